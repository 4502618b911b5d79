"""What is shown, as one immutable value, and the way there and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.app.names import BY_ID

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.app.names import Pane

# Views kept to go back to; more is never walked by hand.
MOST = 200


class Spot(NamedTuple):
    """Where a view was left: the first row and line seen, whether the focus was in the detail, on which link."""

    row: int = 0
    line: int = 0
    inside: bool = False
    link: int = -1


class View(NamedTuple):
    """One view.

    query    as typed, always one that can be read
    sort     what --sort takes; `reverse` is --reverse
    cursors  the id under the cursor, by pane
    opened   whether the detail stands in the place of the list, where there is room for one only
    whole    whether one of the two is given all the room
    spot     where it was left, until it is seen again
    """

    pane: str = "chronology"
    query: str = ""
    sort: str = ""
    reverse: bool = False
    cursors: Mapping[str, str] = {}
    opened: bool = False
    whole: bool = False
    spot: Spot | None = None

    @property
    def cursor(self) -> str:
        """The id under the cursor of this pane, '' for the first row."""
        return self.cursors.get(self.pane, "")

    @property
    def kind(self) -> Pane:
        """What is known of the pane shown."""
        return BY_ID[self.pane]

    def at(self, key: str, pane: str = "") -> View:
        """Return the view with the cursor of a pane, or of this one, on an id."""
        return self._replace(cursors={**self.cursors, pane or self.pane: key})

    def rows(self) -> tuple[object, ...]:
        """Return what the rows depend on: two views that agree here show the same rows."""
        return self.pane, self.query, self.sort, self.reverse


class Trail(NamedTuple):
    """The view shown, those before it, and those gone back from."""

    now: View = View()
    past: tuple[View, ...] = ()
    future: tuple[View, ...] = ()

    def go(self, view: View) -> Trail:
        """Return the trail with one more step."""
        view = view._replace(spot=None)
        return self if view == self.now._replace(spot=None) else Trail(view, (*self.past, self.now)[-MOST:])

    def replace(self, view: View) -> Trail:
        """Return the trail with another view in the place of this one: a cursor moved, a letter typed."""
        return self._replace(now=view)

    def back(self) -> Trail:
        """Return the trail one step back; itself at its beginning."""
        return Trail(self.past[-1], self.past[:-1], (self.now, *self.future)) if self.past else self

    def forward(self) -> Trail:
        """Return the trail one step forward; itself at its end."""
        return Trail(self.future[0], (*self.past, self.now), self.future[1:]) if self.future else self
