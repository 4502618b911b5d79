"""Which column of somebody's table is which key of a fact: said by --map, else guessed from the header."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from tui.exchange.cells import COLUMNS
from tui.model.nearest import suggestion

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Names of columns, the surest first; a fact's own keys need no entry. `url` is an address of the source.
_NAMES = {
    "date": "datum fecha data dia jour when start start_date begin date_start event_date",
    "year": "jahr annee ano anno start_year",
    "month": "monat mois mes mese start_month",
    "day": "start_day",
    "text": "fact event events ereignis evenement evento acontecimiento headline title titel titre titulo titolo "
    "what was que quoi summary description beschreibung descripcion descrizione descricao",
    "id": "key ref uid",
    "url": "link links source_url url_source weblink web href uri address lien enlace sources_url",
    "source": "sources quelle quellen fuente fuentes fonte fonti bron publication medium",
    "issues": "issue category categories kategorie kategorien categorie categoria categorias group topic topics thema "
    "themen theme tema temas",
    "actors": "actor who wer people person persons personen akteur akteure quien acteur acteurs participants",
    "tags": "tag keyword keywords stichwort stichworter schlagwort schlagworter mots_cles etiquetas etiqueta label",
    "quote": "quotation zitat cita citation citazione",
    "locator": "page pages seite pagina",
    "said_by": "speaker sprecher",
    "note": "notes notiz notizen bemerkung bemerkungen anmerkung comment comments kommentar remark remarks details "
    "nota notas description beschreibung descripcion descrizione descricao body",
}
KEYS = (*COLUMNS, "url", "year", "month", "day")


class NoColumn(Exception):  # noqa: N818  (the user's to say, with --map)
    """A column that is named and is not there, or has to be named."""


class Columns(NamedTuple):
    """Which column, from 0, holds which key, and the header."""

    places: dict[str, int]
    header: list[str]

    def told(self) -> str:
        """Return in words what is read as what, and what is not read."""
        read = ", ".join(f"{key}={self.header[place]}" for key, place in self.places.items())
        left = [name or "(no name)" for place, name in enumerate(self.header) if place not in self.places.values()]
        return f"columns: {read}; not read: {', '.join(left)}" if left else f"columns: {read}"


def columns(path: str, header: Sequence[str], said: Mapping[str, str]) -> Columns:
    """Return the columns of a table by its header. Raises NoColumn where --map names none, or no text is known."""
    found = guess(header, said)
    if "text" not in found.places:
        raise NoColumn(
            f"{path}: no column is known to hold the text of a fact; "
            f"say which with --map text=COLUMN; columns are {', '.join(name or '(no name)' for name in found.header)}"
        )
    return found


def guess(header: Sequence[str], said: Mapping[str, str]) -> Columns:
    """Return the columns that are known by their names. Raises NoColumn where --map names none."""
    names = [name.strip() for name in header]
    places = {key: _said(names, key, column) for key, column in said.items()}
    plain = [_plain(name) for name in names]
    for key, guesses in _guesses():
        if key in places:
            continue
        free = [name for place, name in enumerate(plain) if place not in places.values()]
        found = next((guess for guess in guesses if guess in free), None)
        if found is not None:
            places[key] = next(at for at, name in enumerate(plain) if name == found and at not in places.values())
    return Columns(places, names)


def _guesses() -> list[tuple[str, list[str]]]:
    """Return each key with the names its column may have; its own name before anybody's guess."""
    own = [(key, [key]) for key in KEYS]
    return [
        *[one for one in own if one[0] != "when"],
        *[(key, names.split()) for key, names in _NAMES.items()],
        ("when", ["when"]),
    ]


def _said(names: list[str], key: str, column: str) -> int:
    if key not in KEYS:
        raise NoColumn(f"--map: there is no field '{key}'; {suggestion(key, KEYS) or ', '.join(KEYS)}")
    if column in names:
        return names.index(column)
    folded = [_plain(name) for name in names]
    if _plain(column) in folded:
        return folded.index(_plain(column))
    raise NoColumn(f"--map: there is no column '{column}'; {suggestion(column, names) or ', '.join(names)}")


def _plain(name: str) -> str:
    ascii_ = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", ascii_).strip("_")
