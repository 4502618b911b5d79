"""Facets as a column of a wide window."""

from tui.app import base as base_module
from tui.app.widgets.facet_column import FacetColumn


def column(pilot):
    one = pilot.app.screen.query_one(FacetColumn)
    return {f"{line.field}:{line.value}": line.facts for line in one.lines() if line.value}


async def test_counts_follow_what_is_found_and_a_click_narrows(browse, press, lines):
    async with browse(size=(150, 60)) as pilot:
        assert not pilot.app.screen.query_one(FacetColumn).display
        screen = await press(pilot, "F")
        for key, count in column(pilot).items():
            assert len(screen.base.results(screen.view._replace(query=key)).ids()) == count, key
        assert any("Fisheries" in line[:30] for line in lines(pilot))
        screen = await press(pilot, "/", "salmon", "enter")
        assert column(pilot)["kind:event"] == 1
        one = screen.query_one(FacetColumn)
        place = next(at for at, line in enumerate(one.lines()) if line.value == "event")
        await pilot.click(FacetColumn, offset=(3, place))
        screen = await press(pilot)
        assert screen.view.query == "salmon* kind:event"
        screen = await press(pilot, "Z")
        assert not one.display
        screen = await press(pilot, "Z", "F")
        assert not one.display


async def test_a_large_base_is_counted_aside_and_a_narrow_window_says_why_not(browse, press, monkeypatch):
    monkeypatch.setattr(base_module, "SMALL", 5)
    async with browse("salmon", size=(150, 60)) as pilot:
        await press(pilot, "F")
        assert column(pilot)["kind:event"] == 1
        await pilot.resize_terminal(120, 30)
        await press(pilot, "F")
        assert not pilot.app.screen.query_one(FacetColumn).display
        assert "140 cells" in [note.message for note in pilot.app._notifications][-1]
