"""The tables of the index. Their version is the index's `user_version`: another one is rebuilt in silence."""

from __future__ import annotations

APPLICATION_ID = 0x44415445  # "DATE"
VERSION = 6

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE watched (
    path TEXT PRIMARY KEY, number INTEGER, size INTEGER, mtime INTEGER, ctime INTEGER, inode INTEGER
) WITHOUT ROWID;
CREATE TABLE piece (hash BLOB PRIMARY KEY, tables TEXT) WITHOUT ROWID;
CREATE TABLE problem (
    path TEXT, line INTEGER, column INTEGER, severity TEXT, code TEXT, message TEXT, fix TEXT, subject TEXT
);
CREATE TABLE entry (
    kind TEXT, id TEXT, number INTEGER, title TEXT, facts INTEGER, record TEXT, PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE TABLE term (number INTEGER PRIMARY KEY, field TEXT, value TEXT, folded TEXT, facts INTEGER);
CREATE TABLE name (field TEXT, folded TEXT, value TEXT, PRIMARY KEY (field, folded, value)) WITHOUT ROWID;
CREATE TABLE relation (fact TEXT, kind TEXT, target TEXT, value TEXT);
CREATE TABLE fact (
    row INTEGER PRIMARY KEY, id TEXT, date TEXT, short TEXT, earliest INTEGER, latest INTEGER,
    kind TEXT, text TEXT, issues TEXT, sources TEXT, standing TEXT, outcome TEXT, due INTEGER,
    actors TEXT, importance TEXT, terms TEXT, file INTEGER, line INTEGER
);
CREATE TABLE record (row INTEGER PRIMARY KEY, json TEXT);
CREATE VIRTUAL TABLE search USING fts5(
    text, quote, note, names, terms,
    content='', columnsize=0, prefix='1 2 3 4', tokenize="unicode61 remove_diacritics 2"
);
"""

# Made after the rows: an index that grows row by row costs twice as much.
INDEXES = """
CREATE UNIQUE INDEX fact_id ON fact (id);
CREATE INDEX fact_bounds ON fact (earliest, latest);
CREATE INDEX term_value ON term (field, value);
CREATE INDEX relation_fact ON relation (fact);
CREATE INDEX relation_target ON relation (target);
"""
