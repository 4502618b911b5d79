"""The variables of CSL-JSON 1.0.2, the citation processors' format: what `csl` of a source may hold."""

from __future__ import annotations

NAMES = (
    "author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator",
    "director", "editor", "editorial-director", "executive-producer", "guest", "host", "illustrator", "interviewer",
    "narrator", "organizer", "original-author", "performer", "producer", "recipient", "reviewed-author",
    "script-writer", "series-creator", "translator",
)  # fmt: skip
DATES = ("accessed", "available-date", "container", "event-date", "issued", "original-date", "submitted")
NUMBERS = (
    "chapter-number", "citation-number", "collection-number", "edition", "first-reference-note-number", "issue",
    "locator", "number", "number-of-pages", "number-of-volumes", "page", "page-first", "part", "printing", "supplement",
    "volume",
)  # fmt: skip
STRINGS = (
    "abstract", "annote", "archive", "archive_collection", "archive_location", "archive-place", "authority",
    "call-number", "citation-key", "citation-label", "collection-title", "container-title", "container-title-short",
    "dimensions", "division", "DOI", "event", "event-place", "event-title", "genre", "ISAN", "ISBN", "ISCI", "ISMN",
    "ISRC", "ISSN", "ISWC", "journalAbbreviation", "jurisdiction", "keyword", "language", "medium", "note",
    "original-publisher", "original-publisher-place", "original-title", "part-title", "PMCID", "PMID", "publisher",
    "publisher-place", "references", "reviewed-genre", "reviewed-title", "scale", "section", "shortTitle", "source",
    "status", "title", "title-short", "translated-title", "translated-title-short", "URL", "version",
    "volume-title", "volume-title-short", "year-suffix",
)  # fmt: skip
VARIABLES = frozenset((*NAMES, *DATES, *NUMBERS, *STRINGS, "id", "type", "categories", "custom"))
