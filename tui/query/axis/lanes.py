"""Which lanes facts are drawn in: by issue, actor, kind or source, or all in one."""

from __future__ import annotations

from itertools import takewhile

from tui.model.words import KINDS
from tui.query.entries import entries, titles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.store.index import Index

BY = ("issue", "actor", "kind", "source", "none")
# What holds a fact's values, joined by commas.
COLUMNS = {"issue": "fact.issues", "actor": "fact.actors", "kind": "fact.kind", "source": "fact.sources", "none": "''"}


class Lanes:
    """The lanes of facts whose values are known.

    Issues are taken at the highest level at which they differ: the top of the tree, or the children of the one
    issue that all facts belong to.
    """

    def __init__(self, index: Index, by: str, held: Iterable[str]) -> None:
        self.index, self.by = index, by
        self._named: Callable[[str], str] = str
        names = {name for values in held for name in values.split(",") if name}
        if by == "issue":
            self._named = _level({issue["id"]: issue["path"] for issue in entries(index, "issue")}, names).__getitem__
        self._found: dict[str, tuple[str, ...]] = {}

    def of(self, values: str) -> tuple[str, ...]:
        """Return the lanes of a fact by its values; '' is the lane of those without any."""
        found = self._found.get(values)
        if found is None:
            found = tuple(dict.fromkeys(self._named(name) for name in values.split(","))) if values else ("",)
            self._found[values] = found
        return found

    def ordered(self, facts: dict[str, int]) -> list[str]:
        """Return lanes in their order: issues and kinds as they are declared, others by how many facts they have."""
        if self.by in ("issue", "kind"):
            declared = KINDS if self.by == "kind" else [issue["id"] for issue in entries(self.index, "issue")]
            places = {name: at for at, name in enumerate(declared)}
            return sorted(facts, key=lambda name: (not name, places.get(name, len(places)), name))
        return sorted(facts, key=lambda name: (not name, -facts[name], name))

    def titles(self, names: Iterable[str]) -> dict[str, str]:
        """Return what lanes are called."""
        found = {name: name for name in names} if self.by in ("kind", "none") else titles(self.index, self.by, names)
        return {name: title if name else self._without for name, title in found.items()}

    @property
    def _without(self) -> str:
        return "" if self.by == "none" else f"no {self.by}"


def _level(paths: dict[str, list[str]], names: set[str]) -> dict[str, str]:
    """Return the lane of each issue: its ancestor just below what all of them have in common."""
    held = [paths.get(name) or [name] for name in sorted(names)]
    common = len(list(takewhile(lambda level: len(set(level)) == 1, zip(*held, strict=False)))) if held else 0
    return {path[-1]: path[min(common, len(path) - 1)] for path in held}
