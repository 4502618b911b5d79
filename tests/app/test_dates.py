import pytest

from tui.app.dates import label, narrow, short, year


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2018", "2018"),
        ("7 Aug 2022", "7 Aug 2022"),
        ("17 Aug 2022", "Aug 2022"),
        ("22 Aug 2022 14:30", "Aug 2022"),
        ("Aug 2022…Jan 2025", "2022…2025"),
        ("May 2018–Apr 2020", "2018–2020"),
        ("Jan 2025…Apr 2025", "2025"),
        ("some day May 2018", "May 2018"),
        ("spring 2018", "2018"),
        ("~1984?", "~1984?"),
        ("Aug 2022...Jan 2025", "2022..2025"),
    ],
)
def test_a_narrow_date_is_coarser_never_finer(text, told):
    assert narrow(text, 10) == told


def test_a_date_that_fits_stays():
    assert narrow("Aug 2022…Jan 2025", 17) == "Aug 2022…Jan 2025"


def test_words_for_dates():
    assert short("2018-05") == "May 2018"
    assert label("2018-05") == "May 2018"
    assert label("") == short("") == ""
    assert label("soon") == "soon"


def test_a_year_is_told_as_the_rows_tell_it():
    assert list(map(year, (2018, 1, 0, -753, -170_000_000))) == ["2018", "1", "1 BCE", "754 BCE", "170,000,001 BCE"]
