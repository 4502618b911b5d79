"""`dateline man`: the manual page as roff, made from the declarations the help is made from."""

from __future__ import annotations

import importlib
import textwrap
from itertools import chain
from typing import TYPE_CHECKING

from tui import VERSION
from tui.cli import options
from tui.cli.args import Args, UsageError
from tui.cli.commands import COMMANDS, module_of
from tui.cli.emit import out
from tui.cli.options import Option
from tui.cli.topics import TOPICS
from tui.query.fields import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.cli.topics import Topic

GROUPS = ("common",)
OPTIONS = (Option("-o --output", "output", "write to a file", "FILE"),)
WORDS = ""
EXAMPLES = (
    ("dateline man | man -l -", "read it"),
    ("man dateline", "the same, where Dateline's environment is activated"),
    ("dateline man -o ~/.local/share/man/man1/dateline.1", "have `man dateline` everywhere"),
)
_WIDTH = 78
_TITLES = {"common": "Everywhere", "base": "The base", "rows": "Rows and formats", "query": "Order and count"}


def run(args: Args) -> int:
    """Write the manual page."""
    if args.words:
        raise UsageError(f"man takes no words, and here is '{args.words[0]}'")
    out(args, (f"{line}\n" for line in page()))
    return 0


def page() -> Iterator[str]:
    """Yield the lines of the page."""
    yield '.\\" Made by: dateline man'
    yield f'.TH DATELINE 1 "" "Dateline {VERSION}" "User Commands"'
    yield ".SH NAME"
    yield r"dateline \- browse and print a base of sourced, dated facts, kept in plain TOML"
    yield ".SH SYNOPSIS"
    yield r"\fBdateline\fR [\fB\-f\fR \fIFILE\fR]... [\fICOMMAND\fR] [\fIOPTION\fR]... [\fIWORD\fR]..."
    yield ".SH DESCRIPTION"
    yield from _prose(
        "Bare, on a terminal, dateline opens the browser; in a pipe it lists the facts. Data goes to standard output,"
        " words to standard error."
    )
    yield ".SH COMMANDS"
    for name, about in COMMANDS.items():
        yield from _command(name, about)
    yield ".SH OPTIONS"
    yield from _prose("Which of these a command takes, its help says: dateline help COMMAND.")
    for group, title in _TITLES.items():
        yield f".SS {_text(title)}"
        yield from _options(options.GROUPS[group])
    yield ".SH QUERY FIELDS"
    for field, held in FIELDS.items():
        words = f": {', '.join(held.words)}" if held.words else f", as {field}:{held.example}"
        yield from _term(f"\\fB{_text(field)}:\\fR", held.about + words)
    for topic in TOPICS.values():
        yield from _topic(topic)


def _command(name: str, about: str) -> Iterator[str]:
    """Yield a command, its own options and its examples."""
    module = importlib.import_module(f"tui.cli.{module_of(name)}")
    yield f".SS {_text(f'{name} {module.WORDS}'.strip())}"
    yield from _prose(about)
    yield from _options(module.OPTIONS)
    for line, meaning in module.EXAMPLES:
        yield ".PP"
        yield from _prose(f"{meaning}:")
        yield ".RS"
        yield ".nf"
        yield f"\\fB{_text(line)}\\fR"
        yield ".fi"
        yield ".RE"


def _options(declared: Iterable[Option]) -> Iterator[str]:
    for option in declared:
        names = ", ".join(f"\\fB{_text(name)}\\fR" for name in option.names)
        takes = f" \\fI{_text(option.takes)}\\fR" if option.takes else ""
        yield from _term(f"{names}{takes}", option.about)


def _topic(topic: Topic) -> Iterator[str]:
    yield f".SH {_text(topic.title.upper())}"
    for number, line in enumerate(chain(topic.brief, *topic.more)):
        term, parted, meaning = line.partition("  ")
        if parted:
            yield from _term(f"\\fB{_text(term)}\\fR", meaning.strip())
        else:
            yield from [".PP"] if number else []
            yield from _prose(line)


def _term(term: str, about: str) -> Iterator[str]:
    yield ".TP"
    yield term
    yield from _prose(about)


def _prose(text: str) -> Iterator[str]:
    """Yield a paragraph in lines as roff likes them; none of them begins a request."""
    for line in textwrap.wrap(_text(text), _WIDTH, break_long_words=False, break_on_hyphens=False):
        yield f"\\&{line}" if line.startswith((".", "'")) else line


_SIGNS = {
    "\\": "\\e", "-": "\\-", "…": "...", "’": "\\(cq", "‘": "\\(oq", "`": "\\(ga", "'": "\\(aq", "^": "\\(ha",
    "~": "\\(ti", '"': "\\(dq",
}  # fmt: skip


def _text(text: str) -> str:
    """Return a text in which nothing is roff: what begins a line as a request is no request either."""
    made = "".join(_SIGNS.get(sign, sign if sign.isascii() else f"\\[u{ord(sign):04X}]") for sign in text)
    return f"\\&{made}" if made[:1] in (".", "'") else made
