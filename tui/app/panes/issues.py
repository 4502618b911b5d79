"""Issues as a tree, with how many facts each has under the query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.document import Document
from tui.app.panes.fact import issue_path
from tui.app.panes.figures import bar, empty, number, tally
from tui.app.roles import standing_role
from tui.app.rows import Column, Row, Rows
from tui.app.text import Span
from tui.model.words import KINDS, STANDINGS
from tui.query.breakdowns.issues import issues

if TYPE_CHECKING:
    from tui.app.base import Base, Record
    from tui.query.results import Results

COLUMNS = (
    Column("Issue", 0, 24, hits=True),
    Column("Facts", 5, align="right"),
    Column("", 12, rank=2),
    Column("Forecasts", 9, align="right", rank=3),
    Column("Disputed", 8, align="right", rank=4),
)


def rows(base: Base, results: Results) -> Rows:
    """Return the tree, parents first."""
    found = issues(results)
    most = max((issue["facts"] for issue in found), default=0)
    return Rows(
        COLUMNS,
        [_row(base, issue, most) for issue in found],
        {issue["id"]: issue for issue in found},
        empty(base, "issues", 'add [[issue]] id = "…" title = "…" to the base'),
    )


def _row(base: Base, issue: Record, most: int) -> Row:
    depth = issue["depth"]
    lead = "  " * (depth - 1) + base.signs.branch if depth else ""
    return Row(
        issue["id"],
        (
            Span(lead + base.signs.shown(issue["title"]), "text" if depth else "title"),
            number(issue["facts"]),
            bar(base, issue["facts"], most, 12),
            number(issue["forecast"]),
            number(issue["disputed"], "standing-disputed"),
        ),
        faint=not issue["facts"],
    )


def detail(base: Base, found: Rows, key: str) -> Document:
    """Return an issue: where it stands in the tree, and its facts by kind and standing."""
    document, issue = Document(base.signs, key), found.records[key]
    document.line(Span("issue", "muted"))
    document.line(document.span(issue["title"], "title"))
    document.gap()
    document.field("Path", *issue_path(document, base, key))
    children = [record for record in found.records.values() if record["parent"] == key]
    document.field(
        "Children", *document.joined([document.link(child["title"], "issue", child["id"]) for child in children], ", ")
    )
    document.field("Note", document.span(issue["note"], "note"))
    document.heading(f"{issue['facts']} facts found")
    for kind in KINDS:
        tally(document, Span(f"{base.signs.kinds[kind]} {kind}", f"kind-{kind}"), issue[kind], issue["facts"])
    document.gap()
    for standing in STANDINGS:
        word = Span(f"{base.signs.standings[standing]} {standing}", standing_role(standing))
        tally(document, word, issue[standing], issue["facts"])
    document.gap()
    document.field("Id", document.span(key, "muted"))
    return document
