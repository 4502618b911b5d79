"""Rows and documents of the panes as labelled sentences. Plain data: nothing is printed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import dates
from tui.app.linewise.signs import BETWEEN, HERE
from tui.app.names import FACTS
from tui.app.rows import Rows
from tui.evidence.rivals import rivalry
from tui.model.spoken import sentence
from tui.model.words import KINDS, OUTCOMES, STANDINGS
from tui.theme.signs import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.app.base import Base, Record
    from tui.app.document import Block, Document, Link
    from tui.app.find import Found
    from tui.app.text import Span

NOUNS = {
    "chronology": "Fact", "issues": "Issue", "actors": "Actor", "sources": "Source", "forecasts": "Forecast",
    "questions": "Question", "problems": "Problem",
}  # fmt: skip
# The roles of what is drawn for the eye alone.
_DRAWN = ("bar", "border")
# Cells without a title, by the beginning of their role.
_TITLES = {"kind": "Kind", "standing": "Standing", "outcome": "Outcome"} | dict.fromkeys(SEVERITIES, "Severity")
# The words that stand in the place of signs, which often stand before them too.
_SIGNED = frozenset((*KINDS, *STANDINGS, *OUTCOMES, *SEVERITIES))
_NONE = "."
# What a numbered line of a file begins with.
_NUMBERED = f"{HERE}0123456789 "
# Stands between two things of one field.
_APART = "  "


def numbered(found: Found, place: int) -> str:
    """Return which row of how many it is: `Fact 3 of 41.`."""
    return f"{NOUNS[found.view.pane]} {place + 1:,} of {len(found.rows):,}."


def row(base: Base, found: Found, place: int, *, marked: bool = False) -> list[str]:
    """Return the sentences of one row."""
    line = found.rows.row(place)
    told = [numbered(found, place), "Marked." if marked else ""]
    fact = base.fact(line.key) if found.view.pane in FACTS else None
    if found.view.pane == "chronology" and fact is not None:
        return [*told, *_fact(base, fact)]
    record = found.rows.records[line.key] if isinstance(found.rows, Rows) else {}
    return [*told, *_cells(base, found, line.cells, record)]


def _fact(base: Base, fact: Record) -> list[str]:
    """Return what the chronology shows of a fact; a date has room to be told in words."""
    shown = base.signs.shown
    issues = "; ".join(base.called("issue", name) for name in fact["issues"])
    pairs = (
        ("Date", fact["label"] or "undated"), ("", fact["text"]),
        ("", rivalry(len(fact["rivals"])).capitalize()), ("Kind", fact["kind"]),
        ("Outcome", fact["outcome"]), ("Standing", fact["standing"]),
        ("Issues" if len(fact["issues"]) > 1 else "Issue", issues),
    )  # fmt: skip
    return [sentence(label, shown(str(value))) for label, value in pairs if value]


def _cells(base: Base, found: Found, cells: Sequence[Span], record: Record) -> Iterator[str]:
    """Yield the cells of a row behind the titles of their columns; the widest speaks for itself."""
    for column, cell in zip(found.rows.columns, cells, strict=True):
        text = _dated(base, column.title, record) or words([cell])
        label = column.title or _TITLES.get(cell.role.partition("-")[0], "")
        if text == _NONE:
            text = "0" if column.title == "Facts" else ""
        if text and cell.role not in _DRAWN:
            yield sentence("" if not column.width else label, text)
    parent = record.get("parent")
    if parent:
        yield sentence("Part of", base.signs.shown(base.called("issue", str(parent))))


def _dated(base: Base, title: str, record: Record) -> str:
    """Return the date of a column in words, where the record has one."""
    text = {"Date": str(record.get("label") or ""), "Due": dates.label(str(record.get("due") or ""))}.get(title, "")
    return base.signs.shown(text)


def document(found: Document, links: Sequence[Link] | None = None) -> Iterator[str]:
    """Yield the paragraphs of a document, each behind its label, each link with its number.

    On paper no number can be followed: there the `links` are told, addresses and ids of facts.
    """
    label = ""
    for block in _blocks(found.blocks):
        figure, text = _figure(block), words(block.spans, links)
        if block.label:
            label = block.label.strip() or label
        if figure or text:
            yield figure or (sentence(label, text) if block.label else _unlabelled(block, text))


def _unlabelled(block: Block, text: str) -> str:
    """Return what stands without a label; kind, outcome and severity are called what they are."""
    if block.hanging and not block.spans[0].text.strip(_NUMBERED):  # a line of a file, as it stands there
        return text
    signed = text.partition(" ")[0].rstrip(",") in _SIGNED and block.spans[0].link < 0
    title = "" if not signed else _TITLES.get(block.spans[0].role.partition("-")[0], "")
    if not title:
        return sentence("", text)
    named = ((_TITLES.get(span.role.partition("-")[0], ""), words([span])) for span in block.spans)
    return " ".join(sentence(label, said) for label, said in named if said)


def _blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks one after the other, also those of columns."""
    for block in blocks:
        if block.columns:
            for column in block.columns:
                yield from _blocks(column)
        else:
            yield block


def _figure(block: Block) -> str:
    """Return `Event: 12.` of a word and its count beside a bar, '' of anything else."""
    if not block.spans or block.label or block.spans[-1].role not in _DRAWN or len(block.spans) < 3:  # noqa: PLR2004
        return ""
    word, *counts, _ = block.spans
    return sentence(words([word]).capitalize(), words(counts))


def words(spans: Sequence[Span], links: Sequence[Link] | None = None) -> str:
    """Return spans as one text, in one line; behind the last span of a link stands its number, or where it leads."""
    found = []
    for at, span in enumerate(spans):
        if span.role in _DRAWN:
            continue
        found.append(_said(span))
        after = spans[at + 1].link if at + 1 < len(spans) else -1
        if span.link >= 0 and after != span.link:
            found[-1] = found[-1].rstrip().removesuffix(".")
            found.append(f" (link {span.link + 1})" if links is None else _leads(links[span.link]))
    return _tidy("".join(found))


def _leads(link: Link) -> str:
    return {"url": f": {link.target}", "fact": f" (id {link.target})"}.get(link.kind, "")


def _said(span: Span) -> str:
    """Return the text of a span; a sign that is its word is said once, kind and date of a link stand apart."""
    text = BETWEEN if span.role == "muted" and span.text == _APART else span.text
    first, _, rest = text.strip().partition(" ")
    text = first if first == rest and first in _SIGNED else text
    text = rest if span.role == "ok" and first in _SIGNED else text
    head, apart, count = text.rpartition(_APART)
    if span.role == "title" and apart and count[:1].isdigit():  # a heading and how many stand under it
        return f"{head}: {count}"
    if span.link >= 0 and span.role.startswith("kind-"):
        return f"{text.strip()}, "
    if span.link >= 0 and span.role.startswith("date"):
        return f"{text.strip()}: "
    return text


def _tidy(text: str) -> str:
    """Return text with single spaces, and a comma where a dot of the interface would be drawn."""
    parts = (" ".join(part.split()) for part in text.split(BETWEEN))
    return ", ".join(filter(None, parts))
