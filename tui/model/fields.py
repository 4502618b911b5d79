"""Every key of every table: its type, whether it is needed, and what it holds.

The decoder checks by it, messages suggest from it, the documentation and the editors' schema are made from it.
"""

from __future__ import annotations

from tui.model.words import ACTOR_KINDS, IMPORTANCE, KINDS, RELIABILITY, VERDICTS, YARDSTICKS

CSL_TYPES = (
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review", "review-book", "software",
    "song", "speech", "standard", "thesis", "treaty", "webpage",
)  # fmt: skip


class Field:
    """One key: `type` is a name of the decoder's table of types, `values` the words it may hold."""

    __slots__ = ("about", "required", "type", "values")

    # No NamedTuple: templates read this on a pipe's path, and typing costs 10 ms there.
    def __init__(self, type: str, about: str, *, required: bool = False, values: tuple[str, ...] = ()) -> None:  # noqa: A002
        self.type, self.about, self.required, self.values = type, about, required, values


CITATION = {
    "source": Field("ref", "id of the source it stands in"),
    "quote": Field("text", "a short phrase of the source, `…` for what is skipped, 12 words at most"),
    "prefix": Field("string", "words just before the quote, where the quote alone stands twice"),
    "suffix": Field("string", "words just after the quote"),
    "locator": Field("string", "page, paragraph or minute"),
    "said_by": Field("string", "who asserts it: an actor's id or free text; else the source's author"),
    "said_to": Field("string", "to whom it was said: an actor's id or free text"),
    "said": Field("date", "when it was said"),
    "via": Field("refs", "ids of the sources between speaker and source, nearest the speaker first"),
    "checked": Field("date", "when somebody last compared quote and source"),
}

TABLES: dict[str, dict[str, Field]] = {
    "base": {
        "title": Field("string", "what the base is about"),
        "as_of": Field("date", "how far the base claims to be current"),
        "lang": Field("string", "language of the texts, BCP 47"),
        "license": Field("string", "licence of this file, SPDX"),
        "author": Field("string", "who keeps the base"),
        "yardstick": Field("word", "whose words of likelihood: ICD 203 or PHIA", values=YARDSTICKS),
        "note": Field("note", "anything the reader should know"),
        "include": Field("strings", "globs of further files, relative to this one"),
    },
    "issue": {
        "id": Field("id", "short name, used in queries", required=True),
        "title": Field("text", "as it is shown", required=True),
        "parent": Field("ref", "id of the issue it is part of"),
        "note": Field("note", "anything the reader should know"),
    },
    "actor": {
        "id": Field("id", "short name, used in queries", required=True),
        "name": Field("text", "as it is shown", required=True),
        "kind": Field("word", "what sort of actor", values=ACTOR_KINDS),
        "role": Field("string", "office or function"),
        "aliases": Field("strings", "other names and spellings"),
        "sameas": Field("url", "an address that identifies it, such as Wikidata's"),
        "note": Field("note", "anything the reader should know"),
    },
    "source": {
        "id": Field("id", "short name, used in citations", required=True),
        "type": Field("word", "a CSL type", values=CSL_TYPES),
        "title": Field("string", "title as printed; left out where unknown"),
        "author": Field("strings", 'each "Family, Given", or a literal name'),
        "container": Field("string", "newspaper, site, journal or programme"),
        "publisher": Field("string", "who publishes it"),
        "date": Field("date", "when it was published"),
        "accessed": Field("date", "when it was read"),
        "url": Field("url", "where it stands, http or https"),
        "archive": Field("url", "where an archived copy stands"),
        "lang": Field("string", "its language, BCP 47"),
        "license": Field("string", "its licence, SPDX or as printed"),
        "credit": Field("string", "credits it prints, of pictures for instance"),
        "note": Field("note", "anything the reader should know"),
        "reliability": Field("word", "Admiralty code of the source, A to F", values=RELIABILITY),
        "origin": Field("ref", "id of the source it copies or syndicates"),
        "text": Field("string", "path of a saved copy of its text"),
        "sha256": Field("string", "digest of the saved copy"),
        "csl": Field("csl", 'further variables of CSL-JSON, as a table: `{ volume = "12", DOI = "10.1000/1" }`'),
        "confidential": Field("bool", "never leaves with --public"),
    },
    "question": {
        "id": Field("id", "short name, used in `answers`", required=True),
        "text": Field("text", "the question", required=True),
        "note": Field("note", "anything the reader should know"),
    },
    "view": {
        "name": Field("text", "as it is shown", required=True),
        "query": Field("text", "the query it stands for", required=True),
        "key": Field("string", "one key in the TUI"),
    },
    "fact": {
        "id": Field("id", "short name, unique in the base", required=True),
        "date": Field("date", "EDTF: when it happened, held, or would happen"),
        "when": Field("string", "the source's own words for the date"),
        "text": Field("text", "the fact, neutral and self-contained", required=True),
        "kind": Field("word", "what sort of fact", values=KINDS),
        "issues": Field("refs", "ids of the issues it belongs to"),
        "actors": Field("refs", "ids of those who take part"),
        **CITATION,
        "cite": Field("cites", "[[fact.cite]] tables, where there are two sources or more"),
        "hedge": Field("string", "the hedging word as printed"),
        "likelihood": Field("likelihood", "the yardstick's term, a number or a range, where the source gives one"),
        "due": Field("date", "by when a forecast can be judged"),
        "resolves": Field("verdicts", "forecasts this fact settles, each yes, partly, no or void", values=VERDICTS),
        "supports": Field("refs", "facts this one bears out"),
        "contradicts": Field("refs", "facts this one speaks against"),
        "qualifies": Field("refs", "facts this one adds a caveat to"),
        "updates": Field("refs", "facts this one brings up to date"),
        "answers": Field("refs", "questions it answers"),
        "after": Field("ref", "the fact it follows on the same day"),
        "review_by": Field("date", "when it should be looked at again"),
        "tags": Field("tags", "free words"),
        "importance": Field("word", "how much it matters", values=IMPORTANCE),
        "note": Field("note", "oddities, caveats, how it was read"),
        "confidential": Field("bool", "never leaves with --public"),
    },
}
