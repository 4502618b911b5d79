"""Out and in again: what a format carries comes back as it was."""

import pytest

from tests.exchange.conftest import FULL, TODAY, module
from tui.exchange.formats import FORMATS
from tui.exchange.incoming import Given, complete, texts
from tui.exchange.outgoing import KINDS, Outgoing
from tui.model.fields import CITATION
from tui.query.results import Results
from tui.shipped import path as shipped
from tui.store.index import open_base

BOTH = [name for name, format_ in FORMATS.items() if format_.exports and format_.imports]
EXACT = [name for name in BOTH if not hasattr(module(name), "narrows")]


@pytest.fixture
def again(written, tmp_path, write):
    """The path of a base written in a format and read again."""

    def make(name, path):
        target = tmp_path / f"out{FORMATS[name].extensions[0]}"
        target.write_bytes(written(name, path))
        incoming = module(name, "importers").read(Given(str(target)))
        complete(incoming, {})
        made = "\n".join(texts(incoming))
        assert [problem for problem in incoming.problems if problem.severity == "error"] == []
        return write(made, "again.toml")

    return make


def held(path, name):
    """What a format carries of a base: the values of the keys it names, by table and id."""
    exporter = module(name)
    out = Outgoing(Results(open_base([path]), "", today=TODAY), exporter)
    found = {}
    for kind in ("base", *KINDS, "fact"):
        keys = exporter.CARRIES.get(kind, frozenset())
        records = [out.head] if kind == "base" else out.facts() if kind == "fact" else out.entries(kind)
        for record in records if keys else ():
            values = {key: record[key] for key in keys if key in record}
            if kind == "fact":
                of = CITATION if "cite" in keys else keys
                values["cites"] = [{key: cite[key] for key in of if key in cite} for cite in record["cites"]]
            found[kind, record.get("id") or record.get("name")] = values
    return found


@pytest.mark.parametrize("name", EXACT)
@pytest.mark.parametrize("path", [FULL, shipped("facts.toml")], ids=["every key", "shipped"])
def test_what_is_carried_comes_back(name, path, again):
    assert held(again(name, path), name) == held(path, name)
