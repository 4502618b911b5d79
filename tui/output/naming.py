"""What entries are called where they are printed: sources, speakers, codes, rules, quotes in their marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.titles import in_order, sort

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.query.entries import Record

# Quotation marks by language (CLDR, delimiters); others have the English ones.
_MARKS = {
    "cs": "„“", "da": "””", "de": "„“", "es": "«»", "fi": "””", "fr": "«»", "is": "„“", "it": "«»", "ja": "「」",
    "nb": "«»", "nl": "‘’", "nn": "«»", "no": "«»", "pl": "„”", "pt": "“”", "ro": "„”", "ru": "«»", "sv": "””",
    "uk": "«»", "zh": "“”",
}  # fmt: skip
_SPACED = {"fr": "\N{NO-BREAK SPACE}"}

RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}

RULES = {
    "unsourced": "no source is named for it",
    "single-source": "all it rests on goes back to one origin; two that are independent would corroborate it",
    "corroborated": "two independent origins or more say so",
    "disputed": "a fact that has a source itself contradicts it, however many origins say so",
}

OUT = {
    "resolves": "settles", "supports": "supports", "contradicts": "contradicts", "qualifies": "qualifies",
    "updates": "updates", "after": "follows", "answers": "answers",
}  # fmt: skip
IN = {
    "resolves": "settled by", "supports": "supported by", "contradicts": "contradicted by", "qualifies": "qualified by",
    "updates": "updated by",
}  # fmt: skip


def quoted(quote: str, lang: str) -> str:
    """Put a quote in the marks of its language."""
    short = lang.lower().partition("-")[0]
    marks = _MARKS.get(short, "“”")
    space = _SPACED.get(short, "")
    return f"{marks[0]}{space}{quote}{space}{marks[1]}"


def by_line(source: Record, *, author_too: bool = True) -> list[str]:
    """Return who wrote a source, where and when; of one without a title, whose name says that, what sort it is."""
    if not source["title"]:
        return [f"{sort(source['type'])} without a title"]
    by = ", ".join(map(in_order, source["author"])) if author_too else ""
    return [by, source["container"] or source["publisher"], source["label"]]


def counted(count: int, noun: str, plural: str = "") -> str:
    """Return `1 fact`, `2 facts`, `no facts`."""
    return f"{f'{count:,}' if count else 'no'} {noun if count == 1 else plural or noun + 's'}"


def chains(cites: Iterable[Record]) -> list[list[Record]]:
    """Return citations by their chain; those that differ in their quotes only share one."""
    found: dict[tuple[object, ...], list[Record]] = {}
    for cite in cites:
        key = (cite.get("said_by"), cite.get("said_to"), cite.get("said"), *cite.get("via", ()), cite["source"])
        found.setdefault(key, []).append(cite)
    return list(found.values())


def origins_told(fact: Record) -> str:
    """Return why a fact stands as it does, in one phrase: `2 origins, 1 fact against it`."""
    told = [counted(len(fact["origins"]), "origin")] if fact["origins"] else []
    for key, words in (("contradicted_by", "against it"), ("qualified_by", "with a caveat")):
        if fact[key]:
            told.append(f"{counted(len(fact[key]), 'fact')} {words}")
    return ", ".join(told)
