"""Which letters a font has, from its own table. A letter that it lacks would be drawn as an empty box."""

from functools import cache
from importlib.resources import files
from pathlib import Path
from struct import iter_unpack, unpack_from

FONT = "Source Sans Pro"  # what figures are set in: it comes as a package, and is narrower than what was laid out
FOLDER = Path(str(files("font_source_sans_pro"))) / "files"
REGULAR = FOLDER / "SourceSansPro-Regular.ttf"
WHOLE = 12  # the kind of table that lists all letters, in runs


@cache
def held() -> frozenset[int]:
    font = REGULAR.read_bytes()
    (count,) = unpack_from(">H", font, 4)
    start = next(at for name, _, at, _ in iter_unpack(">4s3I", font[12 : 12 + 16 * count]) if name == b"cmap")
    (tables,) = unpack_from(">H", font, start + 2)
    places = (start + unpack_from(">I", font, start + 8 + 8 * at)[0] for at in range(tables))
    whole = next(at for at in places if unpack_from(">H", font, at)[0] == WHOLE)
    (runs,) = unpack_from(">I", font, whole + 12)
    parts = iter_unpack(">3I", font[whole + 16 : whole + 16 + 12 * runs])
    return frozenset(letter for first, last, _ in parts for letter in range(first, last + 1))


def missing(text: str) -> str:
    """Those that the font lacks, each once, in their order."""
    return "".join(sorted({letter for letter in text if not letter.isspace() and ord(letter) not in held()}))
