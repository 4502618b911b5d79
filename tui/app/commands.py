"""Every command of the browser, declared once: bindings, footer, palette, help and the documentation read it here.

Plain data that imports neither Textual nor Rich, so that `dateline keys` costs nothing.
"""

from __future__ import annotations

from tui.app.command import Command
from tui.app.command import group as _group
from tui.app.commands_of_time import MATRIX, TIME
from tui.app.names import FACTS, PANES

CHRONOLOGY = ("chronology",)
LINKED = ("issues", "actors", "sources", "questions")
CITED = (*FACTS, "sources")
# Where the keys of list and detail mean nothing: a line typed into, and screens of their own.
ELSEWHERE = ("search", "text", "matrix")

# The order of help: what every first-time user wants, then what is guessed, then what has a place of its own.
GROUPS = (
    "Read", "Search and filter", "Panes", "Copy, open, edit", "Time", "Dateline", "Move", "While searching",
    "The text of a source", "Matrix",
)  # fmt: skip

MOVE = _group(
    "Move",
    Command("down", ("j", "down"), "down", "One row or line down", "moving.by", "1"),
    Command("up", ("k", "up"), "up", "One row or line up", "moving.by", "-1"),
    Command("half-page-down", ("ctrl+d",), "half page down", "Half a page down", "moving.half_page", "1"),
    Command("half-page-up", ("ctrl+u",), "half page up", "Half a page up", "moving.half_page", "-1"),
    Command("page-down", ("pagedown", "ctrl+f"), "page down", "A page down", "moving.page", "1"),
    Command("page-up", ("pageup", "ctrl+b"), "page up", "A page up", "moving.page", "-1"),
    Command("first", ("g", "home"), "first", "To the first row or line", "moving.first"),
    Command("last", ("G", "end"), "last", "To the last row or line", "moving.last"),
    Command("detail-down", ("J",), "detail down", "Scroll the detail down from the list", "moving.detail", "1"),
    Command("detail-up", ("K",), "detail up", "Scroll the detail up from the list", "moving.detail", "-1"),
)

READ = _group(
    "Read",
    Command(
        "choose", ("enter",), "choose", "In pick: print the marked facts, or this one, and leave", "choosing.these",
        panes=FACTS, where="list", footer=1, mode="pick",
    ),
    Command(
        "open", ("enter",), "open", "Open a fact in full, the facts of an entry, or a problem in the editor",
        "reading.open_row", where="list", footer=1,
    ),
    Command(
        "follow", ("enter",), "follow", "Follow the chosen link of the detail", "reading.follow",
        where="detail", footer=1,
    ),
    Command("next-link", ("tab",), "next link", "Into the detail, to its next link", "reading.next_link", footer=5),
    Command("previous-link", ("shift+tab",), "previous link", "Back to the link before", "reading.previous_link"),
    Command("into", ("l", "right"), "detail", "Into the detail of the row", "reading.into"),
    Command("out", ("h", "left"), "list", "Out of the detail, to the list", "reading.out"),
    Command("leave", ("escape",), "leave", "Leave the detail, or clear the query", "reading.escape", footer=11),
    Command(
        "text", ("x",), "text", "Read the saved text of the source, with what facts quote of it", "texts.read",
        panes=CITED, footer=9,
    ),
    Command("back", ("H",), "back", "Back to the view before", "showing.back", footer=10),
    Command("forward", ("L",), "forward", "Forward again", "showing.forward"),
)  # fmt: skip

TEXT = _group(
    "The text of a source",
    *(
        command._replace(where="text")
        for command in (
            Command(
                "text-next",
                ("j", "n"),
                "next passage",
                "The next passage a fact quotes",
                "texts.passage",
                "1",
                footer=1,
            ),
            Command("text-previous", ("k", "N"), "previous", "The passage before", "texts.passage", "-1", footer=6),
            Command("text-down", ("down",), "line down", "One line of the text down", "texts.scroll", "1"),
            Command("text-up", ("up",), "line up", "One line of the text up", "texts.scroll", "-1"),
            Command("text-half-down", ("ctrl+d",), "half page down", "Half a page down", "texts.page", "1"),
            Command("text-half-up", ("ctrl+u",), "half page up", "Half a page up", "texts.page", "-1"),
            Command("text-page-down", ("pagedown", "space"), "page down", "A page down", "texts.page", "2"),
            Command("text-page-up", ("pageup",), "page up", "A page up", "texts.page", "-2"),
            Command("text-top", ("g", "home"), "top", "To the top of the text", "texts.end", "-1"),
            Command("text-end", ("G", "end"), "end", "To the end of the text", "texts.end", "1"),
            Command("text-link", ("tab",), "next fact", "The next fact of the passage", "texts.link", footer=5),
            Command("text-fact", ("enter",), "fact", "Go to the fact in the chronology", "texts.follow", footer=2),
            Command("text-close", ("escape", "q", "x"), "close", "Close the text", "texts.close", footer=3),
        )
    ),
)

SHOW = _group(
    "Panes",
    Command("whole", ("Z",), "whole", "Give list or detail all the room, or share it again", "showing.whole"),
    *(
        Command(f"pane-{pane.id}", (pane.key,), pane.title.lower(), pane.about, "showing.pane", pane.id)
        for pane in PANES
    ),
    Command("matrix", ("m",), "matrix", "Issues by year, actor, source or kind, counted", "tabling.show", footer=13),
)

_LIKE = (
    ("issue", "i", "same issue", "the issue of this fact"),
    ("actor", "a", "same actor", "the first actor of this fact"),
    ("source", "s", "same source", "the source of this fact"),
    ("said", "w", "who said it", "who said it"),
    ("kind", "k", "same kind", "the kind of this fact"),
    ("standing", "t", "same standing", "the standing of this fact"),
    ("date", "d", "same date", "what may fall in the date of this fact"),
)

SEARCH = _group(
    "Search and filter",
    Command(
        "search", ("/",), "search", "Search: words and field:value, found as they are typed", "searching.start",
        footer=2,
    ),
    Command("next-hit", ("n",), "next hit", "The next place of the words searched for", "searching.hit", "1"),
    Command("previous-hit", ("N",), "previous hit", "The place before", "searching.hit", "-1"),
    Command(
        "like-link", ("*",), "like this link", "Narrow the query to what the chosen link of the detail leads to",
        "searching.like_link", where="link",
    ),
    Command(
        "like", ("*",), "like this", "Narrow the query to this issue, actor, source or question", "searching.like",
        panes=LINKED, footer=6,
    ),
    Command(
        "facets", ("f",), "facets", "What the facts found have in common: add it, leave it out, or take either",
        "searching.facets", footer=6,
    ),
    Command("facet-column", ("F",), "facet column", "Facets as a column, in a window of 140 cells", "searching.column"),
    *(
        Command(
            f"like-{field}", (f"* {key}",), label, f"Narrow the query to {what}", "searching.like", field,
            panes=FACTS, footer=6,
        )
        for field, key, label, what in _LIKE
    ),
    Command("sort", ("s",), "sort", "Sort by the next field", "showing.sort", panes=CHRONOLOGY, footer=8),
    Command("reverse", ("r",), "reverse", "Turn the order round", "showing.reverse", panes=CHRONOLOGY),
    Command("mark", ("space",), "mark", "Mark the fact, or take its mark away", "marking.toggle", panes=FACTS),
    Command("marked", ("M",), "marked", "Show the marked facts alone, or what was shown before", "marking.show"),
    Command("unmark", ("U",), "unmark all", "Take all marks away", "marking.clear"),
    Command("view", ("v",), "views", "A saved view of the base, by its key", "showing.saved", footer=9),
)  # fmt: skip

SEARCHING = _group(
    "While searching",
    *(
        command._replace(where="search")
        for command in (
            Command("search-keep", ("enter",), "keep", "Keep what is typed as the query", "searching.keep", footer=1),
            Command("search-undo", ("escape",), "undo", "Back to the query before", "searching.undo", footer=2),
            Command("search-clear", ("ctrl+u",), "clear", "Empty the line", "searching.wipe", footer=5),
            Command("search-down", ("down",), "down", "To the next row without leaving the line", "moving.rows", "1"),
            Command("search-up", ("up",), "up", "To the row before without leaving the line", "moving.rows", "-1"),
        )
    ),
)

COPY = _group(
    "Copy, open, edit",
    *(
        command._replace(footer=7)
        for command in (
            Command("copy-fact", ("y y",), "fact", "Copy date, text and source", "copying.fact", panes=FACTS),
            Command("copy-id", ("y i",), "id", "Copy the id", "copying.id"),
            Command("copy-link", ("y u",), "link", "Copy the link, at the passage", "copying.link", panes=CITED),
            Command("copy-citation", ("y s",), "citation", "Copy the citation", "copying.citation_of", panes=CITED),
            Command("copy-shell", ("y c",), "shell line", "Copy the command that prints these rows", "copying.shell"),
        )
    ),
    Command("open-link", ("o",), "open link", "Open the link in a browser", "opening.browser", panes=CITED),
    Command(
        "pipe",
        ("|",),
        "pipe",
        "Pipe the marked facts, or those shown, as NDJSON into a command",
        "piping.ask",
    ),
    Command("edit", ("e",), "edit", "Open $VISUAL or $EDITOR at the line of this row", "editing.here", footer=12),
    Command("add", ("a",), "add", "Write a new fact in the editor; it is added to the end of the file", "adding.fact"),
)

WHOLE = _group(
    "Dateline",
    Command("help", ("?",), "help", "All keys, signs and fields of the query", "leaving.help", footer=3),
    Command("palette", (":", "ctrl+p"), "commands", "Every command by name", "leaving.palette"),
    Command("theme", ("T",), "theme", "Choose other colours", "wearing.choose"),
    Command("reload", ("R",), "reload", "Read the files again; a change is seen by itself", "reloading.now"),
    Command("suspend", ("ctrl+z",), "suspend", "To the shell; `fg` comes back", "leaving.suspend"),
    Command("quit", ("q", "ctrl+q"), "quit", "Quit", "leaving.leave", footer=4),
    Command("interrupt", ("ctrl+c",), "interrupt", "Quit from anywhere, with exit code 130", "leaving.interrupt"),
)

COMMANDS: tuple[Command, ...] = (*MOVE, *READ, *TEXT, *SHOW, *MATRIX, *TIME, *SEARCH, *SEARCHING, *COPY, *WHOLE)

# What is printed for a key whose name is no sign; in words, which every terminal shows.
_SPELLED = {"escape": "esc", "pagedown": "pgdn", "pageup": "pgup", "shift+tab": "shift-tab"}


def spelled(key: str) -> str:
    """Return a key as help and footer show it: `y i` is `yi`, `ctrl+d` is `ctrl-d`."""
    parts = [_SPELLED.get(part, part.replace("+", "-") if len(part) > 1 else part) for part in key.split(" ")]
    return ("" if all(len(part) == 1 for part in parts) else " ").join(parts)


def applies(command: Command, pane: str, where: str, mode: str = "") -> bool:
    """Return whether a command means something in a pane, in one of the places `where` may name, in a mode."""
    placed = command.where == where or (not command.where and where not in ELSEWHERE)
    placed = placed or (command.where == "detail" and where == "link")
    return placed and command.mode in ("", mode) and (not command.panes or pane in command.panes)
