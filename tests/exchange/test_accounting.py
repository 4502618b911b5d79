"""For every format: what it says it carries is in it, what it does not carry is told, what is confidential stays."""

import re

import pytest

from tests.exchange.conftest import FULL, needs
from tui.exchange.formats import FORMATS
from tui.model.fields import CITATION, TABLES

EXPORTS = [name for name, format_ in FORMATS.items() if format_.exports]
# A file packed so that its words cannot be found by looking; its own tests read it with a reader of its kind.
PACKED = {name for name in EXPORTS if FORMATS[name].extra == "parquet"}
# Where a key's value stands in full.toml.
WORDS = {
    "base": {"title": "CbaseTitle", "as_of": "1911-01-01", "author": "CbaseAuthor", "note": "CbaseNote",
             "license": "CC0-1.0", "lang": "cy"},
    "issue": {"id": "cissueid", "title": "CissueTitle", "parent": "cissueparent", "note": "CissueNote"},
    "actor": {"id": "cactorid", "name": "CactorName", "role": "CactorRole", "aliases": "CactorAlias",
              "sameas": "CactorSameas", "note": "CactorNote"},
    "source": {"id": "csourceid", "title": "CsourceTitle", "author": "CsourceFamily", "container": "CsourceContainer",
               "publisher": "CsourcePublisher", "date": "1912", "accessed": "1913", "url": "CsourceUrl",
               "archive": "CsourceArchive", "license": "CsourceLicense", "credit": "CsourceCredit",
               "note": "CsourceNote", "origin": "cviaid", "text": "CsourceText.txt", "sha256": "c0ffee", "lang": "gd",
               "csl": "CsourceVolume"},
    "question": {"id": "cquestionid", "text": "CquestionText", "note": "CquestionNote"},
    "view": {"name": "CviewName", "query": "issue:cissueid"},
    "fact": {"id": "cfactid", "date": "1914", "when": "CfactWhen", "text": "CfactText", "quote": "CciteQuote",
             "prefix": "CcitePrefix", "suffix": "CciteSuffix", "locator": "CciteLocator", "said": "1915",
             "checked": "1916", "hedge": "CfactHedge", "due": "1917", "review_by": "1918", "tags": "CfactTag",
             "note": "CfactNote"},
}  # fmt: skip


def carried(name):
    for kind, keys in WORDS.items():
        known = going_module(name).CARRIES.get(kind, frozenset())
        whole = "cite" in known
        yield from ((kind, key, word, key in known or (whole and key in CITATION)) for key, word in keys.items())


def unfolded(out):
    """Without the folds of iCalendar, which may stand in the middle of a word."""
    return out.replace(b"\r\n ", b"")


def going_module(name):
    from tests.exchange.conftest import module

    return module(name)


@pytest.mark.parametrize("name", EXPORTS)
def test_what_is_carried_is_there_and_what_is_not_is_told(name, written, going):
    out, told = unfolded(written(name)).decode("utf-8", "replace"), going(name).losses
    if name in PACKED:
        pytest.skip("read by its own reader in its own test")
    missing = [(kind, key) for kind, key, word, here in carried(name) if here and word not in out]
    assert missing == []
    silent = [
        (kind, key)
        for kind, key, _, here in carried(name)
        if not here and kind in going_module(name).CARRIES and not told[f"{key}|{kind}"] and not told[f"{key}|citation"]
    ]
    assert silent == []


@pytest.mark.parametrize("name", EXPORTS)
def test_tables_that_are_not_carried_are_counted(name, going):
    told = going(name).losses
    kinds = {kind for kind in TABLES if kind != "base"} - set(going_module(name).CARRIES)
    assert all(told[kind] for kind in kinds)


@pytest.mark.parametrize("name", EXPORTS)
def test_in_is_out_and_announced(name, going):
    out = going(name)
    refused = sum(count for what, count in out.losses.items() if re.match(r"fact( |$)", what))
    assert len(list(out.facts())) + refused == out.results.total == 6


@pytest.mark.parametrize("name", EXPORTS)
def test_what_is_confidential_never_leaves_with_public(name, written):
    out = unfolded(written(name, public=True))
    assert b"secret" not in out.lower()
    if name not in PACKED:
        word = "CfactText" if "fact" in going_module(name).CARRIES else "CsourceTitle"
        assert word.encode() in out


@pytest.mark.parametrize("name", EXPORTS)
@pytest.mark.parametrize("text", ["", '[base]\ntitle = "T"\n', '[[fact]]\nid = "a"\ntext = "A."\n'])
def test_a_base_of_next_to_nothing_is_written(name, text, written, write):
    assert isinstance(written(name, write(text)), bytes)


@pytest.mark.parametrize("name", EXPORTS)
def test_the_command_writes_it_and_tells_the_losses(name, dateline, tmp_path, going):
    needs(name)
    target = tmp_path / f"out{FORMATS[name].extensions[0]}"
    code, out, said = dateline("export", "--format", name, "-o", str(target), file=FULL)
    assert (code, out) == (0, "")
    assert target.stat().st_size
    assert all(words in said for words in going(name).told())
    if going(name).losses:
        target.unlink()
        assert dateline("export", "--format", name, "--strict", "-o", str(target), file=FULL)[0] == 1
        assert not target.exists()
