"""The page in headless Chromium, driven over WebDriver; skipped where there is none."""

import json
import re
import shutil
import subprocess
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import Request, urlopen

import pytest

from tui.model.folding import fold
from tui.theme.contrast import ratio

pytestmark = pytest.mark.skipif(
    not (shutil.which("chromium") and shutil.which("chromedriver")), reason="there is no chromium with its driver"
)
FLAGS = (
    "headless no-sandbox disable-gpu disable-quic no-first-run disable-background-networking"
    " disable-component-update disable-sync window-size=1280,900"
)
SCRIPTS_OFF = {"profile.managed_default_content_settings.javascript": 2}
SHOWN = "return [...document.querySelectorAll('article.fact:not([hidden])')].map(fact => fact.id.slice(5))"
# Every text on the page, with its colour and that of the nearest ground below it.
COLOURS = """
const ground = node => { for (; node; node = node.parentElement) {
  const colour = getComputedStyle(node).backgroundColor; if (colour !== 'rgba(0, 0, 0, 0)') return colour } };
const found = {}, walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) { const node = walk.currentNode.parentElement;
  if (!walk.currentNode.data.trim() || node.closest('script,style,title,defs')) continue;
  const own = getComputedStyle(node), ink = node.closest('svg') ? own.fill : own.color;
  found[ink + '|' + ground(node)] = node.className?.baseVal ?? node.className; }
return found"""


class Browser:
    """A session of a driver."""

    def __init__(self, port, preferences):
        self.root = f"http://127.0.0.1:{port}/session"
        options = {"args": [f"--{flag}" for flag in FLAGS.split()], "prefs": preferences}
        wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"performance": "ALL", "browser": "ALL"}}
        self.root += "/" + self.ask("", {"capabilities": {"alwaysMatch": wanted}})["sessionId"]

    def ask(self, path, body=None, method="POST"):
        data = None if method == "DELETE" else json.dumps(body or {}).encode()
        with urlopen(Request(self.root + path, data, {"Content-Type": "application/json"}, method=method)) as answer:
            return json.load(answer)["value"]

    def run(self, script, *words):
        return self.ask("/execute/sync", {"script": script, "args": list(words)})

    def go(self, url):
        self.ask("/url", {"url": "about:blank"})
        self.ask("/url", {"url": url})

    def type(self, words):
        """Type into what has the focus."""
        self.ask("/actions", {"actions": [{"type": "key", "id": "keys", "actions": [
            {"type": way, "value": sign} for sign in words for way in ("keyDown", "keyUp")
        ]}]})  # fmt: skip

    def settle(self):
        """Let what an event set off be done."""
        self.ask("/execute/async", {"script": "setTimeout(arguments[0], 50)", "args": []})

    def logged(self, kind):
        return self.ask("/se/log", {"type": kind})


@contextmanager
def driven(profile, preferences=None):
    """Start a driver and a browser, with a profile of its own."""
    command = ["chromedriver", "--port=0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={"HOME": str(profile), "PATH": "/usr/bin:/bin"}
    ) as driver:
        found = next(found for line in driver.stdout if (found := re.search(r"successfully on port (\d+)", line)))
        browser = Browser(found[1], preferences or {})
        try:
            yield browser
        finally:
            browser.ask("", method="DELETE")
            driver.terminate()


@pytest.fixture
def saved(page, tmp_path):
    """The address of a page as a file."""
    target = tmp_path / "page.html"
    target.write_text(page(), encoding="utf-8")
    return target.as_uri()


@contextmanager
def served(content):
    """Serve a page whatever is asked for; yield its address and what was asked for."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *words):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/page.html", asked
        server.shutdown()


def requests(browser):
    """The addresses a browser asked for, but for the blank page between two."""
    sent = [json.loads(entry["message"])["message"] for entry in browser.logged("performance")]
    urls = [one["params"]["request"]["url"] for one in sent if one["method"] == "Network.requestWillBeSent"]
    return [url for url in urls if not url.startswith(("about:", "data:"))]


def test_the_page_with_its_script(saved, page, tmp_path):
    with driven(tmp_path) as browser:
        asks_for_nothing(browser, saved, page().encode())
        is_searched_as_one_types(browser, saved)
        is_narrowed_and_the_view_is_in_the_address(browser, saved)
        leads_to_a_fact_that_is_hidden(browser, saved)
        can_be_read_in_light_and_dark(browser, saved)
        is_printed_as_it_is_narrowed_with_addresses(browser, saved)
        assert [one["message"] for one in browser.logged("browser") if one["level"] == "SEVERE"] == []
        assert browser.run("return window.hostile") is None


def asks_for_nothing(browser, saved, content):
    browser.go(saved)
    assert requests(browser) == [saved]
    with served(content) as (address, asked):
        browser.go(address)
        browser.run("document.getElementById('words').focus()")
        assert requests(browser) == [address]
        assert asked == ["/page.html"]


def is_searched_as_one_types(browser, saved):
    browser.go(saved)
    assert browser.run("return document.getElementById('found').textContent") == "4 facts"
    browser.type("/bogota")
    browser.settle()
    assert browser.run(SHOWN) == ["opened"]
    assert browser.run("return document.getElementById('found').textContent") == "1 of 4 facts"
    assert browser.run("return location.hash") == "#q=bogota"
    table = {
        "STRASSE": ["will-close"],
        "penã": ["will-close"],
        "harb -bogotá": ["opened-later", "will-close"],
        '"harbour opened"': ["opened", "opened-later"],
        '"arbour opened"': [],
        "</script>": ["nasty"],
        "  ": ["opened", "opened-later", "will-close", "nasty"],
    }
    for words, found in table.items():
        browser.run("words.value = arguments[0]; words.dispatchEvent(new Event('input'))", words)
        browser.settle()
        assert browser.run(SHOWN) == found, words
    assert browser.run("return [...document.querySelectorAll('.period[hidden]')].length") == 0
    folds_as_the_program_does(browser)


def folds_as_the_program_does(browser):
    """The script's own lines, from the page, and the program's, on the same words."""
    source = browser.run("return document.querySelector('script').textContent")
    own = source[source.index("const ACCENTS") : source.index("const facts")]
    alike = ["Ἀθῆναι αθηναι", "ΟΔΟΣ οδός", "οδόστρωμα ΟΔΟΣ", "Ærø ærø", "İzmir izmir", "ﬁne FINE", "שָׁלוֹם שלום"]
    unlike = ["दिन दान", "கொடு கடு", "ağ ab"]
    for words in alike + unlike:
        held, asked = words.split()
        found = browser.run(f"{own}return bare(arguments[0]).startsWith(bare(arguments[1]))", held, asked)
        assert found == (words in alike) == fold(held).startswith(fold(asked)), words


def is_narrowed_and_the_view_is_in_the_address(browser, saved):
    browser.go(f"{saved}#issue=trade&standing=disputed")
    assert browser.run(SHOWN) == ["opened"]
    boxes = (
        "return [...facets.querySelectorAll('fieldset:not([hidden]) label:not([hidden])')].map(one => one.innerText)"
    )
    assert [words.split() for words in browser.run(boxes)] == [
        ["single-source", "1"], ["disputed", "1"], ["event", "1"], ["Trade", "1"], ["Fish", "&", "more", "1"],
        ["The", "paper", "1"],
    ]  # fmt: skip
    browser.run("facets.querySelector('input:checked').click()")
    assert browser.run("return location.hash") == "#issue=trade"
    assert browser.run(SHOWN) == ["opened", "opened-later"]
    assert browser.run("return [...document.querySelectorAll('.axis a.off')].length") == 1
    browser.run("clear.click()")
    assert len(browser.run(SHOWN)) == 4
    browser.run("document.querySelector('#actor-mayor .facts a').click()")
    browser.settle()
    assert browser.run(SHOWN) == ["will-close"]


def leads_to_a_fact_that_is_hidden(browser, saved):
    browser.go(f"{saved}#q=bogota")
    browser.run("location.hash = 'fact-will-close'")
    browser.settle()
    assert len(browser.run(SHOWN)) == 4
    top = browser.run("return document.getElementById('fact-will-close').getBoundingClientRect().top")
    assert 0 <= top <= 900


def can_be_read_in_light_and_dark(browser, saved):
    grounds = set()
    for scheme in ("light", "dark"):
        media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        browser.ask("/goog/cdp/execute", {"cmd": "Emulation.setEmulatedMedia", "params": media})
        browser.go(saved)
        found = browser.run(COLOURS)
        assert len(found) > 12
        for pair, of in found.items():
            ink, ground = (hexed(colour) for colour in pair.split("|"))
            assert ratio(ink, ground) >= 4.5, (scheme, of, ink, ground)
            grounds.add(ground)
    assert {"#f9f5ec", "#0b161e"} <= grounds


def is_printed_as_it_is_narrowed_with_addresses(browser, saved):
    browser.ask("/goog/cdp/execute", {"cmd": "Emulation.setEmulatedMedia", "params": {"media": "print"}})
    browser.go(f"{saved}#q=bogota")
    style = "return getComputedStyle(document.querySelector(arguments[0]), arguments[1]).getPropertyValue(arguments[2])"
    assert browser.run(style, "#fact-opened", None, "display") == "grid"
    assert browser.run(style, "#fact-will-close", None, "display") == "none"
    assert browser.run(style, ".side", None, "display") == "none"
    assert browser.run(style, "#fact-opened .chain a[href^=http]", "::after", "content") == (
        '" <https://example.org/a?b=1&c=2>"'
    )


def hexed(colour):
    return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", colour)[:3])


def test_the_page_without_its_script(saved, tmp_path):
    with driven(tmp_path, SCRIPTS_OFF) as browser:
        browser.go(saved)
        element = browser.ask("/element", {"using": "css selector", "value": "main"})
        assert browser.ask("/elements", {"using": "css selector", "value": "#facets fieldset"}) == []
        with urlopen(f"{browser.root}/element/{next(iter(element.values()))}/text") as answer:
            words = json.load(answer)["value"]
    for said in ("The harbour of Bogotá opened.", "3 May 2018", "≠ disputed", "one of 2 answers", "Fish & more"):
        assert said in words, said
    assert "Search the facts" not in words
