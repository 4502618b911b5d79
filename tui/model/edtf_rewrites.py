"""What was meant by a text that is no EDTF: near misses, older drafts, plain words."""

from __future__ import annotations

from tui.model.date import DateError
from tui.model.plain_dates import to_edtf

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.model.date import Date

_NO_DATE = {"unknown", "undated", "n.d.", "nd", "s.d.", "none", "no date", "?", "-"}
# Written at an end of an interval by the draft of 2012, or by people.
_OPEN_ENDS = {"open": "..", "present": "..", "now": "..", "today": "..", "unknown": "", "?": ""}


def better(text: str, error: DateError, read: Callable[[str], Date]) -> DateError:
    """Return the most useful error for a text of bearable length that `read` refused with `error`."""
    if not text.strip():
        return DateError("the date is empty: write one such as 2018-05, or leave it out")
    if text.strip().lower() in _NO_DATE:
        return DateError("leave the date out where it is not known")
    if "(" in text:
        column = text.index("(") + 1
        return DateError("EDTF has no round brackets: a mark stands behind its part, 2004-06~", column)
    return _near_miss(text, read) or _plain(text, read) or _two_years(text, error)


def _near_miss(text: str, read: Callable[[str], Date]) -> DateError | None:
    for rewritten in _rewritten(text):
        try:
            read(rewritten)
        except DateError:
            continue
        return DateError(f"write {rewritten}", _first_difference(text, rewritten))
    return None


def _plain(text: str, read: Callable[[str], Date]) -> DateError | None:
    try:
        meant = to_edtf(text)
        if not meant or meant == text:
            return None
        read(meant)
    except DateError as error:
        return DateError(error.reason)
    return DateError(f"write {meant}")


def _two_years(text: str, error: DateError) -> DateError:
    """Add to the error on `2018-19` how two years are written."""
    first, _, second = text.partition("-")
    if len(text) == 7 and (first + second).isdigit() and first[2:] < second:  # noqa: PLR2004 - YYYY-YY
        return DateError(f"{error.reason}; for two years write {first}/{first[:2]}{second}", error.column)
    return error


def _rewritten(text: str) -> Iterator[str]:
    """Yield the text with one usual mistake set right, for each of them."""
    joined = "".join(text.split())
    yield joined
    yield joined.upper()
    yield joined.replace("u", "X")
    yield (joined.replace("?~", "%").replace("~?", "%").replace("??", "?").replace("~~", "~").replace("%%", "%"))
    yield joined.replace("\N{MINUS SIGN}", "-").replace("\N{NON-BREAKING HYPHEN}", "-")
    start, slash, end = joined.partition("/")
    yield _OPEN_ENDS.get(start.lower(), start) + slash + _OPEN_ENDS.get(end.lower(), end)
    dotted = joined.replace("\N{HORIZONTAL ELLIPSIS}", "..").replace("...", "..")
    yield dotted
    start, dots, end = dotted.partition("..")
    yield f"{start or dots}/{end or dots}"
    yield text.strip().replace(" ", "T", 1)


def _first_difference(text: str, other: str) -> int:
    for column, (left, right) in enumerate(zip(text, other, strict=False), 1):
        if left != right:
            return column
    return min(len(text), len(other)) + 1
