"""The command as a process among others: pipes, signals, environment, where the base is found."""

import os
import signal
import subprocess
import sys
import time

import pytest

DATELINE = [sys.executable, "-m", "tui"]


def dateline(*words, **options):
    return subprocess.run([*DATELINE, *words], capture_output=True, **options)


@pytest.fixture
def wide(write):
    """A base larger than any pipe's buffer."""
    return write("".join(f'[[fact]]\nid = "f{number}"\ntext = "{"long " * 20}"\n' for number in range(3000)))


def test_a_closed_pipe_is_silent_and_141(wide):
    process = subprocess.Popen([*DATELINE, "-f", wide, "list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout.readline().startswith(b"id\t")
    process.stdout.close()
    assert (process.stderr.read(), process.wait()) == (b"", 141)


def test_head_in_a_shell_is_silent(wide):
    line = f"{sys.executable} -m tui -f {wide} list | head -1"
    found = subprocess.run(line, shell=True, capture_output=True)
    assert (found.stdout.split(b"\t")[0], found.stderr) == (b"id", b"")


def test_a_full_disk_is_told(small):
    if not os.path.exists("/dev/full"):
        pytest.skip("no /dev/full here")
    with open("/dev/full", "wb") as full:
        found = subprocess.run([*DATELINE, "-f", small, "list"], stdout=full, stderr=subprocess.PIPE)
    assert found.returncode == 3
    assert found.stderr == b"dateline: the output cannot be written: no space left on device\n"


def test_interrupt_is_130_without_words(wide):
    process = subprocess.Popen(
        [*DATELINE, "-f", "-", "list"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    out, words = process.communicate(timeout=10)
    assert (process.returncode, out, words) == (130, b"", b"")


def test_the_base_may_come_through_a_pipe(small):
    with open(small, "rb") as stream:
        found = dateline("-f", "-", "list", "issue:money", "--format", "ids", stdin=stream)
    assert (found.returncode, found.stdout) == (0, b"cost-3\ncost-5\ntoll-2022\n")


def test_output_is_utf8_whatever_the_locale(small):
    for locale in ("C", "POSIX", "en_US.ISO-8859-1"):
        found = dateline(
            "-f", small, "list", "id:ines-promises", env={**os.environ, "LC_ALL": locale, "PYTHONUTF8": "0"}
        )
        assert "Inés" in found.stdout.decode(), locale


def test_the_base_is_found_upward_like_gits(small, tmp_path):
    (tmp_path / "facts.toml").write_text('[[fact]]\nid = "up"\ntext = "x"\n')
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert dateline("list", "--format", "ids", cwd=below, env=env).stdout == b"up\n"
    named = dateline("list", "--format", "ids", "id:delay", cwd=below, env={**env, "DATELINE_FILE": small})
    assert named.stdout == b"delay\n"


def test_without_any_base_it_is_the_shipped_one(tmp_path):
    found = dateline("list", "-c", cwd=tmp_path, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})
    assert int(found.stdout) >= 60


def test_bare_in_a_pipe_it_is_the_list(small):
    assert dateline("-f", small).stdout == dateline("-f", small, "list").stdout


def test_in_a_pipe_there_is_no_escape_byte(small):
    for command in ("list", "issues", "actors", "sources", "forecasts", "questions", "summary", "check"):
        assert b"\x1b" not in dateline("-f", small, command).stdout


def test_paths_are_shown_from_where_the_reader_stands(small):
    folder = os.path.dirname(small)
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    found = dateline("-f", "small.toml", "list", "id:delay", "--fields", "file", "--no-header", cwd=folder, env=env)
    assert found.stdout == b"small.toml\n"
    found = dateline("-f", small, "list", "id:delay", "--fields", "file", "--no-header", cwd="/", env=env)
    assert found.stdout.decode().strip() == small
