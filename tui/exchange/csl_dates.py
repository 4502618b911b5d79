"""Dates of CSL-JSON and EDTF, one into the other.

What CSL says by itself is written so: years to days, two of them as an interval, `circa`, seasons 1 to 4. Any other
date stands as its words in `literal`, with the EDTF in `raw`, which is read again: CSL-JSON 1.0.2 has no place of its
own for it, and Pandoc reads it there.
"""

from __future__ import annotations

import re
from typing import Any

from tui.model.edtf import DateError, parse

_PART = re.compile(r"([1-9]\d{3}|0\d{2}[1-9]|0\d[1-9]\d|0[1-9]\d\d)(?:-(\d\d)(?:-(\d\d))?)?")
_FIRST_SEASON, _LAST_SEASON = 21, 24
_MONTHS = 12
_LONGEST = 3  # year, month and day


def to_csl(edtf: str) -> dict[str, Any]:
    """Return a date as CSL-JSON has it."""
    ends = edtf.split("/")
    circa = all(end.endswith("~") for end in ends)
    parts = [_parts(end.removesuffix("~") if circa else end) for end in ends]
    if all(parts):
        season = parts[0][1] if len(parts[0]) > 1 and parts[0][1] > _MONTHS else 0
        if not season and not any(len(part) > 1 and part[1] > _MONTHS for part in parts):
            return {"date-parts": parts, **({"circa": True} if circa else {})}
        if season <= _LAST_SEASON and len(parts) == 1:
            found = {"date-parts": [parts[0][:1]], "season": season - _FIRST_SEASON + 1}
            return {**found, **({"circa": True} if circa else {})}
    return {"literal": parse(edtf).label, "raw": edtf}


def _parts(text: str) -> list[int]:
    found = _PART.fullmatch(text)
    return [int(part) for part in found.groups() if part] if found else []


def from_csl(value: object) -> str:
    """Return a date of CSL-JSON as EDTF, '' where it says none or none for sure."""
    if isinstance(value, str):
        return _valid(value)
    if not isinstance(value, dict):
        return ""
    if "edtf" in value:
        return _valid(value["edtf"])
    if "date-parts" in value:
        return _valid(_joined(value))
    return _valid(value.get("raw")) or _valid(value.get("literal"))


def _joined(value: dict[str, Any]) -> str:
    parts = value["date-parts"]
    if not isinstance(parts, list):
        return ""
    mark = "~" if str(value.get("circa", "")).lower() not in ("", "false", "0") else ""
    ends = [_written(part, value.get("season")) for part in parts]
    return "/".join(f"{end}{mark}" for end in ends) if all(ends) else ""


def _written(part: object, season: object) -> str:
    """Return one end as EDTF; a year alone with a season is that season."""
    if not isinstance(part, list) or not 1 <= len(part) <= _LONGEST:
        return ""
    numbers = [str(number) for number in part if not isinstance(number, bool)]
    if season is not None and len(numbers) == 1:
        numbers.append(str(_FIRST_SEASON - 1 + int(str(season))) if str(season) in "1234" else "")
    if len(numbers) < len(part) or not all(re.fullmatch("[0-9]{1,4}", number) for number in numbers):
        return ""
    year, *rest = numbers
    return "-".join((f"{int(year):04}" if int(year) else "", *(f"{int(number):02}" for number in rest)))


def _valid(text: object) -> str:
    """Return the text where it is EDTF."""
    if not isinstance(text, str) or not text.isascii():
        return ""
    try:
        return parse(text).text
    except DateError:
        return ""
