"""From the words somebody has for a fact to its keys, and to the sources, issues and actors they name."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from tui.exchange.cells import COLUMNS, LISTS, listed, verdicts
from tui.exchange.dates import dated, surely
from tui.model.date import DateError
from tui.model.fields import CITATION, TABLES
from tui.model.nearest import suggestion
from tui.store.values import identified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.exchange.incoming import Incoming
    from tui.exchange.named import Named

    Cite = dict[str, Any]

_FALSE = {"false", "0", "no", "n"}
_FIELDS = {key: TABLES["fact"][key] for key in COLUMNS if key in TABLES["fact"]}
_DATES = tuple(key for key, field in _FIELDS.items() if field.type == "date" and key != "date")
_WORDS = {key: field.values for key, field in _FIELDS.items() if field.type == "word"}
_KINDS = {"issues": "issue", "actors": "actor"}


def fact(incoming: Incoming, named: Named, held: dict[str, str], line: int, cites: Sequence[Cite] = ()) -> None:
    """Take a fact by the words it has for its keys; `cites` are citations known already."""
    if not held.get("text"):
        incoming.miss(line, "this has no text and is left out")
        return
    for key in _DATES:
        held[key] = sure(incoming, line, key, held.get(key, ""))
    for key, known in _WORDS.items():
        if held.get(key) and held[key] not in known:
            what = f"{key}: '{held.pop(key)}' is not known here and not read"
            incoming.miss(line, what, suggestion("", known), lost=False)
    when = dated(incoming, line, _date(held))
    if held.get("when") and "when" in when and when["when"] != held["when"]:
        when["when"] = f"{held['when']} ({when['when']})"
    found = {**values(held), **when}
    for key, kind in _KINDS.items():
        found[key] = [named.entry(kind, str(words), line) for words in found.get(key, ())]
    found["id"] = named.fact(held.get("id", ""), held["text"], line)
    found["cites"] = [*_cites(named, held, line), *citations(incoming, line, held.get("cites", "")), *cites]
    incoming.add("fact", found, line)


def values(held: dict[str, str]) -> dict[str, Any]:
    """Return a fact's keys from its cells, but for its citations."""
    found: dict[str, Any] = {key: cell for key, cell in held.items() if cell and key not in ("cites", "url", *CITATION)}
    for key in found.keys() & LISTS:
        found[key] = listed(found[key])
    for key in found.keys() & {"confidential", "note_confidential"}:
        found[key] = found[key].lower() not in _FALSE  # in doubt nothing leaves
    if "resolves" in found:
        found["resolves"] = verdicts(found["resolves"])
    return found


def citations(incoming: Incoming, line: int, text: str) -> list[Cite]:
    """Return the citations of a cell `cites`, a list of objects; what is no such list is told."""
    try:
        held = json.loads(text) if text else []
    except (ValueError, RecursionError):
        held = None
    if isinstance(held, list) and all(isinstance(cite, dict) for cite in held):
        return held
    incoming.miss(line, f"cites: '{text[:40]}' is not read", 'write a list of objects: [{"source": "…"}]', lost=False)
    return []


def _date(held: dict[str, str]) -> str:
    """Return the date of a row, put together where year, month and day have a column each."""
    parts = [held.pop(key, "") for key in ("year", "month", "day")]
    if held.get("date"):
        return held.pop("date")
    told = [part for part in parts if part]
    if parts[: len(told)] == told and all(part.isdecimal() for part in told):
        return "-".join(part.zfill(2) for part in told)
    return " ".join(reversed(told))


def _cites(named: Named, held: dict[str, str], line: int) -> list[Cite]:
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
    return [*([cite] if cite else []), *({"source": name} for name in more)]


def sure(incoming: Incoming, line: int, key: str, text: str) -> str:
    """Return a date as EDTF; '' where it is none or could be two, which is told."""
    try:
        return surely(text) if text else ""
    except DateError as error:
        incoming.miss(line, f"{key}: the date '{text}' is not read", error.reason, lost=False)
        return ""
