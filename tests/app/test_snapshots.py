"""A few pictures, looked at by eye; `pytest --snapshot-update` makes them anew."""

import pytest

from tui.app.app import Dateline
from tui.app.base import Base
from tui.app.find import find
from tui.app.shell import Launch
from tui.app.state import View
from tui.model.calendar import days_from_civil
from tui.store.index import open_base
from tui.theme import load
from tui.theme.depths import NONE, TRUECOLOR

STORIES = {
    "wide": ((120, 30), "harbour", "", ("j", "j")),
    "search": ((100, 24), "harbour", "", ("slash", *"salmon")),
    "nothing": ((100, 20), "harbour", "salmon issue:dams", ()),
    "wrong": ((80, 24), "harbour", "", ("slash", *"kind:x")),
    "issues": ((100, 24), "paper", "", ("2", "j")),
    "ledger": ((80, 24), "dusk", "", ("5", "j")),
    "rivals": ((150, 24), "harbour", "", ("6",)),
    "small": ((40, 15), "contrast", "", ("j", "enter")),
    "menu": ((80, 24), "harbour", "", ("y",)),
    "help": ((100, 30), "harbour", "", ("question_mark",)),
    "zoomed": ((80, 24), "harbour", "", ("j", "j", "A", "plus")),
    "matrix": ((80, 24), "harbour", "", ("m", "tab", "tab", "tab", "j", "l")),
    "span": ((120, 30), "harbour", "", ("j", "j", "j", "z", "k", "left_parenthesis", *["full_stop"] * 9, ")")),
    "facets": ((100, 24), "harbour", "", ("f", "down", "down")),
    "colourless": ((100, 24), NONE, "salmon", ("tab",)),
}


async def checked(pilot):
    """Wait until the problems are counted."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()


@pytest.mark.parametrize("story", STORIES)
def test_picture(snap_compare, story, monkeypatch):
    size, look, query, keys = STORIES[story]
    monkeypatch.chdir(__file__.rpartition("/")[0])
    theme, depth = (load("harbour"), NONE) if look == NONE else (load(look), TRUECOLOR)
    base = Base(open_base(["base.toml"]), days_from_civil(2021, 6, 30), Launch(("base.toml",), ""))
    app = Dateline(base, next(find(base, View(query=query))), theme, depth)
    assert snap_compare(app, press=keys, terminal_size=size, run_before=checked)
