from tui.app.widgets.search import Complaint, SearchInput


def found(screen):
    rows = screen.rows.rows
    return [rows.row(place).key for place in range(len(rows))]


async def test_words_are_found_as_they_are_typed(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "/", "sal")
        assert found(screen) == ["moor-promise", "salmon-back", "count-board", "count-anglers", "hostile"]
        assert (screen.typing, screen.view.query) == (True, "sal*")
        screen = await press(pilot, "mon", " ", "-kind:statement")
        assert found(screen) == ["salmon-back", "count-board", "hostile"]
        screen = await press(pilot, "enter")
        assert (screen.typing, screen.view.query, screen.where) == (False, "salmon -kind:statement", "list")


async def test_a_kept_query_is_one_step_of_the_way(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "j", "/", "salmon", "enter")
        assert screen.view.query == "salmon*"
        screen = await press(pilot, "H")
        assert (screen.view.query, screen.rows.key) == ("", "state-of-treaty")


async def test_escape_brings_back_what_was_shown(browse, press):
    async with browse("issue:water") as pilot:
        screen = await press(pilot, "j", "/", "x", "escape")
        assert (screen.view.query, screen.rows.key) == ("issue:water", "state-of-treaty")
        assert not screen.query(SearchInput)
        assert not screen.trail.past


async def test_looking_at_the_query_changes_nothing(browse, press):
    async with browse("salmon") as pilot:
        screen = await press(pilot, "/", "enter")
        assert screen.view.query == "salmon"
        assert not screen.trail.past


async def test_a_wrong_query_is_shown_with_its_place_and_keeps_the_rows(browse, press, lines):
    async with browse() as pilot:
        screen = await press(pilot, "/", "kind:nonsense")
        rows = found(screen)
        shown = lines(pilot)
        line = next(at for at, text in enumerate(shown) if "kind:nonsense" in text)
        assert shown[line + 1].index("▲") == shown[line].index("nonsense")
        assert "has no value 'nonsense'" in shown[line + 2]
        assert rows == ["hostile"]  # of `ki*`, the last query that could be read
        screen = await press(pilot, "enter")
        assert screen.typing
        screen = await press(pilot, "escape")
        assert not screen.query_one(Complaint).display
        assert len(found(screen)) == 11


async def test_the_beginning_of_a_field_is_no_word_not_found(browse, press, lines):
    async with browse() as pilot:
        screen = await press(pilot, "/", "stand")
        assert found(screen) == ["state-of-treaty"]
        assert screen.view.query == "sta*"
        assert "standing: is a field" in "\n".join(lines(pilot))
        screen = await press(pilot, "ing:disp")
        assert found(screen) == ["count-board"]


async def test_nothing_found_says_which_term_emptied_it(browse, press, lines):
    async with browse() as pilot:
        await press(pilot, "/", "salmon issue:dams", "enter")
        shown = "\n".join(lines(pilot))
        assert "Nothing found" in shown
        assert "salmon finds 5, none of them issue:dams" in " ".join(shown.split())
        assert "enter without issue:dams: 5 facts" in " ".join(shown.split())
        screen = await press(pilot, "enter")
        assert (screen.view.query, len(found(screen))) == ("salmon", 5)
        screen = await press(pilot, "H")
        screen = await press(pilot, "escape")
        assert len(found(screen)) == 11


async def test_hits_are_drawn_in_list_and_detail(browse):
    async with browse("salmon") as pilot:
        screen = pilot.app.screen
        cell = screen.rows._cell(screen.rows.rows.row(0), 2, 80)
        assert [span.text for span in cell if span.role == "hit"] == ["salmon"]
        assert screen.page.hit_lines()


async def test_n_goes_from_hit_to_hit(browse, press):
    async with browse("salmon", size=(120, 14)) as pilot:
        screen = await press(pilot, "n", "n")
        assert screen.rows.cursor == 2
        assert (await press(pilot, "N")).rows.cursor == 1
        await press(pilot, "N", "N")
        assert "first hit" in [note.message for note in pilot.app._notifications][-1]


async def test_n_passes_rows_that_are_no_hit(browse, press):
    async with browse("salmon or issue:dams") as pilot:
        screen = await press(pilot, "n")
        assert [screen.key, (await press(pilot, "n")).key] == ["salmon-back", "signed"]
        assert (await press(pilot, "N")).key == "salmon-back"


async def test_n_in_the_detail_goes_through_it_first(browse, press):
    async with browse("salmon", size=(120, 10)) as pilot:
        screen = await press(pilot, "l")
        unseen = [at for at in screen.page.hit_lines() if at >= screen.page.window]
        assert unseen
        screen = await press(pilot, "n")
        assert screen.rows.cursor == 0
        assert screen.page.top > 0


async def test_n_without_words_says_why_not(browse, press):
    async with browse("issue:water") as pilot:
        await press(pilot, "n")
        assert "no words are searched for" in [note.message for note in pilot.app._notifications][-1]


async def test_the_list_moves_under_the_typing(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "/", "salmon", "down", "down", "up")
        assert (screen.typing, screen.rows.cursor) == (True, 1)


async def test_the_line_is_emptied(browse, press):
    async with browse("issue:water") as pilot:
        screen = await press(pilot, "/", "ctrl+u")
        assert screen.query_one(SearchInput).value == ""
        assert len(found(screen)) == 11


async def test_more_like_a_fact(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "j", "j", "*", "i")
        assert (screen.view.query, screen.rows.key) == ("issue:fish", "moor-promise")
        screen = await press(pilot, "*", "w")
        assert screen.view.query == "issue:fish said:moor"
        await press(pilot, "*", "w")
        assert "already" in [note.message for note in pilot.app._notifications][-1]
        screen = await press(pilot, "H", "H", "*", "d")
        assert screen.view.query == "date:2018-10"


async def test_more_like_an_entry(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "2", "j", "*")
        assert (screen.view.query, screen.view.pane) == ("issue:dams", "issues")
        screen = await press(pilot, "escape", "6", "*")
        assert screen.view.query == "answers:q-salmon"


async def test_searching_from_an_opened_fact(browse, press):
    async with browse(size=(80, 24)) as pilot:
        screen = await press(pilot, "enter", "/", "salmon")
        assert screen.rows.display
        screen = await press(pilot, "escape")
        assert screen.view.opened
        assert screen.page.display


async def test_a_letter_typed_lays_nothing_out_and_a_long_query_keeps_its_end_in_sight(
    browse, press, lines, monkeypatch
):
    laid = []
    async with browse(size=(60, 20)) as pilot:
        screen = await press(pilot, "/", "salmon")
        monkeypatch.setattr(type(screen), "_refresh_layout", lambda *_, **__: laid.append(1))
        await press(pilot, " treaty")
        assert not laid
        monkeypatch.undo()
        await press(pilot, " or dams or weir or ladder end")
        assert any(" / " in line and "ladder end" in line for line in lines(pilot))
        await press(pilot, "escape")
