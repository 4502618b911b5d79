"""The commands: their names, in the order help shows them, and one line each. Modules are imported when called."""

from __future__ import annotations

COMMANDS = {
    "browse": "open the terminal browser",
    "pick": "choose facts in the browser; they are printed",
    "list": "facts, in the order of the chronology",
    "show": "whole facts: chain, quotes, relations, standing",
    "timeline": "the drawn chronology",
    "summary": "the base on one page",
    "issues": "issues as a tree, with counts",
    "actors": "actors, with what they do and say",
    "sources": "sources, and what rests on each",
    "forecasts": "forecasts and what became of them",
    "questions": "questions and their rival answers",
    "coverage": "which sentences of a source the facts account for",
    "impact": "what would fall if a source fell",
    "compare": "what two sources tell alike, differently, and alone",
    "check": "problems in the base, by file, line and code",
    "new": "start a base: a few facts with remarks, to change",
    "add": "add a fact to the end of a base",
    "edit": "open the editor at the line of a fact",
    "import": "entries from another program's file, as TOML",
    "export": "facts in another program's format",
    "diff": "what changed since a commit, by fact and source",
    "log": "the commits in which a fact or a source changed",
    "blame": "who last set each field of a fact or a source",
    "corrections": "what readers of an earlier state must be told",
    "fetch": "save copies of sources and check the quotes in them",
    "sql": "one query in SQL over the index, read-only",
    "themes": "the colours there are",
    "keys": "the keys of the browser",
    "serve": "the browser in a web browser",
    "schema": "a JSON Schema of the base, for editors",
    "man": "the manual page",
    "completion": "completion of commands, options and names for a shell",
}


def module_of(name: str) -> str:
    """Return the name of a command's module: a word of Python's own gets a `_`."""
    return "import_" if name == "import" else name
