"""Which sources are fetched, and what comes of each: rows, copies, and what is never overwritten."""

import os

import pytest

from tui.archive import extract
from tui.archive.download import Page
from tui.archive.errors import DownloadError
from tui.archive.fetching import DETAILS, fetch
from tui.archive.jobs import jobs
from tui.archive.pace import PATIENCE, Pace
from tui.archive.quotes import cited
from tui.archive.saved import digest
from tui.store.index import open_base

TEXT = "The bridge is open. The mayor cut the ribbon.\n"
BASE = """
[[source]]
id = "plain"
url = "http://a.example/plain"

[[source]]
id = "saved"
url = "http://a.example/saved"
text = "copies/saved.txt"
sha256 = "{digest}"

[[source]]
id = "lost"
url = "http://a.example/lost"
text = "copies/lost.txt"

[[source]]
id = "secret"
url = "http://a.example/secret"
confidential = true

[[source]]
id = "book"

[[source]]
id = "beside"
url = "http://a.example/beside"

[[source]]
id = "outside"
url = "http://a.example/outside"
text = "../outside.txt"
"""
FACTS = "".join(
    f'[[fact]]\nid = "{source}-{number}"\ntext = "x"\nsource = "{source}"\nquote = "{quote}"\n'
    for source in ("plain", "saved", "beside")
    for number, quote in enumerate(("bridge is open", "cut the ribbon"))
)


@pytest.fixture
def base(write):
    write(TEXT, "base/copies/saved.txt")
    write(TEXT, "base/copies/beside.txt")
    return open_base([write(BASE.replace("{digest}", digest(TEXT.encode())) + FACTS, "base/base.toml")])


@pytest.fixture
def run(base):
    """Fetch sources with pages of the same text, or another; return the rows by id."""

    def fetched(*names, text=TEXT, into="", again=False):
        def get(url):
            if isinstance(text, Exception):
                raise text
            return Page(f"{url}#final", "text/plain", "", text.encode())

        found = jobs(base, names, into, again=again)
        quotes = cited(base, [job.source["id"] for job in found])
        rows = [fetch(job, quotes[job.source["id"]], get, again=again) for job in found]
        return {row["id"]: row for row in rows}

    return fetched


def statuses(rows):
    return {name: row["status"] for name, row in rows.items()}


def test_what_has_an_address_and_no_copy_is_fetched_first(run):
    assert list(statuses(run()).items()) == [
        ("plain", "saved"),
        ("lost", "saved"),
        ("outside", "failed"),
        ("beside", "kept"),
    ]


def test_a_row_says_what_to_write_into_the_source_s_table(run, tmp_path):
    row = run("plain")["plain"]
    assert list(row) == list(DETAILS)
    assert row == {
        "id": "plain",
        "status": "saved",
        "file": "copies/plain.txt",
        "sha256": digest(TEXT.encode()),
        "quotes_found": 2,
        "quotes_lost": 0,
        "url": "http://a.example/plain",
        "came_from": "http://a.example/plain#final",
        "message": "",
        "lost": [],
    }
    assert (tmp_path / "base" / "copies" / "plain.txt").read_text() == TEXT


def test_once_more_nothing_is_fetched_that_is_there(run):
    run()
    assert statuses(run(text=DownloadError("is asked for nothing"))) == {
        "plain": "kept",
        "outside": "failed",
        "beside": "kept",
    }


def test_all_fetches_all_but_what_is_confidential_or_has_no_address(run):
    assert statuses(run(again=True)) == {
        "plain": "saved",
        "lost": "saved",
        "outside": "failed",
        "saved": "same",
        "beside": "same",
    }


def test_named_sources_are_fetched_whatever_they_are(run):
    assert statuses(run("secret", "book", "saved")) == {"secret": "saved", "book": "failed", "saved": "kept"}
    assert run("book")["book"]["message"] == "has no url"


def test_a_changed_copy_is_told(run, write):
    write(TEXT.replace("mayor", "major"), "base/copies/saved.txt")
    row = run("saved")["saved"]
    assert (row["status"], row["quotes_found"]) == ("changed", 2)
    assert row["message"] == "the copy is not the one whose sha256 the base gives"


def test_lost_quotes_are_told_with_the_nearest(run):
    row = run("plain", text=TEXT.replace("is open", "is opened"))["plain"]
    assert (row["status"], row["quotes_found"], row["quotes_lost"]) == ("saved", 1, 1)
    (lost,) = row["lost"]
    assert (lost["fact"], lost["quote"], lost["nearest"]) == ("plain-0", "bridge is open", "bridge is opened")


def test_a_copy_gives_way_to_a_page_that_holds_as_much(run, tmp_path):
    row = run("saved", text=f"{TEXT}\nCorrection.\n", again=True)["saved"]
    assert (row["status"], row["quotes_found"]) == ("saved", 2)
    assert "Correction" in (tmp_path / "base" / "copies" / "saved.txt").read_text()


def test_a_copy_does_not_give_way_to_a_page_that_has_lost_a_quote(run, tmp_path):
    row = run("saved", text="Subscribe to read: the bridge is open", again=True)["saved"]
    assert (row["status"], row["quotes_found"], row["sha256"]) == ("worse", 2, digest(TEXT.encode()))
    assert row["message"].endswith("which stays as it is: saved-1")
    assert (tmp_path / "base" / "copies" / "saved.txt").read_text() == TEXT


def test_a_failure_leaves_the_copy_at_hand(run, tmp_path):
    row = run("saved", text=DownloadError("answers 404"), again=True)["saved"]
    assert (row["status"], row["message"], row["file"]) == ("failed", "answers 404", "copies/saved.txt")
    row = run("plain", text=DownloadError("answers 404"))["plain"]
    assert (row["status"], row["file"], row["sha256"]) == ("failed", "", "")
    assert sorted(os.listdir(tmp_path / "base" / "copies")) == ["beside.txt", "saved.txt"]


def test_a_folder_of_one_s_own(run, tmp_path):
    into = str(tmp_path / "base" / "texts" / "2021")
    rows = run("plain", "lost", "saved", into=into)
    assert {name: row["file"] for name, row in rows.items()} == {
        "plain": "texts/2021/plain.txt",
        "lost": "texts/2021/lost.txt",
        "saved": "copies/saved.txt",
    }
    row = run("plain", into=str(tmp_path / "elsewhere"))["plain"]
    assert (row["status"], row["message"]) == (
        "failed",
        f"the saved copy {tmp_path}/elsewhere/plain.txt lies outside the base's folder and is not read",
    )


def test_a_folder_that_cannot_be_written(run, tmp_path, write):
    write("a file", "base/texts")
    row = run("plain", into=str(tmp_path / "base" / "texts"))["plain"]
    assert (row["status"], row["message"]) == (
        "failed",
        f"{tmp_path}/base/texts/plain.txt: file exists",
    )


def test_copies_of_included_files_lie_beside_the_base(write, tmp_path):
    top = write('[base]\ninclude = ["parts/*.toml"]\n', "base/facts.toml")
    write('[[source]]\nid = "s"\nurl = "http://a.example/"\n', "base/parts/a.toml")
    (job,) = jobs(open_base([top]))
    assert (job.path, job.file) == (str(tmp_path / "base" / "copies" / "s.txt"), "../copies/s.txt")


def test_the_text_of_a_page_is_what_is_saved(base, monkeypatch, tmp_path):
    monkeypatch.setattr(extract, "main_text", lambda html, _seconds: html.replace("<p>", "\n\n"))
    (job,) = jobs(base, ["plain"])
    row = fetch(job, [], lambda url: Page(url, "text/html", "", b"<p>One.<p>Two.\r\n\r\n\r\n\x00<p>Three."))
    saved = tmp_path / "base" / "copies" / "plain.txt"
    assert saved.read_bytes() == b"One.\n\nTwo.\n\nThree.\n"
    assert row["sha256"] == digest(saved.read_bytes())


class Time:
    """A clock that only sleep moves."""

    def __init__(self):
        self.at, self.slept = 0.0, []

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.at += seconds

    def now(self):
        return self.at


def paced(pause, get):
    time = Time()
    return Pace(get, pause, sleep=time.sleep, now=time.now), time


def test_a_pause_between_two_requests_to_one_host():
    pace, time = paced(1.5, lambda url: url)
    for url in ("http://a.example/1", "http://b.example/1", "http://A.example:8080/2", "https://a.example/3"):
        pace(url)
    assert time.slept == [1.5, 1.5]
    time.at += 60
    pace("http://a.example/4")
    assert time.slept == [1.5, 1.5]


def test_a_failure_is_a_request_too():
    def get(_url):
        raise DownloadError("answers 404")

    pace, time = paced(1, get)
    for _ in range(2):
        with pytest.raises(DownloadError):
            pace("http://a.example/")
    assert time.slept == [1]


def test_who_asks_for_patience_gets_it_once():
    answers = [DownloadError("busy", after=5), "page"]

    def get(_url):
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    pace, time = paced(1, get)
    assert pace("http://a.example/") == "page"
    assert time.slept == [5]
    for after, slept in ((5, [5, 1, 5]), (PATIENCE + 1, [5, 1, 5, 1])):
        answers[:] = [DownloadError("busy", after=after), DownloadError("busy", after=after)]
        with pytest.raises(DownloadError, match="busy"):
            pace("http://a.example/")
        assert time.slept == slept
