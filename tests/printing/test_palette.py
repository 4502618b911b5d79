"""Rich's side of a theme: every role has a style, and what is printed keeps to the terminal's own ground."""

import io
import subprocess
import sys

import pytest
from rich.console import Console
from rich.default_styles import DEFAULT_STYLES
from rich.style import Style
from rich.table import Table
from rich.text import Text

from tui.printing.palette import RICH_NAMES, color_system, plain, rich_theme, style
from tui.theme import GROUNDS, ROLES, at, load

NAMES = ["harbour", "paper", "mono"]


def printed(theme, depth, role="kind-forecast"):
    """Print one word in a role as on a terminal of a depth."""
    file = io.StringIO()
    console = Console(file=file, force_terminal=True, color_system=color_system(depth), theme=rich_theme(theme))
    console.print(Text("word", style=role), end="")
    return file.getvalue()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("depth", ["truecolor", "256", "16", "none"])
def test_every_role_has_a_style_under_its_name(name, depth):
    theme = at(load(name), depth)
    styles = rich_theme(theme).styles
    assert all(styles[role] == style(theme, role) for role in ROLES)
    assert all(styles[rich] == style(theme, role) for rich, role in RICH_NAMES.items())


def test_the_names_given_to_rich_are_names_rich_has():
    assert set(RICH_NAMES) <= set(DEFAULT_STYLES)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_printed_paints_no_ground_and_leaves_text_to_the_terminal(name):
    theme = load(name)
    assert style(theme, "text").color is None
    assert all(style(theme, ground) == Style.null() for ground in GROUNDS)
    assert style(theme, "muted").bgcolor is None
    assert style(theme, "hit").bgcolor is not None


@pytest.mark.parametrize(
    ("name", "depth", "written"),
    [
        ("harbour", "truecolor", "\x1b[38;2;229;181;103mword\x1b[0m"),
        ("harbour", "256", "\x1b[38;5;179mword\x1b[0m"),
        ("harbour", "16", "\x1b[93mword\x1b[0m"),
        ("harbour", "none", "word"),
        ("mono", "16", "\x1b[1;39mword\x1b[0m"),
    ],
)
def test_each_depth_writes_its_own_kind_of_colour(name, depth, written):
    assert printed(at(load(name), depth), depth) == written


def test_without_colour_no_escape_byte_is_written():
    assert "\x1b" not in "".join(printed(at(load("mono"), "none"), "none", role) for role in ROLES)


def test_plain_takes_every_style_away():
    file = io.StringIO()
    console = Console(file=file, force_terminal=True, color_system="truecolor", theme=plain())
    console.print(*(Text(role, style=role) for role in ROLES))
    table = Table("one", "two", title="title", box=None, show_footer=True)
    table.add_row("1", "2")
    console.print(table)
    console.rule("rule")
    assert "\x1b" not in file.getvalue()


def test_a_style_is_made_once():
    theme = load("harbour")
    assert style(theme, "date") is style(theme, "date")


def test_the_printed_side_does_not_import_textual():
    code = "import sys, tui.printing.palette; print('textual' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
