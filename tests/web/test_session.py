"""A served session shows the base, and reaches nothing of the machine it runs on."""

import os
import subprocess
import sys

import aiohttp
import pytest

from tests.web.conftest import Session
from tui.app.commands import COMMANDS
from tui.cli.served import WITHOUT


@pytest.fixture
async def client():
    async with aiohttp.ClientSession() as client:
        yield client


def knock(client, served, **headers):
    return client.ws_connect(f"http://{served.address}/ws?width=100&height=30", headers=headers)


async def test_a_visitor_sees_the_base_and_starts_nothing(served, client):
    async with knock(client, served, Origin=f"http://{served.address}") as socket:
        session = Session(socket)
        await session.see("The first dredger arrives.")
        for key in ("e", "|", "a", "\x1a", "o"):  # any prompt or editor would keep the last one to itself
            await session.press(key)
        await session.see("opened https://")
        assert session.told == [["open_url", {"url": "https://gazette.example/harbour", "new_tab": True}]]
        await session.press("7")
        await session.see("never")
        await session.press("\r")
        await session.see("code: a served session")
        await session.press("q")
    assert not served.ran.exists()
    assert {path.parts[-3] for path in served.home.rglob("*") if path.is_file()} == {".cache"}


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Host": "evil.example", "Origin": "http://evil.example"},
    ],
    ids=str,
)
async def test_a_session_is_for_a_page_of_ours(served, client, headers):
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        async with knock(client, served, **headers):
            pass
    assert refused.value.status == 403


@pytest.mark.parametrize(("host", "status"), [("localhost:9000", 200), ("[::1]:8000", 200), ("evil.example", 403)])
async def test_a_page_is_for_who_calls_us_by_a_name_of_ours(served, client, host, status):
    async with client.get(f"http://{served.address}/", headers={"Host": host}) as answer:
        assert answer.status == status
        if status == 200:
            assert f"ws://{host}/ws" in await answer.text()


def test_no_process_is_begun_whatever_asks_for_it():
    tries = """
import os, subprocess, sys
from tui.cli.served import refuse
sys.addaudithook(refuse)
ways = [lambda: subprocess.run(["true"]), lambda: os.system("true"), lambda: os.execv("/bin/true", ["true"]), os.fork,
        lambda: os.posix_spawn("/bin/true", ["true"], {}), lambda: os.popen("true"), os.forkpty,
        lambda: os.spawnv(os.P_WAIT, "/bin/true", ["true"])]
for way in ways:
    try:
        way()
    except PermissionError as error:
        print(error.strerror)
"""
    found = subprocess.run([sys.executable, "-c", tries], capture_output=True, text=True, env=os.environ)
    assert found.stdout.splitlines() == ["a served session starts no programs"] * 8, found.stderr


def test_what_reaches_the_machine_is_no_command_of_a_session():
    known = {command.id for command in COMMANDS}
    assert set(WITHOUT) <= known
    reaching = {one.id for one in COMMANDS if one.action.split(".")[0] in ("editing", "adding", "piping")}
    assert reaching <= set(WITHOUT)
