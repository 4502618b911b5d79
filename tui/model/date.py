"""A date as exact as its source and no more."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

    from tui.model.date_shape import Choice, Interval, Simple


class DateError(ValueError):
    """A text that is no date.

    `reason` says what is wrong and how to write it; `column` counts from 1 and may be just behind the text.
    """

    def __init__(self, reason: str, column: int = 1) -> None:
        super().__init__(reason)
        self.reason = reason
        self.column = column


class Date:
    """An EDTF date; made by `tui.model.edtf.parse`, never changed, equal when written alike.

    text       as written
    earliest   first day it may fall on, None where the start is open or unknown
    latest     last day it may fall on, None where the end is open or unknown
    start, end `known`, `open` or `unknown`
    precision  how exact the text claims to be: `time`, `day`, `month`, `season` (any of 21 to 41: also
               quarters, thirds and halves of a year), `year`, `decade`, `century`, `millennium` (also more
               than three digits left open), `interval`, `set`. A day left open (`1999-07-XX`) is still one
               day: the bounds say how little is known of it. Digits that are not significant count as left
               open: `1950S2` is a `century`.
    uncertain  a `?` or `%` stands somewhere in it
    approximate  a `~` or `%` stands somewhere in it
    sort_key   the day at which it stands in a chronology: the earliest, or the latest where that is missing;
               in a set open at both sides the last day of its first date
    """

    __slots__ = (
        "_label",
        "_shape",
        "_short",
        "approximate",
        "earliest",
        "end",
        "latest",
        "precision",
        "sort_key",
        "start",
        "text",
        "uncertain",
    )
    text: str
    earliest: int | None
    latest: int | None
    start: str
    end: str
    precision: str
    uncertain: bool
    approximate: bool
    sort_key: int
    _shape: Simple | Interval | Choice
    _label: str
    _short: str

    def __init__(  # noqa: PLR0913 - a value made in one place only
        self,
        text: str,
        shape: Simple | Interval | Choice,
        *,
        bounds: tuple[int | None, int | None],
        ends: tuple[str, str] = ("known", "known"),
        precision: str,
        marks: int,
        sort_key: int,
    ) -> None:
        fill = object.__setattr__
        fill(self, "text", text)
        fill(self, "earliest", bounds[0])
        fill(self, "latest", bounds[1])
        fill(self, "start", ends[0])
        fill(self, "end", ends[1])
        fill(self, "precision", precision)
        fill(self, "uncertain", marks & 1 != 0)
        fill(self, "approximate", marks & 2 != 0)
        fill(self, "sort_key", sort_key)
        fill(self, "_shape", shape)
        fill(self, "_label", "")
        fill(self, "_short", "")

    @property
    def label(self) -> str:
        """The date in words: `7 August 2022`, `about 1984`, `2004 to an unknown end`."""
        if not self._label:
            from tui.model.date_words import label  # noqa: PLC0415 - words are needed for few of many dates

            object.__setattr__(self, "_label", label(self._shape))
        return self._label

    @property
    def short(self) -> str:
        """The date for a narrow column, about 17 wide; coarser than `label` where it must be, never finer."""
        if not self._short:
            from tui.model.date_short import short  # noqa: PLC0415 - as above

            object.__setattr__(self, "_short", short(self._shape))
        return self._short

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a date does not change: {name}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a date does not change: {name}")

    def __eq__(self, other: object) -> bool:
        return self.text == other.text if isinstance(other, Date) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"Date({self.text!r})"

    def __reduce__(self) -> tuple[object, tuple[str]]:
        from tui.model.edtf import parse  # noqa: PLC0415 - the parser makes dates, so it imports this module

        return parse, (self.text,)
