"""BibLaTeX: the sources as a bibliography for biber; dates in EDTF, as far as BibLaTeX reads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tui.exchange.bib_fields import CONTAINERS, CSL_TYPES, ENTRY_TYPES, NAMES, PUBLISHERS, SUBTYPES, VARIABLES, VERBATIM
from tui.exchange.csl_items import from_name, unpacked
from tui.exchange.latex import escaped, verbatim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exchange.outgoing import Outgoing, Record

CARRIES = {
    "source": frozenset(
        ("id", "type", "title", "author", "container", "publisher", "date", "accessed", "url", "lang", "note", "csl")
    )
}
_SIMPLE = (
    r"-?\d{4}(?:-(?:0[1-9]|1[0-2]|2[1-4])(?:-\d\d)?)?[?~%]?|\d{3}X|\d\dXX|\d{4}-XX(?:-XX)?|\d{4}-\d\d-XX"
    r"|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?"
)
# Level 1 as the manual of BibLaTeX lists it: no sets, no marks of a part, no seasons but the four.
_DATE = re.compile(rf"(?:{_SIMPLE})|(?:{_SIMPLE}|\.\.)?/(?:{_SIMPLE}|\.\.)?")
_DATES = {"date": "date", "accessed": "urldate"}
_SUBTYPES = {type_: name for name, type_ in SUBTYPES.items()}
_SAID = (
    "id",
    "type",
    "title",
    "author",
    "container-title",
    "publisher",
    "issued",
    "accessed",
    "URL",
    "language",
    "note",
)


def narrows(kind: str, record: Record) -> list[str]:
    """Return dates that BibLaTeX does not read, and variables of CSL it has no field for."""
    if kind != "source":
        return []
    dates = [key for key in _DATES if record.get(key) and not _DATE.fullmatch(record[key])]
    held = _further(record)
    left = [name for name in held if (name not in VARIABLES and name not in NAMES) or _crowded(name, held)]
    return [f"{key} beyond BibLaTeX" for key in dates] + [f"variable of CSL: {name}" for name in left]


def lines(going: Outgoing) -> Iterator[str]:
    """Yield an entry for each source."""
    lost = "; ".join(going.told())
    yield f"% Not carried: {' '.join(lost.split())}\n" if lost else ""
    for source in going.entries("source"):
        fields = "".join(f",\n  {name} = {{{value}}}" for name, value in _fields(source))
        yield f"\n@{ENTRY_TYPES[source['type']]}{{{source['id']}{fields}\n}}\n"


def _fields(source: Record) -> Iterator[tuple[str, str]]:
    type_, entry = source["type"], ENTRY_TYPES[source["type"]]
    if CSL_TYPES[entry] != type_:
        yield "entrysubtype", str(_SUBTYPES.get(type_, type_))
    if source.get("author"):
        yield "author", " and ".join(map(_name, source["author"]))
    for key, name in _DATES.items():
        if _DATE.fullmatch(source.get(key) or ""):
            yield name, source[key]
    plain: dict[str, str | None] = {
        "title": source.get("title"),
        CONTAINERS.get(entry, "organization"): source.get("container"),
        PUBLISHERS.get(entry, "publisher"): source.get("publisher"),
        "url": source.get("url"),
        "language": source.get("lang"),
        # A remark for the reader of the base, not for the printed bibliography.
        "annotation": source.get("note"),
    }
    for name, value in plain.items():
        if value:
            yield name, verbatim(value) if name in VERBATIM else escaped(value)
    yield from _variables(_further(source))


def _further(source: Record) -> dict[str, Any]:
    """Return the variables of CSL a source holds beyond its own keys."""
    return {name: value for name, value in unpacked(source.get("csl") or {}).items() if name not in _SAID}


def _variables(held: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for variable, name in VARIABLES.items():
        if variable in held and not _crowded(variable, held):
            text = str(held[variable])
            yield name, verbatim(text) if name in VERBATIM else _pages(text) if name == "pages" else escaped(text)
    for variable, name in NAMES.items():
        people = [found for found in map(from_name, held.get(variable, ())) if found]
        if people:
            yield name, " and ".join(map(_name, people))


def _crowded(variable: str, held: dict[str, Any]) -> bool:
    """Say whether a variable finds its field taken: a journal's issue goes before a number."""
    return variable == "number" and "issue" in held


def _pages(text: str) -> str:
    return "--".join(map(escaped, re.split(r"(?<=\d)\s*(?:-+|–)\s*(?=\d)", text)))


def _name(author: str) -> str:
    """Return a name; one that is not "Family, Given" stands in braces, whole."""
    family, comma, given = author.partition(", ")
    if not comma or "," in family + given or family != family.strip() or not given.strip() or not family:
        return f"{{{escaped(author)}}}"
    return f"{_part(family)}, {_part(given)}"


def _part(name: str) -> str:
    return f"{{{escaped(name)}}}" if re.search(r"\band\b", name, re.IGNORECASE) else escaped(name)
