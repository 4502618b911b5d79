"""`dateline fetch` as a shell sees it, and that no other command touches the network."""

import hashlib
import importlib.util
import json
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tui.cli.commands import COMMANDS, module_of

TEXT = "The mayor promised a bridge over the Alder within two years.\n\nCritics doubted it.\n"
QUOTE, NEAREST = "a bridge over the Alder", "a ferry over the Alder"
SHA256 = hashlib.sha256(TEXT.encode()).hexdigest()
PAGES = {
    "/gazette": ("text/plain; charset=utf-8", TEXT),
    "/changed": ("text/plain", TEXT.replace("bridge", "ferry")),
    "/page": ("text/html", f"<html><body><article><p>{TEXT}</p></article></body></html>"),
    "/hostile": ("text/plain\x1b]0;title\x07", "x"),
}
HEADER = "id\tstatus\tfile\tsha256\tquotes_found\tquotes_lost\turl\n"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        type_, text = PAGES.get(self.path, ("text/plain", ""))
        self.send_response(200 if text else 404)
        self.send_header("Content-Type", type_)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_args):
        pass


@pytest.fixture(scope="module")
def site():
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def base(write, site):
    """Write a base whose sources stand at these paths of the site."""

    def writer(**paths):
        text = "".join(
            f'[[source]]\nid = "{name}"\nurl = "{site}{path}"\n'
            f'[[fact]]\nid = "{name}-fact"\ntext = "x"\nsource = "{name}"\nquote = "{QUOTE}"\n'
            for name, path in paths.items()
        )
        return write(text)

    return writer


@pytest.fixture
def fetch(dateline):
    def run(base, *words):
        return dateline("fetch", "--allow-private", "--pause", "0", *words, file=base)

    return run


def test_a_copy_is_saved_and_the_row_says_what_to_write(base, fetch, site, tmp_path):
    path = base(gazette="/gazette")
    before = open(path).read()
    assert fetch(path) == (
        0,
        f"{HEADER}gazette\tsaved\tcopies/gazette.txt\t{SHA256}\t1\t0\t{site}/gazette\n",
        "dateline: 1 saved; quotes: 1 found, 0 lost\n",
    )
    assert (tmp_path / "copies" / "gazette.txt").read_text() == TEXT
    assert open(path).read() == before


def test_the_lines_for_the_table_by_template(base, fetch):
    code, out, _ = fetch(base(gazette="/gazette"), "--format", 'text = "{file}"\\nsha256 = "{sha256}"')
    assert (code, out) == (0, f'text = "copies/gazette.txt"\nsha256 = "{SHA256}"\n')


def test_once_written_into_the_table_there_is_nothing_to_fetch(base, fetch, dateline):
    path = base(gazette="/gazette")
    fetch(path)
    assert fetch(path)[1].split("\n")[1].startswith("gazette\tkept\t")
    text = open(path).read().replace("\nurl", f'\ntext = "copies/gazette.txt"\nsha256 = "{SHA256}"\nurl')
    open(path, "w").write(text)
    code, out, words = fetch(path)
    assert (code, out) == (0, HEADER)
    assert words == "dateline: nothing to fetch: every source with an address has a copy; --all fetches again\n"
    assert fetch(path, "--all")[1].split("\n")[1].startswith("gazette\tsame\t")


def test_lost_quotes_and_failures_are_findings(base, fetch, tmp_path):
    code, out, words = fetch(base(gazette="/gazette", changed="/changed", gone="/gone"))
    assert code == 1
    assert [line.split("\t")[:2] + line.split("\t")[4:6] for line in out.splitlines()[1:]] == [
        ["gazette", "saved", "1", "0"],
        ["changed", "saved", "0", "1"],
        ["gone", "failed", "0", "0"],
    ]
    assert words.splitlines() == [
        f"dateline: changed: changed-fact: the quote “{QUOTE}” does not stand in the saved copy; nearest: “{NEAREST}”",
        "dateline: gone: answers 404 Not Found",
        "dateline: 2 saved, 1 failed; quotes: 1 found, 1 lost",
    ]
    assert sorted(path.name for path in (tmp_path / "copies").iterdir()) == ["changed.txt", "gazette.txt"]


def test_json_carries_the_lost_quotes(base, fetch):
    code, out, words = fetch(base(changed="/changed"), "--format", "json", "-q")
    (row,) = json.loads(out)
    assert (code, words, row["status"], row["lost"][0]["nearest"]) == (1, "", "saved", NEAREST)


def test_so_many_at_the_most_and_the_next_time_the_others(base, fetch):
    path = base(one="/gazette", two="/gazette", three="/gazette")
    assert fetch(path, "-n1", "--format", "ids")[1] == "one\n"
    assert fetch(path, "-n1", "--format", "ids")[1] == "two\n"
    assert fetch(path, "--fields", "id,status", "--no-header")[1] == "three\tsaved\none\tkept\ntwo\tkept\n"


def test_a_private_address_needs_leave(base, dateline):
    code, out, words = dateline("fetch", file=base(gazette="/gazette"))
    assert (code, out.split("\t")[7]) == (1, "failed")
    assert "which is loopback; --allow-private fetches from there" in words


def test_what_a_server_says_does_not_reach_the_terminal(base, fetch):
    code, out, words = fetch(base(hostile="/hostile"), "--fields", "id,message")
    assert code == 1
    assert "\x1b" not in words + out
    assert "is text/plain␛]0" in words


def test_without_trafilatura_the_extra_is_named(base, fetch, monkeypatch):
    from tui.archive import extract

    monkeypatch.setattr(extract, "find_spec", lambda _name: None)
    code, out, words = fetch(base(gazette="/gazette", page="/page"))
    assert code == 1
    assert [line.split("\t")[1] for line in out.splitlines()[1:]] == ["saved", "failed"]
    assert "dateline: page: is a web page, whose text needs trafilatura: pip install 'dateline[fetch]'\n" in words


def test_a_web_page(base, fetch, tmp_path):
    pytest.importorskip("trafilatura")
    assert fetch(base(page="/page"))[0] == 0
    assert (tmp_path / "copies" / "page.txt").read_text().startswith("The mayor promised a bridge")


def test_a_shipped_base_is_not_added_to(dateline, monkeypatch, tmp_path):
    (tmp_path / "tui" / "shipped").mkdir(parents=True)
    shipped = tmp_path / "tui" / "shipped" / "facts.toml"
    shipped.write_text('[[source]]\nid = "s"\nurl = "http://a.example/"\n')
    monkeypatch.setattr("tui.cli.fetch.path", lambda _name: str(shipped))
    code, _, words = dateline("fetch", file=str(shipped))
    assert (code, words.split(";")[0]) == (2, "dateline: the base that ships is not added to")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["gazete-2019"], "there is no source 'gazete-2019'; did you mean 'gazette-2019'?"),
        (["--pause", "-1"], "--pause takes seconds from 0 to 3600, not '-1'"),
        (["--pause", "nan"], "--pause takes seconds from 0 to 3600, not 'nan'"),
        (["--pause", "soon"], "--pause takes seconds from 0 to 3600, not 'soon'"),
        (["--fields", "id,stat"], "there is no field 'stat' here"),
        (["--format", "{nothing}"], "there is no field 'nothing' here"),
        (["--format", "{id"], "column 1 of the template"),
        (["-n", "x"], "--limit takes a whole number, not 'x'"),
    ],
)
def test_usage(dateline, words, told):
    code, out, said = dateline("fetch", *words)
    assert (code, out) == (2, "")
    assert told in said


def test_a_base_that_cannot_be_read(dateline, tmp_path):
    assert dateline("fetch", file=str(tmp_path / "none.toml"))[0] == 3


def test_what_is_done_is_told_when_the_rest_is_interrupted(base, fetch, monkeypatch, tmp_path):
    from tui.cli import fetch as command

    def get(url, **_options):
        if url.endswith("/gone"):
            raise KeyboardInterrupt
        return original(url, allow_private=True)

    original = command.download
    monkeypatch.setattr(command, "download", get)
    code, out, words = fetch(base(gazette="/gazette", gone="/gone", page="/gazette"), "--format", "ids")
    assert (code, out, words) == (130, "gazette\n", "dateline: 1 saved; quotes: 1 found, 0 lost\n")
    assert [path.name for path in (tmp_path / "copies").iterdir()] == ["gazette.txt"]


# The audit hook sees every socket of the process, whoever opens it; Unix sockets are those of an event loop.
GUARDED = """
import sys
sys.path[:] = {path!r}

def guard(event, details):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.connect", "socket.sendto", "socket.bind"):
        sys.stderr.write("NETWORK " + event + chr(10))
    if event == "socket.__new__" and details[1] in (2, 10):
        sys.stderr.write("NETWORK " + event + chr(10))

sys.addaudithook(guard)
from tui.cli.main import main
for words in {commands!r}:
    sys.stderr.write("COMMAND %s: %s" % (words[2], main(words)) + chr(10))
"""
WORDS = {
    "show": ["delay"],
    "coverage": ["gazette-2019"],
    "impact": ["gazette-2019"],
    "compare": ["gazette-2019", "gazette-2020"],
    "sql": ["select 1"],
    "log": ["delay"],
    "completion": ["bash"],
    "export": ["--format", "csl-json"],
}
# They ask, or write, or are asked for; `serve` listens, and its tests see to whom.
TALKING = ("browse", "pick", "fetch", "serve", "add", "new", "edit", "import")


def guarded(commands):
    script = GUARDED.format(path=sys.path, commands=commands)
    command = [sys.executable, "-c", script]
    found = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=True, timeout=60)
    return [line for line in found.stderr.splitlines() if line.startswith(("NETWORK", "COMMAND"))]


def test_nothing_but_fetch_opens_a_socket(write, small, site):
    copy = write(open(small).read().replace('"https://gazette.example/bridge"', f'"{site}/gazette"'))
    names = [
        name for name in COMMANDS if name not in TALKING and importlib.util.find_spec(f"tui.cli.{module_of(name)}")
    ]
    seen = guarded([["-f", copy, name, *WORDS.get(name, ())] for name in names])
    assert [line.partition(":")[0] for line in seen] == [f"COMMAND {name}" for name in names]
    assert {"COMMAND list: 0", "COMMAND show: 0", "COMMAND sources: 0"} <= set(seen)


def test_fetch_does(base):
    seen = guarded([["-f", base(gazette="/gazette"), "fetch", "--allow-private"]])
    assert {"NETWORK socket.getaddrinfo", "NETWORK socket.__new__", "NETWORK socket.connect"} <= set(seen)
    assert seen[-1] == "COMMAND fetch: 0"
