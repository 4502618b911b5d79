"""`dateline schema`: a JSON Schema of the base, for editors that complete and check TOML."""

from __future__ import annotations

import json

from tui.cli.args import Args, UsageError
from tui.cli.emit import out
from tui.cli.options import Option
from tui.model.json_schema import schema

GROUPS = ("common",)
OPTIONS = (Option("-o --output", "output", "write to a file", "FILE"),)
WORDS = ""
EXAMPLES = (
    ("dateline schema -o facts.schema.json", "beside a base that begins with: #:schema ./facts.schema.json"),
    ("dateline schema | jq '.properties.fact.items.required'", "what every fact needs"),
)


def run(args: Args) -> int:
    """Write the schema."""
    if args.words:
        raise UsageError(f"schema takes no words, and here is '{args.words[0]}'")
    out(args, [json.dumps(schema(), indent=2, ensure_ascii=False), "\n"])
    return 0
