"""The panes, by key, name and the shell command that prints the same rows. Plain data."""

from __future__ import annotations

from typing import NamedTuple


class Pane(NamedTuple):
    """One pane: its key, its title, the command of the shell, the kind of entry its rows are, what it shows."""

    id: str
    key: str
    title: str
    command: str
    kind: str
    about: str


PANES = (
    Pane("chronology", "1", "Chronology", "list", "fact", "Facts in the order of the chronology"),
    Pane("issues", "2", "Issues", "issues", "issue", "Issues as a tree, with the facts of each"),
    Pane("actors", "3", "Actors", "actors", "actor", "Actors, with what they do and say"),
    Pane("sources", "4", "Sources", "sources", "source", "Sources, and what rests on each"),
    Pane("forecasts", "5", "Forecasts", "forecasts", "fact", "Forecasts and what became of them"),
    Pane("questions", "6", "Questions", "questions", "question", "Questions with their rival answers"),
    Pane("problems", "7", "Problems", "check", "problem", "Problems of the base, by file and line"),
)
BY_ID = {pane.id: pane for pane in PANES}

# Panes whose rows are facts.
FACTS = ("chronology", "forecasts")
