"""One fact of the list in each of its layouts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.evidence.rivals import rivalry
from tui.printing.grid import GAP, Column, row
from tui.printing.lines import Line, Part, beside, flow, indented, joined, length, packed, padded
from tui.printing.signs import KINDS, OUTCOME_ROLES, OUTCOMES, STANDING_ROLES, STANDINGS, kind_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.printing.page import Page

WORDS, COLUMNS = 100, 140  # columns of the terminal from which kinds are told in words, and all stands in columns
_STACKED = 60
_KIND = len("≈ assessment")
_STANDING = len("· single-source")
_INDENT = 2


class Row(NamedTuple):
    """One fact of the list, its texts fit to be shown."""

    number: int
    date: str
    kind: str
    text: str
    issues: str
    id: str
    standing: str
    outcome: str
    rivals: int = 0


class Longest(NamedTuple):
    """The longest date, issues, id and text among facts, in characters."""

    date: int
    issues: int
    id: int
    text: int


_MOST = Longest(17, 22, 28, 100)
_MARK = len(" one of 2 answers")


class Layout:
    """How facts are drawn at a width; `headed`: under headings of time, where the undated have their own."""

    def __init__(self, page: Page, longest: Longest, *, headed: bool) -> None:
        self.page, self.undated = page, "" if headed else "undated"
        self.wide = page.width >= COLUMNS
        longest = longest._replace(text=longest.text + _MARK)
        date, issues, name, text = (min(found, most) for found, most in zip(longest, _MOST, strict=True))
        date += len(page.fit("…")) - 1  # which an old encoding writes as three dots
        self.date = max(date, len("date"), len(self.undated))
        issues, name = max(issues, len("issues")), max(name, len("id"))
        rest = page.width - self.date - _KIND - issues - name - _STANDING - 5 * len(GAP)
        self.columns = [
            Column("date", self.date),
            Column("kind", _KIND),
            Column("fact", min(rest, text)),
            Column("issues", issues),
            Column("id", name),
            Column("standing", _STANDING),
        ]

    @property
    def width(self) -> int:
        """How many columns a line of the list has."""
        taken = sum(column.width + len(GAP) for column in self.columns) - len(GAP)
        return taken if self.wide else self.page.width

    def entry(self, row: Row) -> Iterator[Line]:
        """Yield one fact."""
        if self.wide:
            return self._columns(row)
        return self._stacked(row) if self.page.width < _STACKED else self._beside(row)

    def _columns(self, found: Row) -> Iterator[Line]:
        cells = [
            [self._date(found)],
            [self._kind(found, words=True)],
            joined([Part(found.text), self._outcome(found), self._rivals(found)], Part(" ")),
            [Part(found.issues.replace(",", ", "), "muted")],
            [Part(found.id, "muted")],
            [self._standing(found, words=True)],
        ]
        return row(self.columns, cells)

    def _beside(self, found: Row) -> Iterator[Line]:
        """Date and kind at the left, the standing's sign at the right, what belongs to the fact at its end."""
        words = self.page.width >= WORDS
        widths = [self.date, _KIND if words else 1, 0, 1]
        widths[2] = self.page.width - sum(widths) - 3 * len(GAP)
        blocks = [
            flow([self._date(found)], widths[0]),
            [[self._kind(found, words=words)]],
            list(self._told(found, widths[2])),
            [[self._standing(found, words=False)]],
        ]
        return beside(blocks, widths, GAP)

    def _stacked(self, found: Row) -> Iterator[Line]:
        head = [self._kind(found, words=False), Part(" "), self._date(found)]
        mark = self._standing(found, words=False)
        yield [*padded(head, self.page.width - 1), mark]
        yield from indented(self._told(found, self.page.width - _INDENT), _INDENT)

    def _told(self, found: Row, width: int) -> Iterator[Line]:
        """Yield the text, and behind it, on its last line where there is room, outcome, issues and id."""
        *most, last = flow([Part(found.text)], width) or [[]]
        issues, name = Part(found.issues.replace(",", ", "), "muted"), Part(found.id, "muted")
        told = [self._outcome(found), self._rivals(found), issues, name]
        tail = joined(told, self.page.dot)
        yield from most
        if length(last) + len(GAP) + length(tail) <= width:
            yield [*padded(last, width - length(tail)), *tail]
        else:
            yield last
            lines = packed(told, self.page.dot, width)
            yield from (padded(line, width, right=True) for line in lines)

    def _date(self, found: Row) -> Part:
        vague = any(sign in found.date for sign in "~?…≤≥")
        return Part(found.date or self.undated, ("date-approx" if vague else "date") if found.date else "muted")

    def _kind(self, found: Row, *, words: bool) -> Part:
        sign = KINDS.get(found.kind, " ")
        return self.page.part(f"{sign} {found.kind}" if words else sign, kind_role(found.kind))

    def _standing(self, found: Row, *, words: bool) -> Part:
        sign = STANDINGS[found.standing]
        return self.page.part(f"{sign} {found.standing}" if words else sign, STANDING_ROLES[found.standing])

    def _outcome(self, found: Row) -> Part:
        if not found.outcome:
            return Part("")
        return self.page.part(f"{OUTCOMES[found.outcome]} {found.outcome}", OUTCOME_ROLES[found.outcome])

    def _rivals(self, found: Row) -> Part:
        return self.page.part(rivalry(found.rivals), "warning")
