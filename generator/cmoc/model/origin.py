"""Where a record and each of its fields were written."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

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
    within: Path = ()  # where in `values` the record begins: it may stand inside another

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
        whole = (*self.within, *path)
        while len(whole) > len(self.within):
            if whole in self.values:
                return self.lines.span(*self.values[whole])
            whole = whole[:-1]
        return self.span

    def key(self, name: str) -> Span:
        """The key of a value, for what is said of the whole of it."""
        place = self.values.get((*self.within, name))
        at = self.lines.text.rfind(f"{name}:", self.place[0], place[0]) if place else -1
        return self.lines.span(at, at + len(name)) if at >= 0 else self.at(name)

    def letter(self, letter: str, *path: str | int) -> Span:
        """Where a letter stands in the value at `path`; the value, where it is written as an escape."""
        place = self.values.get((*self.within, *path))
        at = self.lines.text.find(letter, *place) if place else -1
        return self.lines.span(at, at + 1) if at >= 0 else self.at(*path)

    def inside(self, *path: str | int) -> "Origin":
        """That of a record within this one."""
        whole = (*self.within, *path)
        return replace(self, place=self.values.get(whole, self.place), within=whole)


NOWHERE = Origin()
