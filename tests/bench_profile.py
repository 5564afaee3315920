"""How the page of a kind grows with the links that its trace reaches, in a synthetic review of 2,000 CMOCs.

The exponent is the slope of the line that fits all sizes best, times and links taken as logarithms: from two points
alone it moves with whatever else the machine does.
"""

import gc
import math
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import linear_regression

from bench import synthetic, write
from cmoc.load import load
from cmoc.model.review import Review
from cmoc.render.pages import render_page
from cmoc.views.facts import facts
from cmoc.views.profile_page import ProfilePage, profile_pages

CMOCS = 2_000
STATES = (1, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20)  # context states that a kind sets, evenly over all contexts
RUNS = 7
FROM = 100  # links: below it the cost of any page, however short, hides the growth


@dataclass(frozen=True)
class Size:
    lines: int  # of the drawing, each a link that is reached
    paths: int
    seconds: float


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        top = synthetic(Path(folder), CMOCS)
        write(top / "theory/profiles.yml", "".join(map(kind, STATES)))
        review = load(top).review
    runs = [list(timed(review)) for _ in range(RUNS)]
    sizes = [middle(some) for some in zip(*runs, strict=True)]
    for one in sizes:
        print(f"profile page, {CMOCS:,} CMOCs: {one.lines:>4} links, {one.paths:>5} paths, {one.seconds:.3f} s")
    print(f"growth, {len(sizes)} sizes, median of {RUNS}, exponents:")
    print(f"  with the links reached {exponent(sizes, 'lines'):.2f}, from {FROM} links on", end=" ")
    print(f"{exponent([one for one in sizes if one.lines >= FROM], 'lines'):.2f}")
    print(f"  with the paths told {exponent(sizes, 'paths'):.2f}; paths with the links, {paths_grow(sizes):.2f}")


def timed(review: Review) -> Iterator[Size]:
    """Each page from its trace to its text, the smallest first. As in `timeit`, the collector of rubbish waits."""
    pages = profile_pages(facts(review))  # facts anew: a trace is kept beside them
    next(pages)  # the list of kinds pays for what all pages ask of the facts
    gc.collect()
    gc.disable()
    before = time.process_time()
    for page in pages:
        render_page(page)
        took = time.process_time() - before
        if isinstance(page, ProfilePage):
            paths = sum(len(row.paths) for group in page.groups for row in group.rows)
            yield Size(len(page.rows), paths, took)
        gc.collect()
        before = time.process_time()


def middle(some: Iterable[Size]) -> Size:
    ordered = sorted(some, key=lambda one: one.seconds)
    return ordered[len(ordered) // 2]


def exponent(sizes: Sequence[Size], of: str) -> float:
    return slope([getattr(one, of) for one in sizes], [one.seconds for one in sizes])


def paths_grow(sizes: Sequence[Size]) -> float:
    """How much of it lies in the web: kinds that set more have more paths for each link."""
    return slope([one.lines for one in sizes], [one.paths for one in sizes])


def slope(few: Sequence[float], many: Sequence[float]) -> float:
    return linear_regression([math.log(one) for one in few], [math.log(one) for one in many]).slope


def kind(states: int) -> str:
    sets = "".join(f"    - {{construct: c{at * 20:05}, state: high, how: defines}}\n" for at in range(states))
    return f"- id: k{states}\n  label: Kind {states:02}\n  sets:\n{sets}"


if __name__ == "__main__":
    main()
