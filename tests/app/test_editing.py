"""The editor from the browser, and what it wrote seen at once."""

import subprocess
from contextlib import nullcontext

import pytest


@pytest.fixture
def editor(tmp_path, monkeypatch):
    """An editor that notes what it was called with and puts one text for another."""

    def made(old="no such words", new=""):
        script = tmp_path / "vi"
        script.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$@\" > '{tmp_path}/called'\nsed -i 's/{old}/{new}/' \"$2\"\n")
        script.chmod(0o755)
        monkeypatch.setenv("VISUAL", f"'{script}'")
        return tmp_path / "called"

    return made


def notes(pilot):
    return [note.message for note in pilot.app._notifications]


@pytest.fixture
def own(tmp_path, request):
    """A copy of the base of these tests."""
    path = tmp_path / "facts.toml"
    path.write_text((request.path.parent / "base.toml").read_text())
    return path


async def test_the_editor_opens_at_the_fact_and_what_it_wrote_is_seen(browse, press, own, editor, monkeypatch):
    called = editor("The River Commission was founded", "It was founded")
    async with browse(file=str(own)) as pilot:
        monkeypatch.setattr(pilot.app, "suspend", nullcontext)
        screen = await press(pilot, "e")
        line, path = called.read_text().splitlines()
        assert path == str(own)
        assert own.read_text().splitlines()[int(line[1:]) - 1] == "[[fact]]"
        assert screen.base.fact(screen.key)["text"] == "It was founded."
        assert notes(pilot)[-1].startswith("1 fact changed")


async def test_an_entry_and_a_problem_open_at_their_lines(browse, press, own, editor, monkeypatch):
    called = editor()
    own.write_text(own.read_text() + '\n[[fact]]\nid = "bad"\ndate = "x"\n')
    async with browse(file=str(own)) as pilot:
        monkeypatch.setattr(pilot.app, "suspend", nullcontext)
        await press(pilot, "3", "e")
        assert own.read_text().splitlines()[int(called.read_text().split()[0][1:]) - 1] == "[[actor]]"
        called.unlink()
        screen = await press(pilot, "7", "enter")
        assert called.read_text().split()[0] == f"+{screen.found.rows.records[screen.key]['line']}"
        assert notes(pilot)[-1] == "nothing changed"


async def test_where_the_terminal_cannot_be_lent_it_is_said(browse, press, own, editor):
    editor()
    async with browse(file=str(own)) as pilot:
        await press(pilot, "e")
        assert notes(pilot)[-1] == "this terminal cannot be lent to an editor"


async def test_an_editor_with_a_window_runs_beside_the_browser(browse, press, own, tmp_path, monkeypatch):
    (tmp_path / "code").write_text("#!/bin/sh\n")
    (tmp_path / "code").chmod(0o755)
    monkeypatch.setenv("EDITOR", str(tmp_path / "code"))
    started = []
    monkeypatch.setattr(subprocess, "Popen", lambda words, **_: started.append(words))
    async with browse(file=str(own)) as pilot:
        await press(pilot, "e")
    assert started[0][1:3] == ["--wait", "--goto"]
    assert started[0][3].startswith(f"{own}:")


async def test_no_editor_is_said(browse, press, own, monkeypatch):
    monkeypatch.setenv("EDITOR", "nonesuch")
    async with browse(file=str(own)) as pilot:
        await press(pilot, "e")
        assert notes(pilot)[-1] == "EDITOR names 'nonesuch', which is not there"
