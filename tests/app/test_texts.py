import hashlib
from pathlib import Path

import pytest

from tui.app.commands import COMMANDS, TEXT
from tui.app.screens.palette import Commands
from tui.app.signs import ASCII, UNICODE
from tui.app.text import width
from tui.app.texts import laid_out, merged, read, share
from tui.evidence.coverage import Place
from tui.store.index import open_base

DATA = Path(__file__).parent.parent / "data"


@pytest.fixture
def quarry(tmp_path):
    """A base with a saved copy of one source."""
    for name in ("quarry.toml", "quarry.txt"):
        (tmp_path / name).write_text((DATA / name).read_text("utf-8"), "utf-8")
    return str(tmp_path / "quarry.toml")


def notes(pilot):
    return [note.message for note in pilot.app._notifications]


def source(screen, name):
    return "j" * screen.rows.rows.at(name)


def test_places_that_overlap_are_one_passage():
    found = merged([Place(0, 5, "a"), Place(3, 9, "b"), Place(3, 4, "a"), Place(9, 12, "c")])
    assert [tuple(one) for one in found] == [(0, 9, ("a", "b")), (9, 12, ("c",))]


@pytest.mark.parametrize(
    ("covered", "sentences", "said"),
    [(3, 6, "━━━━━····· 3 of 6 sentences, 50 %"), (1, 1, "━━━━━━━━━━ 1 of 1 sentence, 100 %"), (0, 0, "no sentence")],
)
def test_the_share_is_told_in_words_too(covered, sentences, said):
    assert "".join(span.text for span in share(covered, sentences, UNICODE)) == said


@pytest.mark.parametrize("cells", [24, 60, 200])
@pytest.mark.parametrize("signs", [UNICODE, ASCII])
def test_a_text_is_laid_out_whole_at_any_width(quarry, cells, signs):
    words = Path(quarry).with_suffix(".txt").read_text("utf-8")
    text = read(open_base([quarry]), "herald-2019", words)
    laid = laid_out(text, signs, cells)
    assert all(width(line) <= cells for line in laid.lines)
    shown = "".join("".join(span.text for span in line)[7:] for line in laid.lines)
    assert "".join(shown.split()) == "".join(signs.shown(words.replace("\n", " ")).split())
    assert len(laid.first) == len(text.passages) > 3
    assert laid.first == sorted(laid.first)
    flagged = ["".join(span.text for span in line) for line in laid.lines if line[-1].text and "?" in line[1].text]
    assert cells < 200 or any("open question" in line for line in flagged) or flagged == []


async def test_moving_through_the_text_moves_through_the_facts(browse, press, lines, quarry):
    async with browse(file=quarry, size=(120, 40)) as pilot:
        screen = await press(pilot, "4")
        await press(pilot, *source(screen, "herald-2019"), "x")
        shown = "\n".join(lines(pilot))
        assert "3 of 9 sentences, 33 %" in shown
        assert f"1{UNICODE.standings['disputed']}  The quarry at Hollin supplied 40,000 tonnes" in shown
        assert "tonnes-40" in shown
        assert "? What happens to the quarry afterwards" in shown
        seen = []
        for _ in range(6):
            reading = pilot.app.screen
            seen += [fact for fact in reading.text.passages[reading.reader.chosen].facts if fact not in seen]
            await press(pilot, "j")
        assert seen == ["tonnes-40", "parish-counts", "as-much-again"]
        screen = await press(pilot, "enter")
        assert (screen.view.pane, screen.rows.key) == ("chronology", "as-much-again")


async def test_a_fact_opens_its_source_at_its_passage(browse, press, lines, quarry):
    async with browse("id:as-much-again,winter-stop", file=quarry, size=(80, 24)) as pilot:
        pilot.app.screen.rows.move_to(pilot.app.screen.rows.rows.at("as-much-again"))
        screen = await press(pilot, "x")
        assert screen.text.passages[screen.reader.chosen].facts == ("as-much-again",)
        assert any("Id           as-much-again" in line for line in lines(pilot))
        screen = await press(pilot, "escape")
        assert screen.rows.key == "as-much-again"
        screen.rows.move_to(screen.rows.rows.at("winter-stop"))
        await press(pilot, "x")
        assert "winter-stop quotes nothing that stands in this text" in notes(pilot)


async def test_a_source_with_a_copy_tells_how_much_of_it_is_accounted_for(browse, press, lines, quarry):
    async with browse(file=quarry, size=(160, 40)) as pilot:
        screen = await press(pilot, "4")
        await press(pilot, *source(screen, "herald-2019"))
        assert any("Accounted    ━━━······· 3 of 9 sentences, 33 %" in line for line in lines(pilot))
    Path(quarry).with_suffix(".txt").unlink()
    async with browse(file=quarry, size=(160, 40)) as pilot:
        screen = await press(pilot, "4")
        await press(pilot, *source(screen, "herald-2019"))
        assert any("the saved copy quarry.txt is" in line for line in lines(pilot))


async def test_where_there_is_no_copy_it_is_said_why(browse, press, quarry):
    async with browse() as pilot:
        await press(pilot, "4", "x")
        assert "'dateline fetch " in notes(pilot)[-1]
    Path(quarry).with_suffix(".txt").unlink()
    async with browse("id:winter-stop,villagers,rumour", file=quarry) as pilot:
        screen = await press(pilot, "x")
        assert "is not there" in notes(pilot)[-1]
        screen.rows.move_to(screen.rows.rows.at("villagers"))
        await press(pilot, "x")
        assert "no address to fetch one from" in notes(pilot)[-1]
        screen.rows.move_to(screen.rows.rows.at("rumour"))
        await press(pilot, "x")
        assert "cites no source" in notes(pilot)[-1]


async def test_a_text_from_a_stranger_is_made_visible(browse, press, lines, write):
    file = Path(write('[[source]]\nid = "s"\ntext = "s.txt"\nsha256 = "00"\n'))
    (file.parent / "s.txt").write_bytes("Red [b]\x1b[31m\u202eword.\n".encode())
    assert hashlib.sha256(b"").hexdigest() != "00"
    async with browse(file=str(file)) as pilot:
        await press(pilot, "4", "x")
        shown = "\n".join(lines(pilot))
        assert "\x1b" not in shown
        assert "Red [b]␛[31m<U+202E>word." in shown
        assert "not the copy whose sha256" in shown
        assert "No fact quotes anything" in shown
        await press(pilot, "j", "enter", "tab", "G", "g")
        assert "no fact quotes" in notes(pilot)[-1]


async def test_keys_of_a_text_are_offered_in_a_text_only(browse):
    async with browse() as pilot:
        palette = Commands(pilot.app.screen)
        offered = [offer.name for offer in palette.offers()]
    assert "Read the saved text of the source, with what facts quote of it" in offered
    assert not {command.help for command in TEXT} & set(offered) - {
        command.help for command in COMMANDS if not command.where
    }


async def test_past_the_last_passage_it_is_said_and_brought_back_into_sight(browse, press, lines, quarry):
    async with browse(file=quarry, size=(80, 10)) as pilot:
        screen = await press(pilot, "4")
        await press(pilot, *source(screen, "herald-2019"), "x", "k")
        assert notes(pilot)[-1] == "this is the first passage"
        screen = await press(pilot, *"jjjjjj", "g", "j")
        assert notes(pilot)[-1] == "this is the last passage"
        last = screen.reader.laid.first[-1]
        assert screen.reader.top <= last < screen.reader.top + screen.reader.window
