"""Opening a link in the user's browser: http and https only, by an argument list of our own."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from tui.app.actions import Refusal

if TYPE_CHECKING:
    from tui.app.screens.browse import Browse

# Browsers that draw on the terminal: the screen is theirs while they run.
TEXTUAL = ("w3m", "lynx", "links", "links2", "elinks", "browsh", "carbonyl", "www-browser")
OPENERS = ("open",) if sys.platform == "darwin" else ("xdg-open", "gio", "wslview", "sensible-browser")


def browser(screen: Browse) -> None:
    """Open the link of what is under the cursor."""
    from tui.app.actions.copying import addresses  # noqa: PLC0415  (nothing is copied at first)

    found = addresses(screen)
    if not found:
        raise Refusal("its source has no address")
    address(screen, found[0])


def address(screen: Browse, url: str) -> None:
    """Open an address."""
    if not safe(url):
        raise Refusal("only http and https addresses are opened")
    if screen.app.is_web:
        screen.app.open_url(url)  # where it is seen, not where it runs
        screen.say(f"opened {url}")
        return
    words = command(url, os.environ.get("BROWSER", ""))
    if not words:
        copies = screen.base.keys.say("copy-link")
        raise Refusal(f"no browser is known here: set BROWSER, or copy the link with {copies}")
    try:
        if os.path.basename(words[0]) in TEXTUAL:
            with screen.app.suspend():
                subprocess.run(words, check=False)  # noqa: S603  (no shell, a list of ours)
            return
        nothing = subprocess.DEVNULL
        subprocess.Popen(words, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)  # noqa: S603  (the same)
    except OSError as error:
        raise Refusal(f"{words[0]}: {error.strerror}") from None
    screen.say(f"opened {url}")


def safe(url: str) -> bool:
    """Return whether an address is one of the web and nothing a program might take for an option or a file."""
    return url.lower().startswith(("https://", "http://")) and url.isprintable() and " " not in url


def command(url: str, browsers: str) -> list[str]:
    """Return the words to run: the first of BROWSER that is there, `%s` standing for the address, else an opener."""
    for wish in filter(None, browsers.split(os.pathsep)):
        try:
            words = shlex.split(wish)
        except ValueError:
            continue
        if words and shutil.which(words[0]):
            filled = [word.replace("%s", url) for word in words]
            return filled if filled != words else [*words, url]
    for opener in OPENERS:
        if shutil.which(opener):
            return [opener, "open", url] if opener == "gio" else [opener, url]
    return []
