"""The history of one entry: moves, renames, merges, what could not be read, and strange names."""

import os
from glob import glob

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.archive.blame import blame
from tui.archive.git import Blobs, GitError, Repository, RevisionError
from tui.archive.history import history
from tui.archive.revision import Revision, globbed
from tui.store.named import named


def fact(text, name="bridge", **more):
    lines = [f'{key} = "{value}"' for key, value in {"id": name, "text": text, **more}.items()]
    return "\n".join(["[[fact]]", *lines, "", ""])


def steps(kept, *paths, name="bridge"):
    """Subject, change, and fields of every step."""
    repository = Repository(str(kept.folder))
    with Blobs(repository) as blobs:
        found = list(history(repository, blobs, paths or ["facts.toml"], name, lambda _done: None))
    return [
        (commit.subject, change.change, {field.field: (field.before, field.after) for field in change.fields})
        for commit, change in found
    ]


def test_a_move_is_no_change_and_is_followed(kept):
    kept.commit("first", old__toml=fact("A bridge."))
    kept.commit("wording", old__toml=fact("A stone bridge."))
    kept.git("mv", "old.toml", "facts.toml")
    kept.commit("renamed")
    kept.commit("around", facts__toml=fact("Other.", "other") + fact("A stone bridge."))
    kept.write("", "facts.toml")
    kept.commit("into a folder", **{"parts/é\n\x01 b.toml": "# a remark\n" + fact("A stone bridge.")})
    kept.commit("picture", picture="\xff\xfe")
    found = steps(kept, "facts.toml", "parts/é\n\x01 b.toml")
    assert [step[:2] for step in found] == [("wording", "changed"), ("first", "added")]
    assert found[0][2] == {"text": ("A bridge.", "A stone bridge.")}


def test_a_fact_withdrawn_and_put_back(kept):
    kept.commit("first", facts__toml=fact("A bridge."))
    kept.commit("out", facts__toml="# nothing\n")
    kept.commit("in", facts__toml=fact("A bridge."))
    kept.commit("out again", facts__toml="# nothing\n")
    assert [step[:2] for step in steps(kept)] == [
        ("out again", "removed"), ("in", "added"), ("out", "removed"), ("first", "added"),
    ]  # fmt: skip


def test_what_could_not_be_read(kept):
    kept.commit("first", facts__toml=fact("A bridge."))
    kept.commit("broken", facts__toml=fact('A "bridge".'))
    kept.commit("bad date", facts__toml=fact("A bridge.", date="soon"))
    kept.commit("mended", facts__toml=fact("A bridge.", date="2018"))
    assert [step[:2] for step in steps(kept)] == [
        ("mended", "readable"), ("broken", "unreadable"), ("first", "added"),
    ]  # fmt: skip


def test_a_merge_changed_only_what_is_in_none_of_its_parents(kept):
    kept.commit("first", facts__toml=fact("A bridge.", note="n") + fact("Other.", "other"))
    kept.git("switch", "-q", "-c", "side")
    kept.commit("side", facts__toml=fact("A bridge.", note="n") + fact("Another.", "other"))
    kept.git("switch", "-q", "main")
    kept.commit("main", facts__toml=fact("A stone bridge.", note="n") + fact("Other.", "other"))
    kept.git("merge", "-q", "--no-commit", "-s", "ours", "side")
    kept.commit("merged", facts__toml=fact("A stone bridge.", note="m") + fact("Another.", "other"))
    assert [step[:2] for step in steps(kept)] == [("merged", "changed"), ("main", "changed"), ("first", "added")]
    assert [step[0] for step in steps(kept, name="other")] == ["side", "first"]


def test_blame_names_the_commit_that_set_each_field(kept):
    kept.commit("first", facts__toml=fact("A bridge.", source="a", quote="q", note="n"))
    kept.commit("note", facts__toml=fact("A bridge.", source="a", quote="q", note="m"))
    kept.commit("source", facts__toml=fact("A bridge.", source="b", quote="q", note="m"))
    kept.commit("text", facts__toml=fact("A stone bridge.", source="b", quote="q", note="m"))
    kept.commit("and back", facts__toml=fact("A bridge.", source="b", quote="q", note="m"))
    repository = Repository(str(kept.folder))
    now = named((kept.folder / "facts.toml").read_text(), "bridge")
    with Blobs(repository) as blobs:
        found = list(blame(now, history(repository, blobs, ["facts.toml"], "bridge", lambda _done: None)))
    set_by = {field.field: commit.subject for _, field, commit in found}
    assert set_by == {
        "id": "first", "text": "and back", "kind": "first", "importance": "first", "note": "note",
        "source": "source", "quote": "first",
    }  # fmt: skip


def test_an_entry_is_found_by_its_id_in_any_kind():
    text = '[[source]]\nid = "a"\n[[actor]]\nid = "a"\nname = "A"\n[[fact]]\nid = "\\u0061"\ntext = "a"\n'
    assert set(named(text, "a")) == {"source", "actor", "fact"}
    assert named('[[fact]]\nid = "b"\ntext = "a"\n', "a") == {}
    assert named("[[fact]]\nid = 'a'\ntext = \"\n", "a") == {"fact": None}


PATTERNS = ["*.toml", "facts/*.toml", "**/*.toml", "a/**", "[ab].toml", "a?.toml", ".h/*", "*/b.toml", "[!a].toml"]
FILES = ["a.toml", "b.toml", "ab.toml", "facts/a.toml", "facts/.x.toml", ".h/a.toml", "a/b.toml", "a/c/d.toml", "a/x"]


@settings(max_examples=40)
@given(st.sampled_from(PATTERNS), st.sets(st.sampled_from(FILES)))
def test_patterns_match_as_on_a_disk(tmp_path_factory, pattern, names):
    folder = tmp_path_factory.mktemp("disk")
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    on_disk = {name for name in glob(pattern, root_dir=folder, recursive=True) if os.path.isfile(folder / name)}
    assert {name for name in names if globbed(pattern).fullmatch(name)} == on_disk


def test_nothing_of_a_repository_is_run(kept, monkeypatch):
    kept.commit("first", facts__toml=fact("A bridge."), **{".gitattributes": "*.toml diff=evil filter=evil\n"})
    script = kept.folder / "evil"
    script.write_text(f"#!/bin/sh\ntouch '{kept.folder}/ran'\n")
    script.chmod(0o755)
    for key in ("core.fsmonitor", "core.pager", "diff.external", "diff.evil.textconv", "diff.evil.command",
                "filter.evil.smudge", "filter.evil.clean", "gpg.program", "core.sshCommand"):  # fmt: skip
        kept.git("config", key, str(script))
    kept.git("config", "log.showSignature", "true")
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", str(script))
    assert [step[0] for step in steps(kept)] == ["first"]
    repository = Repository(str(kept.folder))
    with Blobs(repository) as blobs:
        revision = Revision(repository, repository.commit("HEAD"), "HEAD", blobs)
        assert revision.read(str(kept.folder / "facts.toml")) == fact("A bridge.")
        with pytest.raises(GitError, match="HEAD: has no nothing"):
            revision.read(str(kept.folder / "nothing"))
        with pytest.raises(GitError, match="does not lie in the repository"):
            revision.read("/etc/passwd")
    assert not (kept.folder / "ran").exists()


def test_links_are_followed(kept):
    (kept.folder / "link.toml").symlink_to("facts.toml")
    (kept.folder / "round.toml").symlink_to("round.toml")
    kept.commit("first", facts__toml=fact("A bridge."))
    repository = Repository(str(kept.folder))
    with Blobs(repository) as blobs:
        revision = Revision(repository, repository.commit("HEAD"), "HEAD", blobs)
        assert revision.items["link.toml"].mode == "120000"
        assert revision.expand(str(kept.folder / "facts.toml"), ("*.toml", "../*")) == {
            "*.toml": [str(kept.folder / name) for name in ("facts.toml", "link.toml", "round.toml")], "../*": [],
        }  # fmt: skip


@pytest.mark.parametrize("revision", ["", "mani", "--all", "a\nb", "HEAD:facts.toml", "v1^{tree}"])
def test_no_revision(kept, revision):
    kept.commit("first", facts__toml="")
    kept.git("branch", "draft")
    with pytest.raises(RevisionError, match=r"there is no revision"):
        Repository(str(kept.folder)).commit(revision)


def test_a_git_that_breaks_off_is_told(kept):
    kept.commit("first", facts__toml="")
    with pytest.raises(GitError, match="git log broke off"):
        list(Repository(str(kept.folder)).tokens("log", "nowhere"))


def test_the_nearest_revision_is_named(kept):
    kept.commit("first", facts__toml="")
    with pytest.raises(RevisionError, match="did you mean 'main'"):
        Repository(str(kept.folder)).commit("mani")


LINES = (
    *("[[fact]]", "[fact.cite]", "[[fact.cite]]", "  [[source]] # x", "[[issue]]", "# [[actor]]", '# id = "a"'),
    *('id = "a"', "id = 'b'", ' "id"="a"', 'text = "a"', 'text = "', 'name = "a"', 'title = "[[fact]]"'),
    *("tags = [", '"a"', "]", ""),
)


@settings(max_examples=200)
@given(st.lists(st.sampled_from(LINES), max_size=14).map("\n".join))
def test_the_short_way_to_an_entry_finds_what_the_long_one_does(text):
    # A sign of a long string, also in a remark, leads the long way.
    found, slowly = named(text, "a"), named(f'# """\n{text}', "a")
    plain = [{kind: entry and entry._replace(line=0) for kind, entry in one.items()} for one in (found, slowly)]
    assert plain[0] == plain[1]
