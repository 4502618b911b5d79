import pytest
from rich.style import Style

from tui.printing.lines import Part, plain


def test_data_is_made_fit_whole_and_once(page):
    found = page().shown({"a\x1b": ["\x9b1m", {"b": "\u202e"}], "n": 3, "none": None, "t": ("\x07",)})
    assert found == {"a␛": ["<U+009B>1m", {"b": "<U+202E>"}], "n": 3, "none": None, "t": ["␇"]}


def test_data_fits_an_old_encoding(page):
    assert page(encoding="iso-8859-1").shown(["Inés … 北"]) == ["Inés ... ?"]


def test_neither_markup_nor_emoji_nor_highlighting_touches_a_text(page, drawn):
    text = "[bold]the king[/bold] died :smile: 42 'x' https://x.example"
    assert drawn(page(200, colour=True), [[Part(text)]]) == f"{text}\n"


def test_blanks_at_the_end_of_a_line_go_but_for_those_on_a_ground(page, drawn):
    assert drawn(page(), [[Part("a  "), Part("  ", "muted")]]) == "a\n"
    assert drawn(page(), [[Part("  ")]]) == "\n"
    ground = Part("a ", Style.parse("on #102030"))
    assert drawn(page(colour=True), [[ground]]) == "\x1b[48;2;16;32;48ma \x1b[0m\n"


def test_without_colour_no_escape_byte_is_written(page, drawn):
    parts = [Part("a", "title"), page().part("b", "error", "https://x.example"), Part("c", Style.parse("bold red"))]
    assert drawn(page(), [parts]) == "abc\n"


def test_links_stand_behind_words_on_a_terminal_in_colour_and_only_those_of_the_web(page, drawn):
    coloured = page(colour=True)
    assert "\x1b]8;" in drawn(coloured, [[coloured.part("a", "", "https://x.example/#:~:text=b")]])
    for link in ("javascript:alert(1)", "file:///etc/passwd", ""):
        assert coloured.part("a", "", link).link == ""
    assert page().part("a", "", "https://x.example").link == ""


@pytest.mark.parametrize(("width", "words"), [(20, "who says it ────────"), (11, "who says it"), (12, "who says it")])
def test_a_heading_fills_the_line(page, width, words):
    assert plain(page().heading("who says it", width)) == words


def test_a_long_line_is_not_cut(page, drawn):
    assert drawn(page(20), [[Part("x" * 300)]]) == "x" * 300 + "\n"
