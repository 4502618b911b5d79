import importlib
from pathlib import Path

import pytest

from tui.exchange.formats import FORMATS
from tui.exchange.outgoing import Outgoing
from tui.query.results import Results
from tui.store.build import build_part
from tui.store.index import open_base

FULL = str(Path(__file__).parent / "full.toml")
TODAY = -17500  # in 1922


def needs(name):
    """Skip where what a format is written with is not installed: pyarrow is heavy, and no part of the test extra."""
    if FORMATS[name].extra == "parquet":
        pytest.importorskip("pyarrow")


def module(name, way="exporters"):
    """Return the module of a format."""
    return importlib.import_module(f"tui.exchange.{way}.{FORMATS[name].module}")


@pytest.fixture
def going():
    """What leaves the base at a path for a format; `public` without what is confidential."""

    def make(name, path=FULL, query="", *, public=False):
        index = build_part([path], open_to_all=True).held if public else open_base([path])
        return Outgoing(Results(index, query, today=TODAY), module(name))

    return make


@pytest.fixture
def written(going, tmp_path):
    """The bytes of a base in a format."""

    def write(name, path=FULL, query="", *, public=False):
        needs(name)
        out = going(name, path, query, public=public)
        if not FORMATS[name].binary:
            return "".join(out.exporter.lines(out)).encode()
        target = tmp_path / f"written{FORMATS[name].extensions[0]}"
        out.exporter.save(out, str(target))
        return target.read_bytes()

    return write
