"""Write what people write: one run at a time, and only over what was read."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cmoc.build.write import PART

BOM = b"\xef\xbb\xbf"


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """The folder itself is locked, so that no file of ours is left among the sources."""
    held = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise OSError(0, "another run of cmoc is writing here") from error
        yield
    finally:
        os.close(held)


def put_source(target: Path, was: str | None, text: str) -> None:
    """Beside it, then renamed over it; a byte order mark and the rights of the file stay."""
    target.parent.mkdir(parents=True, exist_ok=True)
    head, rights = b"", 0o644
    if was is None and target.exists():
        raise OSError(0, "it was made meanwhile")
    if was is not None:
        raw, rights = target.read_bytes(), target.stat().st_mode & 0o777
        head = BOM if raw.startswith(BOM) else b""
        if raw[len(head) :] != was.encode():
            raise OSError(0, "it was changed meanwhile")
    part = target.with_name(f"{PART}-{os.getpid()}")
    try:
        with part.open("wb") as file:
            file.write(head + text.encode())
            file.flush()
            os.fsync(file.fileno())
        part.chmod(rights)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
