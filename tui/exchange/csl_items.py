"""Items of CSL-JSON and sources, one into the other, without loss.

A variable that a key of the source says as well becomes that key. Where the key would not give back the very same
value, and for all other variables, the value is kept in `csl`; it holds as long as it agrees with the key. What CSL
has no variable for leaves in `custom.dateline`.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.exchange.csl_dates import from_csl, to_csl
from tui.model.csl import VARIABLES
from tui.model.fields import TABLES
from tui.store.values import TYPES, ValueProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Record = dict[str, Any]

# What neither TOML in one line nor a terminal takes as it is.
_AWKWARD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_DEEPEST = 20
_NONE = object()


class Pair(NamedTuple):
    """A variable, the key that says the same, and the ways in and out; `read` gives None where it cannot say it."""

    variable: str
    key: str
    read: Callable[[Any], Any]
    write: Callable[[Any], Any]


def to_name(text: str) -> dict[str, str]:
    """Return an author as a name of CSL: "Family, Given", else a literal name."""
    family, comma, given = text.partition(", ")
    return {"family": family, "given": given} if comma and family and given else {"literal": text}


def from_name(name: object) -> str:
    """Return a name of CSL as an author, '' where it is none."""
    if not isinstance(name, dict) or not all(isinstance(part, str) for part in name.values()):
        return ""
    if name.get("literal"):
        return _text(name["literal"]) or ""
    family = " ".join(filter(None, (name.get("non-dropping-particle"), name.get("family"))))
    given = " ".join(filter(None, (name.get("given"), name.get("dropping-particle"))))
    given = ", ".join(filter(None, (given, name.get("suffix"))))
    return _text(", ".join(filter(None, (family, given)))) or ""


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() and not _AWKWARD.search(value) else None


def _taken(key: str) -> Callable[[Any], Any]:
    """Return what gives back a text that this key of a source takes, else None."""
    return lambda value: value if _text(value) is not None and _good(key, value) else None


def _good(key: str, value: object) -> bool:
    field = TABLES["source"][key]
    try:
        TYPES[field.type](value, field)
    except ValueProblem:
        return False
    return True


def _names(value: object) -> list[str] | None:
    names = [from_name(name) for name in value] if isinstance(value, list) else []
    return names if names and all(names) else None


def _same(value: Any) -> Any:  # noqa: ANN401  (any value)
    return value


PAIRS = (
    Pair("author", "author", _names, lambda names: [to_name(name) for name in names]),
    Pair("issued", "date", lambda value: from_csl(value) or None, to_csl),
    Pair("accessed", "accessed", lambda value: from_csl(value) or None, to_csl),
    *(
        Pair(variable, key, _taken(key), _same)
        for variable, key in (
            ("id", "id"),
            ("type", "type"),
            ("title", "title"),
            ("container-title", "container"),
            ("publisher", "publisher"),
            ("URL", "url"),
            ("language", "lang"),
            ("note", "note"),
        )
    ),
)
_SAID = {pair.key for pair in PAIRS} | {"csl"}
_OWN = tuple(key for key in TABLES["source"] if key not in _SAID)


def item(source: Record) -> Record:
    """Return a source as an item of CSL-JSON."""
    kept = unpacked(source.get("csl") or {})
    found: Record = {}
    for pair in PAIRS:
        value, finer = source.get(pair.key) or None, kept.pop(pair.variable, _NONE)
        if finer is not _NONE and (pair.key == "id" or _agrees(pair, finer, value)):
            found[pair.variable] = finer
        elif value is not None:
            found[pair.variable] = pair.write(value)
    found.update(kept)
    own = {key: source[key] for key in (*_OWN, "note_confidential") if source.get(key)}
    if own:
        custom = found.get("custom")
        found["custom"] = {**(custom if isinstance(custom, dict) else {}), "dateline": own}
    return found


def _agrees(pair: Pair, finer: object, value: object) -> bool:
    """Say whether a kept variable says what the key does; webpage is also the type of what says none."""
    said = pair.read(finer)
    return bool(said == value or (said is None and (pair.key, value) == ("type", "webpage")))


def source(given: Mapping[str, Any]) -> Record:
    """Return an item of CSL-JSON as a source; without `id` where the item's is none of ours."""
    found, kept = _own(given)
    for pair in PAIRS:
        if pair.variable not in kept:
            continue
        value = pair.read(kept[pair.variable])
        if value is not None:
            found[pair.key] = value
            if _json(pair.write(value)) == _json(kept[pair.variable]):
                del kept[pair.variable]
    return {**found, **({"csl": _packed(kept)} if kept else {})}


def _own(given: Mapping[str, Any]) -> tuple[Record, Record]:
    """Return what an item of ours says beyond CSL, as keys, and the item without it."""
    kept = dict(given)
    custom = kept["custom"] if isinstance(kept.get("custom"), dict) else {}
    own = custom.get("dateline")
    if not isinstance(own, dict) or not own or not all(_ours(key, held, kept) for key, held in own.items()):
        return {}, kept
    rest = {key: held for key, held in custom.items() if key != "dateline"}
    if rest:
        kept["custom"] = rest
    else:
        del kept["custom"]
    return dict(own), kept


def _ours(key: str, value: object, item_: Record) -> bool:
    """Say whether a key of `custom.dateline` is one this program wrote."""
    if key == "note_confidential":
        return value is True and _text(item_.get("note")) is not None
    return key in _OWN and (value is True or _text(value) is not None) and _good(key, value)


def _packed(kept: Record) -> Record:
    """Return variables as `csl` holds them: what TOML cannot hold, or CSL does not know, as text of JSON."""
    plain = {key: value for key, value in kept.items() if key in VARIABLES and _plain(value, _DEEPEST)}
    rest = {key: value for key, value in kept.items() if key not in plain}
    return {**plain, "json": json.dumps(rest).replace("\x7f", "\\u007f")} if rest else plain


def unpacked(csl: Mapping[str, Any]) -> Record:
    """Return the variables that `csl` of a source holds."""
    return {**{key: value for key, value in csl.items() if key != "json"}, **json.loads(csl.get("json", "{}"))}


def _plain(value: object, depth: int) -> bool:
    if not depth or value is None:
        return False
    if isinstance(value, dict):
        return all(_plain(inner, depth - 1) for inner in (*value, *value.values()))
    if isinstance(value, list):
        return all(_plain(inner, depth - 1) for inner in value)
    return not isinstance(value, str) or not _AWKWARD.search(value)


def _json(value: object) -> str:
    """Return a value so that two are the same only where JSON has them the same: 1, 1.0 and true differ."""
    return json.dumps(value, sort_keys=True)
