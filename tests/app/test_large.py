"""A base too large to be asked between two keys: rows come from a thread, and only those still wanted."""

import time

import pytest

from tui.app import base as base_module
from tui.app.find import find
from tui.app.panes import chronology
from tui.app.widgets.axis import Axis


@pytest.fixture
def large(monkeypatch, write):
    """A base that counts as large, of three pages of facts."""
    monkeypatch.setattr(base_module, "SMALL", 10)
    monkeypatch.setattr(chronology, "HEAD", 20)
    monkeypatch.setattr(chronology, "PAGE", 16)
    fish = ("Trout", "Salmon")
    facts = ((number, 1900 + number, fish[number % 2]) for number in range(100))
    return write(
        "\n".join(f'[[fact]]\nid = "f{at:03}"\ndate = "{year}"\ntext = "{one} {at}."\n' for at, year, one in facts)
    )


def keys(screen):
    rows = screen.rows.rows
    return [rows.row(place).key for place in range(len(rows))]


async def test_all_rows_are_there_in_the_end(browse, press, large):
    async with browse(file=large) as pilot:
        screen = await press(pilot)
        assert keys(screen) == [f"f{number:03}" for number in range(100)]
        assert screen.found.rows.complete


async def test_only_pages_that_are_seen_are_read(browse, press, large):
    async with browse(file=large, size=(80, 20)) as pilot:
        screen = await press(pilot)
        assert set(screen.rows.rows._pages) == {0}
        screen = await press(pilot, "G")
        assert set(screen.rows.rows._pages) == {0, 5, 6}


async def test_stale_answers_are_dropped(browse, press, large):
    async with browse(file=large) as pilot:
        await pilot.press("/", *"salmon")
        screen = await press(
            pilot, "backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "trout"
        )
        assert keys(screen) == [f"f{number:03}" for number in range(0, 100, 2)]
        assert screen.found.view.query == screen.view.query == "trout*"


async def test_an_answer_for_another_view_is_not_shown(browse, press, large):
    async with browse(file=large) as pilot:
        screen = await press(pilot)
        before = screen.found
        screen.show(before._replace(view=before.view._replace(query="other"), rows=None))
        assert screen.found is before


async def test_the_cursor_finds_its_fact_again(browse, press, large):
    async with browse(file=large) as pilot:
        screen = await press(pilot, "G", "k", "/", "salmon", "escape")
        assert screen.rows.key == "f098"
        screen = await press(pilot, "2", "1")
        assert screen.rows.key == "f098"


async def test_other_panes_are_counted_aside_too(browse, press, large):
    async with browse("salmon", file=large) as pilot:
        screen = await press(pilot, "5")
        assert len(screen.rows.rows) == 0
        assert screen.found.total == 50


async def test_the_axis_is_read_aside_and_stale_answers_are_dropped(browse, press, large):
    async with browse(file=large) as pilot:
        axis = (await press(pilot)).query_one(Axis)
        assert axis.timeline.counts.total == 100
        await pilot.press("/", *"salm")
        screen = await press(pilot, "backspace", "backspace", "backspace", "backspace", "trout", "enter")
        assert axis.timeline.counts.total == screen.found.total == 50
        before = axis.timeline
        axis.take("other", None)
        assert axis.timeline is before


async def test_a_cursor_key_draws_one_line_of_the_axis(browse, press, large, monkeypatch):
    async with browse(file=large) as pilot:
        axis = (await press(pilot)).query_one(Axis)
        drawn = []
        monkeypatch.setattr(axis, "draw", lambda: drawn.append(1))
        before, lines = axis.day, axis._axis()
        await press(pilot, "j", "j", "j")
        assert axis.day != before
        assert axis._axis() != lines
        assert not drawn


async def test_one_thread_at_a_time_asks_over_a_connection(browse, large, monkeypatch):
    """Two would wait for each other: SQLite for Python, and Python for SQLite."""
    asking, most = [], []

    def slow(base, view, *, aside=False):
        asking.append(view)
        most.append(len(asking))
        time.sleep(0.3)  # as a statement that a newer letter overtakes
        asking.remove(view)
        yield from find(base, view, aside=aside)

    monkeypatch.setattr("tui.app.looking.find", slow)
    async with browse(file=large) as pilot:
        await pilot.press("/", *"sal", "enter")
        while pilot.app.screen.found.view.query != "sal*":
            await pilot.pause(0.02)
        assert max(most) == 1
