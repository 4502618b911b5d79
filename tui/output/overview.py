"""The summary's page as labelled sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.evidence.rivals import rivalry
from tui.model.edtf import DateError, parse
from tui.model.spoken import sentence
from tui.model.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

_MOST = 10  # of a count by name
_SECTIONS = {"kinds": "Kinds", "standings": "Standings", "years": "Years", "outcomes": "Forecasts"}


def told(found: Mapping[str, Any], query: str) -> Iterator[list[str]]:
    """Yield what is to be packed into lines together: the head, then each section behind its name."""
    base = found["base"]
    yield [sentence("", visible(base["title"] or "A base without a title"))]
    yield [
        sentence("As of", date(base["as_of"])) if base["as_of"] else "",
        sentence("Author", visible(base["author"])) if base["author"] else "",
        sentence("License", visible(base["license"])) if base["license"] else "",
        sentence("Under the query", visible(query)) if query else "",
    ]
    counts = ("facts", "dated", "quoted", "issues", "actors", "sources", "questions", "problems")
    yield [sentence(name.capitalize(), f"{found[name]:,}") for name in counts]
    for key, title in _SECTIONS.items():
        yield from _counts(title, found[key])
    yield from _counts("Issues", {issue["title"]: issue["facts"] for issue in found["issue_tree"]})
    yield from _counts("Who says it", found["speakers"], "dateline actors")
    yield [sentence("Nobody is named", f"{found['unnamed']:,} facts")] if found["unnamed"] else []
    yield from _counts("Where it is printed", found["containers"], "dateline sources")
    for row in found["overdue"]:
        mark = rivalry(len(row["rivals"]))
        said = [sentence("Overdue forecast", visible(row["text"])), sentence("", mark.capitalize()) if mark else ""]
        yield [*said, sentence("Due", date(row["due"])), _id(row)]
    for row in found["asked"]:
        yield [sentence("Question", visible(row["text"])), sentence("Answers", str(len(row["answers"]))), _id(row)]


def _counts(title: str, counts: Mapping[Any, int], command: str = "") -> Iterator[list[str]]:
    """Yield counts by name, all of them, or the first where a command tells the rest."""
    shown = list(counts.items())[: _MOST if command else None]
    if shown:
        rest = len(counts) - len(shown)
        more = [f"And {rest:,} more: {command}."] if rest else []
        yield [f"{title}:", *(sentence(visible(str(name)), f"{count:,}") for name, count in shown), *more]


def _id(row: Mapping[str, Any]) -> str:
    return sentence("Id", visible(row["id"]))


def date(text: str) -> str:
    """Return a date in words; what is no date stays as it is."""
    try:
        return parse(text).label
    except DateError:
        return visible(text)
