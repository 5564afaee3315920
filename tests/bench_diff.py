"""`make bench`: what 200 changes cost to find, in synthetic reviews of growing size.

Processor seconds: of the comparison alone, then of whole processes, which read both sides, and for Markdown make all
pages of both.
"""

import math
import sys
import tempfile
from pathlib import Path
from time import process_time

from bench import CHANGES, altered, run, synthetic
from cmoc.changes import compare
from cmoc.changes.held import held_in_review
from cmoc.load import load

SIZES = (1_000, 2_000, 4_000, 10_000)  # of fewer, not enough claims are early
COMMENTED = 2_000  # up to this size the comment is made, too: it makes both sites' pages


def alone(a: Path, b: Path) -> float:
    """The least of three runs of the comparison itself."""
    old, new = (held_in_review(load(top).review) for top in (a, b))

    def once() -> float:
        start = process_time()
        found = compare(old, new)
        took = process_time() - start
        assert len(found) == CHANGES, len(found)
        return took

    return min(once() for _ in range(3))


def main() -> None:
    sizes = [one for one in (int(told) for told in sys.argv[1:]) if one >= SIZES[0]] or list(SIZES)
    print(f"  CMOCs  compare s  cmoc diff s  as a comment s   ({CHANGES} changes)")
    took: dict[int, tuple[float, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            top = synthetic(Path(folder) / str(size), size)
            other = altered(top)
            whole = run(top, "cmoc", "diff", ".", str(other), "--format", "json").seconds
            took[size] = alone(top, other), whole
            told = f"{size:>7} {took[size][0]:>10.3f} {whole:>12.2f}"
            if size <= COMMENTED:
                told += f" {run(top, 'cmoc', 'diff', '.', str(other), '--format', 'markdown').seconds:>15.2f}"
            print(told, flush=True)
    least, most = min(took), max(took)
    if least < most:
        grown = [math.log(took[most][at] / took[least][at], most / least) for at in (0, 1)]
        print(f"growth from {least} to {most}: exponent {grown[0]:.2f} alone, {grown[1]:.2f} as a process")


if __name__ == "__main__":
    main()
