"""What became of forecasts: yes, partly, no, void, or open; overdue is open past its day."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.edtf import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.model.fact import Fact


class Outcome(NamedTuple):
    """A forecast's verdict, the facts that give one with theirs, and the last day it could still come true."""

    verdict: str
    resolved_by: tuple[tuple[str, str], ...] = ()
    due: int | None = None

    def on(self, today: int) -> str:
        """Return the verdict as it stands on a day."""
        late = self.verdict == "open" and self.due is not None and self.due < today
        return "overdue" if late else self.verdict


def outcomes(facts: Iterable[Fact]) -> dict[str, Outcome]:
    """Return the outcome of every forecast.

    Where facts differ, the latest dated one holds, then the later in the file.
    """
    facts = list(facts)
    verdicts: dict[str, list[tuple[Fact, str]]] = {}
    for fact in facts:
        for target, verdict in fact.resolves:
            verdicts.setdefault(target, []).append((fact, verdict))
    return {fact.id: _outcome(fact, verdicts.get(fact.id, [])) for fact in facts if fact.kind == "forecast"}


def _outcome(forecast: Fact, verdicts: list[tuple[Fact, str]]) -> Outcome:
    due = parse(forecast.due).latest if forecast.due else None
    ranked = sorted(verdicts, key=lambda item: _day(item[0]))
    holds = ranked[-1][1] if ranked else "open"
    return Outcome(holds, tuple((fact.id, verdict) for fact, verdict in ranked), due)


def _day(fact: Fact) -> int:
    day = parse(fact.date).latest if fact.date else None
    return day if day is not None else -(1 << 60)
