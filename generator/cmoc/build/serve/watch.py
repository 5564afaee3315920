"""Which sources changed. Told by name only: whoever is told reads everything, and compares."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from watchfiles import Change, watch

from cmoc.load.folder import FOLDERS

SETTINGS = "mkdocs.yml"
STEP = 10  # milliseconds without a further change, after which a change is told
MOST = 100  # milliseconds in which changes are gathered at most
TICK = 100  # milliseconds: the first answer of a watch is that it is on
Found = frozenset[str]


class Unwatchable(Exception):
    """The system does not tell what changes."""


def never() -> bool:
    return False


def changes(top: Path, *others: Path, again: Callable[[], bool] = never) -> Iterator[Found]:
    """Names from the review's folder. An empty set: a watch begins, and what was before it has not been seen.

    `again` is asked every little while. Where it says so, an empty set is told too: a folder that is renamed with all
    that is round it comes back without a word from the system.
    """
    while True:
        if not top.is_dir():
            raise Unwatchable("the folder is gone")
        try:
            yield from changes_in(top, watched(top, *others), *others, again=again)
        except FileNotFoundError:  # a folder went while the watch began
            continue
        except OSError as error:
            raise Unwatchable(f"changes cannot be watched: {error.strerror or error}") from error


def changes_in(top: Path, folders: tuple[Path, ...], *others: Path, again: Callable[[], bool]) -> Iterator[Found]:
    """Until a folder comes or goes: each is watched by itself, since what is made lies below the same top.

    One that came while the watch began is seen by its first answer: no later one would name it.
    """
    on = False
    for batch in watch(
        *folders,
        recursive=False,
        watch_filter=None,
        debounce=MOST,
        step=STEP,
        rust_timeout=TICK,
        yield_on_timeout=True,
        ignore_permission_denied=True,
    ):
        names = frozenset(name for _, path in batch if (name := concerns(top, Path(path), *others)))
        if not on and watched(top, *others) != folders:
            return
        if names or not on or again():
            yield names
        on = True
        gone = any(change is not Change.modified and Path(path) in folders for change, path in batch)
        if batch and (gone or watched(top, *others) != folders):
            return


def watched(top: Path, *others: Path) -> tuple[Path, ...]:
    """The review's folder for what lies in it, and each source folder with those below."""
    starts = [top / name for name in (*FOLDERS, "docs")] + list(others)
    return (top, *(Path(folder) for start in starts for folder in folders_below(start)))


def folders_below(start: Path) -> Iterator[str]:
    for folder, below, _ in os.walk(start):
        below[:] = sorted(name for name in below if not name.startswith("."))
        yield folder


def concerns(top: Path, path: Path, *others: Path) -> str:
    """The name of a source, or nothing."""
    if any(path.is_relative_to(other) for other in others):
        return path.as_posix()
    if not path.is_relative_to(top):
        return ""
    parts = path.relative_to(top).parts
    if any(part.startswith(".") for part in parts) or not parts:
        return ""
    return "/".join(parts) if parts[0] in (*FOLDERS, "docs") or parts == (SETTINGS,) else ""
