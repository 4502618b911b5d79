"""The saved text of a source, paragraph by paragraph, with the facts that quote it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app import texts
from tui.app.actions import Refusal
from tui.app.actions.texts import source_of
from tui.app.document import Document
from tui.app.linewise import telling
from tui.app.names import FACTS
from tui.app.panes.fact import fact_link
from tui.archive.copies import CopyError
from tui.archive.saved import read as saved
from tui.archive.saved import sealed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from tui.app.linewise.session import Session
    from tui.app.texts import Text

PAGE = 10  # paragraphs told at a time


def text(session: Session, rest: str) -> None:
    """Tell the saved text of a source; that of a fact's first source with one."""
    if session.view.pane not in (*FACTS, "sources"):
        raise Refusal("only facts and sources have a text")
    if rest:
        session.at(rest)
    screen: Any = session
    source, _ = source_of(screen)
    try:
        copy = saved(session.base.index, source)
    except CopyError as error:
        raise Refusal(f"{error.message}; {error.fix}" if error.fix else error.message) from None
    found = texts.read(session.base.index, source["id"], copy.text)
    session.paper.tell([f"Text of {session.base.called('source', source['id'])}.", _share(found)])
    if source["sha256"] and not sealed(source, copy):
        session.say("this copy is not the one whose sha256 the base gives")
    document = Document(session.base.signs)
    _page(session, document, list(_paragraphs(session, document, found)), 0)


def _share(found: Text) -> str:
    return f"Facts account for {found.covered:,} of {found.sentences:,} sentences."


def _paragraphs(session: Session, document: Document, found: Text) -> Iterator[list[str]]:
    """Yield each paragraph with a line for each fact that quotes it, a link."""
    start, number = 0, 0
    for words in found.text.split("\n"):
        end = start + len(words)
        if words.strip():
            number += 1
            here = [passage for passage in found.passages if start <= passage.start < end]
            quoting = dict.fromkeys(fact for passage in here for fact in passage.facts)
            told = [telling.words(fact_link(document, session.base, fact)) for fact in quoting]
            yield [
                f"Paragraph {number}: {session.base.signs.shown(words.strip())}",
                *(f"Quoted by: {fact}" for fact in told or ["no fact"]),
            ]
        start = end + 1


def _page(session: Session, document: Document, paragraphs: list[list[str]], start: int) -> None:
    for paragraph in paragraphs[start : start + PAGE]:
        for line in paragraph:
            session.paper.tell([line])
    session.offer(document)
    rest = len(paragraphs) - start - PAGE
    session.more = partial(_page, session, document, paragraphs, start + PAGE) if rest > 0 else None
    if rest > 0:
        session.paper.tell([f"{rest:,} more paragraphs: next."])
