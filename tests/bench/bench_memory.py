"""How much memory a stream takes, by how many facts there are: peaks of whole processes on a fresh index.

    python tests/bench/bench_memory.py [FACTS]

Prints the peak for 1,000 facts and for FACTS (100,000 if not given), and their ratio; the design asks for 1.5 at most.
"""

import os
import subprocess
import sys
import tempfile

FEW, MANY = 1_000, 100_000
CASES = {
    "list --format ndjson": ["list", "--format", "ndjson"],
    "list --format json": ["list", "--format", "json"],
    "list --format tsv": ["list", "--format", "tsv"],
    "list --format csv": ["list", "--format", "csv"],
    "list --format md": ["list", "--format", "md"],
    "list with a template": ["list", "--format", "{id} {source.title} {date.label}"],
    "list word --format ndjson": ["list", "number", "--format", "ndjson"],
    "list --sort text": ["list", "--sort", "text"],
    "sql": ["sql", "SELECT id, text FROM fact"],
    "export --format ndjson": ["export", "--format", "ndjson"],
    "export --format json": ["export", "--format", "json"],
    "export --format csv": ["export", "--format", "csv", "-q"],
    "export --format tsv": ["export", "--format", "tsv", "-q"],
}
HEAD = """
[[issue]]
id = "i"
title = "An issue"

[[source]]
id = "s"
title = "A source"
"""


def write(path: str, facts: int) -> None:
    """Write a base of so many facts of about 300 bytes."""
    with open(path, "w") as file:
        file.write(HEAD)
        for number in range(facts):
            day = f"{1900 + number % 120}-{number % 12 + 1:02}-{number % 28 + 1:02}"
            text = f"The number {number} is told of here, {'in some words ' * 8}"
            file.write(f'\n[[fact]]\nid = "f{number}"\ndate = "{day}"\ntext = "{text}"\nissues = ["i"]\nsource = "s"\n')


def peak(words: list[str], env: dict[str, str]) -> float:
    """Return the peak of a process of its own, in MB: a child of a child, whose children are it alone."""
    code = (
        "import resource, subprocess, sys;"
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    found = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True, env=env)
    return int(found.stdout) / 1024


def main(many: int) -> None:
    """Print a line for each case."""
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "XDG_CACHE_HOME": folder}
        paths = {facts: os.path.join(folder, f"{facts}.toml") for facts in (FEW, many)}
        for facts, path in paths.items():
            write(path, facts)
            command = [sys.executable, "-m", "tui", "-f", path]
            subprocess.run([*command, "list", "-c"], check=True, env=env, stdout=subprocess.DEVNULL)
        for name, words in CASES.items():
            few, much = (peak([sys.executable, "-m", "tui", "-f", path, *words], env) for path in paths.values())
            print(f"{few:6.1f} MB  {much:6.1f} MB  {much / few:5.2f}  {name}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else MANY)
