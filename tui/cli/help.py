"""`dateline help`: the overview, a command with examples first, or a topic."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from importlib import import_module
from typing import TYPE_CHECKING

from tui import VERSION
from tui.cli import topics
from tui.cli.args import Args, UsageError
from tui.cli.commands import COMMANDS, module_of
from tui.cli.options import COMMON, GROUPS
from tui.query.fields import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.cli.options import Option

_WIDEST, _NARROWEST = 100, 20
_LONGEST_NAME = 24
_EACH = "examples, then every option and field"


def print_help(words: list[str]) -> int:
    """Write the overview, or what there is to say of a command or topic. Raises UsageError for neither."""
    # Whoever asks with a word more, `help list issue:aid`, wants the command.
    name = words[0] if words else ""
    if not name:
        found = _overview()
    elif name in COMMANDS:
        found = _command(name)
    elif name in topics.TOPICS:
        found = _topic(name)
    else:
        from tui.model.nearest import nearest  # noqa: PLC0415

        near = nearest(name, [*COMMANDS, *topics.TOPICS])
        fix = f"did you mean '{near}'?" if near else f"there is help on {', '.join([*COMMANDS, *topics.TOPICS])}"
        raise UsageError(f"there is no help on '{name}'; {fix}")
    sys.stdout.write("".join(f"{line}\n" for line in found))
    return 0


def print_version() -> int:
    """Write the version."""
    sys.stdout.write(f"dateline {VERSION}\n")
    return 0


def _overview() -> Iterator[str]:
    yield from _wrapped("Dateline: browse and print a base of sourced, dated facts, kept in plain TOML.")
    yield ""
    yield from _usage("dateline [-f FILE]… COMMAND [QUERY…]")
    yield ""
    yield _bold("Commands")
    yield from _terms(COMMANDS.items())
    yield ""
    yield _bold("Options everywhere")
    yield from _options([*(option for option in GROUPS["base"] if "-f" in option.names), *COMMON])
    for name in ("query", "base", "exit"):
        yield ""
        yield _bold(topics.TOPICS[name].title)
        yield from _indented(topics.TOPICS[name].brief)
    yield ""
    yield _bold("More")
    named = {name: topic.about for name, topic in topics.TOPICS.items()}
    yield from _terms((f"dateline help {name}", about) for name, about in {"COMMAND": _EACH, **named}.items())


def _command(name: str) -> Iterator[str]:
    module = import_module(f"tui.cli.{module_of(name)}")
    yield from _wrapped(f"dateline {name}: {COMMANDS[name]}")
    yield ""
    yield _bold("Examples")
    for line, about in module.EXAMPLES:
        yield f"  {line}"
        yield from _wrapped(about, 6)
    yield ""
    yield from _usage(f"dateline {name} [OPTION…] {module.WORDS}".rstrip())
    titles = {"rows": "Rows and formats", "query": "Order and count", "base": "Base", "common": "Everywhere"}
    groups = {
        "Options": module.OPTIONS,
        **{title: GROUPS[key] for key, title in titles.items() if key in module.GROUPS},
    }
    for title, options in groups.items():
        if options:
            yield ""
            yield _bold(title)
            yield from _options(options)
    if name in ("export", "import"):
        yield ""
        yield _bold("Formats")
        yield from _exchanged(imports=name == "import")
    if "[QUERY" in module.WORDS:
        yield ""
        yield _bold("Query")
        yield from _fields()


def _exchanged(*, imports: bool) -> Iterator[str]:
    from tui.exchange.formats import FORMATS  # noqa: PLC0415  (two commands of many)

    for format_ in FORMATS.values():
        if format_.imports if imports else format_.exports:
            extra = f"; needs dateline[{format_.extra}]" if format_.extra else ""
            yield from _term(format_.id, f"{' '.join(format_.extensions)}: {format_.about}{extra}", _LONGEST_NAME // 2)


def _topic(name: str) -> Iterator[str]:
    topic = topics.TOPICS[name]
    yield _bold(topic.title)
    yield from _indented(topic.brief)
    for paragraph in topic.more:
        yield ""
        yield from _indented(paragraph)
    if name == "query":
        yield ""
        yield _bold("Fields")
        yield from _fields()


def _fields() -> Iterator[str]:
    for field, held in FIELDS.items():
        words = f": {', '.join(held.words)}" if held.words else f", as {field}:{held.example}"
        yield from _term(f"{field}:", held.about + words, max(map(len, FIELDS)) + 1)


def _options(options: Iterable[Option]) -> Iterator[str]:
    yield from _terms((_spelled(option), option.about) for option in options)


def _spelled(option: Option) -> str:
    takes = f" {option.takes}" if option.takes else ""
    return ", ".join(option.names) + takes


def _terms(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    held = list(pairs)
    longest = min(max(len(term) for term, _ in held), _LONGEST_NAME)
    for term, about in held:
        yield from _term(term, about, longest)


def _term(term: str, about: str, width: int) -> Iterator[str]:
    """Yield a term and what it means beside it, or below it where there is no room."""
    indent = width + 4
    if indent > _width() // 2:
        yield f"  {term}"
        yield from _wrapped(about, 6)
        return
    if len(term) > width:
        yield f"  {term}"
        yield from _wrapped(about, indent)
        return
    first, *rest = _wrapped(about, indent)
    yield f"  {term:<{width}}  {first.lstrip()}"
    yield from rest


def _indented(lines: Iterable[str]) -> Iterator[str]:
    """Yield paragraphs moved in; one with two blanks in it is a term and its meaning."""
    pairs = [line.split("  ", 1) for line in lines]
    longest = max((len(pair[0]) for pair in pairs if len(pair) > 1), default=0)
    for term, *about in pairs:
        yield from _term(term, about[0].strip(), longest) if about else _wrapped(term, 2)


def _usage(line: str) -> Iterator[str]:
    yield _bold("Usage")
    yield f"  {line}"


def _wrapped(text: str, indent: int = 0) -> list[str]:
    blank = " " * indent
    return textwrap.wrap(
        text, _width(), initial_indent=blank, subsequent_indent=blank, break_long_words=False, break_on_hyphens=False
    )


def _width() -> int:
    return max(min(shutil.get_terminal_size().columns, _WIDEST), _NARROWEST)


def _bold(text: str) -> str:
    plain = not sys.stdout.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return text if plain or Args().accessible else f"\x1b[1m{text}\x1b[0m"
