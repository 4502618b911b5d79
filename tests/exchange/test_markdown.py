"""The report, as a Markdown reader of others reads it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from tests.exchange.conftest import FULL
from tui.exchange.report.marks import link, plain
from tui.query.links import passage
from tui.shipped import path as shipped

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
hostile = st.lists(
    st.sampled_from(
        [
            *"\\`*_{}[]<>#|~$&^@!-+=.:()\n\t\"'1 aé",
            "&lt;",
            "&#60;",
            "<b>",
            "](x)",
            "[^1]",
            "![",
            "---",
            "```",
            "http://a.b",
        ]
    ),
    max_size=12,
).map("".join)


def inlines(tokens):
    return [token for token in tokens if token.type == "inline"]


def words(token):
    """What a reader sees of a line."""
    return "".join(child.content for child in token.children)


def seen(text):
    return re.sub(r"[\t\n ]+", " ", text).strip()


@pytest.mark.parametrize("around", ["- **x**: {}[^1]\n\n[^1]: n\n", "# x: {} x\n", "| head |\n| --- |\n| {} |\n"])
@given(text=hostile)
def test_no_sign_of_theirs_means_anything(around, text):
    line = next(token for token in inlines(READER.parse(around.format(plain(text)))) if token.content != "head")
    kinds = {child.type for child in line.children} - {"text", "strong_open", "strong_close", "footnote_ref"}
    assert kinds == set()
    assert seen(words(line).removeprefix("x: ").removesuffix(" x" if around[0] == "#" else "")) == seen(text)


@given(words_=hostile, tail=st.text(st.sampled_from("()<>[]|`\"'&;=*_~#%ax/?"), max_size=12))
def test_an_address_ends_where_it_ends(words_, tail):
    (line,) = inlines(READER.parse(f"x {link(words_, f'https://example.org/{tail}')} y"))
    assert [child.type for child in line.children if child.type.startswith("link")] == ["link_open", "link_close"]
    assert line.children[1].attrs["href"].startswith("https://example.org/")
    assert line.children[-1].content == " y"


@pytest.fixture
def report(written):
    """The tokens of a report, and its text."""

    def make(path=FULL, query="", **how):
        text = written("markdown", path, query, **how).decode()
        return READER.parse(text), text

    return make


@pytest.mark.parametrize("path", [FULL, shipped("facts.toml")], ids=["every key", "shipped"])
def test_every_fact_and_every_citation_is_there_once(path, report, going):
    tokens, _ = report(path)
    facts = list(going("markdown", path).facts())
    lines = [words(token) for token in inlines(tokens)]
    assert all(any(f": {seen(fact['text'])}" in line for line in lines) for fact in facts)
    noted = [child for token in inlines(tokens) for child in token.children if child.type == "footnote_ref"]
    assert len(noted) == sum(len(fact["cites"]) for fact in facts)
    assert len([token for token in tokens if token.type == "footnote_open"]) == len(noted)
    assert not [token for token in tokens if token.type.startswith("html")]
    assert not [line for line in lines if re.search(r"\[\^\d", line)]


def test_a_quote_has_a_link_at_its_passage(report, going):
    tokens, _ = report()
    links = {child.attrs["href"] for token in inlines(tokens) for child in token.children if child.type == "link_open"}
    out = going("markdown")
    sources = out.by_id("source")
    quoted = [cite for fact in out.facts() for cite in fact["cites"] if cite.get("quote")]
    assert {passage(sources[cite["source"]], cite) for cite in quoted if sources[cite["source"]]["url"]} <= links


def headings(tokens):
    return [(token.tag, tokens[at + 1].content) for at, token in enumerate(tokens) if token.type == "heading_open"]


def test_it_has_the_parts_a_reader_looks_for(report):
    tokens, text = report()
    assert headings(tokens) == [
        ("h1", "CbaseTitle"), ("h2", "Chronology"), ("h3", "1914"), ("h3", "1920"), ("h3", "1921"), ("h3", "1922"),
        ("h3", "Undated"), ("h2", "Issues"), ("h2", "Actors"), ("h2", "Forecasts"), ("h2", "Questions"),
        ("h3", "CquestionText?"), ("h2", "Sources"), ("h2", "Not in this report"),
    ]  # fmt: skip
    assert "- **Partly**, 4 April 1914: CfactText." in text
    assert "| CfactText. | 4 April 1914 | corroborated | CsourceTitle | `cfactid` |" in text
    told = text.partition("## Not in this report\n\n")[2].split("\n")
    assert {"- 2 views", "- prefix of 1 citation", "- suffix of 1 citation"} <= {*told}


def test_a_query_leaves_out_what_it_does_not_find(report, write):
    _, text = report(query="id:cthirdid")
    assert "CthirdText" in text
    assert not re.search("CfactText|CsourceTitle|CissueTitle|CactorName", text)


def test_another_order_has_no_years(dateline):
    _, out, _ = dateline("export", "--format", "markdown", "--sort", "id")
    assert "## Facts\n" in out
    assert "\n### 2" not in out.partition("## Issues")[0]
