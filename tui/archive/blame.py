"""Which commit last set each field of an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.archive.history import Commit
from tui.evidence.field_changes import FieldChange, field_changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.archive.history import Found, Step

_UNKNOWN = Commit(subject="older than this clone")
_Key = tuple[str, str, str]


def blame(now: Found, steps: Iterable[Step]) -> Iterator[tuple[str, FieldChange, Commit]]:
    """Yield kind, field and commit for every field that says something; `steps` are the entry's, newest first."""
    fields = {
        (kind, field.cite, field.field): field
        for kind, entry in now.items()
        for field in (field_changes(kind, None, entry) if entry is not None else ())
        if field.after
    }
    # A field is looked for under the citation it belonged to before its source was changed.
    wanted: dict[_Key, _Key] = {key: key for key in fields}
    set_by: dict[_Key, Commit] = {}
    for commit, change in steps:
        for field in change.fields:
            key = wanted.get((change.kind, field.cite, field.field))
            if key is not None and fields[key].after == field.after:
                set_by.setdefault(key, commit)
        for field in change.fields:
            if field.field == "source" and field.before and field.after:
                wanted = {_renamed(at, change.kind, field): key for at, key in wanted.items()}
        if len(set_by) == len(fields):
            break
    yield from ((key[0], field, set_by.get(key, _UNKNOWN)) for key, field in fields.items())


def _renamed(key: _Key, kind: str, field: FieldChange) -> _Key:
    """Return the key of a field before the source of its citation was changed."""
    return (kind, field.before, key[2]) if key[:2] == (kind, field.cite) else key
