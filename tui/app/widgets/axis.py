"""The time axis over the list: density and a line for each lane, with the fact under the cursor on it."""

from __future__ import annotations

from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from textual.widget import Widget

from tui.app.aside import aside
from tui.app.axis_head import beside, glyphs, lanes_in_view, mark_ends
from tui.app.names import FACTS
from tui.app.text import Span
from tui.app.timespan import NONE, Chosen, called
from tui.app.widgets.strips import drawn, strip

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip

    from tui.app.app import Dateline
    from tui.app.base import Base
    from tui.app.state import View
    from tui.query.axis.canvas import Line as Pieces
    from tui.query.axis.scale import Scale
    from tui.query.axis.ticks import Ticks
    from tui.query.axis.timeline import Timeline

OFF, BRIEF, LARGE = "off", "brief", "large"
HEAD = 4  # lines of labels, density and axis
NAMES = 16  # cells of a lane's name at the most
LEAST_NAMES = 10
MOST = 60  # lanes that are read; all that are not in view can be scrolled to
BRIEF_LANES = 6
LEAST = 8  # lines that stay for the list, whatever lanes are asked for
# A terminal of fewer lines keeps them for the list, until the axis is asked for.
LINES = 28
# Typing goes on for so many seconds before a large base is read for what is typed.
PAUSE = 0.1


class Axis(Widget):
    """Time from left to right under the query of the view.

    by      what its lanes go by; `top` of them are above those in view, `lanes` are shown where so many were asked for
    spot    the day of a cursor of its own, None while it is the fact's under the cursor of the list
    period  the days gone to by their name, for the cursor of its own; else it stands for a column
    chosen  the span chosen on it
    """

    DEFAULT_CSS = "Axis { height: 6; width: 1fr; display: none; }"
    app: Dateline

    def __init__(self, base: Base) -> None:
        super().__init__(id="axis")
        self.base = base
        self.wish = ""
        self.by, self.top, self.lanes = "issue", 0, 0
        self.timeline: Timeline | None = None
        self.scale: Scale | None = None
        self.moved = False  # by the user; else the view is that of all facts found
        self.about: tuple[int | None, int | None] = (None, None)
        self.spot: int | None = None
        self.period: tuple[int, int] | None = None
        self._aim: tuple[int, int] | None = None
        self.chosen: Chosen = NONE
        self._key = ""
        self._asked: tuple[str, str] | None = None
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
        """Take the lines of the screen that are its own; no more than its lanes could fill."""
        lines = self.screen.size.height
        share = lines // 2 if self.mode == LARGE else min(lines // 4, HEAD + BRIEF_LANES)
        if self.lanes:
            share = min(HEAD + self.lanes, lines - LEAST)
        there = len(self.timeline.lanes) if self.timeline is not None else len(self.base.entries("issue")) + 1
        self.styles.height = min(max(share, HEAD + 1), HEAD + there)
        self.display = self.mode != OFF

    # What it shows.

    def follow(self, view: View, key: str) -> None:
        """Show the facts of a view, and the one under the cursor."""
        if not self.display:
            return
        self._point(key if view.pane in FACTS else "")
        if (view.query, self.by) != self._asked:
            self._asked = (view.query, self.by)
            self._read(view.query, self.by)

    def _read(self, query: str, by: str) -> None:
        """Read what a query finds: at once in a small base, in a thread in a large one."""
        if self.base.large:
            ask = partial(self._loaded, query, by)
            aside(
                self, "axis", lambda: (ask(),), lambda found: self.take(query, found, by), lock=self._lock, pause=PAUSE
            )
        else:
            self.take(query, self._loaded(query, by), by)

    def _loaded(self, query: str, by: str) -> Timeline:
        from tui.query.axis.timeline import load  # noqa: PLC0415  (imported after the first rows are seen)

        return load(self.base.beside("axis", query), by, most=MOST, brief=True)

    def take(self, query: str, found: Timeline, by: str = "issue") -> None:
        """Show what was read, unless something else is asked for by now."""
        if (query, by) == self._asked:
            self.timeline, self.top = found, 0
            self.settle()
            self.draw()

    def _point(self, key: str) -> None:
        """Take the bounds of the fact under the cursor; one out of view is brought into its middle."""
        row = self.base.index.db.execute("SELECT earliest, latest FROM fact WHERE id = ?", (key,)).fetchone()
        self.about = row or (None, None)
        if key == self._key:  # what was moved away from on purpose is not brought back
            self._refresh_rule()
            return
        self._key, self.spot, self.period = key, None, None
        if self._aim is not None:
            self.spot, self.period = self._aim[0], self._aim
        self._aim = None
        self._reach(self.day)

    def _reach(self, day: int | None) -> None:
        """Bring a day into the middle where it is out of view."""
        if self.scale is not None and day is not None and not self.scale.first <= day <= self.scale.last:
            self.look(self.scale.centred(day))
        elif self.chosen.half:
            self.draw()
        else:
            self._refresh_rule()

    @property
    def day(self) -> int | None:
        """The day of the cursor: its own, else that which the fact under the list's begins with, or ends with."""
        first, last = self.about
        return self.spot if self.spot is not None else last if first is None else first

    @property
    def edges(self) -> tuple[int | None, int | None]:
        """The first and the last day under the cursor: those of a column where it is the axis's own."""
        if self.spot is None or self.scale is None:
            return self.about
        return self.period or self.scale.days(self.scale.cell(self.spot))

    def point(self, day: int) -> None:
        """Put the axis's own cursor on a day."""
        self.spot, self.period = day, None
        self._reach(day)

    def aim(self, first: int, last: int, *, moving: bool) -> None:
        """Put the axis's own cursor on a period; `moving` once the cursor of the list is where it goes to."""
        if moving:
            self._aim = first, last
        else:
            self.point(first)
            self.period = first, last

    def choose(self, chosen: Chosen) -> None:
        """Show another chosen span."""
        self.chosen = chosen
        self.draw()

    def look(self, scale: Scale) -> None:
        """Look at another stretch of time."""
        self.scale, self.moved = scale, True
        if self.spot is not None and not scale.first <= self.spot <= scale.last:
            self.spot = None
        self.draw()

    def whole(self) -> None:
        """Look at all facts found."""
        self.moved = False
        self.draw()

    # Its lanes.

    @property
    def room(self) -> int:
        """How many lanes are in view."""
        there = max(self.size.height - self._rule - 1, 0)
        return min(there, self.lanes) if self.lanes else there

    def scroll_lanes(self, count: int) -> bool:
        """Scroll the lanes; return whether there were more of them."""
        there = len(self.timeline.lanes) if self.timeline is not None else 0
        before, self.top = self.top, max(min(self.top + count, there - self.room), 0)
        self.draw()
        return self.top != before

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll the lanes down."""
        event.stop()
        self.scroll_lanes(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll the lanes up."""
        event.stop()
        self.scroll_lanes(-1)

    # How it is drawn.

    @property
    def _names(self) -> int:
        """The cells of the names of lanes."""
        return min(NAMES, max(self.size.width // 5, LEAST_NAMES))

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
        self.top = max(min(self.top, len(found.lanes) - self.room), 0)
        days = Days(found.today, found.until, selection=self.chosen.days(self.edges))
        self._lines = list(
            overview(found, self.scale, glyphs(self.base.signs), days, names=self._names, rows=self.room, top=self.top)
        )
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
        pieces = self._axis() if y == self._rule else self._lines[y]
        return drawn(self.app.look, [*self._aside_of(y), *pieces[1:]] if y <= self._rule else pieces, self.size.width)

    def _aside_of(self, y: int) -> Pieces:
        """Return what stands beside the head: which lanes are in view, what they go by, the day of the cursor."""
        line = self._rule - y
        if not line and self.scale is not None and self.spot is not None:
            return beside(self._names, called(self.scale, self.spot, whole=self.period is None), "date")
        if line == 1:
            return beside(self._names, " one lane" if self.by == "none" else f" by {self.by}", key="z")
        if line == 2 and self.timeline is not None:  # noqa: PLR2004  (the lowest line of labels)
            return beside(self._names, lanes_in_view(self.timeline, self.top, self.room))
        return beside(self._names)

    def _axis(self) -> Pieces:
        """Return the axis with the chosen span, or the days of the fact under the cursor."""
        from tui.query.axis.header import Days, rule  # noqa: PLC0415

        found, scale, marks = self.timeline, self.scale, self._ticks
        if found is None or scale is None or marks is None:
            return []
        first, last = self.about
        extent = (first, last) if first is not None and last is not None and self.spot is None else None
        signs, span = glyphs(self.base.signs), self.chosen.days(self.edges)
        row = rule(scale, marks, signs, Days(found.today, found.until, self.day, span or extent))
        mark_ends(row, scale, self.chosen)
        return [("", "", ""), *row.line()]
