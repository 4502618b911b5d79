"""The formats of other programs, declared once: the commands, completion and the documentation read them here."""

from __future__ import annotations

from typing import NamedTuple


class Format(NamedTuple):
    """One format.

    id          as --format takes it; its modules are called so, `-` being `_`
    title       as people call it
    extensions  of its files, the usual one first
    about       what reads it
    exports     whether a base can be written as it
    imports     whether a base can be made from it
    extra       the extra its exporter or importer needs, '' where none
    binary      whether it can only be written to a file (-o)
    """

    id: str
    title: str
    extensions: tuple[str, ...]
    about: str
    exports: bool = True
    imports: bool = False
    extra: str = ""
    binary: bool = False

    @property
    def module(self) -> str:
        """The name of its modules in `exporters` and `importers`."""
        return self.id.replace("-", "_")


_FORMATS = (
    Format("csv", "CSV", (".csv",), "a row a fact; spreadsheets, data frames, mlr", imports=True),
    Format("tsv", "TSV", (".tsv", ".tab"), "a line a fact, nothing quoted; cut, awk, mlr", imports=True),
    Format("json", "JSON", (".json",), "the whole base as one object; jq, any program", imports=True),
    Format("ndjson", "NDJSON", (".ndjson", ".jsonl"), "an object a line, each with its table", imports=True),
    Format("csl-json", "CSL-JSON", (".csl.json",), "sources for Zotero, Pandoc, citation processors", imports=True),
    Format("biblatex", "BibLaTeX", (".bib",), "sources for LaTeX; BibTeX is read too", imports=True, extra="bibtex"),
    Format("json-ld", "schema.org JSON-LD", (".jsonld",), "claims and their reviews, for search engines"),
    Format(
        "sqlite",
        "SQLite",
        (".sqlite", ".sqlite3", ".db"),
        "sqlite3, Datasette, DuckDB; a base that outgrew one file",
        imports=True,
        binary=True,
    ),
    Format("parquet", "Parquet", (".parquet",), "DuckDB, pandas, Arrow", extra="parquet", binary=True),
    Format("markdown", "Markdown", (".md", ".markdown"), "a report with footnotes; pandoc, GitHub, any editor"),
    Format(
        "front-matter",
        "Markdown with YAML front matter",
        (".md", ".markdown"),
        "a file a fact, or a folder of them; Jekyll, Hugo, Obsidian",
        exports=False,
        imports=True,
        extra="front-matter",
    ),
    Format("timelinejs", "TimelineJS", (".timeline.json",), "a web page by Knight Lab's TimelineJS 3", imports=True),
    Format("markwhen", "markwhen", (".mw",), "a timeline as text; markwhen's editor and views", imports=True),
    Format("ical", "iCalendar", (".ics",), "calendars, phones, mail programs", imports=True, extra="ical"),
    Format("html", "HTML", (".html", ".htm"), "one page with everything, to be read in any browser"),
)
FORMATS = {format_.id: format_ for format_ in _FORMATS}


def by_extension(path: str, *, imports: bool = False) -> Format | None:
    """Return the format a file's name stands for; of several the first declared. The longest extension counts."""
    name = path.lower()
    found = [
        (len(extension), -place, format_)
        for place, format_ in enumerate(FORMATS.values())
        for extension in format_.extensions
        if name.endswith(extension) and (format_.imports if imports else format_.exports)
    ]
    return max(found, key=lambda one: one[:2])[2] if found else None
