"""Find Graphviz and have it lay out drawings. A bad graph takes no other with it, and nothing is raised for one."""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

EMBEDDED = "graphviz-pure"
BATCH = 30  # small graphs that share one start of the program
AT_ONCE = 2  # starts of the program; while they run, the next graphs are written and the last ones finished
PATIENCE = 3
OTHER = "layout=circo"  # after such a graph the same start of the program draws no clusters
LARGE = 12_000  # characters of DOT: such a graph goes alone
# For deep webs: seconds in place of minutes, at some cost of looks.
LIMITS = ("-Gnslimit=.2", "-Gnslimit1=.2", "-Gmclimit=.02", "-Gsplines=line")


@dataclass(frozen=True)
class Engine:
    path: str
    name: str  # as it reports itself
    embedded: bool


@dataclass(frozen=True)
class Layout:
    svg: str | None
    fault: Literal["", "timeout", "failed"] = ""
    detail: str = ""


def find_engine(setting: str | None = None) -> Engine | str:
    """The setting, then the program that comes with the package, then one on the path; else what is wrong."""
    if setting:
        found = shutil.which(setting)
        return engine(found) if found else f'Graphviz was set to "{setting}", which is not a program'
    for folder in embedded_folders():
        program = Path(folder) / EMBEDDED
        if program.is_file() and os.access(program, os.X_OK):
            return engine(str(program))
    found = shutil.which(EMBEDDED) or shutil.which("dot")
    return engine(found) if found else "no Graphviz was found: neither graphviz-pure nor dot"


def embedded_folders() -> Iterator[str]:
    yield sysconfig.get_path("scripts")
    yield sysconfig.get_path("scripts", f"{os.name}_user")
    yield str(Path(sys.executable).parent)


def engine(path: str) -> Engine:
    name = Path(path).name
    return Engine(path, name, name == EMBEDDED)


def identity(engine: Engine, timeout: float) -> str | None:
    """What this program is, wherever it lies: its version and its size. None where it does not say."""
    try:
        told = subprocess.run(
            [engine.path, "-V"], stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout, check=True
        )
        size = Path(engine.path).stat().st_size
    except (OSError, subprocess.SubprocessError):
        return None
    return repr((told.stdout, told.stderr, size)) if told.stdout or told.stderr else None


def lay_out(dots: Iterable[str], engine: Engine, timeout: float) -> Iterator[Layout]:
    """One layout for each text, in order. Small graphs go in batches; where one falls short, one by one."""
    found: list[Layout] = []  # the last few

    def laid_out(some: list[str]) -> list[Layout]:
        if hangs(found):
            return [Layout(None, "timeout", "the program does not answer")] * len(some)
        return batch(some, engine, timeout) if len(some) > 1 else [alone(some[0], engine, timeout)]

    with ThreadPoolExecutor(AT_ONCE) as pool:
        for layouts in pool.map(laid_out, batches(dots)):
            found[:] = [*found, *layouts][-PATIENCE:]
            yield from layouts


def hangs(found: Sequence[Layout]) -> bool:
    """Several in a row without an answer: then it is the program, and not the webs."""
    return len(found) >= PATIENCE and all(layout.fault == "timeout" for layout in found[-PATIENCE:])


def batches(dots: Iterable[str]) -> Iterator[list[str]]:
    waiting: list[str] = []
    for dot in dots:
        apart = len(dot) > LARGE or OTHER in dot
        if apart or len(waiting) == BATCH:
            yield from [waiting] if waiting else []
            waiting = []
        if apart:
            yield [dot]
        else:
            waiting.append(dot)
    if waiting:
        yield waiting


def batch(dots: list[str], engine: Engine, timeout: float) -> list[Layout]:
    done = run(engine, "".join(dots), timeout, ())
    svgs = split(done.svg or "")
    if len(svgs) == len(dots):
        return [Layout(svg) for svg in svgs]
    single: list[Layout] = []
    for dot in dots:
        hung = Layout(None, "timeout", "the program does not answer")
        single.append(hung if hangs(single) else alone(dot, engine, timeout))
    return single


def alone(dot: str, engine: Engine, timeout: float) -> Layout:
    done = run(engine, dot, timeout, ())
    return run(engine, dot, timeout, LIMITS) if done.fault == "timeout" else done


def split(text: str) -> list[str]:
    """Each `<svg>…</svg>` of what several graphs on one stdin give."""
    parts = text.split("</svg>")[:-1]
    return [f"{part[part.index('<svg') :]}</svg>" for part in parts if "<svg" in part]


def run(engine: Engine, dot: str, timeout: float, options: tuple[str, ...]) -> Layout:
    try:
        done = subprocess.run(
            [engine.path, "-Tsvg", *options], input=dot.encode(), capture_output=True, timeout=timeout, check=False
        )
    except subprocess.TimeoutExpired:
        return Layout(None, "timeout", f"no drawing within {timeout:g} s")
    except OSError as error:
        return Layout(None, "failed", error.strerror or "the program could not be started")
    svg = done.stdout.decode("utf-8", "replace")
    if done.returncode or "<svg" not in svg:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        return Layout(None, "failed", lines[-1] if lines else f"exit code {done.returncode}, no drawing")
    return Layout(svg)
