# ruff: noqa: RUF001 -- the characters themselves are the matter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.evidence.folding import fold
from tui.evidence.passages import Passage
from tui.evidence.sentences import is_whole_sentence, sentences

# Sentences parted by a bar.
PROSE = {
    "English": """
Aid fell to US$251.4 million.|Critics objected.
The U.S. aid programme ended.|It was the first in years.
He left the U.S. Army in 2018.|He now lives abroad.
They crossed into the U.S.|The border was open.|No one knew.
Talks began with the U.S.|Washington has said nothing.
Mr. Hale met Dr. J. B. Ruiz and Gen. A. Ortiz in St. Ives.|It rained.
She spoke at 3 p.m. on Monday.|Then she left.
She spoke at 3 p.m.|The crowd cheered.
“We will not stop.”|The minister left.
“Will you stop?” he asked.|Nobody answered!
‘Never,’ she said.|(Nobody believed her.)|He wrote it down.
He waited…|Nothing came.
He waited… and waited... until noon.
It was, he said, "over."|"We lost."
Version 2.0 is at example.com, e.g. on page 3.|Read it.
The No. 2 official resigned.|He said no.|Then he left.
She was born on Jan. 5, 1960.|20 years later she left.
Acme Inc.|The firm grew.|Acme Inc. Holdings did not.
The vote was 10-9.|Three abstained.
This was disputed.[12]|Others agree.[3][4]|So it stands.
Really?!|Yes!!|Good.
1. First they met.|2. Then they parted.
The firm, Smith et al. Partners, closed.|It is gone.
""",
    "Spanish": """
¿Qué dijo?|¡Nada!|Se fue.
El Sr. Vega llegó a EE. UU. en enero.|Volvió en mayo.
El Sr. Vega llegó a EE. UU.|El viaje fue largo.
Los EE.UU. y la UE firmaron.|Nadie más.
La Sra. Luna (pág. 4, núm. 7) habló… y calló.|Después salió.
Según el art. 5, la Dra. Ruiz ganó 1.500.000 pesos.|El 3 de mayo volvió.
Vive en la avda. Sol, p. ej. en el n.º 8.|¿Y usted?
«No hay duda.»|Así lo dijo.
El Gral. Mora y la Lic. Paz salieron.|Ud. no.
Subió un 3,5 %.|Bajó después.
""",
    "German": """
Am 3. Mai 2018 trat das Land bei.|Es war das erste.
Im 19. Jahrhundert war das anders.|Heute nicht.
Das kostet z. B. Bremen ca. 3,5 Mio. Euro.|Die Regierung schweigt.
Das kostet z.B. Bremen viel.|Wen wundert es?
„Wir kommen.“|Das sagte Dr. Weber.
Er sagte: „Nein.“ und ging.|»So nicht!«|Schluss.
Das Ministerium bzw. Herr Prof. Dr. Kern prüft Nr. 7 gem. Abs. 3.|Gut.
Es waren 12.|Niemand zählte nach.
Sie kam am 24. Dez. nach Köln.|Er blieb.
""",
    "other": """
यह पहला है।|यह दूसरा है।
هل جاء؟|نعم.
Он пришёл.|Она ушла.
""",
}
CASES = [line for table in PROSE.values() for line in table.strip().splitlines()]


def cut(text, **options):
    return [text[start:end] for start, end in sentences(text, **options)]


@pytest.mark.parametrize("line", CASES)
def test_prose_is_cut_at_the_bars(line):
    assert cut(line.replace("|", " ")) == line.split("|")


@pytest.mark.parametrize(
    "line", ["第一句。|第二句！|第三句？", "「はい。」|「いいえ。」|終わり", "他说：“好。”|然后走了。"]
)
def test_where_no_space_parts_sentences(line):
    assert cut(line.replace("|", "")) == line.split("|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A heading\n\nA sentence. Another.", ["A heading", "A sentence.", "Another."]),
        ("A heading\r\n\r\nA sentence.", ["A heading", "A sentence."]),
        ("By A. Author\n1 May 2020\nLisbon", ["By A. Author", "1 May 2020", "Lisbon"]),
        (
            "A sentence that was wrapped by some program\nat forty-odd characters. And one more of\nthem.",
            ["A sentence that was wrapped by some program\nat forty-odd characters.", "And one more of\nthem."],
        ),
        (
            "A heading\nThe text that follows it is wrapped by\nsome program at forty-odd characters here.",
            ["A heading", "The text that follows it is wrapped by\nsome program at forty-odd characters here."],
        ),
        ("A heading\n" + "Long lines are paragraphs. " * 6, ["A heading", *["Long lines are paragraphs."] * 6]),
        ("", []),
        (" \n\n ", []),
        ("no end", ["no end"]),
        ("* * *", ["* * *"]),
    ],
)
def test_lines_and_paragraphs(text, expected):
    assert cut(text) == expected


def test_every_line_stands_alone_when_asked():
    text = "A sentence that was wrapped by some program\nat forty-odd characters."
    assert cut(text, lines=True) == text.split("\n")


TEXT = """A storm over the bay

Written on 3 May 2019
J. Doe

The storm came at noon. “Nobody was warned,” said the mayor. It rained. The quay, built in 1920 by
U.S. engineers, held; the roofs did not."""


@pytest.mark.parametrize(
    ("quote", "whole"),
    [
        ("The storm came at noon.", True),
        ("the storm came at noon", True),
        ("storm came at noon", False),
        ("The storm came", False),
        ("It rained", True),
        ("said the mayor. It rained. The quay", True),
        ("Nobody was warned,” said the mayor", True),
        ("Nobody was warned", False),
        ("came at noon … It rained … built in 1920", True),
        ("The quay … did not", False),
        ("The quay, built in 1920 by U.S. engineers, held; the roofs did not", True),
        ("A storm over the bay", True),
        ("Written on 3 May 2019", True),
        ("J. Doe", False),
        ("The storm came at dusk.", False),
    ],
)
def test_a_whole_sentence_is_told_from_a_phrase(quote, whole):
    assert is_whole_sentence(quote, TEXT) is whole
    assert is_whole_sentence(quote, fold(TEXT)) is whole


def test_a_passage_is_taken_too():
    assert is_whole_sentence(Passage(start="It rained"), TEXT)
    assert not is_whole_sentence(Passage("roofs", "It rained"), TEXT)


def test_the_blocks_of_a_folded_text_are_its_own():
    text = "The quay held and the roofs of the town did\nnot, said the mayor to the reporters."
    assert not is_whole_sentence("The quay held and the roofs of the town did", fold(text))
    assert is_whole_sentence("The quay held and the roofs of the town did", fold(text, lines=True))


def test_a_sentence_longer_than_the_view_is_no_whole_one():
    long = "It went on and on " * 400
    assert not is_whole_sentence("and on It went", long + ".")


PIECES = st.sampled_from(
    [
        "Mr.",
        "U.S.",
        "He",
        "said",
        ".",
        "...",
        "…",
        "!",
        "?",
        "“",
        "”",
        "(",
        ")",
        " ",
        " ",
        "\n",
        "\n\n",
        "3.",
        "¿",
        "。",
    ],
)
PROSE_LIKE = st.lists(PIECES).map("".join) | st.text()


@given(PROSE_LIKE, st.booleans())
def test_sentences_hold_all_but_white_space_in_order(text, lines):
    spans = sentences(text, lines=lines)
    assert "".join("".join(text[slice(*span)].split()) for span in spans) == "".join(text.split())
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
