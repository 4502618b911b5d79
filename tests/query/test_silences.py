"""Silences of issues, parents with their children's facts."""

from pathlib import Path

from tui.query.breakdowns.silences import FIELDS, MOST, silences
from tui.query.results import Results
from tui.store.build import build

DATA = Path(__file__).parents[1] / "data"


def test_silences_those_longest_against_their_pace_first():
    index = build([str(DATA / "quarry.toml")], None)
    found = silences(Results(index, "date:..2022", today=0))
    assert [(row["id"], row["days"], row["ratio"], row["unbounded"]) for row in found] == [
        ("stone", 43375, 129.5, 1),
        ("stone", 2982, 8.9, 1),
        ("stone", 335, 1.0, 1),
        ("barges", 43375, None, 0),
        ("barges", 1278, None, 0),
    ]
    assert (found[0]["from"], found[0]["to"]) == ("1899-03-31", "2018-01-01")
    assert (found[0]["after"], found[0]["before"]) == ("first-barge", "parish-counts")
    assert all(set(row) == set(FIELDS) for row in found)
    assert max(sum(row["id"] == name for row in found) for name in ("stone", "barges")) <= MOST
