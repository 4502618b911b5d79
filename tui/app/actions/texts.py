"""The text of a source: opening it, and moving through its passages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.actions.reading import lead

if TYPE_CHECKING:
    from tui.app.base import Record
    from tui.app.screens.browse import Browse
    from tui.app.screens.reading import Reading


def read(screen: Browse) -> None:
    """Open the saved text of the source; that of a fact's first source with one, at its passage."""
    from tui.app.screens.reading import Reading  # noqa: PLC0415  (no text is read at first)
    from tui.archive.copies import CopyError  # noqa: PLC0415  (the same)
    from tui.archive.saved import read as saved  # noqa: PLC0415  (the same)
    from tui.archive.saved import sealed  # noqa: PLC0415  (the same)

    if not screen.key:
        raise Refusal("there is no row to read the source of")
    source, fact = source_of(screen)
    try:
        copy = saved(screen.base.index, source)
    except CopyError as error:
        raise Refusal(f"{error.message}; {error.fix}" if error.fix else error.message) from None
    whole = not source["sha256"] or sealed(source, copy)
    screen.app.push_screen(
        Reading(screen.base, source["id"], copy.text, sealed=whole, fact=fact, lead=partial(lead, screen, "fact"))
    )


def source_of(screen: Browse) -> tuple[Record, str]:
    """Return the source whose copy is meant, and the fact it is read for, '' for none."""
    known = screen.base.entries("source")
    if screen.view.pane == "sources":
        cited, fact = [known[screen.key]], ""
    else:
        record = screen.base.fact(screen.key) or {"cites": []}
        cited, fact = [known[cite["source"]] for cite in record["cites"] if cite["source"] in known], screen.key
    source = next((source for source in cited if source["text"]), None)
    if source is not None:
        return source, fact
    if not cited:
        raise Refusal("it cites no source")
    addressed = next((source["id"] for source in cited if source["url"]), "")
    if not addressed:
        raise Refusal(f"{cited[0]['id']} has no saved copy, and no address to fetch one from")
    raise Refusal(f"{addressed} has no saved copy; 'dateline fetch {addressed}' saves one")


def passage(screen: Reading, count: str) -> None:
    """Choose the passage so many further on."""
    if screen.text is not None and screen.text.passages:
        number = screen.reader.chosen + int(count)
        if not 0 <= number < len(screen.text.passages):
            screen.reader.again()
            raise Refusal("this is the last passage" if number > 0 else "this is the first passage")
        screen.choose(number)
    else:
        screen.reader.top += int(count)


def scroll(screen: Reading, count: str) -> None:
    """Scroll by lines."""
    screen.reader.top += int(count)


def page(screen: Reading, halves: str) -> None:
    """Scroll by so many halves of what is seen."""
    screen.reader.top += int(halves) * max(screen.reader.window // 2, 1)


def end(screen: Reading, sign: str) -> None:
    """To the top or the end of the text."""
    screen.reader.top = screen.reader.length if int(sign) > 0 else 0


def link(screen: Reading) -> None:
    """Choose the next fact of the passage."""
    if not screen.page.choose(screen.page.chosen + 1) and not screen.page.choose(0):
        raise Refusal("no fact quotes anything of this text")


def follow(screen: Reading) -> None:
    """Go to the fact chosen, the first of the passage where none is."""
    document = screen.page.document
    links = document.links if document is not None else []
    if not links:
        raise Refusal("no fact quotes anything of this text")
    chosen = screen.page.link or links[0]
    screen.dismiss()
    screen.lead(chosen.target)


def close(screen: Reading) -> None:
    """Close the text."""
    screen.dismiss()
