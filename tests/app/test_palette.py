"""Textual's side of a theme: variables for every role, readable built-in widgets, no colour where none is wanted."""

import io

import pytest
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.strip import Strip
from textual.widgets import Input, Label, OptionList, Static

from tui.app.palette import BASES, Colourless, style, textual_theme, variables
from tui.theme import GROUNDS, ROLES, at, available, load
from tui.theme.contrast import ratio

NAMES = [theme.name for theme in available(environ={}).themes]
DEPTHS = ["truecolor", "256", "16", "none"]


class Themed(App):
    """An app whose style sheet uses every variable of every role."""

    CSS = "\n".join(
        f".{role} {{ color: $role-{role}; background: $role-{role}-bg; text-style: $role-{role}-style; }}"
        for role in ROLES
    )

    def __init__(self, theme):
        super().__init__()
        self.register_theme(textual_theme(theme))
        self.theme = theme.name

    def compose(self):
        yield from (Static(role, classes=role) for role in ROLES)
        yield Input()
        yield OptionList("one", "two")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("depth", DEPTHS)
def test_every_variable_is_of_use_to_textual(name, depth):
    found = Themed(at(load(name), depth)).get_css_variables()
    assert textual_theme(at(load(name), depth)).ansi is (depth in {"16", "none"})
    default = App().get_css_variables()
    assert set(default) <= set(found)
    assert {f"role-{role}{part}" for role in ROLES for part in ("", "-bg", "-style")} <= set(found)
    for variable, value in variables(at(load(name), depth)).items():
        if variable.endswith(("-style", "-style-hover")):
            assert value == "none" or set(value.split()) <= {"bold", "italic", "underline", "reverse"}
        else:
            Color.parse(value)


def test_every_variable_given_to_textual_is_one_it_has():
    ours = {name for name in variables(load("harbour")) if not name.startswith("role-")}
    assert ours <= set(App().get_css_variables())


def inked(role):
    """Return the codes of a role's colour; a role without one is drawn in the terminal's."""
    return Style.parse(role.fg or "default").color.get_ansi_codes()


@pytest.mark.parametrize("depth", DEPTHS)
async def test_an_app_draws_every_role(depth):
    theme = at(load("harbour"), depth)
    app = Themed(theme)
    async with app.run_test():
        for role in set(ROLES) - set(GROUNDS):
            drawn, wanted = app.query_one(f".{role}").styles, theme.roles[role]
            assert drawn.color.rich_color.get_ansi_codes() == inked(wanted)
            assert set(str(drawn.text_style).split()) - {"none"} == set(wanted.attributes)


async def test_a_theme_is_switched_while_the_app_runs():
    app = Themed(load("harbour"))
    async with app.run_test() as pilot:
        app.register_theme(textual_theme(load("paper")))
        app.theme = "paper"
        await pilot.pause()
        assert app.query_one(".date").styles.color.hex.lower() == load("paper").roles["date"].fg
        assert app.screen.styles.background.hex.lower() == load("paper").roles["background"].bg
        assert app.current_theme.dark is False


@pytest.mark.parametrize("name", NAMES)
def test_built_in_widgets_stay_readable(name):
    found = Themed(load(name)).get_css_variables()
    pairs = [
        ("block-cursor-foreground", "block-cursor-background"),
        ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
        ("input-cursor-foreground", "input-cursor-background"),
        ("input-selection-foreground", "input-selection-background"),
        ("screen-selection-foreground", "screen-selection-background"),
        ("footer-foreground", "footer-background"),
        ("footer-description-foreground", "footer-background"),
        ("footer-key-foreground", "footer-background"),
        ("link-color", "surface"),
        ("link-color-hover", "link-background-hover"),
        ("text-muted", "panel"),
        ("text-disabled", "panel"),
        ("foreground-muted", "surface"),
        ("foreground", "block-hover-background"),
        ("foreground", "surface-active"),
        *((f"markdown-h{level}-color", "background") for level in range(1, 7)),
        *((f"text-{base}", f"{base}-muted") for base in BASES),
        *(("button-color-foreground", base) for base in BASES),
    ]
    faint = {pair: ratio(*(found[part] for part in pair)) for pair in pairs}
    assert {pair: figure for pair, figure in faint.items() if figure < 4.5} == {}


def test_a_selected_row_gives_its_colours_and_leaves_the_attributes():
    theme = load("harbour")
    cursor = theme.roles["cursor"]
    assert style(theme, "date-approx", "cursor") == Style.parse(f"bold italic {cursor.fg} on {cursor.bg}")
    assert style(theme, "date-approx") == Style.parse(f"italic {theme.roles['date'].fg}")
    assert style(theme, "date-approx", "cursor") is style(theme, "date-approx", "cursor")


def test_colourless_leaves_attributes_and_no_colour_code():
    segments = [Segment("one", Style.parse("bold red on blue")), Segment("two", None), Segment("three", Style())]
    bare = Colourless().apply(segments, Color.parse("black"))
    assert [segment.text for segment in bare] == ["one", "two", "three"]
    console = Console(file=io.StringIO(), force_terminal=True, color_system="truecolor")
    assert Strip(bare).render(console) == "\x1b[1mone\x1b[0mtwothree"


async def test_no_colour_reaches_the_terminal_when_colourless_is_the_last_filter(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")

    class Plain(Themed):
        def get_line_filters(self):
            return [*super().get_line_filters(), Colourless()]

    app = Plain(at(load("harbour"), "none"))
    async with app.run_test(size=(40, 80)):
        styles = {
            segment.style for strip in app.screen._compositor.render_strips() for segment in strip if segment.style
        }
    assert styles
    assert all(one.color is None and one.bgcolor is None for one in styles)
    assert any(one.bold for one in styles)


async def test_a_selected_option_shows_without_colour():
    """Textual 8.2.8 drops `reverse` in component styles: what is left must still show."""
    app = Themed(at(load("harbour"), "none"))
    async with app.run_test() as pilot:
        options = app.query_one(OptionList)
        options.focus()
        options.highlighted = 1
        await pilot.pause()
        plain, chosen = (next(iter(options.render_line(y))).style for y in (0, 1))
        assert chosen.bold
        assert chosen.underline
        assert not plain.bold


async def test_labels_of_a_severity_stay_readable_in_every_theme():
    class Labels(Themed):
        def compose(self):
            yield from (Label("word", variant=variant) for variant in ("error", "warning", "success"))

    for name in NAMES:
        async with Labels(load(name)).run_test() as pilot:
            for label in pilot.app.query(Label):
                ground, ink = label.background_colors[1], label.styles.color
                assert ratio(ink.hex.lower()[:7], ground.hex.lower()[:7]) >= 4.5, (name, label)
