"""Where a record and each of its fields were written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cmoc.text.diagnostic import Span
from cmoc.text.source import Lines

Path = tuple[str | int, ...]
Place = tuple[int, int]  # start and end, as indices into the text

ANY = "*"


@dataclass(frozen=True)
class Origin:
    """Keys of `values` are paths inside the record: ("outcomes", 0, "construct") is that value's place."""

    lines: Lines = field(default_factory=lambda: Lines("", ""))
    place: Place = (0, 0)
    values: Mapping[Path, Place] = field(default_factory=dict)
    faulty: frozenset[str] = frozenset()  # keys in which something was left out; ANY where it is not known which

    @property
    def damaged(self) -> bool:
        return bool(self.faulty)

    def lacks(self, key: str) -> bool:
        """Whether what stands at a key may not be all that was written there."""
        return key in self.faulty or ANY in self.faulty

    @property
    def span(self) -> Span:
        return self.lines.span(*self.place)

    def at(self, *path: str | int) -> Span:
        """The value at `path`, else the nearest thing around it that was written."""
        while path:
            if path in self.values:
                return self.lines.span(*self.values[path])
            path = path[:-1]
        return self.span


NOWHERE = Origin()
