"""What is found as a base is read: the codes of the reader, declared here so that they can be named and explained."""

from __future__ import annotations

from tui.checks.check import Check

_FACT = '[[fact]]\nid = "delay"\ntext = "The opening is put off."\n'

CHECKS = (
    Check(
        "toml-syntax", "a piece of the file is not TOML", "error",
        "What cannot be parsed cannot be read. Only the entry it stands in is left out.",
        "Mend the line named; a quotation mark left open is the usual cause.",
        '[[fact]]\nid = "delay"\ntext = "The opening is put off.\n',
    ),
    Check(
        "not-utf8", "a byte is not UTF-8", "error",
        "TOML is UTF-8. In another encoding names would be read wrongly.",
        "Save the file as UTF-8.",
        '[[fact]]\nid = "delay"\ntext = "Inés"  # the é saved as the one byte 0xE9\n',
    ),
    Check(
        "stray-key", "a key stands before any header", "error",
        "It belongs to no entry.",
        "Put it under the header it belongs to.",
        f'title = "The bridge"\n{_FACT}',
    ),
    Check(
        "unknown-table", "a table of a kind there is not", "error",
        "Nothing in it would be read.",
        "Correct the name in the brackets.",
        '[[facts]]\nid = "delay"\ntext = "The opening is put off."\n',
    ),
    Check(
        "wrong-header", "a header is not written as it must be", "error",
        "One base, many facts: [base] has single brackets and every other table double ones.",
        "Write the header as the finding says.",
        '[fact]\nid = "delay"\ntext = "The opening is put off."\n',
    ),
    Check(
        "second-base", "there are two heads of the base", "error",
        "A base is about one thing and current up to one day. The first head holds.",
        "Take the second out.",
        '[base]\ntitle = "The bridge"\n\n[base]\ntitle = "The ferry"\n',
    ),
    Check(
        "include", "an `include` names no file", "error",
        "What was to be included is missing.",
        "Correct the path; it is relative to the file it stands in.",
        '[base]\ninclude = ["facts/*.toml"]\n',
    ),
    Check(
        "unknown-key", "a key there is not", "warning",
        "It is not read: what it says is lost.",
        "Correct its name, or move what it says into `note`.",
        f'{_FACT}sourse = "gazette-2020"\n',
    ),
    Check(
        "missing-key", "a needed key is missing", "error",
        "Without it the entry means nothing and is left out.",
        "Add it.",
        '[[fact]]\nid = "delay"\n',
    ),
    Check(
        "wrong-type", "a value is of the wrong sort", "error",
        "A list is not a string and a number is no date. The entry is left out.",
        "Write it as the finding says.",
        f'{_FACT}issues = "bridge"\n',
    ),
    Check(
        "bad-value", "a value is none of those there are", "error",
        "A word outside the vocabulary would be found by no query. The entry is left out.",
        "Write one of the words named.",
        f'{_FACT}kind = "evnt"\n',
    ),
    Check(
        "bad-id", "an id cannot be used as one", "error",
        "Ids stand in queries and on the command line: letters, digits, `-`, `_` and `.` only, 80 at most.",
        "Write it as the finding says.",
        '[[fact]]\nid = "the delay"\ntext = "The opening is put off."\n',
    ),
    Check(
        "bad-date", "a date is no EDTF", "error",
        "A date that cannot be read cannot be ordered, drawn or asked for. The entry is left out.",
        "Write it as the finding says; `dateline help dates` has the forms.",
        f'{_FACT}date = "2020-02-30"\n',
    ),
    Check(
        "bad-address", "an address is none of the web", "error",
        "Only http and https addresses are opened.",
        "Write http:// or https://, without spaces.",
        '[[source]]\nid = "gazette-2020"\nurl = "gazette.example/delay"\n',
    ),
    Check(
        "control-character", "a string holds a control character", "error",
        "It is invisible and may steer a terminal.",
        "Take it out.",
        '[[fact]]\nid = "delay"\ntext = "The opening\\u0007 is put off."\n',
    ),
    Check(
        "duplicate-id", "an id stands twice", "error",
        "A reference to it could mean either. The second entry is left out.",
        "Give one of them another id.",
        f"{_FACT}\n{_FACT}",
    ),
    Check(
        "dangling", "a reference leads nowhere", "error",
        "The issue, actor, source, question or fact it names is not there.",
        "Correct the id, or add the entry.",
        f'{_FACT}source = "gazette-2020"\n',
    ),
    Check(
        "cycle", "`parent`, `origin` or `after` goes round in a circle", "error",
        "An issue cannot be part of its own part, nor a source the copy of its copy, nor a fact follow itself.",
        "Take one link out.",
        '[[source]]\nid = "wire"\norigin = "gazette"\n\n[[source]]\nid = "gazette"\norigin = "wire"\n',
    ),
)  # fmt: skip
