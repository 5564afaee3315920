"""Every text that a record holds, with its place in the record."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass

from cmoc.model.origin import Path
from cmoc.model.spelling import spelling

# What no reader sees: blanks without width, marks of direction, fillers. Joiners only where no letter beyond ASCII
# stands before them: other scripts and emoji need them.
HIDDEN = re.compile(
    "[\x85\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164"
    "\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]|(?<![^\x00-\x7f])[\u200c\u200d]"
)
NOT_WRITTEN = ("origin", "home")


def texts_in(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for at, one in enumerate(value):
            yield from texts_in(one, (*path, at))
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from texts_in(one, (*path, key))
    elif is_dataclass(value) and not isinstance(value, type):
        for name, (key, _) in spelling(type(value)).items():
            if name not in NOT_WRITTEN:
                yield from texts_in(getattr(value, name), (*path, key))
