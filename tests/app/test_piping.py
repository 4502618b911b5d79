"""Facts into a command, its output on a page."""

import asyncio
import json
import time

import pytest

from tui.app.piping import MOST, Pipe, Said


@pytest.fixture(autouse=True)
def plain_shell(monkeypatch):
    monkeypatch.setenv("SHELL", "/bin/sh")


def test_what_goes_in_comes_out():
    assert Pipe("cat").run(["a", "ü"]) == Said("a\nü\n")


def test_errors_are_shown_and_the_code_is_told():
    assert Pipe("echo no >&2; exit 3").run([]) == Said("no\n", "ended with 3")


def test_a_command_that_reads_nothing_is_left_alone():
    assert Pipe("echo done").run("x" * 100 for _ in range(100_000)) == Said("done\n")


def test_a_command_that_takes_too_long_is_stopped_with_all_it_started():
    began = time.monotonic()
    assert Pipe("echo first; sleep 50 & sleep 50", seconds=0.3).run([]).ending == "stopped after 0.3 seconds"
    assert time.monotonic() - began < 5


def test_output_without_end_is_cut():
    said = Pipe("yes").run([])
    assert len(said.text) == MOST
    assert said.ending == "stopped after 1,000,000 bytes of output"


async def typed(press, pilot, command):
    await press(pilot, "|")
    pilot.app.screen.query_one("#pipe").value = command
    await press(pilot, "enter")
    for _ in range(100):
        text = shown(pilot)
        if "running" not in text:
            return text
        await asyncio.sleep(0.05)
        await pilot.pause()
    raise AssertionError(text)


def shown(pilot):
    page = pilot.app.screen.query_one("#output")
    return "\n".join("".join(span.text for span in line) for line in page.lines)


async def test_the_facts_shown_go_in_as_they_are_on_the_screen(browse, press, tmp_path):
    async with browse("salmon") as pilot:
        screen = await press(pilot, "r")
        text = await typed(press, pilot, f"cat > {tmp_path}/in; echo taken")
        facts = [json.loads(line) for line in (tmp_path / "in").read_text().splitlines()]
        rows = screen.rows.rows
        assert [fact["id"] for fact in facts] == [rows.row(at).key for at in range(len(rows))]
        assert "taken" in text
        assert "5 facts | " in text
        await press(pilot, "q")
        assert pilot.app.screen is screen


async def test_marked_facts_go_in_alone_and_from_any_pane(browse, press):
    async with browse() as pilot:
        await press(pilot, "space", "j", "space", "3")
        text = await typed(press, pilot, "wc -l")
        assert "2 marked facts | wc -l" in text
        assert text.split()[-1] == "2"


async def test_controls_in_the_output_are_seen_and_not_obeyed(browse, press):
    async with browse() as pilot:
        text = await typed(press, pilot, r"printf '\033]0;x\007\033[31mred\n'")
        assert "\x1b" not in text
        assert "␛[31mred" in text


async def test_leaving_ends_the_command(browse, press):
    async with browse() as pilot:
        await pilot.press("|")
        pilot.app.screen.query_one("#pipe").value = "sleep 50"
        await pilot.press("enter")
        output = pilot.app.screen
        for _ in range(100):
            if output.pipe is not None:
                break
            await asyncio.sleep(0.02)
        assert "running" in shown(pilot)
        await press(pilot, "escape")
        assert output.pipe.process.poll() is not None


async def test_what_is_no_fact_is_not_piped(browse, press):
    async with browse() as pilot:
        await press(pilot, "2", "|")
        assert "only facts are piped" in [note.message for note in pilot.app._notifications][-1]


async def test_long_output_is_cut_and_told(browse, press):
    async with browse() as pilot:
        text = await typed(press, pilot, "seq 1500")
        assert text.endswith("1000\nand 500 more lines")
