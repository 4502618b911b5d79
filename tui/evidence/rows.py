"""Changes as rows: one for each field, or one for an entry that came or went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.evidence.changes import ADDED, READABLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.evidence.changes import Change


def change_rows(changes: Iterable[Change]) -> list[dict[str, Any]]:
    """Return the rows; an entry that came or went has its text on the side where it is."""
    return [row for change in changes for row in _rows(change)]


def _rows(change: Change) -> list[dict[str, Any]]:
    head = {"change": change.change, "kind": change.kind, "id": change.id}
    if change.fields and change.change not in (ADDED, READABLE):
        return [{**head, **field._asdict(), "called": change.called} for field in change.fields]
    there = change.change in (ADDED, READABLE)
    sides = {"before": "" if there else change.called, "after": change.called if there else ""}
    return [{**head, "field": "", **sides, "cite": "", "called": change.called}]
