r"""Line formats: TSV, ids and templates. In TSV tab, newline and backslash are escaped, other controls are \xNN."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_ESCAPES: dict[int, str] = {code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))}
_ESCAPES |= {ord("\t"): "\\t", ord("\n"): "\\n", ord("\\"): "\\\\"}


def escape(value: object) -> str:
    """Return a value as one TSV cell; None is empty."""
    text = "" if value is None else str(value)
    return text if text.isprintable() and "\\" not in text else text.translate(_ESCAPES)


def tsv(fields: Sequence[str], rows: Iterable[Sequence[object]], *, header: bool, end: str) -> Iterator[str]:
    """Yield lines of tab-separated values."""
    if header:
        yield "\t".join(map(escape, fields)) + end
    for row in rows:
        yield "\t".join([escape(value) for value in row]) + end


def ids(rows: Iterable[Sequence[object]], *, end: str) -> Iterator[str]:
    """Yield the first value of each row."""
    for row in rows:
        yield f"{row[0]}{end}"


def pieces(template: str) -> tuple[list[str], list[tuple[str, int]]]:
    r"""Cut a template into the texts around its fields, and the fields with their columns: one text more than fields.

    `{{` and `}}` stand for the signs, `\t` and `\n` for tab and newline. Raises ValueError with the fix.
    """
    texts, fields = [""], list[tuple[str, int]]()
    at = 0
    while at < len(template):
        two = template[at : at + 2]
        known = {"{{": "{", "}}": "}", "\\t": "\t", "\\n": "\n", "\\\\": "\\", "\\0": "\0"}.get(two)
        if known is not None:
            texts[-1] += known
            at += 2
        elif template[at] == "{":
            end = template.find("}", at)
            if end < 0:
                raise ValueError(f"column {at + 1} of the template: this '{{' is not closed; add '}}', or write '{{{{'")
            fields.append((template[at + 1 : end].strip(), at + 2))
            texts.append("")
            at = end + 1
        else:
            texts[-1] += template[at]
            at += 1
    return texts, fields


def template(texts: Sequence[str], rows: Iterable[Sequence[object]], *, end: str) -> Iterator[str]:
    """Yield each row between a template's texts."""
    for row in rows:
        filled = [text + ("" if value is None else str(value)) for text, value in zip(texts, row, strict=False)]
        yield "".join(filled) + texts[-1] + end
