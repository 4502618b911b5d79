"""Write what was loaded into the tables of an index."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from tui.evidence.origins import origins
from tui.evidence.outcomes import outcomes
from tui.evidence.rivals import rivals
from tui.evidence.standing import standings
from tui.model.edtf import parse
from tui.model.folding import fold
from tui.model.problem import Problem
from tui.model.titles import called
from tui.model.words import RELATIONS
from tui.store.order import chronology
from tui.store.records import dumps, fact_record, plain
from tui.store.schema import INDEXES, TABLES
from tui.store.terms import Facets, ancestry

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from tui.evidence.outcomes import Outcome
    from tui.evidence.standing import Standing
    from tui.model.fact import Fact
    from tui.store.load import Loaded


Row = tuple[object, ...]
_BATCH = 1000
_INSERT_FACT = f"INSERT INTO fact VALUES ({','.join('?' * 18)})"
_INSERT_SEARCH = "INSERT INTO search (rowid, text, quote, note, names, terms) VALUES (?,?,?,?,?,?)"


class Writer:
    """Fills an empty index from a loaded base."""

    def __init__(
        self, db: sqlite3.Connection, loaded: Loaded, progress: Callable[[int, int], None] | None = None
    ) -> None:
        self.db, self.loaded, self.progress = db, loaded, progress
        self.sources = {source.id: source for source in loaded.entries["source"]}
        self.actors = {actor.id: actor for actor in loaded.entries["actor"]}
        self.facets = Facets(loaded, origins(self.sources))
        self.standings = standings(loaded.facts, self.sources)
        self.outcomes = outcomes(loaded.facts)
        self.rivals = rivals(loaded.facts)
        self.terms: dict[tuple[str, str], int] = {}
        self.counts: Counter[int] = Counter()

    def write(self) -> None:
        """Write all tables."""
        self.db.executescript(TABLES)
        # Postings are gathered in memory up to this many bytes: halves the time of a large build.
        self.db.execute("INSERT INTO search (search, rank) VALUES ('hashsize', 67108864)")
        self.db.execute("BEGIN")
        rows, circles = chronology(self.loaded.facts)
        self.loaded.problems.extend(self._circle(circle) for circle in circles)
        for start in range(0, len(rows), _BATCH):
            self._facts(rows[start : start + _BATCH])
            if self.progress is not None:
                self.progress(start, len(rows))
        self._relations()
        self._terms()
        self._names()
        self._entries()
        self._problems()
        self._meta(len(rows))
        self.db.execute("COMMIT")
        self.db.executescript(INDEXES)

    def _facts(self, rows: list[tuple[int, Fact]]) -> None:
        """Write some facts at once: a statement a row costs as much as what it writes."""
        found = [self._fact(row, fact) for row, fact in rows]
        self.db.executemany(_INSERT_FACT, [fact for fact, _, _ in found])
        self.db.executemany("INSERT INTO record VALUES (?,?)", [record for _, record, _ in found])
        self.db.executemany(_INSERT_SEARCH, [words for _, _, words in found])

    def _fact(self, row: int, fact: Fact) -> tuple[Row, Row, Row]:
        """Return a fact's rows in the tables fact, record and search."""
        standing, outcome = self.standings[fact.id], self.outcomes.get(fact.id)
        others = self.rivals.get(fact.id, ())
        date = parse(fact.date) if fact.date else None
        terms = " ".join(["t0", *(f"t{number}" for number in self._numbers(fact, standing, outcome))])
        record = fact_record(fact, standing, outcome, others)
        quotes = " \n".join(cite.quote for cite in fact.cites if cite.quote)
        columns = (
            row, fact.id, fact.date, date.short if date else "", date and date.earliest, date and date.latest,
            fact.kind, fact.text, ",".join(fact.issues), ",".join(record["sources"]), standing.name,
            outcome.verdict if outcome else "", outcome and outcome.due, ",".join(fact.actors), fact.importance,
            terms, fact.file, fact.line,
        )  # fmt: skip
        return columns, (row, dumps(record)), (row, fact.text, quotes, fact.note, self._called(fact), terms)

    def _numbers(self, fact: Fact, standing: Standing, outcome: Outcome | None) -> Iterator[int]:
        pairs = dict.fromkeys(self.facets.of(fact, standing))
        if outcome is not None:
            pairs["outcome", outcome.verdict] = None
        if fact.id in self.rivals:
            pairs["has", "rivals"] = None
        for pair in pairs:
            number = self.terms.setdefault(pair, len(self.terms) + 1)
            self.counts[number] += 1
            yield number

    def _called(self, fact: Fact) -> str:
        """Return the names a fact may be found by: its actors', their aliases, its speakers, its tags."""
        named = dict.fromkeys([*fact.actors, *(name for cite in fact.cites for name in (cite.said_by, cite.said_to))])
        found = [fact.id]
        for name in named:
            actor = self.actors.get(name)
            found += [actor.name, *actor.aliases] if actor else [name]
        return " \n".join([*found, *fact.tags, fact.when])

    def _relations(self) -> None:
        rows = []
        for fact in self.loaded.facts:
            rows += [(fact.id, kind, target, "") for kind in (*RELATIONS, "answers") for target in getattr(fact, kind)]
            rows += [(fact.id, "resolves", target, verdict) for target, verdict in fact.resolves]
            rows += [(fact.id, "after", fact.after, "")] if fact.after else []
        self.db.executemany("INSERT INTO relation VALUES (?,?,?,?)", rows)

    def _terms(self) -> None:
        self.db.executemany(
            "INSERT INTO term VALUES (?,?,?,?,?)",
            ((number, *pair, fold(pair[1]), self.counts[number]) for pair, number in self.terms.items()),
        )

    def _names(self) -> None:
        rows = {(field, fold(name), value) for field, name, value in self._all_names()}
        self.db.executemany("INSERT INTO name VALUES (?,?,?)", rows)

    def _all_names(self) -> Iterator[tuple[str, str, str]]:
        for actor in self.actors.values():
            for name in (actor.id, actor.name, *actor.aliases):
                yield "actor", name, actor.id
        for source in self.sources.values():
            for name in filter(None, (source.id, called(source), source.container)):
                yield "source", name, source.id
        for issue in self.loaded.entries["issue"]:
            yield from (("issue", name, issue.id) for name in (issue.id, issue.title))
        for question in self.loaded.entries["question"]:
            yield "question", question.id, question.id

    def _entries(self) -> None:
        titles = {"issue": "title", "actor": "name", "source": "called", "question": "text", "view": "name"}
        for kind, key in titles.items():
            for number, entry in enumerate(self.loaded.entries[kind]):
                name = getattr(entry, "id", "") or entry.name
                facts = self._count(kind, name)
                record = {**plain(entry, without=()), **self._derived(kind, entry), "facts": facts}
                title = record[key] or name
                self.db.execute(
                    "INSERT OR IGNORE INTO entry VALUES (?,?,?,?,?,?)",
                    (kind, name, number, title, facts, dumps(record)),
                )

    def _count(self, kind: str, name: str) -> int:
        field = "answers" if kind == "question" else kind
        return self.counts[self.terms.get((field, name), 0)]

    def _derived(self, kind: str, entry: Any) -> dict[str, Any]:  # noqa: ANN401  (any kind of entry)
        if kind == "issue":
            return {"path": list(reversed(ancestry(entry.id, self.facets.issues)))}
        if kind == "source":
            return {
                "root": self.facets.origins.get(entry.id, entry.id),
                "called": called(entry),
                "label": parse(entry.date).label if entry.date else "",
            }
        return {}

    def _problems(self) -> None:
        self.db.executemany("INSERT INTO problem VALUES (?,?,?,?,?,?,?,?)", self.loaded.problems)

    def _circle(self, circle: list[str]) -> Problem:
        fact = next(fact for fact in self.loaded.facts if fact.id == circle[0])
        message = f"{circle[0]}: after goes round in a circle: {' → '.join([*circle, circle[0]])}"
        return Problem(
            self.loaded.files[fact.file],
            fact.line,
            1,
            "error",
            "cycle",
            message,
            "take one after out",
            fact.id,
        )

    def _meta(self, total: int) -> None:
        base = plain(self.loaded.base)
        for key, value in {"total": total, "base": dumps(base), "files": dumps(self.loaded.files)}.items():
            self.db.execute("INSERT INTO meta VALUES (?,?)", (key, value))
