"""The time axis over the list: density and a lane for each issue, with the fact under the cursor on it."""

from __future__ import annotations

import time
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget
from textual.worker import get_current_worker

from tui.app.names import FACTS
from tui.app.palette import style
from tui.app.text import Span
from tui.app.widgets.strips import strip

if TYPE_CHECKING:
    from tui.app.app import Dateline
    from tui.app.base import Base
    from tui.app.state import View
    from tui.query.axis.canvas import Line as Pieces
    from tui.query.axis.glyphs import Glyphs
    from tui.query.axis.scale import Scale
    from tui.query.axis.ticks import Ticks
    from tui.query.axis.timeline import Timeline

OFF, BRIEF, LARGE = "off", "brief", "large"
HEAD = 4  # lines of labels, density and axis
NAMES = 16  # cells of a lane's name at the most
# A terminal of fewer lines keeps them for the list, until the axis is asked for.
LINES = 28
# Typing goes on for so many seconds before a large base is read for what is typed.
PAUSE = 0.1


class Axis(Widget):
    """Time from left to right under the query of the view."""

    DEFAULT_CSS = "Axis { height: 6; width: 1fr; display: none; }"
    app: Dateline

    def __init__(self, base: Base) -> None:
        super().__init__(id="axis")
        self.base = base
        self.wish = ""
        self.timeline: Timeline | None = None
        self.scale: Scale | None = None
        self.moved = False  # by the user; else the view is that of all facts found
        self.about: tuple[int | None, int | None] = (None, None)
        self._query: str | None = None
        self._lines: list[Pieces] = []
        self._ticks: Ticks | None = None
        self._lock = Lock()

    @property
    def mode(self) -> str:
        """How it is shown: as wished, else in brief where there is room."""
        if self.wish:
            return self.wish
        return BRIEF if self.screen.has_class("-wide") and self.screen.size.height >= LINES else OFF

    def settle(self) -> None:
        """Take the lines of the screen that are its own; no more than the lanes of the base could fill."""
        lines = self.screen.size.height
        share = lines // 2 if self.mode == LARGE else min(lines // 4, HEAD + 6)
        self.styles.height = min(max(share, HEAD + 1), HEAD + len(self.base.entries("issue")) + 1)
        self.display = self.mode != OFF

    # What it shows.

    def follow(self, view: View, key: str) -> None:
        """Show the facts of a view, and the one under the cursor."""
        if not self.display:
            return
        self._point(key if view.pane in FACTS else "")
        if view.query != self._query:
            self._query = view.query
            self._read(view.query)

    def _read(self, query: str) -> None:
        """Read what a query finds: at once in a small base, in a thread in a large one."""
        from tui.query.axis.timeline import load  # noqa: PLC0415  (imported after the first rows are seen)

        if self.base.large:
            self.run_worker(partial(self._aside, query), thread=True, exclusive=True, group="axis")
        else:
            self.take(query, load(self.base.beside("axis", query)))

    def _aside(self, query: str) -> None:
        from tui.query.axis.timeline import load  # noqa: PLC0415

        worker = get_current_worker()
        time.sleep(PAUSE)
        with self._lock:  # one statement at a time holds a connection
            if worker.is_cancelled:
                return
            found = load(self.base.beside("axis", query))
        if not worker.is_cancelled:
            self.app.call_from_thread(self.take, query, found)

    def take(self, query: str, found: Timeline) -> None:
        """Show what was read, unless something else is asked for by now."""
        if query == self._query:
            self.timeline = found
            self.draw()

    def _point(self, key: str) -> None:
        """Take the bounds of the fact under the cursor; one out of view is brought into its middle."""
        row = self.base.index.db.execute("SELECT earliest, latest FROM fact WHERE id = ?", (key,)).fetchone()
        self.about = row or (None, None)
        day = self.day
        if self.scale is not None and day is not None and not self.scale.first <= day <= self.scale.last:
            self.look(self.scale.centred(day))
        else:
            self._refresh_rule()

    @property
    def day(self) -> int | None:
        """The day the fact under the cursor begins with, or ends with where its begin is open."""
        first, last = self.about
        return last if first is None else first

    def look(self, scale: Scale) -> None:
        """Look at another stretch of time."""
        self.scale, self.moved = scale, True
        self.draw()

    def whole(self) -> None:
        """Look at all facts found."""
        self.moved = False
        self.draw()

    # How it is drawn.

    @property
    def _names(self) -> int:
        """The cells of the names of lanes."""
        return min(NAMES, self.size.width // 6)

    @property
    def _glyphs(self) -> Glyphs:
        from tui.query.axis.glyphs import ASCII, UNICODE  # noqa: PLC0415

        signs = self.base.signs
        return (ASCII if signs.ascii else UNICODE)._replace(kinds=signs.kinds, shown=signs.shown)

    def draw(self) -> None:
        """Draw everything anew but the cursor, whose line is drawn when it is asked for."""
        from tui.query.axis.drawing import overview  # noqa: PLC0415
        from tui.query.axis.header import Days  # noqa: PLC0415
        from tui.query.axis.ticks import ticks  # noqa: PLC0415

        found, width = self.timeline, self.size.width - self._names - 1
        if found is None or width < 1:
            return
        if self.scale is None or not self.moved:
            self.scale = found.scale(width)
            day = self.day
            if day is not None and not self.scale.first <= day <= self.scale.last:
                self.scale = self.scale.centred(day)
        elif self.scale.width != width:
            self.scale = self.scale.resized(width)
        self._ticks = ticks(self.scale)
        days, rows = Days(found.today, found.until), self.size.height - self._rule - 1
        self._lines = list(overview(found, self.scale, self._glyphs, days, names=self._names, rows=max(rows, 0)))
        self.refresh()

    @property
    def _rule(self) -> int:
        """The line of the axis itself, under one or two lines of labels and the density."""
        return 3 if self._ticks is not None and self._ticks.above else 2

    def _refresh_rule(self) -> None:
        from textual.geometry import Region  # noqa: PLC0415

        self.refresh(Region(0, self._rule, self.size.width, 1))

    def on_resize(self) -> None:
        """Draw for the new width."""
        self.draw()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        if self.timeline is not None and self.timeline.view is None:
            words = " no fact here has a date" if not y else ""
            return strip(self.app.look, [Span(words, "muted")], self.size.width)
        if y >= len(self._lines):
            return strip(self.app.look, [], self.size.width)
        return self._strip(self._axis() if y == self._rule else self._lines[y])

    def _axis(self) -> Pieces:
        """Return the axis with the days of the fact under the cursor."""
        from tui.query.axis.header import Days, rule  # noqa: PLC0415

        found, scale, marks = self.timeline, self.scale, self._ticks
        if found is None or scale is None or marks is None:
            return []
        first, last = self.about
        extent = (first, last) if first is not None and last is not None else None
        row = rule(scale, marks, self._glyphs, Days(found.today, found.until, self.day, extent))
        return [(" " * (self._names + 1), "", ""), *row.line()]

    def _strip(self, pieces: Pieces) -> Strip:
        look = self.app.look
        drawn = [
            Segment(text, style(look, role or "text", ground or "background")) for text, role, ground in pieces if text
        ]
        return Strip(drawn).adjust_cell_length(self.size.width, style(look, "text", "background"))
