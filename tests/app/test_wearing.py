import os

import pytest

from tui.theme import load

MINE = 'name = "mine"\ntitle = "Mine [bold]"\nextends = "harbour"\n'


@pytest.fixture
def mine(own_home):
    """Write a theme of the user's."""
    folder = own_home / ".config" / "dateline" / "themes"
    folder.mkdir(parents=True)

    def write(text=MINE, name="mine"):
        (folder / f"{name}.toml").write_text(text)
        later = os.stat(folder / f"{name}.toml").st_mtime_ns + len(text) * 1_000_000
        os.utime(folder / f"{name}.toml", ns=(later, later))

    write()
    return write


def told(pilot):
    return [note.message for note in pilot.app._notifications]


async def test_a_theme_of_ones_own_is_offered_and_a_broken_one_told(browse, press, lines, mine):
    mine(MINE.replace("mine", "bad") + '[roles]\ntitel = "fog"\n', "bad")
    async with browse(size=(100, 30)) as pilot:
        await press(pilot, "T")
        await pilot.pause(0.5)
        assert "Mine [bold]" in "\n".join(lines(pilot))
        assert "bad.toml:5:1: error unknown-role no role 'titel'; did you mean 'title'?" in told(pilot)[-1]
        await press(pilot, "mine")
        await pilot.pause(0.5)
        await press(pilot, "enter")
        assert pilot.app.look.path == load("mine").path


async def test_a_theme_that_is_changed_is_worn_as_it_is_now(browse, mine, monkeypatch):
    monkeypatch.setattr("tui.app.app.LOOK", 0.05)
    async with browse(look=("mine", "truecolor"), size=(80, 24)) as pilot:
        before = pilot.app.get_css_variables()["role-accent"]
        await pilot.pause(0.3)
        mine(MINE + '[roles]\naccent = "#ffffff"\n')
        await pilot.pause(0.3)
        assert pilot.app.look.roles["accent"].fg == "#ffffff"
        assert before != pilot.app.get_css_variables()["role-accent"] == "#ffffff"
        mine(MINE + '[roles]\naccent = "nonesuch"\n')
        await pilot.pause(0.3)
        assert pilot.app.look.roles["accent"].fg == "#ffffff"
        assert "mine.toml:5:1: error unknown-colour no colour 'nonesuch' in the palette" in told(pilot)[-1]
