"""A zip whose bytes depend on what is in it and on nothing else."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold
READABLE = 0o644 << 16


def zipped(files: Mapping[str, bytes], first: tuple[str, ...] = ()) -> bytes:
    """In order of their names, those of `first` before. Not packed: another zlib would pack to other bytes."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as made:
        for name in (*first, *(name for name in sorted(files) if name not in first)):
            entry = ZipInfo(name, FIRST_DAY)
            entry.create_system = 3
            entry.external_attr = READABLE
            made.writestr(entry, files[name])
    return written.getvalue()


def again(content: bytes) -> bytes:
    """A zip that someone else wrote, with its files in their order."""
    with ZipFile(BytesIO(content)) as made:
        names = tuple(made.namelist())
        return zipped({name: made.read(name) for name in names}, names)
