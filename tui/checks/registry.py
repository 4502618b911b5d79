"""Every check there is, by code; and which of them are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks import (
    baseline,
    dating,
    forecasts,
    loading,
    namesakes,
    own,
    padding,
    quotes,
    relations,
    repeats,
    sourcing,
    unused,
    views,
)
from tui.model.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.checks.check import Check

_FAMILIES = (
    loading, sourcing, quotes, dating, padding, forecasts, relations, namesakes, repeats, unused, views, own, baseline,
)  # fmt: skip
CHECKS: dict[str, Check] = {check.code: check for family in _FAMILIES for check in family.CHECKS}
ALL, DEFAULT = "all", "default"


class UnknownCheck(ValueError):  # noqa: N818  (what the user wrote, not a fault of the program)
    """A code, or the beginning of one, that no check has."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        near = nearest(name, (*known, ALL, DEFAULT))
        fix = f"did you mean '{near}'?" if near else "'dateline check --explain' lists them"
        super().__init__(f"there is no check '{name}'; {fix}")


def chosen(known: dict[str, Check], select: Sequence[str], ignore: Sequence[str]) -> list[Check]:
    """Return the checks that are meant, in their order: codes, beginnings of codes, `all` or `default`.

    Without `select` those that run unasked. Raises UnknownCheck.
    """
    wanted = _codes(known, select or [DEFAULT])
    left = _codes(known, ignore)
    return [check for code, check in known.items() if code in wanted and code not in left]


def _codes(known: dict[str, Check], names: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for name in names:
        found |= named(known, name)
    return found


def named(known: dict[str, Check], name: str) -> set[str]:
    """Return the codes a name stands for. Raises UnknownCheck."""
    if name in known:
        return {name}
    if name in (ALL, DEFAULT):
        return {code for code, check in known.items() if check.default or name == ALL}
    found = {code for code in known if name and code.startswith(name)}
    if not found:
        raise UnknownCheck(name, known)
    return found
