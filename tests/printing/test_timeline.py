"""The printed timeline at three widths; `GOLDEN=write pytest tests/printing` writes the files anew."""

import os
from pathlib import Path

import pytest

from tui.model.calendar import days_from_civil
from tui.printing.timeline import styled, timeline
from tui.printing.wrapping import cells
from tui.query.axis import widths
from tui.query.axis.timeline import load
from tui.query.results import Results

GOLDEN = Path(__file__).parent / "golden" / "timeline"
TODAY = days_from_civil(2021, 6, 30)
FACES = {
    "issue": [],
    "kind": ["--by", "kind", "--lanes", "3"],
    "spring": ["--from", "2021-03", "--to", "2021-05"],
    "short": ["--by", "none", "--limit", "3"],
}


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("face", FACES)
def test_golden(face, width, dateline, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    code, printed, words = dateline("timeline", *FACES[face], "--format", "table")
    path = GOLDEN / f"{face}-{width}.txt"
    if os.environ.get("GOLDEN") == "write":
        path.write_text(printed)
    assert (code, words) == (0, "")
    assert printed == path.read_text()
    assert [line for line in printed.splitlines() if cells(line) > width or line.endswith(" ")] == []


def drawn_timeline(index, page, query="", by="issue"):
    found = load(Results(index, query, today=TODAY), by)
    return list(timeline(page, found, found.scale(page.width)))


def test_every_part_has_a_role_of_the_theme(index, page):
    from tui.theme import ROLES

    roles = {part.role for line in drawn_timeline(index, page()) for part in line if isinstance(part.role, str)}
    assert roles <= {"", *ROLES}
    assert {"axis", "axis-certain", "axis-possible", "axis-today", "axis-band", "date", "kind-event"} <= roles


def test_without_colour_no_escape_is_written(index, page, drawn):
    assert "\x1b" not in drawn(page(), drawn_timeline(index, page()))
    assert "\x1b" in drawn(page(colour=True), drawn_timeline(index, page(colour=True)))


def test_an_old_encoding_is_drawn_in_ascii(index, page, drawn):
    old = page(encoding="ascii")
    printed = drawn(old, drawn_timeline(index, old))
    assert printed.isascii()
    assert "====" in printed
    assert "Ines Ortega" in printed


def test_the_legend_names_what_is_drawn_and_nothing_else(index, page, drawn):
    whole = drawn(page(), drawn_timeline(index, page()))
    picture, _, legend = whole.rpartition("\n\n")
    for words in ("█ certain", "░ possible", "━ a state", "▶ open", "? end unknown"):
        assert (words in legend) == (words.split()[0] in picture)
    assert "today, 30 June 2021" in legend
    few = drawn(page(), drawn_timeline(index, page(), "id:delay"))
    assert "• event" in few
    assert "possible" not in few


def test_what_is_not_drawn_is_said(index, page, drawn):
    whole = drawn(page(), drawn_timeline(index, page()))
    assert "1 fact has no date." in whole
    found = load(Results(index, "", today=TODAY), "actor", most=1)
    near = found.scale(80, days_from_civil(2021, 1, 1), days_from_civil(2021, 12, 31))
    printed = drawn(page(), timeline(page(), found, near))
    assert "2 facts lie before or after what is shown." in printed.replace("\n", " ")
    assert "2 more lanes are not drawn." in printed.replace("\n", " ")


def test_a_mark_on_a_band_stands_on_its_ground(page):
    colour = page(colour=True)
    (line,) = styled(colour, [[("x", "axis-certain", "axis-band"), ("y", "axis-band", "axis-band")]])
    assert line[0].role.color == colour.console.get_style("axis-certain").color
    assert line[0].role.bgcolor == colour.console.get_style("axis-band").bgcolor
    assert line[1].role == "axis-band"


@pytest.mark.parametrize(
    "text", ["Bogotá", "Bogota\u0301", "波哥大", "👍🏽", "👩\u200d🚀", "🇨🇴", "❤\ufe0f", "…“”", "한국"]
)
def test_widths_of_what_people_write_are_the_console_s(text):
    assert widths.cells(text) == cells(text)
