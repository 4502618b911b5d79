"""Reloading: looking after the files behind the screen, in a thread, and taking over what became of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.query.spelling import every, term

if TYPE_CHECKING:
    from tui.app.base import Base
    from tui.app.news import News
    from tui.app.screens.browse import Browse


def now(screen: Browse) -> None:
    """Read the files again, and say so where nothing changed."""
    if screen.base.reopen is None:
        raise Refusal("this base came through standard input, which cannot be read again")
    look(screen, asked=True)


def look(screen: Browse, *, asked: bool = False, then: str = "") -> None:
    """See in a thread of its own whether the files changed, never two at a time; `then` go to a fact that is new."""
    if screen.base.reopen is not None and not screen.looking:
        screen.looking = True
        screen.run_worker(partial(_aside, screen, screen.base, asked, then), thread=True, group="reload")


def _aside(screen: Browse, base: Base, asked: bool, then: str) -> None:  # noqa: FBT001  (positional for partial)
    from tui.app.news import read  # noqa: PLC0415  (nothing changes at first)

    news = None
    try:
        if screen.files.changed() or asked:
            news = read(base, screen.files)
    finally:
        screen.looking = False
    if news is not None:
        screen.app.call_from_thread(_take, screen, base, news, asked, then)


def _take(screen: Browse, base: Base, news: News, asked: bool, then: str) -> None:  # noqa: FBT001  (the same)
    """Show what was read, unless another base is shown by now."""
    if screen.base is not base:
        return
    if news.base is None:
        _keep(screen, news)
        return
    mended = base.newer is not None
    before, after = (len(read.found_problems(shown=True)) for read in (base, news.base))
    screen.renew(news.base)
    if then:
        _go(screen, then)
    counted = news.changed or news.new or news.gone
    said = [str(news)] if counted or (news.others and not mended) else []
    said += ["the base can be read again"] if mended else []
    if after != before and not mended:
        said.append(_counted(after))
    if said or asked:
        screen.say("; ".join(said) or "nothing changed")


def _go(screen: Browse, name: str) -> None:
    """Go to a new fact: where the query finds it among the rows, else without the query."""
    if screen.base.fact(name) is None:
        return
    view = screen.view._replace(pane="chronology", opened=False)
    if name not in screen.base.results(view._replace(query=every(view.query, term("id", name)))).ids():
        view = view._replace(query="")
    screen.go(view.at(name))


def _keep(screen: Browse, news: News) -> None:
    """Keep the last good facts, and show the problems of the newest reading."""
    known = screen.base.newer
    screen.base.newer = news.problems
    if known != news.problems:
        screen.renew(screen.base)
        screen.say(f"{_counted(len(news.problems))}; the last good facts stay shown", refused=True)


def _counted(problems: int) -> str:
    return f"{problems:,} {'problem' if problems == 1 else 'problems'}" if problems else "no problem is left"
