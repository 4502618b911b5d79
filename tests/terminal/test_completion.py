"""Completion in real shells: what is typed, a tab, and the line that stands there then."""

import os
import shutil
import sys

import pytest

TEXT = """
[[issue]]
id = "dredging"
title = "Dredging the harbour"

[[source]]
id = "gazette"
title = "The Gazette"

[[fact]]
id = "first-dredger"
date = "2018"
text = "The first dredger arrives."
issues = ["dredging"]
source = "gazette"
tags = ["harbour works"]
"""
SCRIPTS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "source <(dateline completion bash)"),
    "zsh": (["zsh", "-f", "-i"], "autoload -U compinit && compinit -u -D; source <(dateline completion zsh)"),
    "fish": (["fish", "--no-config", "-i"], "dateline completion fish | source"),
}
LINES = [
    ("issu", "issues"),
    ("list issue:dred", "list issue:dredging"),
    ("list kind:event,stateme", "list kind:event,statement"),
    ("list -issue:dred", "list -issue:dredging"),
    ("list --format nd", "list --format ndjson"),
    ("list --format=nd", "list --format=ndjson"),
    ("list --sort kind,-stan", "list --sort kind,-standing"),
    ("show first", "show first-dredger"),
    ("coverage gaz", "coverage gazette"),
    ("check -f har", "check -f harbour.toml"),
]
QUOTED = {
    "bash": [("list 'issue:dred", "list 'issue:dredging'"), ("list tag:", r"list tag:\"harbour\ works\"")],
    "zsh": [("list tag:", r"list tag:\"harbour\ works\""), ("list 'issue:dred", "list 'issue:dredging'")],
    "fish": [("list tag:", r"list tag:\"harbour\ works\"")],
}


@pytest.fixture(params=SCRIPTS)
def shell(request, terminal, tmp_path, own_home):
    """A shell that completes, in a folder with a base."""
    name = request.param
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not here")
    words, script = SCRIPTS[name]
    (tmp_path / "harbour.toml").write_text(TEXT)
    program = tmp_path / "bin" / "dateline"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tui "$@"\n')
    program.chmod(0o755)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    env = {
        "PATH": path,
        "HOME": str(own_home),
        "PS1": "$ ",
        "PROMPT": "$ ",
        "DATELINE_FILE": str(tmp_path / "harbour.toml"),
    }
    shown = terminal(words=words, env=env)
    shown.press(f"cd {tmp_path}; {script}; echo re''ady\n").wait("\nready")
    return name, shown


def typed(shown, line, wanted):
    """Type a line and a tab; wait for what is to stand there, and take the line away."""
    shown.press("\x15").press("\x0c")
    shown.read(0.1)
    shown.press(f"dateline {line}\t").wait(f"dateline {wanted}")


def test_the_tab_key_completes(shell):
    name, shown = shell
    for line, wanted in LINES + QUOTED[name]:
        typed(shown, line, wanted)
    shown.press("\x15dateline list standing:\t\t").wait("corroborated")
    shown.press("\x15\x0cdateline list tag:\t-c\n").wait("\n1\n")
