from tui.app import base as base_module
from tui.app.signs import ASCII
from tui.app.widgets.row_list import RowList


def facets(screen):
    rows = screen.query_one(RowList).rows
    found = (rows.row(place) for place in range(len(rows)))
    return {row.key: int(row.cells[2].text) for row in found if row.cells[2].text != "."}


def keys(screen):
    return "".join(span.text for span in screen.query_one("#facet-keys").draw(80)[0])


async def test_values_are_counted_over_what_is_found(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "f")
        counts = facets(screen)
        for key, count in counts.items():
            assert len(screen.base.results(screen.browse.view._replace(query=key)).ids()) == count, key
        assert {key.partition(":")[0] for key in counts} >= {"issue", "kind", "standing", "outcome", "actor", "source"}


async def test_typing_finds_values_and_enter_adds_one(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "f", "kind fore")
        assert set(facets(screen)) == {"kind:forecast"}
        before = facets(screen)
        screen = await press(pilot, "enter")
        assert screen.browse.view.query == "kind:forecast"
        assert facets(screen) == before
        screen = await press(pilot, "escape")
        assert len(screen.rows.rows) == before["kind:forecast"]
        assert screen.view.query == "kind:forecast"


async def test_counts_follow_and_facts_are_left_out(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "f")
        whole = facets(screen)
        first = screen.query_one(RowList).key
        screen = await press(pilot, "-")
        assert screen.browse.view.query == f"-{first}"
        assert first not in facets(screen)
        assert sum(facets(screen).values()) < sum(whole.values())
        screen = await press(pilot, "down", "enter", "enter")
        assert "already" in [note.message for note in pilot.app._notifications][-1]
        screen = await press(pilot, "escape", "H", "H")
        assert screen.view.query == ""


async def test_the_effect_of_each_key_is_seen_before_and_is_what_comes(browse, press):
    async with browse("-standing:disputed") as pilot:
        screen = await press(pilot, "f", "kind event", "enter")
        assert screen.browse.view.query == "-standing:disputed kind:event"
        screen = await press(pilot, "escape", "f", "kind statement")
        assert keys(screen) == " enter add 0 , either 4 - leave out 2"
        row = screen.query_one(RowList).rows.row(0)
        assert [cell.text for cell in row.cells[2:4]] == [".", "+2"]
        screen = await press(pilot, ",")
        assert screen.browse.view.query == "-standing:disputed kind:event,statement"
        assert len(screen.browse.rows.rows) == 4
        await press(pilot, ",")
        assert "already" in [note.message for note in pilot.app._notifications][-1]
        screen = await press(pilot, "escape", "H", "f", "issue water")
        add, either, without = (int(word) for word in keys(screen).split() if word.isdigit())
        for key, count in (("enter", add), (",", either), ("-", without)):
            screen = await press(pilot, key)
            assert len(screen.browse.rows.rows) == count
            screen = await press(pilot, "escape", "H", "f", "issue water")


async def test_a_value_of_nothing_can_be_neither_added_nor_left_out(browse, press, lines):
    async with browse(size=(80, 24)) as pilot:
        screen = await press(pilot, "f", "nosuch", "enter", "-")
        assert screen.browse.view.query == ""
        assert any("No value here is called 'nosuch'" in line for line in lines(pilot))


async def test_a_large_base_is_counted_aside(browse, press, monkeypatch):
    monkeypatch.setattr(base_module, "SMALL", 5)
    async with browse("salmon") as pilot:
        screen = await press(pilot, "f")
        assert facets(screen)["kind:event"] == len(
            screen.base.results(screen.browse.view._replace(query="salmon kind:event")).ids()
        )


async def test_facets_are_plain_where_there_is_no_unicode(browse, press, lines):
    async with browse(signs=ASCII) as pilot:
        await press(pilot, "f")
        assert "\n".join(lines(pilot)).isascii()
