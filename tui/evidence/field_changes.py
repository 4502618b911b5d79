"""One entry before and after, field by field."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.model.fact import Citation
from tui.model.fields import TABLES
from tui.model.private import Private

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Where an entry stands is no part of it, nor which files a base is cut into.
_ELSEWHERE = ("file", "line", "include", "cites")
_NOTHING = Citation("")


class FieldChange(NamedTuple):
    """A field's value before and after, as text; `cite`: the source of the citation it is a field of."""

    field: str
    before: str
    after: str
    cite: str = ""


def field_changes(kind: str, before: Any, after: Any) -> list[FieldChange]:  # noqa: ANN401  (any kind of entry)
    """Return what differs between two entries of a kind; citations are matched by their source, None is no entry."""
    if before is not None and after is not None and _same(before, after):
        return []
    old, new = _values(before), _values(after)
    found = [
        FieldChange(key, text(old.get(key)), text(new.get(key)))
        for key in dict.fromkeys([*new, *old])
        if _meant(kind, key, old.get(key)) != _meant(kind, key, new.get(key))
    ]
    cites = matched(getattr(before, "cites", ()), getattr(after, "cites", ()))
    return [*found, *(change for pair in cites for change in _citation(*pair))]


def _same(before: Any, after: Any) -> bool:  # noqa: ANN401
    """Return whether two entries are equal but for file and line, their last fields: most are, in a large base."""
    private = (isinstance(getattr(entry, "note", ""), Private) for entry in (before, after))
    return bool(before[:-2] == after[:-2]) and len(set(private)) == 1


def _values(entry: Any) -> dict[str, Any]:  # noqa: ANN401
    if entry is None:
        return {}
    found = {key: value for key, value in entry._asdict().items() if key not in _ELSEWHERE}
    return {**found, "note_confidential": isinstance(found.get("note"), Private)}


def _meant(kind: str, key: str, value: Any) -> Any:  # noqa: ANN401
    """Return a value so that two which mean the same are equal: the order of ids and tags says nothing."""
    field = TABLES[kind].get(key)
    if field is not None and field.type in ("refs", "tags", "verdicts"):
        return frozenset(value or ())
    return value or ""


def text(value: Any) -> str:  # noqa: ANN401
    """Return a field's value as text, '' for nothing."""
    if isinstance(value, tuple):
        return ", ".join("=".join(item) if isinstance(item, tuple) else item for item in value)
    if isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False) if value else ""
    if isinstance(value, bool):
        return "true" if value else ""
    return str(value or "")


def matched(before: Iterable[Citation], after: Iterable[Citation]) -> Iterator[tuple[Citation, Citation]]:
    """Yield citations in pairs: of the same source, else the one left on each side, else beside none."""
    left, new = list(before), []
    for cite in after:
        like = next((old for old in left if old == cite), None) or next(
            (old for old in left if old.source == cite.source), None
        )
        if like is None:
            new.append(cite)
        else:
            left.remove(like)
            yield like, cite
    if len(left) == len(new) == 1:
        yield left[0], new[0]
        return
    yield from ((_NOTHING, cite) for cite in new)
    yield from ((cite, _NOTHING) for cite in left)


def _citation(before: Citation, after: Citation) -> Iterator[FieldChange]:
    for key in Citation._fields:
        old, new = getattr(before, key), getattr(after, key)
        if old != new:
            yield FieldChange(key, text(old), text(new), after.source or before.source)
