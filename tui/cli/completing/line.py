"""A command line as it has been typed so far: the command, its options, and what the next word is."""

from __future__ import annotations

from tui.cli.args import Args, declared
from tui.cli.commands import COMMANDS, module_of
from tui.cli.options import GROUPS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from tui.cli.options import Option


class Line:
    """The words before the one that is typed.

    name      the command, '' where none is named yet
    module    its module
    options   what it takes, by spelling; without a command what stands before one
    pending   the option whose value is next
    plain     whether `--` has been, and nothing is an option any more
    args      the options that name the base
    """

    def __init__(self, words: Sequence[str]) -> None:
        self.name, self.plain = "", False
        self.module: ModuleType | None = None
        self.pending: Option | None = None
        self.options = declared(tuple(GROUPS))
        self.args = Args()
        for word in words:
            self._take(word)

    def _take(self, word: str) -> None:
        if self.pending is not None:
            self._keep(self.pending, word)
            self.pending = None
        elif self.plain or not word.startswith("-") or word == "-":
            self._name(word)
        elif word == "--":
            self.plain = True
        else:
            self._option(word)

    def _option(self, word: str) -> None:
        name, equals, value = word.partition("=")
        option = self.options.get(name)
        if option is not None and option.takes:
            if equals:
                self._keep(option, value)
            else:
                self.pending = option

    def _name(self, word: str) -> None:
        if self.name:
            return
        self.name = word
        if word in COMMANDS:
            self.module = __import__(f"tui.cli.{module_of(word)}", fromlist=["run"])
            self.options = declared(self.module.GROUPS, self.module.OPTIONS)

    def _keep(self, option: Option, value: str) -> None:
        if option.key == "files":
            self.args.options["files"] = [*self.args.many("files"), value]
