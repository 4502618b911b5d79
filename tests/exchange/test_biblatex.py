"""The bibliography, read by bibtexparser; what it does not carry is told; what comes in is as sure as it stands."""

import bibtexparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.exchange.bib_fields import CSL_TYPES as ENTRIES
from tui.exchange.bib_fields import ENTRY_TYPES
from tui.exchange.bib_text import names, unescaped
from tui.exchange.exporters import biblatex as exporter
from tui.exchange.importers import biblatex as importer
from tui.exchange.incoming import Given, texts
from tui.exchange.latex import escaped
from tui.exchange.outgoing import Outgoing
from tui.model.fields import CSL_TYPES
from tui.query.results import Results
from tui.shipped import path as shipped
from tui.store.build import build_part
from tui.store.compose import entry


def leaving(text, write):
    index = build_part([write(text)]).held
    going = Outgoing(Results(index, "", today=0), exporter)
    return going, "".join(exporter.lines(going))


def coming(text, write):
    incoming = importer.read(Given(write(text, "in.bib")))
    "".join(texts(incoming))
    return [item.values for item in incoming.items], [problem.message for problem in incoming.problems]


def test_every_type_has_an_entry_and_comes_back(write):
    sources = "\n".join(entry("source", {"id": name, "type": name, "title": "T"}) for name in CSL_TYPES)
    _, bib = leaving(sources, write)
    values, problems = coming(bib, write)
    assert {item["id"]: item["type"] for item in values} == {name: name for name in CSL_TYPES}
    assert (problems, set(ENTRY_TYPES)) == ([], set(CSL_TYPES))
    assert {ENTRIES[type_] for type_ in ENTRY_TYPES.values()} <= set(CSL_TYPES)


def test_the_shipped_base_is_read_whole_and_comes_back(write):
    path = shipped("facts.toml")
    going = Outgoing(Results(build_part([path]).held, "", today=0), exporter)
    bib = "".join(exporter.lines(going))
    library = bibtexparser.parse_string(bib)
    sources = going.by_id("source")
    assert library.failed_blocks == []
    assert [found.key for found in library.entries] == list(sources)
    values, problems = coming(bib, write)
    assert problems == []
    for item in values:
        whole = sources[item["id"]]
        for key in exporter.CARRIES["source"] - {"csl"}:
            held = whole[key]
            assert item.get(key, "webpage" if key == "type" else type(held)()) == (
                " ".join(held.split()) if isinstance(held, str) else held
            )


SIGNS = st.text("ab {}\\~^&%$#_\"'`-–?!@,=é漢", max_size=15)


@settings(max_examples=200)
@given(SIGNS)
def test_no_text_is_a_command_and_none_is_lost(text):
    library = bibtexparser.parse_string(f"@book{{a,\n  title = {{{escaped(text)}}},\n  date = {{2018}}\n}}\n")
    assert library.failed_blocks == []
    fields = library.entries[0].fields_dict
    assert fields["date"].value == "2018"
    assert unescaped(fields["title"].value) == " ".join(text.split())


@settings(max_examples=100)
@given(st.lists(SIGNS.map(lambda text: " ".join(text.split())).filter(bool), min_size=1, max_size=3))
def test_names_stay_apart(authors):
    said = " and ".join(map(exporter._name, authors))
    assert names(said) == authors


@pytest.mark.parametrize(
    ("date", "taken"),
    [("2018", True), ("2018-05-07", True), ("1985/..", True), ("../1985", True), ("1984~", True), ("198X", True),
     ("2001-21", True), ("1985-04-12T23:20:30Z", True), ("-0044", True), ("1984?/2004-06", True), ("2001-33", False),
     ("[1667,1668]", False), ("2004-06-~11", False), ("Y-17E7", False), ("1950S2", False)],
)  # fmt: skip
def test_dates_leave_as_biblatex_reads_them(date, taken, write):
    going, bib = leaving(f'[[source]]\nid = "a"\ndate = "{date}"\n', write)
    assert (f"date = {{{date}}}" in bib) == taken
    assert going.losses["date beyond BibLaTeX"] == (not taken)


def test_further_variables_leave_or_are_told(write):
    going, bib = leaving(
        '[[source]]\nid = "a"\ntype = "article-journal"\ncontainer = "J"\n'
        'csl = { volume = 3, page = "12-15", DOI = "10.1/a_b", scale = "1:5",'
        ' editor = [{ family = "Roe", given = "Al" }] }\n',
        write,
    )
    for field in ("volume = {3}", "pages = {12--15}", "doi = {10.1/a_b}", "editor = {Roe, Al}", "journaltitle = {J}"):
        assert field in bib
    assert going.losses == {"variable of CSL: scale": 1}
    assert bib.startswith("% Not carried: 1 variable of CSL: scale\n")


BIB = r"""
@string{jan = "January"}
@article{Müller:2018,
  author = {M{\"u}ller, Anna and Ludwig van Beethoven and {Associated Press} and Doe, Jr, John},
  title = {{The} {G}reat \& \emph{Good}},
  journal = {Nature},
  year = 2018, month = may, day = 7,
  volume = {3}, number = {2}, pages = {1--9},
  doi = {10.1/x}, url = {https://example.org/a_b%20c},
  file = {x.pdf},
}
@book{half, title = {Broken
@misc{when, title = {W}, year = {c. 1850}}
@nonsense{odd, title = {O}, date = {1984?/2004}, institution = {I}}
@misc{when, title = {Again}}
"""


def test_braces_without_end_are_taken_off(write):
    values, _ = coming(f"@book{{a, title = {{{'{' * 5000}x{'}' * 5000}}}}}", write)
    assert values[0]["title"] == "x"


def test_bibtex_comes_in(write):
    values, problems = coming(BIB, write)
    assert values[0] == {
        "id": "the-great-good",
        "type": "article-journal",
        "author": ["Müller, Anna", "van Beethoven, Ludwig", "Associated Press", "Doe, John, Jr"],
        "title": "The Great & Good",
        "container": "Nature",
        "date": "2018-05-07",
        "url": "https://example.org/a_b%20c",
        "csl": {"id": "Müller:2018", "volume": "3", "issue": "2", "page": "1-9", "DOI": "10.1/x",
                "custom": {"bibtex": {"file": "x.pdf"}}},
    }  # fmt: skip
    assert values[1] == {"id": "when", "type": "document", "title": "W", "csl": {"issued": {"literal": "c. 1850"}}}
    assert values[2] == {"id": "odd", "type": "document", "title": "O", "date": "1984?/2004", "publisher": "I"}
    assert [message.partition(":")[0] for message in problems] == [
        "this entry is not read", "this entry is not read", "date 'c. 1850' of 'when' is not sure",
        "'@nonsense' is no known type",
    ]  # fmt: skip
