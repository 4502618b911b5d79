"""The command palette: Textual's own, fed from our commands, the saved views and the themes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from rich.text import Text
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider

from tui.app.actions.showing import query_of
from tui.app.commands import COMMANDS, ELSEWHERE, spelled
from tui.theme import available

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.app.screens.browse import Browse


class Palette(CommandPalette):
    """Textual's palette; paged before its list is drawn, that one would raise IndexError."""

    def _action_command_list(self, action: str) -> None:
        if self.query_one(CommandList).size.height:
            super()._action_command_list(action)


class Offer(NamedTuple):
    """One line of the palette: what it does, and what stands behind it."""

    name: str
    behind: str
    act: Callable[[], object]

    def line(self, base: Text) -> Text:
        """Return the line with its second part standing back."""
        return base.append(f"  {self.behind}", "dim") if self.behind else base


class _Offers(Provider):
    """A provider of plain names: none of them is ever read as markup."""

    def offers(self) -> Iterable[Offer]:
        """Return what may be chosen."""
        raise NotImplementedError

    async def discover(self) -> Hits:
        """Offer everything."""
        for offer in self.offers():
            yield DiscoveryHit(offer.line(Text(offer.name)), offer.act, text=offer.name)

    async def search(self, query: str) -> Hits:
        """Offer what is like the words typed."""
        matcher = self.matcher(query)
        for offer in self.offers():
            score = matcher.match(offer.name)
            if score > 0:
                yield Hit(score, offer.line(Text(offer.name)), offer.act, text=offer.name)

    @property
    def browse(self) -> Browse:
        """The screen the palette was called from."""
        return cast("Browse", self.screen)


class Commands(_Offers):
    """Commands and saved views."""

    def offers(self) -> Iterable[Offer]:
        """Return what may be done here; what only moves comes last."""
        screen = self.browse
        for command in sorted(COMMANDS, key=lambda command: command.group == "Move"):
            if command.mode not in ("", screen.app.mode):
                continue
            if command.where not in ELSEWHERE and (not command.panes or screen.view.pane in command.panes):
                yield Offer(command.help, " ".join(map(spelled, command.keys)), partial(screen.do, command))
        shown = screen.base.signs.shown
        for view in screen.base.entries("view").values():
            yield Offer(f"View: {shown(view['name'])}", shown(view["query"]), partial(query_of, screen, view["query"]))


class Themes(_Offers):
    """Themes, the shipped ones and the user's; of those that cannot be used `dateline themes` tells."""

    def offers(self) -> Iterable[Offer]:
        """Return the themes there are."""
        screen = self.browse
        for theme in available().themes:
            yield Offer(theme.name, screen.base.signs.shown(theme.title), partial(screen.app.wear, theme))
