"""One fault for each check, which it finds once and nothing else does; and silence where there is none."""

import pytest

from tui.checks.registry import CHECKS
from tui.model.problem import Problem

LAST_CITES = 'source = "audit-2021"\n[[fact.cite]]\nsource = "courier-2019"\n'
DELAY_CITES = (
    '[[fact.cite]]\nsource = "gazette-2020"\nquote = "put off the opening … to the spring"\n'
    '[[fact.cite]]\nsource = "audit-2021"\n'
)
TOLL_CITE = '[[fact.cite]]\nsource = "audit-2021"\n\n[[fact]]\nid = "delay"'
FERRY = 'text = "The ferry makes its last crossing."'
COPY = "copies/gazette-2020.txt"

# Of each check: what stands in the base, what shall stand there (behind the last line where nothing stands), and
# the entry, line and column of what is found.
EDITS = {
    "toml-syntax": (FERRY, FERRY[:-1], "", "text = ", 43),
    "not-utf8": (FERRY, 'text = "The ferry makes its last cr\udcf6ssing."', "", "text = ", 36),
    "stray-key": ("[base]\n", 'title = "x"\n\n[base]\n', "", "# A base", 1),
    "unknown-table": (None, '[[facts]]\nid = "x"\n', "", "[[facts]]", 1),
    "wrong-header": (None, '[fact]\nid = "x"\ntext = "y"\n', "", "[fact]", 1),
    "second-base": (None, '[base]\ntitle = "Again"\n', "", "[base]", 1),
    "include": ('yardstick = "phia"\n', 'yardstick = "phia"\ninclude = ["more/*.toml"]\n', "", "[base]", 1),
    "unknown-key": ('due = "2022"\n', 'due = "2022"\ncolour = "red"\n', "toll-2022", "colour", 1),
    "missing-key": (f"{FERRY}\n", "", "ferry-stops", "[[fact]]", 1),
    "wrong-type": ('answers = ["q-cost"]\ncon', 'answers = "q-cost"\ncon', "cost-5", "answers", 1),
    "bad-value": (FERRY, f'{FERRY}\nkind = "evnt"', "ferry-stops", "kind", 1),
    "bad-id": ('id = "ferry-stops"', 'id = "ferry stops"', "ferry stops", "id", 1),
    "bad-date": ('date = "2021-04-06"\ntext = "The f', 'date = "2021-04-31"\ntext = "The f', "ferry-stops", "date", 17),
    "bad-address": ('url = "https://', 'url = "', "gazette-2019", "url", 1),
    "control-character": (FERRY, FERRY.replace("ferry", "\\u0007"), "ferry-stops", "text", 1),
    "duplicate-id": (None, f'[[fact]]\nid = "ferry-stops"\n{FERRY}\n', "ferry-stops", "[[fact]]", 1),
    "dangling": ('parent = "crossing"', 'parent = "crosing"', "bridge", "parent", 1),
    "cycle": (f'text = "{COPY}"\n', f'text = "{COPY}"\norigin = "wire-2020"\n', "gazette-2020", "origin", 1),
    "unsourced": (LAST_CITES, "", "cost-5", "[[fact]]", 1),
    "single-source": (TOLL_CITE, '[[fact]]\nid = "delay"', "toll-2022", "source", 1),
    "no-archive": ('archive = "https://archive.example/bridge"\n', "", "gazette-2019", "url", 1),
    "quote-too-long": (
        'quote = "the mayor promised a bridge"', f'quote = "{" ".join(map(str, range(13)))}"', "promise", "quote", 1,
    ),
    "quote-whole-sentence": (
        'quote = "cost 3', 'quote = "The bridge has cost 3 million crowns so far"\nwhen = "', "cost-3", "quote", 1,
    ),
    "quote-lost": ('"put off the opening', '"put off her opening', "delay", "quote", 1),
    "copy-missing": (f'text = "{COPY}"', 'text = "copies/gazette.txt"', "gazette-2020", "text", 1),
    "copy-outside": (f'text = "{COPY}"', 'text = "../gazette.txt"', "gazette-2020", "text", 1),
    "source-older-than-event": ('date = "2020-10"', 'date = "2021-05-06/2021-06"', "piers", "date", 1),
    "retrieved-before-published": (
        'date = "2019-03-02"\naccessed = "2021-06-01"', 'date = "2019-03-02"\naccessed = "2019-02"', "gazette-2019",
        "accessed", 1,
    ),
    "after-as-of": ('date = "2018-05-01"', 'date = "2021-07"', "promise", "date", 1),
    "source-after-as-of": ('date = "2019-03-05"', 'date = "2021-07-05"', "courier-2019", "date", 1),
    "padded-date": ('when = "on the first of May"', 'when = "in May 2018"', "promise", "date", 1),
    "unworded-day": ('when = "on the first of May"\n', "", "promise", "date", 1),
    "overdue": ('due = "2022"', 'due = "2021-05"', "toll-2022", "due", 1),
    "hedge-missing": ('hedge = "will"\n', "", "opens-2020", "kind", 1),
    "likelihood-off-yardstick": ('= "likely"', '= "very likely"', "toll-2022", "likelihood", 1),
    "review-due": ('review_by = "2022"', 'review_by = "2021-05"', "promise", "review_by", 1),
    "resolves-no-forecast": ('opens-2020 = "no" }', 'opens-2020 = "no", cost-3 = "no" }', "delay", "resolves", 1),
    "updates-newer": ('opens-2020 = "no" }', 'opens-2020 = "no" }\nupdates = ["opened"]', "delay", "updates", 1),
    "after-other-day": ('after = "opened"', 'after = "delay"', "ferry-stops", "after", 1),
    "relates-to-itself": ('supports = ["opened"]', 'supports = ["ferry-stops"]', "ferry-stops", "supports", 1),
    "supports-and-contradicts": (
        'supports = ["opened"]', 'supports = ["opened"]\ncontradicts = ["opened"]', "ferry-stops", "contradicts", 1,
    ),
    "lone-answer": ('answers = ["q-cost"]\nsource', "source", "q-cost", "id", 1),
    "near-duplicate-actors": ('name = "Ruth Hall"', 'name = "ORTEGA-MEDINA, Ines"', "hall", "name", 1),
    "near-duplicate-facts": (
        '"2020-10"\ntext = "The masons find that the piers sink."',
        '"2020-11-15"\ntext = "Opening of the bridge put off to the spring"', "piers", "text", 1,
    ),
    "unused-source": ('via = ["radio-2018"]\n', "", "radio-2018", "id", 1),
    "unused-actor": ('["council", "hall"]', '["council"]', "hall", "id", 1),
    "unused-question": (None, '[[question]]\nid = "q-when"\ntext = "When?"\n', "q-when", "id", 1),
    "empty-issue": (None, '[[issue]]\nid = "ferry"\ntitle = "The ferry"\n', "ferry", "id", 1),
    "view-query": ('query = "crowns"', 'query = "crowns isue:x"', "Money", "query", 17),
    "view-key": ('key = "m"', 'key = "o"', "Money", "key", 1),
}  # fmt: skip
# Faults outside the base, or of many entries at once: tested below, and with what they are about.
OTHERS = {
    "copy-changed", "copy-unreadable", "copy-unsealed", "too-many-firsts", "resolution-unsourced",
    "own-check-broken", "baseline-wrong", "baseline-expired", "baseline-unused",
}  # fmt: skip


def edit(path, old, new):
    text = path.read_text()
    if old is None:
        text = f"{text}\n{new}"
    else:
        assert text.count(old) == 1
        text = text.replace(old, new)
    path.write_bytes(text.encode("utf-8", "surrogateescape"))


def line_of(path, number):
    return path.read_text(errors="replace").split("\n")[number - 1]


def test_every_check_has_its_mutant():
    assert set(EDITS) | OTHERS == set(CHECKS)
    assert set(EDITS) & OTHERS == set()


def test_the_clean_base_is_silent(clean, found):
    assert found(clean, "all") == []


@pytest.mark.parametrize("code", EDITS)
def test_a_fault_is_found_once_and_by_its_check_alone(clean, found, code):
    old, new, subject, start, column = EDITS[code]
    edit(clean, old, new)
    ignored = ["single-source"] if code != "single-source" else []
    problems = found(clean, "all", ignore=ignored)
    assert [(problem.code, problem.subject) for problem in problems] == [(code, subject)]
    problem = problems[0]
    assert problem.path == str(clean)
    assert line_of(clean, problem.line).startswith(start)
    assert problem.column == column
    assert problem.severity == CHECKS[code].severity
    assert found(clean, code) == problems
    assert found(clean, "all", ignore=[*ignored, code]) == []


def test_one_changed_sign_in_a_copy_is_found(clean, found):
    copy = clean.parent / COPY
    copy.write_text(copy.read_text().replace("until then", "until than"))
    (problem,) = found(clean, "all")
    assert (problem.code, problem.subject) == ("copy-changed", "gazette-2020")
    assert line_of(clean, problem.line).startswith("sha256")


def test_one_changed_sign_in_a_quoted_passage_loses_the_quote(clean, found):
    copy = clean.parent / COPY
    copy.write_text(copy.read_text().replace("3 million", "4 million"))
    problems = found(clean, "all")
    assert [(problem.code, problem.subject) for problem in problems] == [
        ("copy-changed", "gazette-2020"), ("quote-lost", "cost-3"),
    ]  # fmt: skip
    assert "cost 4 million crowns" in problems[1].message


def test_a_copy_that_is_no_text_is_found(clean, found):
    (clean.parent / COPY).write_bytes(b"\xff\xfe")
    (problem,) = found(clean, "all")
    assert (problem.code, problem.subject) == ("copy-unreadable", "gazette-2020")


def test_a_copy_without_its_digest_is_found(clean, found):
    lines = clean.read_text().splitlines(keepends=True)
    clean.write_text("".join(line for line in lines if not line.startswith("sha256")))
    (problem,) = found(clean, "all")
    assert (problem.code, problem.subject, problem.severity) == ("copy-unsealed", "gazette-2020", "info")


def test_too_many_first_days_are_one_finding_about_the_base(clean, found):
    names = ["coal", "corn", "salt", "fish", "iron", "wool"]
    for year, name in enumerate(names, 2010):
        cites = '[[fact.cite]]\nsource = "gazette-2019"\n[[fact.cite]]\nsource = "courier-2019"\n'
        edit(clean, None, f'[[fact]]\nid = "{name}"\ndate = "{year}-01-01"\ntext = "Dear {name}."\n{cites}')
    problems = found(clean, "all", ignore=["unworded-day"])
    assert [(problem.code, problem.subject) for problem in problems] == [("too-many-firsts", "")]
    assert line_of(clean, problems[0].line) == "[base]"
    assert "of 10 facts dated by the day, 6 (60.0%) are on 1 January (by chance 0.27%)" in problems[0].message


def test_a_verdict_without_a_source_is_told_as_such_and_as_unsourced(clean, found):
    edit(clean, DELAY_CITES, "")
    problems = found(clean, "all", ignore=["single-source"])
    assert [(problem.code, problem.subject) for problem in problems] == [
        ("unsourced", "delay"), ("resolution-unsourced", "delay"),
    ]  # fmt: skip


def test_what_an_unread_entry_may_use_is_not_called_unused(clean, found):
    edit(clean, 'id = "opened"\ndate = "2021-04-06"', 'id = "opened"\ndate = "2021-04-31"')
    assert [problem.code for problem in found(clean, "all", ignore=["single-source"])] == ["bad-date"]
    edit(clean, "2021-04-31", "2021-04-06")
    edit(clean, '["council", "hall"]', '["council"]')
    assert [problem.code for problem in found(clean)] == ["unused-actor"]


def test_findings_are_in_the_order_of_the_file(clean, found):
    for old, new in (('key = "m"', 'key = "o"'), ('hedge = "will"\n', ""), ('parent = "crossing"', 'parent = "x"')):
        edit(clean, old, new)
    lines = [problem.line for problem in found(clean)]
    assert len(lines) == 3
    assert lines == sorted(lines)
    assert all(isinstance(problem, Problem) for problem in found(clean))
