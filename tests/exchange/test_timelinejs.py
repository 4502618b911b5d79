"""TimelineJS: what it draws in a browser, and what comes in from anybody's timelines."""

import json
import re
import shutil
import subprocess

import pytest

from tests.exchange.npm import node
from tests.exchange.test_timelines import write as written_to
from tui.exchange.exporters.timelinejs import dates
from tui.exchange.importers.timelinejs import read
from tui.exchange.incoming import Given

HOSTILE = "<img src=x onerror=document.title='run'> & <b>"
BASE = f"""
[base]
title = "{HOSTILE}"
[[issue]]
id = "i"
title = "{HOSTILE}"
[[actor]]
id = "a"
name = "{HOSTILE}"
[[source]]
id = "s"
title = "{HOSTILE}"
url = "https://example.org/?a=1&b='"
[[fact]]
id = "f-1"
date = "1984~"
text = "{HOSTILE}"
issues = ["i"]
actors = ["a"]
source = "s"
quote = "youtu.be <b>"
note = "</script>{HOSTILE}"
said_by = "{HOSTILE}"
hedge = "{HOSTILE}"
[[fact]]
id = "f-2"
date = "2001-21"
text = "Spring."
[[fact]]
id = "f-3"
date = "-0043-03-15"
text = "Ides."
[[fact]]
id = "f-4"
date = "[1667,1668]"
text = "One of two."
"""
PAGE = """<!doctype html><meta charset="utf-8"><title>calm</title><div id="t" style="height:600px"></div>
<script src="file://{script}"></script><script>
const timeline = new TL.Timeline("t", {data}, {{font: null}});
setTimeout(() => {{ document.body.dataset.wrong = JSON.stringify(timeline.config.getErrors()); }}, 2000);
</script>"""


def test_it_draws_our_dates_and_runs_nothing_of_texts(write, tmp_path):
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    script = node('console.log(JSON.stringify(require.resolve("@knight-lab/timelinejs/dist/js/timeline.js")))')
    if not chromium:
        pytest.skip("Chromium is not here")
    data = written_to("timelinejs", write(BASE), tmp_path).read_text(encoding="utf-8").replace("</", "<\\/")
    page = write(PAGE.format(script=script, data=data), "page.html")
    words = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000", "--dump-dom"]
    done = subprocess.run(
        [chromium, *words, f"--user-data-dir={tmp_path / 'profile'}", f"file://{page}"],
        capture_output=True, text=True, timeout=90, check=False,
    )  # fmt: skip
    drawn = re.sub(r"(?s)<script>.*?</script>", "", done.stdout)
    assert "<title>calm</title>" in drawn
    assert 'data-wrong="[]"' in drawn
    assert "<img src" not in drawn
    assert re.findall(r'<h3 class="tl-headline-date">([^<]+)<', drawn) == [
        "15 March 44 BCE",
        "about 1984",
        "spring 2001",
    ]
    group = re.search(r'tl-timegroup-message">([^/]*?)</div>', drawn)
    assert group[1] == "&lt;img src=x onerror=document.title='run'&gt; &amp; &lt;b&gt;"


@pytest.mark.parametrize(
    ("text", "start", "end", "words"),
    [
        ("2018-05", {"year": 2018, "month": 5}, None, "May 2018"),
        ("2018-05-01/2019", {"year": 2018, "month": 5, "day": 1}, {"year": 2019}, "1 May 2018 to 2019"),
        ("198X", {"year": 1980}, {"year": 1989}, "the 1980s"),
        ("-0043-03-15", {"year": -43, "month": 3, "day": 15}, None, "15 March 44 BCE"),
    ],
)
def test_a_date_is_drawn_where_it_stands_and_said_in_our_words(text, start, end, words):
    found = dates(text)
    assert (found["start_date"], found.get("end_date")) == (start, end)
    assert found["display_date"] == words


def test_only_pictures_films_and_sounds_are_media(write, tmp_path):
    urls = [
        "https://example.org/a.jpg",
        "https://www.youtube.com/watch?v=x",
        "https://example.org/a",
        "https://x.y/a.html",
    ]
    tables = [
        f'[[source]]\nid = "s{number}"\ntitle = "T"\ncredit = "C"\nurl = "{url}"\n'
        f'[[fact]]\nid = "f{number}"\ndate = "2018-05-0{number + 1}"\ntext = "A."\nsource = "s{number}"\n'
        for number, url in enumerate(urls)
    ]
    slides = json.loads(written_to("timelinejs", write("\n".join(tables)), tmp_path).read_text())["events"]
    assert [slide.get("media", {}).get("url") for slide in slides] == [*urls[:2], None, None]
    assert slides[0]["media"] == {"url": urls[0], "caption": "T", "credit": "C"}


@pytest.fixture
def came(write):
    def take(**whole):
        incoming = read(Given(write(json.dumps(whole), "in.timeline.json")))
        return [item.values for item in incoming.items], [problem.message for problem in incoming.problems]

    return take


@pytest.mark.parametrize(
    ("slide", "date", "when"),
    [
        ({"start_date": {"year": "2018"}}, "2018", None),
        ({"start_date": {"year": 2018, "month": "5", "day": ""}}, "2018-05", None),
        ({"start_date": {"year": -43, "month": 3, "day": 15}}, "-0043-03-15", None),
        ({"start_date": {"year": 12018}}, "Y12018", None),
        ({"start_date": {"year": 2018}, "end_date": {"year": 2019, "month": 2}}, "2018/2019-02", None),
        ({"start_date": {"year": 2018}, "end_date": {"year": 2018}}, "2018", None),
        ({"start_date": {"year": 2018, "display_date": "about 2018"}}, "2018", "about 2018"),
        ({"start_date": {"year": 2018}, "display_date": "then"}, "2018", "then"),
        (
            {"start_date": {"year": 2018, "month": 5, "day": 1, "hour": 9, "minute": 5, "second": 0}},
            "2018-05-01T09:05:00",
            None,
        ),
        ({"start_date": {"year": 2018, "month": 21}}, None, "2018-21"),
        ({"start_date": {"year": "May 2018"}}, None, "May 2018"),
        ({"start_date": {"year": 2019}, "end_date": {"year": 2018}}, None, "2019"),
        ({}, None, None),
    ],
)
def test_dates_come_in(came, slide, date, when):
    [fact], told = came(events=[{**slide, "text": {"headline": "A"}}])
    assert (fact.get("date"), fact.get("when") or None) == (date, when)
    assert bool(told) is (date is None)


@pytest.mark.parametrize("end", [{}, {"year": 2018, "month": 5, "day": 2, "hour": 9}])
def test_a_time_of_day_that_edtf_cannot_say_is_told(came, end):
    start = {"year": 2018, "month": 5, "day": 1, "hour": 9, "minute": 5}
    [fact], [told] = came(events=[{"start_date": start, "end_date": end, "text": {"headline": "A"}}])
    assert fact["date"] == ("2018-05-01/2018-05-02" if end else "2018-05-01")
    assert told.startswith("the time of day of event 1 is not kept")


def test_slides_of_others_come_in(came):
    found, told = came(
        title={"text": {"headline": "My <b>life</b>"}},
        events=[
            {
                "start_date": {"year": 2018},
                "unique_id": "one",
                "group": "Aid &amp; more",
                "background": {"color": "red"},
                "extra": 1,
                "text": {
                    "headline": "A &lt;b&gt;<br>C",
                    "text": "<p>See <a href='https://example.org/b'>B</a></p><p>D</p>",
                },
                "media": {"url": "https://example.org/a.jpg", "caption": "<i>Cap</i>", "credit": "Me"},
            },
            {"start_date": {"year": 2019}, "text": {"text": "Only below"}},
            {"start_date": {"year": 2020}},
            "no slide",
        ],
        eras=[{"start_date": {"year": 2010}, "end_date": {"year": 2020}, "text": {"headline": "Era"}}],
    )
    facts = [values for values in found if "text" in values]
    assert found[0] == {"title": "My life"}
    assert facts[0] == {
        "date": "2018",
        "text": "A <b>\nC",
        "id": "one",
        "note": "See B\nD",
        "issues": ["aid-more"],
        "cites": [{"source": "example-org-a-jpg"}, {"source": "example-org-b"}],
    }
    assert {"id": "example-org-a-jpg", "url": "https://example.org/a.jpg", "title": "Cap", "credit": "Me"} in found
    assert [(fact["text"], fact["date"], fact.get("kind")) for fact in facts[1:]] == [
        ("Only below", "2019", None),
        ("Era", "2010/2020", "state"),
    ]
    assert told == [
        "event 3 has no text",
        "event 4 has no text",
        "'extra' of a slide is not read",
        "a background is not read",
    ]


@pytest.mark.parametrize(
    ("text", "said"), [("{", "is no JSON"), ("[]", "is no timeline"), ('{"events": {}}', "it has no list of 'events'")]
)
def test_what_is_no_timeline_is_refused(dateline, write, text, said):
    code, _, words = dateline("import", write(text, "in.timeline.json"))
    assert code == 3
    assert said in words
