"""`make bench`, its drawings: those of the shipped review, and how the cost grows with a review. Processor seconds."""

import math
import resource
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench import synthetic
from cmoc.build.compile import ready
from cmoc.build.drawings import Drawer
from cmoc.views import all_pages
from site_build import TOP

SIZES = (500, 1_000, 2_000)


def seconds() -> float:
    """Of this process and of the programs that it waited for."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def drawn(top: Path) -> tuple[int, float, float]:
    """How many there are, what all of them cost cold, and by the clock."""
    facts = ready(top).gathered
    assert facts
    drawings = {one.name: one for page in all_pages(facts) for one in page.head.drawings}
    before = seconds()
    made = Drawer().draw(list(drawings.values()))
    assert not made.found
    return len(drawings), seconds() - before, made.seconds


def told(name: str, found: tuple[int, float, float]) -> str:
    number, used, clock = found
    return f"{name:>8} {number:>9,} {used:>7.2f} {clock:>8.2f} {used * 1000 / number:>8.1f}"


def main(sizes: Sequence[int]) -> None:
    print("   CMOCs  drawings  cold s  clock s  ms each")
    print(told("shipped", drawn(TOP)), flush=True)
    found: dict[int, tuple[int, float, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            found[size] = drawn(synthetic(Path(folder) / str(size), size))
            print(told(f"{size:,}", found[size]), flush=True)
    first, last = min(sizes), max(sizes)
    if first < last:
        grown = math.log(found[last][1] / found[first][1], last / first)
        print(f"growth from {first:,} to {last:,} CMOCs: exponent {grown:.2f}")


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or SIZES)
