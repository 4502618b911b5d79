"""An open fact base as the panes read it: its index, its day, its names, and the signs of the terminal."""

from __future__ import annotations

import sqlite3
from collections import Counter
from typing import TYPE_CHECKING, Any

from tui.app.interrupting import interruptible
from tui.app.shell import Launch
from tui.app.signs import UNICODE, Signs
from tui.query.entries import base, entries, fact
from tui.query.results import Results
from tui.store.index import Index, connect

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.keymap import Keymap
    from tui.app.state import View
    from tui.model.problem import Problem

    Record = dict[str, Any]
    Problems = list[tuple[Any, ...]]

# Bases of more facts are asked in a thread of their own.
SMALL = 5000
# What is told of a problem, in this order.
PROBLEM = ("path", "line", "column", "severity", "code", "message", "fix", "subject")
# What is read beside the rows of the list.
ERRANDS = ("axis", "facets")
_GRADES = "SELECT severity, count(*) FROM problem WHERE severity != 'info' GROUP BY severity"


class Base:
    """A fact base and the day it is read on."""

    def __init__(self, index: Index, today: int, launch: Launch | None = None, signs: Signs = UNICODE) -> None:
        self.index, self.today, self.signs = index, today, signs
        # The problems of a newer reading that lost facts; None while what is shown is the newest.
        self.newer: Problems | None = None
        self.launch = launch or Launch()
        self.facts = int(str(index.meta("total")))
        self.head: Record = base(index)
        # What the checks find, None until they have run; until then what was found in reading is counted.
        self.findings: list[Problem] | None = None
        self._grades = dict(index.db.execute(_GRADES).fetchall())
        # How much of each saved text is accounted for: sentences covered and all, or why it cannot be read.
        self.shares: dict[str, tuple[int, int] | str] = {}
        self._entries: dict[str, dict[str, Record]] = {}
        # Other connections, opened while the file is surely the same: one statement at a time holds a connection.
        self._twin, *others = [_twin(index) if self.large else index for _ in range(1 + len(ERRANDS))]
        self._errands = dict(zip(ERRANDS, others, strict=True))

    @property
    def large(self) -> bool:
        """Whether a query may take longer than a key press is to take."""
        return self.facts > SMALL

    @property
    def reopen(self) -> Callable[[], Index] | None:
        """What reads its files again, None where they cannot be."""
        return self.launch.reopen

    @property
    def keys(self) -> Keymap:
        """The keys in force."""
        return self.launch.keys

    @property
    def title(self) -> str:
        """What the base is about."""
        return str(self.head.get("title") or "Facts")

    def results(self, view: View, *, aside: bool = False) -> Results:
        """Return what the query of a view finds; `aside` in a thread of its own. Raises QueryError.

        Made anew each time: a regular expression in it is registered on the connection under its column.
        """
        index = self._twin if aside else self.index
        sort, reverse = (view.sort, view.reverse) if view.pane == "chronology" else ("", False)
        return Results(index, view.query, today=self.today, sort=sort, reverse=reverse)

    def beside(self, errand: str, query: str) -> Results:
        """Return what a query finds, over the connection of one of ERRANDS, each a thread of its own."""
        return Results(self._errands[errand], query, today=self.today)

    def entries(self, kind: str) -> dict[str, Record]:
        """Return the entries of a kind by id, in the order of the file."""
        if kind not in self._entries:
            key = "name" if kind == "view" else "id"
            self._entries[kind] = {record[key]: record for record in entries(self.index, kind)}
        return self._entries[kind]

    def fact(self, name: str) -> Record | None:
        """Return a fact's record by its id."""
        return fact(self.index, name, self.today)

    def called(self, kind: str, name: str) -> str:
        """Return the title or name of an entry; one that is not there is called by its id."""
        record = self.entries(kind).get(name, {})
        return str(record.get("called") or record.get("title") or record.get("name") or record.get("text") or name)

    @property
    def problems(self) -> int:
        """How many errors and warnings there are: those of the newest reading, until the checks have run on it."""
        if self.newer is not None:
            return len(self.newer)
        return sum(self._grades.values())

    @property
    def alarm(self) -> str:
        """The role of the gravest problem."""
        return "error" if self._grades.get("error") else "warning"

    def judge(self, findings: list[Problem]) -> None:
        """Take what the checks have found."""
        self.findings, self._grades = findings, Counter(problem.severity for problem in findings)

    def apart(self) -> Index:
        """Return the index over a connection of its own, for a thread: what lives in memory is copied."""
        index = _twin(self.index)
        if index is not self.index:
            return index
        db = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        self.index.db.backup(db)
        return Index(db, self.index.paths, memory=True)

    def found_problems(self, *, shown: bool = False) -> Problems:
        """Return the problems, each as PROBLEM says: those of the newest reading, or of the one `shown`."""
        if self.newer is not None and not shown:
            return self.newer
        return self.index.db.execute(f"SELECT {', '.join(PROBLEM)} FROM problem").fetchall()


def _twin(index: Index) -> Index:
    """Return the index over another connection to the same file; itself where it lives in memory."""
    path = index.db.execute("PRAGMA database_list").fetchone()[2]
    db = connect(path) if path else None
    return Index(interruptible(db), index.paths) if db else index
