"""`dateline serve` before anything is served: what it refuses, what it says, how it begins a session."""

import shlex
import socket
import sys

import pytest

import tui.web
from tui.cli import serve
from tui.cli.args import declared, parse
from tui.cli.main import main


@pytest.fixture
def nothing_served(monkeypatch):
    """Stand in for serving; return what would be."""
    from tui.web import server

    told = []

    def record(*words):
        told.append(words)
        words[-1].close()

    monkeypatch.setattr(server, "serve", record)
    return told


def test_it_tells_its_address_and_begins_sessions_with_the_same_options(small, nothing_served, capsys):
    words = ["-f", small, "--public", "--sort", "-date", "--port", "0", "--", "-tag:x", "two words"]
    assert main(["serve", *words]) == 0
    said = capsys.readouterr().err.splitlines()
    assert said[-1].startswith("dateline: http://127.0.0.1:")
    command, host, _, _ = nothing_served[0]
    begun = shlex.split(command)
    assert host == "127.0.0.1"
    assert begun[:5] == ["exec", sys.executable, "-P", "-m", "tui.cli.served"]
    known = declared(serve.GROUPS, serve.OPTIONS)
    again, first = parse(begun[5:], known), parse(words, known)
    first.options.pop("port")
    assert (again.options, again.words) == (first.options, first.words)


def test_it_warns_where_others_can_see_the_base(small, nothing_served, capsys):
    assert main(["serve", "-f", small, "--port", "0", "--host", "0.0.0.0", "-q"]) == 0
    assert "whoever reaches this address" in capsys.readouterr().err


def test_what_cannot_be_served_is_told_at_once(small, nothing_served, capsys):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        for words, code, said in (
            (["--port", port], 2, f"127.0.0.1:{port}"),
            (["--port", "70000"], 2, "65535"),
            (["--host", "no.such.host.invalid"], 2, "no.such.host.invalid"),
            (["issues:aid"], 2, "issue"),
            (["-f", "-"], 2, "standard input"),
            (["-f", f"{small}.gone"], 3, "gone"),
        ):
            assert main(["serve", *(() if "-f" in words else ("-f", small)), *words]) == code
            assert said in capsys.readouterr().err
    assert nothing_served == []


def test_without_the_extra_it_says_what_to_install(small, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    monkeypatch.delitem(sys.modules, "tui.web.server", raising=False)
    monkeypatch.delattr(tui.web, "server", raising=False)
    assert main(["serve", "-f", small]) == 2
    assert capsys.readouterr().err == "dateline: serve needs more: pip install 'dateline[serve]'\n"
