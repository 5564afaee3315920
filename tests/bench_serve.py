"""From a saved CMOC to its page on disk, under `cmoc serve`, on the shipped review: seconds of the clock, ten times."""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from site_build import TOP, copied, settings

EDITS = 10
PATIENCE = 120  # seconds for the first site
STEP = 0.002


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        review = copied(TOP, Path(folder) / "review")
        settings(review)
        command = [sys.executable, "-m", "cmoc", "serve", ".", "--port", "0"]
        serving = subprocess.Popen(command, cwd=review, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            took = times(review)
        finally:
            serving.terminate()
            serving.wait()
    told = " ".join(f"{one:.3f}" for one in took)
    print(f"serve, {len(took)} edits of one CMOC: median {statistics.median(took):.3f} s ({told})")


def times(review: Path) -> list[float]:
    record, block = next(
        (file, block)
        for file in sorted((review / "theory/cmocs").glob("*.yml"))
        for block in file.read_text("utf-8").split("\n\n")
        if block.startswith("- id: ") and "note:" not in block
    )
    text, id = record.read_text("utf-8"), block.removeprefix("- id: ").split("\n")[0]
    page = review / "build/serve/site/cmocs" / id / "index.html"
    wait(page.exists)
    time.sleep(3)  # the rest of the first site
    found = []
    for number in range(EDITS):
        said = f"Said for the {number}th time."
        before = time.time_ns()
        record.write_text(text.replace(block, f"{block.rstrip()}\n  note: {said}\n", 1), "utf-8")
        wait(partial(holds, page, said))
        found.append((page.stat().st_mtime_ns - before) / 1e9)
        time.sleep(2)  # until the pages that speak of it are made as well
    return found


def holds(page: Path, said: str) -> bool:
    return said in page.read_text("utf-8")


def wait(ready: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not ready():
        if time.monotonic() > end:
            raise SystemExit("the page did not come")
        time.sleep(STEP)


if __name__ == "__main__":
    main()
