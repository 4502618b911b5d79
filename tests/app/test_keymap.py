import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.commands import COMMANDS
from tui.app.keymap import Keymap, _clashes, remapped
from tui.app.keynames import KeyNameError, named
from tui.app.screens.help import page
from tui.app.signs import UNICODE
from tui.model.problem import Problem

WISHES = {
    "down": ("ctrl+n",), "copy-id": ("c i",), "copy-link": ("c l",), "search": ("ö",), "pane-issues": ("f2",),
    "quit": ("Q",), "search-undo": ("ctrl+g",), "text-close": ("ctrl+g",), "theme": (), "reload": (",",),
    "mark": ("'",), "copy-shell": ("\\ s",), "next-link": ('"',),
}  # fmt: skip
KEYS = Keymap(remapped(COMMANDS, WISHES)[0], (Problem("keys.toml", 3, 1, "error", "bad-key", "a fault", "a fix"),))
ANY = st.sampled_from([*"jkqyx/", "y i", "y z", "tab", "ctrl+d", "enter", "f5"])


@given(st.dictionaries(st.sampled_from([one.id for one in COMMANDS]), st.lists(ANY, max_size=2).map(tuple), max_size=6))
def test_whatever_is_wished_no_key_means_two_things_and_a_way_out_is_left(wishes):
    commands, clashes = remapped(COMMANDS, wishes)
    assert not list(_clashes(commands, [one.id for one in commands]))
    gone = {clash.id for clash in clashes}
    for one, declared in zip(commands, COMMANDS, strict=True):
        assert one.keys == (wishes[one.id] if one.id in wishes and one.id not in gone else declared.keys)


@pytest.mark.parametrize(
    ("text", "key"),
    [("ctrl-d", "ctrl+d"), ("Ctrl+D", "ctrl+d"), ("yi", "y i"), ("y i", "y i"), ("esc", "escape"), ("G", "G"),
     ("-", "-"), ("+", "+"), (" ", "space"), ("f1", "f1"), ("up", "up"), ("shift-tab", "shift+tab"), ("ö", "ö"),
     ("g-", "g -"), ("alt+x", "alt+x")],
)  # fmt: skip
def test_keys_are_named_as_people_write_them(text, key):
    assert named(text) == key


@pytest.mark.parametrize("text", ["", "\t", "ctrl+", "ctrl+ä", "hyper+x", "f25", "x\x1b", "y  i  z", "ctrl+x i i"])
def test_what_is_no_key_is_refused(text):
    with pytest.raises(KeyNameError):
        named(text)


async def test_the_keys_in_force_are_pressed_shown_and_told(browse, press, lines):
    async with browse(keys=KEYS, size=(120, 40)) as pilot:
        assert [note.message for note in pilot.app._notifications] == ["keys.toml:3:1: error bad-key a fault; a fix"]
        shown = lines(pilot)
        assert " f2 Issues" in shown[1]
        assert "\\s copies" in shown[-2]
        assert all(word in shown[-1] for word in ("ö search", "Q quit", "c copy"))
        screen = await press(pilot, "j")
        assert screen.rows.cursor == 0
        await pilot.press("ctrl+n", "'")
        assert (screen.rows.cursor, screen.marks) == (2, {"state-of-treaty"})
        await press(pilot, "c", "i")
        assert pilot.app.clipboard == "state-of-treaty"
        await pilot.press("n")
        assert "ö searches" in [note.message for note in pilot.app._notifications][-1]
        await press(pilot, "ö", "salmon")
        assert screen.typing
        await pilot.press("ctrl+g")
        assert not screen.typing
        await pilot.press("f2", ",")
        await press(pilot, "q", "T")
        assert screen.view.pane == "issues"
        await press(pilot, ":", "same colours")
        await press(pilot, "escape", "Q")
    assert pilot.app.return_code == 0


def test_help_tells_the_keys_in_force():
    text = "\n".join("".join(span.text for span in line) for line in page(UNICODE, KEYS, "copy").laid_out(90))
    assert "ci " in text
    assert "yi" not in text
