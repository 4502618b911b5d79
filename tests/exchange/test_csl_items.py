"""CSL-JSON → base → CSL-JSON: whatever an item says comes back, by its letter."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.conftest import FULL
from tui.exchange.csl_dates import from_csl, to_csl
from tui.exchange.exporters import csl_json as exporter
from tui.exchange.importers import csl_json as importer
from tui.exchange.incoming import Given, texts
from tui.exchange.outgoing import Outgoing
from tui.model.csl import DATES, NAMES, NUMBERS, STRINGS
from tui.model.fields import CSL_TYPES
from tui.query.results import Results
from tui.shipped import path as shipped
from tui.store.build import build_part

TEXT = st.text(max_size=12) | st.sampled_from(
    ["", " ", "\x00", "\r\n", "\x7f", "\u202e", "a\tb\nc", '"""', "\\", "None"]
)
WORD = st.sampled_from(["van", "Beethoven", "Ludwig", "A, B", "", "é", "Jr."])
NAME_PARTS = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal")
NAME = st.dictionaries(st.sampled_from(NAME_PARTS), WORD, max_size=4) | st.just(
    {"literal": "WHO", "parse-names": False}
)
NUMBER = TEXT | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
PART = st.lists(st.integers(-50, 2100) | st.sampled_from(["2018", "5", "05", "", 1.0]), min_size=1, max_size=3)
DATE = st.sampled_from(["2018", "2018-05~", "2004-06/..", "198X"]) | st.fixed_dictionaries(
    {},
    optional={
        "date-parts": st.lists(PART | st.just([2018, 5]), min_size=1, max_size=2),
        "season": st.sampled_from([1, "2", 4, "summer", 9]),
        "circa": st.sampled_from([True, False, 1, 0, "true", "false", ""]),
        "literal": st.sampled_from(["Spring 2019", "2019", "n.d."]),
        "raw": st.sampled_from(["5 May 2019", "2019-05"]),
        "edtf": st.sampled_from(["1984?", "[1667,1668]", "0/0"]),
    },
)
JSON = st.recursive(
    st.none() | st.booleans() | NUMBER,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner),
    max_leaves=6,
)
OURS = st.fixed_dictionaries(
    {},
    optional={
        "reliability": st.sampled_from(["A", "Z", ""]),
        "archive": st.sampled_from(["https://example.org/a", "no address"]),
        "note_confidential": st.sampled_from([True, 1]),
        "confidential": st.sampled_from([True, False, "yes"]),
        "title": st.just("x"),
    },
)
ITEM = st.fixed_dictionaries(
    {"type": st.sampled_from((*CSL_TYPES, "project")), "id": st.sampled_from(["a", "b", "http://x/1", 7, 7.5, ""])},
    optional={
        **{name: st.lists(NAME, max_size=2) for name in NAMES[:3]},
        **dict.fromkeys(DATES[:5], DATE),
        **dict.fromkeys(NUMBERS[::4], NUMBER),
        **dict.fromkeys((*STRINGS[::9], "title", "note", "publisher", "container-title"), TEXT),
        "URL": st.sampled_from(["https://example.org/", "ftp://x", "https://a b"]),
        "categories": st.lists(TEXT, max_size=2),
        "custom": st.dictionaries(TEXT, JSON, max_size=2) | st.fixed_dictionaries({"dateline": OURS | JSON}),
        "_beyond": JSON,
    },
)


def there_and_back(items, folder):
    path, base = folder / "in.json", folder / "base.toml"
    path.write_bytes(json.dumps(items).encode())
    incoming = importer.read(Given(str(path)))
    base.write_bytes("\n".join(texts(incoming)).encode())
    index = build_part([str(base)]).held
    assert [problem.message for problem in incoming.problems if problem.severity == "error"] == []
    return json.loads("".join(exporter.lines(Outgoing(Results(index, "", today=0), exporter)))), incoming


@settings(max_examples=150)
@given(items=st.lists(ITEM, max_size=3))
def test_what_comes_in_leaves_by_its_letter(items, tmp_path_factory):
    found, _ = there_and_back(items, tmp_path_factory.mktemp("csl"))
    assert json.dumps(found, sort_keys=True) == json.dumps(items, sort_keys=True)


@pytest.mark.parametrize(
    ("csl", "edtf"),
    [
        ({"date-parts": [[2018]]}, "2018"),
        ({"date-parts": [["2018", "5", 7]]}, "2018-05-07"),
        ({"date-parts": [[1999, 12], [2000, 1, 2]]}, "1999-12/2000-01-02"),
        ({"date-parts": [[1850]], "circa": True}, "1850~"),
        ({"date-parts": [[1850], [1855]], "circa": 1}, "1850~/1855~"),
        ({"date-parts": [[2001]], "season": "3"}, "2001-23"),
        ({"date-parts": [[2001, 22]]}, "2001-22"),
        ({"date-parts": [[2018]], "circa": False}, "2018"),
        ({"raw": "2018-05"}, "2018-05"),
        ({"literal": "about 1900", "edtf": "1900~"}, "1900~"),
        ("2004-06-~11", "2004-06-~11"),
        ({"raw": "03/04/2018"}, ""),
        ({"literal": "Spring 2019"}, ""),
        ({"date-parts": [[2018, 13]]}, ""),
        ({"date-parts": [[-44]]}, ""),
        ({"date-parts": [[2018]], "season": "summer"}, ""),
        ({}, ""),
        (None, ""),
    ],
)
def test_dates_come_in_as_sure_as_they_are(csl, edtf):
    assert from_csl(csl) == edtf


@pytest.mark.parametrize(
    ("edtf", "csl"),
    [
        ("2018-05", {"date-parts": [[2018, 5]]}),
        ("2018/2019-02", {"date-parts": [[2018], [2019, 2]]}),
        ("1850~", {"date-parts": [[1850]], "circa": True}),
        ("2001-21~", {"date-parts": [[2001]], "season": 1, "circa": True}),
        ("198X", {"literal": "1980s", "raw": "198X"}),
        ("1984?", {"literal": "1984, uncertain", "raw": "1984?"}),
    ],
)
def test_dates_leave_as_csl_says_them(edtf, csl):
    found = to_csl(edtf)
    assert {**found, "literal": ""} == {**csl, "literal": ""} if "raw" in csl else found == csl


@pytest.mark.parametrize(
    "edtf",
    ["0000", "-0043", "1985/..", "/1985", "Y170000002", "1950S2", "2004-XX", "[1667,1670..1672]",
     "2001-33", "2001-21/2001-23",
     "1985-04-12T23:20:30Z", "2004-06-~11", "1984~/2004", "1984~/2004~", "2018-05-07", "0987", "2001-21/2003"],
)  # fmt: skip
def test_every_date_comes_back(edtf):
    assert from_csl(to_csl(edtf)) == edtf


# What CSL-JSON 1.0.2 says of a value, by its published schema; it knows neither `container` as a date nor `edtf`.
NAME_KEYS = {*NAME_PARTS, "comma-suffix", "static-ordering", "parse-names"}
DATE_KEYS = {"date-parts", "season", "circa", "literal", "raw"}


def valid(variable, value):
    if variable in NAMES:
        return isinstance(value, list) and all(name.keys() <= NAME_KEYS for name in value)
    if variable in DATES:
        parts = value.get("date-parts", [[1]])
        return value.keys() <= DATE_KEYS and 1 <= len(parts) <= 2 and all(1 <= len(part) <= 3 for part in parts)
    if variable == "custom":
        return isinstance(value, dict)
    return variable in (*STRINGS, *NUMBERS, "id", "type") and isinstance(value, str)


@pytest.mark.parametrize("path", [FULL, shipped("facts.toml")], ids=["every key", "shipped"])
def test_what_leaves_is_valid(path, written):
    items = json.loads(written("csl-json", path))
    assert all({"id", "type"} <= item.keys() and item["type"] in CSL_TYPES for item in items)
    wrong = [(item["id"], name) for item in items for name, value in item.items() if not valid(name, value)]
    assert wrong == []


def test_an_edited_key_wins_over_the_finer_form(write, tmp_path):
    source = (
        '[[source]]\nid = "a"\nauthor = ["Miro, Joan"]\ncsl = { author = [{ family = "Beethoven" }], volume = 3 }\n'
    )
    index = build_part([write(source)]).held
    found = json.loads("".join(exporter.lines(Outgoing(Results(index, "", today=0), exporter))))
    assert found == [{"id": "a", "type": "webpage", "author": [{"family": "Miro", "given": "Joan"}], "volume": 3}]


def test_a_date_that_is_not_sure_is_told(tmp_path):
    item = {"id": "a", "type": "book", "title": "T", "issued": {"raw": "03/04/2018"}}
    _, incoming = there_and_back([item], tmp_path)
    assert [str(problem.message) for problem in incoming.problems] == ["date of item 1 'a' is not sure: kept in csl"]


@pytest.mark.parametrize(
    ("text", "words"),
    [("{", "is no JSON"), ("7", "is no CSL-JSON"), ("[" * 100000, "nested"), ("[" + "9" * 5000 + "]", "too long")],
)
def test_a_file_that_is_none_is_told(text, words, write, dateline):
    code, out, said = dateline("import", "--format", "csl-json", write(text, "in.json"))
    assert (code, out) == (3, "")
    assert words in said
