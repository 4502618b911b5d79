"""One fact as an article: its date, its words, how it stands, who says so, and what it has to do with others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.evidence.rivals import rivalry
from tui.exchange.html import signs
from tui.exchange.html.chain import chain
from tui.exchange.html.escape import attributes, date, element, jump, place, text
from tui.exchange.html.page import dotted, kept_back, label, note
from tui.exchange.outgoing import references
from tui.model.words import IMPORTANCE
from tui.output.naming import origins_told, quoted
from tui.output.relations import RIVAL, relations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exchange.html.page import Page
    from tui.exchange.outgoing import Record
    from tui.output.relations import Relation

_USUAL = IMPORTANCE[1]


def article(page: Page, fact: Record) -> Iterator[str]:
    """Yield a fact in pieces."""
    name = fact["id"]
    yield f'<article class="fact {fact["importance"]}" id="{place("fact", name)}"{_facets(page, fact)}'
    yield f' aria-labelledby="{place("text", name)}">\n<div class="when">{_when(page, fact)}</div>\n'
    yield f'<div class="rail" aria-hidden="true"><span class="{_exactness(fact)}">{_sign(fact)}</span></div>\n'
    of = attributes(fact["text"], "text s", page.lang)
    yield f'<div class="what">\n<p{of} id="{place("text", name)}">{text(fact["text"])}</p>\n'
    yield f'<p class="state">{_state(fact)}</p>\n'
    yield from _forecast(page, fact)
    yield from chain(page, fact)
    yield from _relations(page, fact)
    yield note(page, fact)
    yield f'<p class="belongs">{_belongs(page, fact)}</p>\n</div>\n</article>\n'


def _facets(page: Page, fact: Record) -> str:
    """Return what the page's script filters by; issues with those they are part of."""
    issues = [above for name in fact["issues"] for above in page.issues.get(name, {"path": [name]})["path"]]
    refers = list(references(fact))
    held = {
        "issue": issues,
        "actor": [name for kind, name in refers if kind == "actor" and name in page.actors],
        "source": fact["sources"],
        "kind": [fact["kind"]],
        "standing": [fact["standing"]],
        "outcome": [fact["outcome"]] if fact["outcome"] else [],
    }
    # A name has no line break in it.
    return "".join(
        f' data-{field}="{chr(10).join(map(text, dict.fromkeys(values)))}"' for field, values in held.items() if values
    )


def _when(page: Page, fact: Record) -> str:
    own = element("span", quoted(fact["when"], page.head["lang"]), "printed s", page.lang) if fact["when"] else ""
    dated = date(fact["date"], fact["label"]) or '<span class="date none">undated</span>'
    return f"{dated}{own}"


def _exactness(fact: Record) -> str:
    """Return how exact a date is, for the mark on the rail."""
    if not fact["date"]:
        return "none"
    if fact["earliest"] is None or fact["latest"] is None:
        return "open"
    return "exact" if fact["earliest"] == fact["latest"] else "within"


def _sign(fact: Record) -> str:
    """Return the arrow of a date that is open at an end."""
    if not fact["date"]:
        return "?"
    return ("↑" if fact["earliest"] is None else "") + ("↓" if fact["latest"] is None else "")


def _state(fact: Record) -> str:
    weight = fact["importance"]
    rivals = rivalry(len(fact["rivals"]))
    asked = next(iter(fact["answers"]), "")
    return dotted(
        (
            signs.standing(fact["standing"]),
            element("span", origins_told(fact), "muted"),
            signs.kind(fact["kind"]),
            f"outcome: {signs.outcome(fact['outcome'])}" if fact["outcome"] else "",
            f'<a class="warning" href="{jump("question", asked)}">{rivals}</a>' if rivals else "",
            f"of {weight} importance" if weight != _USUAL else "",
            kept_back(fact),
        )
    )


def _forecast(page: Page, fact: Record) -> Iterator[str]:
    """Yield what a forecast hangs on."""
    hedge = element("span", quoted(fact["hedge"], page.head["lang"]), "quote s", page.lang) if fact["hedge"] else ""
    held = (
        f"hedged {hedge}" if hedge else "",
        f"likelihood {text(fact['likelihood'])}" if fact["likelihood"] else "",
        f"to be judged by {date(fact['due'], label(fact['due']))}" if fact["due"] else "",
        "no day is set by which it can be judged" if fact["outcome"] == "open" and not fact["due"] else "",
    )
    if any(held):
        yield f'<p class="hangs">{dotted(held)}</p>\n'


def _relations(page: Page, fact: Record) -> Iterator[str]:
    """Yield relations by what they are; rivals stand side by side with their question."""
    found: dict[str, list[Relation]] = {}
    for relation in relations(page.index, fact):
        if relation.words != RIVAL:
            found.setdefault(relation.words, []).append(relation)
    if found:
        yield '<dl class="relations">'
        for words, related in found.items():
            yield f"<dt>{words}</dt>{''.join(f'<dd>{_related(page, one)}</dd>' for one in related)}"
        yield "</dl>\n"


def _related(page: Page, relation: Relation) -> str:
    if relation.words == "answers":
        return f'<a href="{jump("question", relation.id)}">{element("span", relation.text, lang=page.lang)}</a>'
    inner = page.fact(relation.id, relation.text)
    return f"{signs.outcome(relation.verdict)}: {inner}" if relation.verdict else inner


def _belongs(page: Page, fact: Record) -> str:
    review = fact["review_by"]
    return dotted(
        (
            ", ".join(page.entry("issue", name, "s") for name in fact["issues"]),
            ", ".join(page.entry("actor", name, "s") for name in fact["actors"]),
            ", ".join(element("span", f"#{tag}", "tag s") for tag in fact["tags"]),
            f"look again {date(review, label(review))}" if review else "",
            f'<a class="permalink s" href="{jump("fact", fact["id"])}" title="Link here">{text(fact["id"])}</a>',
        )
    )
