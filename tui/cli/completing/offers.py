"""What may stand where the cursor is, from the declarations and the base: values, each with a word about it."""

from __future__ import annotations

from tui.cli.commands import COMMANDS
from tui.cli.completing import base
from tui.query.fields import FIELDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tui.cli.completing.line import Line
    from tui.cli.options import Option

    Pairs = Iterable[tuple[str, str]]

SHELLS = ("bash", "zsh", "fish")
# What the shell itself completes.
FILES, FOLDERS, WORDS = "files", "folders", "words"
_PLACES = {"FILE": FILES, "DIR": FOLDERS}
# Options whose values are ids of entries, and those that take a list.
_NAMED = {"issues": "issue", "actors": "actor", "source": "source", "said_by": "actor"}
_LISTED = ("fields", "sort", "select", "ignore")


def offers(line: Line, word: str) -> tuple[str, list[tuple[str, str]]]:
    """Return what the shell is to complete, FILES, FOLDERS or WORDS, and the words that may stand for `word`."""
    if line.pending is not None:
        return _of_option(line, line.pending, word, "")
    name, equals, value = word.partition("=")
    option = line.options.get(name)
    if equals and option is not None and option.takes and not line.plain:
        return _of_option(line, option, value, f"{name}=")
    if word.startswith("-") and not line.plain:
        return WORDS, [*_options(line, word), *(_query(line, word) if _asks(line) and word[1:2] != "-" else ())]
    if not line.name:
        return WORDS, _beginning([*COMMANDS.items(), ("help", "what a command does, with examples")], word)
    return _positional(line, word)


def _options(line: Line, word: str) -> Pairs:
    for name, option in line.options.items():
        if name.startswith(word):
            yield name, option.about


def _asks(line: Line) -> bool:
    return line.module is not None and "QUERY" in line.module.WORDS


def _positional(line: Line, word: str) -> tuple[str, list[tuple[str, str]]]:
    """Return what a command's words may be, as it declares them."""
    if line.name == "help":
        from tui.cli.topics import TOPICS  # noqa: PLC0415  (for one word of one command)

        return WORDS, _beginning([*COMMANDS.items(), *((name, topic.about) for name, topic in TOPICS.items())], word)
    declared = {part.strip("[]…") for part in line.module.WORDS.split()} if line.module is not None else set()
    place = next((_PLACES[part] for part in declared if part in _PLACES), WORDS)
    return place, [pair for part in declared if part in _WORDS for pair in _WORDS[part](line, word)]


def _facts(line: Line, word: str) -> Pairs:
    index = base.at_hand(line.args)
    return base.facts(index, word) if index is not None else ()


def _sources(line: Line, word: str) -> Pairs:
    return _entries(line, "source", word)


def _entries(line: Line, kind: str, word: str) -> Pairs:
    index = base.at_hand(line.args)
    return base.entries(index, kind, word) if index is not None else ()


def _shells(_line: Line, word: str) -> Pairs:
    return _beginning([(shell, "") for shell in SHELLS], word)


def _codes(_line: Line, word: str) -> Pairs:
    from tui.checks.registry import CHECKS  # noqa: PLC0415  (check alone names its checks)

    return _beginning([(code, check.title) for code, check in CHECKS.items()], word)


def _query(line: Line, word: str) -> Pairs:
    """Yield a term of the query: `field:`, or `field:a,b` with the last value completed."""
    rest = word.lstrip("-(")
    lead = word[: len(word) - len(rest)]
    name, colon, value = rest.partition(":")
    if not colon:
        yield from ((f"{lead}{field}:", held.about) for field, held in FIELDS.items() if field.startswith(name))
    elif name in FIELDS:
        before, comma, last = value.rpartition(",")
        lead = f"{lead}{name}:{before}{comma}"
        yield from ((f"{lead}{_quoted(found)}", about) for found, about in _values(line, name, last.lstrip('"')))


def _values(line: Line, field: str, beginning: str) -> Pairs:
    held = FIELDS[field]
    if held.words:
        return _beginning([(word, "") for word in held.words], beginning)
    if held.by == "date":
        return _days(line, beginning)
    if held.by not in ("name", "id"):
        return ()
    index = base.at_hand(line.args)
    return base.values(index, field, beginning) if index is not None else ()


def _quoted(value: str) -> str:
    """Return a value as the query language takes it: in quotes where it is more than one word."""
    plain = all(sign.isalnum() or sign in "-_." for sign in value)
    return value if plain else '"' + value.replace('"', "") + '"'


def _days(_line: Line, word: str) -> Pairs:
    from tui.model.periods import relative_words  # noqa: PLC0415  (dates are rarely completed)

    return _beginning([(day, "") for day in relative_words()], word)


def _of_option(line: Line, option: Option, word: str, lead: str) -> tuple[str, list[tuple[str, str]]]:
    """Return what an option may be given."""
    if option.takes in _PLACES:
        return _PLACES[option.takes], []
    before = ""
    if option.key in _LISTED:
        before, comma, word = word.rpartition(",")
        before += comma
        bare = word.lstrip("-") if option.key == "sort" else word
        before, word = before + word[: len(word) - len(bare)], bare
    return WORDS, [(f"{lead}{before}{value}", about) for value, about in _given(line, option, word)]


def _given(line: Line, option: Option, word: str) -> Pairs:
    own: tuple[str, ...] = getattr(line.module, "OWN_FORMATS", ()) if option.key == "format" else ()
    offered = (*own, *(option.choices or option.offers))
    if offered:
        return _beginning([(value, "") for value in offered], word)
    if option.key in _NAMED:
        return _entries(line, _NAMED[option.key], word)
    made = _MADE.get(option.key)
    return made(line, word) if made is not None else ()


def _tags(line: Line, word: str) -> Pairs:
    return _values(line, "tag", word)


def _columns(line: Line, word: str) -> Pairs:
    """Return the fields of what a command lists: its own, else those of a fact."""
    from tui.query.columns import FIELDS as OF_FACTS  # noqa: PLC0415  (few complete them)

    return _beginning([(name, "") for name in getattr(line.module, "FIELDS", OF_FACTS)], word)


def _themes(_line: Line, word: str) -> Pairs:
    from tui.theme import available  # noqa: PLC0415  (reads every theme)

    return _beginning([(theme.name, theme.title) for theme in available().themes], word)


def _beginning(pairs: Sequence[tuple[str, str]], word: str) -> list[tuple[str, str]]:
    return [pair for pair in pairs if pair[0].startswith(word)]


# What an option is given, by the name it is kept under.
_MADE: dict[str, Callable[[Line, str], Pairs]] = {
    **dict.fromkeys(("today", "known_by", "from", "to"), _days),
    **dict.fromkeys(("select", "ignore"), _codes),
    **dict.fromkeys(("fields", "sort"), _columns),
    "tags": _tags,
    "theme": _themes,
}
# What a command's words are, by what it calls them.
_WORDS: dict[str, Callable[[Line, str], Pairs]] = {
    "QUERY": _query,
    "ID": _facts,
    "SOURCE": _sources,
    "SHELL": _shells,
    "CODE": _codes,
}
