"""The summary's page: the base's counts, and below them issues, speakers, containers, forecasts and questions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.query.breakdowns.forecasts import forecasts
from tui.query.breakdowns.issues import issues
from tui.query.breakdowns.questions import questions
from tui.query.breakdowns.summary import summary
from tui.query.breakdowns.voices import container_names, speaker_names
from tui.query.facets import values

if TYPE_CHECKING:
    from tui.query.entries import Record
    from tui.query.results import Results

_FORECAST = ("id", "text", "due", "speaker", "hedge", "rivals")
_ISSUE = ("id", "title", "depth", "facts")


def overview(results: Results) -> Record:
    """Return the summary, and who says how much, where it stands printed, what is overdue, what is asked."""
    found = forecasts(results)
    told = summary(results)
    speakers, unnamed = _tally(results, "said", speaker_names(results))
    containers, _ = _tally(results, "source", container_names(results))
    return {
        **told,
        "issue_tree": [{key: issue[key] for key in _ISSUE} for issue in issues(results)],
        "speakers": dict(speakers.most_common()),
        "unnamed": unnamed,
        "containers": dict(containers.most_common()),
        "overdue": [{key: row[key] for key in _FORECAST} for row in found if row["outcome"] == "overdue"],
        "asked": [{key: row[key] for key in ("id", "text", "answers", "standings")} for row in questions(results)],
    }


def rows(found: Record) -> list[Record]:
    """Return the figures of an overview as rows of section, key and count."""
    single = ("facts", "dated", "quoted", "unnamed", "issues", "actors", "sources", "questions", "problems")
    told = [("base", key, found[key]) for key in single]
    for section in ("kinds", "standings", "outcomes", "years", "speakers", "containers"):
        told += [(section, key, count) for key, count in found[section].items()]
    told += [("issue", issue["id"], issue["facts"]) for issue in found["issue_tree"]]
    told += [("question", question["id"], len(question["answers"])) for question in found["asked"]]
    return [{"section": section, "key": str(key), "count": count} for section, key, count in told]


def _tally(results: Results, field: str, names: dict[str, str]) -> tuple[Counter[str], int]:
    """Count facts by the name their values of a field have, each once a name; and those that have no value."""
    by_term = {
        f"t{number}": names.get(value, value) for number, (its, value) in values(results.index).items() if its == field
    }
    found: Counter[str] = Counter()
    without = 0
    for (terms,) in results.rows("fact.terms"):
        held = {by_term[term] for term in str(terms).split() if term in by_term}
        found.update(held)
        without += not held
    return found, without
