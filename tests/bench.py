"""`make bench`: what a person waits for, on synthetic reviews of growing size, each time as a ratio in one run.

Times are processor seconds of the whole process and its children: they drift less than the clock does.
"""

import math
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from site_build import settings

SIZES = (100, 338, 1_000, 2_000, 10_000)
SITES = (100, 338)  # of which the site itself is built: MkDocs takes minutes for the larger ones
CHANGES = 200
PER_CONSTRUCT = 2.5  # CMOCs for each construct, about as in the shipped review
STAGES = ("early", "middle", "late", "ever")


def synthetic(folder: Path, size: int) -> Path:
    """The same review for the same size: claims in layers, so that chains are as short as they are in print."""
    random = Random(size)
    constructs = [f"c{at:05}" for at in range(max(12, int(size / PER_CONSTRUCT)))]
    half = len(constructs) // 2
    write(folder / "theory/review.yml", review())
    write(folder / "theory/contexts.yml", records(constructs[:half]))
    write(folder / "theory/mechanisms.yml", records(constructs[half:]))
    for start in range(0, size, 500):
        some = [claim(random, at, constructs) for at in range(start, min(size, start + 500))]
        write(folder / f"theory/cmocs/part-{start:05}.yml", "".join(some))
    for at in range(max(3, size // 10)):
        write(
            folder / f"studies/s{at:05}.yml",
            f"id: s{at:05}\ntitle: Study {at}\nauthors: [{{family: A{at}}}]\nyear: 2010\n",
        )
    settings(folder)
    return folder


def review() -> str:
    stages = ", ".join(f"{{id: {id}, label: {id.title()}{', any_time: yes' if id == 'ever' else ''}}}" for id in STAGES)
    return (
        f"title: A synthetic review\nstages: [{stages}]\nreferences: {{all: 1-999}}\n"
        "documents: [{id: book, label: A book, places: [Here]}]\n"
    )


def records(ids: Sequence[str]) -> str:
    return "".join(f"- {{id: {id}, label: Thing {id}, definition: What thing {id} is.}}\n" for id in ids)


def claim(random: Random, at: int, constructs: Sequence[str]) -> str:
    """A context, a mechanism near it and an outcome near that: a web with neighbours, as reviews have."""
    half = len(constructs) // 2
    context = random.randrange(half)
    mechanism = half + (context + random.randrange(5)) % (len(constructs) - half)
    outcome = half + (mechanism - half + 1 + random.randrange(5)) % (len(constructs) - half)
    state, effect = random.choice(("high", "low")), random.choice(("increases", "decreases"))
    return (
        f"- id: cmoc-{at:05}\n  contexts: [{{construct: {constructs[context]}, state: {state}}}]\n"
        f"  mechanisms: [{{construct: {constructs[mechanism]}, effect: {effect}}}]\n"
        f"  outcomes: [{{construct: {constructs[outcome]}, effect: {random.choice(('increases', 'decreases'))}}}]\n"
        f"  stage: {random.choice(STAGES)}\n"
        f"  sources: [{{document: book, at: Here, cites: [{random.randrange(1, 999)}]}}]\n"
    )


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def altered(top: Path) -> Path:
    """The same review with some of its claims moved to another stage."""
    other = top.with_name(f"{top.name}-altered")
    shutil.copytree(top, other, ignore=shutil.ignore_patterns("build", "docs"))
    left = CHANGES
    for file in sorted((other / "theory/cmocs").iterdir()):
        text = file.read_text("utf-8")
        here = min(left, text.count("stage: early"))
        file.write_text(text.replace("stage: early", "stage: late", here), "utf-8")
        left -= here
    return other


@dataclass(frozen=True)
class Run:
    seconds: float
    megabytes: float  # of the largest process


def run(folder: Path, *command: str) -> Run:
    """In a process of its own that waits for the command, so that its use is told apart from that of others."""
    waiter = (
        "import resource, subprocess, sys; code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode; "
        "use = resource.getrusage(resource.RUSAGE_CHILDREN); "
        "print(code, use.ru_utime + use.ru_stime, use.ru_maxrss)"
    )
    told = subprocess.run(
        [sys.executable, "-c", waiter, sys.executable, "-m", *command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    code, seconds, kilobytes = told.stdout.split()
    if code != "0":
        raise SystemExit(f"{' '.join(command)} failed in {folder}:\n{told.stderr}")
    return Run(float(seconds), float(kilobytes) / 1024)


def rows(folder: Path, sizes: Sequence[int]) -> Iterator[tuple[int, Run, Run, Run | None]]:
    for size in sizes:
        top = synthetic(folder / str(size), size)
        cold, warm = run(top, "cmoc", "compile", "."), run(top, "cmoc", "compile", ".")
        site = run(top, "mkdocs", "--quiet", "build") if size in SITES else None
        yield size, cold, warm, site


def main() -> None:
    sizes = [int(one) for one in sys.argv[1:]] or list(SIZES)
    print("  CMOCs   cold s  cached s     MB  mkdocs s  cached/mkdocs  cold/mkdocs")
    cached: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size, cold, warm, site in rows(Path(folder), sizes):
            cached[size] = warm.seconds
            told = f"{size:>7} {cold.seconds:>8.2f} {warm.seconds:>9.2f} {warm.megabytes:>6.0f}"
            if site:
                told += (
                    f" {site.seconds:>9.2f} {warm.seconds / site.seconds:>14.2f} {cold.seconds / site.seconds:>12.2f}"
                )
            print(told, flush=True)
    if {2_000, 10_000} <= cached.keys():
        print(f"growth from 2,000 to 10,000, cached: exponent {math.log(cached[10_000] / cached[2_000], 5):.2f}")


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
