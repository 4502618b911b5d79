import pytest

from tui.app.signs import ASCII, UNICODE
from tui.theme import available
from tui.theme.depths import NONE, SIXTEEN, TRUECOLOR

SIZES = [(120, 40), (100, 30), (80, 24), (60, 20), (40, 15)]
TEXT = "[the king] died [/] of \\[red]salmon[/red] and <U+202E>thgir ot tfel<U+202C> 日本語の長い名前"


@pytest.mark.parametrize("size", SIZES)
async def test_no_line_is_wider_than_the_terminal(browse, press, lines, size):
    async with browse(size=size) as pilot:
        for key in "1234567":
            await press(pilot, key)
            assert len(lines(pilot)) == size[1]
            await press(pilot, "l")
            await press(pilot, "h")


@pytest.mark.parametrize("size", SIZES)
async def test_what_matters_is_seen_at_every_size(browse, lines, size):
    async with browse(size=size) as pilot:
        shown = lines(pilot)
        text = "\n".join(shown)
        assert "1 Chronology" in text
        assert "1987" in text
        assert "The River" in text
        assert "11 facts" in text
        for word in ("enter open", "/ search", "? help", "q quit"):
            assert word in shown[-1]


@pytest.mark.parametrize("size", SIZES)
async def test_fact_text_is_never_markup(browse, lines, size, press):
    async with browse("id:hostile", size=size) as pilot:
        await press(pilot, "l")
        page = "".join("".join(span.text for span in line).strip() for line in pilot.app.screen.page.lines)
        assert TEXT.replace(" ", "") in page.replace(" ", "")
        assert "\x1b" not in "\n".join(lines(pilot))


async def test_titles_and_names_are_never_markup(browse, press, lines):
    async with browse(size=(120, 40)) as pilot:
        assert "The river [treaty] of Anland" in lines(pilot)[0]
        await press(pilot, ":", "water")
        await pilot.pause(0.5)
        assert any("View: Water [all]" in line for line in lines(pilot))


@pytest.mark.parametrize("theme", [theme.name for theme in available().themes])
async def test_every_theme_can_be_worn(browse, press, theme):
    async with browse(look=(theme, TRUECOLOR), size=(80, 24)) as pilot:
        for keys in ("?", "escape", "/", "x", "escape", "y", "escape"):
            await press(pilot, keys)
        assert pilot.app.theme == theme


@pytest.mark.parametrize("theme", ["harbour", "paper", "mono"])
async def test_without_colour_there_is_none(browse, press, theme):
    async with browse("salmon", look=(theme, NONE), size=(120, 30)) as pilot:
        for key in ("j", "tab", "escape", "/"):
            await press(pilot, key)
            for strip in pilot.app.screen._compositor.render_strips():
                (line_filter,) = pilot.app.get_line_filters()
                drawn = strip.apply_filter(line_filter, pilot.app.screen.background_colors[1])
                styles = [segment.style for segment in drawn if segment.style]
                assert all(style.color is None and style.bgcolor is None for style in styles)


async def test_sixteen_colours_are_names_of_the_terminal(browse):
    async with browse(look=("harbour", SIXTEEN), size=(120, 30)) as pilot:
        for strip in pilot.app.screen.rows.render_lines(pilot.app.screen.rows.region.reset_offset):
            for segment in strip:
                colours = [segment.style.color, segment.style.bgcolor] if segment.style else []
                assert all(colour is None or colour.triplet is None for colour in colours)


async def test_the_chosen_row_is_told_without_colour(browse, press, lines):
    async with browse(size=(80, 24)) as pilot:
        await press(pilot, "j")
        assert [line[0] for line in lines(pilot)[4:7]] == [" ", UNICODE.cursor, " "]


async def test_plain_signs_where_there_is_no_unicode(browse, press, lines):
    async with browse(signs=ASCII, size=(120, 40)) as pilot:
        for key in "1234567":
            await press(pilot, key, "tab", "h")
            text = "\n".join(lines(pilot))
            assert text.isascii(), {sign for sign in text if not sign.isascii()}
