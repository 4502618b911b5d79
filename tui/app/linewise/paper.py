"""Where lines go: written once, from the top down, and never changed."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, TextIO

from tui.model.spoken import packed, sentence
from tui.model.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable


class Paper:
    """A stream of lines, as wide as COLUMNS or the terminal."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.hush = False  # whether the next word in passing repeats what is printed already

    @property
    def width(self) -> int:
        """How many columns a line may take."""
        return shutil.get_terminal_size().columns

    def tell(self, sentences: Iterable[str]) -> None:
        """Write sentences, as many in a line as fit."""
        self._write(packed(sentences, self.width))

    def raw(self, text: str) -> None:
        """Write text as it is, each of its lines unbroken, and harmless."""
        self._write(map(visible, text.splitlines()))

    def passing(self, text: str) -> None:
        """Write a word in passing, unless it would repeat what was just printed."""
        if not self.hush:
            word = text.split(" ", 1)[0]  # an id stays as it is
            self.tell([sentence("", f"{text[:1].upper()}{text[1:]}" if word.isalpha() else text)])
        self.hush = False

    def prompt(self, text: str) -> None:
        """Write what a typed line stands behind."""
        self.stream.write(text)
        self.stream.flush()

    def _write(self, lines: Iterable[str]) -> None:
        self.stream.writelines(f"{line}\n" for line in lines)
        self.stream.flush()
