import pytest

from tui.app.signs import UNICODE


def text(page):
    return "\n".join("".join(span.text for span in line) for line in page.lines)


async def test_one_pane_at_a_time_where_it_is_narrow(browse, press):
    async with browse(size=(80, 24)) as pilot:
        screen = pilot.app.screen
        assert screen.rows.display
        assert not screen.page.display
        screen = await press(pilot, "enter")
        assert (screen.rows.display, screen.page.display, screen.where) == (False, True, "detail")
        screen = await press(pilot, "escape")
        assert (screen.rows.display, screen.page.display, screen.where) == (True, False, "list")


async def test_both_stand_side_by_side_where_it_is_wide(browse, press):
    async with browse(size=(100, 24)) as pilot:
        screen = await press(pilot, "enter")
        assert screen.rows.display
        assert screen.page.display
        assert screen.where == "detail"
        assert (await press(pilot, "escape")).where == "list"


async def test_a_fact_in_full(browse, press):
    async with browse(size=(160, 60)) as pilot:
        told = text((await press(pilot, "j", "j")).page)
    for part in (
        "“ statement",
        "Ada Moor told Belland that salmon would return within two years.",
        "October 2018  2018-10  “last autumn”",
        "Fisheries",
        "Ada Moor → Belland, October 2018",
        "Through      Ada Moor, “Morning talk”",
        "Ben Reed, Cy Stone, “A treaty at last”",
        "River Gazette, 5 March 2019",
        "“salmon … within two years”",
        "example.org, at the passage",
        "· single-source: all of it goes back to River Gazette",
        "The broadcast itself is lost.",
        "promise",
        "base.toml:",
    ):
        assert part in " ".join(told.split()) or part in told, part


async def test_standing_says_why(browse, press):
    async with browse("id:signed,count-board,hostile", size=(160, 60)) as pilot:
        told = text(pilot.app.screen.page)
        sign = UNICODE.standings["corroborated"]
        assert f"{sign} corroborated: 2 independent origins" in " ".join(told.split())
        assert "Supported by ≈ Both sides call the treaty a success" in told
        told = text((await press(pilot, "j")).page)
        assert "≠ disputed: a sourced fact contradicts it" in told
        assert "Disputed by" in told
        assert "Settles      ± partly » Oct 2018 Salmon will return" in told
        told = text((await press(pilot, "j")).page)
        assert "∅ unsourced: no source is named" in told


async def test_a_forecast_says_what_became_of_it(browse):
    async with browse("id:salmon-back", size=(160, 60)) as pilot:
        told = text(pilot.app.screen.page)
    assert "» forecast · ± partly" in told
    assert "Hedge        “will”" in told
    assert "Due          2020" in told
    assert "Settled by   ± partly • 2020 The Fish Board counted 1,200" in told


async def test_tab_goes_from_link_to_link_and_back_to_the_list(browse, press):
    async with browse(size=(120, 40)) as pilot:
        screen = await press(pilot, "tab")
        assert (screen.where, screen.page.chosen) == ("detail", 0)
        count = len(screen.page.document.links)
        for _ in range(count):
            screen = await press(pilot, "tab")
        assert screen.where == "list"
        screen = await press(pilot, "shift+tab")
        assert screen.page.chosen == count - 1


async def test_a_link_to_a_fact_leads_there_and_back(browse, press):
    async with browse("id:signed", size=(120, 40)) as pilot:
        screen = pilot.app.screen
        screen.page.focus()
        await pilot.pause()
        targets = [link.target for link in screen.page.document.links]
        screen.page.choose(targets.index("undated"))
        screen = await press(pilot, "enter")
        assert (screen.rows.key, screen.view.query) == ("undated", "")
        screen = await press(pilot, "H")
        assert (screen.rows.key, screen.view.query) == ("signed", "id:signed")
        assert (await press(pilot, "L")).rows.key == "undated"


@pytest.mark.parametrize(
    ("kind", "target", "query"),
    [("actor", "moor", "actor:moor"), ("issue", "fish", "issue:fish"), ("source", "radio-2018", "source:radio-2018")],
)
async def test_a_link_to_an_entry_shows_its_facts(browse, press, kind, target, query):
    async with browse("id:moor-promise", size=(120, 40)) as pilot:
        page = pilot.app.screen.page
        page.focus()
        await pilot.pause()
        page.choose([(link.kind, link.target) for link in page.document.links].index((kind, target)))
        screen = await press(pilot, "enter")
        assert (screen.view.query, screen.view.pane, screen.where) == (query, "chronology", "list")


async def test_a_link_is_followed_by_the_mouse(browse):
    async with browse("id:moor-promise", size=(120, 40)) as pilot:
        page = pilot.app.screen.page
        y = next(at for at, line in enumerate(page.lines) if any(span.text == "Fisheries" for span in line))
        await pilot.click("#detail", offset=(2 + 13 + 3, y))
        await pilot.pause()
        assert pilot.app.screen.view.query == "issue:fish"


async def test_enter_without_a_link_says_what_to_do(browse, press):
    async with browse(size=(120, 40)) as pilot:
        screen = await press(pilot, "l", "enter")
        assert screen.view.pane == "chronology"
        assert "tab chooses one" in [note.message for note in pilot.app._notifications][-1]


async def test_a_link_is_chosen_before_the_detail_is_laid_out(browse):
    async with browse("id:moor-promise", size=(40, 8)) as pilot:
        await pilot.press("enter", "tab", "tab", "tab", "tab", "tab")
        await pilot.pause()
        page = pilot.app.screen.page
        assert page.chosen >= 3
        seen = page.lines[page.top : page.top + page.window]
        assert any(span.link == page.chosen for line in seen for span in line)


async def test_escape_leaves_then_clears_then_refuses(browse, press):
    async with browse("salmon", size=(80, 24)) as pilot:
        screen = await press(pilot, "enter", "escape")
        assert screen.view.query == "salmon"
        screen = await press(pilot, "escape")
        assert screen.view.query == ""
        await press(pilot, "escape")
        assert "q quits" in [note.message for note in pilot.app._notifications][-1]
        assert (await press(pilot, "H")).view.query == "salmon"


async def test_growing_wide_shows_both(browse, press):
    async with browse(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await pilot.resize_terminal(140, 40)
        await pilot.pause()
        screen = pilot.app.screen
        assert screen.rows.display
        assert screen.page.display
        await pilot.resize_terminal(40, 15)
        await pilot.pause()
        assert not screen.rows.display
