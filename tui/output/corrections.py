"""Corrections as a column to print, in Markdown."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from tui.model.edtf import parse
from tui.output.tables import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

HEADINGS = {
    "withdrawn": "Withdrawn",
    "disputed": "Now disputed",
    "undisputed": "No longer disputed",
    "outcome": "Forecasts, and what became of them",
    "wording": "Wording",
    "date": "Dates",
    "due": "When forecasts fall due",
    "kind": "What sort of fact",
    "likelihood": "How likely",
    "source": "Sources",
    "quote": "Quotations",
    "attribution": "Who said it",
}
_NOTHING = "nothing"


def markdown(rows: Sequence[Mapping[str, Any]], sources: Mapping[str, str], since: str) -> Iterator[str]:
    """Yield a heading, then what changed under a heading each; `sources` are their titles by id."""
    yield f"# Corrections since {escaped(since)}\n"
    for what, group in groupby(rows, key=lambda row: row["what"]):
        yield f"\n## {HEADINGS[what]}\n\n"
        for row in group:
            yield f"- {_entry(row, sources)}\n"
    if not rows:
        yield "\nNothing to correct.\n"


def _entry(row: Mapping[str, Any], sources: Mapping[str, str]) -> str:
    before, after = (escaped(said(row, side, sources)) for side in ("before", "after"))
    text = escaped(row["text"])
    if row["what"] == "withdrawn":
        return text
    if row["what"] == "wording":
        return f"{text} *Before:* {before}"
    if row["what"] in ("disputed", "undisputed"):
        return f"{text} *{after}*" if row["what"] == "disputed" else text
    return f"{text} *{label(row['field'])}, before:* {before or _NOTHING}. *Now:* {after or _NOTHING}."


def said(row: Mapping[str, Any], side: str, sources: Mapping[str, str]) -> str:
    """Return a value for readers: a date in words, a source by its title."""
    value = str(row[side])
    if value and row["field"] in ("date", "due", "said"):
        return parse(value).label
    if row["field"] in ("source", "via"):
        return ", ".join(sources.get(name, name) for name in value.split(", "))
    return value


def label(field: str) -> str:
    """Return a field's name in words."""
    return {"said": "said on", "when": "date in words"}.get(field, field.replace("_", " ")).capitalize()
