"""Findings as SARIF 2.1.0 (OASIS, 27 March 2020): what code scanning services and editors read."""

from __future__ import annotations

import json
import os
from collections import Counter
from hashlib import blake2b
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.checks.check import Check
    from tui.model.problem import Problem

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_encode = json.JSONEncoder(ensure_ascii=True, indent=1).encode


def sarif(found: Iterable[Problem], checks: Sequence[Check], version: str) -> Iterator[str]:
    """Yield one run of Dateline: the checks as its rules, the findings as its results."""
    rules = {check.code: number for number, check in enumerate(checks)}
    seen: Counter[str] = Counter()
    results = []
    for problem in found:
        key = "\0".join((problem.code, problem.subject, os.path.basename(problem.path)))
        results.append(_result(problem, rules[problem.code], f"{key}\0{seen[key]}"))
        seen[key] += 1
    run = {
        "tool": {"driver": {"name": "Dateline", "version": version, "rules": [_rule(check) for check in checks]}},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    yield f"{_encode({'$schema': _SCHEMA, 'version': '2.1.0', 'runs': [run]})}\n"


def _rule(check: Check) -> dict[str, Any]:
    words = {"fullDescription": check.reason, "help": check.mend}
    return {
        "id": check.code,
        "shortDescription": {"text": check.title},
        **{key: {"text": text} for key, text in words.items() if text},
        "defaultConfiguration": {"enabled": check.default, "level": _LEVELS[check.severity]},
    }


def _result(problem: Problem, rule: int, key: str) -> dict[str, Any]:
    """Return one result. Its fingerprint outlives a move to another line, and tells findings of one entry apart."""
    said = f"{problem.message}; {problem.fix}" if problem.fix else problem.message
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(problem.path)},
            "region": {"startLine": problem.line, "startColumn": problem.column},
        }
    }
    if problem.subject:
        location["logicalLocations"] = [{"name": problem.subject}]
    fingerprint = blake2b(key.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": said},
        "locations": [location],
        "partialFingerprints": {"dateline/v1": fingerprint},
    }


def _uri(path: str) -> str:
    """Return a path as a URI: relative where the path is."""
    slashed = path.replace(os.sep, "/")
    encoded = quote(slashed.encode("utf-8", "surrogateescape"), safe="/")
    return f"file://{encoded}" if slashed.startswith("/") else encoded
