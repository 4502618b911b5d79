"""What of a fact others may share: the value a query is narrowed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.actions import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.base import Base, Record


def value(base: Base, key: str, field: str) -> str:
    """Return the first value a fact has of a field. Raises Refusal where it has none."""
    fact = base.fact(key)
    if fact is None:
        raise Refusal(f"the base has no fact '{key}'")
    values = _VALUES[field](fact)
    if not values:
        raise Refusal("nobody is named as saying this" if field == "said" else f"this fact has no {field}")
    return str(values[0])


def _said(fact: Record) -> list[str]:
    return [cite["said_by"] for cite in fact["cites"] if cite.get("said_by")]


_VALUES: dict[str, Callable[[Record], list[str]]] = {
    "issue": lambda fact: fact["issues"],
    "actor": lambda fact: fact["actors"],
    "source": lambda fact: fact["sources"],
    "said": _said,
    "kind": lambda fact: [fact["kind"]],
    "standing": lambda fact: [fact["standing"]],
    "date": lambda fact: [fact["date"]] if fact["date"] else [],
}
