"""The checks of a base, its own among them, and their run: every fact is read once, whatever is asked of it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from tui.checks.check import BASE, SEVERITIES
from tui.checks.own import BROKEN, own
from tui.checks.places import Places
from tui.checks.records import Records
from tui.checks.registry import CHECKS, chosen
from tui.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.checks.check import Check, Finding
    from tui.store.index import Index


class Suite:
    """The checks there are for one base, by code, in `known`; `part` says that it was opened in part only."""

    def __init__(self, index: Index, *, part: bool = False) -> None:
        self.index, self.part = index, part
        found = own(index.paths, CHECKS)
        self.known: dict[str, Check] = {**CHECKS, **{check.code: check for check in found.checks}}
        self._broken = found.broken

    def chosen(self, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[Check]:
        """Return the checks that are meant: codes, beginnings of codes, `all` or `default`. Raises UnknownCheck."""
        return chosen(self.known, select, ignore)

    def run(self, today: int, checks: Sequence[Check] | None = None, *, shown: str = "info") -> list[Problem]:
        """Return what checks find on a day, by file and line; without `checks`, those that run unasked.

        What was found as the base was read is among it. Findings below the severity `shown` stand at the line of
        their entry, not at their key's: looking that up costs more than finding them.
        """
        wanted = self.chosen() if checks is None else checks
        records, places = Records(self.index, today, part=self.part), Places(self.index.files)
        exact = SEVERITIES[: SEVERITIES.index(shown) + 1]
        pairs = chain(self._own(wanted), _of_facts(records, wanted), _of_base(records, wanted))
        found = list(self._loaded(wanted))
        for check, finding in pairs:
            at = finding if check.severity in exact else finding._replace(key="")
            found.append(_placed(places, check, at))
        return ordered(self.index, found)

    def _loaded(self, checks: Sequence[Check]) -> Iterator[Problem]:
        """Yield what was found as the base was read."""
        codes = {check.code for check in checks}
        rows = self.index.db.execute("SELECT path, line, column, severity, code, message, fix, subject FROM problem")
        yield from (problem for problem in map(Problem._make, rows) if problem.code in codes)

    def _own(self, checks: Sequence[Check]) -> Iterator[tuple[Check, Finding]]:
        """Yield what is wrong with the base's own checks before they run."""
        if any(check.code == BROKEN for check in checks):
            yield from ((CHECKS[BROKEN], finding) for finding in self._broken)


def ordered(index: Index, found: Sequence[Problem]) -> list[Problem]:
    """Return findings by file, in the order the base names its files, and line."""
    order = {path: number for number, path in enumerate(index.files)}
    return sorted(
        found, key=lambda problem: (order.get(problem.path, len(order)), problem.path, problem.line, problem.column)
    )


def _judged(records: Records, checks: Sequence[Check]) -> list[Check]:
    return [check for check in checks if records.whole or not check.whole]


def _of_facts(records: Records, checks: Sequence[Check]) -> Iterator[tuple[Check, Finding]]:
    asked = [(check, check.of_fact) for check in _judged(records, checks) if check.of_fact]
    if not asked:
        return
    for fact in records.facts():
        for check, find in asked:
            for finding in find(fact, records):
                yield check, finding


def _of_base(records: Records, checks: Sequence[Check]) -> Iterator[tuple[Check, Finding]]:
    for check in _judged(records, checks):
        if check.of_base:
            yield from ((check, finding) for finding in check.of_base(records))


def _placed(places: Places, check: Check, finding: Finding) -> Problem:
    check = CHECKS.get(finding.code, check)
    subject = "" if finding.entry is BASE else finding.entry.get("id") or finding.entry.get("name", "")
    said = f"{subject}: {finding.message}" if subject else finding.message
    return Problem(*places.find(finding), check.severity, check.code, said, finding.fix, subject)
