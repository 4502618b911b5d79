"""A fact in the making: the text an editor opens on, and what of it is to stand in the base."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

from tui.model.fields import TABLES
from tui.model.ids import made
from tui.store.additions import joined
from tui.store.compose import toml
from tui.store.pieces import pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui.model.problem import Problem

# The keys a draft asks for; the others are named in its last remark.
ASKED = (
    "id", "date", "text", "kind", "issues", "actors", "source", "quote", "locator", "said_by", "checked",
)  # fmt: skip
_HEADER = re.compile(r"\s*\[\[\s*fact\s*\]\]")
_LISTS = ("issues", "actors")
_HEAD = """\
# A new fact for {file}. Fill in what is known, save, and leave the editor: the fact is added to the end of the file.
# These remarks and every key that stays empty are left out. Nothing changed, nothing added.

[[fact]]
"""


class Draft(NamedTuple):
    """What of a draft is to be added, and the line of the draft each of its lines stands at; '' where it is nothing."""

    text: str
    lines: tuple[int, ...] = ()

    @property
    def ids(self) -> list[str]:
        """The ids of its facts, as far as they can be read."""
        facts = (_fact(piece.text) for piece in pieces(self.text) if piece.name == "fact")
        return [str(fact["id"]) for fact in facts if fact.get("id")]

    def blamed(self, problems: Sequence[Problem], held: str, path: str, name: str) -> list[Problem]:
        """Return problems of the text at the end of `held`, at the lines of the draft called `name`."""
        before = joined(held, self.text).count("\n") - self.text.count("\n")
        found = []
        for problem in problems:
            at = problem.line - before - 1
            here = problem.path == path and 0 <= at < len(self.lines)
            found.append(problem._replace(path=name, line=self.lines[at]) if here else problem)
        return found


def template(values: Mapping[str, object], file: str) -> str:
    """Return the text of a new fact, with the values known of it already."""
    return "".join(_lines(values, file))


def _lines(values: Mapping[str, object], file: str) -> Iterator[str]:
    fields = TABLES["fact"]
    yield _HEAD.format(file=file)
    for key in ASKED:
        about = fields[key].about + (f": {', '.join(fields[key].values)}" if fields[key].values else "")
        about += "; made of the text where it stays empty" if key == "id" else ""
        yield f"# {about}\n{key} = {toml(values.get(key) or ([] if key in _LISTS else ''))}\n"
    others = [key for key in fields if key not in ASKED]
    yield f"# There are also: {', '.join(others)}; see docs/format.md.\n"


def filled(text: str, given: str, taken: Iterable[str]) -> Draft:
    """Return what was written into a draft; a fact without an id gets one of its text that is not `taken`."""
    before, after = _kept(given, given), _kept(text, given)
    told = [line for _, line in after if line.strip() and not line.lstrip().startswith("#")]
    if not told or [line for _, line in after] == [line for _, line in before]:
        return Draft("")
    while not after[0][1].strip():
        del after[0]
    while not after[-1][1].strip():
        del after[-1]
    if not told[0].lstrip().startswith("["):
        # Without a header, keys would go to whatever stands last in the file.
        after.insert(0, (after[0][0], "[[fact]]"))
    numbered = list(_named(after, set(taken)))
    return Draft("".join(f"{line}\n" for _, line in numbered), tuple(at for at, _ in numbered))


def _kept(text: str, given: str) -> list[tuple[int, str]]:
    """Return the lines of a draft by number, without the remarks and the empty keys of the template."""
    shown = given.splitlines()
    gone = {line for line in shown if line.startswith("#")}
    for key in (line.partition(" =")[0] for line in shown if " = " in line):
        gone |= {f'{key} = ""', f"{key} = []"}
    return [(at, line) for at, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1) if line.strip() not in gone]


def _named(lines: list[tuple[int, str]], taken: set[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines, with an id behind the header of each fact that has none."""
    at = 0
    for piece in pieces("".join(f"{line}\n" for _, line in lines)):
        end = at + piece.text.count("\n")
        fact = _fact(piece.text) if piece.name == "fact" else {}
        for number, line in lines[at:end]:
            yield number, line
            if fact and not fact.get("id") and _HEADER.match(line):
                name = made(str(fact["text"]), taken, "fact")
                taken.add(name)
                yield number, f'id = "{name}"'
        at = end


def _fact(text: str) -> dict[str, Any]:
    """Return the one fact of a piece; nothing where it cannot be read or tells nothing."""
    try:
        held = tomli.loads(text).get("fact")
    except (tomli.TOMLDecodeError, RecursionError, ValueError):
        return {}
    return held[0] if isinstance(held, list) and len(held) == 1 and held[0].get("text") else {}
