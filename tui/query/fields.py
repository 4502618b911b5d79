"""Every field of the query language: what it finds, an example, and the words it takes where they are few."""

from __future__ import annotations

from tui.model.words import HAS, IMPORTANCE, KINDS, OUTCOMES, RELIABILITY, STANDINGS


class QueryField:
    """One field: how it is compiled, what it finds, an example value, and its words where they are closed."""

    __slots__ = ("about", "by", "example", "words")

    def __init__(self, by: str, about: str, example: str, words: tuple[str, ...] = ()) -> None:
        self.by, self.about, self.example, self.words = by, about, example, words


FIELDS: dict[str, QueryField] = {
    "id": QueryField("id", "the fact of this id; `aid*` for ids that begin so", "nato-partner"),
    "issue": QueryField("name", "facts of an issue or its children", "aid"),
    "actor": QueryField("name", "facts an actor takes part in, speaks or is spoken to; by id, name or alias", "petro"),
    "source": QueryField("name", "facts that stand in a source; by id, title or container", "cohen-2025"),
    "kind": QueryField("word", "facts of a kind", "forecast", KINDS),
    "said": QueryField("name", "facts somebody asserts: the speaker, else the source's author", "petro"),
    "via": QueryField("name", "facts that came through a source", "rogan-2024"),
    "tag": QueryField("name", "facts with a tag", "figure"),
    "importance": QueryField("word", "facts of an importance", "high", IMPORTANCE),
    "standing": QueryField("word", "facts that stand so", "disputed", STANDINGS),
    "outcome": QueryField("outcome", "forecasts that came out so", "no", OUTCOMES),
    "origin": QueryField("name", "facts that go back to a source, through copies of it too", "cohen-2025"),
    "answers": QueryField("name", "facts that answer a question", "q-aid-level"),
    "hedge": QueryField("name", "facts hedged by a word", "may"),
    "reliability": QueryField("word", "facts of a source with this Admiralty code", "B", RELIABILITY),
    "text": QueryField("text", "words in the fact itself", "coca"),
    "quote": QueryField("text", "words in its quotes", "tougher"),
    "note": QueryField("text", "words in its note", "misspelt"),
    "date": QueryField("date", "facts that may fall in a period", "2018..2020"),
    "within": QueryField("date", "facts that surely fall in a period", "2018"),
    "due": QueryField("date", "forecasts due in a period", "..today"),
    "has": QueryField("word", "facts that have something", "quote", HAS),
    "line": QueryField("line", "the fact at a line of its file, or facts in a range", "120"),
}
