"""The documentation names everything there is; its tables are made from the declarations.

`GOLDEN=write pytest tests/test_docs.py` writes the tables and the manual page anew.
"""

import ast
import importlib
import os
import re
from pathlib import Path

import pytest

from tui.app.commands import COMMANDS as BINDINGS
from tui.app.commands import spelled
from tui.cli import main
from tui.cli.commands import COMMANDS, module_of
from tui.cli.emit import EXTENSIONS
from tui.cli.man import page
from tui.cli.options import FORMATS, GROUPS
from tui.cli.topics import TOPICS
from tui.exchange.formats import FORMATS as EXCHANGED
from tui.model.fields import TABLES
from tui.query.columns import FIELDS as COLUMNS
from tui.query.dotted import ABOUT, NAMES
from tui.query.fields import FIELDS
from tui.store.described import DESCRIBED

ROOT = Path(__file__).parent.parent


def keys():
    for table, fields in TABLES.items():
        yield f"### `{'[base]' if table == 'base' else f'[[{table}]]'}`\n\n| key | holds |\n| --- | --- |\n"
        for name, field in fields.items():
            values = f" ({', '.join(f'`{value}`' for value in field.values)})" if 0 < len(field.values) <= 8 else ""
            yield f"| `{name}`{' **needed**' if field.required else ''} | {field.about}{values} |\n"
        yield "\n"


def fields():
    yield "| field | finds | for example |\n| --- | --- | --- |\n"
    for name, field in FIELDS.items():
        words = f": {', '.join(f'`{word}`' for word in field.words)}" if field.words else ""
        yield f"| `{name}:` | {field.about}{words} | `{name}:{field.example}` |\n"


def commands():
    yield "| command | does |\n| --- | --- |\n"
    for name, about in COMMANDS.items():
        module = importlib.import_module(f"tui.cli.{module_of(name)}")
        yield f"| `{f'{name} {module.WORDS}'.strip()}` | {about} |\n"


def options():
    yield "| option | does | taken by |\n| --- | --- | --- |\n"
    seen = {}
    for name in COMMANDS:
        module = importlib.import_module(f"tui.cli.{module_of(name)}")
        for option in [*(option for group in module.GROUPS for option in GROUPS[group]), *module.OPTIONS]:
            seen.setdefault((option.names, option.takes, option.about), []).append(name)
    for (names, takes, about), takers in seen.items():
        spelled = ", ".join(f"`{name}{f' {takes}' if takes else ''}`" for name in names)
        whose = "all" if len(takers) == len(COMMANDS) else ", ".join(takers)
        yield f"| {spelled} | {about.replace('|', chr(92) + '|')} | {whose} |\n"


def formats():
    yield "| format | files | read by | out | in | needs |\n| --- | --- | --- | --- | --- | --- |\n"
    for name, format_ in EXCHANGED.items():
        files = ", ".join(f"`{extension}`" for extension in format_.extensions)
        ways = ["yes" if way else "" for way in (format_.exports, format_.imports)]
        extra = f"`dateline[{format_.extra}]`" if format_.extra else ""
        yield f"| `{name}`: {format_.title} | {files} | {format_.about} | {' | '.join(ways)} | {extra} |\n"


def index():
    for name, table in DESCRIBED.items():
        yield f"### `{name}`\n\n{table.about}\n\n" if table.about else f"### `{name}`\n\n"
        yield "| column | holds |\n| --- | --- |\n"
        yield from (f"| `{column}` | {holds} |\n" for column, holds in table.columns.items())
        yield "\n"


def dotted():
    yield "| name | is |\n| --- | --- |\n"
    heads = {}
    for name in NAMES:
        head, _, key = name.partition(".")
        heads.setdefault(head, []).append(key)
    for head, keys_ in heads.items():
        yield f"| `{head}.` | {ABOUT[head]}: {', '.join(f'`{key}`' for key in keys_)} |\n"


def bindings():
    yield "| id | keys | does |\n| --- | --- | --- |\n"
    for command in BINDINGS:
        shown = ", ".join(f"`{spelled(key)}`".replace("|", "\\|") for key in command.keys)
        yield f"| `{command.id}` | {shown or '–'} | {command.help.replace('|', chr(92) + '|')} |\n"


TABLES_OF = {
    ("shell.md", "dotted"): dotted,
    ("browser.md", "bindings"): bindings,
    ("exchange.md", "formats"): formats,
    ("index.md", "tables"): index,
    ("format.md", "keys"): keys,
    ("query.md", "fields"): fields,
    ("shell.md", "commands"): commands,
    ("shell.md", "options"): options,
}


@pytest.mark.parametrize("place", TABLES_OF, ids="/".join)
def test_tables_are_those_of_the_declarations(place):
    name, section = place
    path = ROOT / "docs" / name
    begin, end = f"<!-- {section}: begin -->\n", f"<!-- {section}: end -->"
    made = f"{begin}\n{''.join(TABLES_OF[place]()).rstrip()}\n\n{end}"
    text = path.read_text()
    if os.environ.get("GOLDEN") == "write":
        text = re.sub(f"{re.escape(begin)}.*?{re.escape(end)}", lambda _: made, text, flags=re.DOTALL)
        path.write_text(text)
    assert made in text


def test_the_manual_page_is_that_of_the_declarations():
    path = ROOT / "docs" / "dateline.1"
    made = "".join(f"{line}\n" for line in page())
    if os.environ.get("GOLDEN") == "write":
        path.write_text(made)
    assert path.read_text() == made


def test_every_module_of_a_command_is_declared():
    shared = {
        "__init__",
        "args",
        "base",
        "breakdown",
        "commands",
        "draw",
        "emit",
        "fields",
        "help",
        "labels",
        "main",
        "nothing",
        "options",
        "served",
        "pager",
        "topics",
        "tracing",
        "versions",
    }
    modules = {path.stem for path in (ROOT / "tui" / "cli").glob("*.py")} - shared
    assert modules == set(map(module_of, COMMANDS))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_leads_with_examples_that_parse(name):
    from tui.cli.args import declared, parse

    module = importlib.import_module(f"tui.cli.{module_of(name)}")
    assert module.EXAMPLES
    known = declared(module.GROUPS, module.OPTIONS)
    for line, about in module.EXAMPLES:
        assert about
        import shlex

        called = line.removeprefix("source <(").removesuffix(")")
        words = shlex.split(next(part for part in called.split(" | ") if "dateline" in part))
        parse([word for word in words[words.index("dateline") + 1 :] if word != name], known)


SHELL = (ROOT / "docs" / "shell.md").read_text()
HELP = "\n".join(
    line for topic in TOPICS.values() for line in (*topic.brief, *(line for part in topic.more for line in part))
)
# Words in capitals of modules that read the environment, which are not read from it but set, or something else.
OTHER = {
    "GIT_",
    "GIT_TERMINAL_PROMPT",
    "GIT_NO_LAZY_FETCH",
    "GIT_ALLOW_PROTOCOL",
    "COMMAND",
    "FILE",
    "FORMAT",
    "FRX",
    "NFKD",
    "PYTHONPATH",
    "QUERY",
    "SIGHUP",
}


def section(title):
    """Return a section of docs/shell.md."""
    return SHELL.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def variables():
    """Return every variable of the environment the program reads."""
    found = set()
    for path in (ROOT / "tui").rglob("*.py"):
        text = path.read_text()
        if "environ" in text:
            words = (node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant))
            found |= {word for word in words if isinstance(word, str) and re.fullmatch("[A-Z][A-Z_]{2,}", word)}
    return found - OTHER


def test_every_variable_of_the_environment_is_documented():
    found = variables()
    assert found >= {"NO_COLOR", "PAGER", "VISUAL", "BROWSER", "XDG_STATE_HOME", "DATELINE_FILE"}
    assert [name for name in sorted(found) if f"`{name}`" not in section("Environment")] == []


def test_every_exit_code_is_documented():
    codes = [main.DONE, main.FINDINGS, main.USAGE, main.INPUT, main.INTERRUPTED, main.CLOSED_PIPE]
    documented = re.findall(r"^\| (\d+) \|", section("Exit codes"), re.MULTILINE)
    assert documented == [str(code) for code in codes]
    assert [code for code in codes if not re.search(rf"\b{code}\b", "\n".join(TOPICS["exit"].brief))] == []


def test_every_format_and_extension_is_documented():
    assert [name for name in FORMATS if f"`{name}`" not in section("Formats")] == []
    assert [name for name in FORMATS if f"\n{name}  " not in HELP] == []
    assert [name for name in EXTENSIONS if f"`{name}`" not in section("Files")] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_told_by_help(name, capsys):
    from tui.cli.help import print_help

    print_help([name])
    text = capsys.readouterr().out
    module = importlib.import_module(f"tui.cli.{module_of(name)}")
    options_ = [*(option for group in module.GROUPS for option in GROUPS[group]), *module.OPTIONS]
    assert [option.names for option in options_ if ", ".join(option.names) not in text] == []
    if name in ("export", "import"):
        wanted = [one.id for one in EXCHANGED.values() if (one.imports if name == "import" else one.exports)]
        assert [id_ for id_ in wanted if f"\n  {id_} " not in text] == []


def test_derived_fields_are_documented():
    text = (ROOT / "docs" / "shell.md").read_text()
    missing = [name for name in COLUMNS if name not in {*TABLES["fact"], "number"} and name not in text]
    assert missing == []


def test_the_readme_has_its_two_commands():
    text = (ROOT / "README.md").read_text()
    lines = [line for line in text.splitlines() if line.startswith("python3 -m venv .venv")]
    assert [line.split()[-1] for line in lines] == [".venv/bin/dateline", ".venv/bin/pytest"]
    assert all(" && " in line for line in lines)


def test_every_format_has_a_section_of_its_own():
    text = (ROOT / "docs" / "exchange.md").read_text()
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    told = {name for heading in headings for name in re.split(r", | and ", heading)}
    assert [format_.title for format_ in EXCHANGED.values() if format_.title not in told] == []
