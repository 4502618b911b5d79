import pytest

from tui.store.additions import Rejected, append, problems
from tui.store.files import InputError
from tui.store.load import load

BASE = '# mine\n[[fact]]\nid = "a"\ntext = "A."   # as it is\n'
NEW = '[[fact]]\nid = "b"\ntext = "B."\nsupports = ["a"]\n'


@pytest.mark.parametrize("held", [BASE, BASE.rstrip("\n"), f"{BASE}\n\n", "\ufeff" + BASE, "", "\n"])
def test_what_is_there_stays_as_it_is(held, write):
    path = write(held)
    append([path], path, NEW.replace('supports = ["a"]\n', "") if '"a"' not in held else NEW)
    found = open(path, "rb").read()
    assert found.startswith(held.encode())
    assert found.decode().endswith(NEW) or '"a"' not in held
    assert problems([path], path, "") == []


def test_lines_end_as_they_do_in_the_file(write):
    path = write(BASE.replace("\n", "\r\n"))
    append([path], path, NEW)
    assert open(path, "rb").read() == f"{BASE}\n{NEW}".replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (NEW.replace('"b"', '"a"'), "duplicate-id", 6),
        (NEW.replace('["a"]', '["zz"]'), "dangling", 9),
        (NEW.replace('text = "B."\n', ""), "missing-key", 6),
        (NEW.replace('"B."', '"B.'), "toml-syntax", 8),
    ],
)
def test_what_brings_an_error_is_not_added(text, code, line, write):
    path = write(BASE)
    with pytest.raises(Rejected) as caught:
        append([path], path, text)
    assert [(found.code, found.line) for found in caught.value.problems if found.severity == "error"] == [(code, line)]
    assert open(path).read() == BASE


def test_a_base_that_is_broken_already_can_grow(write):
    path = write(BASE + "[[fact]]\nid = 'c'\n")
    append([path], path, NEW)
    assert open(path).read().endswith(NEW)


def test_a_string_left_open_swallows_nothing_new(write):
    path = write(BASE + '[[fact]]\nid = "c"\ntext = """open\n')
    append([path], path, NEW)
    assert [fact.id for fact in load([path]).facts] == ["a", "b"]


def test_a_file_that_cannot_be_written_says_so(tmp_path):
    with pytest.raises(InputError):
        append([str(tmp_path / "none.toml")], str(tmp_path / "none.toml"), NEW)
