"""What the tables of the index hold: `dateline sql --schema` and docs/index.md are made from it."""

from __future__ import annotations


class Table:
    """A table: what it holds, and what each of its columns does."""

    __slots__ = ("about", "columns")

    def __init__(self, about: str, **columns: str) -> None:
        self.about, self.columns = about, columns


DESCRIBED = {
    "fact": Table(
        "One row a fact.",
        row="its place in the chronology: the day it stands at × 2²⁰, and its place within the day; undated "
        "facts come last",
        id="its id",
        date="the date as written, EDTF; empty where there is none",
        short="the date for a narrow column",
        earliest="the first day it may mean; NULL where the start is open or unknown",
        latest="the last day it may mean; NULL where the end is open or unknown",
        kind="event, state, statement, forecast or assessment",
        text="the fact",
        issues="ids of its issues",
        sources="ids of the sources it cites",
        standing="unsourced, single-source, corroborated or disputed",
        outcome="of a forecast: yes, partly, no, void or open; overdue is open with a `due` before today",
        due="of a forecast: the last day it can come true",
        actors="ids of its actors",
        importance="high, normal or low",
        terms="its facets, as the tokens of `search`: `t` and the number of each `term`",
        file="the number of its file, as in `watched`",
        line="the line it begins at",
    ),
    "record": Table(
        "Every fact whole, as `dateline list --format json` prints it but for `outcome`, `file` and `line`.",
        row="as in `fact`",
        json="the fact: `json_extract(json, '$.when')`, `json_each(json, '$.cites')`",
    ),
    "entry": Table(
        "Issues, actors, sources, questions and views.",
        kind="issue, actor, source, question or view",
        id="its id; a view's name",
        number="its place among its kind, in the order of the files",
        title="its title, name or text",
        facts="how many facts refer to it; an issue counts those of the issues below it",
        record="all its keys, as JSON, with `file` and `line`",
    ),
    "relation": Table(
        "What one fact says of another, or of a question. The other direction is a query away.",
        fact="the fact it stands in",
        kind="supports, contradicts, qualifies, updates, resolves, after or answers",
        target="the other fact, or the question",
        value="of `resolves`: the verdict",
    ),
    "term": Table(
        "The facets of all facts.",
        number="its number, as in the tokens of `search`",
        field="the field of a query: issue, actor, source, origin, via, said, tag, kind, standing, outcome, "
        "answers, has, …",
        value="its value",
        folded="the value without case and accents",
        facts="how many facts have it",
    ),
    "name": Table(
        "The names that find an entry.",
        field="actor, source, issue or question",
        folded="an id, name, alias, title or container without case and accents",
        value="the id it means",
    ),
    "search": Table(
        "The full text (FTS5, without its contents): `SELECT fact.id FROM search JOIN fact ON fact.row "
        "= search.rowid WHERE search MATCH 'bridge'`.",
        text="the text of the fact",
        quote="its quotes",
        note="its note",
        names="its id, the names and aliases of its actors, its speakers, tags, and the source's words for the date",
        terms="as in `fact`",
    ),
    "problem": Table(
        "What was found as the base was read; other [checks](checks.md) run when they are asked for.",
        path="the file",
        line="the line, from 1",
        column="the column, from 1",
        severity="error or warning",
        code="the check",
        message="what is wrong",
        fix="what to write",
        subject="the id of the entry",
    ),
    "meta": Table(
        "",
        key="`total` (how many facts), `base` (its head, as JSON), `files` (their paths, as JSON)",
        value="its value",
    ),
    "watched": Table(
        "The files and folders the index was built from: it is fresh while they are unchanged.",
        path="the path",
        number="of a file: its number; of a folder: -1",
        size="bytes",
        mtime="time of the last change, nanoseconds",
        ctime="time of the last change of its state, nanoseconds",
        inode="its inode",
    ),
    "piece": Table(
        "Pieces of files as they were parsed: one that is unchanged is not parsed again.",
        hash="of the text of a piece",
        tables="what it holds, as JSON",
    ),
}
