"""markwhen: what its own parser reads, and what comes in from anybody's timelines."""

import pytest

from tests.exchange.npm import node
from tests.exchange.test_timelines import write as written_to
from tui.exchange.exporters.markwhen import JOINER, refuses, visible
from tui.exchange.importers.markwhen import read
from tui.exchange.incoming import Given

PARSER = """
const { parse, toArray, isEvent } = require("@markwhen/parser");
const whole = parse(require("fs").readFileSync(process.argv[1], "utf8"));
const events = toArray(whole.events).map(({ eventy }) => eventy).filter(isEvent);
console.log(JSON.stringify({
  title: whole.header.title, wrong: whole.parseMessages, sections: whole.events.children.filter((one) => one.children)
    .map((one) => [one.title, one.tags, one.properties.id]),
  events: events.map((one) => [one.id, one.firstLine.datePart, one.firstLine.restTrimmed, one.tags, one.completed,
    one.percent, one.supplemental.map((block) => [block.type, block.raw])]),
}));
"""
BASE = """
[base]
title = "T #tag: x"
[[issue]]
id = "i-1"
title = "# One #tag"
[[issue]]
id = "i-2"
title = "Two"
[[source]]
id = "s"
title = "S [x](y)"
url = "https://example.org/a_b?c=1&d"
[[fact]]
id = "f-1"
date = "2018-05"
text = "[x] #tag @me 50% !foo .start [a](location) ![b](c.png)\\n2020: an event\\n# Section\\nid: y"
issues = ["i-1", "i-2"]
source = "s"
quote = "2020: quoted #tag"
note = "2021: noted #tag"
[[fact]]
id = "f-2"
date = "2001-21"
text = "// none"
"""


def test_its_parser_reads_facts_and_nothing_else(write, tmp_path):
    found = node(PARSER, str(written_to("markwhen", write(BASE), tmp_path)))
    text = "[x] #tag @me 50% !foo .start [a](location) ![b](c.png) 2020: an event # Section id: y"
    assert (found["title"], found["wrong"]) == ("T #tag: x", [])
    assert [(title.replace(JOINER, ""), *rest) for title, *rest in found["sections"]] == [
        ("# One #tag", [], "i-1"),
        ("Two", [], "i-2"),
    ]
    season, fact = found["events"]
    assert season == ["f-2", "2001", "// none", [], None, None, [["listItem", "Date: spring 2001"]]]
    assert [fact[0], fact[1], fact[2].replace(JOINER, "").strip(), *fact[3:6]] == [
        "f-1", "2018-05", text, ["i_2"], None, None,
    ]  # fmt: skip
    [[kind, raw]] = fact[6]
    assert kind == "listItem"
    assert raw.replace(JOINER, "") == "“2020: quoted #tag” [S x(y)](https://example.org/a_b?c=1&d)"


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("#tag", "#^tag"),
        ("# no tag", "# no tag"),
        ("@me", "@^me"),
        ("[x] done", "[^x] done"),
        ("[word](x)", "[word]^(x)"),
        ("50% of", "50^% of"),
        ("one.\ntwo", "one. two"),
    ],
)
def test_what_markwhen_would_take_for_more_is_kept_apart(text, escaped):
    assert visible(text).replace(JOINER, "^") == escaped


@pytest.mark.parametrize("date", ["-0043", "Y12018", "2018/Y12018"])
def test_years_that_have_not_four_digits_are_refused(date):
    assert refuses("fact", {"date": date}) == "fact before the year 0 or after 9999"


@pytest.fixture
def came(write):
    def take(text):
        incoming = read(Given(write(text, "in.mw")))
        return incoming, [(problem.line, problem.message) for problem in incoming.problems]

    return take


@pytest.mark.parametrize(
    ("date", "header", "found", "when"),
    [
        ("2018", "", "2018", None),
        ("2018-05 / 2019-01-02", "", "2018-05/2019-01-02", None),
        ("2020-01-01/now", "", "2020-01-01/..", None),
        ("Dec 2012", "", "2012-12", "Dec 2012"),
        ("12 March 2019", "", "2019-03-12", "12 March 2019"),
        ("5/2018 - 7/2018", "", "2018-05/2018-07", "5/2018 - 7/2018"),
        ("10/2012-11/2012", "", "2012-10/2012-11", "10/2012-11/2012"),
        ("13/2/2019", "", "2019-02-13", "13/2/2019"),
        ("1/2/2019", "", None, "1/2/2019"),
        ("1/2/2019", "dateFormat: d/M/y", "2019-02-01", "1/2/2019"),
        ("1/2/2019", "dateFormat: M/d/y", "2019-01-02", "1/2/2019"),
        ("44 BCE", "", "-0043", "44 BCE"),
        ("2019-03-01T10:00:00Z", "", "2019-03-01T10:00:00Z", None),
        ("2021-22", "", None, "2021-22"),
        ("2021-W05", "", None, "2021-W05"),
        ("after !foo 5 days", "", None, "after !foo 5 days"),
        ("now", "", None, "now"),
        ("2018-02-30", "", None, "2018-02-30"),
    ],
)
def test_dates_come_in(came, date, header, found, when):
    incoming, told = came(f"title: T\n{header}\n\n{date}: An event\n")
    fact = incoming.items[-1].values
    assert (fact.get("date"), fact.get("when"), fact["text"]) == (found, when, "An event")
    assert bool(told) is (found is None)


def test_sections_tags_links_and_lines_come_in(came):
    incoming, told = came(
        "---\ntitle: 'Mine'\nauthor: me\n---\n// remark\n# One #p\ncolor: red\n## Two\nstray\n"
        "2018: An [event](https://example.org/a) #work #12\nid: e\n- [x] done\nSee [this](https://example.org/b)\n"
        "2019 every 2 weeks: Again\nsection Old\n2020: Old\nend section\n2021:\n"
    )
    values = {(item.kind, item.values.get("id")): item.values for item in incoming.items}
    assert values["base", None] == {"title": "Mine"}
    assert values["issue", "two"]["parent"] == "one"
    assert values["source", "example-org-a"]["title"] == "event"
    fact = values["fact", "e"]
    assert (fact["text"], fact["tags"], fact["issues"]) == ("An event #12", ["work"], ["two"])
    assert fact["cites"] == [{"source": "example-org-a"}, {"source": "example-org-b"}]
    assert fact["note"] == "- [x] done\nSee [this](https://example.org/b)"
    assert values["fact", "old"]["issues"] == ["old"]
    assert told == [
        (14, "'every 2 weeks' is not read: only the first date is taken"),
        (18, "this event has no text"),
        (1, "'author' of the header is not read"),
        (1, "'color' of a section is not read"),
        (1, "a comment is not read"),
        (1, "a line below a section is not read"),
    ]


def test_a_line_added_below_a_fact_is_noted(came, write, tmp_path):
    whole = written_to("markwhen", write(BASE), tmp_path).read_text(encoding="utf-8")
    incoming, told = came(whole.replace("- Date: spring 2001", "- Date: spring 2001\nMore #x"))
    assert told == []
    assert {item.values.get("id"): item.values.get("note") for item in incoming.items}["f-2"] == "More #x"
