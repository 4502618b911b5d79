import json

import pytest

from tui.app.names import PANES
from tui.app.signs import UNICODE
from tui.cli.main import main

CODES = ["unsourced", "unknown-key", "unsourced", "dangling"]


@pytest.mark.parametrize("pane", PANES, ids=lambda pane: pane.id)
async def test_a_key_shows_each_pane(browse, press, pane, lines):
    async with browse(size=(120, 30)) as pilot:
        screen = await press(pilot, pane.key)
        assert screen.view.pane == pane.id
        assert f"dateline {pane.command} -f" in "\n".join(lines(pilot))


async def test_the_query_holds_in_every_pane(browse, press, lines):
    async with browse("issue:dams", size=(120, 30)) as pilot:
        screen = await press(pilot, "2")
        counts = {row.key: row.cells[1].text for row in screen.rows.rows.rows}
        assert counts == {"water": "3", "dams": "3", "fish": "1"}
        screen = await press(pilot, "3")
        counts = {row.key: row.cells[1].text for row in screen.rows.rows.rows}
        assert counts == {"anland": "1", "belland": "1", "moor": "1"}
        screen = await press(pilot, "5")
        assert [row.key for row in screen.rows.rows.rows] == ["fish-ladder", "dam-by-2025"]
        for key in "1234567":
            await press(pilot, key)
            assert lines(pilot)[2].startswith(" / issue:dams")


@pytest.mark.parametrize(
    ("pane", "down", "query"),
    [("2", 1, "issue:dams"), ("3", 0, "actor:belland"), ("4", 1, "source:report-2020")],
)
async def test_enter_on_an_entry_shows_its_facts(browse, press, pane, down, query):
    async with browse(size=(80, 24)) as pilot:
        screen = await press(pilot, pane, *"j" * down, "enter")
        assert (screen.view.pane, screen.view.query, screen.where) == ("chronology", query, "list")


async def test_enter_on_an_entry_narrows_the_query(browse, press):
    async with browse("salmon or treaty") as pilot:
        screen = await press(pilot, "2", "enter")
        assert screen.view.query == "(salmon or treaty) issue:water"


async def test_a_pane_remembers_its_row(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "j", "j", "2", "j", "1")
        assert screen.rows.key == "moor-promise"
        assert (await press(pilot, "2")).rows.key == "dams"


async def test_the_ledger_settles_forecasts(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "5")
        assert [(row.key, row.cells[0].text) for row in screen.rows.rows.rows] == [
            ("fish-ladder", "! overdue"),
            ("dam-by-2025", "○ open"),
            ("salmon-back", "± partly"),
        ]
        screen = await press(pilot, "j", "enter")
        assert screen.page.document.key == "dam-by-2025"


async def test_no_answer_stands_in_the_chronology_without_its_mark(browse, press, lines):
    async with browse("id:count-board", size=(150, 60)) as pilot:
        screen = await press(pilot)
        assert screen.rows.rows.row(0).cells[2].text == "one of 2: The Fish Board counted 1,200 salmon."
        assert any("Rivals" in text and "Anglers counted" in text for text in lines(pilot))


async def test_rival_answers_stand_side_by_side(browse, press, lines):
    async with browse(size=(150, 30)) as pilot:
        await press(pilot, "6")
        line = next(text for text in lines(pilot) if "Answer 1" in text)
        assert "Answer 2" in line
        shown = "\n".join(lines(pilot))
        assert "≠ disputed" in shown
        assert "1,200 salmon" in shown
        assert "no more than 300" in shown


async def test_rival_answers_stand_one_under_the_other_where_it_is_narrow(browse, press, lines):
    async with browse(size=(60, 60)) as pilot:
        await press(pilot, "6", "enter")
        shown = lines(pilot)
        assert any("Answer 1" in text and "Answer 2" not in text for text in shown)
        assert any("Answer 2" in text for text in shown)


async def test_a_source_tells_all_of_itself(browse, press, lines):
    async with browse(size=(160, 60)) as pilot:
        await press(pilot, "4")
        shown = " ".join(" ".join(lines(pilot)).split())
        for part in (
            "A treaty at last",
            "Ben Reed, Cy Stone",
            "5 March 2019",
            "https://example.org/treaty",
            "Front page.",
        ):
            assert part in shown, part


async def test_an_actor_tells_role_names_and_facts(browse, press, lines):
    async with browse(size=(160, 60)) as pilot:
        await press(pilot, "3", "j")
        shown = " ".join(" ".join(lines(pilot)).split())
        for part in ("minister of Anland", "Minister Moor", "Says 2", "Takes part in 3"):
            assert part in shown, part


async def test_problems_show_their_lines_and_fix(browse, press, write, lines):
    path = write('[[fact]]\nid = "a"\ntext = "A."\nsorce = "x"\n\n[[fact]]\nid = "b"\ntext = "B."\nissues = ["no"]\n')
    async with browse(size=(120, 30), file=path) as pilot:
        assert any(text.endswith("7 Problems 4") for text in lines(pilot))
        screen = await press(pilot, "7", "j")
        assert [row.cells[3].text for row in screen.rows.rows.rows] == CODES
        shown = "\n".join(lines(pilot))
        assert "did you mean 'source'?" in shown
        assert f'{UNICODE.cursor}    4 sorce = "x"' in shown


async def test_problems_are_those_of_the_check(browse, press, lines, capsys, base):
    async with browse() as pilot:
        assert any(text.endswith("7 Problems 2") for text in lines(pilot))
        screen = await press(pilot, "7")
        shown = [(problem["line"], problem["code"]) for problem in screen.rows.rows.records.values()]
    capsys.readouterr()
    assert main(["check", "-f", *base.launch.files, "--today", base.launch.today, "--format", "json"]) == 1
    assert shown == [(row["line"], row["code"]) for row in json.loads(capsys.readouterr().out)]


async def test_problems_of_a_large_base_are_looked_for_when_asked_for(browse, press, lines, monkeypatch):
    monkeypatch.setattr("tui.app.base.SMALL", 10)
    async with browse() as pilot:
        assert not any("Problems 2" in text for text in lines(pilot))
        assert len((await press(pilot, "7")).rows.rows) == 2
        assert any(text.endswith("7 Problems 2") for text in lines(pilot))


async def test_a_base_without_problems_says_so(browse, press, lines, write):
    async with browse(file=write('[base]\ntitle = "Nothing yet"\n')) as pilot:
        await press(pilot, "7")
        assert "✓ No problems" in "\n".join(lines(pilot))


@pytest.mark.parametrize("key", [pane.key for pane in PANES])
async def test_an_empty_base_is_no_trouble(browse, press, write, key, lines):
    async with browse(file=write('[base]\ntitle = "Nothing yet"\n')) as pilot:
        screen = await press(pilot, key, "j", "enter", "o", "y", "y", "*", "space", "n", "tab", "escape")
        assert len(screen.rows.rows) == 0
        assert "No" in "\n".join(lines(pilot))


async def test_saved_views_are_under_their_keys(browse, press, lines):
    async with browse() as pilot:
        await press(pilot, "v")
        shown = "\n".join(lines(pilot))
        assert "Water [all]" in shown
        screen = await press(pilot, "w")
        assert screen.view.query == "issue:water"
        assert (await press(pilot, "H")).view.query == ""


async def test_sorting_goes_round_and_holds(browse, press, lines):
    async with browse() as pilot:
        screen = await press(pilot, "s")
        assert screen.view.sort == "importance"
        assert screen.rows.rows.row(0).key == "signed"
        assert "--sort importance" in "\n".join(lines(pilot))
        screen = await press(pilot, "r", "2", "1")
        assert screen.rows.rows.row(0).key == "state-of-treaty"
        for _ in range(8):
            screen = await press(pilot, "s")
        assert screen.view.sort == ""


async def test_a_key_that_means_nothing_here_says_where_it_does(browse, press):
    async with browse() as pilot:
        await press(pilot, "2", "s")
        assert "sort: only in Chronology" in [note.message for note in pilot.app._notifications][-1]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("2", "y", "y"), "fact: only in Chronology, Forecasts"),
        (("2", "y", "u"), "link: only in Chronology, Sources, Forecasts"),
        (("2", "y", "z"), "no command has this key here"),
        (("7", "*"), "like this: only in Chronology, Issues, Actors, Sources, Forecasts, Questions"),
        (("v", "z"), "no saved view has this key"),
    ],
)
async def test_two_keys_that_mean_nothing_here_say_where_they_do(browse, press, keys, said):
    async with browse() as pilot:
        await press(pilot, *keys)
        assert [note.message for note in pilot.app._notifications][-1] == said


async def test_a_tab_is_clicked(browse):
    async with browse(size=(120, 30)) as pilot:
        await pilot.click("#panes", offset=(20, 0))
        await pilot.pause()
        assert pilot.app.screen.view.pane == "issues"


UNTITLED = """
[[source]]
id = "lat"
type = "article-newspaper"
container = "Los Angeles Times"
date = "2025-09-16"
[[fact]]
id = "one"
text = "A fact."
source = "lat"
"""


async def test_a_source_without_a_title_is_told_from_others(browse, press, lines, write):
    name = "Los Angeles Times, 16 September 2025"
    async with browse(size=(120, 30), file=write(UNTITLED)) as pilot:
        assert "Los Angeles Times, 16" in "\n".join(lines(pilot))
        screen = await press(pilot, "4")
        assert screen.rows.rows.rows[0].cells[0].text == name
        assert "newspaper article" in "\n".join(lines(pilot))
