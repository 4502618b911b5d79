import pytest

from tui.model.words import KINDS as KIND_WORDS
from tui.model.words import OUTCOMES as OUTCOME_WORDS
from tui.model.words import STANDINGS as STANDING_WORDS
from tui.printing.signs import OUTCOME_ROLES, STANDING_ROLES, TEXTURES, encodable, kind_role
from tui.printing.wrapping import cells
from tui.theme import ROLES
from tui.theme.signs import KINDS, OUTCOMES, PLAIN, SEVERITIES, STANDINGS


def test_every_word_has_a_sign_and_a_role():
    assert (*KINDS,) == KIND_WORDS
    assert {*OUTCOMES} == {*OUTCOME_ROLES} == {*OUTCOME_WORDS}
    assert {*STANDINGS} == {*STANDING_ROLES} == {*STANDING_WORDS}
    assert {*map(kind_role, KINDS), *STANDING_ROLES.values(), *OUTCOME_ROLES.values()} <= {*ROLES}
    assert {*TEXTURES} == {*STANDING_WORDS, *OUTCOME_WORDS}


@pytest.mark.parametrize("signs", [KINDS, STANDINGS, OUTCOMES, SEVERITIES], ids=lambda signs: next(iter(signs)))
def test_signs_of_one_table_differ_and_take_one_column_also_in_ascii(signs):
    plain = [encodable("ascii")(sign) for sign in signs.values()]
    for drawn in ([*signs.values()], plain):
        assert len({*drawn}) == len(drawn)
        assert {*map(cells, drawn)} == {1}


def test_textures_of_one_bar_differ_also_in_ascii():
    for words in (STANDING_WORDS, OUTCOME_WORDS):
        for fit in (encodable("utf-8"), encodable("ascii")):
            assert len({fit(TEXTURES[word]) for word in words}) == len(words)


@pytest.mark.parametrize(
    ("encoding", "text", "shown"),
    [
        ("utf-8", "“é” … 北 █", "“é” … 北 █"),
        ("UTF8", "é", "é"),
        ("ascii", "“Inés” … 北 █ ¶8", '"In?s" ... ? # par. 8'),
        ("iso-8859-1", "“Inés” · █", '"Inés" · #'),
        ("no-such-encoding", "é…", "?..."),
    ],
)
def test_text_fits_the_encoding(encoding, text, shown):
    assert encodable(encoding)(text) == shown


def test_plain_signs_are_ascii():
    assert all(plain.isascii() and plain for plain in PLAIN.values())
