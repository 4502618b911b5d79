"""The editor in a real pseudo-terminal: it takes the screen, gives it back, and its work is seen."""

import shutil
import sys
from pathlib import Path

import pytest

BASE = Path(__file__).parents[1] / "app" / "base.toml"
FIRST = "The River Commission was founded."


@pytest.fixture
def own(tmp_path):
    """A copy of the base of the browser's tests."""
    path = tmp_path / "facts.toml"
    path.write_text(BASE.read_text())
    return path


@pytest.fixture
def browse(terminal, own):
    """Open the browser on the copy, with an editor."""

    def opened(editor):
        words = [sys.executable, "-m", "tui", "browse", "-f", str(own), "--today", "2021-06-30"]
        return terminal(words=words, env={"VISUAL": editor}).wait(FIRST)

    return opened


@pytest.mark.skipif(not shutil.which("vi"), reason="no vi here")
def test_vi_opens_at_the_fact_and_what_it_wrote_is_seen(browse, own):
    one = browse("vi -u NONE").press("e").wait("[[fact]]")
    one.press(":.,+9s/was founded/began/\r:wq\r").wait("The River Commission began.").wait("1 fact changed")
    one.press("j").press("q")
    assert one.end() == 0
    assert one.restored
    assert "The River Commission began." in own.read_text()


@pytest.mark.skipif(not shutil.which("vi"), reason="no vi here")
def test_vi_fills_in_a_new_fact(browse, own):
    one = browse("vi -u NONE").press("a").wait("A new fact for facts.toml")
    one.press(':g/^text/s/""/"A weir opened."/\r:g/^date/s/""/"2022"/\r:wq\r').wait("1 fact new").wait("a-weir-opened")
    assert one.press("q").end() == 0
    assert one.restored
    assert own.read_text().startswith(BASE.read_text() + '\n[[fact]]\nid = "a-weir-opened"\ndate = "2022"\n')


def test_an_interrupt_meant_for_the_editor_does_not_end_the_browser(browse, tmp_path):
    script = tmp_path / "slow editor"
    script.write_text("#!/bin/sh\ntrap 'exit 4' INT\necho editing; while :; do sleep 0.1; done\n")
    script.chmod(0o755)
    one = browse(f"'{script}'").press("e").wait("editing")
    one.press("\x03").wait("slow editor ended with 4").wait(FIRST)
    assert one.press("q").end() == 0
    assert one.restored


def test_a_change_from_outside_is_seen_and_a_broken_file_is_told(browse, own):
    one = browse("vi")
    own.write_text(BASE.read_text().replace("was founded.", "was founded. Twice."))
    one.wait("was founded. Twice.")
    own.write_text(BASE.read_text().replace('was founded."', "was founded."))
    one.wait("the last good facts stay shown")
    assert "was founded. Twice." in one.text
    one.press("7").wait("not closed").press("1")
    own.write_text(BASE.read_text())
    one.wait("can be read again").wait("stay shown", gone=True).wait("Twice", gone=True)
    assert one.press("q").end() == 0


def test_facts_are_piped_into_a_command(browse):
    one = browse("vi").press("|")
    one.wait("NDJSON")
    one.press("wc -l\r").wait("11 facts | wc -l").press("q").wait("wc -l", gone=True)
    assert one.press("q").end() == 0
    assert one.restored


def test_a_command_that_still_runs_does_not_hold_up_the_end(browse):
    one = browse("vi").press("|")
    one.wait("NDJSON")
    one.press("sleep 50\r").wait("running").press("\x03")
    assert one.end() == 130
    assert one.restored
