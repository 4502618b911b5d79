"""Days that nobody said, by the words at hand; and what chance gives."""

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.checks.day_words import names_day, names_period, names_this
from tui.checks.padding import tail

DAYS = [
    "on 1 May", "May 1, 2018", "1st of May", "the first of May", "on the first", "2018-05-01", "01/05/2018",
    "el primero de mayo", "el 1º de mayo", "el 1.º de mayo", "1er mai", "le premier mai", "am 1. Mai", "am ersten Mai",
    "il primo maggio", "1 de maio", "op 1 mei", "5月1日", "元旦", "yesterday", "on Tuesday", "ayer martes",
    "gestern", "New Year's Day", "the day of the vote", "this Thursday (1st)", "lunes", "Montag", "aujourd’hui",
]  # fmt: skip
NO_DAYS = [
    "in May 2018", "May 2018", "2018", "since 2018", "en mayo de 2018", "im Mai 2018", "en mai 2018", "early in 2018",
    "the first half of 2018", "in the first quarter", "his first term", "en el primer semestre", "spring 2018", "",
    "when the bridge opened", "2018-2022", "the 1980s",
]  # fmt: skip


@pytest.mark.parametrize("text", DAYS)
def test_words_that_name_a_day(text):
    assert names_day(text)


@pytest.mark.parametrize("text", NO_DAYS)
def test_words_that_name_no_day(text):
    assert not names_day(text)


@pytest.mark.parametrize(
    "text", ["in May", "MAYO de 2018", "2018", "last month", "im Frühling", "été 1990", "Año Nuevo"]
)
def test_words_that_name_a_month_or_a_year(text):
    assert names_period(text)


@pytest.mark.parametrize("text", ["when the bridge opened", "recently", "", "12 dancers", "20180"])
def test_words_that_name_none(text):
    assert not names_period(text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("in May", True), ("the bridge may open", False), ("en mayo", True), ("in 2018", True), ("since 2017", False),
        ("they march on", False), ("in June", False), ("12018", False),
    ],
)  # fmt: skip
def test_words_that_name_this_year_or_month(text, named):
    assert names_this(text, 2018, 5) is named


FACT = '[[source]]\nid = "s"\n[[fact]]\nid = "f"\ndate = "{date}"\ntext = "It happens."\nsource = "s"\n{keys}'
# The date, the other keys, and the check that finds it.
DATES = [
    ("2018-05-01", 'when = "in May 2018"', "padded-date"),
    ("2018-05-01", 'quote = "a partner … in May 2018"', "padded-date"),
    ("2018-01-01", 'when = "in 2018"', "padded-date"),
    ("2018-01-01", 'quote = "by 2018"', "padded-date"),
    ("2018-05-01", 'when = "the first quarter of 2018"', "padded-date"),
    ("2018-05-01", 'when = "on 1 May"', ""),
    ("2018-05-01", 'when = "in May"\nquote = "on 1 May"', ""),
    ("2018-05-01", 'quote = "on Tuesday"', ""),
    ("2018-05-01", 'when = "at the opening"', "unworded-day"),
    ("2018-05-01", 'quote = "highest since 1980"', "unworded-day"),
    ("2018-05-01", 'quote = "the bridge may open"', "unworded-day"),
    ("2018-05-01", "", "unworded-day"),
    ("2018-05-02", 'when = "in May 2018"', ""),
    ("2018-05", 'when = "in May 2018"', ""),
    ("2018-05-01/2018-06-01", 'when = "in May 2018"', ""),
    ("2018-05-01?", 'when = "in May 2018"', ""),
]


@pytest.mark.parametrize(("date", "keys", "code"), DATES)
def test_a_first_of_the_month_by_the_words_at_hand(write, found, date, keys, code):
    problems = found(write(FACT.format(date=date, keys=keys)), "padded-date", "unworded-day")
    assert [problem.code for problem in problems] == ([code] if code else [])


@pytest.mark.parametrize(
    ("date", "when", "fix"),
    [("2018-05-01", "in May 2018", "2018-05"), ("2018-01-01", "in 2018", "2018"), ("2018-01-01", "January", "2018-01")],
)
def test_the_mending_claims_no_more_than_the_words(write, found, date, when, fix):
    (problem,) = found(write(FACT.format(date=date, keys=f'when = "{when}"')), "padded-date")
    assert f'write date = "{fix}"' in problem.fix


def base(dates, when=""):
    facts = (f'[[fact]]\nid = "f{n}"\ndate = "{date}"\ntext = "No. {n}."\n{when}' for n, date in enumerate(dates))
    return "\n".join(facts)


ORDINARY = [f"{year}-{month:02}-{day:02}" for year in range(2001, 2006) for month in range(1, 13) for day in (7, 17)]


@pytest.mark.parametrize(
    ("firsts", "told"),
    [
        ([], False),
        ([f"20{n:02}-01-01" for n in range(4)], False),  # too few to say
        ([f"20{n:02}-01-01" for n in range(6)], True),
        ([f"20{n:02}-03-01" for n in range(6)], False),  # six of 126 come by chance
        ([f"20{n:02}-03-01" for n in range(20)], True),
        (["2003-01-01"] * 30, False),  # one busy day
    ],
)
def test_first_days_are_told_where_chance_gives_fewer(write, found, firsts, told):
    assert len(found(write(base([*ORDINARY, *firsts])), "too-many")) == told


def test_first_days_that_words_name_do_not_count(write, found):
    worded = base([f"20{n:02}-01-01" for n in range(10)], 'when = "on 1 January"\n')
    assert found(write(worded), "too-many") == []


@given(st.integers(1, 60), st.data(), st.integers(2, 400))
def test_the_tail_is_that_of_the_binomial_distribution(total, data, days):
    count = data.draw(st.integers(0, total))
    chance = Fraction(1, days)
    exact = sum(comb(total, k) * chance**k * (1 - chance) ** (total - k) for k in range(count, total + 1))
    assert tail(count, total, float(chance)) == pytest.approx(float(exact), rel=1e-6)


def test_the_tail_of_a_large_base_is_quick_and_small():
    assert tail(16_500, 100_000, 12 / 365.2425) < 1e-300
    assert tail(3_285, 100_000, 12 / 365.2425) == pytest.approx(0.5, abs=0.02)
