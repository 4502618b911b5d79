"""The themes that ship: complete, readable at every depth, and what their titles promise."""

import os
from itertools import combinations

import pytest
from rich.color import Color, ColorSystem

from tui import shipped
from tui.theme import ROLES, at, available, load
from tui.theme.contrast import PAIRS, faint, low, luminance, mix, ratio, shown
from tui.theme.roles import GROUNDS, KINDS, OUTCOMES, OWN_GROUND, STANDINGS
from tui.theme.source import read

NAMES = sorted(name[:-5] for name in os.listdir(shipped.path("themes")))
HUED = [name for name in NAMES if name != "mono"]
FAMILIES = [KINDS, STANDINGS, OUTCOMES]

# The colours of the VGA text mode, which xterm, the Linux console and Rich's own downgrade start from.
VGA = {
    "black": "#000000",
    "red": "#aa0000",
    "green": "#00aa00",
    "yellow": "#aa5500",
    "blue": "#0000aa",
    "magenta": "#aa00aa",
    "cyan": "#00aaaa",
    "white": "#aaaaaa",
    "bright_black": "#555555",
    "bright_red": "#ff5555",
    "bright_green": "#55ff55",
    "bright_yellow": "#ffff55",
    "bright_blue": "#5555ff",
    "bright_magenta": "#ff55ff",
    "bright_cyan": "#55ffff",
    "bright_white": "#ffffff",
}

# Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
DEFICIENCIES = {
    "protanopia": [(0.1523, 1.0526, -0.2049), (0.1145, 0.7863, 0.0992), (-0.0039, -0.0481, 1.0520)],
    "deuteranopia": [(0.3673, 0.8606, -0.2280), (0.2801, 0.6725, 0.0474), (-0.0118, 0.0429, 0.9689)],
    "tritanopia": [(1.2555, -0.0767, -0.1788), (-0.0784, 0.9308, 0.1476), (0.0047, 0.6914, 0.3039)],
}


@pytest.fixture(autouse=True)
def _no_themes_of_the_user(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


def test_there_are_a_dark_a_light_a_high_contrast_and_a_monochrome_one():
    assert {"harbour", "paper", "contrast", "contrast-light", "mono", "okabe"} <= set(NAMES)
    assert {load(name).dark for name in ("harbour", "contrast", "mono")} == {True}
    assert {load(name).dark for name in ("paper", "contrast-light")} == {False}


def test_all_are_available_and_none_is_faulty():
    found = available()
    assert sorted(theme.name for theme in found.themes) == NAMES
    assert found.themes[0].name == "harbour"
    assert found.problems == ()


@pytest.mark.parametrize("name", NAMES)
def test_every_pair_in_use_passes_aa(name):
    theme = load(name)
    assert set(theme.roles) == set(ROLES)
    assert list(low(theme.roles)) == []
    assert (luminance(theme.roles["background"].bg) < 0.5) is theme.dark


@pytest.mark.parametrize("name", ["contrast", "contrast-light"])
def test_high_contrast_means_aaa(name):
    roles = load(name).roles
    texts = [(role, ground) for role, ground, least in PAIRS if least > 4]
    assert min(ratio(*shown(roles, role, ground)) for role, ground in texts) >= 7


def test_mono_has_no_hue_and_tells_by_attributes_what_must_not_be_missed():
    roles = load("mono").roles
    colours = {colour for role in roles.values() for colour in (role.fg, role.bg) if colour}
    assert all(colour[1:3] == colour[3:5] == colour[5:] for colour in colours)
    for urgent in ("error", "warning", "standing-disputed", "standing-unsourced", "outcome-overdue", "hit"):
        assert roles[urgent].attributes, urgent


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("depth", ["truecolor", "256", "16", "none"])
def test_a_hit_shows_in_a_selected_row_too(name, depth):
    theme = at(load(name), depth)
    assert "underline" in theme.drawn("hit", "cursor").attributes
    assert "underline" not in theme.drawn("text", "cursor").attributes
    assert theme.drawn("text", "cursor") != theme.drawn("text", "cursor-blurred") != theme.drawn("text")


@pytest.mark.parametrize("name", HUED)
def test_kinds_standings_and_outcomes_look_different_each(name):
    roles = load(name).roles
    for family in FAMILIES:
        assert len({roles[role] for role in family}) == len(family)


@pytest.mark.parametrize("name", NAMES)
def test_the_palette_has_no_colour_unused_and_all_have_ansi_names(name):
    raw = read(load(name).path).raw
    used = {word for spec in raw["roles"].values() for word in spec.split()}
    assert set(raw["palette"]) <= used
    only_grounds = {raw["roles"][ground] for ground in GROUNDS}
    assert set(raw["palette"]) - only_grounds <= set(raw["ansi"])


def seen_in_256(colour):
    """Return what Rich and Textual make of a colour on a terminal of 256."""
    if not colour:
        return ""
    red, green, blue = Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor()
    return f"#{red:02x}{green:02x}{blue:02x}"


@pytest.mark.parametrize("name", NAMES)
def test_every_pair_passes_aa_on_a_terminal_of_256_colours(name):
    fitted = at(load(name), "256").roles
    seen = {key: role._replace(fg=seen_in_256(role.fg), bg=seen_in_256(role.bg)) for key, role in fitted.items()}
    assert list(faint(seen)) == []


@pytest.mark.parametrize("name", NAMES)
def test_16_colours_stay_readable_on_the_ground_the_theme_is_for(name):
    """A terminal's own colours are not ours to choose: 3:1 by VGA's, 4.5:1 where both are named."""
    theme = load(name)
    ink, ground = ("#aaaaaa", "#000000") if theme.dark else ("#000000", "#ffffff")
    for key, role in at(theme, "16").roles.items():
        if key in (*GROUNDS, "border", "bar-rest"):
            continue
        text, under = VGA.get(role.fg, ink), VGA.get(role.bg, ground)
        assert ratio(text, under) >= (4.5 if key in OWN_GROUND else 3), key


def lab(colour, rows):
    """Return the Oklab values of a colour as seen through a matrix on linear RGB."""
    linear = [luminance("#" + colour[at : at + 2] * 3) for at in (1, 3, 5)]
    red, green, blue = (max(sum(a * b for a, b in zip(row, linear, strict=True)), 0) for row in rows)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
@pytest.mark.parametrize("family", FAMILIES, ids=["kinds", "standings", "outcomes"])
def test_okabe_stays_apart_for_every_eye(deficiency, family):
    """0.045 in Oklab is more than twice a just noticeable difference; harbour's closest pair has 0.02."""
    roles, rows = load("okabe").roles, DEFICIENCIES[deficiency]
    for one, other in combinations(sorted({roles[role].fg for role in family}), 2):
        gap = sum((a - b) ** 2 for a, b in zip(lab(one, rows), lab(other, rows), strict=True)) ** 0.5
        assert gap > 0.045, (one, other)


def test_a_colour_made_too_faint_is_caught_and_the_fix_passes(tmp_path):
    theme = load("harbour")
    muted, panel = theme.roles["muted"].fg, theme.roles["panel"].bg
    dimmed = mix(muted, panel, 0.4)
    folder = tmp_path / "dateline" / "themes"
    folder.mkdir(parents=True)
    text = read(theme.path).text.replace(f'mist = "{muted}"', f'mist = "{dimmed}"')
    (folder / "harbour.toml").write_text(text, encoding="utf-8")

    problems = {problem.subject: problem for problem in load("harbour").warnings}

    assert {"muted", "standing-single", "outcome-void", "axis", "note"} == set(problems)
    problem = problems["muted"]
    assert problem.severity == "warning"
    assert f"muted on panel has a contrast of {ratio(dimmed, panel):.2f}:1, below 4.5:1" in str(problem)
    assert text.splitlines()[problem.line - 1].startswith("muted = ")
    assert ratio(problem.fix.split()[0], panel) >= 4.5
