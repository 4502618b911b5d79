async def test_marks_survive_filters(browse, press, lines):
    async with browse(size=(120, 24)) as pilot:
        screen = await press(pilot, "space", "/", "salmon", "enter", "space")
        assert screen.marks == {"founded", "moor-promise"}
        assert "2 marked" in lines(pilot)[2]
        screen = await press(pilot, "escape", "M")
        assert screen.view.query == "id:founded,moor-promise"
        assert len(screen.rows.rows) == 2
        assert lines(pilot)[4].startswith("▌")


async def test_a_mark_is_taken_away(browse, press):
    async with browse(size=(120, 24)) as pilot:
        screen = await press(pilot, "space", "k", "space")
        assert not screen.marks
        screen = await press(pilot, "space", "U")
        assert not screen.marks
        await press(pilot, "M")
        assert "space marks one" in [note.message for note in pilot.app._notifications][-1]
