"""URL text fragments, `#:~:text=[prefix-,]start[,end][,-suffix]`, by the WICG specification of that name."""

from urllib.parse import quote, unquote

from tui.evidence.passages import Passage, PassageError

_DELIMITER = ":~:"
_DIRECTIVE = "text="
_MOST_TERMS = 4


def fragment(passage: Passage) -> str:
    """Write a passage as a `text=` directive; phrases between start and end cannot be said there.

    Raises PassageError for a passage without a start.
    """
    if not passage.start:
        raise PassageError("a text fragment needs a start")
    terms = [
        passage.prefix and f"{_encode(passage.prefix)}-",
        _encode(passage.start),
        _encode(passage.end),
        passage.suffix and f"-{_encode(passage.suffix)}",
    ]
    return _DIRECTIVE + ",".join(filter(None, terms))


def link(url: str, passage: Passage) -> str:
    """Point a URL at a passage; its own fragment stays, a directive it had is replaced."""
    base, _, identifier = url.partition("#")
    identifier = identifier.partition(_DELIMITER)[0]
    if identifier.endswith(":~"):  # would make a delimiter with ours
        identifier = identifier[:-1] + "%7E"
    return f"{base}#{identifier}{_DELIMITER}{fragment(passage)}"


def parse_fragment(directive: str) -> Passage | None:
    """Read one `text=` directive; None where it is another directive or malformed."""
    if not directive.startswith(_DIRECTIVE) or "&" in directive:
        return None
    terms = directive.removeprefix(_DIRECTIVE).split(",")
    if len(terms) > _MOST_TERMS:
        return None
    prefix = terms.pop(0)[:-1] if terms[0].endswith("-") else None
    suffix = terms.pop()[1:] if terms and terms[-1].startswith("-") else None
    if len(terms) not in {1, 2}:
        return None
    start, end = terms[0], terms[1] if len(terms) > 1 else None
    # A dash of the text itself has to be encoded; an empty term is none.
    if any(term == "" or "-" in term for term in (prefix, start, end, suffix) if term is not None):
        return None
    return Passage(_decode(prefix), _decode(start), _decode(end), _decode(suffix))


def parse_url(url: str) -> list[Passage]:
    """Read every text directive of a URL; what is no text directive, or a malformed one, is passed over."""
    directives = url.partition("#")[2].partition(_DELIMITER)[2].split("&")
    return [passage for directive in directives if (passage := parse_fragment(directive))]


def _encode(term: str) -> str:
    # Everything but letters, digits and . _ ~ is encoded: more than the fragment percent-encode set asks,
    # so that no reader along the way takes a mark of the text for one of the URL.
    return quote(term, safe="", errors="replace").replace("-", "%2D")


def _decode(term: str | None) -> str:
    return unquote(term or "", errors="replace")
