import pytest

from tui.exchange.dates import dated
from tui.exchange.incoming import Incoming

SURE = {
    "2019-04-03": "2019-04-03",
    "2019": "2019",
    "198X": "198X",
    "2019-04/2020": "2019-04/2020",
    "1984~": "1984~",
    "2021-21": "2021-21",
    "2019-04-03T10:00:00Z": "2019-04-03T10:00:00Z",
    "2019-04-03 10:30:15": "2019-04-03T10:30:15",
    "2019-04-03T10:30:15.250+0200": "2019-04-03T10:30:15+02:00",
    "2019-04-03 10:30": "2019-04-03",
    "2019-04-03 00:00:00": "2019-04-03",
    "20190403": "2019-04-03",
    "3 April 2019": "2019-04-03",
    "April 3, 2019": "2019-04-03",
    "Wednesday, 3 April 2019": "2019-04-03",
    "Apr 2019": "2019-04",
    "3. März 2019": "2019-03-03",
    "1er août 2019": "2019-08-01",
    "7 de agosto de 2022": "2022-08-07",
    "13/04/2019": "2019-04-13",
    "04/13/2019": "2019-04-13",
    "05/05/2019": "2019-05-05",
    "  7   August 2022 ": "2022-08-07",
}
UNSURE = [
    "03/04/2019", "3.4.2019", "03-04-2019", "3/4/19", "2004/05", "2021-22", "43558", "11121012", "31/02/2019",
    "32/01/2019", "next Tuesday", "2019-13-01", "20191301", "listopad 2019", "unknown", "May", "2019-04-03 25:00:00",
]  # fmt: skip


@pytest.mark.parametrize("text", SURE)
def test_what_can_be_read_in_one_way_is_taken(text):
    incoming = Incoming("x.csv")
    words = " ".join(text.split())
    expected = {"date": SURE[text]} if SURE[text] == words else {"date": SURE[text], "when": words}
    assert dated(incoming, 7, text) == expected
    assert incoming.problems == []


@pytest.mark.parametrize("text", UNSURE)
def test_what_is_not_sure_stays_in_words_and_is_told(text):
    incoming = Incoming("x.csv")
    assert dated(incoming, 7, text) == {"when": text}
    (problem,) = incoming.problems
    assert (problem.line, problem.severity) == (7, "warning")
    assert text in problem.message
    assert problem.fix


def test_no_text_is_no_date():
    incoming = Incoming("x.csv")
    assert dated(incoming, 7, " \n") == {}
    assert incoming.problems == []
