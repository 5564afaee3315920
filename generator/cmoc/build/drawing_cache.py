"""Finished drawings kept from run to run, each under a key made of all that decides how it looks.

Nothing in the folder is trusted for its name: an entry is sealed with a hash over its key and its content, and one
that was cut short or changed is drawn again. Only a run that draws writes here, and only one at a time; another that
runs meanwhile reads, and keeps what it draws to itself.
"""

import json
import re
import sys
from collections.abc import Collection, Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from cmoc.build.write import InTheWay, locked, make_folder, put, refuse_odd_files
from cmoc.views.page import Drawing
from cmoc.views.picture import Picture

RUNS = 10  # what none of the last ten runs that drew anything used is removed
USED = "used.json"
KEY = re.compile(r"[0-9a-f]{64}")


def beside(out: Path) -> Path:
    """Where the drawings of the pages in `out` are kept."""
    whole = out.resolve()
    return whole.with_name(f"{whole.name}.drawings")


def key(web: Drawing, program: str, timeout: float) -> str:
    """The texts that are laid out are not in it: they follow from the record and from the code, which are."""
    told = repr((code(), program, float(timeout), web))
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def key_of(picture: Picture) -> str:
    """Of a picture that needs no program but the one that comes with the package."""
    told = repr((code(), version("typst"), version("font-source-sans-pro"), picture))
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


@cache
def code() -> str:
    """Of what turns a record into a drawing: the sources of the records, of their look and of the choice among tries."""
    package = Path(str(files("cmoc")))
    sources = [*(package / "render").rglob("*"), *(package / "views").rglob("*.py"), package / "build/drawings.py"]
    found = sha256(repr((sys.version, version("graphviz"))).encode())
    for file in sorted(file for file in sources if file.is_file() and file.suffix != ".pyc"):
        found.update(sha256(file.read_bytes()).digest())
    return found.hexdigest()


def seal(key: str, content: bytes) -> bytes:
    return sha256(key.encode() + b"\n" + content).hexdigest().encode()


def kept(folder: Path, key: str) -> bytes | None:
    file = folder / f"{key}.svg"
    try:
        raw = file.read_bytes() if file.is_file() else b""  # a pipe would be waited for without end
    except OSError:
        return None
    mark, _, content = raw.partition(b"\n")
    return content if mark == seal(key, content) else None


def keep(folder: Path, drawn: Mapping[str, bytes], used: Collection[str]) -> None:
    """Adds what this run drew, and removes what has not been used for long. A full disk is no reason to fail."""
    try:
        make_folder(folder)
        refuse_odd_files(folder, USED)
        with locked(folder):
            for key, content in drawn.items():
                put(folder / f"{key}.svg", seal(key, content) + b"\n" + content)
            forget(folder, used)
    except (InTheWay, OSError):
        return


def forget(folder: Path, used: Collection[str]) -> None:
    before, last = last_used(folder)
    run = before + 1
    there = sorted(file.stem for file in folder.glob("*.svg") if KEY.fullmatch(file.stem))
    when = {key: run if key in used else last.get(key, run) for key in there}
    old = [key for key in there if when[key] <= run - RUNS]
    for key in old:
        (folder / f"{key}.svg").unlink(missing_ok=True)
        del when[key]
    put(folder / USED, json.dumps({"run": run, "used": when}, indent=0).encode())


def last_used(folder: Path) -> tuple[int, dict[str, int]]:
    """The number of the last run, and of the last that used each drawing; from the start where it cannot be read."""
    try:
        read = json.loads((folder / USED).read_bytes())
        return int(read["run"]), {str(key): int(when) for key, when in read["used"].items()}
    except (OSError, ValueError, OverflowError, TypeError, KeyError, AttributeError):
        return 0, {}
