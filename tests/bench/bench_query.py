"""What a query costs beside an empty Python: whole processes, turn about, medians.

    python tests/bench/bench_query.py [RUNS]

Runs the `dateline` beside this interpreter, so that the installed script and its compiled modules are measured.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

FOLDER = os.path.dirname(sys.executable)
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BASE = ["-f", os.path.join(ROOT, "facts.toml")]
CASES = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "python -c 'import sqlite3'": [sys.executable, "-c", "import sqlite3"],
    "dateline list issue:aid": [f"{FOLDER}/dateline", *BASE, "list", "issue:aid"],
    "dateline list coca*": [f"{FOLDER}/dateline", *BASE, "list", "coca*"],
    "dateline list date:2018": [f"{FOLDER}/dateline", *BASE, "list", "date:2018"],
    "dateline list (all)": [f"{FOLDER}/dateline", *BASE, "list"],
    "dateline list --format ndjson": [f"{FOLDER}/dateline", *BASE, "list", "--format", "ndjson"],
}


def main(runs: int) -> None:
    """Print the median of each case and its ratio to the first."""
    taken: dict[str, list[float]] = {name: [] for name in CASES}
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "XDG_CACHE_HOME": folder}
        for turn in range(runs + 2):
            for name, command in CASES.items():
                started = time.perf_counter()
                subprocess.run(command, stdout=subprocess.DEVNULL, check=True, cwd=folder, env=env)
                if turn > 1:
                    taken[name].append(time.perf_counter() - started)
    first = statistics.median(taken["python -c pass"])
    for name, times in taken.items():
        median = statistics.median(times)
        print(f"{median * 1000:7.1f} ms  {median / first:5.2f}  {name}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
