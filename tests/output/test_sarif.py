"""SARIF as its schema wants it (OASIS, sarif-schema-2.1.0.json), and as scanning services read it."""

import json
import re
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.checks.registry import CHECKS
from tui.model.problem import Problem
from tui.output.sarif import sarif

LEVELS = {"none", "note", "warning", "error"}
FOUND = [
    Problem("facts.toml", 7, 1, "warning", "unsourced", "rumour: cites no source", "add it", "rumour"),
    Problem("facts.toml", 9, 4, "warning", "quote-too-long", "delay: quotes 13 words", "", "delay"),
    Problem("facts.toml", 12, 4, "warning", "quote-too-long", "delay: quotes 14 words", "", "delay"),
    Problem("/a b/é#?.toml", 1, 1, "error", "toml-syntax", "cannot be read"),
    Problem("facts.toml", 3, 1, "info", "no-archive", "s: has neither", "", "s"),
]


def written(found, checks=None):
    return json.loads("".join(sarif(found, checks or list(CHECKS.values()), "1.2.3")))


def only(held, needed, allowed=()):
    """Assert that an object has the properties it needs and none but those that are allowed."""
    assert set(needed) <= set(held)
    assert set(held) <= {*needed, *allowed}


def message(held):
    only(held, ["text"])
    assert held["text"]


def validate(log):
    only(log, ["$schema", "version", "runs"])
    assert log["version"] == "2.1.0"
    assert re.fullmatch(r"https://\S+sarif\S*2\.1\.0\S*\.json", log["$schema"])
    (run,) = log["runs"]
    only(run, ["tool", "results"], ["columnKind"])
    assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
    only(run["tool"], ["driver"])
    driver = run["tool"]["driver"]
    only(driver, ["name"], ["version", "rules"])
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(ids) == len(set(ids))
    for rule in driver["rules"]:
        only(rule, ["id", "shortDescription"], ["fullDescription", "help", "defaultConfiguration"])
        for key in ("shortDescription", "fullDescription", "help"):
            if key in rule:
                message(rule[key])
        only(rule["defaultConfiguration"], [], ["enabled", "level"])
        assert rule["defaultConfiguration"]["level"] in LEVELS
        assert isinstance(rule["defaultConfiguration"]["enabled"], bool)
    for result in run["results"]:
        validate_result(result, ids)
    return run


def validate_result(result, ids):
    only(result, ["message"], ["ruleId", "ruleIndex", "level", "locations", "partialFingerprints"])
    message(result["message"])
    assert ids[result["ruleIndex"]] == result["ruleId"]
    assert result["level"] in LEVELS
    for location in result["locations"]:
        only(location, ["physicalLocation"], ["logicalLocations"])
        place = location["physicalLocation"]
        only(place, ["artifactLocation", "region"])
        only(place["artifactLocation"], ["uri"])
        assert re.fullmatch(r"[A-Za-z0-9._~%/:-]+", place["artifactLocation"]["uri"])
        only(place["region"], ["startLine", "startColumn"])
        assert min(place["region"].values()) >= 1
        for logical in location.get("logicalLocations", ()):
            only(logical, ["name"])
    assert all(isinstance(value, str) for value in result["partialFingerprints"].values())


def test_a_log_is_what_the_schema_wants():
    run = validate(written(FOUND))
    assert run["tool"]["driver"] | {"rules": []} == {"name": "Dateline", "version": "1.2.3", "rules": []}
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(CHECKS)
    assert [result["level"] for result in run["results"]] == ["warning", "warning", "warning", "error", "note"]
    assert run["results"][0]["message"]["text"] == "rumour: cites no source; add it"


def test_no_finding_is_a_run_without_results():
    assert validate(written([]))["results"] == []


def test_a_check_without_reasons_is_a_rule():
    bare = CHECKS["unsourced"]._replace(reason="", mend="")
    validate(written([FOUND[0]], [bare]))


def prints(found):
    return [result["partialFingerprints"]["dateline/v1"] for result in written(found)["runs"][0]["results"]]


def test_a_fingerprint_outlives_a_move_and_new_words_and_is_one_finding_s_own():
    moved = [problem._replace(line=problem.line + 40, column=2, message="said otherwise") for problem in FOUND]
    assert prints(moved) == prints(FOUND)
    assert len(set(prints(FOUND))) == len(FOUND)
    assert prints(FOUND[1:]) == prints(FOUND)[1:]


@pytest.mark.parametrize(
    ("path", "uri"), [("a b/c.toml", "a%20b/c.toml"), ("/é.toml", "file:///%C3%A9.toml"), ("a:b#?", "a%3Ab%23%3F")]
)
def test_paths_are_uris(path, uri):
    (result,) = written([FOUND[0]._replace(path=path)])["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1), st.text(min_size=1))
def test_any_path_and_message_is_kept(path, said):
    said = said.encode("utf-8", "replace").decode()
    (result,) = validate(written([FOUND[0]._replace(path=path, message=said, fix="")]))["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote(urlsplit(uri).path) == path
    assert result["message"]["text"] == said
