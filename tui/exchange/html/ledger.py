"""Forecasts by what became of them, and questions with their answers side by side."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tui.exchange.html import signs
from tui.exchange.html.escape import date, element, place, text
from tui.exchange.html.page import dotted, label, note
from tui.output.naming import counted, quoted
from tui.query.breakdowns.forecasts import forecasts as found_forecasts
from tui.query.breakdowns.questions import questions as found_questions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exchange.html.page import Page
    from tui.exchange.outgoing import Record


def forecasts(page: Page) -> Iterator[str]:
    """Yield the ledger, what is overdue and open first."""
    rows = found_forecasts(page.results)
    for verdict, group in groupby(rows, key=lambda row: str(row["outcome"])):
        held = list(group)
        yield f'<h3>{signs.outcome(verdict)} <span class="muted">{len(held):,}</span></h3>\n<ul class="entries">\n'
        for row in held:
            yield f"<li><p>{page.fact(row['id'], row['text'])}</p>"
            yield f'<p class="muted">{_hangs(page, row)}</p>{_settled(page, row)}</li>\n'
        yield "</ul>\n"


def _hangs(page: Page, row: Record) -> str:
    hedge = element("span", quoted(row["hedge"], page.head["lang"]), "quote", page.lang) if row["hedge"] else ""
    return dotted(
        (
            element("span", row["speaker"]),
            date(row["date"], row["label"]),
            f"hedged {hedge}" if hedge else "",
            f"likelihood {text(row['likelihood'])}" if row["likelihood"] else "",
            f"to be judged by {date(row['due'], label(row['due']))}" if row["due"] else "",
        )
    )


def _settled(page: Page, row: Record) -> str:
    """Return the facts that settle a forecast, the one that holds last."""
    found = "".join(
        f"<dd>{signs.outcome(verdict)}: {page.fact(name, page.words(name))}</dd>"
        for name, verdict in row["resolved_by"].items()
    )
    return f'<dl class="relations"><dt>settled by</dt>{found}</dl>' if found else ""


def questions(page: Page) -> Iterator[str]:
    """Yield each question with all of its answers."""
    for row in found_questions(page.results):
        yield f'<section class="question" id="{place("question", row["id"])}">\n'
        yield element("h3", row["text"], lang=page.lang)
        told = dotted((counted(len(row["rivals"]), "answer"), element("span", row["id"], "id")))
        yield f'<p class="muted">{told}</p>'
        yield f'{note(page, row)}<ul class="rivals">\n'
        for rival in row["rivals"]:
            yield f"<li>{_answer(page, rival)}</li>\n"
        yield "</ul>\n</section>\n"


def _answer(page: Page, rival: Record) -> str:
    """Return one of several answers: when, what, how it stands and where it is printed."""
    printed = (page.sources[name]["called"] for name in rival["sources"] if name in page.sources)
    sources = "; ".join(element("cite", title) for title in printed)
    dated = date(rival["date"], rival["label"]) or '<span class="date none">undated</span>'
    return (
        f'<p class="state">{dotted((dated, signs.standing(rival["standing"])))}</p>'
        f"<p>{page.fact(rival['id'], rival['text'])}</p>"
        f'<p class="muted">{sources}</p>'
    )
