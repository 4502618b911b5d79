"""What is read back from the index is what the files hold."""

from pathlib import Path

import pytest

from tui.query.values import facts, sources
from tui.store.build import build
from tui.store.link import link
from tui.store.load import load

DATA = Path(__file__).parents[1] / "data"


@pytest.mark.parametrize("name", ["small.toml", "quarry.toml"])
def test_facts_and_sources_come_back_whole_and_in_order(name):
    loaded = load([str(DATA / name)])
    link(loaded)
    index = build([str(DATA / name)], None)
    assert facts(index) == loaded.facts
    assert list(sources(index).values()) == loaded.entries["source"]


def test_over_several_files_the_files_order_holds(write):
    paths = [
        write('[[fact]]\nid = "b"\ntext = "x"\ndate = "2020"\n', "one.toml"),
        write('[[fact]]\nid = "a"\ntext = "x"\ndate = "2018"\n', "two.toml"),
    ]
    assert [fact.id for fact in facts(build(paths, None))] == ["b", "a"]
