"""The matrix: every cell opens as many facts as it counts, at every size, and its shell line prints its figures."""

import csv
import io
import shlex

import pytest

from tui.app import base as base_module
from tui.app.base import Base
from tui.app.cells import ADDED, laid_out, made
from tui.app.signs import ASCII
from tui.app.widgets.table import Table
from tui.cli.main import main
from tui.model.calendar import days_from_civil
from tui.query.breakdowns import SUM
from tui.query.breakdowns.matrix import BY
from tui.query.results import Results
from tui.shipped import path
from tui.store.index import open_base

TODAY = days_from_civil(2026, 11, 27)


def said(pilot):
    return [note.message for note in pilot.app._notifications][-1]


@pytest.fixture(scope="module")
def shipped():
    return Base(open_base([path("facts.toml")]), TODAY)


@pytest.mark.parametrize("by", BY)
@pytest.mark.parametrize("query", ["", "kind:statement or issue:aid"])
def test_every_cell_of_the_shipped_base_opens_its_facts(shipped, by, query):
    cells = laid_out(shipped, made(Results(shipped.index, query, today=TODAY), by))
    assert cells.most
    for row, figures in enumerate(cells.rows):
        for column, figure in enumerate(figures):
            if figure:
                asked = cells.query(row, column)
                total = Results(shipped.index, asked, today=TODAY).total
                summed = cells.found.rows[row]["id"] == SUM or cells.columns[column].name == "sum"
                assert 0 < total <= figure if summed else total == figure


@pytest.mark.parametrize("size", [(120, 40), (40, 15)])
async def test_the_cursor_reaches_every_cell_and_is_always_seen(browse, press, lines, size):
    async with browse(size=size) as pilot:
        await press(pilot, "2")
        screen = await press(pilot, "m")
        table = screen.query_one(Table)
        for _ in BY:
            await press(pilot, "tab")
            shown = table.shown
            await press(pilot, "g", "0")
            for at, column in enumerate(shown.columns):
                assert table.column == at
                assert column.head in lines(pilot)[table.region.y]
                await press(pilot, "l")
            await press(pilot, "G")
            assert shown.labels[-1][:9] in lines(pilot)[table.region.y + 1 + table.row - table.top]
            assert f"{shown.rows[-1][-1]:,}" in "".join(lines(pilot)[table.region.y :])


async def test_enter_opens_a_cell_and_back_is_the_same_cell(browse, press):
    async with browse("salmon or kind:event") as pilot:
        await press(pilot, "2", "j")
        matrix = await press(pilot, "m", "G", "0")
        table = matrix.query_one(Table)
        while not table.shown.rows[table.row][table.column]:
            await press(pilot, "l")
        figure, at = table.shown.rows[table.row][table.column], table.column
        screen = await press(pilot, "enter")
        assert screen.view.pane == "chronology"
        assert screen.view.query.startswith("(salmon or kind:event) within:")
        assert screen.found.total == figure
        screen = await press(pilot, "H")
        assert (screen.view.pane, screen.view.query) == ("issues", "salmon or kind:event")
        await press(pilot, "m")
        assert table.column == at
        assert pilot.app.screen is matrix
        await press(pilot, "k", "$", "h")
        await press(pilot, "enter")
        assert said(pilot) == "each fact once; a sum counts those in several cells again"


async def test_a_cell_without_facts_says_so_and_keys_close(browse, press):
    async with browse("id:undated") as pilot:
        browser = pilot.app.screen
        for key in ("escape", "q", "m"):
            screen = await press(pilot, "m", "g", "0", "enter")
            assert said(pilot) == "no fact stands here"
            assert screen is not browser
            assert await press(pilot, key) is browser


async def test_the_shell_line_is_shown_copied_and_prints_the_figures(browse, press, lines, capsys):
    async with browse("salmon or kind:event", size=(160, 40)) as pilot:
        screen = await press(pilot, "m", "tab", "y", "c")
        line, shown = pilot.app.clipboard, screen.query_one(Table).shown
        assert line in lines(pilot)[-2]
        assert f"--by {shown.found.by}" in line
    assert main([*shlex.split(line)[1:], "--format", "csv"]) == 0
    head, *rows = csv.reader(io.StringIO(capsys.readouterr().out))
    assert head[2:] == [column.name for column in shown.columns]
    assert [tuple(map(int, row[2:])) for row in rows] == list(shown.rows)
    assert tuple(head[-2:]) == ADDED


async def test_it_is_plain_without_unicode_and_help_is_there(browse, press, lines):
    async with browse(signs=ASCII, size=(80, 24)) as pilot:
        await press(pilot, "m", "l", "j")
        assert "\n".join(lines(pilot)).isascii()
        assert ">" in "\n".join(lines(pilot)[2:-2])
        await press(pilot, "?", *"facts of the cell")
        assert any("Open the facts of the cell" in line for line in lines(pilot))
        await press(pilot, "escape", "escape")
        assert pilot.app.screen.query("#rows")


async def test_a_large_base_is_counted_aside_and_a_click_opens(browse, press, monkeypatch):
    monkeypatch.setattr(base_module, "SMALL", 2)
    async with browse() as pilot:
        screen = await press(pilot, "m")
        table = screen.query_one(Table)
        assert table.shown.rows[-1][-1] == screen.base.facts
        await press(pilot, "$", "h", "h")
        column = len(table.shown.columns) - 1
        x = 1 + table._labels + sum(one.width + 1 for one in table.shown.columns[table.left : column])
        await pilot.click(Table, offset=(x, 1), times=2)
        screen = await press(pilot)
        assert screen.found.total == table.shown.rows[0][column] > 0
