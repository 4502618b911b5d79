"""The query language, as a table of query and facts found: this table is its specification."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.model.calendar import days_from_civil
from tui.query.nodes import QueryError
from tui.query.results import Results

TODAY = days_from_civil(2021, 6, 30)
ALL = "ferry-runs ines-promises opens-2020 delay cost-3 ferry-stops opened cost-5 toll-2022 rumour"

TABLE = {
    "": ALL,
    # words: in texts, quotes, notes and names; case and accents do not count
    "bridge": "ines-promises opens-2020 cost-3 opened cost-5",
    "BRIDGE": "ines-promises opens-2020 cost-3 opened cost-5",
    "ines": "ines-promises opened",
    "inés": "ines-promises opened",
    "ortega bridge": "ines-promises opened",
    "approach": "cost-5",
    "cross*": "ferry-runs toll-2022",
    "cross": "",
    '"million crowns"': "cost-3 cost-5",
    '"crowns million"': "",
    '"5 mill"*': "cost-5",
    "baker’s": "opened",
    "for-good": "ferry-stops",
    "conseil": "opens-2020 delay opened",
    # and, or, not, brackets
    "bridge cost": "cost-3 cost-5",
    "bridge and cost": "cost-3 cost-5",
    "cost or ferry": "ferry-runs cost-3 ferry-stops cost-5 toll-2022",
    "bridge -cost": "ines-promises opens-2020 opened",
    "bridge not cost": "ines-promises opens-2020 opened",
    "bridge -(cost or open*)": "ines-promises",
    "-bridge": "ferry-runs delay ferry-stops toll-2022 rumour",
    "NOT bridge": "ferry-runs delay ferry-stops toll-2022 rumour",
    '"or"': "",
    "bridge (cost or promises)": "ines-promises cost-3 cost-5",
    "--bridge cost": "cost-3 cost-5",
    # regular expressions
    r"/\d million/": "cost-3 cost-5",
    "/^THE BRIDGE/": "opens-2020 cost-3 opened cost-5",
    "note:/roads.$/": "cost-5",
    "quote:/two years/": "ines-promises",
    # names: ids, aliases, words of a name; children count for their parent
    "issue:bridge": "ines-promises opens-2020 delay cost-3 opened cost-5 toll-2022",
    "issue:money": "cost-3 cost-5 toll-2022",
    "issue:ferry,money": "ferry-runs cost-3 ferry-stops cost-5 toll-2022",
    "-issue:bridge": "ferry-runs ferry-stops rumour",
    'issue:"who pays"': "cost-3 cost-5 toll-2022",
    "actor:council": "opens-2020 delay opened",
    'actor:"the council"': "opens-2020 delay opened",
    "actor:ortega": "ines-promises opened",
    "actor:in*": "ines-promises opened",
    "actor:nobody": "",
    "source:gazette-2019": "ferry-runs ines-promises opens-2020",
    "source:gazette*": "ferry-runs ines-promises opens-2020 delay cost-3 ferry-stops toll-2022",
    "said:ines": "ines-promises",
    "said:hall": "ferry-runs opens-2020",
    "via:radio-2018": "ines-promises",
    "origin:gazette-2019": "ferry-runs ines-promises opens-2020 delay cost-3 ferry-stops toll-2022",
    "tag:promise": "ines-promises rumour",
    "tag:promise -tag:rumour": "ines-promises",
    "answers:q-cost": "cost-3 cost-5",
    "hedge:may": "toll-2022",
    "reliability:B": "ferry-runs ines-promises opens-2020",
    # closed words, whole or by their beginning
    "kind:forecast": "opens-2020 toll-2022",
    "kind:fore": "opens-2020 toll-2022",
    "kind:state,statement": "ferry-runs ines-promises",
    "importance:high": "ines-promises",
    "standing:unsourced": "rumour",
    "standing:single": "ferry-runs ines-promises opens-2020 ferry-stops opened cost-5 toll-2022",
    "standing:corroborated": "delay",
    "standing:disputed": "cost-3",
    "outcome:no": "opens-2020",
    "outcome:open": "toll-2022",
    "outcome:overdue": "",
    "has:note": "cost-5",
    "has:quote": "ines-promises",
    "has:caveat": "opens-2020",
    "-has:date": "rumour",
    "has:archive": "opened cost-5",
    # dates: what may fall in a period, and what surely does
    "date:2018": "ferry-runs ines-promises",
    "within:2018": "ines-promises",
    "date:2021-05": "cost-3 cost-5",
    "within:2021-05": "cost-5",
    "date:2021..": "cost-3 ferry-stops opened cost-5 toll-2022",
    "date:..1900": "ferry-runs",
    "within:2020..2021": "opens-2020 delay cost-3 ferry-stops opened cost-5",
    "date:[2018,2020-11]": "ferry-runs ines-promises opens-2020 delay",
    "date:2018,2020-11": "ferry-runs ines-promises opens-2020 delay",
    "date:this-month": "cost-3",
    "date:-90d": "cost-3 ferry-stops opened cost-5",
    "due:2020": "opens-2020",
    "due:..today": "opens-2020",
    # the rest
    "id:delay": "delay",
    "id:cost*": "cost-3 cost-5",
    "id:delay,rumour": "delay rumour",
    "id:/^cost-[0-9]$/": "cost-3 cost-5",
    "quote:/source|locator/": "",  # only the quotes of a citation, not its keys
    "line:80": "ferry-runs",
    "line:70..90": "ferry-runs ines-promises",
    "text:toll": "toll-2022 rumour",
    "text:promise": "",
    "note:roads": "cost-5",
    "quote:years": "ines-promises",
    "issue:money (standing:disputed or outcome:open)": "cost-3 toll-2022",
    "issue:money -date:2021": "toll-2022",
    "-(date:2021 or has:note)": "ferry-runs ines-promises opens-2020 delay toll-2022 rumour",
}


def ids(index, query, **options):
    return " ".join(Results(index, query, today=TODAY, **options).ids())


@pytest.mark.parametrize("query", TABLE, ids=str)
def test_table(index, query):
    assert ids(index, query) == TABLE[query]


@pytest.mark.parametrize("query", TABLE, ids=str)
def test_total_is_the_number_of_ids(index, query):
    assert Results(index, query, today=TODAY).total == len(TABLE[query].split())


ERRORS = {
    "isue:aid": (1, "did you mean 'issue:'?"),
    "bridge foo:x": (8, "fields are"),
    "issue:": (7, "write issue:aid"),
    "kind:forcast": (6, "did you mean 'forecast'?"),
    "kind:": (6, "write kind:forecast"),
    "(bridge": (1, "add ')'"),
    "bridge)": (7, "take it out"),
    "()": (1, "take them out"),
    '"bridge': (1, 'add "'),
    "bridge or": (8, "nothing stands after 'or'"),
    "or bridge": (1, "a term is missing"),
    "bridge -": (8, "nothing stands after the 'not'"),
    "/(/": (2, "regular expression"),
    "date:2018-13": (11, "there is no month 13"),
    "date:yesteryear": (6, "is no period"),
    "line:x": (6, "write line:120"),
    "$$$": (1, "no letter or digit"),
    "actor:/x/": (7, "takes names"),
    "has:quotes": (5, "did you mean 'quote'"),
    "(" * 30 + "x" + ")" * 30: (21, "brackets in each other"),
    " ".join(["x"] * 300): (401, "more than 200 terms"),
}


@pytest.mark.parametrize("query", ERRORS, ids=str)
def test_error_names_the_column_and_the_fix(index, query):
    column, said = ERRORS[query]
    with pytest.raises(QueryError) as raised:
        Results(index, query, today=TODAY)
    assert raised.value.column == column
    assert said in str(raised.value)


def test_outcome_depends_on_the_day(index):
    later = days_from_civil(2023, 1, 1)
    assert Results(index, "outcome:overdue", today=later).ids() == ["toll-2022"]
    assert Results(index, "outcome:open", today=later).ids() == []


SORTS = {
    "id": "cost-3 cost-5 delay ferry-runs ferry-stops ines-promises opened opens-2020 rumour toll-2022",
    "-date": "rumour toll-2022 cost-5 opened ferry-stops cost-3 delay opens-2020 ines-promises ferry-runs",
    "kind": "cost-3 cost-5 delay ferry-stops opened rumour opens-2020 toll-2022 ferry-runs ines-promises",
    "kind,-date": "cost-5 cost-3 rumour opened ferry-stops delay toll-2022 opens-2020 ferry-runs ines-promises",
}


@pytest.mark.parametrize("keys", SORTS)
def test_sort(index, keys):
    assert ids(index, "", sort=keys) == SORTS[keys]


def test_reverse_turns_the_order_round(index):
    assert ids(index, "", reverse=True).split() == ALL.split()[::-1]


def test_unknown_sort_key_names_the_nearest(index):
    with pytest.raises(QueryError, match="did you mean 'standing'"):
        Results(index, "", today=TODAY, sort="standin")


_PIECES = [*"abx :\"/()*,-.[]^{}~%'\\\0é§1", " or ", " not ", "issue:", "date:", "text:", "within:2018.."]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=300)
@given(query=st.lists(st.sampled_from(_PIECES), max_size=12).map("".join))
def test_any_text_is_answered_or_refused_with_a_column(index, query):
    try:
        found = Results(index, query, today=TODAY)
    except QueryError as error:
        assert 1 <= error.column <= len(query) + 1
    else:
        assert set(found.ids()) <= set(ALL.split())


_TERMS = st.sampled_from(
    ["bridge", "kind:forecast", "date:2021", "/cost/", "has:note", "actor:council", "id:delay", "standing:single"]
)
_QUERIES = st.recursive(
    _TERMS,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]} {pair[1]})"),
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]} or {pair[1]})"),
        inner.map(lambda query: f"-{query}"),
    ),
    max_leaves=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(first=_QUERIES, second=_QUERIES)
def test_and_or_not_are_those_of_sets(index, first, second):
    def found(query):
        return set(ids(index, query).split())

    assert found(f"{first} {second}") == found(first) & found(second)
    assert found(f"{first} or {second}") == found(first) | found(second)
    assert found(f"-({first})") == set(ALL.split()) - found(first)


def test_any_number_of_ids_is_one_question(index):
    ids = Results(index, "", today=TODAY).ids()
    assert Results(index, f"id:{','.join(['none', *ids] * 200)}", today=TODAY).ids() == ids
    assert Results(index, f"issue:{','.join(['none'] * 1500)}", today=TODAY).ids() == []
    assert len(Results(index, f"-id:{ids[0]},{ids[1]}", today=TODAY).ids()) == len(ids) - 2


@pytest.mark.parametrize("query", ["bri*", "issue:bridge", "bridge -cost"])
@pytest.mark.parametrize("reverse", [False, True])
def test_matches_stream_in_date_order(index, query, reverse):
    """Sorted first, all matches of a letter in a large base would be looked up before its first row."""
    plans = []
    index.db.set_trace_callback(plans.append)
    results = Results(index, query, today=TODAY, reverse=reverse)
    list(results.rows("fact.id"))
    index.db.set_trace_callback(None)
    asked = next(sql for sql in plans if sql.startswith("SELECT fact.id"))
    plan = " ".join(row[3] for row in index.db.execute(f"EXPLAIN QUERY PLAN {asked}"))
    assert "search VIRTUAL TABLE" in plan
    assert "TEMP B-TREE" not in plan


@pytest.mark.parametrize("query", TABLE)
def test_a_total_is_that_of_the_rows(index, query):
    results = Results(index, query, today=TODAY)
    assert results.total == len(results.ids())
