"""The closed vocabularies; no imports, so that a query may read them for nothing."""

from __future__ import annotations

KINDS = ("event", "state", "statement", "forecast", "assessment")
ACTOR_KINDS = ("person", "organization", "state", "place")
VERDICTS = ("yes", "partly", "no", "void")
OUTCOMES = (*VERDICTS, "open", "overdue")
STANDINGS = ("unsourced", "single-source", "corroborated", "disputed")
IMPORTANCE = ("high", "normal", "low")
YARDSTICKS = ("icd203", "phia")
RELIABILITY = ("A", "B", "C", "D", "E", "F")
RELATIONS = ("supports", "contradicts", "qualifies", "updates")
# What `has:` asks for; each is found by store.terms.
HAS = (
    "source", "quote", "locator", "note", "date", "due", "hedge", "likelihood", "via", "said", "url", "archive",
    "copy", "tag", "issue", "actor", "caveat", "review", "rivals",
)  # fmt: skip
