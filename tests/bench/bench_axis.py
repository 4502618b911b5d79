"""What a key of the time axis costs over a large base: `python tests/bench/bench_axis.py FILE [WIDTH]`.

Times of one process, in milliseconds: reading, once a query (in a thread of the browser), and drawing, once a key.
"""

import sys
import time

from tui.model.calendar import days_from_civil
from tui.query.axis.drawing import overview
from tui.query.axis.glyphs import UNICODE
from tui.query.axis.header import Days
from tui.query.axis.lanes import BY
from tui.query.axis.timeline import load
from tui.query.results import Results
from tui.store.index import open_base

MOST, NAMES, LANES = 60, 16, 16
TIMES = 15


def took(act):
    """Return the median time of an act, and what it gave."""
    times = []
    for _ in range(TIMES):
        start = time.perf_counter()
        found = act()
        times.append(time.perf_counter() - start)
    return 1000 * sorted(times)[TIMES // 2], max(times) * 1000, found


def main(path, width=103):
    """Print a line for each way of lanes."""
    index, today = open_base([path]), days_from_civil(2026, 11, 27)
    for by in BY:
        start = time.perf_counter()
        found = load(Results(index, "", today=today), by, most=MOST, brief=True)
        read = 1000 * (time.perf_counter() - start)
        said = [f"{by:7} lanes {len(found.lanes) + found.more:5}  read {read:7.1f}"]
        scale = found.scale(width)
        for name, step in (("whole", 0), ("near", 3), ("nearer", 6)):
            seen = scale.zoom(today, step) if step else scale
            median, worst, _ = took(
                lambda seen=seen, found=found: list(
                    overview(found, seen, UNICODE, Days(today), names=NAMES, rows=LANES)
                )
            )
            said.append(f"{name} {median:5.1f} (worst {worst:5.1f})")
        print("  ".join(said))


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
