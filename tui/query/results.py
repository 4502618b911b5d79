"""What a query finds: how many, and rows by page in the order of the chronology or another."""

from __future__ import annotations

from tui.query.compile import Compiler
from tui.query.nodes import And, FieldError, Node
from tui.query.parse import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.store.index import Index

SORTS = {
    "date": "fact.row",
    "id": "fact.id",
    "kind": "fact.kind",
    "text": "fact.text",
    "standing": "fact.standing",
    "outcome": "fact.outcome",
    "due": "fact.due IS NULL, fact.due",
    "latest": "fact.latest IS NULL, fact.latest",
    "importance": "CASE fact.importance WHEN 'high' THEN 0 WHEN 'normal' THEN 1 ELSE 2 END",
    "source": "fact.sources",
    "issue": "fact.issues",
    "line": "fact.file, fact.line",
}


class Results:
    """The facts a query finds in an index on a day; immutable, asked lazily."""

    def __init__(self, index: Index, query: str = "", *, today: int, sort: str = "", reverse: bool = False) -> None:
        self.index, self.query, self.today = index, query.strip(), today
        self.node = parse(self.query)
        clause = Compiler(index.db, today).compile(self.node)
        # Asked for in the full text's own order, matches stream: by the fact's row they would be sorted first.
        row = "search.rowid" if clause.match else "fact.row"
        self.in_time = sort.strip() in ("", "date", "-date")
        self.order = _order(sort, reverse=reverse).replace("fact.row", row)
        self._from, self._values = _source(clause.match, clause.sql, clause.values)
        self._term = 0 if clause.sql else _alone(clause.match)

    @classmethod
    def of_rows(cls, index: Index, numbers: Sequence[int], *, today: int) -> Results:
        """Return the facts of these row numbers, such as marked ones, in the order of the chronology."""
        found = cls(index, "", today=today)
        marks = ",".join(str(int(number)) for number in numbers)
        found._from, found._values, found._term = f"fact WHERE fact.row IN ({marks})", (), 0
        found.query = "marked"
        found.node = Node(0, 0)
        return found

    @property
    def total(self) -> int:
        """How many facts there are; stored for the empty query, and for one value of a field."""
        if isinstance(self.node, And) and not self.node.parts:
            return int(str(self.index.meta("total")))
        if self._term:
            return int(self.index.db.execute("SELECT facts FROM term WHERE number = ?", (self._term,)).fetchone()[0])
        return int(self.index.db.execute(f"SELECT count(*) FROM {self._from}", self._values).fetchone()[0])

    def rows(self, columns: str, *, limit: int | None = None, join: str = "") -> Iterator[Sequence[object]]:
        """Yield `columns` (SQL over `fact`) of every fact in order; memory does not grow with their number."""
        sql = f"SELECT {columns} FROM {self._from.replace(' WHERE ', f' {join} WHERE ', 1)} ORDER BY {self.order}"
        values = self._values
        if limit is not None:
            sql, values = f"{sql} LIMIT ?", (*values, limit)
        return iter(self.index.db.execute(sql, values))

    def numbers(self) -> list[int]:
        """Return the row numbers of all facts found, in order."""
        return [int(str(row)) for (row,) in self.rows("fact.row")]

    def ids(self) -> list[str]:
        """Return the ids of all facts found, in order."""
        return [str(name) for (name,) in self.rows("fact.id")]


def _alone(match: str) -> int:
    """Return the number of the term that a full-text expression is made of alone, 0 where it is not."""
    number = match.removeprefix("(terms : t").removesuffix(")")
    return int(number) if number != match and number.isdigit() else 0


def _source(match: str, sql: str, values: Sequence[object]) -> tuple[str, tuple[object, ...]]:
    """Return FROM and WHERE: a full-text expression streams its matches in date order, by row number."""
    if match:
        where = f"search MATCH ? AND {sql}" if sql else "search MATCH ?"
        return f"search JOIN fact ON fact.row = search.rowid WHERE {where}", (match, *values)
    return f"fact WHERE {sql or '1'}", tuple(values)


def _order(sort: str, *, reverse: bool) -> str:
    """Return ORDER BY for `k,-k`; the chronology settles what the keys leave open."""
    keys = [key.strip() for key in sort.split(",") if key.strip()]
    parts = []
    for key in keys or ["date"]:
        name = key.removeprefix("-")
        if name not in SORTS:
            from tui.model.nearest import suggestion  # noqa: PLC0415

            raise FieldError(name, suggestion(name, SORTS) or f"one of: {', '.join(SORTS)}", "cannot sort by '{}'")
        down = key.startswith("-") != reverse
        parts += [f"{part}{' DESC' if down else ''}" for part in _split(SORTS[name])]
    # A row is named once: asked for a second time behind itself, it would have all matches sorted before the first.
    last = [] if any(part.startswith("fact.row") for part in parts) else ["fact.row"]
    return ", ".join([*parts, *last])


def _split(keys: str) -> list[str]:
    return [keys] if keys.startswith("CASE") else keys.split(", ")
