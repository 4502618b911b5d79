"""What a reader of an earlier state of a base must be told since."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.evidence.changes import REMOVED
from tui.evidence.wording import same_words
from tui.model.fact import Citation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.evidence.changes import Change
    from tui.evidence.field_changes import FieldChange

WITHDRAWN, DISPUTED, UNDISPUTED, OUTCOME = "withdrawn", "disputed", "undisputed", "outcome"
_WHAT = {
    "text": "wording", "date": "date", "when": "date", "due": "due", "kind": "kind", "hedge": "likelihood",
    "likelihood": "likelihood", "source": "source", "quote": "quote", "said_by": "attribution",
    "said_to": "attribution", "said": "attribution", "via": "attribution",
}  # fmt: skip
_SUPPLIED = ("when", "quote", "said_by", "said_to", "said", "via")  # more of the same, where there was none before
# The gravest first.
WHATS = (WITHDRAWN, DISPUTED, UNDISPUTED, OUTCOME, *dict.fromkeys(_WHAT.values()))


class Correction(NamedTuple):
    """One thing to tell of a fact; `minor`: only spaces, punctuation, or a detail supplied."""

    what: str
    fact: str
    text: str
    field: str = ""
    before: str = ""
    after: str = ""
    cite: str = ""
    minor: bool = False


def corrections(changes: Iterable[Change]) -> list[Correction]:
    """Return what to tell, the gravest first; facts that are new, renamed or moved are none, nor is a source more."""
    found = [told for change in changes if change.kind == "fact" for told in _of(change)]
    return sorted(found, key=lambda told: WHATS.index(told.what))


def _of(change: Change) -> Iterator[Correction]:
    if change.change == REMOVED:
        yield Correction(WITHDRAWN, change.id, change.called, before=change.called)
    whole = {field.cite for field in change.fields if field.field == "source" and not (field.before and field.after)}
    for field in change.fields:
        cited = field.field in Citation._fields and field.cite in whole
        if cited and not (field.field == "source" and field.before):
            continue
        what = _what(field)
        if what:
            after = _against(change) if what == DISPUTED else field.after
            minor = field.field in _WHAT and _minor(field)
            yield Correction(what, change.id, change.called, field.field, field.before, after, field.cite, minor)


def _what(field: FieldChange) -> str:
    if field.field == "standing":
        return DISPUTED if field.after == "disputed" else UNDISPUTED if field.before == "disputed" else ""
    return OUTCOME if field.field == "outcome" and field.before and field.after else _WHAT.get(field.field, "")


def _minor(field: FieldChange) -> bool:
    return (not field.before and field.field in _SUPPLIED) or same_words(field.before, field.after)


def _against(change: Change) -> str:
    """Return the standing, with the facts that speak against it."""
    by = next((field.after for field in change.fields if field.field == "contradicted_by"), "")
    return f"disputed by {by}" if by else "disputed"
