"""The application: its look, its manners, and the one screen everything is laid over."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from textual.app import App
from textual.binding import Binding, BindingType

from tui.app.actions.wearing import LOOK, tell, watch
from tui.app.clipboard import hand, known, program, silent
from tui.app.palette import Colourless, textual_theme
from tui.app.resuming import taken
from tui.app.screens.browse import Browse
from tui.app.session import NONE as NO_SESSION
from tui.app.session import Session
from tui.app.styles import STYLES
from tui.app.terminal import driver, on_signals
from tui.theme import at
from tui.theme.depths import NONE

if TYPE_CHECKING:
    from textual import events
    from textual.screen import Screen

    from tui.app.base import Base
    from tui.app.find import Found
    from tui.theme import Theme

INTERRUPTED = 130


@runtime_checkable
class Taker(Protocol):
    """A screen that takes keys pressed before the part they are meant for had the focus."""

    def take(self, event: events.Key) -> bool:
        """Take a key; return whether it was meant for this screen."""


class Dateline(App[None], inherit_bindings=False):
    """The browser over one base; in the mode `pick` the facts chosen are what comes of it."""

    TITLE = "Dateline"
    CSS = STYLES
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012  (Textual's own annotation holds)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (18, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "interrupt", "Quit", priority=True, show=False)]

    def __init__(  # noqa: PLR0913  (what is shown, and how)
        self, base: Base, found: Found, theme: Theme, depth: str, *, mode: str = "", session: Session = NO_SESSION
    ) -> None:
        self.mode, self.session = mode, session
        self.begun = theme.name
        # What was copied and no clipboard is known to have taken.
        self.untaken: list[str] = []
        self.left: Session | None = None
        self.chosen: tuple[str, ...] = ()
        self.base, self.found, self.signs, self.depth = base, found, base.signs, depth
        self.look = at(theme, self.depth)
        super().__init__(driver_class=driver())
        self.animation_level = "none"
        if self.depth == NONE:
            # What Textual makes of NO_COLOR is grey; a terminal without colour is to get none.
            self._filters[:] = [Colourless()]
        self.set_class(base.signs.ascii, "-ascii")
        self.wear(theme)

    def wear(self, theme: Theme) -> None:
        """Take other colours, at the depth the terminal shows."""
        self.look = at(theme, self.depth)
        again = self.theme == self.look.name
        self.register_theme(textual_theme(self.look))
        self.theme = self.look.name
        if again and self.is_running:
            self.refresh_css(animate=False)
        for screen in self._screen_stacks[self.DEFAULT_MODE]:
            if isinstance(screen, Browse):
                screen.redraw()

    def get_default_screen(self) -> Screen[None]:
        """Return the browser itself."""
        return Browse(self.base, self.found)

    def on_mount(self) -> None:
        """Take over the signals, and draw everything anew after ctrl+z and fg."""
        on_signals(self.leave)
        tell(self, list(self.base.keys.problems), "dateline keys")
        self.set_interval(LOOK, watch(self))
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))

    def on_key(self, event: events.Key) -> None:
        """Hand on a key that was pressed before the part it is meant for had the focus: the s of `/salmon`."""
        if isinstance(self.screen, Taker) and self.screen.take(event):
            event.prevent_default()

    def leave(self, code: int = 0) -> None:
        """Quit with an exit code; what was shown is taken down before it is gone."""
        screen = next(iter(self._screen_stacks[self.DEFAULT_MODE]), None)
        if isinstance(screen, Browse) and screen.is_mounted:
            self.left = taken(screen, self.session, self.begun)
        self.exit(return_code=code)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy a text to the terminal, unless that is one that would print it."""
        if silent(os.environ):
            self._clipboard = text
        else:
            super().copy_to_clipboard(text)

    def yank(self, text: str) -> bool:
        """Copy a text for the user; return whether it is to be printed on leaving, as nothing is known to take it."""
        words = program(os.environ)
        self.copy_to_clipboard(text)
        if not known(os.environ):
            self.untaken.append(text)
        if words:
            self.run_worker(partial(self._hand, words, text), thread=True, group="copy")
        return not words and text in self.untaken

    def _hand(self, words: list[str], text: str) -> None:
        """Hand a text to a program, in a thread; what it takes need not be printed."""
        if hand(words, text) and text in self.untaken:
            self.untaken.remove(text)

    def action_interrupt(self) -> None:
        """Quit from wherever the user is."""
        self.leave(INTERRUPTED)
