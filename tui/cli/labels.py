"""What the printed commands say in labelled lines: what each calls a row, and which fields of it, in which order."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING, NamedTuple

from tui.model.spoken import packed, sentence
from tui.model.words import KINDS, STANDINGS
from tui.output.labels import labelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tui.cli.args import Args
    from tui.store.index import Index


_UNBROKEN = 100_000  # columns: lines are broken later


class Told(NamedTuple):
    """What a command calls a row, and the fields told of it unless others are asked for."""

    noun: str
    fields: tuple[str, ...] = ()


_FACT = Told("Fact", ("label", "text", "rivals", "kind", "outcome", "standing", "issues", "sources", "id"))
_CHANGE = ("change", "kind", "id", "field", "before", "after", "cite")
TOLD = {
    "list": _FACT,
    "pick": _FACT,
    "show": _FACT,
    "timeline": Told("Stretch"),
    "summary": Told("Figure"),
    "issues": Told("Issue", ("title", "facts", *KINDS, *STANDINGS, "parent", "id")),
    "actors": Told("Actor", ("name", "facts", "says", "kind", "role", "aliases", "id")),
    "sources": Told("Source", ("called", "facts", "alone", "passes_on", "author", "container", "date", "id")),
    "forecasts": Told("Forecast", ("outcome", "text", "rivals", "due", "speaker", "hedge", "likelihood", "id")),
    "questions": Told("Question", ("text", "answers", "standings", "sources", "id")),
    "coverage": Told("Sentence", ("covered", "text", "facts", "paragraph", "line")),
    "impact": Told("Fact", ("effect", "text", "rivals", "before", "after", "date", "sources", "id")),
    "compare": Told(
        "Pair",
        (
            "told",
            "link",
            "first_text",
            "first_rivals",
            "first_date",
            "second_text",
            "second_rivals",
            "second_date",
            "dates",
            "id",
        ),
    ),
    "diff": Told("Change", _CHANGE),
    "log": Told("Change", ("date", "commit", "author", *_CHANGE, "subject")),
    "blame": Told("Field", ("field", "value", "cite", "date", "commit", "author", "subject")),
    "corrections": Told("Correction", ("what", "text", "field", "before", "after", "cite", "id")),
    "check": Told("Problem", ("severity", "message", "fix", "path", "line", "code", "id")),
    "keys": Told("Command", ("keys", "help", "group", "id")),
    "themes": Told("Theme", ("name", "title", "ground", "used", "path")),
}


def labels(
    args: Args,
    fields: Sequence[str],
    rows: Callable[[Sequence[str]], Iterable[Sequence[object]]],
    records: Callable[[], Iterable[str]],
) -> Iterator[str]:
    """Yield the lines of rows: of the fields asked for, else of those a command tells."""
    told, width = TOLD.get(args.command, Told("Row")), columns()
    if args.text("fields"):
        held = (dict(zip(fields, row, strict=True)) for row in rows(fields))
        found = labelled(told.noun, held, fields, width)
    elif args.text("by") or args.flag("silences"):  # rows of another shape
        found = labelled("Row", map(json.loads, records()), fields, width)
    else:
        found = labelled(told.noun, map(json.loads, records()), told.fields or fields, width)
    return (f"{line}\n" for line in found)


def packets(told: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield the lines of sentences that are packed together."""
    width = columns()
    return (f"{line}\n" for sentences in told for line in packed(sentences, width))


def whole(args: Args, index: Index, numbers: Iterable[int], day: int) -> Iterator[str]:
    """Yield facts in full, as the browser shows them."""
    from tui.app.base import Base  # noqa: PLC0415  (shown whole only)
    from tui.app.linewise.signs import spoken  # noqa: PLC0415  (the same)
    from tui.app.linewise.telling import document  # noqa: PLC0415  (the same)
    from tui.app.panes.fact import detail  # noqa: PLC0415  (the same)
    from tui.app.signs import signs  # noqa: PLC0415  (the same)

    base, numbers = Base(index, day, signs=spoken(signs(os.environ))), list(numbers)
    for at, number in enumerate(numbers, 1):
        (name,) = index.db.execute("SELECT id FROM fact WHERE row = ?", (number,)).fetchone()
        found = detail(base, None, name)
        yield from packets([[f"Fact {at:,} of {len(numbers):,}."]])
        yield from packets([paragraph] for paragraph in document(found, found.links))
        yield from packets([line] for line in (_reasons(args, index, number, day) if args.flag("why") else ()))


def _reasons(args: Args, index: Index, number: int, day: int) -> Iterator[str]:
    """Yield why a fact stands as it does."""
    from tui.printing.dossier import gather  # noqa: PLC0415  (Rich costs 31 ms)
    from tui.printing.lines import plain  # noqa: PLC0415  (the same)
    from tui.printing.page import Page  # noqa: PLC0415  (the same)
    from tui.printing.reasons import reasons  # noqa: PLC0415  (the same)

    page = Page.of({**args.options, "theme": ""})
    for line in reasons(page, gather(page, index, number, day), _UNBROKEN):
        yield sentence("Why", " ".join(plain(line).split()))


def columns() -> int:
    """Return the width to fill: COLUMNS, else that of the terminal."""
    return shutil.get_terminal_size().columns
