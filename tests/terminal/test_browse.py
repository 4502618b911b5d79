"""The browser in a real pseudo-terminal: it comes, it goes, and it leaves everything as it was."""

import random
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

BASE = str(Path(__file__).parents[1] / "app" / "base.toml")

FIRST = "The River Commission was founded."
COLOUR = re.compile(rb"\x1b\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[0-9;]*)?m")


def test_it_starts_and_quits(terminal):
    one = terminal().wait(FIRST)
    assert "1 Chronology" in one.text
    assert one.press("q").end() == 0
    assert one.restored


def test_bare_dateline_opens_it(terminal):
    words = [sys.executable, "-m", "tui", "-f", BASE]
    assert terminal(words=words).wait(FIRST).press("q").end() == 0


def test_a_query_on_the_command_line(terminal):
    one = terminal("kind:forecast", "--sort", "due").wait("Salmon will return")
    assert "--sort due kind:forecast" in one.text
    assert one.press("q").end() == 0


def test_keys_reach_it(terminal):
    one = terminal().wait(FIRST)
    one.press("/salmon").wait("5 of 11")
    one.press("\r").wait("'salmon*'").wait("Ada Moor told")
    one.press("2").wait("Dams & weirs").press("H").wait("5 of 11")
    one.press("\x1b").wait("11 facts")
    assert one.press("q").end() == 0


def test_keys_pressed_in_one_go_are_none_lost(terminal):
    one = terminal().wait(FIRST)
    one.press("/salmon kind:event\r").wait("1 of 11")
    one.press("HGkk2jj1").wait("count-anglers")
    one.press("*k*t").wait("kind:statement standing:single-source")
    one.press("yi").wait("copied id count-anglers")
    assert one.press("q").end() == 0


def test_keys_pressed_while_a_base_is_read_are_not_mistaken_for_others(terminal):
    code = (
        "import sys, time, tui.cli.browse as browse; from tui.cli.main import main; open_index = browse.open_index\n"
        "def slow(*args, **told): print('reading'); time.sleep(1); return open_index(*args, **told)\n"
        "browse.open_index = slow\n"
        f"sys.exit(main(['browse', '-f', {BASE!r}]))"
    )
    one = terminal(words=[sys.executable, "-c", code]).wait("reading")
    one.press("/salmon\rq\x1b1").wait(FIRST).wait("11 facts")
    one.press("/dam\r").wait("of 11")
    assert one.press("q").end() == 0


def test_it_follows_the_size_of_the_window(terminal):
    one = terminal(size=(120, 40)).wait("printed in".capitalize())
    one.resize(40, 15).wait("Printed in", gone=True).wait("1 Chronology")
    one.resize(80, 24).wait("7 Problems")
    for columns in (20, 200, 41, 99, 100, 33):
        one.resize(columns, 10 + columns // 10)
    one.resize(120, 40).wait("Printed in")
    assert one.press("q").end() == 0
    assert one.restored


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_ends_it_in_good_order(terminal, number, code):
    one = terminal().wait(FIRST)
    one.process.send_signal(number)
    assert one.end() == code
    assert one.restored


def test_an_interrupt_is_told_by_the_exit_code(terminal):
    one = terminal().wait(FIRST)
    assert one.press("\x03").end() == 130
    assert one.restored


def test_a_crash_leaves_the_terminal_as_it_was(terminal):
    code = (
        "import sys; from tui.cli.main import main; from tui.app.screens.browse import Browse\n"
        "def crash(self): raise RuntimeError('a defect')\n"
        "Browse.watch_marks = crash\n"
        f"sys.exit(main(['browse', '-f', {BASE!r}]))"
    )
    one = terminal(words=[sys.executable, "-c", code]).wait(FIRST)
    assert one.press(" ").end() == 1
    assert one.restored
    assert "a defect" in one.text


def test_bytes_that_are_no_text_do_no_harm(terminal):
    one = terminal().wait(FIRST)
    one.press(b"\x9b").press(b"\xff\xfe\xc3").press(b"\xe2\x82")
    one.press("/salmon\r").wait("5 of 11")
    assert one.press("q").end() == 0


def test_any_bytes_do_no_harm(terminal):
    one = terminal().wait(FIRST)
    noise = random.Random(7)
    safe = [byte for byte in range(256) if byte not in b"qo\x03\x11\x1a\x1b"]
    for _ in range(20):
        one.press(bytes(noise.choices(safe, k=20)))
        one.read(0.02)
    assert one.process.poll() is None
    one.process.send_signal(signal.SIGTERM)
    assert one.end() == 143
    assert one.restored


@pytest.mark.parametrize("closed", ["stdin", "stderr"])
def test_without_a_terminal_it_says_so(terminal, closed):
    one = terminal(**{closed: subprocess.DEVNULL if closed == "stdin" else subprocess.PIPE})
    said = one.process.stderr.read().decode() if closed == "stderr" else ""
    assert one.end() == 2
    assert "dateline: browse needs a terminal" in said or "dateline: browse needs a terminal" in one.text
    assert b"\x1b[?1049h" not in one.raw


def test_standard_output_stays_free(terminal):
    one = terminal(stdout=subprocess.PIPE).wait(FIRST).wait("Printed in")  # as wide as the terminal, not the pipe
    assert one.press("q").end() == 0
    assert one.process.stdout.read() == b""


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("isue:x",), 2, "there is no field 'isue'"),
        (("--sort", "nothing"), 2, "cannot sort by"),
        (("--theme", "nonesuch"), 2, "nonesuch"),
        (("-f", "/nonexistent.toml"), 3, "no such file"),
    ],
)
def test_what_is_wrong_is_said_before_anything_is_drawn(terminal, options, code, said):
    one = terminal(*options)
    assert one.end() == code
    assert said in one.text
    assert b"\x1b[?1049h" not in one.raw


def test_a_base_may_come_through_standard_input(terminal):
    line = f"cat '{BASE}' | '{sys.executable}' -m tui browse -f - --today 2021-06-30"
    one = terminal(words=["sh", "-c", line]).wait(FIRST)
    one.press("G").wait("Both sides call")
    assert one.press("q").end() == 0


def test_a_dumb_terminal_is_refused_in_words(terminal):
    one = terminal(env={"TERM": "dumb", "COLORTERM": None})
    assert one.wait("TERM=dumb says this one cannot").end() == 2


def test_no_colour_means_none(terminal):
    one = terminal(env={"NO_COLOR": "1"}).wait(FIRST)
    one.press("j").press("\t").press("/salmon").wait("5 of 11").press("\x1b").wait("11 facts")
    assert one.press("q").end() == 0
    assert not COLOUR.findall(one.raw)


def test_colour_is_there_otherwise(terminal):
    one = terminal().wait(FIRST)
    one.press("q").end()
    assert COLOUR.findall(one.raw)


def test_a_terminal_without_unicode_gets_ascii(terminal):
    one = terminal(env={"LANG": "C", "LC_ALL": "C"}).wait(FIRST)
    for key in "1234567":
        one.press(key)
        one.read(0.1)
    one.press("y").wait("shell line").press("\x1b").wait("shell line", gone=True)
    one.press("1yi").wait("copied id founded")
    for key, said in (("T", "Harbour"), (":", "Nearer to the day"), ("?", "previous link"), ("f", "leave out")):
        one.press(key).wait(said).press("\x1b").wait(said, gone=True)
    assert one.press("q").end() == 0
    assert one.raw.isascii(), {sign for sign in one.raw.decode() if not sign.isascii()}


def test_stopping_gives_the_terminal_back_for_a_while(terminal):
    line = f"set -m; '{sys.executable}' -m tui browse -f '{BASE}'; echo stopped; read _; fg; echo over"
    one = terminal(words=["bash", "-c", line]).wait(FIRST)
    one.press("\x1a").wait("stopped")
    drawn = len(one.raw)
    one.press("\n").wait("1 Chronology")
    assert FIRST.encode() in one.raw[drawn:]
    one.press("j").press("q").wait("over")
    assert one.end() == 0


def test_the_module_starts_from_anywhere(terminal, tmp_path):
    line = f"cd '{tmp_path}' && exec '{sys.executable}' -m tui"
    one = terminal(words=["sh", "-c", line]).wait("1 Chronology").wait(" facts")
    assert one.press("q").end() == 0


def test_it_opens_where_it_was_left_and_prints_what_was_copied(terminal, own_home):
    one = terminal(env={"TERM": "xterm-256color"}).wait(FIRST)
    one.press("/salmon\r").wait("'salmon*'").press("jjyi").wait("copied id ")
    one.process.send_signal(signal.SIGTERM)
    assert one.end() == 143
    assert re.search(r"copied, and printed .*\n[a-z-]+", one.text)
    (kept,) = (own_home / ".local" / "state" / "dateline").glob("base-*.json")
    left = kept.read_bytes()
    one = terminal().wait("5 of 11")
    one.press("yi").wait(re.search(r'"chronology": "([a-z-]+)"', left.decode())[1])
    assert one.press("\x1b").wait("11 facts").press("q").end() == 0
    changed = kept.read_bytes()
    assert changed != left
    assert terminal("--fresh").wait("11 facts").press("3").wait("Ada Moor").press("q").end() == 0
    assert kept.read_bytes() == changed
    assert terminal("kind:forecast").wait("of 11").press("\x03").end() == 130
    kept.write_text("{")
    assert terminal().wait("11 facts").press("q").end() == 0


def test_keys_of_ones_own_and_what_is_wrong_with_them(terminal, own_home):
    folder = own_home / ".config" / "dateline"
    folder.mkdir(parents=True)
    (folder / "keys.toml").write_text('[keys]\nquit = "ctrl-x"\nsarch = "?"\n')
    one = terminal().wait(FIRST).wait("there is no command 'sarch'").wait("ctrl-x quit")
    assert one.press("q").press("\x18").end() == 0
