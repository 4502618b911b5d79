"""TimelineJS: a slide a fact, its group an issue, its links and its medium sources, its words for the date `when`.

What our own export put beside a slide comes back as it was, unless somebody changed headline or date since: then these
count. Markup is taken out of texts.
"""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from tui.exchange.exporters import timelinejs
from tui.exchange.importers.json import loaded
from tui.exchange.incoming import Incoming
from tui.exchange.naming import Naming, address
from tui.exchange.restored import entries, fact, record
from tui.model.calendar import year_text
from tui.model.date import DateError
from tui.model.edtf import parse
from tui.store.files import InputError

if TYPE_CHECKING:
    from tui.exchange.incoming import Given

    Record = dict[str, Any]

_KNOWN = {
    "start_date", "end_date", "display_date", "text", "media", "group", "unique_id", "dateline", "autolink",
    "background", "type", "scale",
}  # fmt: skip
_BLOCKS = {"p", "br", "div", "li", "blockquote", "h1", "h2", "h3", "tr"}


class Words(HTMLParser):
    """The words of a piece of HTML, and the addresses it links."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.links: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a link; a block begins a line."""
        if tag in _BLOCKS:
            self.pieces.append("\n")
        self.links += [value for key, value in attrs if tag == "a" and key == "href" and value and address(value)]

    def handle_data(self, data: str) -> None:
        """Note words."""
        self.pieces.append(data)

    @property
    def text(self) -> str:
        """The words, a line a block."""
        lines = "".join(self.pieces).split("\n")
        return "\n".join(line.strip() for line in lines if line.strip())


def read(given: Given) -> Incoming:
    """Read title, slides and eras. Raises InputError where there are none."""
    incoming = Incoming(given.path)
    held = loaded(given)
    if not isinstance(held, dict) or not isinstance(held.get("events"), list):
        raise InputError(f"{given.path}: is no timeline of TimelineJS: it has no list of 'events'")
    _head(incoming, held)
    naming, unread = Naming(incoming), Counter[str]()
    for kind, slides in (("event", held.get("events")), ("era", held.get("eras"))):
        for number, slide in enumerate(slides if isinstance(slides, list) else [], 1):
            found = _slide(naming, slide, f"{kind} {number}", unread) if isinstance(slide, dict) else {}
            if found:
                incoming.add("fact", {**found, "kind": "state"} if kind == "era" else found)
            else:
                incoming.miss(1, f"{kind} {number} has no text")
    for name, count in sorted(unread.items()):
        incoming.miss(1, f"{name} is not read ({count} times)" if count > 1 else f"{name} is not read", lost=False)
    return incoming


def _head(incoming: Incoming, held: Record) -> None:
    """Take the entries our own export wrote, else the title."""
    restored = entries(incoming, record(held.get("dateline")))
    title = Words(_text(record(held.get("title")), "headline")).text
    if title and not restored:
        incoming.add("base", {"title": " ".join(title.split())})


def _slide(naming: Naming, slide: Record, name: str, unread: Counter[str]) -> Record:
    """Return the fact a slide is; {} where it has no words."""
    unread.update(f"'{key}' of a slide" for key in slide if key not in _KNOWN)
    unread.update(["a background"] * bool(slide.get("background")))
    kept = fact(slide.get("dateline"))
    if kept and timelinejs.refuses("fact", kept):
        kept = {}
    same_text = bool(kept) and _text(slide, "headline") == timelinejs.headline(kept["text"])
    dates = timelinejs.dates(kept["date"]) if kept else {}
    same_date = bool(kept) and all(
        slide.get(key) == dates.get(key) for key in ("start_date", "end_date", "display_date")
    )
    if same_text and same_date:
        return kept
    left = {key: value for key, value in kept.items() if same_date or key != "date"}
    below = Words(_text(slide, "text"))
    text = Words(_text(slide, "headline")).text or below.text
    found = {**_date(naming.incoming, slide, name), **left, "text": text} if not same_date else {**left, "text": text}
    return (found if kept else {**found, **_beside(naming, slide, below)}) if text else {}


def _beside(naming: Naming, slide: Record, below: Words) -> Record:
    """Return what a slide of others says beside text and date."""
    found: Record = {"id": naming.free("fact", str(slide.get("unique_id") or ""))}
    if _text(slide, "headline"):
        found["note"] = below.text
    # Read twice, as TimelineJS does.
    if group := Words(Words(str(slide.get("group") or "")).text).text:
        found["issues"] = [naming.entry("issue", "title", group, 1)]
    media = record(slide.get("media"))
    said = {key: Words(str(media.get(key) or "")).text for key in ("caption", "credit")}
    url = address(str(media.get("url") or ""))
    sources = [naming.entry("source", "url", url, 1, title=said["caption"], credit=said["credit"])] if url else []
    sources += [naming.entry("source", "url", link, 1) for link in below.links]
    found["cites"] = [{"source": source} for source in dict.fromkeys(sources)]
    return found


def _date(incoming: Incoming, slide: Record, name: str) -> Record:
    """Return the date of a slide as EDTF, and its words; figures that are no date stay words."""
    start, end = record(slide.get("start_date")), record(slide.get("end_date"))
    words = str(slide.get("display_date") or start.get("display_date") or "").strip()
    try:
        text = _point(start)
        last = _point(end) if end else ""
        text = f"{text.partition('T')[0]}/{last.partition('T')[0]}" if last and last != text else text
        parse(text)
    except (DateError, ValueError) as error:
        figures = "-".join(str(value) for value in start.values())
        incoming.miss(1, f"the date of {name} is kept as words", str(error), lost=False)
        return {"when": words or figures}
    if "T" not in text and any(str(date.get("hour", "")) for date in (start, end)):
        incoming.miss(
            1, f"the time of day of {name} is not kept: EDTF has it with seconds, and not in intervals", lost=False
        )
    return {"date": text, "when": words} if words else {"date": text}


def _point(date: Record) -> str:
    """Return a date of TimelineJS as EDTF. Raises ValueError."""
    year, month, day, hour, minute, second = (
        int(said) if (said := str(date.get(key, "")).strip()) else None
        for key in ("year", "month", "day", "hour", "minute", "second")
    )
    if year is None:
        raise ValueError("it has no year")
    text = year_text(year)
    if month is None or text.startswith("Y"):
        return text
    text += f"-{month:02d}"
    if not 1 <= month <= 12:  # noqa: PLR2004 - months; EDTF has seasons behind them
        raise ValueError(f"there is no month {month}")
    if day is None:
        return text
    text += f"-{day:02d}"
    return text if hour is None or minute is None or second is None else f"{text}T{hour:02d}:{minute:02d}:{second:02d}"


def _text(slide: Record, key: str) -> str:
    return str(record(slide.get("text")).get(key) or "")
