"""The graph, read by a JSON-LD processor: every address leads to a node, and nothing is rated that was not reviewed."""

import json

import pytest
from pyld import jsonld

from tests.exchange.conftest import FULL
from tui.exchange.schema_org import SOURCES, span
from tui.model.fields import CSL_TYPES
from tui.shipped import path as shipped

# No network: the words of schema.org without its context, the addresses among them told by name.
CONTEXT = {"@vocab": "https://schema.org/", "@base": "https://example.org/base"}
WORD = "https://schema.org/"


@pytest.fixture(scope="module")
def nodes():
    def parse(raw):
        found = json.loads(raw)
        assert found["@context"] == "https://schema.org"
        flat = jsonld.flatten({**found, "@context": CONTEXT})
        return {node["@id"].removeprefix("https://example.org/base"): node for node in flat}

    return parse


@pytest.mark.parametrize("path", [FULL, shipped("facts.toml")], ids=["every key", "shipped"])
def test_a_processor_reads_it_and_every_address_leads_somewhere(path, written, nodes):
    found = nodes(written("json-ld", path))
    pointed = {
        value["@id"].removeprefix("https://example.org/base")
        for node in found.values()
        for values in node.values()
        for value in (values if isinstance(values, list) else [])
        if isinstance(value, dict) and "@id" in value
    }
    assert [name for name in pointed if name not in found and name.startswith("#")] == []
    assert all("@type" in found[name] for name in pointed if name.startswith(("#", "_:")))


def test_a_fact_is_a_claim_with_its_chain(written, nodes):
    found = nodes(written("json-ld"))
    claim = found["#fact/cfactid"]
    assert claim["@type"] == [f"{WORD}Claim"]
    assert claim[f"{WORD}text"] == [{"@value": "CfactText."}]
    passage = found[claim[f"{WORD}appearance"][0]["@id"]]
    assert passage["@type"] == [f"{WORD}Quotation"]
    assert passage[f"{WORD}isPartOf"][0]["@id"].endswith("#source/csourceid")
    assert passage[f"{WORD}creator"][0]["@id"].endswith("#actor/cactorid")
    assert passage[f"{WORD}isBasedOn"][0]["@id"].endswith("#source/cviaid")
    assert found["#source/csourceid"]["@type"] == [f"{WORD}NewsArticle"]


def test_reviews_are_the_bases_own_and_have_no_number(written, nodes):
    found = nodes(written("json-ld"))
    reviews = {name: node for name, node in found.items() if node.get("@type") == [f"{WORD}ClaimReview"]}
    ratings = {
        name: [value["@value"] for value in found[node[f"{WORD}reviewRating"][0]["@id"]][f"{WORD}alternateName"]]
        for name, node in reviews.items()
    }
    # cfactid is settled by cotherid; cthirdid is spoken against by it; the others nobody reviewed.
    assert ratings == {"#review/cfactid": ["outcome: partly"], "#review/cthirdid": ["disputed"]}
    assert b"ratingValue" not in written("json-ld")


@pytest.mark.parametrize(
    ("edtf", "ends"),
    [("2018", ("2018", "")), ("2018-05-07", ("2018-05-07", "")), ("2018-05/2019", ("2018-05", "2019")),
     ("2018/..", ("2018", "")), ("../2018", ("", "2018")), ("1984~", ("", "")), ("198X", ("", "")),
     ("2001-21", ("", "")), ("[1667,1668]", ("", "")), ("1984?/2004", ("", "")), ("", ("", ""))],
)  # fmt: skip
def test_an_event_has_the_days_it_surely_has(edtf, ends):
    assert span(edtf) == ends


def test_types_of_sources_are_those_of_csl():
    assert set(SOURCES) <= set(CSL_TYPES)
