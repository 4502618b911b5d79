"""What entries are called where they are printed: sources, speakers, Admiralty codes, quotes in their marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.titles import in_order, sort

if TYPE_CHECKING:
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
