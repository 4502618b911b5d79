"""One file with YAML front matter: its keys as a fact's, its sources, and what is not read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from tui.exchange.cells import LISTS
from tui.exchange.columns import guess
from tui.exchange.guessed import sure
from tui.model.fields import TABLES
from tui.store.records import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.exchange.incoming import Incoming

_PARTS = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n(.*)|\Z)", re.DOTALL | re.MULTILINE)
_SOURCES = {"source", "url"}
# A source's own keys, and what others call them.
_OF_SOURCE = {
    **{key: key for key, field in TABLES["source"].items() if field.type in ("string", "date")},
    "author": "author", "name": "title", "url": "url", "link": "url", "href": "url",
    "outlet": "container", "publication": "container",
}  # fmt: skip


class Page(NamedTuple):
    """What a file holds: words by a fact's keys, sources (title, address, other keys), the body, where it begins."""

    held: dict[str, str]
    sources: list[tuple[str, str, dict[str, Any]]]
    body: str
    line: int
    read_as: dict[str, str]
    unread: list[str]


def page(incoming: Incoming, text: str, said: Mapping[str, str]) -> Page | None:
    """Return what a file holds, None (and told) where it has no front matter or cannot be read."""
    parts = _PARTS.match(text)
    if not parts:
        incoming.miss(1, "there is no front matter: this file is left out", "begin it with ---, keys and ---")
        return None
    try:
        node = yaml.compose(parts[1], Loader=yaml.BaseLoader)
        pairs = list(_pairs(incoming, node))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        incoming.miss((mark.line if mark else 0) + 2, f"the YAML is wrong, this file is left out: {error.problem}")
        return None
    except (yaml.YAMLError, RecursionError):
        incoming.miss(1, "the YAML cannot be read, this file is left out")
        return None
    return _page(incoming, pairs, (parts[2] or "").strip(), said)


def _pairs(incoming: Incoming, node: yaml.Node | None) -> Iterator[tuple[str, Any, int]]:
    """Yield each key with its value and line; every scalar is text: `no` is a word and no truth."""
    if node is None:
        return
    if not isinstance(node, yaml.MappingNode):
        raise yaml.MarkedYAMLError(problem="these are no keys with values", problem_mark=node.start_mark)
    seen = set()
    for key, value in node.value:
        line = key.start_mark.line + 2
        name = str(key.value)
        if name in seen:
            incoming.miss(line, f"the key '{name}' stands twice: this one is not read", lost=False)
            continue
        seen.add(name)
        yield name, _value(value), line


def _value(node: yaml.Node, depth: int = 0) -> Any:  # noqa: ANN401  (text, a list or table of it, None)
    """Return a value three levels deep; what lies deeper is cut off, so that no alias can multiply."""
    if isinstance(node, yaml.ScalarNode):
        return "" if node.style is None and node.value in ("null", "~") else str(node.value)
    if depth > 2:  # noqa: PLR2004  (a list of sources, each a table that may hold a list)
        return None
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, depth + 1) for item in node.value]
    return {str(key.value): _value(value, depth + 1) for key, value in node.value}


def _page(incoming: Incoming, pairs: list[tuple[str, Any, int]], body: str, said: Mapping[str, str]) -> Page:
    names = [name for name, _, _ in pairs]
    here = {key: column for key, column in said.items() if column in names}
    places = guess(names, here).places
    held: dict[str, str] = {}
    found = Page(held, [], body, 1, {key: names[place] for key, place in places.items()}, [])
    for key, place in places.items():
        name, value, line = pairs[place]
        if key in _SOURCES and not isinstance(value, str):
            _sources(incoming, found, value, (name, line))
        elif isinstance(value, str):
            held[key] = value.strip()
        else:
            held[key] = _joined(found, key, name, value)
    found.unread.extend(name for place, name in enumerate(names) if place not in places.values())
    return found


def _joined(found: Page, key: str, name: str, value: Any) -> str:  # noqa: ANN401  (a list or a table)
    """Return a list as one cell has it; tables are not read."""
    items = value if isinstance(value, list) else [value]
    words = [item for item in items if isinstance(item, str) and item.strip()]
    nested = [item for item in items if not isinstance(item, str)]
    found.unread.extend(f"{name}.{inner}" for item in nested for inner in (item if isinstance(item, dict) else ["…"]))
    return dumps(words) if key in LISTS else ", ".join(words)


def _sources(incoming: Incoming, found: Page, value: Any, place: tuple[str, int]) -> None:  # noqa: ANN401  (as above)
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            found.sources.append((item, "", {}))
        elif isinstance(item, dict):
            known: dict[str, Any] = {
                _OF_SOURCE[key]: said for key, said in item.items() if key in _OF_SOURCE and isinstance(said, str)
            }
            if isinstance(item.get("author"), str):
                known["author"] = [item["author"]]
            found.unread.extend(f"{place[0]}.{key}" for key in item if _OF_SOURCE.get(key) not in known)
            title, url = known.pop("title", ""), known.pop("url", "")
            for key in ("date", "accessed"):
                if known.get(key):
                    known[key] = sure(incoming, place[1], f"{place[0]}.{key}", known[key])
            found.sources.append((title, url, known))
        else:
            found.unread.append(f"{place[0]}.…")
