"""The page as a document: sound, self-contained, escaped, and honest about what it leaves out."""

import hashlib
from base64 import b64encode
from itertools import pairwise
from urllib.parse import unquote

import pytest

from tests.exchange.conftest import FULL
from tests.exchange.html.conftest import BASE, HOSTILE
from tui.model.visible import visible
from tui.shipped import path as shipped

BASES = [BASE, FULL, shipped("facts.toml"), "", '[[fact]]\nid = "a"\ntext = "A."\n']


@pytest.mark.parametrize("text", BASES, ids=["small", "every key", "shipped", "empty", "one fact"])
def test_the_document_is_sound(text, read):
    found = read(text)
    ids = [attrs["id"] for attrs in found.all() if "id" in attrs]
    assert len(ids) == len(set(ids))
    links = [attrs["href"] for attrs in found.all("a") + found.all("use")]
    assert [link for link in links if link.startswith("#") and unquote(link[1:]) not in ids] == []
    assert [link for link in links if not link.startswith(("#", "https://", "http://"))] == []
    levels = [int(tag[1]) for tag, _ in found.elements if tag in ("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))
    tags = {tag for tag, _ in found.elements}
    assert {"header", "nav", "main", "footer", "title"} <= tags
    labelled = {attrs["for"] for attrs in found.all("label")}
    assert {attrs["id"] for attrs in found.all("input")} == labelled
    assert {attrs.get("aria-labelledby") for attrs in found.all()} - {None} <= set(ids)


@pytest.mark.parametrize("text", BASES[:3], ids=["small", "every key", "shipped"])
def test_nothing_comes_from_outside_and_nothing_runs_but_its_own_script(text, read):
    found = read(text)
    names = {name for _, attrs in found.elements for name in attrs}
    assert not {name for name in names if name.startswith("on") or name in ("style", "src", "srcset", "action")}
    assert {tag for tag, _ in found.elements} & {"img", "iframe", "object", "embed", "base", "form", "audio"} == set()
    assert [attrs["href"].partition(":")[0] for attrs in found.all("link")] == ["data"]
    assert len(found.all("script")) == len(found.all("style")) == 1
    assert "@import" not in found.within("style")[0]
    assert "http" not in found.within("style")[0].replace('href^="http"', "")


def test_the_policy_lets_this_style_and_this_script_run_and_nothing_else(read):
    found = read()
    policy = dict(part.split(" ", 1) for part in found.all("meta")[1]["content"].split("; "))
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == "'none'"
    for tag in ("style", "script"):
        digest = hashlib.sha256("".join(found.within(tag)).encode()).digest()
        assert policy[f"{tag}-src"] == f"'sha256-{b64encode(digest).decode()}'"


def test_hostile_words_are_words(read):
    found = read()
    shown = visible(HOSTILE)
    assert "<U+202E>" in shown
    for tag in ("p", "span", "cite"):
        assert any(shown in data for data in found.within(tag)), tag
    assert len(found.all("script")) == 1
    assert found.all("b") == found.all("img") == []
    assert "\u202e" not in "".join(data for _, data in found.texts)


def test_long_words_are_whole(read):
    words = "long " * 9000
    found = read(f'[[fact]]\nid = "a"\ntext = "A."\nnote = "{words}end"\n')
    assert any(data.endswith("long end") for data in found.within("span"))


def test_a_fact_tells_its_date_its_standing_its_chain_and_its_relations(page):
    text = page()
    fact = text[text.index('id="fact-opened"') : text.index('id="fact-opened-later"')]
    for words in (
        '<data class="date" value="2018-05-03">3 May 2018</data>',
        "≠</span> disputed",
        "who says so is not named",
        'href="https://example.org/a?b=1&amp;c=2"',
        "#:~:text=the%20harbour%20opened",
        "one of 2 answers</a>",
        '<dt>contradicted by</dt><dd><a href="#fact-opened-later">',
        'data-issue="trade\nfish"',
        'href="#fact-opened" title="Link here">opened</a>',
    ):
        assert words in fact, words


def test_a_part_of_a_base_says_what_is_not_on_the_page(page):
    text = page(query="id:opened")
    assert "Only the facts that <code>id:opened</code> finds." in text
    assert "(opened-later, <span" not in text
    assert "opened-later, not on this page" in text
    assert 'id="fact-opened-later"' not in text
    assert text.count("The harbour opened in the year after.") == 2  # related, and a rival answer


def test_the_foot_tells_the_losses_where_there_are_any(read):
    assert "This page does not show: 2 views; text of 1 source; sha256 of 1 source." in read(FULL).within("p")
    assert not [data for data in read().within("p") if "does not show" in data]


def test_further_variables_of_a_source_are_shown_as_far_as_they_are_words(read):
    csl = 'volume = 12, DOI = "10.1000/1", custom = { a = "hidden" }'
    found = read(f'[[source]]\nid = "s"\ntitle = "S"\ncsl = {{ {csl} }}\n')
    assert {"volume 12", "DOI 10.1000/1"} <= set(found.within("span"))
    assert "This page does not show: 1 source with variables of CSL that are no plain words." in found.within("p")


def test_words_of_another_language_and_direction_say_so(read):
    found = read('[base]\nlang = "he"\n[[fact]]\nid = "a"\ntext = "הנמל נפתח."\n')
    assert found.all("html") == [{"lang": "he"}]
    assert found.all("body") == [{"lang": "en"}]
    assert found.all("p", id="text-a")[0] == {"class": "text s", "lang": "he", "dir": "auto", "id": "text-a"}
    found = read()
    assert found.all("html") == [{"lang": "en"}]
    assert found.all("body") == [{}]


def test_the_same_base_gives_the_same_page(page):
    assert page() == page()
