"""Readers from npm: found where node finds them (NODE_PATH), else the test is skipped."""

import json
import os
import shutil
import subprocess

import pytest


def node(script, *words):
    """What a script prints as JSON; skip without node or the packages it requires."""
    program = shutil.which("node")
    if not program:
        pytest.skip("node is not here")
    done = subprocess.run(
        [program, "-e", script, *words], capture_output=True, text=True, timeout=60, check=False, env=dict(os.environ)
    )
    if "MODULE_NOT_FOUND" in done.stderr:
        pytest.skip("the npm package is not where node looks: set NODE_PATH")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
