import pytest

from tui.app.commands import COMMANDS, applies, spelled
from tui.app.keymap import Keymap
from tui.app.names import PANES
from tui.app.screens.help import Help, page
from tui.app.screens.menu import Menu
from tui.app.screens.palette import Palette
from tui.app.signs import UNICODE
from tui.query.fields import FIELDS


def told(document):
    return "\n".join("".join(span.text for span in line) for line in document.laid_out(90))


def test_help_tells_every_command_and_field():
    text = told(page(UNICODE, Keymap(), ""))
    for command in COMMANDS:
        assert all(spelled(key) in text for key in command.keys)
        assert command.help.split()[0] in text
    assert all(f"{name}:" in text for name in FIELDS)
    assert "disputed" in text


@pytest.mark.parametrize(
    ("words", "there", "missing"),
    [
        ("copy link", "yu", "ctrl-d"),
        ("due", "due:", "search"),
        ("y", "yu", "undo"),
        ("ctrl+d", "Half a page down", "yu"),
        ("copy", "ys", "theme"),
        ("G", "To the last", "To the first"),
        ("*", "Narrow the query", "Move"),
    ],
)
def test_help_is_searched(words, there, missing):
    text = told(page(UNICODE, Keymap(), words))
    assert there in text
    assert missing not in text


def test_help_says_where_nothing_is_called_so():
    assert "Nothing here is called 'zzz'" in told(page(UNICODE, Keymap(), "zzz"))


async def test_help_opens_searches_scrolls_and_closes(browse, press, lines):
    async with browse(size=(100, 30)) as pilot:
        screen = await press(pilot, "?")
        assert isinstance(screen, Help)
        await press(pilot, "pagedown", "mark")
        assert any("space" in line for line in lines(pilot))
        screen = await press(pilot, "escape")
        assert not isinstance(screen, Help)
        assert screen.where == "list"


async def test_the_first_of_two_keys_shows_the_second(browse, press, lines):
    async with browse(size=(80, 24)) as pilot:
        screen = await press(pilot, "y")
        assert isinstance(screen, Menu)
        shown = "\n".join(lines(pilot)[-4:])
        assert all(word in shown for word in ("fact", "id", "link", "citation", "shell line"))
        screen = await press(pilot, "escape")
        assert not isinstance(screen, Menu)
        await press(pilot, "y", "z")
        assert "no command" in [note.message for note in pilot.app._notifications][-1]
        assert not pilot.app.clipboard


async def test_the_palette_runs_a_command(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, ":")
        assert isinstance(screen, Palette)
        await press(pilot, "issues as a tree")
        await pilot.pause(0.5)
        screen = await press(pilot, "enter")
        await pilot.pause(0.2)
        assert pilot.app.screen.view.pane == "issues"


async def test_the_palette_opens_saved_views_by_name(browse, press):
    async with browse() as pilot:
        await press(pilot, "ctrl+p", "without a key")
        await pilot.pause(0.5)
        await press(pilot, "enter")
        await pilot.pause(0.2)
        assert pilot.app.screen.view.query == "salmon"


async def test_the_palette_survives_being_paged_before_it_is_drawn(browse):
    async with browse() as pilot:
        await pilot.press(":", "pagedown", "pagedown", "pageup", "down", "up")
        for sign in "copy":
            await pilot.press(sign, "pagedown")
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.return_code is None
        assert not isinstance(pilot.app.screen, Palette)


async def test_colours_are_changed_at_once(browse, press):
    async with browse() as pilot:
        before = pilot.app.screen.rows.render_line(2)._segments[1].style.color
        await press(pilot, "T", "paper")
        await pilot.pause(0.5)
        await press(pilot, "enter")
        await pilot.pause(0.2)
        assert pilot.app.look.name == "paper"
        assert pilot.app.screen.rows.render_line(2)._segments[1].style.color != before


@pytest.mark.parametrize(("key", "code"), [("q", 0), ("ctrl+q", 0), ("ctrl+c", 130)])
async def test_quitting(browse, key, code):
    async with browse() as pilot:
        await pilot.press(key)
        await pilot.pause()
    assert (pilot.app.return_code or 0) == code


async def test_an_interrupt_leaves_from_anywhere(browse, press):
    async with browse() as pilot:
        await press(pilot, "/", "sal", "ctrl+c")
    assert pilot.app.return_code == 130


async def test_problems_are_told_without_colour_where_there_is_no_room_for_words(browse, press, lines):
    async with browse(size=(40, 15)) as pilot:
        assert f" 7{UNICODE.severities['warning']}" in lines(pilot)[0]
        await press(pilot, "7")
        assert f"7 Problems{UNICODE.severities['warning']} " in lines(pilot)[0]


async def test_the_pane_of_problems_says_that_the_query_does_not_narrow_it(browse, press, lines):
    async with browse("salmon", size=(120, 40)) as pilot:
        assert "of the whole base" not in lines(pilot)[2]
        await press(pilot, "7")
        assert "/ salmon  problems: of the whole base" in lines(pilot)[2]


async def test_help_on_a_narrow_screen_takes_all_of_it_and_puts_what_a_key_does_on_a_line_of_its_own(
    browse, press, lines
):
    async with browse(size=(40, 15)) as pilot:
        await press(pilot, "?", "pgdn")
        shown = lines(pilot)
        assert any(line.startswith(" pgdn  ctrl-f  page down") for line in shown)
        assert "   A page down" in [line.rstrip("▐ ") for line in shown]
        assert not any(line.endswith("facts") for line in shown[1:])


async def test_a_message_does_not_hide_what_is_laid_over_the_browser(browse, press):
    async with browse() as pilot:
        await press(pilot, "L")
        assert len(pilot.app._notifications) == 1
        await press(pilot, "y")
        assert not len(pilot.app._notifications)


async def test_the_footer_offers_to_leave_only_where_there_is_something_to_leave(browse, press, lines):
    async with browse(size=(160, 40)) as pilot:
        assert "esc leave" not in lines(pilot)[-1]
        await press(pilot, "l")
        assert "esc leave" in lines(pilot)[-1]
    async with browse("salmon", size=(160, 40)) as pilot:
        assert "esc leave" in lines(pilot)[-1]


async def test_more_views_than_lines_are_all_shown(browse, press, lines, write):
    text = "".join(f'[[view]]\nname = "view {key}"\nquery = "x"\nkey = "{key}"\n' for key in "ABCDEFGHIJKLMNOPQRST")
    async with browse(file=write(text), size=(40, 15)) as pilot:
        await press(pilot, "v")
        assert all(f" {key} view {key}" in "\n".join(lines(pilot)) for key in "ABCDEFGHIJKLMNOPQRST")


async def test_out_of_the_list_there_is_no_way_out(browse, press):
    async with browse() as pilot:
        await press(pilot, "h")
        assert [note.message for note in pilot.app._notifications] == ["this is the list already"]


async def test_a_command_of_other_panes_says_so_in_the_palette(browse, press, lines):
    async with browse(size=(100, 30)) as pilot:
        await press(pilot, "2", ":", "at or after a date")
        await pilot.pause(0.5)
        assert any("at or after a date" in line and "t (only in Chronology)" in line for line in lines(pilot))
        await press(pilot, "enter")
        assert "go to date: only in Chronology" in [note.message for note in pilot.app._notifications]


async def test_every_key_of_other_panes_says_where_it_means_something(browse):
    async with browse() as pilot:
        screen, said = pilot.app.screen, []
        screen.say = lambda text, *, refused=False: said.append((text, refused))
        for pane in PANES:
            screen.go(screen.view._replace(pane=pane.id))
            here = [one for one in COMMANDS if applies(one, pane.id, "list")]
            begun = {key.split(" ")[0] for one in here for key in one.keys}
            for command in COMMANDS:
                if command.panes and pane.id not in command.panes and command.mode == "":
                    for key in set(command.keys) - begun:
                        screen.action_press(key) if " " not in key else screen.missed(*key.split(" "))
                        assert "only in" in said.pop()[0], (pane.id, command.id, key)


async def test_an_empty_base_says_how_to_begin(browse, press, lines, write):
    async with browse(file=write("")) as pilot:
        await press(pilot)
        shown = "\n".join(lines(pilot))
        assert "No fact yet" in shown
        assert "a  adds the first fact" in shown
        assert "clears" not in shown


async def test_what_brings_rows_back_is_told_by_the_keys_in_force(browse, press, lines):
    commands = tuple(one._replace(keys=("ctrl+l",)) if one.id == "leave" else one for one in COMMANDS)
    async with browse("salmon nosuchword", keys=Keymap(commands)) as pilot:
        await press(pilot)
        shown = "\n".join(lines(pilot))
        assert "ctrl-l  clears the query" in shown
        assert "esc " not in shown


@pytest.mark.parametrize(("key", "way"), [("", "q quit"), ("m", "esc close"), ("f", "esc")])
async def test_the_way_out_is_in_the_footer_of_the_smallest_terminal(browse, press, lines, key, way):
    async with browse(size=(40, 15)) as pilot:
        await press(pilot, *key)
        assert way in lines(pilot)[-1]
