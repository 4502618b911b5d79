"""The line of the shell that prints the rows shown."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING, NamedTuple

from tui.app.keymap import Keymap

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.state import View
    from tui.store.index import Index


class Launch(NamedTuple):
    """How the browser was called: the files of -f, and what else settles which base is seen on which day.

    `public` leaves what is confidential out, `shipped` says that it is the base that ships, for want of another.
    `reopen` reads the files again, None where they cannot be; `keys` are those in force.
    """

    files: tuple[str, ...] = ()
    today: str = ""
    known_by: str = ""
    reopen: Callable[[], Index] | None = None
    public: bool = False
    keys: Keymap = Keymap()
    shipped: bool = False

    @property
    def part(self) -> bool:
        """Whether only a part of the base is seen."""
        return bool(self.known_by or self.public)


def line(view: View, launch: Launch, by: str = "") -> str:
    """Return the command: `dateline list 'issue:aid coca*'`; of the matrix with `--by`."""
    words = ["dateline", view.kind.command]
    for file in launch.files:
        words += ["-f", file]
    words += ["--today", launch.today] if launch.today else []
    words += ["--known-by", launch.known_by] if launch.known_by else []
    words += ["--public"] if launch.public else []
    words += ["--by", by] if by else []
    if view.pane == "chronology":
        words += ["--sort", view.sort] if view.sort else []
        words += ["-r"] if view.reverse else []
    if view.query and view.pane != "problems":
        # Behind `--` nothing is an option: `-r` is a word as good as another.
        words += ["--", view.query] if view.query.startswith("-") else [view.query]
    return " ".join(quote(word) for word in words)
