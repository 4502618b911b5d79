"""One fact whole: what it says, when, of whom, by whom, how it stands, and what it has to do with others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.output.naming import origins_told, quoted
from tui.printing.chain import Chain
from tui.printing.lines import EMPTY, Line, Part, flow, hung, indented, joined, length, packed
from tui.printing.reasons import reasons
from tui.printing.signs import KINDS, OUTCOME_ROLES, OUTCOMES, STANDING_ROLES, STANDINGS, kind_role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.printing.dossier import Dossier
    from tui.printing.page import Page

_WIDEST = 100  # columns a text is read in with ease
_NARROW = 60
_PATH = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "
_LABEL, _SHORT_LABEL = 17, 10


class Sheet:
    """Draws one fact as rows of labels and what they hold."""

    def __init__(self, page: Page, dossier: Dossier, *, why: bool, urls: bool) -> None:
        self.page, self.dossier, self.why, self.urls = page, dossier, why, urls
        self.width = min(page.width, _WIDEST)
        self.label = _SHORT_LABEL if self.width < _NARROW else _LABEL
        self.room = self.width - self.label

    def lines(self) -> Iterator[Line]:
        """Yield the fact."""
        fact = self.dossier.fact
        yield from self._head()
        yield from flow([Part(fact["text"], "title")], self.width)
        yield EMPTY
        yield from self._row("date", flow(self._date(), self.room))
        yield from self._row("kind", flow(self._kind(), self.room))
        yield from self._forecast()
        yield from self._row("issue" if len(fact["issues"]) == 1 else "issues", list(self._issues()))
        yield from self._row("actors", packed([Part(name) for name in self.dossier.actors], self.page.dot, self.room))
        yield from self._row("tags", flow([Part(", ".join(fact["tags"]))], self.room))
        yield from self._row("standing", flow(self._standing(), self.room))
        if self.why:
            yield from self._row("why", list(reasons(self.page, self.dossier, self.room)))
        yield EMPTY
        yield from self._row("chain", list(Chain(self.page, self.dossier, self.room, urls=self.urls).lines()))
        yield from self._relations()
        if fact["note"] or fact["review_by"]:
            yield EMPTY
        yield from self._row("note", flow([Part(fact["note"], "note")], self.room))
        yield from self._row("look again", flow([Part(fact["review_label"])], self.room))

    def _head(self) -> Iterator[Line]:
        fact = self.dossier.fact
        name, place = Part(fact["id"], "accent"), Part(f"{fact['file']}:{fact['line']}", "muted")
        rule = self.width - length([name, place]) - 2
        if rule > 0:
            yield [name, self.page.part(f" {'─' * rule} ", "border"), place]
        else:
            yield from flow([name], self.width)
            yield from flow([place], self.width)

    def _row(self, label: str, body: list[Line]) -> Iterator[Line]:
        if not body:
            return
        if len(label) < self.label:
            yield from hung([self.page.part(label, "muted")], body, self.label)
        else:
            yield [self.page.part(label, "muted")]
            yield from indented(body, self.label)

    def _date(self) -> Line:
        fact = self.dossier.fact
        role = "date" if fact["date"] else "muted"
        when = quoted(fact["when"], self.dossier.lang) if fact["when"] else ""
        edtf = "" if fact["date"] == fact["label"] else fact["date"]
        told = [Part(fact["label"], role), Part(edtf, "muted"), self.page.part(when, "quote")]
        return joined(told, self.page.dot)

    def _kind(self) -> Line:
        fact = self.dossier.fact
        kind = self.page.part(f"{KINDS[fact['kind']]} {fact['kind']}", kind_role(fact["kind"]))
        weight = fact["importance"]
        return [kind] if weight == "normal" else [kind, self.page.part(f" · of {weight} importance", "muted")]

    def _forecast(self) -> Iterator[Line]:
        """Yield what a forecast hangs on, and what became of it."""
        fact = self.dossier.fact
        hedge = quoted(fact["hedge"], self.dossier.lang) if fact["hedge"] else ""
        yield from self._row("hedge", flow([self.page.part(hedge, "quote")], self.room))
        yield from self._row("likelihood", flow([Part(fact["likelihood"])], self.room))
        yield from self._row("due", flow([Part(fact["due_label"], "date")], self.room))
        verdict = fact["outcome"]
        if verdict:
            told = [self.page.part(f"{OUTCOMES[verdict]} {verdict}", OUTCOME_ROLES[verdict])]
            if verdict == "open" and not fact["due"]:
                told.append(self.page.part(" · no day is set by which it can be judged", "muted"))
            yield from self._row("outcome", flow(told, self.room))

    def _issues(self) -> Iterator[Line]:
        for name, path in self.dossier.issues:
            yield from flow([self.page.part(_PATH.join(path)), Part(f"  {name}", "muted")], self.room)

    def _standing(self) -> Line:
        standing = self.dossier.fact["standing"]
        sign = self.page.part(f"{STANDINGS[standing]} {standing}", STANDING_ROLES[standing])
        return joined([sign, self.page.part(origins_told(self.dossier.fact), "muted")], Part("  "))

    def _relations(self) -> Iterator[Line]:
        before = ""
        for relation in self.dossier.relations:
            if not before:
                yield EMPTY
            verdict = f"{OUTCOMES[relation.verdict]} {relation.verdict}  " if relation.verdict else ""
            told = [
                self.page.part(verdict, OUTCOME_ROLES[relation.verdict] if verdict else ""),
                Part(relation.text),
                Part(f"  {relation.id}", "muted"),
            ]
            yield from self._row(relation.words if relation.words != before else "", flow(told, self.room))
            before = relation.words


def sheets(page: Page, dossiers: Iterable[Dossier], *, why: bool = False, urls: bool = False) -> Iterator[Line]:
    """Yield facts whole, an empty line between two."""
    for number, dossier in enumerate(dossiers):
        yield from [EMPTY] if number else []
        yield from Sheet(page, dossier, why=why, urls=urls).lines()
