"""Words of schema.org for those of a base: types of sources and actors, dates, people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    Node = dict[str, Any]

# What schema.org has a narrower type for; the others are CreativeWork.
SOURCES = {
    "article": "Article", "article-journal": "ScholarlyArticle", "article-magazine": "Article",
    "article-newspaper": "NewsArticle", "bill": "Legislation", "book": "Book", "broadcast": "Episode",
    "chapter": "Chapter", "classic": "Book", "collection": "Collection", "dataset": "Dataset",
    "document": "DigitalDocument", "entry": "Article", "entry-dictionary": "Article", "entry-encyclopedia": "Article",
    "figure": "ImageObject", "graphic": "VisualArtwork", "interview": "Conversation", "legislation": "Legislation",
    "manuscript": "Manuscript", "map": "Map", "motion_picture": "Movie", "musical_score": "SheetMusic",
    "paper-conference": "ScholarlyArticle", "periodical": "Periodical", "personal_communication": "Message",
    "post": "SocialMediaPosting", "post-weblog": "BlogPosting", "regulation": "Legislation", "report": "Report",
    "review": "Review", "review-book": "Review", "software": "SoftwareApplication", "song": "MusicRecording",
    "thesis": "Thesis", "treaty": "Legislation", "webpage": "WebPage",
}  # fmt: skip
ACTORS = {"person": "Person", "organization": "Organization", "state": "Country", "place": "Place"}
_PLAIN = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")


def reference(kind: str, name: str) -> Node:
    """Return what points at an entry's own node."""
    return {"@id": f"#{kind}/{name}"}


def node(kind: str, type_: str, record: Node, **said: object) -> Node:
    """Return a node of the graph: its address, its type, its id, and what is said of it."""
    found = {**reference(kind, record["id"]), "@type": type_, "identifier": record["id"], **said}
    return {key: value for key, value in found.items() if value not in (None, "", [], {})}


def listed(kind: str, names: Iterable[str]) -> list[Node]:
    """Return what points at several entries."""
    return [reference(kind, name) for name in names]


def span(edtf: str) -> tuple[str, str]:
    """Return first and last date as ISO 8601 where a date is that exact: no marks, nothing left open; else empty."""
    start, slash, end = edtf.partition("/")
    if not slash:
        return (edtf, "") if _PLAIN.fullmatch(edtf) else ("", "")
    sure = [part if _PLAIN.fullmatch(part) else "" for part in (start, end)]
    wrong = any(part and not held and part != ".." for part, held in zip((start, end), sure, strict=True))
    return ("", "") if wrong else (sure[0], sure[1])
