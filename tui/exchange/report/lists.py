"""What stands behind the facts of a report: issues, actors, forecasts, questions and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.report.marks import code, link, plain, sentence
from tui.exchange.report.names import Names, day
from tui.model.spoken import counted
from tui.model.titles import in_order, sort
from tui.query.breakdowns.actors import actors as all_actors
from tui.query.breakdowns.forecasts import forecasts as all_forecasts
from tui.query.breakdowns.issues import issues as all_issues
from tui.query.breakdowns.questions import questions as all_questions
from tui.query.breakdowns.sources import sources as all_sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.exchange.outgoing import Outgoing, Record


def issues(going: Outgoing, names: Names) -> Iterator[str]:
    """Yield the tree of issues, with how many facts each has."""
    found = [issue for issue in all_issues(going.results) if issue["id"] in names.issues]
    shift = min((issue["depth"] for issue in found), default=0)
    yield from _section("Issues", (_issue(issue, shift) for issue in found))


def _issue(issue: Record, shift: int) -> str:
    indent = "  " * (issue["depth"] - shift)
    note = sentence(". Note", plain(issue["note"]))
    return f"{indent}- **{plain(issue['title'])}**, {counted(issue['facts'], 'fact')}, {code(issue['id'])}{note}"


def actors(going: Outgoing, names: Names) -> Iterator[str]:
    """Yield who takes part, those with most facts first."""
    found = (actor for actor in all_actors(going.results) if actor["id"] in names.actors)
    yield from _section("Actors", map(_actor, found))


def _actor(actor: Record) -> str:
    told = [
        actor["kind"], plain(actor["role"]), counted(actor["facts"], "fact"),
        sentence("also called", *map(plain, actor["aliases"])),
        link(actor["sameas"], actor["sameas"]) if actor["sameas"] else "", sentence("note", plain(actor["note"])),
        code(actor["id"]),
    ]  # fmt: skip
    return f"- **{plain(actor['name'])}**; {'; '.join(filter(None, told))}"


def forecasts(going: Outgoing) -> Iterator[str]:
    """Yield the ledger: what is overdue, what is open, what came of the others."""
    yield from _section("Forecasts", map(_forecast, all_forecasts(going.results)))


def _forecast(fact: Record) -> str:
    settled = (f"{code(name)} ({verdict})" for name, verdict in fact["resolved_by"].items())
    told = [
        plain(fact["text"]), sentence("said by", *map(plain, fact["speakers"])),
        sentence("due", day(fact["due"])), sentence("settled by", *settled), code(fact["id"]),
    ]  # fmt: skip
    return f"- **{fact['outcome'].capitalize()}**, {fact['label']}: {'; '.join(filter(None, told))}"


def questions(going: Outgoing, names: Names) -> Iterator[str]:
    """Yield each question with all its answers side by side."""
    found = [question for question in all_questions(going.results) if question["rivals"] or not going.results.query]
    if found:
        yield "## Questions\n\n"
    for question in found:
        note = sentence(". Note", plain(question["note"]))
        yield f"### {plain(question['text'])}\n\n{code(question['id'])}{note}\n\n"
        if question["rivals"]:
            yield "| answer | date | standing | printed in | fact |\n| --- | --- | --- | --- | --- |\n"
            yield from (_answer(fact, names) for fact in question["rivals"])
            yield "\n"


def _answer(fact: Record, names: Names) -> str:
    printed = ", ".join(plain(names.source(name)["called"]) for name in fact["sources"])
    return f"| {plain(fact['text'])} | {fact['label']} | {fact['standing']} | {printed} | {code(fact['id'])} |\n"


def sources(going: Outgoing, names: Names) -> Iterator[str]:
    """Yield the sources, those with most facts first, with how many facts stand on each alone."""
    found = (source for source in all_sources(going.results) if source["id"] in names.sources)
    yield from _section("Sources", (_source(source, names) for source in found))


def _source(source: Record, names: Names) -> str:
    told = [
        *(plain(in_order(author)) for author in source["author"]),
        sort(source["type"]), plain(source["container"]), plain(source["publisher"]), source["label"],
        counted(source["facts"], "fact") + (f", {source['alone']:,} on it alone" if source["alone"] else ""),
        sentence("reliability", source["reliability"]),
        sentence("copies", plain(names.source(source["origin"])["called"]) if source["origin"] else ""),
        sentence("read", day(source["accessed"])),
        link("archived copy", source["archive"]) if source["archive"] else "",
        sentence("language", plain(source["lang"])), sentence("licence", plain(source["license"])),
        sentence("credit", plain(source["credit"])), sentence("note", plain(source["note"])),
        "**confidential**" if source["confidential"] else "", code(source["id"]),
    ]  # fmt: skip
    return f"- {link(source['called'], source['url'])}; {'; '.join(filter(None, told))}"


def losses(told: list[str]) -> Iterator[str]:
    """Yield what the report leaves out."""
    yield from _section("Not in this report", (f"- {plain(what)}" for what in told))


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield lines below a heading; no heading where there are none."""
    empty = True
    for line in lines:
        yield f"## {title}\n\n{line}\n" if empty else f"{line}\n"
        empty = False
    if not empty:
        yield "\n"
