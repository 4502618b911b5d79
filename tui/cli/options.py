"""Every option, declared once: parsing, help, completion and the documentation read it here."""

from __future__ import annotations


class Option:
    """One option: its spellings, the name it is kept under, what it does, and what it takes.

    A switch takes ''; an option that may be given again ends in `…`. Nothing but `choices` is taken where there are
    any; `offers` are completed, and more may be taken.
    """

    __slots__ = ("about", "choices", "key", "many", "names", "offers", "takes")

    def __init__(  # noqa: PLR0913  (a declaration names what it declares)
        self,
        names: str,
        key: str,
        about: str,
        takes: str = "",
        choices: tuple[str, ...] = (),
        *,
        offers: tuple[str, ...] = (),
    ) -> None:
        self.names, self.key, self.about, self.choices, self.offers = tuple(names.split()), key, about, choices, offers
        self.takes, self.many = takes.removesuffix("…"), takes.endswith("…")


FORMATS = ("table", "tsv", "csv", "json", "ndjson", "md", "ids", "labels")

COMMON = (
    Option("-h --help", "help", "say what the command does, with examples"),
    Option("--color", "color", "colour: auto, always or never", "WHEN", ("auto", "always", "never")),
    Option("--theme", "theme", "colours to use; see `dateline themes`", "NAME"),
    Option("--accessible", "accessible", "labelled lines: nothing drawn, no tables, bars or motion"),
    Option("-q --quiet", "quiet", "no words on standard error but errors"),
)
BASE = (
    Option("-f --file", "files", "a fact base; may be given again, - is standard input", "FILE…"),
    Option("--today", "today", "the day to reckon from, for periods and overdue forecasts", "DATE"),
    Option("--known-by", "known_by", "the base as it could be known then: without sources of a later date", "DATE"),
    Option("--public", "public", "without confidential facts, sources and notes, and what only they refer to"),
)
ROWS = (
    Option(
        "--format", "format", "table, tsv, csv, json, ndjson, md, ids, labels or a '{template}'", "FORMAT",
        offers=FORMATS,
    ),
    Option("--fields", "fields", "which fields, in which order", "A,B"),
    Option("--no-header", "no_header", "no line of field names, in table, tsv and csv"),
    Option("-0 --null", "null", "end each row with NUL, not a new line, in tsv, ids, ndjson, templates"),
    Option("-n --limit", "limit", "so many rows at the most", "N"),
    Option("-o --output", "output", "write to a file; its extension names the format", "FILE"),
    Option("--no-pager", "no_pager", "no pager for what is higher than the terminal"),
)  # fmt: skip
QUERY = (
    Option("--sort", "sort", "sort by fields, -field for downwards", "K,-K"),
    Option("-r --reverse", "reverse", "turn the order round"),
    Option("-c --count", "count", "print only how many there are"),
    Option("-e --exit-status", "exit_status", "exit 1 where nothing matches"),
)
GROUPS = {"common": COMMON, "base": BASE, "rows": ROWS, "query": QUERY}
