"""Queries put together from values, so that what is shown can be asked for again."""

from __future__ import annotations


def term(field: str, *values: str) -> str:
    """Return `field:value`, or `field:a,b` for either, quoted where need be; '' where a value cannot be written."""
    if any('"' in name or not name for name in values):
        return ""
    return f"{field}:{','.join(map(value, values))}"


def every(*parts: str) -> str:
    """Return the query that all parts hold, brackets around those that may hold an `or`; empty parts are left out."""
    given = [part for part in parts if part]
    if len(given) == 1:
        return given[0]
    return " ".join(f"({part})" if " " in part.strip() else part for part in given)


def value(name: str) -> str:
    """Return a value as a query has it, quoted where need be."""
    plain = all(sign.isalnum() or sign in "-_." for sign in name)
    return name if plain else f'"{name}"'
