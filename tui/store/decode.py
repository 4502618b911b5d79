"""From one piece's table to checked values; every problem of the piece in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tui.model.entries import Actor, Base, Issue, Question, Source, View
from tui.model.fact import Citation, Fact
from tui.model.fields import CITATION, TABLES, Field
from tui.model.nearest import nearest
from tui.model.problem import Problem
from tui.store.pieces import locate, value_column
from tui.store.values import TYPES, ValueProblem

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.store.pieces import Piece

Entry = Base | Issue | Actor | Source | Question | View | Fact

_MAKE: dict[str, Callable[..., Entry]] = {
    "base": Base,
    "issue": Issue,
    "actor": Actor,
    "source": Source,
    "question": Question,
    "view": View,
}


class At(NamedTuple):
    """Where in a piece a problem is: the entry's id, the key, which [[fact.cite]], the column in the value, from 1."""

    subject: str
    key: str = ""
    nth: int | None = None
    offset: int = 0


class Decoder:
    """Decodes the tables of one piece and gathers its problems, with their lines in the file."""

    def __init__(self, path: str, file: int, piece: Piece) -> None:
        self.path, self.file, self.piece = path, file, piece
        self.problems: list[Problem] = []

    def report(self, code: str, message: str, fix: str, at: At, severity: str = "error") -> None:
        """Add a problem at a key, or at the piece's header."""
        line, column = locate(self.piece.text, at.key, at.nth) if at.key else (0, 0)
        if at.offset:
            column += value_column(self.piece.text, line, column) + at.offset - 1
        said = f"{at.key}: {message}" if at.key else message
        place = (self.piece.line + line, column + 1)
        self.problems.append(Problem(self.path, *place, severity, code, said, fix, at.subject))

    def decode(self, table: dict[str, Any]) -> Entry | None:
        """Return the entry the table holds, or None with problems reported."""
        kind = self.piece.name
        before = len(self.problems)
        subject = str(table.get("id", table.get("name", "")))[:80]
        values = self._values(table, TABLES[kind], subject)
        for key, field in TABLES[kind].items():
            if field.required and key not in table:
                self.report("missing-key", f"{_a(kind)} needs '{key}'", f'add {key} = "…"', At(subject))
        if any(found.severity == "error" for found in self.problems[before:]):
            return None
        if kind == "fact":
            return self._fact(values)
        return _MAKE[kind](**values, file=self.file, line=self.piece.line)

    def _values(
        self, table: dict[str, Any], fields: dict[str, Field], subject: str, nth: int | None = None
    ) -> dict[str, Any]:
        values = {}
        for key, raw in table.items():
            field = fields.get(key)
            if field is None:
                near = nearest(key, fields)
                fix = f"did you mean '{near}'?" if near else "it is not read; take it out or put it in note"
                self.report("unknown-key", "no such key", fix, At(subject, key, nth), "warning")
                continue
            try:
                values[key] = self._cites(raw, subject) if field.type == "cites" else TYPES[field.type](raw, field)
            except ValueProblem as wrong:
                self.report(wrong.code, wrong.message, wrong.fix, At(subject, key, nth, wrong.offset))
        return values

    def _cites(self, raw: Any, subject: str) -> tuple[Citation, ...]:  # noqa: ANN401  (whatever TOML gave)
        if not isinstance(raw, list) or not all(isinstance(item, dict) for item in raw):
            raise ValueProblem("wrong-type", "must be [[fact.cite]] tables", 'write [[fact.cite]], then source = "…"')
        cites = []
        for nth, item in enumerate(raw):
            values = self._values(item, CITATION, subject, nth)
            if "source" not in item:
                at = At(subject, "source", nth)
                self.report("missing-key", "a citation needs 'source'", 'add source = "…"', at)
            else:
                cites.append(Citation(**{"source": "", **values}))
        return tuple(cites)

    def _fact(self, values: dict[str, Any]) -> Fact:
        flat = {key: values.pop(key) for key in CITATION if key in values}
        cites = values.pop("cite", ())
        if flat:
            cites = (Citation(**{"source": "", **flat}), *cites)
        return Fact(**values, cites=cites, file=self.file, line=self.piece.line)


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"
