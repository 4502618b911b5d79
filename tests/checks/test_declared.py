"""Every code that is used is declared, and every declaration is whole and true."""

import ast
import re
from pathlib import Path

import pytest

from tui.checks import loading
from tui.checks.check import SEVERITIES
from tui.checks.registry import CHECKS

TUI = Path(__file__).parent.parent.parent / "tui"
# Which argument is the code, where a problem is made.
AT = {"ValueProblem": 0, "report": 0, "CopyError": 0, "_problem": 2, "_report": 2, "Problem": 4}


def used(folder):
    """Yield the codes that stand in the calls of a folder that make problems."""
    for path in (TUI / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            arguments = [*node.args[AT[name] : AT[name] + 1]] if name in AT else []
            arguments += [word.value for word in node.keywords if word.arg == "code"]
            if name == "Finding" and node.args and folder == "archive":
                arguments.append(node.args[0])
            yield from (argument.value for argument in arguments if isinstance(argument, ast.Constant))


@pytest.mark.parametrize("folder", ["store", "archive"])
def test_a_code_that_is_used_is_declared(folder):
    codes = {code for code in used(folder) if isinstance(code, str) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)}
    assert len(codes) > 4
    assert codes - set(CHECKS) == set()


def test_the_codes_of_the_reader_are_those_it_uses():
    codes = set(used("store"))
    assert {check.code for check in loading.CHECKS} == codes & set(CHECKS)


def test_codes_are_declared_once():
    from tui.checks import registry

    codes = [check.code for family in registry._FAMILIES for check in family.CHECKS]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_a_declaration_is_whole(check):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+|[a-z]+", check.code)
    assert check.severity in SEVERITIES
    assert not check.title.endswith(".")
    assert check.title[:1] == check.title[:1].lower()
    assert all(text.endswith(".") for text in (check.reason, check.mend))
    assert check.example


NO_BASE = ("own-check-broken", "baseline-wrong", "baseline-expired", "baseline-unused")  # an example of SQL, and others


@pytest.mark.parametrize("code", [code for code in CHECKS if code not in NO_BASE])
def test_an_example_has_what_it_is_an_example_of(write, found, tmp_path, code):
    (tmp_path / "copies").mkdir()
    (tmp_path / "copies" / "gazette.txt").write_text("The bridge opens in spring.")
    example = CHECKS[code].example.encode()
    path = write(example.replace("é".encode(), b"\xe9", 1) if code == "not-utf8" else example)
    assert [problem.code for problem in found(path, code)] == [code]


@pytest.mark.parametrize("code", [code for code in CHECKS if code not in NO_BASE])
def test_an_example_has_no_graver_fault_beside(write, found, tmp_path, code):
    """An example shows one thing; what else is told of it is told for want of a whole base."""
    (tmp_path / "copies").mkdir()
    (tmp_path / "copies" / "gazette.txt").write_text("The bridge opens in spring.")
    path = write(CHECKS[code].example)
    wanting = ("unsourced", "unused", "copy-unsealed", "view", "resolution-unsourced")
    others = {problem.code for problem in found(path) if problem.severity != "info"} - {code}
    assert {other for other in others if not other.startswith(wanting)} == set()
