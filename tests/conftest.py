"""What all tests share: a cache of their own, small bases, the command line in this process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from tui.model.calendar import days_from_civil
from tui.store.index import open_base

# A slow machine is no defect; in CI the same cases come every time.
settings.register_profile("dateline", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("dateline")

DATA = Path(__file__).parent / "data"
# What would lead to the clipboard of who runs the tests.
CLIPBOARDS = ("TMUX", "STY", "DISPLAY", "WAYLAND_DISPLAY", "KITTY_WINDOW_ID", "WT_SESSION")
TODAY = days_from_civil(2021, 6, 30)


def pytest_addoption(parser):
    """Take the article's text, which is not ours to ship, where it is at hand."""
    parser.addoption(
        "--text", default=os.environ.get("DATELINE_TEXT", ""), help="the text of the shipped base's article"
    )


@pytest.fixture
def article(request):
    """The text of the article the shipped base takes apart."""
    path = request.config.getoption("--text")
    if not path:
        pytest.skip("the article's text is not at hand: --text FILE, or DATELINE_TEXT")
    return Path(path).read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory, monkeypatch):
    """Keep every test away from the user's files, and from this terminal's settings."""
    home = tmp_path_factory.mktemp("home")
    for name in [name for name in os.environ if name.startswith(("XDG_", "DATELINE"))]:
        monkeypatch.delenv(name)
    for name in (
        "NO_COLOR",
        "FORCE_COLOR",
        "COLUMNS",
        "LINES",
        "ACCESSIBLE",
        "PAGER",
        "BROWSER",
        "VISUAL",
        "EDITOR",
        *CLIPBOARDS,
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(home))
    return home


@pytest.fixture
def small():
    """The path of the small base."""
    return str(DATA / "small.toml")


@pytest.fixture
def index(small):
    """The small base, open."""
    return open_base([small])


@pytest.fixture
def write(tmp_path):
    """Write a base and return its path."""

    def writer(text, name="base.toml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    return writer


@pytest.fixture
def dateline(capsys, small):
    """Run a command on the small base in this process; return its exit code, output and words."""
    from tui.cli.main import main

    def run(*words, file=small):
        code = main([*(["-f", file, "--today", "2021-06-30"] if file else []), *words])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.fixture
def python():
    """The interpreter that runs the tests."""
    return sys.executable


@pytest.fixture
def sed(tmp_path, monkeypatch):
    """An editor that runs sed on the file, another line each time, and fails when there is none left."""

    def made(*lines):
        script = tmp_path / "sed-editor"
        rounds = "".join(f'{at}) sed -i {line!r} "$1";;\n' for at, line in enumerate(lines))
        script.write_text(
            f"#!/bin/sh\nn=$(cat '{tmp_path}/n' 2>/dev/null || echo 0); echo $((n+1)) > '{tmp_path}/n'\n"
            f"case $n in\n{rounds}*) exit 3;;\nesac\n"
        )
        script.chmod(0o755)
        monkeypatch.setenv("VISUAL", str(script))
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))  # what is given up is kept there

    return made


class Kept:
    """A folder kept in git, its commits a day apart."""

    def __init__(self, folder):
        self.folder, self.day = folder, 0
        self.git("init", "-q", "-b", "main")

    def git(self, *words):
        own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        when = f"2026-01-{self.day + 1:02d}T12:00:00+00:00"
        whose = {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in
                 (("NAME", "Ruth Hall"), ("EMAIL", "ruth@gazette.example"), ("DATE", when))}  # fmt: skip
        done = subprocess.run(
            ["git", *words], cwd=self.folder, env={**os.environ, **own, **whose}, check=True, capture_output=True
        )
        return done.stdout.decode()

    def write(self, text, name="facts.toml"):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return str(path)

    def commit(self, subject, **files):
        """Commit everything, after writing `files` by their names, `__` for a dot; return the commit's id."""
        for name, text in files.items():
            self.write(text, name.replace("__", "."))
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", subject)
        self.day += 1
        return self.git("rev-parse", "HEAD").strip()


@pytest.fixture
def kept(tmp_path):
    """An empty folder kept in git."""
    folder = tmp_path / "kept"
    folder.mkdir()
    return Kept(folder)


@pytest.fixture(scope="module")
def kept_folder(tmp_path_factory):
    """The same, for all tests of a module."""
    return Kept(tmp_path_factory.mktemp("kept"))
