"""The parts of a parsed query; each knows where it stands in the text, from 0."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class QueryError(ValueError):
    """A query that cannot be read: what is wrong, at which column (from 1), and what to write."""

    def __init__(self, message: str, column: int, fix: str = "") -> None:
        said = f"{message}; {fix}" if fix else message
        super().__init__(f"column {column}: {said}")
        self.message, self.column, self.fix = message, column, fix


class FieldError(QueryError):
    """A field there is not, asked for by name."""

    def __init__(self, name: str, fix: str, message: str = "there is no field '{}'") -> None:
        super().__init__(message.replace("{}", name), 1, fix)
        self.name = name


class Node:
    """A part of a query and its place in the text."""

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start, self.end = start, end


class Value:
    """One value: its text, and whether it was quoted, is a beginning (`coca*`), or a regular expression."""

    __slots__ = ("column", "prefix", "quoted", "regex", "text")

    def __init__(
        self, text: str, column: int, *, quoted: bool = False, prefix: bool = False, regex: bool = False
    ) -> None:
        self.text, self.column = text, column
        self.quoted, self.prefix, self.regex = quoted, prefix, regex


class Term(Node):
    """`field:value`, or a bare word or phrase where the field is ''; several values mean either."""

    __slots__ = ("field", "values")

    def __init__(self, field: str, values: Sequence[Value], start: int, end: int) -> None:
        super().__init__(start, end)
        self.field, self.values = field, values


class Not(Node):
    """What its part does not hold for."""

    __slots__ = ("part",)

    def __init__(self, part: Node, start: int) -> None:
        super().__init__(start, part.end)
        self.part = part


class And(Node):
    """All of its parts; with no part, everything."""

    __slots__ = ("parts",)

    def __init__(self, parts: Sequence[Node]) -> None:
        super().__init__(parts[0].start if parts else 0, parts[-1].end if parts else 0)
        self.parts = parts


class Or(And):
    """Any of its parts."""

    __slots__ = ()
