"""The index: kept, fresh, rebuilt in silence, and never trusted when in doubt."""

import os
import sqlite3
import stat
import time

import pytest

from tui.store import index as module
from tui.store.index import cache_path, open_base, open_fresh
from tui.store.schema import VERSION

FACT = '[[fact]]\nid = "{id}"\ntext = "{text}"\n'


def ids(index):
    return [name for (name,) in index.db.execute("SELECT id FROM fact ORDER BY row")]


def settle(path):
    """Date a file back: one changed within the clock's last tick is never taken for fresh."""
    past = time.time() - 100
    os.utime(path, (past, past))
    time.sleep(0.03)


@pytest.fixture
def base(write):
    path = write(FACT.format(id="a", text="one") + FACT.format(id="b", text="two"))
    settle(path)
    return path


def test_a_kept_index_is_opened_and_not_built_again(base):
    assert not open_base([base]).memory
    kept = cache_path([base])
    before = os.stat(kept).st_mtime_ns, os.stat(kept).st_ino
    assert ids(open_base([base])) == ["a", "b"]
    assert (os.stat(kept).st_mtime_ns, os.stat(kept).st_ino) == before


CHANGES = {
    "another size": lambda path: open(path, "a").write(FACT.format(id="c", text="three")),
    "the same size and time": lambda path: _edit_unseen(path),
    "a file put in its place": lambda path: _replace(path),
}


def _edit_unseen(path):
    before = os.stat(path)
    text = open(path).read().replace('"b"', '"c"')
    open(path, "w").write(text)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _replace(path):
    before = os.stat(path)
    other = f"{path}.new"
    open(other, "w").write(open(path).read().replace('"b"', '"c"'))
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    os.replace(other, path)


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_file_is_read_again(base, change):
    open_base([base])
    CHANGES[change](base)
    assert "c" in ids(open_base([base]))


DAMAGE = {
    "truncated": lambda kept: os.truncate(kept, 5000),
    "empty": lambda kept: os.truncate(kept, 0),
    "not a database": lambda kept: open(kept, "wb").write(b"hello" * 1000),
    "another version": lambda kept: _pragma(kept, f"user_version = {VERSION + 1}"),
    "another application": lambda kept: _pragma(kept, "application_id = 7"),
    "a table missing": lambda kept: _pragma(kept, None),
}


def _pragma(kept, text):
    db = sqlite3.connect(kept)
    db.execute(f"PRAGMA {text}" if text else "DROP TABLE watched")
    db.commit()
    db.close()


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_or_foreign_index_is_rebuilt_in_silence(base, damage, capfd):
    open_base([base])
    DAMAGE[damage](cache_path([base]))
    assert ids(open_base([base])) == ["a", "b"]
    assert open_fresh(cache_path([base]), [base]) is not None
    assert capfd.readouterr() == ("", "")


def test_a_link_in_the_place_of_the_index_is_not_followed(base, tmp_path):
    open_base([base])
    kept = cache_path([base])
    os.rename(kept, tmp_path / "elsewhere")
    os.symlink(tmp_path / "elsewhere", kept)
    assert open_fresh(kept, [base]) is None
    assert ids(open_base([base])) == ["a", "b"]
    assert not os.path.islink(kept)


def test_without_a_home_the_index_lives_in_memory(base, monkeypatch):
    monkeypatch.delenv("HOME")
    found = open_base([base])
    assert (found.memory, ids(found)) == (True, ["a", "b"])


def test_a_cache_that_cannot_be_written_is_done_without(base, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    found = open_base([base])
    assert (found.memory, ids(found)) == (True, ["a", "b"])


def test_the_cache_is_the_users_own(base):
    open_base([base])
    kept = cache_path([base])
    assert stat.S_IMODE(os.stat(os.path.dirname(kept)).st_mode) == 0o700
    assert stat.S_IMODE(os.stat(kept).st_mode) == 0o600
    assert os.listdir(os.path.dirname(kept)) == [os.path.basename(kept)]


def test_a_build_that_fails_leaves_the_kept_index_and_no_other_file(base, monkeypatch):
    open_base([base])
    kept = cache_path([base])
    before = open(kept, "rb").read()
    open(base, "a").write(FACT.format(id="c", text="three"))
    monkeypatch.setattr("tui.store.build._sync", lambda path: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        open_base([base])
    assert open(kept, "rb").read() == before
    assert os.listdir(os.path.dirname(kept)) == [os.path.basename(kept)]


def test_a_new_file_in_an_included_folder_is_seen(write):
    base = write('[base]\ninclude = ["more/*.toml"]\n')
    settle(write(FACT.format(id="a", text="x"), "more/a.toml"))
    assert ids(open_base([base])) == ["a"]
    time.sleep(0.03)
    open_base([base])
    write(FACT.format(id="b", text="x"), "more/b.toml")
    assert ids(open_base([base])) == ["a", "b"]


def test_pieces_that_did_not_change_are_not_parsed_again(base, monkeypatch):
    open_base([base])
    parsed = []
    monkeypatch.setattr("tomli.loads", lambda text: parsed.append(text) or {"fact": [{"id": "c", "text": "three"}]})
    open(base, "a").write(FACT.format(id="c", text="three"))
    assert ids(open_base([base])) == ["a", "b", "c"]
    assert len(parsed) == 1


def test_stamps_of_files_changed_just_now_are_not_trusted():
    now = 10_000_000_000
    assert module.settled((1, 2, now - 1, 3), now) == (-1, -1, -1, -1)
    assert module.settled((1, 2, now - 50_000_000, 3), now) == (1, 2, now - 50_000_000, 3)


def test_two_sets_of_files_have_two_indexes(write):
    one, two = write(FACT.format(id="a", text="x"), "a.toml"), write(FACT.format(id="b", text="x"), "b.toml")
    assert len({cache_path(paths) for paths in ([one], [two], [one, two], [two, one])}) == 4
    assert ids(open_base([one, two])) == ["a", "b"]
    assert ids(open_base([one])) == ["a"]
