"""Commands of the matrix and of the time axis."""

from __future__ import annotations

from tui.app.command import Command, group

CHRONOLOGY = ("chronology",)

MATRIX = group(
    "Matrix",
    *(
        command._replace(where="matrix")
        for command in (
            Command("cell-open", ("enter",), "open", "Open the facts of the cell", "tabling.open_cell", footer=1),
            Command("cell-down", ("j", "down"), "down", "One row down", "tabling.rows", "1"),
            Command("cell-up", ("k", "up"), "up", "One row up", "tabling.rows", "-1"),
            Command("cell-right", ("l", "right"), "right", "One column on", "tabling.columns", "1"),
            Command("cell-left", ("h", "left"), "left", "One column back", "tabling.columns", "-1"),
            Command("cell-half-down", ("ctrl+d", "pagedown"), "half a page", "Half a page down", "tabling.page", "1"),
            Command("cell-half-up", ("ctrl+u", "pageup"), "half page up", "Half a page up", "tabling.page", "-1"),
            Command("cell-top", ("g",), "top", "To the first row", "tabling.row_end", "-1"),
            Command("cell-bottom", ("G",), "bottom", "To the last row", "tabling.row_end", "1"),
            Command("cell-first", ("0", "home"), "first column", "To the first column", "tabling.column_end", "-1"),
            Command("cell-last", ("$", "end"), "last column", "To the last column", "tabling.column_end", "1"),
            Command(
                "by-next", ("tab",), "by the next", "Count by year, decade, century, actor, source, kind, quarter",
                "tabling.by", "1", footer=2,
            ),
            Command("by-previous", ("shift+tab",), "by the one before", "Back to the one before", "tabling.by", "-1"),
            Command("cell-shell", ("y c",), "shell line", "Copy the command that prints the matrix", "tabling.shell"),
            Command("cell-help", ("?",), "help", "All keys, signs and fields of the query", "leaving.help", footer=3),
            Command("cell-close", ("escape", "q", "m"), "close", "Close the matrix", "tabling.close", footer=4),
        )
    ),
)  # fmt: skip

TIME = group(
    "Time",
    Command("axis", ("A",), "time axis", "Show the time axis, enlarge it, hide it", "timing.size", footer=13),
    Command("zoom-in", ("+", "="), "nearer", "Nearer to the day of the fact", "timing.zoom", "1", footer=14),
    Command("zoom-out", ("-",), "farther", "Farther from it", "timing.zoom", "-1"),
    Command("zoom-whole", ("0",), "all of time", "The axis of all facts found", "timing.whole"),
    Command(
        "next-period", ("]",), "next period", "To the first fact of the next period that has one", "timing.period",
        "1", panes=CHRONOLOGY,
    ),
    Command(
        "previous-period", ("[",), "previous period", "To the first fact of the period before", "timing.period", "-1",
        panes=CHRONOLOGY,
    ),
    Command(
        "go-to-date", ("t",), "go to date", "To the first fact at or after a date, in EDTF or in words", "timing.ask",
        panes=CHRONOLOGY, footer=12,
    ),
    Command("lanes-issue", ("z i",), "lanes by issue", "A lane for each issue", "laning.by", "issue", footer=15),
    Command("lanes-actor", ("z a",), "lanes by actor", "A lane for each actor", "laning.by", "actor"),
    Command("lanes-source", ("z s",), "lanes by source", "A lane for each source", "laning.by", "source"),
    Command("lanes-kind", ("z k",), "lanes by kind", "A lane for each kind of fact", "laning.by", "kind"),
    Command("lanes-none", ("z n",), "one lane", "All facts in one lane", "laning.by", "none"),
    Command("lanes-more", ("z +",), "more lanes", "One more lane in view", "laning.lanes", "1"),
    Command("lanes-fewer", ("z -",), "fewer lanes", "One lane fewer in view", "laning.lanes", "-1"),
    Command("lanes-down", ("ctrl+e",), "lanes down", "Scroll the lanes of the axis down", "laning.scroll", "1"),
    Command("lanes-up", ("ctrl+y",), "lanes up", "Scroll the lanes of the axis up", "laning.scroll", "-1"),
    Command("earlier", ("<", "z <"), "earlier", "Move the axis to earlier days", "timing.pan", "-1"),
    Command("later", (">", "z >"), "later", "Move the axis to later days", "timing.pan", "1"),
    Command(
        "column-left", ("comma", "z comma"), "a column back", "The cursor of the axis one column back", "timing.step",
        "-1",
    ),
    Command(
        "column-right", (".", "z ."), "a column on", "The cursor of the axis one column on", "timing.step", "1",
    ),
    Command("span-first", ("(", "z ("), "begin a span", "Begin a span where the cursor is", "spanning.choose", "first"),
    Command("span-last", (")", "z )"), "end the span", "End the span where the cursor is", "spanning.choose", "last"),
    Command(
        "span", ("{", "z {"), "may fall in it", "Narrow to what may fall in the span chosen, else in the time in view",
        "spanning.span", "date",
    ),
    Command(
        "span-within", ("}", "z }"), "surely falls in it", "Narrow to what surely falls there", "spanning.span",
        "within",
    ),
    Command("span-forget", ("z x",), "no span", "Take the chosen span away", "spanning.forget"),
)  # fmt: skip
