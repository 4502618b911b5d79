"""The schema for editors: valid, of the declared keys, and never stricter than the reader itself."""

import datetime as dt
import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from tui.cli.main import main
from tui.model.fields import CITATION, TABLES
from tui.model.json_schema import schema
from tui.store.values import TYPES, ValueProblem

ROOT = Path(__file__).parents[2]
SCHEMA = schema()
VALIDATOR = Draft7Validator(SCHEMA)
FACT = {"id": "a", "text": "A text."}


def plain(value):
    """Return TOML as an editor hands it to a schema: dates are strings."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, (dt.date, dt.time)) else value


def wrong(base):
    return [f"{'.'.join(map(str, error.path))}: {error.message}" for error in VALIDATOR.iter_errors(plain(base))]


def test_it_is_a_schema_of_every_key_and_no_other():
    Draft7Validator.check_schema(SCHEMA)
    tables = {name: held if name == "base" else held["items"] for name, held in SCHEMA["properties"].items()}
    assert {name: set(held["properties"]) for name, held in tables.items()} == {
        name: set(fields) for name, fields in TABLES.items()
    }
    assert set(tables["fact"]["properties"]["cite"]["items"]["properties"]) == set(CITATION)
    assert tables["fact"]["required"] == ["id", "text"]
    assert all(key["description"] for held in tables.values() for key in held["properties"].values())


def test_the_command_prints_it_or_writes_it(tmp_path, capsys):
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == SCHEMA
    assert main(["schema", "-o", str(tmp_path / "facts.schema.json")]) == 0
    assert json.loads((tmp_path / "facts.schema.json").read_text()) == SCHEMA
    assert main(["schema", "fact"]) == 2


@pytest.mark.parametrize("name", ["facts.toml", "tests/data/small.toml", "tests/exchange/full.toml"])
def test_good_bases_are_taken(name):
    assert wrong(tomllib.loads((ROOT / name).read_text())) == []


def test_what_new_writes_is_taken(tmp_path):
    assert main(["new", str(tmp_path / "facts.toml")]) == 0
    assert wrong(tomllib.loads((tmp_path / "facts.toml").read_text())) == []


@pytest.mark.parametrize(
    "text",
    [
        "[[facts]]\nid = 'a'",
        "[fact]\nid = 'a'\ntext = 'x'",
        "[[fact]]\nid = 'a'",
        "[[fact]]\ntext = 'x'",
        "[[fact]]\nid = 'two words'\ntext = 'x'",
        "[[fact]]\nid = 'a/b'\ntext = 'x'",
        "[[fact]]\nid = ''\ntext = 'x'",
        "[[fact]]\nid = 'a'\ntext = ' '",
        "[[fact]]\nid = 'a'\ntext = 'x'\nkinds = 'event'",
        "[[fact]]\nid = 'a'\ntext = 'x'\nkind = 'events'",
        "[[fact]]\nid = 'a'\ntext = 'x'\ndate = 'May 2018'",
        "[[fact]]\nid = 'a'\ntext = 'x'\ndate = true",
        "[[fact]]\nid = 'a'\ntext = 'x'\nissues = 'aid'",
        "[[fact]]\nid = 'a'\ntext = 'x'\nlikelihood = 7",
        "[[fact]]\nid = 'a'\ntext = 'x'\nresolves = { b = 'maybe' }",
        "[[fact]]\nid = 'a'\ntext = 'x'\nnote = { words = 'x' }",
        "[[fact]]\nid = 'a'\ntext = 'x'\n[[fact.cite]]\nquote = 'x'",
        "[[source]]\nid = 's'\nurl = 'ftp://example.org'",
        "[[source]]\nid = 's'\nreliability = 'G'",
        "[[source]]\nid = 's'\nconfidential = 'yes'",
        "[[source]]\nid = 's'\ncsl = { volumes = '12' }",
        "[[source]]\nid = 's'\ncsl = { json = 12 }",
        "[base]\nyardstick = 'gut'",
    ],
)
def test_broken_bases_are_refused(text):
    assert len(wrong(tomllib.loads(text))) >= 1


KEYS = ["text", "confidential", "volume", "a"]
VALUES = st.recursive(
    st.none().map(lambda _: "")
    | st.text(max_size=12)
    | st.text("0123456789XEYTZ-+:/.,?~%{}[] ", max_size=12)
    | st.sampled_from(["2018-05", "https://example.org/a", "yes", "aid-2018", "é.ü_1", "event"])
    | st.booleans()
    | st.integers(-3, 3000)
    | st.floats(0, 2)
    | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner),
    max_leaves=4,
)


@settings(max_examples=150)
@given(st.data())
def test_what_it_refuses_the_reader_refuses_too(data):
    table = data.draw(st.sampled_from([name for name in TABLES if name != "base"]))
    key = data.draw(st.sampled_from([key for key, field in TABLES[table].items() if field.type != "cites"]))
    value = data.draw(VALUES)
    held = SCHEMA["properties"][table]["items"]["properties"][key]
    if not Draft7Validator(held).is_valid(plain(value)):
        with pytest.raises(ValueProblem):
            TYPES[TABLES[table][key].type](value, TABLES[table][key])
