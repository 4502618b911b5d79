"""The records of a base as checks read them: each kind read once, facts streamed."""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tui.model.edtf import Date, parse
from tui.query.columns import outcome
from tui.query.entries import base, entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.archive.saved import Finding as CopyFinding
    from tui.query.entries import Record
    from tui.store.index import Index

# Errors that leave nothing out: the entry they stand in is read all the same.
_COST_NOTHING = ("dangling", "cycle", "second-base")


class Printed(NamedTuple):
    """When a source appeared: the last day it may be of, None where that is open; whether the date is but a guess."""

    last: int | None
    guessed: bool


class Records:
    """One base on one day; `part` says that entries were left out of it on purpose."""

    def __init__(self, index: Index, today: int, *, part: bool = False) -> None:
        self.index, self.db, self.today, self.part = index, index.db, today, part
        self.files = index.files
        self._printed: dict[str, Printed] = {}

    def facts(self) -> Iterator[Record]:
        """Yield the record of every fact by date, with `file`, `line`, `outcome`, and its bounds `first` and `last`."""
        rows = self.db.execute(
            f"SELECT record.json, fact.file, fact.line, fact.earliest, fact.latest, {outcome(self.today)}"
            " FROM fact JOIN record ON record.row = fact.row ORDER BY fact.row"
        )
        decode = json.JSONDecoder().raw_decode
        for text, file, line, first, last, verdict in rows:
            fact: Record = decode(text)[0]
            fact["file"], fact["line"], fact["outcome"] = file, line, verdict
            fact["first"], fact["last"] = first, last
            yield fact

    def entries(self, kind: str) -> list[Record]:
        """Return the entries of a kind in the order of the file."""
        return entries(self.index, kind)

    @cached_property
    def base(self) -> Record:
        """The head of the base."""
        return base(self.index)

    @cached_property
    def as_of(self) -> Date | None:
        """How far the base claims to be current."""
        return parse(self.base["as_of"]) if self.base["as_of"] else None

    @cached_property
    def sources(self) -> dict[str, Record]:
        """Every source by its id."""
        return {source["id"]: source for source in self.entries("source")}

    @cached_property
    def whole(self) -> bool:
        """Whether every entry is there: none was left out, none could not be read."""
        marks = ",".join("?" * len(_COST_NOTHING))
        sql = f"SELECT 1 FROM problem WHERE severity = 'error' AND code NOT IN ({marks}) LIMIT 1"
        return not self.part and self.db.execute(sql, _COST_NOTHING).fetchone() is None

    @cached_property
    def copies(self) -> list[CopyFinding]:
        """What does not hold of saved copies and the quotes in them."""
        if not any(source["text"] for source in self.sources.values()):
            return []
        from tui.archive.saved import prove  # noqa: PLC0415  (few bases have copies)

        return prove(self.index)

    def printed(self, source: str) -> Printed:
        """Return when a source appeared; one without a date not after it was read."""
        found = self._printed.get(source)
        if found is None:
            found = self._printed[source] = _printed(self.sources.get(source))
        return found


def _printed(source: Record | None) -> Printed:
    text = (source["date"] or source["accessed"]) if source else ""
    if not text:
        return Printed(None, guessed=True)
    date = parse(text)
    return Printed(date.latest, date.approximate or date.uncertain)
