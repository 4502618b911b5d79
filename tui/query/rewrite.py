"""Queries written anew with one of their parts changed, the rest as the user typed it."""

from __future__ import annotations

from tui.query.nodes import And, Node, Not, Or, Term
from tui.query.spelling import value as spelled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


def parts(node: Node) -> list[Node]:
    """Return what must all hold: the parts of a query without an `or` at its top."""
    return list(node.parts) if isinstance(node, And) and not isinstance(node, Or) else [node]


def terms(node: Node) -> Iterator[Term]:
    """Yield the terms a fact is to have, not those it must not have."""
    if isinstance(node, And):
        for part in node.parts:
            yield from terms(part)
    elif isinstance(node, Term):
        yield node


def removable(node: Node) -> Iterator[Node]:
    """Yield the parts without which a query finds as much or more: one side of an `or` is none."""
    if isinstance(node, Or):
        yield node
        for part in node.parts:
            yield from removable(part) if isinstance(part, And) else ()
    elif isinstance(node, And):
        for part in node.parts:
            yield from removable(part)
    else:
        yield node


def text(query: str, node: Node, gone: Collection[Node] = ()) -> str:
    """Return a part of a query in words, without what is `gone` from it; '' where nothing is left."""
    if node in gone:
        return ""
    if isinstance(node, Not):
        held = _inside(query, node.part, gone)
        return f"-{held}" if held else ""
    if isinstance(node, And):
        joint = " or " if isinstance(node, Or) else " "
        left = (_inside(query, part, gone, bare=isinstance(node, Or)) for part in node.parts)
        return joint.join(filter(None, left))
    return query[node.start : node.end].strip()


def _inside(query: str, node: Node, gone: Collection[Node], *, bare: bool = False) -> str:
    """Return a part of another, in brackets where it would be read otherwise; `bare` beside an `or`."""
    held = text(query, node, gone)
    many = isinstance(node, And) and sum(bool(text(query, part, gone)) for part in node.parts) > 1
    return f"({held})" if many and held and not (bare and not isinstance(node, Or)) else held


def replaced(query: str, term: Term, number: int, name: str) -> str:
    """Return a query with another name in the place of a value of a term."""
    value = term.values[number]
    end = value.column + len(value.text) + 2 * value.quoted + value.prefix
    return f"{query[: value.column]}{spelled(name)}{query[end:]}"


def asked(node: Node, field: str) -> Term | None:
    """Return the last term of a field that must hold, None where the field is not asked for."""
    found = [part for part in parts(node) if isinstance(part, Term) and part.field == field]
    return found[-1] if found else None


def either(query: str, term: Term, name: str) -> str:
    """Return a query with one more value of a term, either of which may hold: `issue:aid,trade`."""
    return f"{query[: term.end]},{spelled(name)}{query[term.end :]}"
