"""A base with nothing to find, and what checks find in another."""

import shutil
from pathlib import Path

import pytest

from tui.checks.suite import Suite
from tui.model.calendar import days_from_civil
from tui.store.index import open_base

CLEAN = Path(__file__).parent.parent / "data" / "clean"
TODAY = days_from_civil(2021, 6, 30)


@pytest.fixture
def clean(tmp_path):
    """A copy of the clean base, to be changed; its path."""
    folder = tmp_path / "clean"
    shutil.copytree(CLEAN, folder)
    return folder / "base.toml"


@pytest.fixture
def found():
    """Return what checks find in a base; without codes, those that run unasked."""

    def find(path, *codes, ignore=()):
        suite = Suite(open_base([str(path)]))
        return suite.run(TODAY, suite.chosen(codes, ignore))

    return find
