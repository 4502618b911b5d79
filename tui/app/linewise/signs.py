"""Words in the place of signs: what is drawn elsewhere is said here."""

from __future__ import annotations

from tui.app.signs import Signs
from tui.model.words import KINDS, OUTCOMES, STANDINGS
from tui.theme.signs import SEVERITIES

# Stands where the interface draws a dot between two things; never in text that is shown.
BETWEEN = "\x1f"
# Stands before the line of a file that is meant.
HERE = "This line: "


def spoken(seen: Signs) -> Signs:
    """Return the signs of a terminal with a word for each; what only decorates is nothing."""
    return Signs(
        ascii=seen.ascii,
        kinds={word: word for word in KINDS},
        standings={word: word for word in STANDINGS},
        outcomes={word: word for word in OUTCOMES},
        severities={word: word for word in SEVERITIES},
        mark="", cursor=HERE, cut=seen.cut, path=", then ", dot=BETWEEN, to=" to ", bar="", down="", up="",
        caret="", branch="", beside=" ", thumb="",
    )  # fmt: skip
