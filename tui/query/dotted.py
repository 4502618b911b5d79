"""Names with a dot as SQL over `fact`: `source.title`, a key of what a fact refers to, and `date.label`."""

from __future__ import annotations

from tui.model.fields import TABLES
from tui.model.nearest import nearest

# What a fact refers to: the kind of entry, and the ids in its JSON, in order.
_CITES = "(SELECT json_extract(value, '$.{key}') AS value FROM json_each({{json}}, '$.cites'))"
_LINKS = {
    "issue": ("issue", "json_each({json}, '$.issues')"),
    "actor": ("actor", "json_each({json}, '$.actors')"),
    "source": ("source", "json_each({json}, '$.sources')"),
    "origin": ("source", "json_each({json}, '$.origins')"),
    "question": ("question", "json_each({json}, '$.answers')"),
    "said_by": ("actor", _CITES.format(key="said_by")),
    "said_to": ("actor", _CITES.format(key="said_to")),
    "via": (
        "source",
        "(SELECT hop.value FROM json_each({json}, '$.cites') AS cite, json_each(cite.value, '$.via') AS hop)",
    ),
}
DATE = {f"date.{key}": key for key in ("label", "short", "precision", "earliest", "latest", "when")}
ABOUT = {
    "date": "its date",
    "issue": "the issues it belongs to",
    "actor": "the actors who take part",
    "source": "the sources it stands in",
    "origin": "the sources they go back to, copies left out",
    "question": "the questions it answers",
    "said_by": "who asserts it, in each citation that says so",
    "said_to": "to whom, in each citation that says so",
    "via": "the sources through which it came",
}
# What an entry has beside its keys: what it is called, also where it has no title, and how many facts refer to it.
_DERIVED = {"called": "entry.title", "facts": "entry.facts"}
# A name that is no id, such as a speaker's in free text, is its own name.
_NAMES = ("title", "name", "text", "called")

NAMES = {
    **dict.fromkeys(DATE),
    **{f"{head}.{key}": (head, key) for head, (kind, _) in _LINKS.items() for key in (*TABLES[kind], *_DERIVED)},
}


def dotted(name: str) -> str:
    """Return a name as SQL around `{json}`: several entries joined by ` | `, several values of one by `; `; or ''."""
    asked = NAMES.get(name)
    if asked is None:
        return ""
    head, key = asked
    kind, ids = _LINKS[head]
    other = "named.value" if key in _NAMES and (kind, key) != ("source", "text") else "NULL"
    return (
        f"(SELECT group_concat(held, ' | ') FROM (SELECT CASE WHEN entry.id IS NULL THEN {other}"
        f" ELSE nullif({of_entry(kind, key)}, '') END AS held"
        f" FROM {ids} AS named LEFT JOIN entry ON entry.kind = '{kind}' AND entry.id = named.value))"
    )


def of_entry(kind: str, key: str) -> str:
    """Return a key of an entry as SQL over `entry`; a key of another kind is NULL."""
    if key in _DERIVED:
        return _DERIVED[key]
    held = TABLES[kind].get(key)
    if held is None:
        return "NULL"
    if held.type in ("strings", "refs", "tags"):
        return f"(SELECT group_concat(value, '; ') FROM json_each(entry.record, '$.{key}'))"
    found = f"json_extract(entry.record, '$.{key}')"
    return f"iif({found}, 'true', 'false')" if held.type == "bool" else found


def fix(name: str) -> str:
    """Return what to write for a name there is not."""
    head, _, key = name.partition(".")
    keys = [known.partition(".")[2] for known in NAMES if known.startswith(f"{head}.")]
    near = nearest(key, keys)
    if keys:
        return f"did you mean '{head}.{near}'?" if near else f"behind '{head}.' may stand {', '.join(keys)}"
    whole = nearest(name, NAMES)
    heads = dict.fromkeys(known.partition(".")[0] for known in NAMES)
    return f"did you mean '{whole}'?" if whole else f"a dot may follow {', '.join(heads)}"
