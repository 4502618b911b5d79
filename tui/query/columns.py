"""The fields of a fact as SQL: what `--fields`, templates and tables may ask for."""

from __future__ import annotations

from tui.model.nearest import suggestion
from tui.query.nodes import FieldError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

DEFAULT = ("id", "date", "kind", "text", "issues", "sources", "standing", "rivals")

_DIRECT = {
    "id": "fact.id", "date": "fact.date", "short": "fact.short", "kind": "fact.kind", "text": "fact.text",
    "issues": "fact.issues", "sources": "fact.sources", "actors": "fact.actors", "standing": "fact.standing",
    "importance": "fact.importance", "line": "fact.line", "number": "fact.row",
    "file": "(SELECT path FROM watched WHERE watched.number = fact.file)",
}  # fmt: skip
_SCALARS = (
    "when",
    "label",
    "precision",
    "earliest",
    "latest",
    "hedge",
    "likelihood",
    "due",
    "after",
    "review_by",
    "note",
)
_LISTS = (
    "tags", "supports", "contradicts", "qualifies", "updates", "answers", "origins", "supported_by", "contradicted_by",
    "qualified_by", "rivals",
)  # fmt: skip
_TABLES = ("resolves", "resolved_by")
_CITED = ("quote", "prefix", "suffix", "locator", "said_by", "said_to", "said", "via", "checked")

FIELDS = (*_DIRECT, "outcome", *_SCALARS, *_LISTS, *_TABLES, *_CITED, "cites")


def outcome(today: int) -> str:
    """Return the outcome as SQL: an open forecast past its day is overdue."""
    return f"CASE WHEN fact.outcome = 'open' AND fact.due < {today:d} THEN 'overdue' ELSE fact.outcome END"


# How many rivals a fact has: the faces mark an answer that is not the only one.
RIVALS = "json_array_length((SELECT json FROM record WHERE record.row = fact.row), '$.rivals')"


def column(field: str, today: int) -> str:
    """Return a field as SQL over `fact`, several values joined by commas, citations' by ` | `. Raises FieldError."""
    if field in _DIRECT:
        return _DIRECT[field]
    if field == "outcome":
        return outcome(today)
    found = _dotted(field) if "." in field else _in_record(field)
    if not found:
        raise FieldError(field, _fix(field))
    return found.format(json="(SELECT json FROM record WHERE record.row = fact.row)")


def _dotted(name: str) -> str:
    from tui.query import dotted  # noqa: PLC0415  (few ask for one)

    return _in_record(dotted.DATE[name]) or _DIRECT[dotted.DATE[name]] if name in dotted.DATE else dotted.dotted(name)


def _fix(name: str) -> str:
    if "." not in name:
        return suggestion(name, FIELDS) or f"fields are {', '.join(FIELDS)}"
    from tui.query.dotted import fix  # noqa: PLC0415  (only once a name is mistyped)

    return fix(name)


def _in_record(field: str) -> str:
    """Return a field of the JSON as SQL around `{json}`, or ''."""
    if field in _SCALARS or field == "cites":
        return f"json_extract({{json}}, '$.{field}')"
    if field in _LISTS:
        return f"(SELECT group_concat(value, ',') FROM json_each({{json}}, '$.{field}'))"
    if field in _TABLES:
        return f"(SELECT group_concat(key || '=' || value, ',') FROM json_each({{json}}, '$.{field}'))"
    if field in _CITED:
        return f"(SELECT group_concat(json_extract(value, '$.{field}'), ' | ') FROM json_each({{json}}, '$.cites'))"
    return ""


def columns(fields: Sequence[str], today: int) -> str:
    """Return several fields as the columns of a SELECT."""
    return ", ".join(column(field, today) for field in fields)
