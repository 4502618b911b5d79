"""Queries put together from values, so that what is shown can be asked for again."""

from __future__ import annotations


def term(field: str, *values: str) -> str:
    """Return `field:value`, or `field:a,b` for either, quoted where need be; '' where a value cannot be written."""
    if any('"' in value or not value for value in values):
        return ""
    return f"{field}:{','.join(map(_value, values))}"


def every(*parts: str) -> str:
    """Return the query that all parts hold, brackets around those that may hold an `or`; empty parts are left out."""
    given = [part for part in parts if part]
    if len(given) == 1:
        return given[0]
    return " ".join(f"({part})" if " " in part.strip() else part for part in given)


def _value(value: str) -> str:
    plain = all(sign.isalnum() or sign in "-_." for sign in value)
    return value if plain else f'"{value}"'
