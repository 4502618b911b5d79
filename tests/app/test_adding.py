"""A new fact written in the editor, from the browser."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from tui.app.app import Dateline


@pytest.fixture
def own(tmp_path, request):
    """A copy of the base of these tests, of two files."""
    (tmp_path / "more.toml").write_text('[[fact]]\nid = "more"\ndate = "1900"\ntext = "More."\n')
    text = (request.path.parent / "base.toml").read_text().replace("[base]\n", '[base]\ninclude = ["more.toml"]\n')
    path = tmp_path / "facts.toml"
    path.write_text(text)
    return path


@pytest.fixture
def lent(sed, monkeypatch):
    """The editor, and a terminal that can be lent to it."""
    monkeypatch.setattr(Dateline, "suspend", lambda app: nullcontext())
    return sed


def taken_back(path):
    text = Path(path).read_text()
    Path(path).unlink()
    return text


def notes(pilot):
    return [note.message for note in pilot.app._notifications]


async def test_a_fact_is_added_to_the_file_of_the_fact_under_the_cursor(browse, press, own, lent):
    lent('s/^text = ""/text = "A weir opened."/; s/^date = ""/date = "2018"/')
    before = own.read_text()
    async with browse("issue:water", file=str(own)) as pilot:
        screen = await press(pilot, "a")
        added = own.read_text().removeprefix(before)
        assert added.startswith('\n[[fact]]\nid = "a-weir-opened"\ndate = "2018"\ntext = "A weir opened."\n')
        assert 'issues = ["water"]\nsource = "gazette-2019"\nchecked = ' in added
        assert (screen.key, screen.view.query) == ("a-weir-opened", "issue:water")
        assert notes(pilot)[-1].startswith("1 fact new")
        screen = await press(pilot, "a")
        assert notes(pilot)[-1].endswith("ended with 3: nothing is added: nothing was filled in")
        assert screen.key == "a-weir-opened"


async def test_in_a_base_of_many_files_each_grows_by_its_own(browse, press, own, lent):
    lent('s/^text = ""/text = "Another."/')
    before = own.read_text()
    async with browse("id:more", file=str(own)) as pilot:
        screen = await press(pilot, "a")
        assert own.read_text() == before
        assert 'id = "another"' in (own.parent / "more.toml").read_text()
        assert (screen.key, screen.view.query) == ("another", "")


async def test_what_is_wrong_is_shown_and_edited_again_or_kept(browse, press, own, lent, lines):
    lent('s/^text = ""/text = "A weir."/; s/^date = ""/date = "x"/', "s/zz//")
    before = own.read_text()
    async with browse(file=str(own)) as pilot:
        await press(pilot, "a")
        assert any("line 8: date:" in line for line in lines(pilot))
        await press(pilot, "e")
        assert any("line 8: date:" in line for line in lines(pilot))
        await press(pilot, "escape")
        kept = notes(pilot)[-1].split("kept in ")[1]
        assert own.read_text() == before
    assert 'text = "A weir."' in taken_back(kept)
