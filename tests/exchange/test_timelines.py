"""iCalendar, markwhen and TimelineJS, out and in again: what they carry comes back as it was, or as it was changed."""

import contextlib
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.exchange.conftest import FULL, module
from tests.exchange.test_round_trip import held
from tui.exchange.formats import FORMATS
from tui.exchange.incoming import Given, complete, texts
from tui.exchange.outgoing import Outgoing
from tui.exchange.restored import fact
from tui.query.results import Results
from tui.shipped import path as shipped
from tui.store.compose import entry
from tui.store.files import InputError
from tui.store.index import open_base

TIMELINES = ("ical", "markwhen", "timelinejs")
# Signs that some of the three take for more than text, in lines and at their beginnings.
NASTY = st.text(
    st.one_of(
        st.sampled_from("\\n,;:\"'#@[]()!<>&%/-. \n\tx1N\u2028\u2060\u00a0é"),
        st.characters(exclude_categories=("Cs", "Cc")),
    ),
    max_size=60,
)
WORDS = st.one_of(
    NASTY,
    st.sampled_from(
        ["#tag and @me", "[x] done", "2018: an event", "# Section", "// none", "id: other", "&amp; <br> &lt;b>",
         "END:VEVENT", "---", "a\nBEGIN:VEVENT\nb", "50% !id .end [a](location)", "now: x", "\\n \\, \\;"]
    ),
).filter(str.strip)  # fmt: skip
DAYS = st.dates().map(str)
DATES = st.one_of(
    DAYS,
    st.tuples(DAYS, DAYS).map(lambda two: "/".join(sorted(two))),
    DAYS.map(lambda day: day[:7]),
    st.sampled_from(["2018~", "2001-21", "198X", "2018-05?/2019", "1985-04-12T23:20:30Z", "1985-04-12T23:20:60"]),
)


def write(name, path, folder):
    exporter = module(name)
    target = Path(folder, f"out{FORMATS[name].extensions[0]}")
    going = Outgoing(Results(open_base([path]), "", today=0), exporter)
    target.write_bytes("".join(exporter.lines(going)).encode())
    return target


def again(name, target, folder):
    """The path of the base read from a file, and what was told."""
    incoming = module(name, "importers").read(Given(str(target)))
    complete(incoming, {})
    made = Path(folder, "again.toml")
    made.write_text("\n".join(texts(incoming)), encoding="utf-8")
    return str(made), [problem.message for problem in incoming.problems]


@pytest.mark.parametrize("name", TIMELINES)
@pytest.mark.parametrize("path", [FULL, shipped("facts.toml")], ids=["every key", "shipped"])
def test_what_is_carried_comes_back(name, path, tmp_path):
    made, told = again(name, write(name, path, tmp_path), tmp_path)
    assert told == []
    assert held(made, name) == held(path, name)


@pytest.mark.parametrize("name", TIMELINES)
@settings(max_examples=30)
@given(
    st.lists(st.tuples(DATES, WORDS, NASTY, st.lists(st.sampled_from("ab"), unique=True)), min_size=1, max_size=4),
    WORDS,
)
def test_any_text_and_date_comes_back(name, facts, title):
    entries = [entry("base", {"title": title}), *(entry("issue", {"id": key, "title": title}) for key in "ab")]
    for number, (date, text, quote, issues) in enumerate(facts):
        cites = [{"source": "s", "quote": quote}] if quote.strip() else []
        values = {"date": date, "text": text, "issues": issues, "note": quote, "cites": cites}
        entries.append(entry("fact", {"id": f"f-{number}", **values}))
    entries.append(entry("source", {"id": "s", "title": title, "url": "https://example.org/a_b?c=1&d"}))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "facts.toml")
        path.write_text("\n".join(entries), encoding="utf-8")
        made, told = again(name, write(name, str(path), folder), folder)
        assert told == []
        assert held(made, name) == held(str(path), name)


@pytest.mark.parametrize("name", TIMELINES)
def test_a_base_is_written_alike_each_time(name, tmp_path):
    first = write(name, FULL, tmp_path).read_bytes()
    assert write(name, FULL, tmp_path).read_bytes() == first


# Of each format: what another program changes, and by what.
CHANGES = {
    "ical": [
        ("SUMMARY:about 1920: CthirdText.", "SUMMARY:about 1920: Changed."),
        ("DTSTART;VALUE=DATE:19200101", "DTSTART;VALUE=DATE:19200301"),
    ],
    "markwhen": [("1920: CthirdText.", "1920: Changed."), ("1920: CthirdText.", "1920-03-01/1920-12-31: CthirdText.")],
    "timelinejs": [
        ('"headline":"CthirdText."', '"headline":"Changed."'),
        ('{"year":1920},"display_date":"about 1920"', '{"year":1920,"month":3,"day":1},"end_date":'
         '{"year":1920,"month":12,"day":31}'),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", TIMELINES)
def test_what_another_program_changed_counts(name, tmp_path):
    target = write(name, FULL, tmp_path)
    whole = target.read_bytes().decode()
    for (old, new), date, text in zip(
        CHANGES[name], ("1920~", "1920-03-01/1920-12-31"), ("Changed.", None), strict=True
    ):
        assert old in whole
        target.write_bytes(whole.replace(old, new).encode())
        made, _ = again(name, target, tmp_path)
        fact = held(made, name)["fact", "cthirdid"]
        assert fact["date"] == date
        assert text is None or fact["text"] == text
        assert fact["note"] == "SECRETnote"
        assert fact["cites"] == [{"source": "cviaid"}]


def test_losses_stand_in_the_file(tmp_path):
    assert "X-DATELINE-LOSS;VALUE=TEXT:1 fact without a date" in write("ical", FULL, tmp_path).read_text()
    assert "// Not in this file: 1 fact without a date" in write("markwhen", FULL, tmp_path).read_text()
    slides = json.loads(write("timelinejs", FULL, tmp_path).read_text())
    assert "1 fact without a date" in slides["dateline"]["losses"]
    assert slides["title"]["text"]["text"].endswith("<p>Not in this timeline: 1 fact without a date</p>")


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    folder = tmp_path_factory.mktemp("exported")
    return {name: write(name, FULL, folder).read_bytes().decode() for name in TIMELINES}


@pytest.mark.parametrize("name", TIMELINES)
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_file_that_was_damaged_is_read_or_refused(name, exported, tmp_path, data):
    whole = exported[name]
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 80)))
    target = tmp_path / f"damaged{FORMATS[name].extensions[0]}"
    target.write_bytes((whole[:start] + data.draw(WORDS) + whole[end:]).encode())
    with contextlib.suppress(InputError):
        again(name, target, tmp_path)


@pytest.mark.parametrize(
    "kept",
    [5, "{", [], {"text": "x"}, {"text": "x", "date": 5}, {"text": 5, "date": "2018"}, {"text": "x", "date": "2018-13"},
     {"text": "x", "date": "2018", "issues": 5}, {"text": "x", "date": "2018", "cites": [1]}],
)  # fmt: skip
def test_what_is_kept_beside_a_fact_is_taken_only_where_it_is_whole(kept):
    assert fact(kept) == {}
    assert fact(json.dumps(kept)) == {}
