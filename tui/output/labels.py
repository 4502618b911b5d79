"""Rows as labelled sentences, the most telling first: `Fact 3 of 41. Date: 23 January 2019. …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.evidence.rivals import rivalry
from tui.model.spoken import packed, sentence
from tui.model.visible import visible
from tui.output.overview import date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

# What fields are called; those that speak for themselves have no label; others are called as they are named.
LABELS = {
    "label": "Date", "text": "", "title": "", "name": "", "called": "", "message": "", "first_text": "First",
    "second_text": "Second", "first": "First id", "second": "Second id", "path": "File", "passes_on": "Passes on",
    "help": "", "covered": "Accounted for", "alone": "On it alone",
}  # fmt: skip
_DATES = frozenset(("date", "due", "first_date", "second_date", "from", "to", "said", "checked", "review_by"))
# The answers beside which a fact stands are counted, not named.
_RIVALS = {"rivals": "", "first_rivals": "First is", "second_rivals": "Second is"}
# Counts that are told also where there is nothing to count, and what an empty value means.
_TOLD = frozenset(("facts", "count"))
_EMPTY = {"label": "undated", "date": "undated", "answers": "none"}


def labelled(noun: str, rows: Iterable[Mapping[str, object]], fields: Sequence[str], width: int) -> Iterator[str]:
    """Yield the lines of each row, which begins with its noun and its place; without fields, all of it is told."""
    held = list(rows)
    for number, row in enumerate(held, 1):
        told = (_said(field, row.get(field)) for field in fields or row)
        yield from packed([f"{noun} {number:,} of {len(held):,}.", *told], width)


def _said(field: str, value: object) -> str:
    """Return a field as a sentence, '' where there is nothing to tell."""
    if field in _RIVALS:
        mark = rivalry(len(value)) if isinstance(value, (list, tuple)) else ""
        return sentence(_RIVALS[field], mark if _RIVALS[field] else mark.capitalize()) if mark else ""
    words = visible(_words(field, value))
    if not words:
        words = _EMPTY.get(field, "")
    return sentence(LABELS.get(field, field.replace("_", " ").replace(".", " ").capitalize()), words) if words else ""


def _words(field: str, value: object) -> str:
    if value is None or value == "" or (value == 0 and not isinstance(value, bool) and field not in _TOLD):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        return ", ".join(filter(None, (_words("", item) for item in value)))
    if isinstance(value, dict):
        return ", ".join(f"{key} {_words('', item)}" for key, item in value.items())
    if isinstance(value, float):
        return f"{value:.3g}"
    return date(str(value)) if field in _DATES else str(value)
