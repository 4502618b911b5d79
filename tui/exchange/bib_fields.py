"""How sources stand in BibLaTeX: entry types for CSL types, fields for variables of CSL."""

from __future__ import annotations

# The type BibLaTeX has for each CSL type; the CSL type stands in `entrysubtype` where several share one.
ENTRY_TYPES = {
    "article": "article", "article-journal": "article", "article-magazine": "article", "article-newspaper": "article",
    "bill": "legislation", "book": "book", "broadcast": "misc", "chapter": "incollection", "classic": "book",
    "collection": "collection", "dataset": "dataset", "document": "misc", "entry": "inreference",
    "entry-dictionary": "inreference", "entry-encyclopedia": "inreference", "event": "misc", "figure": "image",
    "graphic": "image", "hearing": "jurisdiction", "interview": "misc", "legal_case": "jurisdiction",
    "legislation": "legislation", "manuscript": "unpublished", "map": "image", "motion_picture": "movie",
    "musical_score": "music", "pamphlet": "booklet", "paper-conference": "inproceedings", "patent": "patent",
    "performance": "performance", "periodical": "periodical", "personal_communication": "letter", "post": "online",
    "post-weblog": "online", "regulation": "legislation", "report": "report", "review": "review",
    "review-book": "review", "software": "software", "song": "music", "speech": "unpublished", "standard": "standard",
    "thesis": "thesis", "treaty": "legal", "webpage": "online",
}  # fmt: skip
# The CSL type an entry type means where nothing else is said; BibTeX's own types are among them.
CSL_TYPES = {
    "article": "article-journal", "legislation": "legislation", "book": "book", "mvbook": "book", "misc": "document",
    "incollection": "chapter", "inbook": "chapter", "bookinbook": "chapter", "suppbook": "chapter",
    "collection": "collection", "mvcollection": "collection", "dataset": "dataset", "inreference": "entry",
    "image": "graphic", "artwork": "graphic", "jurisdiction": "legal_case", "unpublished": "manuscript",
    "movie": "motion_picture", "video": "motion_picture", "music": "song", "audio": "song", "booklet": "pamphlet",
    "inproceedings": "paper-conference", "conference": "paper-conference", "proceedings": "book", "patent": "patent",
    "performance": "performance", "periodical": "periodical", "letter": "personal_communication", "online": "webpage",
    "electronic": "webpage", "www": "webpage", "report": "report", "techreport": "report", "manual": "report",
    "review": "review", "software": "software", "standard": "standard", "thesis": "thesis", "phdthesis": "thesis",
    "mastersthesis": "thesis", "legal": "treaty",
}  # fmt: skip
SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
# Where the container of an entry type stands, `organization` being that of the rest, and its publisher likewise.
CONTAINERS = {
    "article": "journaltitle", "review": "journaltitle", "incollection": "booktitle", "inproceedings": "booktitle",
    "inreference": "booktitle",
}  # fmt: skip
PUBLISHERS = {"thesis": "institution", "report": "institution"}
# Variables of CSL that `csl` of a source may hold, and their fields.
VARIABLES = {
    "volume": "volume", "issue": "number", "number": "number", "page": "pages", "edition": "edition", "DOI": "doi",
    "ISBN": "isbn", "ISSN": "issn", "publisher-place": "location", "collection-title": "series",
    "chapter-number": "chapter", "number-of-pages": "pagetotal", "number-of-volumes": "volumes", "version": "version",
    "abstract": "abstract", "keyword": "keywords", "event-title": "eventtitle", "event-place": "venue",
    "title-short": "shorttitle", "original-title": "origtitle", "genre": "type", "call-number": "library",
    "PMID": "pmid",
}  # fmt: skip
NAMES = {"editor": "editor", "translator": "translator", "container-author": "bookauthor"}
# Fields that BibLaTeX takes as they stand: no commands in them.
VERBATIM = ("url", "doi")
