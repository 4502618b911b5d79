"""From rows of a table to facts: to the letter where Dateline wrote it, else as far as they can be understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.exchange.cells import COLUMNS, listed, unguarded
from tui.exchange.columns import columns
from tui.exchange.delimited import even
from tui.exchange.guessed import citations, fact, values
from tui.exchange.named import Named
from tui.model.fields import CITATION
from tui.store.files import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exchange.incoming import Given, Incoming

_OURS = {"id", "date", "when", "text", "cites"}


def take(given: Given, incoming: Incoming, rows: Iterator[tuple[int, list[str]]]) -> None:
    """Take each row as a fact. Raises InputError where there is none, NoColumn."""
    line, header = next(rows, (1, []))
    if not header:
        raise InputError(f"{given.path}: is empty; its first row names the columns")
    found = columns(given.path, header, given.columns)
    # What an export wrote is taken to the letter, nothing guessed.
    ours = not given.columns and {*COLUMNS} >= {*header} >= _OURS
    if not ours:
        incoming.notes.append(found.told())
    named = Named(incoming)
    for line, cells in even(incoming, rows, len(header)):
        held = {key: unguarded(cells[place]) for key, place in found.places.items()}
        if ours:
            incoming.add("fact", _exact(incoming, held, line), line)
        else:
            fact(incoming, named, {key: cell.strip() for key, cell in held.items()}, line)


def _exact(incoming: Incoming, held: dict[str, str], line: int) -> dict[str, Any]:
    others = citations(incoming, line, held["cites"])
    first = {key: listed(held[key]) if key == "via" else held[key] for key in CITATION if held.get(key)}
    return {**values(held), "date": held["date"], "cites": [*([first] if first else []), *others]}
