"""From the text of a query to its parts.

query = all ("or" all)*      all = one+      one = ("-" | "not") one | "(" query ")" | term
term = field ":" value ("," value)* | value      value = word | word "*" | "phrase" | /regex/
"""

from __future__ import annotations

from tui.query.fields import FIELDS
from tui.query.nodes import And, Node, Not, Or, QueryError, Term, Value

MAX_DEPTH = 20
MAX_TERMS = 200


def parse(text: str) -> Node:
    """Return the query's parts. Raises QueryError with the column."""
    return Parser(text).whole()


class Parser:
    """Reads a query from left to right."""

    def __init__(self, text: str) -> None:
        self.text, self.at, self.depth, self.terms = text, 0, 0, 0

    def whole(self) -> Node:
        """Read all of the text."""
        self._space()
        if self._end():
            return And([])
        found = self._either()
        if not self._end():
            raise QueryError("this ')' closes nothing", self.at + 1, "take it out, or open one before it")
        return found

    def _either(self) -> Node:
        parts = [self._all()]
        while self._word_ahead("or"):
            keyword = self.at + 1
            self._skip(2)
            if self._end() or self._peek() == ")":
                raise QueryError(
                    "nothing stands after 'or'", keyword, 'write what else it may be, or quote the word: "or"'
                )
            parts.append(self._all())
        return parts[0] if len(parts) == 1 else Or(parts)

    def _all(self) -> Node:
        parts: list[Node] = []
        while not self._end() and self._peek() != ")" and not self._word_ahead("or"):
            if parts and self._word_ahead("and"):
                self._skip(3)
                continue
            parts.append(self._one())
        if not parts:
            raise QueryError("a term is missing here", self.at + 1, "write a word or field:value")
        return parts[0] if len(parts) == 1 else And(parts)

    def _one(self) -> Node:
        start = self.at
        if self._peek() == "-" or self._word_ahead("not"):
            self._skip(1 if self._peek() == "-" else 3)
            if self._end() or self._peek() == ")":
                raise QueryError("nothing stands after the 'not'", start + 1, "write what it must not be")
            return self._deeper(lambda: Not(self._one(), start))
        if self._peek() == "(":
            return self._deeper(self._brackets)
        return self._term()

    def _deeper(self, read: Callable[[], Node]) -> Node:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise QueryError(f"more than {MAX_DEPTH} brackets in each other", self.at + 1, "write it flatter")
        found = read()
        self.depth -= 1
        return found

    def _brackets(self) -> Node:
        opened = self.at
        self._skip(1)
        if not self._end() and self._peek() == ")":
            raise QueryError("nothing stands in the brackets", opened + 1, "write a term, or take them out")
        found = self._either()
        if self._end():
            raise QueryError("this '(' is not closed", opened + 1, "add ')'")
        self._skip(1)
        return found

    def _term(self) -> Node:
        start = self.at
        self.terms += 1
        if self.terms > MAX_TERMS:
            raise QueryError(f"more than {MAX_TERMS} terms", start + 1, "ask for less at a time")
        field = self._field()
        values = [self._value(field)]
        while field and self._peek() == ",":
            self.at += 1
            values.append(self._value(field))
        term = Term(field, values, start, self.at)
        self._space()
        return term

    def _field(self) -> str:
        """Read `name:` where one stands here; '' where a plain word does."""
        end = self.at
        while end < len(self.text) and (self.text[end].isalpha() or self.text[end] == "_"):
            end += 1
        if end == self.at or self.text[end : end + 1] != ":":
            return ""
        name = self.text[self.at : end].lower()
        if name not in FIELDS:
            from tui.model.nearest import nearest  # noqa: PLC0415

            near = nearest(name, FIELDS)
            fix = f"did you mean '{near}:'?" if near else f"fields are {', '.join(FIELDS)}"
            raise QueryError(f"there is no field '{name}'", self.at + 1, f'{fix} (or quote it: "{name}:…")')
        self.at = end + 1
        return name

    def _value(self, field: str) -> Value:
        start = self.at
        sign = self._peek()
        if sign == '"':
            return self._quoted(start)
        if sign == "/" and "/" in self.text[start + 1 :]:
            return self._regex(start)
        stops = ' \t\n()"' + ("," if field else "")
        while not self._end() and self.text[self.at] not in stops:
            # EDTF writes its sets in brackets, with commas: [1667,1668].
            stops = stops.replace(",", "") if self.text[self.at] in "[{" else stops
            self.at += 1
        word = self.text[start : self.at]
        if not word:
            raise QueryError(
                f"nothing stands after '{field}:'",
                start + 1,
                f"write {field}:{FIELDS[field].example}" if field else "",
            )
        return Value(word.rstrip("*") or word, start, prefix=word.endswith("*") and word != "*")

    def _quoted(self, start: int) -> Value:
        end = self.text.find('"', start + 1)
        if end < 0:
            raise QueryError("this quotation mark is not closed", start + 1, 'add "')
        self.at = end + 1
        prefix = self._peek() == "*"
        self.at += prefix
        return Value(self.text[start + 1 : end], start, quoted=True, prefix=prefix)

    def _regex(self, start: int) -> Value:
        end = start + 1
        while end < len(self.text) and self.text[end] != "/":
            end += 2 if self.text[end] == "\\" else 1
        if end >= len(self.text):
            raise QueryError("this /regular expression/ is not closed", start + 1, "add '/'")
        self.at = end + 1
        return Value(self.text[start + 1 : end].replace("\\/", "/"), start, regex=True)

    def _word_ahead(self, word: str) -> bool:
        end = self.at + len(word)
        after = self.text[end : end + 1]
        return self.text[self.at : end].lower() == word and (not after or after in " \t\n()")

    def _peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def _end(self) -> bool:
        return self.at >= len(self.text)

    def _skip(self, count: int) -> None:
        self.at += count
        self._space()

    def _space(self) -> None:
        while self._peek().isspace():
            self.at += 1


TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
