"""Draw a printed face, on the terminal or into a file: only what is drawn pays for Rich (31 ms)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.args import Args, UsageError
from tui.cli.emit import out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.printing.lines import Line
    from tui.printing.page import Page


def draw(args: Args, face: Callable[[Page], Iterable[Line]]) -> None:
    """Write the lines of a face. Raises UsageError for a --theme that cannot be used."""
    from tui.printing.page import Page  # noqa: PLC0415
    from tui.theme import ThemeError  # noqa: PLC0415

    try:
        page = Page.of(args.options, to_file=args.text("output") not in ("", "-"))
    except ThemeError as error:
        raise UsageError(f"--theme: {error}") from None
    out(args, page.printed(face(page)))
