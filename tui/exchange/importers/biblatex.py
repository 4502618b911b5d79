"""BibTeX and BibLaTeX: each entry a source; fields a source has no key for are kept in its `csl`."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any

from tui.exchange.bib_fields import CONTAINERS, CSL_TYPES, ENTRY_TYPES, NAMES, PUBLISHERS, SUBTYPES, VARIABLES, VERBATIM
from tui.exchange.bib_text import names, unescaped, verbatim
from tui.exchange.csl_dates import to_csl
from tui.exchange.csl_items import source, to_name
from tui.exchange.incoming import Incoming
from tui.model.edtf import DateError, parse

if TYPE_CHECKING:
    from tui.exchange.incoming import Given

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CONTAINERS = ("journaltitle", "journal", "booktitle", "maintitle")
_PLAIN = {
    "title": "title", "url": "URL", "language": "language", "langid": "language", "annotation": "note",
    "annote": "note", "note": "note", **{name: variable for variable, name in reversed(VARIABLES.items())},
    "address": "publisher-place", "location": "publisher-place", "number": "number",
}  # fmt: skip


def read(given: Given) -> Incoming:
    """Read every entry; say what could not be read. Raises InputError, and ImportError without the extra."""
    from bibtexparser.entrypoint import parse_string  # noqa: PLC0415  (an extra)

    # What it says of broken entries is said below, with their lines.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    incoming = Incoming(given.path)
    library = parse_string(given.text())
    for block in library.failed_blocks:
        line = (block.start_line or 0) + 1
        incoming.miss(line, f"this entry is not read: {_first_line(block.error)}", "mend it; other entries are read")
    for entry in library.entries:
        _Entry(incoming, entry).take()
    return incoming


def _first_line(error: object) -> str:
    return str(error).strip().partition("\n")[0].lower() or "a brace or a comma is missing"


class _Entry:
    """One entry on its way to a source, by way of an item of CSL-JSON."""

    def __init__(self, incoming: Incoming, entry: Any) -> None:  # noqa: ANN401  (bibtexparser has no types)
        self.incoming, self.key, self.type = incoming, entry.key, entry.entry_type.lower()
        self.line = (entry.start_line or 0) + 1
        self.fields = {field.key.lower(): str(field.value) for field in entry.fields}
        self.item: dict[str, Any] = {"id": self.key, "type": self._type()}

    def take(self) -> None:
        """Add the source."""
        self._names()
        self._date("date", "issued")
        self._date("urldate", "accessed")
        self._places()
        self._plain()
        if self.fields:
            self.item["custom"] = {"bibtex": dict(self.fields)}
        values = source(self.item)
        if not values.get("id") or values["id"] in self.incoming.taken.get("source", set()):
            values["id"] = self.incoming.name("source", str(self.item.get("title") or self.key))
        self.incoming.add("source", values, self.line)

    def _type(self) -> str:
        said = unescaped(self.fields.get("entrysubtype", ""))
        known = SUBTYPES.get(said, said)
        if known in ENTRY_TYPES:
            del self.fields["entrysubtype"]
            return known
        if self.type not in CSL_TYPES:
            self.incoming.miss(self.line, f"'@{self.type}' is no known type: read as a document", lost=False)
        return CSL_TYPES.get(self.type, "document")

    def _names(self) -> None:
        for variable, name in {"author": "author", **NAMES}.items():
            found = names(self.fields.get(name, ""))
            if found:
                del self.fields[name]
                self.item[variable] = [to_name(one) for one in found]

    def _date(self, name: str, variable: str) -> None:
        """Take a date: EDTF, or year, month and day of their own; one that is not sure is kept as it stands."""
        text = verbatim(self.fields.pop(name, ""))
        if not text and variable == "issued":
            text = self._year()
        if not text:
            return
        try:
            self.item[variable] = to_csl(parse(text).text)
        except DateError:
            self.item[variable] = {"literal": text}
            self.incoming.miss(self.line, f"{name} '{text[:40]}' of '{self.key}' is not sure: kept in csl", lost=False)

    def _year(self) -> str:
        year, month, day = (unescaped(self.fields.pop(name, "")) for name in ("year", "month", "day"))
        if not re.fullmatch(r"\d{4}", year) or not month:
            return " ".join(filter(None, (day, month, year)))
        number = month.zfill(2) if month.isdigit() else _month(month)
        day_ = f"-{day.zfill(2)}" if day else ""
        return f"{year}-{number}{day_}" if number else f"{month} {year}"

    def _places(self) -> None:
        """Take the container and the publisher, each from the first field that has one."""
        own = CONTAINERS.get(ENTRY_TYPES[self.item["type"]], "organization")
        publisher = PUBLISHERS.get(ENTRY_TYPES[self.item["type"]], "publisher")
        for variable, fields in (
            ("container-title", (own, *_CONTAINERS)),
            ("publisher", (publisher, "publisher", "institution", "school", "organization")),
        ):
            name = next((name for name in fields if self.fields.get(name)), "")
            if name:
                self.item[variable] = unescaped(self.fields.pop(name))

    def _plain(self) -> None:
        articles = ENTRY_TYPES[self.item["type"]] == "article"
        for name in list(self.fields):
            variable = "issue" if name == "number" and articles else _PLAIN.get(name)
            if variable and variable not in self.item:
                text = (verbatim if name in VERBATIM else unescaped)(self.fields.pop(name))
                self.item[variable] = text.replace("–", "-") if variable == "page" else text


def _month(name: str) -> str:
    short = name.lower().strip(".")[:3]
    return f"{_MONTHS.index(short) + 1:02}" if short in _MONTHS else ""
