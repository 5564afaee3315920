"""Write a tree of files: atomically, only what changed, and remove what this run no longer has.

A list of the files made stands in the folder itself. It is written before the first file and after the last, so that
a killed run leaves nothing that the next one does not know.
"""

import fcntl
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from cmoc.build import problems
from cmoc.text.diagnostic import Diagnostic

LIST = ".cmoc-files.json"
LOCK = ".cmoc-lock"
PART = ".cmoc-part"
FILE_MODE, FOLDER_MODE = 0o644, 0o755  # whatever the umask: a web server must be able to read them


class InTheWay(Exception):
    """Something that no run of ours made stands where a file is due."""


def write_tree(out: Path, files: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
    """`files` by path from `out`, with forward slashes. Nothing is raised for a full or read-only disk."""
    try:
        make_folder(out)
        refuse_odd_files(out, LIST)
        with locked(out):
            for part in out.rglob(PART):  # of a run that was killed
                part.unlink()
            known = listed(out)
            refuse_strangers(out, files, known)
            save_list(out, {*known, *files})
            remove(out, of_another_kind(known - files.keys(), files))
            for name, content in sorted(files.items()):
                put(out / name, content)
            remove(out, known - files.keys())
            save_list(out, files)
    except InTheWay as error:
        return (problems.IN_THE_WAY.at(None, str(error)),)
    except OSError as error:
        what = PurePosixPath(error.filename).name if isinstance(error.filename, str) else out.name
        return (problems.CANNOT_WRITE.at(None, f"{what} cannot be written: {error.strerror or error}"),)
    return ()


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """One run at a time. The lock goes with the process, so a killed run leaves none behind."""
    with (out / LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise InTheWay("another run is writing to this folder") from error
        yield


def refuse_odd_files(out: Path, *names: str) -> None:
    """A pipe in the place of our own files would be waited for without end."""
    for name in (LOCK, *names):
        if (out / name).exists() and not (out / name).is_file():
            raise InTheWay(f"{name} is no file")


def make_folder(folder: Path) -> None:
    for one in (*reversed(folder.parents), folder):
        if not one.exists():
            one.mkdir(exist_ok=True)
            one.chmod(FOLDER_MODE)


def listed(out: Path) -> set[str]:
    try:
        names = json.loads((out / LIST).read_text("utf-8"))
    except (OSError, ValueError):
        return set()
    return {name for name in names if isinstance(name, str) and inside(name)} if isinstance(names, list) else set()


def inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts


def folders_of(name: str) -> Iterator[str]:
    """Each folder that it stands in, from `out`."""
    return (str(folder) for folder in PurePosixPath(name).parents if folder.parts)


def of_another_kind(gone: Iterable[str], files: Mapping[str, bytes]) -> set[str]:
    """What an earlier run made and this one does not, where a file becomes a folder or a folder a file."""
    folders = {folder for name in files for folder in folders_of(name)}
    return {name for name in gone if name in folders or any(folder in files for folder in folders_of(name))}


def refuse_strangers(out: Path, files: Mapping[str, bytes], known: set[str]) -> None:
    """Before anything is written, so that a refusal leaves the folder as it was."""
    home = out.resolve()
    led_out = {folder for folder in {(out / name).parent for name in files} if not folder.resolve().is_relative_to(home)}
    for folder in sorted({folder for name in files for folder in folders_of(name)} - known):
        if (out / folder).is_file():
            raise InTheWay(f"{folder} is there and was not made by cmoc")
    for name, content in files.items():
        target = out / name
        if target.parent in led_out:
            way = ", through a link" if inside(name) else ""
            raise InTheWay(f"{name} would be written outside the folder{way}")
        if target.is_symlink():
            raise InTheWay(f"{name} is a link")
        if target.is_dir():
            refuse_folder(out, target, known)
        elif target.exists() and not target.is_file():
            raise InTheWay(f"{name} is no file")
        elif name not in known and target.exists() and target.read_bytes() != content:
            raise InTheWay(f"{name} is there and was not made by cmoc")


def refuse_folder(out: Path, folder: Path, known: set[str]) -> None:
    """One that makes way for a file holds nothing but what an earlier run made."""
    for entry in sorted(folder.rglob("*")):
        name = entry.relative_to(out).as_posix()
        if entry.is_symlink() or not (entry.is_dir() or (entry.is_file() and name in known)):
            raise InTheWay(f"{name} is there and was not made by cmoc")


def save_list(out: Path, names: Iterable[str]) -> None:
    put(out / LIST, (json.dumps(sorted(names), indent=0) + "\n").encode())


def put(target: Path, content: bytes) -> None:
    """Beside it, then renamed over it; an equal file is not touched."""
    if target.is_file() and target.read_bytes() == content:
        return
    make_folder(target.parent)
    part = target.with_name(PART)
    part.write_bytes(content)
    part.chmod(FILE_MODE)
    part.replace(target)


def remove(out: Path, names: Iterable[str]) -> None:
    """Nothing through a link that has taken the place of a folder."""
    folders, home = set(), out.resolve()
    for name in names:
        target = out / name
        if not target.parent.resolve().is_relative_to(home):
            continue
        if target.is_file() and not target.is_symlink():
            target.unlink()
        folders |= set(target.relative_to(out).parents) - {Path()}
    for folder in sorted(folders, key=lambda one: len(one.parts), reverse=True):
        if (out / folder).is_dir() and not (out / folder).is_symlink() and not os.listdir(out / folder):
            (out / folder).rmdir()
