"""From a query's parts to one condition for the index. No text of the user reaches FTS5 unquoted."""

from __future__ import annotations

from tui.query.clause import EVERYTHING, NOTHING, Clause, every, negated, some
from tui.query.fields import FIELDS
from tui.query.names import numbers
from tui.query.nodes import And, Not, Or, QueryError, Term, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from tui.query.nodes import Node

_WORD_COLUMNS = "text quote note names"
# Where a regular expression looks. Quotes and notes stand in the JSON of a fact only: it is rare enough to look there.
_SEARCHED = {
    "text": "fact.text",
    "quote": "(SELECT group_concat(json_extract(cite.value, '$.quote'), char(10))"
    " FROM record, json_each(record.json, '$.cites') AS cite WHERE record.row = fact.row)",
    "note": "(SELECT json_extract(json, '$.note') FROM record WHERE record.row = fact.row)",
}


class Compiler:
    """Compiles queries for one index and one day."""

    def __init__(self, db: sqlite3.Connection, today: int) -> None:
        self.db, self.today = db, today
        self.by: dict[str, Callable[[str, Value], Clause]] = {
            "": self._word, "text": self._text, "name": self._name, "word": self._enumerated, "id": self._id,
            "outcome": self._outcome, "date": self._period, "line": self._line,
        }  # fmt: skip

    def compile(self, node: Node) -> Clause:
        """Return the condition of a part. Raises QueryError with the column."""
        if isinstance(node, Term):
            return self._term(node)
        if isinstance(node, Not):
            return negated(self.compile(node.part))
        if isinstance(node, Or):
            return some([self.compile(part) for part in node.parts])
        if isinstance(node, And):
            return every([self.compile(part) for part in node.parts]) if node.parts else EVERYTHING
        raise TypeError(node)

    def _term(self, term: Term) -> Clause:
        if term.field == "id" and len(term.values) > 1 and not any(one.regex or one.prefix for one in term.values):
            return _ids(term.values)
        compiled = self.by[FIELDS[term.field].by if term.field else ""]
        clauses = [compiled(term.field, value) for value in term.values]
        return clauses[0] if len(clauses) == 1 else some(clauses)

    def _word(self, _field: str, value: Value) -> Clause:
        if value.regex:
            return self._regex(" || char(10) || ".join(f"ifnull({held}, '')" for held in _SEARCHED.values()), value)
        return Clause(f"{{{_WORD_COLUMNS}}} : {_quoted(value)}")

    def _text(self, field: str, value: Value) -> Clause:
        if value.regex:
            return self._regex(_SEARCHED[field], value)
        return Clause(f"{field} : {_quoted(value)}")

    def _regex(self, column: str, value: Value) -> Clause:
        import re  # noqa: PLC0415  (6 ms)

        try:
            pattern = re.compile(value.text, re.IGNORECASE)
        except re.error as error:
            at = value.column + 2 + (error.pos or 0)
            raise QueryError(f"the regular expression cannot be read: {error.msg}", at) from None
        name = f"matches_{value.column}"
        self.db.create_function(name, 1, lambda text: bool(pattern.search(text or "")), deterministic=True)
        return Clause(sql=f"{name}({column})")

    def _name(self, field: str, value: Value) -> Clause:
        if value.regex:
            raise QueryError(f"{field}: takes names, not a regular expression", value.column + 1, "use text:/…/")
        found = numbers(self.db, field, value)
        return Clause(" OR ".join(f"(terms : t{number})" for number in found)) if found else NOTHING

    def _enumerated(self, field: str, value: Value) -> Clause:
        word = _one_of(field, value)
        row = self.db.execute("SELECT number FROM term WHERE field = ? AND value = ?", (field, word)).fetchone()
        return Clause(f"terms : t{row[0]}") if row else NOTHING

    def _outcome(self, field: str, value: Value) -> Clause:
        word = _one_of(field, value)
        if word == "open":
            return Clause(sql="fact.outcome = 'open' AND (fact.due IS NULL OR fact.due >= ?)", values=[self.today])
        if word == "overdue":
            return Clause(sql="fact.outcome = 'open' AND fact.due < ?", values=[self.today])
        return self._enumerated(field, value)

    def _id(self, _field: str, value: Value) -> Clause:
        if value.regex:
            return self._regex("fact.id", value)
        if value.prefix:
            return Clause(sql="substr(fact.id, 1, ?) = ?", values=[len(value.text), value.text])
        return Clause(sql="fact.id = ?", values=[value.text])

    def _period(self, field: str, value: Value) -> Clause:
        from tui.model.edtf import DateError  # noqa: PLC0415  (only queries with a date pay for dates)
        from tui.model.periods import parse_period  # noqa: PLC0415

        try:
            low, high = parse_period(value.text, self.today)
        except DateError as error:
            at = value.column + value.quoted + error.column
            raise QueryError(f"'{value.text}' is no period: {error.reason}", at) from None
        return _bounded(field, low, high)

    def _line(self, _field: str, value: Value) -> Clause:
        first, dots, last = value.text.partition("..")
        if not all(side.isascii() and (side.isdigit() or (dots and not side)) for side in (first, last or first)):
            raise QueryError(f"'{value.text}' is no line", value.column + 1, "write line:120 or line:100..200")
        if not dots:
            at = "(SELECT max(line) FROM fact AS other WHERE other.file = fact.file AND other.line <= ?)"
            return Clause(sql=f"fact.line = {at}", values=[int(first)])
        return Clause(sql="fact.line BETWEEN ? AND ?", values=[int(first or 0), int(last or 1 << 60)])


def _ids(values: Sequence[Value]) -> Clause:
    """Return the condition of any of these ids: one list, however many there are."""
    import json  # noqa: PLC0415

    return Clause(sql="fact.id IN (SELECT value FROM json_each(?))", values=[json.dumps([one.text for one in values])])


def _quoted(value: Value) -> str:
    """Return a word or phrase as an FTS5 string."""
    if not any(sign.isalnum() for sign in value.text):
        raise QueryError(f"'{value.text}' holds no letter or digit to look for", value.column + 1, "use /…/ for signs")
    return '"' + value.text.replace('"', '""').replace("\0", " ") + '"' + ("*" if value.prefix else "")


def _one_of(field: str, value: Value) -> str:
    """Return the field's word that the value is, or begins alone."""
    words = FIELDS[field].words
    wanted = value.text.upper() if field == "reliability" else value.text.lower()
    found = [word for word in words if word == wanted] or [word for word in words if word.startswith(wanted)]
    if len(found) != 1:
        from tui.model.nearest import nearest  # noqa: PLC0415

        near = nearest(value.text, words)
        fix = f"did you mean '{near}'? It" if near else "it"
        raise QueryError(f"{field}: has no value '{value.text}'", value.column + 1, f"{fix} takes {', '.join(words)}")
    return found[0]


# What a period asks of a fact: anything at all, its first day, its last.
_ASKED = {
    "date": (
        "fact.date <> ''",
        "(fact.latest IS NULL OR fact.latest >= ?)",
        "(fact.earliest IS NULL OR fact.earliest <= ?)",
    ),
    "within": ("fact.date <> ''", "fact.earliest >= ?", "fact.latest <= ?"),
    "due": ("fact.due IS NOT NULL", "fact.due >= ?", "fact.due <= ?"),
}


def _bounded(field: str, low: int | None, high: int | None) -> Clause:
    """Return the condition that a fact may fall, surely falls, or is due in a period open at None."""
    always, first, last = _ASKED[field]
    bounds = [(sql, day) for sql, day in ((first, low), (last, high)) if day is not None]
    return Clause(sql=" AND ".join([always, *(sql for sql, _ in bounds)]), values=[day for _, day in bounds])
