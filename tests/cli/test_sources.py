"""Sources without a title are called by what tells them apart, in every face."""

import pytest

BASE = """
[[source]]
id = "lat"
type = "article-newspaper"
container = "Los Angeles Times"
date = "2025-09-16"
[[source]]
id = "page"
url = "https://www.nato.int/x"
date = "2018-05"
[[fact]]
id = "one"
date = "2018"
text = "A fact."
[[fact.cite]]
source = "lat"
[[fact.cite]]
source = "page"
[[question]]
id = "q"
text = "What?"
[[fact]]
id = "two"
text = "Another fact."
source = "lat"
answers = ["q"]
"""
LAT, NATO = "Los Angeles Times, 16 September 2025", "nato.int, May 2018"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["sources"], [LAT, "newspaper article without a title · lat", NATO, "web page without a title · page"]),
        (["show", "one"], [f"└ {LAT}", "newspaper article without a title · lat", f"└ {NATO}"]),
        (["show", "one", "--why"], ["origin  Los Angeles Times  lat", f"origin  {NATO}  page"]),
        (["compare", "lat", "page"], [f"only: {LAT} (1)"]),
        (["questions"], [LAT]),
        (["timeline", "--by", "source"], [LAT, NATO]),
        (["sources", "--by", "container"], ["Los Angeles Times ", "nato.int "]),
    ],
)
def test_each_face_says_which(words, told, dateline, write, monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    _, printed, _ = dateline(*words, "--format", "table", file=write(BASE))
    for words_ in told:
        assert words_ in printed


def test_what_is_shown_can_be_asked_for(dateline, write):
    assert dateline("list", f'source:"{NATO}"', "--format", "ids", file=write(BASE))[1] == "one\n"
    _, printed, _ = dateline("sources", "--fields", "title,called", "--no-header", file=write(BASE))
    assert printed == f"\t{LAT}\n\t{NATO}\n"
