"""What changed: entries with a sign each, and below them their fields, old and new."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tui.evidence.wording import IN, KEPT, OUT, words
from tui.printing.headings import heading
from tui.printing.lines import EMPTY, Line, Part, flow, hung, packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.printing.page import Page
    from tui.query.entries import Record

_INDENT = 2
_SIGNS = {
    "added": ("+", "ok"),
    "removed": ("−", "error"),
    "renamed": ("→", "accent"),
    "changed": ("~", "warning"),
    "affected": ("·", "muted"),
    "unreadable": ("!", "error"),
    "readable": ("+", "ok"),
}
_SAID = {
    "affected": "says the same, stands otherwise",
    "unreadable": "cannot be read any more",
    "readable": "can be read again",
}
_PLURALS = {"fact": "facts", "source": "sources", "issue": "issues", "actor": "actors", "question": "questions"}
_WORDY = ("text", "quote", "note", "when", "title", "role", "prefix", "suffix")
_LISTS = (
    "issues", "actors", "tags", "supports", "contradicts", "qualifies", "updates", "answers", "origins",
    "supported_by", "contradicted_by", "resolves", "resolved_by",
)  # fmt: skip
_OLD, _NEW = "error", "ok"
_NEAR = 4  # words told of what stayed, on either side of what did not


def changes(page: Page, rows: Sequence[Record]) -> Iterator[Line]:
    """Yield the entries under a heading for each kind."""
    shown: list[Record] = page.shown(list(rows))
    for number, (kind, group) in enumerate(groupby(shown, key=lambda row: row["kind"])):
        found = list(group)
        count = len({row["id"] for row in found})
        yield from [EMPTY] if number else []
        yield from heading(page, f"{_PLURALS.get(kind, kind if kind == 'base' else f'{kind}s')} ({count:,})")
        yield from _entries(page, found)


def steps(page: Page, rows: Sequence[Record]) -> Iterator[Line]:
    """Yield the commits, and below each what it did to the entry."""
    shown: list[Record] = page.shown(list(rows))
    for number, (_, group) in enumerate(groupby(shown, key=lambda row: row["hash"])):
        found = list(group)
        yield from [EMPTY] if number else []
        yield from packed(_commit(found[0]), page.dot, page.width)
        yield from _entries(page, found)


def _commit(row: Record) -> list[Part]:
    return [
        Part(row["date"][:10], "date"),
        Part(row["commit"], "accent"),
        Part(row["author"]),
        Part(row["subject"], "title"),
    ]


def _entries(page: Page, rows: Iterable[Record]) -> Iterator[Line]:
    for (change, _, _), group in groupby(rows, key=lambda row: (row["change"], row["kind"], row["id"])):
        found = list(group)
        told = [Part(found[0]["id"], "muted"), page.part(_SAID.get(change, ""), "warning")]
        width = page.width - _INDENT
        lines = [*flow([Part(found[0]["called"])], width), *packed(told, page.dot, width)]
        for row in found:
            lines += field(page, row, width) if row["field"] else []
        sign, role = _SIGNS[change]
        yield from hung([page.part(sign, role)], lines, _INDENT)


def field(page: Page, row: Record, width: int) -> list[Line]:
    """Return the lines of a field that changed, of data fit to be shown: old and new, or their words that differ."""
    head = [Part(f"{_name(row)}: ", "muted")]
    if row["field"] in _WORDY and row["before"] and row["after"]:
        return flow([*head, *_words(page, row["before"], row["after"])], width)
    if row["field"] in _LISTS and row["before"] and row["after"]:
        return flow([*head, *_items(page, row["before"].split(", "), row["after"].split(", "))], width)
    old, new = Part(row["before"] or "nothing", _OLD), Part(row["after"] or "nothing", _NEW)
    return flow([*head, old, page.part(" → ", "muted"), new], width)


def _name(row: Record) -> str:
    """Return a field's name, with the citation it belongs to, which a source names itself."""
    name = row["field"].replace("_", " ")
    return f"{name} ({row['cite']})" if row["cite"] and row["field"] != "source" else name


def _items(page: Page, before: Sequence[str], after: Sequence[str]) -> Iterator[Part]:
    """Yield what came into a list and what left it."""
    marked = [("−", item, _OLD) for item in before if item not in after]
    marked += [("+", item, _NEW) for item in after if item not in before]
    for number, (sign, item, role) in enumerate(marked):
        yield page.part(f"{' ' if number else ''}{sign}", role)
        yield Part(item, role)


def _words(page: Page, before: str, after: str) -> Iterator[Part]:
    """Yield the words that changed in square brackets, old → new, and those near them."""
    runs = words(before, after)
    if all(run.part == KEPT for run in runs):
        yield page.part("only spaces changed", "muted")
        return
    for number, (kept, group) in enumerate(groupby(runs, key=lambda run: run.part == KEPT)):
        found = list(group)
        yield Part(" " if number else "")
        if kept:
            last = found[0] is runs[-1]
            yield page.part(_shortened(found[0].text, before=number > 0, after=not last))
            continue
        old, new = (" ".join(run.text for run in found if run.part == part) for part in (OUT, IN))
        yield page.part("[", "muted")
        yield Part(old, _OLD)
        yield page.part(" → " if old and new else "→ " if new else " →", "muted")
        yield Part(new, _NEW)
        yield page.part("]", "muted")


def _shortened(text: str, *, before: bool, after: bool) -> str:
    """Return the first words behind what changed and the last before what changes next."""
    found = text.split(" ")
    if len(found) <= _NEAR * (before + after) + 1:
        return text
    return " ".join([*(found[:_NEAR] if before else ()), "…", *(found[-_NEAR:] if after else ())])


def blamed(page: Page, rows: Sequence[Record]) -> Iterator[Line]:
    """Yield each field with its value, and below it the commit that set it."""
    shown: list[Record] = page.shown(list(rows))
    for row in shown:
        yield from flow([Part(f"{_name(row)}: ", "muted"), Part(row["value"])], page.width)
        for line in packed(_commit(row)[: -1 if row["commit"] else None], page.dot, page.width - _INDENT):
            yield [Part(" " * _INDENT), *line]
