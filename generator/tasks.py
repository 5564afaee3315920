"""What `make` does beyond calling a tool: the environment, and the site beside the old one.

Runs on a bare Python, before anything is installed. What is up to date is told by content and not by file times.
"""

import hashlib
import importlib.metadata
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
VENV = TOP / ".venv"
OLDEST = (3, 11)


def stop(message: str) -> None:
    """The tool could not do its job: exit 2."""
    print(message, file=sys.stderr)
    raise SystemExit(2)


def digest(files: Iterable[Path]) -> str:
    found = hashlib.sha256(sys.version.encode())
    for file in sorted(files):
        found.update(file.relative_to(TOP).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return found.hexdigest()


def is_done(stamp: str, wanted: str) -> bool:
    try:
        return (VENV / stamp).read_text() == wanted
    except OSError:
        return False


def run(*command: str | Path, **more: str) -> None:
    done = subprocess.run([str(part) for part in command], cwd=TOP, env={**os.environ, **more}, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)


def unless_it_fails(*command: str | Path, **more: str) -> None:
    """What it says is shown only where it fails. MkDocs' own --quiet hides warnings from its --strict."""
    told = [str(part) for part in command]
    done = subprocess.run(told, cwd=TOP, env={**os.environ, **more}, check=False, capture_output=True)
    if done.returncode:
        print((done.stdout + done.stderr).decode("utf-8", "replace"), file=sys.stderr)
        raise SystemExit(done.returncode)


def setup() -> None:
    if sys.version_info < OLDEST:
        stop(f"cmoc needs Python {'.'.join(map(str, OLDEST))} or newer; this is {sys.version.split()[0]}")
    if not importlib.util.find_spec("venv") or not importlib.util.find_spec("ensurepip"):
        stop("This Python cannot make an environment. On Debian and Ubuntu: apt-get install python3-venv")
    lock = TOP / "requirements.txt"
    wanted = digest([lock])
    pip = (VENV / "bin/python", "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-deps")
    if not is_done("requirements.done", wanted):
        print("Setting up .venv/ (once; it takes a minute or two)", flush=True)
        run(sys.executable, "-m", "venv", "--clear", VENV)
        run(*pip, "--require-hashes", "-r", lock)
        (VENV / "requirements.done").write_text(wanted)
    wanted = digest([*files_below(TOP / "generator"), TOP / "pyproject.toml", TOP / "README.md"])
    if not is_done("project.done", wanted):
        run(*pip, "--no-build-isolation", "--force-reinstall", TOP)
        (VENV / "project.done").write_text(wanted)


def epoch() -> str:
    """Midnight of the day that review.yml gives as `updated`: with it the same input gives the same bytes."""
    text = (TOP / "theory/review.yml").read_text("utf-8")
    found = re.search(r"^updated: *(\d{4})-(\d{2})-(\d{2})", text, re.MULTILINE)
    year, month, day = map(int, found.groups()) if found else (1980, 1, 1)
    return str(int(datetime(year, month, day, tzinfo=UTC).timestamp()))


def files_below(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts]


def site_from() -> str:
    """All that a site comes of: the pages, what they were made from, the settings, the environment and the day."""
    sources = [file for name in ("build/pages", "docs", "generator") for file in files_below(TOP / name)]
    single = [TOP / name for name in ("mkdocs.yml", "requirements.txt", "pyproject.toml")]
    installed = sorted(f"{one.name} {one.version}" for one in importlib.metadata.distributions())
    content = digest([*sources, *(file for file in single if file.is_file())])
    return "\n".join((content, epoch(), *installed))


def site_is_done(stamp: Path, target: Path) -> bool:
    """Whether `site/` is, byte for byte, what the last good build made of the very same things."""
    settings = TOP / "mkdocs.yml"
    if not stamp.is_file() or not settings.is_file() or b"!ENV" in settings.read_bytes():
        return False
    return stamp.read_text() == f"{digest(files_below(target))}\n{site_from()}"


def site() -> None:
    """Beside the old site, then swapped in by rename: a failed build leaves the old one, and no stamp."""
    new, old, target = TOP / "build/site.new", TOP / "build/site.old", TOP / "site"
    stamp = TOP / "build/site.done"
    run(sys.executable, "-m", "cmoc", "compile", ".", "--out", "build/pages")
    if site_is_done(stamp, target):
        print("Nothing changed: the site in site/ stays as it is; open site/index.html")
        return
    stamp.unlink(missing_ok=True)
    made_from = site_from()
    shutil.rmtree(new, ignore_errors=True)
    settings = {"SOURCE_DATE_EPOCH": epoch(), "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    unless_it_fails(sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", new, **settings)
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    new.rename(target)
    shutil.rmtree(old, ignore_errors=True)
    part = stamp.with_suffix(".part")
    part.write_text(f"{digest(files_below(target))}\n{made_from}")
    part.replace(stamp)
    print("The site is in site/; open site/index.html")


TASKS = {"setup": setup, "site": site}

if __name__ == "__main__":
    os.umask(0o022)  # a web server must be able to read what is made
    TASKS[sys.argv[1]]()
