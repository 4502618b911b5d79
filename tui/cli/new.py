"""`dateline new`: a small base to begin with, with remarks that say what is what."""

from __future__ import annotations

import os
import sys
import time

from tui.cli.args import Args, UsageError
from tui.cli.base import FILE_NAME
from tui.cli.options import Option
from tui.model.visible import visible
from tui.store.compose import string
from tui.store.files import InputError, explain

GROUPS = ("common",)
OPTIONS = (Option("--title", "title", "what the base is about", "TITLE"),)
WORDS = "[FILE]"
EXAMPLES = (
    ("dateline new", f"write {FILE_NAME} here, and open it with 'dateline'"),
    ("dateline new notes/bridge.toml --title 'The bridge at Aldermoor'", "elsewhere, by its own name"),
)
TITLE = "The bridge at Aldermoor"
_BASE = """\
# A base of facts for Dateline: change these entries into your own. docs/format.md tells every key,
# 'dateline check' what is wrong, 'dateline add' adds a fact.

[base]
title = {title}
as_of = "{today}"     # how far it claims to be current

[[issue]]
id = "bridge"
title = "The bridge"

[[actor]]
id = "hall"
name = "Ruth Hall"
kind = "person"
role = "mayor of Aldermoor"

[[source]]
id = "gazette-2019"
type = "article-newspaper"
title = "A bridge at last?"
author = ["Reed, Ben"]
container = "The Gazette"
date = "2019-03-02"

[[source]]
id = "report-2021"
type = "report"
title = "Crossings of the Alder"
author = ["County Council"]
date = "2021-02"

[[fact]]
id = "promise"
date = "2018-05"         # as exact as the source, no more: a month stays a month
text = "Ruth Hall promises a bridge within two years."
kind = "statement"       # event, state, statement, forecast or assessment
issues = ["bridge"]
actors = ["hall"]
source = "gazette-2019"
quote = "a bridge … two years"     # a short phrase of the source, … for what is skipped
said_by = "hall"

[[fact]]
id = "bridge-by-2020"
date = "2020"
text = "The bridge will be open by the end of 2020."
kind = "forecast"
issues = ["bridge"]
source = "gazette-2019"
quote = "will be open"
said_by = "hall"
hedge = "will"           # the hedging word as printed
due = "2020"             # by when it can be judged

[[fact]]
id = "no-bridge"
date = "2020-12-31"
text = "There is no bridge at Aldermoor."
kind = "state"
issues = ["bridge"]
source = "report-2021"
quote = "no bridge"
resolves = {{ bridge-by-2020 = "no" }}     # what became of the forecast: yes, partly, no or void
"""


def run(args: Args) -> int:
    """Write a base; a file that is there already is refused."""
    if len(args.words) > 1:
        raise UsageError("new takes one file; --title takes a title of several words in quotes")
    path = args.words[0] if args.words else FILE_NAME
    try:
        with open(path, "x", encoding="utf-8") as stream:
            stream.write(_BASE.format(title=string(args.text("title", TITLE)), today=time.strftime("%Y-%m-%d")))
    except FileExistsError:
        raise UsageError(f"{path}: is there already; 'dateline add' adds a fact to it") from None
    except OSError as error:
        raise InputError(f"{path}: {explain(error)}") from None
    if not args.flag("quiet"):
        option = "" if os.path.basename(path) == FILE_NAME and not os.path.dirname(path) else f" -f {path}"
        sys.stderr.write(f"dateline: wrote {visible(path)}; 'dateline{visible(option)}' opens it\n")
    return 0
