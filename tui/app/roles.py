"""Which role of a theme words are drawn in."""

from __future__ import annotations


def standing_role(standing: str) -> str:
    """Return the role of a standing; `single-source` is `standing-single`."""
    return f"standing-{standing.removesuffix('-source')}"


def date_role(edtf: str) -> str:
    """Return the role of a date."""
    return "date-approx" if any(sign in edtf for sign in "~?%") else "date"
