"""The page of a small base, and a reader of its structure."""

from html.parser import HTMLParser

import pytest

VOID = {"meta", "link", "input", "br"}
HOSTILE = (
    "</script><script>window.hostile=1</script></style>\"><img src=x onerror=window.hostile=1> &amp; ' \u202eeslaf"
)
BASE = f"""
[base]
title = "Harbours <of> the north"
as_of = "2021-06"

[[issue]]
id = "trade"
title = "Trade"

[[issue]]
id = "fish"
title = "Fish & more"
parent = "trade"

[[actor]]
id = "mayor"
name = "Iñés Peña"

[[source]]
id = "paper"
title = "The paper"
url = "https://example.org/a?b=1&c=2"

[[source]]
id = "hostile"
title = '''{HOSTILE}'''

[[question]]
id = "q-when"
text = "When did the harbour open?"

[[fact]]
id = "opened"
date = "2018-05-03"
text = "The harbour of Bogotá opened."
issues = ["fish"]
source = "paper"
quote = "the harbour opened"
answers = ["q-when"]

[[fact]]
id = "opened-later"
date = "2019"
text = "The harbour opened in the year after."
issues = ["trade"]
contradicts = ["opened"]
answers = ["q-when"]
source = "paper"

[[fact]]
id = "will-close"
date = "2020-02/.."
kind = "forecast"
text = "The harbour may close; the STRASSE floods."
actors = ["mayor"]
source = "paper"
said_by = "mayor"
hedge = "may"
note = "Straße, in the paper."

[[fact]]
id = "nasty"
text = '''{HOSTILE}'''
source = "hostile"
quote = '''a "><b>b</b>'''
note = '''{HOSTILE}'''
said_by = '''{HOSTILE}'''
tags = ['''a"b''']
supports = ['''no"such''']
"""


class Reader(HTMLParser):
    """The elements of a page, with their text; a tag that is closed out of turn fails at once."""

    def __init__(self, text):
        super().__init__()
        self.open, self.elements, self.texts = [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), (tag, attrs)
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, self.getpos()

    def handle_data(self, data):
        self.texts.append((self.open[-1] if self.open else "", data))

    def all(self, tag="", **wanted):
        """The attributes of the elements of a tag."""
        return [
            attrs
            for name, attrs in self.elements
            if tag in ("", name) and all(attrs.get(key.rstrip("_")) == value for key, value in wanted.items())
        ]

    def within(self, tag):
        """The text straight in elements of a tag."""
        return [data for name, data in self.texts if name == tag]


@pytest.fixture
def page(written, write):
    """The text of a base's page."""

    def make(text=BASE, query=""):
        return written("html", text if text.endswith(".toml") else write(text), query).decode()

    return make


@pytest.fixture
def read(page):
    """A base's page, read."""
    return lambda text=BASE, query="": Reader(page(text, query))
