"""The walk-through of the README, on the base that ships: its keys lead where it says."""

import re
from pathlib import Path

from tui.shipped import path

README = Path(__file__).parents[2] / "README.md"


def keys():
    """The keys of the README's table, as the pilot presses them."""
    part = README.read_text().split("### Which forecasts about aid came true", 1)[1].split("![", 1)[0]
    cells = re.findall(r"^\| (`.*?) \|", part, re.MULTILINE)
    return [key for cell in cells for key in re.findall(r"`(\S+?)`", cell)]


async def test_which_forecasts_about_aid_came_true_and_who_says_so(browse, press, lines):
    assert len(keys()) < 10
    async with browse(file=path("facts.toml"), size=(120, 34)) as pilot:
        screen = await press(pilot, *keys())
        found = screen.rows.rows
        verdicts = [found.row(place).cells[0].text.split()[-1] for place in range(len(found))]
        assert verdicts == sorted(verdicts, key=["overdue", "open", "no", "partly", "yes"].index)
        assert verdicts[screen.rows.cursor] == "yes"
        shown = " ".join(" ".join(line[73:].split()) for line in lines(pilot))
        assert re.search(r"Settled by ✓ yes .* \(US Department of State\)", shown)
