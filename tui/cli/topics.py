"""What `dateline help` says beside the commands: paragraphs, and `term  meaning` where two blanks part them."""

from __future__ import annotations

from typing import NamedTuple


class Topic(NamedTuple):
    """A topic: its heading, one line about it, what the overview says of it, what follows on its own page."""

    title: str
    about: str
    brief: tuple[str, ...]
    more: tuple[tuple[str, ...], ...] = ()


TOPICS = {
    "query": Topic(
        "Query",
        "the query language and all its fields",
        (
            'word word  facts that hold all of the words; "a phrase" in quotes; coca* for a beginning',
            "field:a,b  facts whose field is a or b: issue:aid kind:forecast date:2018..2020",
            "or - ( )  either; not, as in -tag:x or not tag:x; brackets to group",
            "/…/  a regular expression: text:/[0-9]+ million/",
            "dates  EDTF, A..B, today, this-year, last-month, -30d; date: may fall in it, within: surely does",
        ),
        (
            (
                (
                    "Case and accents do not count. A name may be an id, a name, an alias, or words of one; issue:"
                    " finds the issues below it too."
                ),
                (
                    "Quote for the shell what it would take itself: dateline list '\"coca eradication\"' '(kind:event"
                    " or kind:state)'. Behind -- everything is query."
                ),
                (
                    "A query that cannot be read says at which column and why, and exits with 2. One that finds"
                    " nothing says which word emptied it."
                ),
            ),
        ),
    ),
    "formats": Topic(
        "Formats",
        "formats for people and programs, and templates",
        (
            "table  for people: the default on a terminal",
            "tsv  a header and tab-separated values: the default in a pipe; tab, newline and backslash are escaped",
            "csv  RFC 4180",
            "json  an array of objects with every field",
            "ndjson  an object a line",
            "md  a Markdown table",
            "ids  an id a line, for 'dateline show -'",
            "labels  sentences behind their labels, in the place of a table with --accessible",
            "'{id} {text}'  a template: any field in braces; \\t and \\n, {{ and }} for the signs",
        ),
        (
            (
                (
                    "--fields chooses fields and their order. -0 ends each row with NUL. -o FILE names the format"
                    " by its extension: .tsv .csv .json .ndjson .md .txt."
                ),
                (
                    "A name with a dot is a key of what a fact refers to, {source.title} {issue.title} {actor.name}"
                    " {said_by.name}, or its date: {date.label} {date.earliest}. Several are joined by ' | '."
                ),
                "What is higher than the terminal goes through a pager; --no-pager and PAGER=cat do not want one.",
            ),
        ),
    ),
    "base": Topic(
        "Files and environment",
        "which base is meant, and what the environment sets",
        (
            (
                "The base is what -f names, else DATELINE_FILE, else facts.toml in this folder or above, else the one"
                " that ships."
            ),
            "NO_COLOR  no colour, no escape sequences; --color always says otherwise",
            "ACCESSIBLE  labelled lines in the place of anything drawn, as --accessible; 0 or empty: no",
            "FORCE_COLOR  colour in a pipe too",
            "COLUMNS  how wide to print",
            "DATELINE_THEME  the theme to use where --theme names none",
        ),
        (
            (
                "XDG_CACHE_HOME  where the index is kept: it is made from the base, and may be deleted at any time",
                "XDG_CONFIG_HOME  where your themes and keys are: dateline/themes/*.toml, dateline/keys.toml",
                "XDG_STATE_HOME  where the browser keeps how you left each base; it may be deleted at any time",
                "DATELINE_PAGER, PAGER  the pager for what is higher than the terminal; else less; cat or empty: none",
                "VISUAL, EDITOR  the editor that edit, add and the browser open",
                "BROWSER  what the browser opens addresses with",
                "DATELINE_CLIPBOARD  where the browser copies to: terminal, print, or a command",
            ),
            ("Dateline never writes to a base. Nothing it does here uses the network.",),
        ),
    ),
    "exit": Topic(
        "Exit codes",
        "what a script can tell from them",
        (
            "0  done, also where nothing was found",
            "1  findings of check; nothing found, with -e",
            "2  a wrong option, or a query that cannot be read",
            "3  an input that cannot be read",
            "130 141  interrupted; the reader of the pipe has gone",
        ),
    ),
}
