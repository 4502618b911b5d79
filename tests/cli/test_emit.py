"""Where output goes with -o: whole, over nothing that may not be lost, by the file's name."""

import os

import pytest

INCLUDING = '[base]\ninclude = ["more/*.toml"]\n'


def test_a_file_that_the_base_includes_is_never_written_over(dateline, write):
    more = write('[[fact]]\nid = "b"\ntext = "x"\n', "more/m.toml")
    path = write(INCLUDING)
    for words in (("list",), ("sql", "SELECT 1"), ("export",)):
        code, _, said = dateline(*words, "-o", more, "--format", "json", file=path)
        assert (code, "never written over" in said) == (2, True)
    assert open(more).read().startswith("[[fact]]")


@pytest.mark.parametrize("command", ["list", "issues", "summary", "export", "keys", "themes", "check"])
def test_a_folder_is_told(dateline, tmp_path, small, command):
    file = "" if command in ("keys", "themes") else small
    code, out, said = dateline(command, "-o", str(tmp_path), "--format", "json", file=file)
    assert (code, out) == (2, "")
    assert said == f"dateline: -o {tmp_path}: is a folder; name a file\n"


def test_a_file_keeps_its_permissions_and_a_link_its_target(dateline, tmp_path):
    target, link = tmp_path / "real.tsv", tmp_path / "link.tsv"
    target.write_text("old")
    target.chmod(0o600)
    link.symlink_to(target)
    assert dateline("list", "-o", str(link))[0] == 0
    assert link.is_symlink()
    assert (target.stat().st_mode & 0o777, target.read_text()[:3]) == (0o600, "id\t")


def test_nothing_is_left_of_a_failure(dateline, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("os.replace", full)
    code, _, said = dateline("list", "-o", str(tmp_path / "x.tsv"))
    assert (code, said) == (3, f"dateline: -o {tmp_path / 'x.tsv'}: no space left on device\n")
    assert os.listdir(tmp_path) == []


def test_another_s_part_is_not_touched(dateline, tmp_path):
    (tmp_path / "x.tsv.part").write_text("mine")
    assert dateline("list", "-o", str(tmp_path / "x.tsv"))[0] == 0
    assert (tmp_path / "x.tsv.part").read_text() == "mine"


def test_a_device_needs_no_extension_and_a_dash_is_standard_output(dateline):
    assert dateline("list", "-o", "/dev/null") == (0, "", "")
    assert dateline("list", "-o", "-", "-n1")[1] == dateline("list", "-n1")[1]
    assert "which format?" in dateline("export", "-o", "-")[2]


@pytest.mark.parametrize(("name", "told"), [("x.foo", "the extension '.foo'"), ("x", "a name without extension")])
def test_a_name_that_names_no_format_is_refused(dateline, tmp_path, name, told):
    code, _, said = dateline("list", "-o", str(tmp_path / name))
    assert (code, f"{told} names no format; take one of .tsv .csv .json" in said) == (2, True)
    assert os.listdir(tmp_path) == []
