"""Reading a base: each broken fact costs itself, and each problem names its place and its mending."""

import os

import pytest

from tui.store.files import InputError
from tui.store.link import link
from tui.store.load import load


def read(*paths):
    loaded = load(list(paths))
    link(loaded)
    return loaded


def said(loaded):
    return [f"{problem.line}:{problem.column} {problem.code}" for problem in loaded.problems]


GOOD = '[[fact]]\nid = "{id}"\ntext = "Something happens."\n'

# The lines of one fact, whose header stands at line 2, and where, what and how its problem is told.
BROKEN = {
    'text = "x"': ("2:1 missing-key", "a fact needs 'id'"),
    'id = "a"': ("2:1 missing-key", "a fact needs 'text'"),
    'id = "a b"\ntext = "x"': ("3:1 bad-id", "write 'a-b'"),
    'id = "a"\ntext = "  "': ("4:1 bad-value", "is empty"),
    'id = "a"\ntext = "x"\nafter = ""': ("5:1 bad-value", "write it, or leave the key out"),
    'id = "a"\ntext = 5': ("4:1 wrong-type", "must be a string, not a number"),
    'id = "a"\ntext = "x"\nissues = "aid"': ("5:1 wrong-type", 'write ["aid"]'),
    'id = "a"\ntext = "x"\ndate = "2001-02-29"': ("5:17 bad-date", "February 2001 has 28 days"),
    'id = "a"\ntext = "x"\ndate = 198': ("5:8 bad-date", "198X"),
    'id = "a"\ntext = "x"\ndate = "2004/2001"': ("5:14 bad-date", "before it starts"),
    'id = "a"\ntext = "x"\ndate = 1979-05-27T07:32:00.5': ("5:1 bad-date", "fractions"),
    'id = "a"\ntext = "x"\nkind = "evnt"': ("5:1 bad-value", "did you mean 'event'?"),
    'id = "a"\ntext = "x\\u001b[1m"': ("4:1 control-character", "U+001B"),
    'id = "a"\ntext = "x\\u009b1m"': ("4:1 control-character", "U+009B"),
    'id = "a"\ntext = "x"\nresolves = ["b"]': ("5:1 wrong-type", "must be a table"),
    'id = "a"\ntext = "x"\nresolves = { b = "maybe" }': ("5:1 bad-value", "one of: yes, partly, no, void"),
    'id = "a"\ntext = "x"\nlikelihood = 70': ("5:1 bad-value", "0.7 for 70 %"),
    'id = "a"\ntext = "x"\nlikelihood = [0.8, 0.5]': ("5:1 bad-value", "turn it round"),
    'id = "a"\ntext = "x"\nconfidential = "yes"': ("5:1 wrong-type", "true or false"),
    'id = "a"\ntext = "x"\ncite = "s"': ("5:1 wrong-type", "[[fact.cite]]"),
    'id = "a"\ntext = "x"\n[[fact.cite]]\nquote = "y"': ("5:1 missing-key", "a citation needs 'source'"),
    'id = "a"\ntext = "x"\n[[fact.cite]]\nsource = "s"\n[[fact.cite]]\nsource = "s"\nsaid = "2018-5"': (
        "9:9 bad-date", "write 2018-05",
    ),
    'id = "a"\ntext = "x': ("4:10 toml-syntax", "not closed on its line"),
    'id = "a"\nissues = [': ("5:1 toml-syntax", "left out"),
    'id = "a"\nid = "b"': ("4:9 toml-syntax", "overwrite"),
    'id = "a"\ntext = "x"\nnote = """': ("6:1 toml-syntax", "left out"),
}  # fmt: skip


@pytest.mark.parametrize("lines", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_fact_costs_itself_and_names_its_place(write, lines):
    loaded = read(write(f"# a base\n[[fact]]\n{lines}\n{GOOD.format(id='b1')}{GOOD.format(id='b2')}"))
    place, words = BROKEN[lines]
    assert [fact.id for fact in loaded.facts] == ["b1", "b2"]
    assert [found for found in said(loaded) if "dangling" not in found] == [place]
    assert words in str(loaded.problems[0])


def test_a_key_that_must_stand_is_not_to_be_left_out(write):
    assert str(read(write('[[fact]]\nid = "a"\ntext = ""\n')).problems[0]).endswith("text: is empty; write it")


# Problems that cost no fact.
TOLD = {
    'id = "a"\ntext = "x"\nsourse = "s"': ("5:1 unknown-key", "did you mean 'source'?"),
    'id = "a"\ntext = "x"\nzzz = 1': ("5:1 unknown-key", "put it in note"),
    'id = "a"\ntext = "x"\nsource = "s"': ("5:1 dangling", "there is no source 's'"),
    'id = "a"\ntext = "x"\nissues = ["bridg"]': ("5:1 dangling", "did you mean 'bridge'?"),
    'id = "a"\ntext = "x"\nactors = ["z"]': ("5:1 dangling", "there is no actor 'z'"),
    'id = "a"\ntext = "x"\nanswers = ["q"]': ("5:1 dangling", "there is no question 'q'"),
    'id = "a"\ntext = "x"\nsupports = ["b2x"]': ("5:1 dangling", "there is no fact 'b2x'"),
    'id = "a"\ntext = "x"\nresolves = { c = "no" }': ("5:1 dangling", "there is no fact 'c'"),
    'id = "a"\ntext = "x"\nafter = "c"': ("5:1 dangling", "there is no fact 'c'"),
    'id = "a"\ntext = "x"\nvia = ["v"]': ("5:1 dangling", "there is no source 'v'"),
}


@pytest.mark.parametrize("lines", TOLD, ids=range(len(TOLD)))
def test_a_problem_that_costs_no_fact_is_told(write, lines):
    loaded = read(write(f'# a base\n[[fact]]\n{lines}\n[[issue]]\nid = "bridge"\ntitle = "B"\n'))
    place, words = TOLD[lines]
    assert [fact.id for fact in loaded.facts] == ["a"]
    assert said(loaded) == [place]
    assert words in str(loaded.problems[0])


# Whole files: what is told of them.
FILES = {
    "a = 1\n[base]\n": ["1:1 stray-key"],
    "[[facts]]\nid = 1\n": ["1:1 unknown-table"],
    "[fact]\nid = 'a'\n": ["1:1 wrong-header"],
    "[[base]]\n": ["1:1 wrong-header"],
    "[[fact.cite]]\nsource = 'a'\n": ["1:1 wrong-header"],
    '[base]\n[["fact"]]\nid = "a"\n': ["1:1 wrong-header"],
    "[base]\n[base]\n": ["2:1 second-base"],
    GOOD.format(id="a") * 2: ["4:1 duplicate-id"],
    '[[issue]]\nid = "a"\ntitle = "A"\nparent = "b"\n[[issue]]\nid = "b"\ntitle = "B"\nparent = "a"\n': ["4:1 cycle"],
    '[[source]]\nid = "a"\norigin = "a"\n': ["3:1 cycle"],
    "[base]\ninclude = ['none/*.toml']\n": ["1:1 include"],
    '[[source]]\nid = "s"\nurl = "ftp://x"\n[[fact]]\nid = "a"\ntext = "x"\nsource = "s"\n': ["3:1 bad-address"],
    '[[source]]\nid = "s"\ntype = "webpag"\n': ["3:1 bad-value"],
    "": [],
    "# nothing\n": [],
}


@pytest.mark.parametrize("text", FILES, ids=range(len(FILES)))
def test_files(write, text):
    assert said(read(write(text))) == FILES[text]


def test_all_problems_come_in_one_run(write):
    text = "".join(f"[[fact]]\n{lines}\n" for lines in BROKEN if '"""' not in lines)
    loaded = read(write(text + GOOD.format(id="good")))
    assert len([problem for problem in loaded.problems if problem.code != "dangling"]) == len(BROKEN) - 1
    assert [fact.id for fact in loaded.facts] == ["good"]


def test_bom_and_crlf(write):
    loaded = read(write(b"\xef\xbb\xbf[base]\r\ntitle = 'B'\r\n[[fact]]\r\nid = 'a'\r\ntext = '''one\r\ntwo'''\r\n"))
    assert (loaded.base.title, loaded.facts[0].text, loaded.facts[0].line) == ("B", "one\ntwo", 3)


def test_a_byte_that_is_not_utf8_costs_its_fact(write):
    loaded = read(write(b'[[fact]]\nid = "a"\ntext = "caf\xe9"\n' + GOOD.format(id="b").encode()))
    assert said(loaded) == ["3:12 not-utf8"]
    assert "0xE9" in str(loaded.problems[0])
    assert [fact.id for fact in loaded.facts] == ["b"]


def test_include_reads_each_file_once_with_its_own_lines(write):
    base = write('[base]\ninclude = ["facts/*.toml", "facts/a.toml"]\n')
    write(GOOD.format(id="one"), "facts/a.toml")
    write("\n[[fact]]\nid = 5\n" + GOOD.format(id="two"), "facts/b.toml")
    loaded = read(base)
    assert [fact.id for fact in loaded.facts] == ["one", "two"]
    assert [os.path.basename(problem.path) for problem in loaded.problems] == ["b.toml", "b.toml"]


def test_several_files_make_one_base(write):
    first = write("[base]\ntitle = 'One'\n" + GOOD.format(id="a"), "a.toml")
    second = write("[base]\ntitle = 'Two'\n" + GOOD.format(id="b"), "b.toml")
    loaded = read(first, second)
    assert (loaded.base.title, [fact.id for fact in loaded.facts]) == ("One", ["a", "b"])
    assert said(loaded) == ["1:1 second-base"]


def test_dates_as_toml_writes_them(write):
    text = "".join(
        f"[[fact]]\nid = 'd{n}'\ntext = 'x'\ndate = {date}\n"
        for n, date in enumerate(["2018", "2018-05-03", "1979-05-27T07:32:00Z", "1979-05-27 07:32:00", "'2018~'"])
    )
    dates = [fact.date for fact in read(write(text)).facts]
    assert dates == ["2018", "2018-05-03", "1979-05-27T07:32:00Z", "1979-05-27T07:32:00", "2018~"]


def test_what_cannot_be_read_at_all_is_an_input_error(write, tmp_path):
    for path, words in {
        str(tmp_path / "none.toml"): "no such file",
        str(tmp_path): "is a folder",
        write("[base]\n".encode("utf-16"), "wide.toml"): "save it as UTF-8",
    }.items():
        with pytest.raises(InputError, match=words):
            load([path])


@pytest.mark.parametrize(
    "bomb", ["a = " + "[" * 100_000, "a" + ".a" * 20_000 + " = 1", "x = " + "{a=" * 5000, "a = '" + "x" * 10**6 + "'"]
)
def test_bombs_cost_their_piece_only(write, bomb):
    loaded = read(write(f"[[fact]]\nid = 'a'\ntext = 'x'\n{bomb}\n{GOOD.format(id='b')}"))
    assert "b" in [fact.id for fact in loaded.facts]
    assert loaded.problems


def test_a_dangling_source_is_told_at_the_citation_it_stands_in(write):
    fact = (
        '[[fact]]\nid = "a"\ntext = "x"\nsource = "s"\n\n[[fact.cite]]\nsource = "t"\n\n[[fact.cite]]\nsource = "u"\n'
    )
    loaded = load([write(fact)])
    link(loaded)
    assert said(loaded) == ["4:1 dangling", "7:1 dangling", "10:1 dangling"]
