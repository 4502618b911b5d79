"""Which ids a name in a query means: an id, a name, an alias, or words of one."""

from __future__ import annotations

from tui.model.folding import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

    from tui.query.nodes import Value

# Fields whose names are kept under another field's.
_NAMED_AS = {"said": "actor", "via": "source", "origin": "source", "answers": "question"}


def numbers(db: sqlite3.Connection, field: str, value: Value) -> list[int]:
    """Return the numbers of the terms of `field` that a value names.

    An exact id, name or alias wins; else the names that begin so (`pet*`); else those that hold all its words.
    """
    wanted = fold(value.text)
    exact = _exact(db, field, wanted)
    if exact and not value.prefix:
        return exact
    rows = list(_candidates(db, field))
    if value.prefix:
        found = {number for number, name in rows if name.startswith(wanted)}
    else:
        words = set(wanted.split())
        found = {number for number, name in rows if words and words <= set(_words(name))}
    return sorted(found | set(exact))


def _words(name: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in name).split() + name.split()


def _exact(db: sqlite3.Connection, field: str, wanted: str) -> list[int]:
    rows = db.execute(
        "SELECT number FROM term WHERE field = :field AND (folded = :wanted"
        " OR value IN (SELECT value FROM name WHERE name.field = :named AND name.folded = :wanted))",
        {"field": field, "named": _NAMED_AS.get(field, field), "wanted": wanted},
    )
    return [number for (number,) in rows]


def _candidates(db: sqlite3.Connection, field: str) -> list[tuple[int, str]]:
    named = _NAMED_AS.get(field, field)
    own = db.execute("SELECT number, folded FROM term WHERE field = ?", (field,)).fetchall()
    other = db.execute(
        "SELECT term.number, name.folded FROM term JOIN name ON name.value = term.value"
        " WHERE name.field = ? AND term.field = ?",
        (named, field),
    ).fetchall()
    return own + other


def known(db: sqlite3.Connection, field: str) -> list[str]:
    """Return what a field's values may be, for suggestions."""
    if field == "id":
        return [name for (name,) in db.execute("SELECT id FROM fact ORDER BY id")]
    return [value for (value,) in db.execute("SELECT value FROM term WHERE field = ? ORDER BY value", (field,))]
