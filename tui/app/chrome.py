"""What stands in the lines around the panes, at any width; every function returns a left and a right part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.commands import spelled
from tui.app.names import PANES
from tui.app.shell import line
from tui.app.text import Line, Span, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.app.base import Base
    from tui.app.command import Command
    from tui.app.find import Found
    from tui.app.keymap import Keymap
    from tui.app.state import View

Parts = tuple[Line, Line]


def title(base: Base, _cells: int) -> Parts:
    """Return the name of the program, what the base is about, and how far it claims to be current."""
    as_of = str(base.head.get("as_of") or "")
    left = (Span(" Dateline", "accent"), Span(f"  {base.signs.shown(base.title)}", "title"))
    return left, (Span(f"as of {base.signs.shown(as_of)} ", "muted"),) if as_of else ()


def panes(base: Base, view: View, cells: int) -> Parts:
    """Return the panes with their keys; where they do not find room, the names of all but the one shown go."""
    for named, behind in ((True, "   "), (True, " "), (True, ""), (False, " ")):
        spans: list[Span] = []
        for number, pane in enumerate(PANES):
            here = pane.id == view.pane
            alarm = base.problems if pane.id == "problems" else 0
            words = (base.keys.key(f"pane-{pane.id}"), pane.title if named or here else "")
            text = " ".join(("", *filter(None, words)))
            if alarm:  # told in words, or by a sign where there is no room: never by colour alone
                count = f" {alarm}{'+' if base.findings is None else ''}"
                text += count if named else f"{base.signs.severities[base.alarm]}{count if here else ''}"
            spans.append(
                Span(f"{text} " if here else text, "cursor" if here else base.alarm if alarm else "text", number)
            )
            spans.append(Span(behind))
        if width(spans) <= cells:
            break
    return tuple(spans), ()


def newer(base: Base) -> Parts:
    """Return the line that says that the files are broken and older facts are shown."""
    count = len(base.newer or ())
    said = f" {base.signs.severities['error']} {count} {'problem' if count == 1 else 'problems'} in the file"
    return (Span(said, "error"), Span(": the last good facts stay shown", "warning")), (
        Span(base.keys.say("pane-problems"), "key"), Span(" shows what to mend ", "muted"),
    )  # fmt: skip


def query(base: Base, view: View, found: Found, marks: int, *, typing: bool) -> Parts:
    """Return the query and how many facts it finds."""
    right = (Span(f"{_counted(base, view, found, marks)} ", "muted"),)
    if typing:
        return (Span(" / ", "key"),), right
    words = Span(base.signs.shown(view.query), "accent") if view.query else Span("all facts", "muted")
    aside = Span("  problems: of the whole base", "muted") if view.query and view.pane == "problems" else Span("")
    return (Span(" / ", "key" if view.query else "muted"), words, aside), right


def _counted(base: Base, view: View, found: Found, marks: int) -> str:
    parts = [f"{marks} marked"] if marks else []
    if view.pane == "chronology" and (view.sort or view.reverse):
        parts.append(f"by {view.sort or 'date'} {base.signs.up if view.reverse else base.signs.down}")
    if view.pane == "forecasts":
        parts.append(f"{len(found.rows):,} forecast{'' if len(found.rows) == 1 else 's'}")
    total = f"{found.total:,}" if found.total is not None else f"over {len(found.rows):,}"
    parts.append(f"{total} of {base.facts:,}" if view.query else f"{total} fact{'' if total == '1' else 's'}")
    return f" {base.signs.dot} ".join(parts)


def shell(base: Base, view: View, _cells: int, by: str = "") -> Parts:
    """Return the shell line that prints the same rows, and the key that copies it."""
    return (Span(" $ ", "muted"), Span(base.signs.shown(line(view, base.launch, by)), "muted")), (
        Span(base.keys.say("copy-shell"), "key"), Span(" copies ", "muted"),
    )  # fmt: skip


def keys(keymap: Keymap, view: View, where: str, cells: int, mode: str = "") -> Parts:
    """Return the keys that mean something here, as many as find room; help and the way out keep their places."""
    left: list[Span] = []
    right: list[Span] = []
    for place, key, said in _chosen(keymap, view, where, mode):
        more = [Span(f" {key}", "key"), Span(f" {said} ", "muted")]
        if width([*left, *right, *more]) <= cells:
            (right if place in LASTING else left).extend(more)
    return tuple(left), tuple(right)


def _chosen(keymap: Keymap, view: View, where: str, mode: str) -> Iterator[tuple[int, str, str]]:
    """Yield place, key and label of the commands in the footer, the most important first."""
    found: dict[str, Command] = {}
    for command in keymap.here(view.pane, where, mode):
        if command.footer and command.keys and not _idle(command, view, where, mode):
            found.setdefault(command.keys[0].split(" ")[0], command)
    for key, command in sorted(found.items(), key=lambda item: _turn(item[1].footer)):
        whole = CHORDS.get(command.id.split("-")[0], "") if " " in command.keys[0] else ""
        yield command.footer, spelled(key), whole or command.label


def _turn(place: int) -> tuple[bool, int]:
    """Return when a place of the footer takes its room: first that of `enter`, then help and the way out."""
    return place > 1 and place not in LASTING, place


def _idle(command: Command, view: View, where: str, mode: str) -> bool:
    """Return whether `esc` has nothing to leave and nothing to clear."""
    return command.id == "leave" and where == "list" and not (view.query or view.opened or view.whole or mode)


# What the first key of several leads to, by how their commands' ids begin.
CHORDS = {"copy": "copy", "like": "like this", "lanes": "lanes, span", "span": "lanes, span"}

# Places in the footer that stand at its right end.
LASTING = (3, 4)
