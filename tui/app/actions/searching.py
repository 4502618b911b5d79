"""Searching: as it is typed, along its hits, and for more like this."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.find import detail
from tui.app.likeness import value as of_fact
from tui.app.narrowing import as_typed, narrowed
from tui.app.spots import here
from tui.app.state import Trail
from tui.app.widgets.bar import Bar
from tui.app.widgets.search import Complaint, SearchInput
from tui.query.fields import FIELDS
from tui.query.nodes import QueryError

if TYPE_CHECKING:
    from tui.app.screens.browse import Browse


# Rows looked through for the next hit: each takes a millisecond or two where the row itself has none.
SOUGHT = 200


def start(screen: Browse) -> None:
    """Let a query be typed; a detail that hides the list makes room for it."""
    screen.before = here(screen)
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
    if before is not None and before._replace(spot=None) != now:
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
    end = len(screen.rows.rows) if step > 0 else -1
    ahead = range(screen.rows.cursor + step, end, step)[:SOUGHT]
    place = next((place for place in ahead if _has_hit(screen, place)), None)
    if place is None:
        far = len(ahead) == SOUGHT
        raise Refusal(f"no hit in {SOUGHT} rows" if far else f"this is the {'last' if step > 0 else 'first'} hit")
    screen.rows.move_to(place)
    screen.call_after_refresh(_show_hit, screen)


def _has_hit(screen: Browse, place: int) -> bool:
    """Return whether a row or its detail has words searched for: beside an `or` it may have none."""
    row, hits = screen.rows.rows.row(place), screen.found.hits
    if any(hits.spans(cell.text) for cell in row.cells):
        return True
    blocks = detail(screen.base, screen.found, row.key).blocks
    return any(hits.spans(span.text) for block in blocks for span in block.spans)


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
    to(screen, field, value)


def to(screen: Browse, field: str, value: str) -> None:
    """Narrow the query to a value."""
    query = narrowed(screen.view.query, field, value)
    if query == screen.view.query:
        raise Refusal(f"the query has {field}:{value} already")
    screen.ask(screen.view._replace(query=query).at(screen.key))


def column(screen: Browse) -> None:
    """Show facets as a column at the left, or no more."""
    if not screen.has_class("-broad"):
        key = screen.base.keys.say("facets")
        raise Refusal(f"a column of facets needs a window of 140 cells: {key} shows them over the detail")
    screen.toggle_class("-facets")
    screen.call_after_refresh(screen.follow)


def like_link(screen: Browse) -> None:
    """Narrow the query to what the chosen link leads to."""
    link = screen.page.link
    if link is None or link.kind in ("url", "fact"):
        raise Refusal("only an issue, actor, source or question narrows the query: enter follows this link")
    field = "answers" if link.kind == "question" else link.kind
    to(screen, field, link.target)
