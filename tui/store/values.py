"""The types a key may have: each takes what TOML gave and returns our value or says what is wrong."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from math import isfinite
from typing import TYPE_CHECKING, Any

from tui.model.csl import VARIABLES
from tui.model.edtf import DateError, parse
from tui.model.nearest import suggestion
from tui.model.private import Private

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.model.fields import Field

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_ID = re.compile(r"\w[\w.-]{0,79}")
_RANGE = re.compile(r"(\d*\.?\d+)\s*\.\.\s*(\d*\.?\d+)")


class ValueProblem(Exception):  # noqa: N818  (a problem of the file, not an error of the program)
    """A value that cannot be taken: the problem's code, what is wrong, what to write; `offset` into the string."""

    def __init__(self, code: str, message: str, fix: str = "", offset: int = 0) -> None:
        super().__init__(message)
        self.code, self.message, self.fix, self.offset = code, message, fix, offset


def _kind(value: object) -> str:
    names = {
        bool: "true or false",
        str: "a string",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "a table",
    }
    return names.get(type(value), "a date")


def string(value: object, _field: Field) -> str:
    """Take a string without control characters."""
    if not isinstance(value, str):
        raise ValueProblem("wrong-type", f"must be a string, not {_kind(value)}", "put it in quotes")
    found = _CONTROL.search(value)
    if found:
        raise ValueProblem("control-character", f"holds the control character U+{ord(found[0]):04X}", "take it out")
    return value


def note(value: object, field: Field) -> str:
    """Take a string, or a table of `text` and `confidential`: a note that does not leave with --public."""
    if not isinstance(value, dict):
        return string(value, field)
    if unknown := value.keys() - {"text", "confidential"}:
        raise ValueProblem("unknown-key", f"'{min(unknown)}' is no key of a note", 'write { text = "…" }')
    text = string(value.get("text", ""), field)
    return Private(text) if truth(value.get("confidential", False), field) else text


def needed(value: object, field: Field) -> str:
    """Take a string that says something."""
    text = string(value, field)
    if not text.strip():
        raise ValueProblem("bad-value", "is empty", "write it" if field.required else "write it, or leave the key out")
    return text


def identifier(value: object, field: Field) -> str:
    """Take an id: letters, digits, `-`, `_` and `.`, 80 at most."""
    text = string(value, field)
    if not identified(text):
        mended = re.sub(r"[^\w.-]+", "-", text).strip("-.")[:80]
        fix = f"write '{mended}'" if mended else "write a short name"
        raise ValueProblem("bad-id", f"'{text[:40]}' is no id: letters, digits, '-', '_' and '.' only", fix)
    return text


def identified(text: str) -> bool:
    """Return whether a text can be an id."""
    return _ID.fullmatch(text) is not None


def strings(value: object, field: Field) -> tuple[str, ...]:
    """Take a list of strings."""
    if isinstance(value, str):
        raise ValueProblem("wrong-type", "must be a list, not a string", f'write ["{value[:40]}"]')
    if not isinstance(value, list):
        raise ValueProblem("wrong-type", f"must be a list of strings, not {_kind(value)}", "put it in [ ]")
    return tuple(needed(item, field) for item in value)


def edtf(value: object, field: Field) -> str:
    """Take an EDTF string, a bare TOML date, or a year as a number; return EDTF text."""
    text = _date_text(value, field)
    try:
        parse(text)
    except DateError as error:
        raise ValueProblem("bad-date", f"'{text[:40]}': {error.reason}", offset=error.column) from None
    return text


def _date_text(value: object, field: Field) -> str:
    if isinstance(value, datetime) and value.microsecond:
        raise ValueProblem("bad-date", "EDTF knows no fractions of a second", "leave them out")
    if isinstance(value, date):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return string(value, field)


def word(value: object, field: Field) -> str:
    """Take one of the field's words."""
    text = string(value, field)
    if text not in field.values:
        raise ValueProblem("bad-value", f"'{text[:40]}' is not known here", suggestion(text, field.values))
    return text


def address(value: object, field: Field) -> str:
    """Take an http or https address."""
    text = string(value, field)
    if not re.fullmatch(r"https?://[^\s/]\S*", text, re.IGNORECASE):
        raise ValueProblem("bad-address", f"'{text[:60]}' is no web address", "write http:// or https://, no spaces")
    return text


def verdicts(value: object, field: Field) -> tuple[tuple[str, str], ...]:
    """Take a table of forecast ids and verdicts."""
    if not isinstance(value, dict):
        raise ValueProblem("wrong-type", f"must be a table, not {_kind(value)}", 'write { forecast-id = "yes" }')
    return tuple((key, word(verdict, field)) for key, verdict in value.items())


def likelihood(value: object, field: Field) -> str:
    """Take a term of the yardstick, a number from 0 to 1, or a range of two; return it as text."""
    if isinstance(value, list) and len(value) == 2:  # noqa: PLR2004  (a range has two ends)
        low, high = (_probability(item) for item in value)
        return _range(low, high)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return f"{_probability(value):g}"
    text = needed(value, field)
    found = _RANGE.fullmatch(text)
    return _range(_probability(float(found[1])), _probability(float(found[2]))) if found else text


def _probability(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
        raise ValueProblem("bad-value", f"{value} is no likelihood", "write a number from 0 to 1, 0.7 for 70 %")
    return float(value)


def _range(low: float, high: float) -> str:
    if low > high:
        raise ValueProblem("bad-value", f"the range {low:g}..{high:g} ends before it starts", "turn it round")
    return f"{low:g}..{high:g}"


def truth(value: object, _field: Field) -> bool:
    """Take true or false."""
    if not isinstance(value, bool):
        raise ValueProblem("wrong-type", f"must be true or false, not {_kind(value)}", "write true or false, no quotes")
    return value


def citation_variables(value: object, _field: Field) -> dict[str, object]:
    """Take a table of variables of CSL-JSON; `json` holds as text what TOML cannot hold."""
    if not isinstance(value, dict):
        raise ValueProblem("wrong-type", f"must be a table, not {_kind(value)}", 'write { volume = "12" }')
    for name, held in value.items():
        if name not in VARIABLES and name != "json":
            fix = suggestion(name, sorted(VARIABLES))
            raise ValueProblem("unknown-key", f"'{name[:40]}' is no variable of CSL-JSON", fix)
        if name == "json":
            _variables_as_text(held)
        elif not _plain(held):
            raise ValueProblem(
                "bad-value",
                f"{name} holds a date of TOML or a control character",
                "write it as a string, as JSON has it",
            )
    return value


def _variables_as_text(text: object) -> None:
    try:
        good = isinstance(text, str) and isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        good = False
    if not good:
        raise ValueProblem("bad-value", "json is no object of JSON", "take it out, or mend it")


def _plain(value: object) -> bool:
    """Say whether JSON can hold a value and a terminal show it."""
    if isinstance(value, dict):
        return all(map(_plain, (*value, *value.values())))
    if isinstance(value, list):
        return all(map(_plain, value))
    if isinstance(value, float):
        return isfinite(value)
    return isinstance(value, int) or (isinstance(value, str) and not _CONTROL.search(value))


TYPES: dict[str, Callable[[Any, Field], Any]] = {
    "string": string,
    "note": note,
    "text": needed,
    "id": identifier,
    "ref": needed,
    "refs": strings,
    "strings": strings,
    "tags": strings,
    "date": edtf,
    "word": word,
    "url": address,
    "verdicts": verdicts,
    "likelihood": likelihood,
    "bool": truth,
    "csl": citation_variables,
}
