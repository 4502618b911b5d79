"""Help, in lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.linewise import verbs
from tui.model.spoken import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.app.linewise.session import Session
    from tui.app.linewise.verbs import Verb


def help_(session: Session, rest: str) -> None:
    """Tell all commands, or those with a word."""
    wanted = rest.casefold()
    found = [verb for verb in verbs.known(session.mode) if wanted in f"{verb.word} {verb.help}".casefold()]
    if not found:
        raise Refusal(f"no command has '{rest}'")
    if not rest:
        session.paper.tell(
            ["A command is a word, or a key where one is named.", "Its beginning will do.",
             "A number opens that row, or follows that link.", "An empty line goes on."]
        )  # fmt: skip
    for verb in found:
        session.paper.tell(_told(verb))


def _told(verb: Verb) -> Iterator[str]:
    yield sentence(f"{verb.word} {verb.takes}".strip(), verb.help)
    if verb.keys:
        yield sentence("Key" if len(verb.keys) == 1 else "Keys", ", ".join(verb.keys))
