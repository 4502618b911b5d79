"""Queries put together from what is chosen, and from what is typed so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.query.names import numbers
from tui.query.nodes import And, Node, Not, Or, QueryError, Term
from tui.query.parse import parse
from tui.query.rewrite import asked, either

if TYPE_CHECKING:
    import sqlite3

# Fields whose values are names: what is typed of one is its beginning until it names something.
_NAMED = ("issue", "actor", "source", "said", "via", "tag", "origin", "answers", "hedge")
_WORDED = ("", "text", "quote", "note")


def term(field: str, value: str) -> str:
    """Return `field:value`, quoted where the value is more than one word."""
    plain = value.replace("-", "").replace("_", "").replace(".", "").isalnum()
    return f"{field}:{value}" if plain else '{}:"{}"'.format(field, value.replace('"', " "))


def narrowed(query: str, field: str, value: str, *, without: bool = False) -> str:
    """Return a query with one more term, or `without` what it finds; one it has already is not repeated."""
    more = f"-{term(field, value)}" if without else term(field, value)
    if not query:
        return more
    node = parse(query)
    if more in _texts(query, node):
        return query
    return f"({query}) {more}" if isinstance(node, Or) else f"{query} {more}"


def widened(query: str, field: str, value: str) -> str:
    """Return a query that takes one more value of a field it asks for, either of which may hold; else one narrowed."""
    held = asked(parse(query), field)
    if held is None:
        return narrowed(query, field, value)
    return query if value in [one.text for one in held.values] else either(query, held, value)


def _texts(query: str, node: Node) -> list[str]:
    parts = node.parts if isinstance(node, And) and not isinstance(node, Or) else [node]
    return [query[part.start : part.end].strip() for part in parts if isinstance(part, (Term, Not))]


def as_typed(text: str, db: sqlite3.Connection) -> str:
    """Return the query that is meant by what is typed so far: its last word is the beginning of one.

    Raises QueryError where it cannot be read.
    """
    last = _last(parse(text))
    if last is None or last.end < len(text):
        return text
    value = last.values[-1]
    if value.quoted or value.regex or value.prefix or not text[-1].isalnum():
        return text
    named = last.field in _NAMED and not numbers(db, last.field, value)
    return f"{text}*" if named or last.field in _WORDED else text


def _last(node: Node) -> Term | None:
    """Return the term a query ends with."""
    while not isinstance(node, Term):
        if isinstance(node, Not):
            node = node.part
        elif isinstance(node, And) and node.parts:
            node = node.parts[-1]
        else:
            return None
    return node


__all__ = ["QueryError", "as_typed", "narrowed", "term", "widened"]
