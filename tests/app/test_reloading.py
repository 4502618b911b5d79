"""A base that changes while it is looked at."""

import asyncio
import os
from pathlib import Path

import pytest

FILE = Path(__file__).parent / "base.toml"
FOUNDED = 'text = "The River Commission was founded."'


@pytest.fixture
def copy(tmp_path):
    """A base that may be edited."""
    path = tmp_path / "facts.toml"
    path.write_text(FILE.read_text())
    return path


def edit(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


async def until(pilot, condition):
    for _ in range(100):
        if condition():
            return
        await asyncio.sleep(0.05)
        await pilot.pause()
    raise AssertionError("it did not come to that")


def notes(pilot):
    return [note.message for note in pilot.app._notifications]


async def test_a_change_is_seen_by_itself_and_told(browse, press, copy):
    async with browse(file=str(copy)) as pilot:
        screen = await press(pilot, "G")
        key = screen.key
        edit(copy, FOUNDED, 'text = "It was founded."')
        with copy.open("a") as file:
            file.write('\n[[fact]]\nid = "new"\ndate = "1950"\ntext = "New."\nsource = "gazette-2019"\n')
        await until(pilot, lambda: screen.base.facts == 12)
        assert screen.key == key == screen.rows.key
        assert notes(pilot)[-1].startswith("1 fact changed, 1 new")


async def test_the_neighbour_is_chosen_where_the_fact_is_gone(browse, press, copy):
    async with browse(file=str(copy)) as pilot:
        screen = await press(pilot, "j", "space", "k")
        gone = next(iter(screen.marks))
        edit(copy, f'id = "{gone}"', f'id = "{gone}-2"')
        await press(pilot, "R")
        assert screen.rows.cursor == 1
        assert not screen.marks
        assert notes(pilot)[-1].startswith(("1 fact new, 1 gone", "1 fact changed, 1 new, 1 gone"))


async def test_query_pane_and_order_stay(browse, press, copy):
    async with browse("salmon", file=str(copy)) as pilot:
        screen = await press(pilot, "5")
        edit(copy, FOUNDED, 'text = "Salmon."')
        await press(pilot, "R")
        assert (screen.view.pane, screen.view.query) == ("forecasts", "salmon")


async def test_nothing_changed_is_said_where_asked(browse, press, copy):
    async with browse(file=str(copy)) as pilot:
        await press(pilot, "R")
        assert notes(pilot) == ["nothing changed"]
        os.utime(copy)
        await asyncio.sleep(1.3)
        assert notes(pilot) == ["nothing changed"]


async def test_a_broken_file_keeps_the_last_good_facts(browse, press, lines, copy):
    async with browse(file=str(copy)) as pilot:
        screen = await press(pilot)
        edit(copy, FOUNDED, FOUNDED[:-1])
        await press(pilot, "R")
        assert len(screen.rows.rows) == 11
        assert "the last good facts stay shown" in "\n".join(lines(pilot))
        assert any("string is not closed" in line for line in lines(await _in(press, pilot, "7")))
        edit(copy, FOUNDED[:-1], FOUNDED)
        await press(pilot, "R")
        assert screen.base.newer is None
        assert not any("stay shown" in line for line in lines(pilot)[:4])
        assert "the base can be read again" in notes(pilot)[-1]


async def test_a_file_that_is_gone_keeps_them_too(browse, press, copy):
    async with browse(file=str(copy)) as pilot:
        screen = await press(pilot)
        copy.unlink()
        await until(pilot, lambda: screen.base.newer is not None)
        assert "no such file" in screen.base.newer[0][5]
        assert len(screen.rows.rows) == 11


async def test_a_fact_taken_out_on_purpose_goes(browse, press, copy):
    async with browse(file=str(copy)) as pilot:
        screen = await press(pilot)
        text = copy.read_text()
        pieces = text.split("[[fact]]")
        copy.write_text("[[fact]]".join(pieces[:-1]))
        await press(pilot, "R")
        assert screen.base.newer is None
        assert len(screen.rows.rows) == 10


async def _in(press, pilot, key):
    await press(pilot, key)
    return pilot
