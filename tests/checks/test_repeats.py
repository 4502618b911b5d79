"""Which facts may be one, and which are two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.checks import repeats

FACT = '[[fact]]\nid = "{id}"\n{date}text = "{text}"\n{keys}\n'
TEXT = "The council puts off the opening of the bridge to the spring of next year."
SAME_DAY = 'date = "2020-11-15"\n'

# Another text for the same day, and whether it says the same.
TEXTS = [
    (TEXT, True),
    (TEXT.upper(), True),
    (TEXT.replace(".", ""), True),
    (TEXT.replace("The council", "Council"), True),
    (TEXT.replace("puts off", "put off"), True),
    (TEXT.replace("puts off", "does not put off"), False),
    (TEXT.replace("spring", "spring of 2022,"), False),
    (TEXT.replace("The council", "Aldermoor"), False),
    (TEXT.replace("The council", "US council"), False),
    (TEXT.replace("The council", "A council"), True),
    (TEXT.replace("the bridge", "the Bridge of Alder"), False),
    ("The mayor promises a bridge within two years.", False),
    ("The council is put off.", False),
]


def base(*facts):
    return "".join(FACT.format(**{"id": f"f{n}", "date": SAME_DAY, "keys": "", **fact}) for n, fact in enumerate(facts))


@pytest.mark.parametrize(("text", "told"), TEXTS)
def test_texts_of_one_day(write, found, text, told):
    problems = found(write(base({"text": TEXT}, {"text": text})), "near-duplicate-facts")
    assert [problem.subject for problem in problems] == ["f1"] * told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("2020-11", "2020-11-15", True),
        ("2020-11-15", "2020-11-16", False),
        ("2020/..", "2020-11", True),
        ("2019", "2020", False),
        ("", "", True),
        ("", "2020-11-15", False),
    ],
)
def test_dates_that_may_be_of_one_day(write, found, one, other, told):
    dated = [{"text": TEXT, "date": f'date = "{date}"\n' if date else ""} for date in (one, other)]
    assert len(found(write(base(*dated)), "near")) == told


@pytest.mark.parametrize(
    "keys",
    [
        'contradicts = ["f0"]',
        'supports = ["f0"]',
        'updates = ["f0"]',
        'after = "f0"',
        'answers = ["q"]',
        'kind = "forecast"',
    ],
)
def test_facts_known_to_be_two(write, found, keys):
    first = 'answers = ["q"]' if "answers" in keys else ""
    text = base({"text": TEXT, "keys": first}, {"text": TEXT, "keys": keys})
    assert found(write(f'[[question]]\nid = "q"\ntext = "When?"\n{text}'), "near") == []


def test_each_of_many_is_told_of_one(write, found):
    problems = found(write(base(*({"text": TEXT} for _ in range(5)))), "near")
    assert [problem.subject for problem in problems] == ["f1", "f2", "f3", "f4"]
    assert all("'f0'" in problem.message for problem in problems)


def test_other_scripts(write, found):
    text = "Совет переносит открытие моста на весну следующего года"
    problems = found(write(base({"text": text}, {"text": text.upper()})), "near")
    assert len(problems) == 1


def test_thousands_of_facts_of_one_pattern_are_soon_compared(write, found):
    text = "Flight {n} of the council lands at Aldermoor and brings home {n} people of the delegation"
    assert found(write(base(*({"text": text.format(n=n)} for n in range(3000)))), "near") == []


def told(texts):
    rows = ((f"f{n}", 0, n, 1, 1, 0, text, 0, 1) for n, text in enumerate(texts))
    return list(repeats._told(rows, {}))


def changed(changes):
    """Return ten words with some of them replaced, or taken out."""
    words = list("abcdefghij")
    for at, word in changes:
        words[at] = word
    return " ".join(filter(None, words))


@given(
    st.lists(
        st.lists(st.tuples(st.integers(0, 9), st.sampled_from(["", "x", "y"])), max_size=3).map(changed), max_size=12
    )
)
def test_the_index_misses_no_fact_that_comparing_all_would_find(texts):
    facts = told(texts)
    found = {(fact.id, other.id) for fact, other in repeats._pairs(facts, set(), {})}
    expected = set()
    for at, fact in enumerate(facts):
        alike = (other.id for other in facts[:at] if repeats._alike(fact, other) and repeats._one(fact, other))
        expected |= {(fact.id, other) for other in list(alike)[:1]}
    assert found == expected
