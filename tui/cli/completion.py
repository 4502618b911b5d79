"""`dateline completion`: what a shell needs to complete Dateline's words; and, asked by it, what may come next."""

from __future__ import annotations

import sys

from tui.cli.args import Args, UsageError
from tui.cli.completing.scripts import SCRIPTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

GROUPS = ("common",)
OPTIONS = ()
WORDS = "SHELL"
EXAMPLES = (
    ("source <(dateline completion bash)", "in ~/.bashrc"),
    ("source <(dateline completion zsh)", "in ~/.zshrc, after compinit"),
    ("dateline completion fish | source", "in ~/.config/fish/config.fish"),
)
_SHOWN = 60


def run(args: Args) -> int:
    """Print a shell's script, or what may come next in the words that follow the shell's name."""
    shell, *words = args.words or [""]
    if shell not in SCRIPTS:
        raise UsageError(f"completion takes {', '.join(SCRIPTS)}" + (f", not '{shell}'" if shell else ""))
    sys.stdout.write("".join(f"{line}\n" for line in _replies(shell, words)) if words else SCRIPTS[shell])
    return 0


def _replies(shell: str, words: list[str]) -> Iterator[str]:
    """Yield what the shell is to complete, then a value a line; all but bash show what is said of it."""
    from tui.cli.completing.line import Line  # noqa: PLC0415  (the script itself needs none of it)
    from tui.cli.completing.offers import offers  # noqa: PLC0415

    if shell == "bash":
        from tui.cli.completing.quoting import fitting, split  # noqa: PLC0415

        before, typed, word = split(words[0])
        place, found = offers(Line(before[1:]), word)
        part = words[1] if words[1:] else typed
        yield place
        yield from (fitting(value, typed, part) for value, _ in found)
        return
    from tui.model.visible import visible  # noqa: PLC0415

    place, found = offers(Line(words[1:-1]), words[-1])
    yield place
    yield from (f"{value}\t{visible(about)[:_SHOWN]}" for value, about in found)
