"""Make the README's pictures anew, from the real program: `python docs/pictures.py` (needs rsvg-convert, chromium)."""

from __future__ import annotations

import asyncio
import io
import os
import re
import subprocess
import sys
import tempfile

from rich.console import Console
from rich.text import Text

from tui.app.app import Dateline
from tui.app.base import Base
from tui.app.find import find
from tui.app.shell import Launch
from tui.app.signs import signs
from tui.app.state import View
from tui.model.calendar import days_from_civil
from tui.shipped import path
from tui.store.index import open_base
from tui.theme import load

FOLDER = os.path.dirname(os.path.abspath(__file__))
TODAY = "2026-11-23"
SHOTS = {
    "browse": ("issue:venezuela", ["j", "j", "j"]),
    "forecasts": ("", ["5", "slash", "a", "i", "d", "enter", "G"]),
}
PAGE = "issue:migration"  # what is on the page of HTML
PRINTED = {
    "summary": (["summary"], 100),
}


def main() -> None:
    """Make every picture."""
    for name, (query, keys) in SHOTS.items():
        picture(name, asyncio.run(browse(query, keys)))
    for name, (words, width) in PRINTED.items():
        picture(name, printed(words, width))
    page()


async def browse(query: str, keys: list[str]) -> str:
    """Return the browser as SVG after some keys."""
    base = Base(open_base([path("facts.toml")]), days_from_civil(2026, 11, 23), Launch(), signs({"LANG": "C.UTF-8"}))
    app = Dateline(base, next(find(base, View(query=query))), load("harbour"), "truecolor")
    async with app.run_test(size=(120, 34)) as pilot:
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        return app.export_screenshot(title="dateline")


def printed(words: list[str], width: int) -> str:
    """Return a command's printed output as SVG."""
    env = {**os.environ, "COLUMNS": str(width), "FORCE_COLOR": "1", "COLORTERM": "truecolor"}
    command = [sys.executable, "-m", "tui", *words, "--format", "table", "--color", "always", "--today", TODAY]
    out = subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout
    console = Console(record=True, width=width, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(out))
    return console.export_svg(title=f"dateline {' '.join(words)}")


def page() -> None:
    """Take a picture of the page that `export --format html` writes, in headless Chromium."""
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(folder, "facts.html")
        command = [sys.executable, "-m", "tui", "export", "-q", "--today", TODAY, "-o", target, PAGE]
        subprocess.run(command, check=True)
        flags = ("headless", "no-sandbox", "disable-gpu", "no-first-run", "disable-background-networking",
                 "disable-component-update", "disable-sync", "hide-scrollbars", f"user-data-dir={folder}",
                 "window-size=1200,1080", f"screenshot={os.path.join(FOLDER, 'page.png')}")  # fmt: skip
        subprocess.run(["chromium", *(f"--{flag}" for flag in flags), f"file://{target}"], check=True)


def picture(name: str, svg: str) -> None:
    """Write an SVG as PNG; the fonts it would fetch are left out, the machine's are taken."""
    plain = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL).replace("Fira Code", "DejaVu Sans Mono")
    plain = plain.replace("<text ", '<text xml:space="preserve" ')
    target = os.path.join(FOLDER, f"{name}.png")
    subprocess.run(["rsvg-convert", "-w", "1200", "-o", target], input=plain.encode(), check=True)


if __name__ == "__main__":
    main()
