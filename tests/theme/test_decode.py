"""Broken theme files: what each is told, at which line, and what to do."""

import os

import pytest

from tui.settings import MAX_BYTES
from tui.theme import ThemeError
from tui.theme.decode import decode
from tui.theme.source import read

HEAD = 'name = "mine"\ntitle = "Mine"\ndark = true\nextends = "harbour"\n'
HARBOUR = os.path.join(os.path.dirname(__file__), "../../themes/harbour.toml")


def problems(tmp_path, content):
    path = tmp_path / "mine.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(ThemeError) as caught:
        decode(read(str(path)), read(HARBOUR) if b"extends" in path.read_bytes() else None)
    return [str(problem).removeprefix(f"{path}:") for problem in caught.value.problems]


PALETTE, ROLES, ANSI = (HEAD + f"[{table}]\n" for table in ("palette", "roles", "ansi"))

BROKEN = {
    "not toml": ('name = "mine\n', "1:13: error toml-syntax illegal character '\\n'; see a shipped"),
    "not utf-8": (
        b'name = "mine"\ntitle = "\xff"\n',
        "2:10: error not-utf8 the byte 0xFF is not UTF-8; save the file as UTF-8",
    ),
    "too large": (b"#" * (MAX_BYTES + 1), "1:1: error too-large too large for a theme; keep it below 65,536 bytes"),
    "nested to the sky": (
        b"a = " + b"[" * 9000,
        "1:1: error toml-syntax cannot be parsed; see a shipped theme for its form",
    ),
    "unknown key": (HEAD + 'color = "x"\n', "5:1: error unknown-key no key 'color'; one of: name, title, dark,"),
    "misspelt key": (HEAD + "[pallete]\n", "5:1: error unknown-key no key 'pallete'; did you mean 'palette'?"),
    "no table": (HEAD + "roles = 1\n", "5:1: error wrong-type 'roles' is not a table; write a line [roles] and"),
    "no name": (HEAD[14:], '1:1: error bad-name the theme has no name; write name = "mine", as the file is called'),
    "name of another": (
        HEAD.replace('"mine"', '"harbour"'),
        "1:1: error bad-name the theme is named 'harbour'; write name = \"mine\", as the file is called",
    ),
    "title with an escape": (
        HEAD.replace('"Mine"', '"\\u001b[2J"'),
        '2:1: error bad-value the theme has no title that can be shown; write title = "…", 1 to 60 printable',
    ),
    "dark is a word": (
        HEAD.replace("true", '"yes"'),
        "3:1: error wrong-type 'dark' is neither true nor false; write dark = true where the text is light",
    ),
    "short colour": (PALETTE + 'fog = "#abc"\n', "6:1: error bad-colour '#abc' is no colour; write \"#aabbcc\""),
    "bad digits": (PALETTE + 'fog = "#12345g"\n', "6:1: error bad-colour '#12345g' is no colour; write six digits, as"),
    "digits of another script": (
        PALETTE + 'fog = "#١٢٣٤٥٦"\n',
        "6:1: error bad-colour '#١٢٣٤٥٦' is no colour; write six",
    ),
    "colour by name": (PALETTE + 'fog = "white"\n', "6:1: error bad-colour 'white' is no colour; write six digits, as"),
    "colour as number": (
        PALETTE + "fog = 0xffffff\n",
        "6:1: error wrong-type 'fog' is not a string; write fog = \"…\"",
    ),
    "reserved name": (
        PALETTE + 'bold = "#ffffff"\n',
        "6:1: error bad-name a colour cannot be called 'bold'; use letters",
    ),
    "unknown role": (
        ROLES + 'kind-forcast = "fog"\n',
        "6:1: error unknown-role no role 'kind-forcast'; did you mean 'kind-forecast'?",
    ),
    "unknown palette name": (
        ROLES + 'text = "frog"\n',
        "6:1: error unknown-colour no colour 'frog' in the palette; did you mean 'fog'?",
    ),
    "unknown attribute": (
        ROLES + 'text = "fog blink"\n',
        "6:1: error unknown-colour no colour 'blink' in the palette; ",
    ),
    "dim": (
        ROLES + 'muted = "mist dim"\n',
        "6:1: error bad-role 'dim' is not used: its contrast is the terminal's guess; use a fainter colour",
    ),
    "no colour": (ROLES + 'text = "bold"\n', "6:1: error bad-role 'bold' is not one colour; write text = \"ink\", or"),
    "two colours": (ROLES + 'text = "fog mist"\n', "6:1: error bad-role 'fog mist' is not one colour; "),
    "two grounds": (
        ROLES + 'text = "fog on hull on deep"\n',
        "6:1: error unknown-colour no colour 'on' in the palette; ",
    ),
    "nothing after on": (ROLES + 'text = "fog on "\n', "6:1: error bad-role 'fog on ' is not one colour; "),
    "ground left out": (
        ROLES + 'hit = "lamp bold"\n',
        "6:1: error bad-role 'hit' needs a colour and a ground; write hit",
    ),
    "ground with ink": (
        ROLES + 'panel = "fog on hull"\n',
        "6:1: error bad-role 'panel' is a ground; give it one colour",
    ),
    "unknown terminal colour": (
        ANSI + 'fog = "grey"\n',
        "6:1: error bad-colour 'grey' is no terminal colour; did you mean 'green'?",
    ),
    "ansi beyond the palette": (
        ANSI + 'frog = "green"\n',
        "6:1: error unknown-colour no colour 'frog' in the palette; did you mean 'fog'?",
    ),
    "roles missing": (
        'name = "mine"\ntitle = "Mine"\ndark = true\n[palette]\nfog = "#ffffff"\n[roles]\ntext = "fog"\n',
        "6:1: error missing-role the theme leaves out background, surface, panel and 41 more; add them, or write",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_theme_is_told_where_and_how(tmp_path, case):
    content, message = BROKEN[case]
    found = problems(tmp_path, content)
    assert any(problem.startswith(message) for problem in found), found


def test_all_faults_come_in_one_run(tmp_path):
    text = HEAD.replace("true", "1") + '[palette]\nfog = "#abc"\n[roles]\ntxt = "fog"\ntext = "frog"\n'
    assert [problem.split(":")[0] for problem in problems(tmp_path, text)] == ["3", "6", "8", "9"]


@pytest.mark.parametrize("table", ["palette", "roles"])
def test_a_key_quoted_or_spaced_is_found_all_the_same(tmp_path, table):
    text = HEAD + f'\n# [{table}]\n  [ {table} ]\n "fog"  =  "#abc"\n'
    assert [problem.split(":")[0] for problem in problems(tmp_path, text)] == ["8"]


def test_a_byte_order_mark_and_crlf_are_no_fault(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_bytes(b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode())
    assert decode(read(str(path)), read(HARBOUR)).title == "Mine"


def test_colours_are_lower_case_and_roles_may_name_them_outright(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(HEAD + '[roles]\ntext = "#FFEEDD italic on #000011 bold"\n', encoding="utf-8")
    role = decode(read(str(path)), read(HARBOUR)).roles["text"]
    assert (role.fg, role.bg, role.attributes) == ("#ffeedd", "#000011", ("bold", "italic"))
    assert role.spec == "bold italic #ffeedd on #000011"


def test_a_folder_is_no_theme(tmp_path):
    (tmp_path / "mine.toml").mkdir()
    with pytest.raises(ThemeError, match="no such file"):
        read(str(tmp_path / "mine.toml"))
