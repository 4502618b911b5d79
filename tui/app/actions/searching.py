"""Searching: as it is typed, along its hits, and for more like this."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.likeness import value as of_fact
from tui.app.narrowing import as_typed, narrowed
from tui.app.state import Trail
from tui.app.widgets.bar import Bar
from tui.app.widgets.search import Complaint, SearchInput
from tui.query.fields import FIELDS
from tui.query.nodes import QueryError

if TYPE_CHECKING:
    from tui.app.screens.browse import Browse


def start(screen: Browse) -> None:
    """Let a query be typed; a detail that hides the list makes room for it."""
    screen.before = screen.view
    if screen.view.opened:
        screen.trail = screen.trail.replace(screen.view._replace(opened=False))
    line = SearchInput(screen.view.query, screen.base.keys.first("search"))
    screen.query_one("#query", Bar).mount(line)
    line.focus()
    screen.frame()


def typed(screen: Browse, text: str) -> None:
    """Show what the words typed so far find; where they cannot be read, say so and keep what is shown."""
    if not screen.typing:
        return
    kept = screen.before.query if screen.before is not None else ""
    try:
        query = kept if text == kept else as_typed(text.strip(), screen.base.index.db)
        _refuse_field(screen, text.strip(), query)
    except QueryError as error:
        screen.query_one(Complaint).show(error)
        return
    screen.ask(screen.view._replace(query=query))


def _refuse_field(screen: Browse, text: str, query: str) -> None:
    """Raise QueryError where the last word finds nothing and is but the beginning of a field's name."""
    word = text.rsplit(" ", 1)[-1].lstrip("-(")
    field = next((field for field in FIELDS if word and field.startswith(word.lower())), "")
    if field and next(screen.base.results(screen.view._replace(query=query)).rows("1", limit=1), None) is None:
        fix = f"{field}: is a field, as in {field}:{FIELDS[field].example}"
        raise QueryError(f"no fact has {word}", len(text) - len(word) + 1, fix)


def keep(screen: Browse) -> None:
    """Keep the query; `H` comes back to the one before."""
    typed(screen, screen.query_one(SearchInput).value)  # enter may be quicker than the news of the last sign
    error = screen.query_one(Complaint).error
    if error is not None:
        raise Refusal(f"column {error.column}: {error.message}")
    before, now = screen.before, screen.view
    _close(screen)
    if before is not None and before != now:
        screen.trail = Trail(before, screen.trail.past).go(now)


def undo(screen: Browse) -> None:
    """Go back to the query from before."""
    before = screen.before
    _close(screen)
    if before is not None:
        screen.trail = screen.trail.replace(before)


def wipe(screen: Browse) -> None:
    """Empty the line."""
    screen.query_one(SearchInput).value = ""


def _close(screen: Browse) -> None:
    screen.before = None
    screen.query_one(Complaint).show(None)
    screen.query_one(SearchInput).remove()
    screen.rows.focus()
    screen.frame()


def hit(screen: Browse, sign: str) -> None:
    """Go to the next hit: in the detail by lines, behind its last hit and in the list by rows."""
    if not screen.found.hits:
        raise Refusal(f"no words are searched for: {screen.base.keys.say('search')} searches")
    step = int(sign)
    if screen.where == "detail" and _within(screen, step):
        return
    place = screen.rows.cursor + step
    if not 0 <= place < len(screen.rows.rows):
        raise Refusal("this is the last hit" if step > 0 else "this is the first hit")
    screen.rows.move_to(place)
    screen.call_after_refresh(_show_hit, screen)


def _within(screen: Browse, step: int) -> bool:
    """Bring the next hit of the detail into sight; return whether there is one that was not."""
    top = screen.page.top
    bottom = top + screen.page.window
    lines = screen.page.hit_lines()
    unseen = [at for at in lines if at >= bottom] if step > 0 else [at for at in lines if at < top][::-1]
    if unseen:
        screen.page.bring(unseen[0], screen.page.window // 3)
    return bool(unseen)


def _show_hit(screen: Browse) -> None:
    lines = screen.page.hit_lines()
    if lines:
        screen.page.bring(lines[0], screen.page.window // 3)


def facets(screen: Browse) -> None:
    """Show what the facts found have in common, each value one key to add to the query or to leave out."""
    from tui.app.screens.facets import Facets  # noqa: PLC0415  (shown when asked for)

    screen.app.push_screen(Facets(screen))


def like(screen: Browse, field: str = "") -> None:
    """Narrow the query to what is like this: to the entry itself, or to one thing of the fact."""
    key = screen.key
    if not key:
        raise Refusal("there is no row to be like")
    if field:
        value = of_fact(screen.base, key, field)
    else:
        kind = screen.view.kind.kind
        field, value = ("answers" if kind == "question" else kind), key
    query = narrowed(screen.view.query, field, value)
    if query == screen.view.query:
        raise Refusal(f"the query has {field}:{value} already")
    screen.ask(screen.view._replace(query=query).at(key))
