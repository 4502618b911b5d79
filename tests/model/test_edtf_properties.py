"""What holds for every date, drawn from the grammar of EDTF or from anything at all."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.model.calendar import MONTHS, days_from_civil, iso, month_length
from tui.model.edtf import DateError, parse
from tui.model.periods import parse_period

MARKS = st.sampled_from(["", "", "", "?", "~", "%"])
YEARS = st.integers(-9999, 9999).map(lambda year: f"-{-year:04d}" if year < 0 else f"{year:04d}")
FOUR_DIGIT_DAYS = st.integers(days_from_civil(-9999, 1, 1), days_from_civil(9999, 12, 31))
SAME_YEAR_SEASONS = [code for code in range(21, 42) if code not in {24, 28, 30}]


@st.composite
def marked(draw):
    """Draw year, month, day with marks on any side, and the same without."""
    bare = iso(draw(FOUR_DIGIT_DAYS))[: draw(st.sampled_from([-6, -3, None]))]
    sign, parts = ("-", bare[1:].split("-")) if bare[0] == "-" else ("", bare.split("-"))
    parts[0] = sign + parts[0]
    return "-".join(draw(MARKS) + part + draw(MARKS) for part in parts), bare


@st.composite
def left_open(draw):
    """Draw an existing day with up to two year digits and any others left open."""
    text = iso(draw(st.integers(1, days_from_civil(9999, 12, 31))))
    if draw(st.booleans()):
        text = text[:7]
    hidden = draw(st.sets(st.sampled_from([0, 1, 2, 3]), max_size=2)) | draw(
        st.sets(st.sampled_from([place for place in (5, 6, 8, 9) if place < len(text)]))
    )
    return "".join("X" if place in hidden else digit for place, digit in enumerate(text))


LONG_YEARS = st.integers(10_000, 20_000_000_000).flatmap(
    lambda year: st.sampled_from([f"Y{year}", f"Y-{year}", f"Y{year % 9 + 1}E{year % 6 + 4}"])
)
SIGNIFICANT = st.builds("{}S{}".format, YEARS, st.integers(1, 4))
SEASONS = st.builds("{}-{}{}".format, YEARS, st.integers(21, 41), MARKS)
TIMES = st.builds(
    "{}T{:02d}:{:02d}:{:02d}{}".format,
    FOUR_DIGIT_DAYS.map(iso),
    st.integers(0, 23),
    st.integers(0, 59),
    st.integers(0, 59),
    st.sampled_from(["", "Z", "-04", "+05:30"]),
)
SINGLE = st.one_of(marked().map(lambda pair: pair[0]), left_open(), LONG_YEARS, SIGNIFICANT, SEASONS)


@st.composite
def intervals(draw):
    first, last = sorted((draw(SINGLE), draw(SINGLE)), key=lambda text: parse(text).earliest)
    return draw(st.sampled_from([f"{first}/{last}", f"{first}/..", f"{first}/", f"../{last}", f"/{last}"]))


@st.composite
def sets(draw):
    members = draw(st.lists(SINGLE, min_size=1, max_size=4))
    members[0] = draw(st.sampled_from(["", "", ".."])) + members[0]
    if len(members) > 1:
        members[-1] += draw(st.sampled_from(["", "", ".."]))
    return draw(st.sampled_from(["[{}]", "{{{}}}"])).format(",".join(members))


DATES = st.one_of(SINGLE, TIMES, intervals(), sets())
NOISE = st.text(alphabet="0123456789XYESTZ?~%-/.,[]{}: MayBC", max_size=30)


@given(DATES)
def test_every_date_of_the_grammar_is_read(text):
    date = parse(text)
    assert date.text == text
    if date.earliest is not None and date.latest is not None:
        assert date.earliest <= date.latest
    assert (date.earliest is None) == (date.start != "known")
    assert (date.latest is None) == (date.end != "known")
    assert abs(date.sort_key) < 2**43
    for words in (date.label, date.short):
        assert words
        assert words.isprintable()
        assert "  " not in words
    assert parse_period(text, 1) == (date.earliest, date.latest)


@given(st.one_of(st.text(max_size=40), NOISE, st.builds("{}{}".format, DATES, NOISE)))
def test_anything_is_a_date_or_a_date_error(text):
    for read in (parse, lambda period: parse_period(period, 740_000)):
        error = refusal(read, text)
        if error:
            assert 1 <= error.column <= len(text) + 1
            assert error.reason


@given(DATES, st.data())
def test_one_wrong_character_is_no_crash(text, data):
    place = data.draw(st.integers(0, len(text)))
    other = data.draw(st.sampled_from("0X?~-/.,TZ"))
    broken = text[:place] + other + text[place + data.draw(st.integers(0, 1)) :]
    error = refusal(parse, broken)
    if error:
        assert 1 <= error.column <= len(broken) + 1


def refusal(read, text):
    try:
        read(text)
    except DateError as error:
        return error
    return None


@given(marked())
def test_marks_never_move_the_bounds(pair):
    with_marks, bare = (parse(text) for text in pair)
    assert (with_marks.earliest, with_marks.latest) == (bare.earliest, bare.latest)
    assert (with_marks.precision, with_marks.sort_key) == (bare.precision, bare.sort_key)
    assert with_marks.uncertain == ("?" in pair[0] or "%" in pair[0])
    assert with_marks.approximate == ("~" in pair[0] or "%" in pair[0])


@given(FOUR_DIGIT_DAYS)
def test_a_day_written_is_a_day_read(day):
    date = parse(iso(day))
    assert date.earliest == date.latest == day
    assert date.precision == "day"


@given(st.integers(-7_000_000_000_000, 7_000_000_000_000))
def test_a_day_lies_in_what_is_written_of_it(day):
    date = parse(iso(day))
    assert date.earliest <= day <= date.latest


@given(SINGLE, SINGLE)
def test_an_interval_has_the_bounds_of_its_ends(one, other):
    first, last = sorted((parse(one), parse(other)), key=lambda date: date.earliest)
    date = parse(f"{first.text}/{last.text}")
    assert (date.earliest, date.latest) == (first.earliest, last.latest)
    assert parse(f"{one}/..").earliest == parse(f"{one}/").earliest == parse(one).earliest
    assert parse(f"../{one}").latest == parse(f"/{one}").latest == parse(one).latest


@given(st.lists(SINGLE, min_size=1, max_size=5))
def test_a_set_spans_its_members(texts):
    dates = [parse(text) for text in texts]
    for brackets in ("[]", "{}"):
        date = parse(f"{brackets[0]}{','.join(texts)}{brackets[1]}")
        assert date.earliest == min(member.earliest for member in dates)
        assert date.latest == max(member.latest for member in dates)


@given(st.integers(days_from_civil(1, 1, 1), days_from_civil(9999, 12, 31)))
def test_a_more_exact_date_lies_in_the_coarser_one(day):
    text = iso(day)
    coarser = [text, f"{text[:8]}XX", text[:7], f"{text[:4]}-XX-XX", text[:4], f"{text[:3]}X", f"{text[:2]}XX", "XXXX"]
    assert_nested([parse(each) for each in coarser])


@given(st.integers(0, 9999), st.sampled_from(SAME_YEAR_SEASONS))
def test_a_season_lies_in_its_year(year, code):
    assert_nested([parse(f"{year:04d}-{code}"), parse(f"{year:04d}")])


def assert_nested(dates):
    for inner, outer in pairwise(dates):
        assert outer.earliest <= inner.earliest <= inner.latest <= outer.latest


@settings(max_examples=40)  # each looks at 10,000 years
@given(left_open())
def test_open_digits_cover_every_day_that_fits_and_no_more(text):
    fitting = list(days_that_fit(text))
    date = parse(text)
    assert (date.earliest, date.latest) == (fitting[0], fitting[-1])


def days_that_fit(text):
    year_digits, month_digits, *day_digits = text.split("-")
    for year in range(10_000):
        if not fits(f"{year:04d}", year_digits):
            continue
        for month in range(1, 13):
            if fits(f"{month:02d}", month_digits):
                for day in range(1, month_length(year, month) + 1):
                    if not day_digits or fits(f"{day:02d}", day_digits[0]):
                        yield days_from_civil(year, month, day)


def fits(number, digits):
    return all(digit in ("X", own) for own, digit in zip(number, digits, strict=True))


@given(SEASONS)
def test_a_season_is_never_told_as_months(text):
    date = parse(text)
    for month in MONTHS:
        assert month not in date.label
        assert month[:3] not in date.short.split()


@given(st.integers(1000, 9999), st.integers(1, 12))
def test_no_day_is_made_out_of_a_month(year, month):
    date = parse(f"{year}-{month:02d}")
    assert [word for word in date.label.split() if word.isdigit()] == [str(year)]
    assert [word for word in date.short.split() if word.isdigit()] == [str(year)]


@pytest.mark.parametrize("year", [20_000_000_000, -20_000_000_000])
def test_the_farthest_years(year):
    date = parse(f"Y{year}")
    assert date.earliest == days_from_civil(year, 1, 1)
    with pytest.raises(DateError):
        parse(f"Y{year + (1 if year > 0 else -1)}")
