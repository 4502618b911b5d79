"""Quarters, years, decades and centuries as columns: which one a day lies in, its name, the query that finds it."""

from __future__ import annotations

from tui.model.calendar import civil_from_days, year_text

SPELLS = ("quarter", "year", "decade", "century")
_YEARS = {"year": 1, "decade": 10, "century": 100}
_MONTHS = 3


def coarser(spell: str) -> str:
    """Return the next longer spell; '' for the longest."""
    return dict(zip(SPELLS, (*SPELLS[1:], ""), strict=True))[spell]


def number(day: int, spell: str) -> int:
    """Return which spell a day lies in, counted from the beginning of the year 0."""
    year, month, _ = civil_from_days(day)
    return year * 4 + (month - 1) // _MONTHS if spell == "quarter" else year // _YEARS[spell]


def name(at: int, spell: str) -> str:
    """Return a spell's name: `2018-Q1`, `2018`, `2010..2019`."""
    if spell == "quarter":
        return f"{year_text(at // 4)}-Q{at % 4 + 1}"
    first = at * _YEARS[spell]
    return year_text(first) if spell == "year" else f"{year_text(first)}..{year_text(first + _YEARS[spell] - 1)}"


def period(at: int, spell: str) -> str:
    """Return a spell as `date:` and `within:` take it."""
    if spell != "quarter":
        return name(at, spell)
    year, month = year_text(at // 4), at % 4 * _MONTHS + 1
    return f"{year}-{month:02d}..{year}-{month + _MONTHS - 1:02d}"


def short(at: int, spell: str) -> str:
    """Return a spell for a narrow column: `18Q1`, `2018`, `2010s`."""
    if spell == "quarter":
        return f"{year_text(at // 4)[-2:]}Q{at % 4 + 1}"
    return year_text(at * _YEARS[spell]) + ("" if spell == "year" else "s")
