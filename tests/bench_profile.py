"""How the page of a kind grows with the links that its trace reaches, in a synthetic review of 2,000 CMOCs."""

import math
import tempfile
import time
from pathlib import Path

from bench import synthetic, write
from cmoc.load import load
from cmoc.render.pages import render_page
from cmoc.views.facts import facts
from cmoc.views.profile_page import ProfilePage, profile_pages

CMOCS = 2_000
STATES = (1, 2, 4, 8, 16)  # context states that a kind sets
RUNS = 3


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        top = synthetic(Path(folder), CMOCS)
        write(top / "theory/profiles.yml", "".join(map(kind, STATES)))
        review = load(top).review
    best: dict[str, tuple[int, float]] = {}
    for _ in range(RUNS):
        found = facts(review)  # anew: a trace is kept beside the facts
        pages, before = profile_pages(found), time.process_time()
        for page in pages:
            render_page(page)
            took = time.process_time() - before
            if isinstance(page, ProfilePage):
                links, least = len(page.rows), best.get(page.label, (0, math.inf))[1]
                best[page.label] = (links, min(least, took))
            before = time.process_time()
    points = sorted(best.values())
    for links, took in points:
        print(f"profile page, {CMOCS:,} CMOCs: {links:>4} lines drawn, {took:.3f} s")
    (few, short), (many, long) = points[0], points[-1]
    print(f"growth with the links reached: exponent {math.log(long / short) / math.log(many / few):.2f}")


def kind(states: int) -> str:
    sets = "".join(f"    - {{construct: c{at * 20:05}, state: high, how: defines}}\n" for at in range(states))
    return f"- id: k{states}\n  label: Kind {states:02}\n  sets:\n{sets}"


if __name__ == "__main__":
    main()
