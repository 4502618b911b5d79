"""Facts of one date and sort, which share a mark; and the words beside or below it."""

from __future__ import annotations

from tui.evidence.rivals import rivalry
from tui.query.axis.marks import runs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.query.axis.glyphs import Glyphs
    from tui.query.axis.marks import Run
    from tui.query.axis.scale import Scale
    from tui.query.axis.timeline import Drawn

    Words = list[tuple[str, str]]  # text and its role


class Item:
    """Facts with one date; `kind` is `state` for states, which are bands, else the first fact's."""

    __slots__ = ("facts", "kind", "runs")

    def __init__(self, found: list[Run], fact: Drawn) -> None:
        self.facts, self.runs, self.kind = [fact], found, fact.kind

    def beside(self, glyphs: Glyphs) -> list[Words]:
        """Return the words of each fact for rows of their own: the date with the first, whose sign may be the mark."""
        point = self.runs[0].point
        found = [self._words(fact, glyphs) for fact in self.facts]
        found[0] = self._words(self.facts[0], glyphs, sign=not point, dated=True)
        return found

    def heading(self, glyphs: Glyphs) -> Words:
        """Return the date alone, for a mark with its words below."""
        return [(glyphs.shown(self.facts[0].short), "date")]

    def below(self, glyphs: Glyphs, *, dated: bool) -> list[Words]:
        """Return the words of each fact for the lines below the mark; `dated` where the mark has no date itself."""
        return [self._words(fact, glyphs, dated=dated) for fact in self.facts]

    def _words(self, fact: Drawn, glyphs: Glyphs, *, sign: bool = True, dated: bool = False) -> Words:
        words = [(f"{glyphs.kinds[fact.kind]} ", f"kind-{fact.kind}")] if sign else []
        words += [(f"{glyphs.shown(fact.short)}  ", "date")] if dated else []
        words += [(f"{rivalry(fact.rivals)}: ", "warning")] if fact.rivals else []
        return [*words, (glyphs.shown(fact.text), f"kind-{fact.kind}")]


def items(facts: Sequence[Drawn], scale: Scale, most: int | None = None) -> list[Item]:
    """Return the facts in view by their dates, states first; of more than `most` facts so many, spread evenly."""
    found = [(fact, at) for fact in facts if (at := runs(fact.spans, scale))]
    if most is not None:
        found = spread(found, most)
    grouped: dict[tuple[bool, str], Item] = {}
    for fact, at in sorted(found, key=lambda one: one[0].kind != "state"):
        key = fact.kind == "state", fact.date
        if key in grouped:
            grouped[key].facts.append(fact)
        else:
            grouped[key] = Item(at, fact)
    return list(grouped.values())


def spread(found: list[tuple[Drawn, list[Run]]], most: int) -> list[tuple[Drawn, list[Run]]]:
    """Return at most so many: the important ones, then others from all along."""
    high = [one for one in found if one[0].high][:most]
    rest = [one for one in found if not one[0].high]
    room = min(most - len(high), len(rest))
    chosen = {id(one) for one in high} | {id(rest[at * len(rest) // room]) for at in range(room)}
    return [one for one in found if id(one) in chosen]
