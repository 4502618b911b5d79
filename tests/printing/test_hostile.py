"""Whatever a base holds, no control reaches the terminal and no line is wider than it."""

import json
import os
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from tui.printing.actors import actors
from tui.printing.dossier import gather
from tui.printing.fact import sheets
from tui.printing.facts import facts
from tui.printing.forecasts import Ledger
from tui.printing.issues import issues
from tui.printing.questions import questions
from tui.printing.sources import sources
from tui.printing.summary import Summary
from tui.printing.table import table
from tui.printing.wrapping import cells
from tui.query.breakdowns import actors as found_actors
from tui.query.breakdowns import forecasts as found_forecasts
from tui.query.breakdowns import issues as found_issues
from tui.query.breakdowns import questions as found_questions
from tui.query.breakdowns import sources as found_sources
from tui.query.breakdowns.overview import overview
from tui.query.columns import DEFAULT, columns
from tui.query.results import Results
from tui.store.build import build

TODAY = 738_000
WORDS = {
    "text", "when", "hedge", "note", "quote", "locator", "said_to", "name", "title", "role", "container", "author",
    "publisher", "tags", "aliases", "license", "label", "likelihood",
}  # fmt: skip
PIECES = st.sampled_from(
    [
        "word", " ", "  ", "-", "[bold red]", "[/]", "[link=https://x.example]", ":smile:", "\\[", "\x1b[31m", "\x00",
        "\x1b]52;c;aA==\x07", "\x9b2J", "\x07", "\x08\x08", "\r", "\n", "\t", "\u202e", "\u2066", "\u200b", "\ufeff",
        "\u0301" * 9, "e\u0301", "北京", "한국어", "👩\u200d👩\u200d👧", "❤\ufe0f", "\u200d", "x" * 90, "ﷺ", "\ud800",
        "“", "¶", "\N{NO-BREAK SPACE}",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=12).map("".join)
HARMLESS = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;id=\d+;https?://[!-~]*\x1b\\|\x1b\]8;;\x1b\\")


def poisoned(value, text, key=""):
    if isinstance(value, dict):
        return {name: poisoned(held, text, name) for name, held in value.items()}
    if isinstance(value, list):
        return [poisoned(held, text, key) for held in value]
    return text if key in WORDS and isinstance(value, str) else value


@pytest.fixture(scope="module")
def poison():
    """Return an index whose texts can be replaced as no file could do it: the loader refuses controls."""
    index = build([os.path.join(os.path.dirname(__file__), "..", "data", "small.toml")], None)
    records = index.db.execute("SELECT row, json FROM record").fetchall()
    entries = index.db.execute("SELECT kind, id, record FROM entry").fetchall()

    def replace(text):
        raw = text.replace("\ud800", "\ufffd")  # which SQLite cannot hold
        index.db.execute("UPDATE fact SET text = ?", (raw,))
        for row, held in records:
            changed = json.dumps(poisoned(json.loads(held), text))
            index.db.execute("UPDATE record SET json = ? WHERE row = ?", (changed, row))
        for kind, name, held in entries:
            changed = json.dumps(poisoned(json.loads(held), text))
            index.db.execute(
                "UPDATE entry SET title = ?, record = ? WHERE kind = ? AND id = ?", (raw, changed, kind, name)
            )
        return index

    return replace


def everything(page, index):
    results = Results(index, "", today=TODAY)
    yield from facts(page, results)
    yield from facts(page, Results(index, "", today=TODAY, sort="kind"))
    yield from table(page, DEFAULT, results.rows(columns(DEFAULT, TODAY)))
    yield from sheets(page, (gather(page, index, row, TODAY) for row in results.numbers()), why=True)
    yield from Summary(page, overview(results), "a\x1bquery").lines()
    yield from issues(page, found_issues.issues(results))
    yield from actors(page, found_actors.actors(results))
    yield from sources(page, found_sources.sources(results))
    yield from Ledger(page, results, found_forecasts.forecasts(results)).lines()
    yield from questions(page, results, found_questions.questions(results))


@pytest.fixture
def faces(page, drawn):
    """Draw every face."""

    def draw(index, width, **terminal):
        made = page(width, **terminal)
        return drawn(made, everything(made, index))

    return draw


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=TEXTS,
    width=st.integers(20, 220),
    terminal=st.tuples(st.booleans(), st.sampled_from(["utf-8", "iso-8859-1", "ascii"])),
)
def test_no_control_reaches_the_terminal_and_no_line_is_too_wide(text, width, terminal, poison, faces):
    colour, encoding = terminal
    printed = faces(poison(text), width, colour=colour, encoding=encoding)
    printed.encode(encoding)
    bare = HARMLESS.sub("", printed)
    assert "\x1b" not in bare
    assert not {sign for sign in bare if sign != "\n" and (ord(sign) < 32 or 0x7F <= ord(sign) < 0xA0)}
    assert not {sign for sign in bare if sign in "\u202e\u2066\u200b\ufeff\u2028"}
    if not colour:
        assert bare == printed
    for line in bare.split("\n"):
        assert cells(line) <= width or "https://" in line, line


def test_widths_are_those_a_terminal_counts(poison, faces):
    printed = faces(poison("北京市人民 e\u0301tude 한국어 " * 6), 60)
    assert max(wcswidth(line) for line in printed.split("\n") if "https://" not in line) <= 60
