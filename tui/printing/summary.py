"""The base on one page, in one, two or three columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.evidence.rivals import rivalry
from tui.model.edtf import DateError, parse
from tui.model.words import KINDS as KIND_WORDS
from tui.model.words import OUTCOMES as OUTCOME_WORDS
from tui.model.words import STANDINGS as STANDING_WORDS
from tui.output.naming import counted
from tui.printing.chronology import chronology
from tui.printing.lines import EMPTY, Line, Part, beside, flow, hung, indented, packed
from tui.printing.signs import KINDS, OUTCOME_ROLES, OUTCOMES, STANDING_ROLES, STANDINGS, kind_role
from tui.printing.tallies import Tally, legend, share_bar, tallies
from tui.printing.tree import tree_guides

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.printing.page import Page
    from tui.query.entries import Record

_TWO, _THREE = 60, 150  # columns of the terminal from which blocks stand side by side
_GAP = 3
_SAYERS, _OVERDUE = 8, 5  # rows shown of what may be long


class Block(NamedTuple):
    """A part of the page: its heading and what draws it at a width."""

    title: str
    draw: Callable[[int], Iterator[Line]]


class Summary:
    """Draws an overview."""

    def __init__(self, page: Page, found: Record, query: str) -> None:
        self.page, self.found, self.query = page, page.shown(found), page.shown(query)

    def lines(self) -> Iterator[Line]:
        """Yield the page."""
        yield from self._head()
        blocks = {block.title: block for block in self._blocks()}
        for row in self._arranged():
            columns = [[blocks[name] for name in column if name in blocks] for column in row]
            yield from self._row([column for column in columns if column])

    def _arranged(self) -> list[list[list[str]]]:
        """Return rows of columns of blocks, as fits the width."""
        if self.page.width >= _THREE:
            return [
                [
                    ["chronology", "standing", "kinds"],
                    ["issues", "who says it", "where it is printed"],
                    ["forecasts", "questions"],
                ]
            ]
        if self.page.width >= _TWO:
            return [
                [["chronology"], ["standing", "kinds"]],
                [["issues"]],
                [["who says it"], ["where it is printed"]],
                [["forecasts"]],
                [["questions"]],
            ]
        names = ("chronology", "standing", "kinds", "issues", "who says it", "where it is printed", "forecasts")
        return [[[name]] for name in (*names, "questions")]

    def _row(self, columns: list[list[Block]]) -> Iterator[Line]:
        if not columns:
            return
        width = (self.page.width - _GAP * (len(columns) - 1)) // len(columns)
        drawn = [[line for block in column for line in self._drawn(block, width)] for column in columns]
        yield from beside(drawn, [width] * len(columns), " " * _GAP)

    def _drawn(self, block: Block, width: int) -> Iterator[Line]:
        yield EMPTY
        yield self.page.heading(block.title, width)
        yield from block.draw(width)

    def _head(self) -> Iterator[Line]:
        base, found = self.found["base"], self.found
        yield from flow([Part(base["title"] or "A base without a title", "title")], self.page.width)
        told = [f"as of {_label(base['as_of'])}" if base["as_of"] else "", base["author"], base["license"]]
        yield from self.page.text(" · ".join(filter(None, told)), role="muted")
        if self.query:
            yield from flow([self.page.part("under the query ", "muted"), Part(self.query, "accent")], self.page.width)
        counts = [counted(found["facts"], "fact")]
        counts += [counted(found[f"{name}s"], name) for name in ("issue", "actor", "source", "question")]
        problems = Part(counted(found["problems"], "problem"), "warning" if found["problems"] else "ok")
        yield from packed([*map(Part, counts), problems], self.page.dot, self.page.width)

    def _blocks(self) -> Iterator[Block]:
        found = self.found
        if found["facts"]:
            yield Block("chronology", lambda width: chronology(self.page, found, width))
            yield Block("standing", self._standing)
            yield Block("kinds", self._kinds)
        if found["issue_tree"]:
            yield Block("issues", self._issues)
        if found["speakers"]:
            yield Block("who says it", self._speakers)
        if found["containers"]:
            yield Block("where it is printed", lambda width: self._most(found["containers"], width, "sources"))
        if found["outcomes"]:
            yield Block("forecasts", self._forecasts)
        if found["asked"]:
            yield Block("questions", self._questions)

    def _standing(self, width: int) -> Iterator[Line]:
        counts = {word: found for word in reversed(STANDING_WORDS) if (found := self.found["standings"].get(word, 0))}
        yield share_bar(self.page, counts, STANDING_ROLES, width)
        yield from legend(self.page, counts, STANDING_ROLES, STANDINGS, width)

    def _kinds(self, width: int) -> Iterator[Line]:
        counts = self.found["kinds"]
        rows = [
            Tally([self.page.part(f"{KINDS[word]} {word}", kind_role(word))], counts.get(word, 0), kind_role(word))
            for word in KIND_WORDS
        ]
        yield from tallies(self.page, rows, width)

    def _issues(self, width: int) -> Iterator[Line]:
        tree = self.found["issue_tree"]
        guides = tree_guides([issue["depth"] for issue in tree])
        rows = [
            Tally([Part(issue["title"])], issue["facts"], guides=lines)
            for issue, lines in zip(tree, guides, strict=True)
        ]
        yield from tallies(self.page, rows, width)

    def _speakers(self, width: int) -> Iterator[Line]:
        yield from self._most(self.found["speakers"], width, "actors")
        unnamed = self.found["unnamed"]
        if unnamed:
            words = f"{unnamed:,} of {counted(self.found['facts'], 'fact')}: nobody is named"
            yield from self.page.text(words, width, "muted")

    def _most(self, counts: dict[str, int], width: int, command: str) -> Iterator[Line]:
        rows = [Tally([Part(name)], count) for name, count in list(counts.items())[:_SAYERS]]
        yield from tallies(self.page, rows, width)
        if len(counts) > _SAYERS:
            more = f"… and {len(counts) - _SAYERS:,} more: dateline {command}"
            yield from self.page.text(more, width, "muted")

    def _forecasts(self, width: int) -> Iterator[Line]:
        counts = {word: found for word in OUTCOME_WORDS if (found := self.found["outcomes"].get(word, 0))}
        yield share_bar(self.page, counts, OUTCOME_ROLES, width)
        yield from legend(self.page, counts, OUTCOME_ROLES, OUTCOMES, width)
        overdue = self.found["overdue"]
        for row in overdue[:_OVERDUE]:
            sign = self.page.part(f"{OUTCOMES['overdue']} ", "outcome-overdue")
            due = self.page.part(f"due {_short(row['due'])}  ", "date")
            mark = rivalry(len(row["rivals"]))
            told = [Part(f"  {mark}" if mark else "", "warning"), Part(f"  {row['id']}", "muted")]
            yield from hung([sign], flow([due, Part(row["text"]), *told], width - 2), 2)
        if len(overdue) > _OVERDUE:
            more = f"… and {len(overdue) - _OVERDUE:,} more: dateline forecasts outcome:overdue"
            yield from self.page.text(more, width, "muted")

    def _questions(self, width: int) -> Iterator[Line]:
        for question in self.found["asked"]:
            yield from flow([Part(question["text"])], width)
            disputed = question["standings"].count("disputed")
            told = counted(len(question["answers"]), "answer") + (f", {disputed} of them disputed" if disputed else "")
            yield from indented(flow([Part(f"{told}  {question['id']}", "muted")], width - 2), 2)


def _label(date: str) -> str:
    return _dated(date, "label")


def _short(date: str) -> str:
    return _dated(date, "short")


def _dated(date: str, form: str) -> str:
    try:
        return str(getattr(parse(date), form))
    except DateError:
        return date
