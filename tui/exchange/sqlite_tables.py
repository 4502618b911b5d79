"""The tables of an exported SQLite database, for the exporter and the importer; docs/exchange.md tells them."""

from __future__ import annotations

from tui.model.fields import CITATION, TABLES

APPLICATION_ID = 0x44544C45  # "DTLE"
VERSION = 1
RELATIONS = ("supports", "contradicts", "qualifies", "updates", "answers")
# Table and key of a fact.
LINKS = {"fact_issue": "issues", "fact_actor": "actors", "fact_tag": "tags"}
_DERIVED = (
    "label", "precision", "earliest", "latest", "standing", "origins", "outcome",
)  # fmt: skip
# Keys of a fact that stand in tables of their own.
_APART = {"id", "cite", "resolves", *CITATION, *RELATIONS, *LINKS.values()}
COLUMNS = {
    **{kind: tuple(key for key in fields if key != "include") for kind, fields in TABLES.items() if kind != "fact"},
    "fact": ("position", "id", *(key for key in TABLES["fact"] if key not in _APART), *_DERIVED),
    "citation": ("fact", "number", *CITATION),
}
for _kind, _columns in COLUMNS.items():
    if "note" in _columns:
        COLUMNS[_kind] = (*_columns, "note_confidential")

_KEYS = {
    "id": "TEXT PRIMARY KEY", "name": "TEXT NOT NULL", "position": "INTEGER PRIMARY KEY", "number": "INTEGER NOT NULL",
    "parent": "TEXT REFERENCES issue (id)", "origin": "TEXT REFERENCES source (id)",
    "confidential": "INTEGER", "note_confidential": "INTEGER",
}  # fmt: skip
_OF = {
    ("fact", "id"): "TEXT NOT NULL UNIQUE",
    ("view", "name"): "TEXT PRIMARY KEY",
    ("citation", "fact"): "TEXT NOT NULL REFERENCES fact (id)",
    ("citation", "source"): "TEXT REFERENCES source (id)",
}


def _table(name: str) -> str:
    columns = [f'"{column}" {_OF.get((name, column)) or _KEYS.get(column, "TEXT")}' for column in COLUMNS[name]]
    if name == "citation":
        columns.append("PRIMARY KEY (fact, number)")
    return f"CREATE TABLE {name} ({', '.join(columns)});\n"


SCHEMA = f"""
{"".join(map(_table, COLUMNS))}
CREATE TABLE fact_issue (fact TEXT NOT NULL REFERENCES fact (id), number INTEGER NOT NULL,
    issue TEXT NOT NULL REFERENCES issue (id), PRIMARY KEY (fact, number));
CREATE TABLE fact_actor (fact TEXT NOT NULL REFERENCES fact (id), number INTEGER NOT NULL,
    actor TEXT NOT NULL REFERENCES actor (id), PRIMARY KEY (fact, number));
CREATE TABLE fact_tag (fact TEXT NOT NULL REFERENCES fact (id), number INTEGER NOT NULL,
    tag TEXT NOT NULL, PRIMARY KEY (fact, number));
CREATE TABLE relation (fact TEXT NOT NULL REFERENCES fact (id), kind TEXT NOT NULL, number INTEGER NOT NULL,
    target TEXT NOT NULL, verdict TEXT, PRIMARY KEY (fact, kind, number));
CREATE TABLE loss (what TEXT NOT NULL);
CREATE VIRTUAL TABLE fact_text USING fts5(text, "when", note, content='fact', content_rowid='position',
    tokenize="unicode61 remove_diacritics 2");
"""
# Made when the rows are in: indexes that grow row by row cost more.
VIEWS = """
CREATE INDEX citation_source ON citation (source);
CREATE INDEX fact_issue_issue ON fact_issue (issue);
CREATE INDEX fact_actor_actor ON fact_actor (actor);
CREATE INDEX fact_bounds ON fact (earliest, latest);
CREATE INDEX relation_target ON relation (target);
CREATE VIEW chronology AS SELECT id, date, label, kind, text,
    (SELECT group_concat(issue, ', ') FROM fact_issue WHERE fact = id) AS issues,
    (SELECT group_concat(source, ', ') FROM citation WHERE fact = id) AS sources, standing
    FROM fact ORDER BY position;
CREATE VIEW forecasts AS SELECT id, date, text, due, likelihood, outcome,
    (SELECT group_concat(relation.fact, ', ') FROM relation WHERE kind = 'resolves' AND target = fact.id) AS settled_by
    FROM fact WHERE kind = 'forecast' ORDER BY position;
CREATE VIEW passages AS SELECT citation.fact, citation.quote, citation.locator, source.title, source.url
    FROM citation JOIN source ON source.id = citation.source WHERE citation.quote IS NOT NULL;
"""
