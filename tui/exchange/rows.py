"""From rows of a table to facts, and to the sources, issues and actors they name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tui.exchange.cells import COLUMNS, LISTS, listed, unguarded, verdicts
from tui.exchange.columns import columns
from tui.exchange.dates import dated, surely
from tui.exchange.delimited import even
from tui.exchange.named import Named
from tui.model.date import DateError
from tui.model.fields import CITATION, TABLES
from tui.store.files import InputError
from tui.store.values import identified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exchange.incoming import Given, Incoming

_OURS = {"id", "date", "when", "text", "cites"}
_TRUE = {"true", "1", "yes", "x"}
_DATES = tuple(key for key in COLUMNS if key != "date" and TABLES["fact"].get(key, TABLES["fact"]["id"]).type == "date")
_KINDS = {"issues": "issue", "actors": "actor"}


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
            incoming.add("fact", _exact(held), line)
        else:
            _guessed(incoming, named, {key: cell.strip() for key, cell in held.items()}, line)


def _exact(held: dict[str, str]) -> dict[str, Any]:
    first = {key: listed(held[key]) if key == "via" else held[key] for key in CITATION if held.get(key)}
    return {**_values(held), "date": held["date"], "cites": [*([first] if first else []), *listed(held["cites"])]}


def _values(held: dict[str, str]) -> dict[str, Any]:
    """Return a fact's keys from its cells, but for its citations."""
    values: dict[str, Any] = {
        key: cell for key, cell in held.items() if cell and key not in ("cites", "url", *CITATION)
    }
    for key in values.keys() & LISTS:
        values[key] = listed(values[key])
    for key in values.keys() & {"confidential", "note_confidential"}:
        values[key] = values[key].lower() in _TRUE
    if "resolves" in values:
        values["resolves"] = verdicts(values["resolves"])
    return values


def _guessed(incoming: Incoming, named: Named, held: dict[str, str], line: int) -> None:
    if not held["text"]:
        incoming.miss(line, "this row has no text and is left out")
        return
    for key in _DATES:
        held[key] = _sure(incoming, line, key, held.get(key, ""))
    when = dated(incoming, line, _date(held))
    if held.get("when") and "when" in when and when["when"] != held["when"]:
        when["when"] = f"{held['when']} ({when['when']})"
    values = {**_values(held), **when}
    for key, kind in _KINDS.items():
        values[key] = [named.entry(kind, words, line) for words in values.get(key, ())]
    values["id"] = named.fact(held.get("id", ""), held["text"], line)
    values["cites"] = _cites(named, held, line)
    incoming.add("fact", values, line)


def _date(held: dict[str, str]) -> str:
    """Return the date of a row, put together where year, month and day have a column each."""
    parts = [held.pop(key, "") for key in ("year", "month", "day")]
    if held.get("date"):
        return held.pop("date")
    told = [part for part in parts if part]
    if parts[: len(told)] == told and all(part.isdecimal() for part in told):
        return "-".join(part.zfill(2) for part in told)
    return " ".join(reversed(told))


def _cites(named: Named, held: dict[str, str], line: int) -> list[dict[str, Any]]:
    """Return the citations of a row: one with what it says of quote and speaker, one more for each further address."""
    cite = {key: listed(held[key]) if key == "via" else held[key] for key in CITATION if held.get(key)}
    addresses = re.findall(r"https?://[^\s|]*[^\s|,;]", held.get("url", ""))
    url = addresses[0] if addresses else held.get("url", "")
    words = held.get("source", "")
    others: list[str] = []
    ids = [] if url else [word for word in listed(words) if isinstance(word, str)]
    if len(ids) > 1 and all(map(identified, ids)):
        words, others = ids[0], ids[1:]
    if url or words:
        cite["source"] = named.source(words, url, line)
    more = [named.source("", address, line) for address in addresses[1:]]
    more += [named.source(name, "", line) for name in others]
    return [
        *([cite] if cite else []),
        *({"source": name} for name in more),
        *(one for one in listed(held.get("cites", "")) if isinstance(one, dict)),
    ]


def _sure(incoming: Incoming, line: int, key: str, text: str) -> str:
    try:
        return surely(text) if text else ""
    except DateError as error:
        incoming.miss(line, f"{key}: the date '{text}' is not read", error.reason, lost=False)
        return ""
