"""A review to begin with: a small one that is complete, in a folder of its own."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from cmoc import __version__
from cmoc.build.write import FILE_MODE, FOLDER_MODE

STARTER = Path(__file__).parent / "starter"
DOT = "dot-"  # a package's own tools would heed a file that begins with a dot
OWN_VERSION = b"VERSION-OF-CMOC"


@dataclass(frozen=True)
class Begun:
    files: tuple[str, ...] = ()
    fault: str = ""


def init(folder: Path) -> Begun:
    """Nothing is written over: the folder must not be there, or be empty. A run that is killed leaves it as it was."""
    files = starter()
    part: Path | None = None
    try:
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            return Begun(fault="something that is no folder stands there")
        if folder.is_dir() and any(folder.iterdir()):
            return Begun(fault="the folder is not empty")
        folder.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        for name, content in files.items():
            put(part / name, content)
        for made in (part, *(one for one in part.rglob("*") if one.is_dir())):
            made.chmod(FOLDER_MODE)
        part.rename(folder)  # takes the place of an empty folder, and of no other
    except (OSError, ValueError) as error:
        return Begun(fault=f"it cannot be written: {getattr(error, 'strerror', None) or error}")
    finally:
        if part:
            shutil.rmtree(part, ignore_errors=True)
    return Begun(tuple(files))


def starter() -> dict[str, bytes]:
    """By path from the new folder."""
    found = sorted(one for one in STARTER.rglob("*") if one.is_file() and "__pycache__" not in one.parts)
    return {called(one): one.read_bytes().replace(OWN_VERSION, __version__.encode()) for one in found}


def called(file: Path) -> str:
    parts = file.relative_to(STARTER).parts
    return "/".join(f".{part.removeprefix(DOT)}" if part.startswith(DOT) else part for part in parts)


def put(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    file.chmod(FILE_MODE)
