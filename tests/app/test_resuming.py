from tui.app.resuming import taken
from tui.app.session import Session
from tui.app.state import View
from tui.app.widgets.axis import OFF, Axis


async def test_the_browser_is_left_as_it_is_shown(browse, press):
    async with browse("salmon", size=(120, 40)) as pilot:
        await press(pilot, "j", "A", "3", "j")
        await press(pilot, "q")
        left = pilot.app.left
    assert left.view.pane == "actors"
    assert left.view.query == "salmon"
    assert set(left.view.cursors) == {"chronology", "actors"}
    assert left.axis == OFF
    assert left.theme == ""


async def test_a_query_half_typed_is_none_and_an_interrupt_counts_as_leaving(browse, press):
    async with browse("treaty") as pilot:
        await press(pilot, "/", "escape", "/", "ctrl+u", "salm", "ctrl+c")
        assert pilot.app.left.view.query == "treaty"


async def test_a_theme_counts_where_it_was_chosen(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "T", "paper")
        await pilot.pause(0.5)
        screen = await press(pilot, "enter")
        assert taken(screen, Session(theme="dusk", path="x"), "harbour") == Session(
            View(cursors={"chronology": "founded"}), "paper", "", "x"
        )
        assert taken(screen, Session(theme="dusk"), "paper").theme == "dusk"


async def test_it_opens_where_it_was_left(browse, lines):
    session = Session(View("chronology", "salmon", reverse=True, cursors={"chronology": "moor-promise"}), axis="off")
    async with browse(session=session) as pilot:
        screen = pilot.app.screen
        assert screen.rows.key == "moor-promise"
        assert screen.query_one(Axis).mode == "off"
        assert "5 of 11" in "\n".join(lines(pilot))


async def test_a_cursor_that_is_gone_is_the_first_row(browse):
    async with browse(session=Session(View("actors", cursors={"actors": "nobody"}))) as pilot:
        assert pilot.app.screen.rows.cursor == 0
