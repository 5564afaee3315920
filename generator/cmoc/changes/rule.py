"""A rule of change: what it claims of the differences of one record, and what that means."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cmoc.changes.match import Match
from cmoc.changes.record import Difference, Kind, Level

ANY = "*"


@dataclass(frozen=True)
class Differing:
    """One record of both sides, and those of its differences that no rule before has claimed."""

    kind: Kind
    match: Match
    left: tuple[Difference, ...]

    def at(self, *path: str) -> tuple[Difference, ...]:
        """Those at a path; `*` stands for any name."""
        return tuple(one for one in self.left if is_at(one, *path))


Claim = Callable[[Differing], Iterator[tuple[Difference, ...]]]  # each group of differences is one change


@dataclass(frozen=True)
class Rule:
    name: str  # as its file is named
    level: Level
    title: str
    why: str
    inverse: str  # the rule that finds it when the two sides change places
    claim: Claim


def is_at(one: Difference, *path: str) -> bool:
    return len(one.path) == len(path) and all(want in (ANY, name) for want, name in zip(path, one.path, strict=True))


def each(kinds: tuple[Kind, ...], *paths: str, when: Callable[[Difference], bool] = lambda _: True) -> Claim:
    """Every difference at one of the paths ("contexts/*/state") is a change."""
    split = tuple(tuple(path.split("/")) if path else () for path in paths)

    def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
        if record.kind in kinds:
            for one in record.left:
                if when(one) and any(is_at(one, *path) for path in split):
                    yield (one,)

    return claim


def together(kinds: tuple[Kind, ...], when: Callable[[Difference], bool]) -> Claim:
    """All differences that fit are one change."""

    def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
        found = tuple(one for one in record.left if when(one)) if record.kind in kinds else ()
        if found:
            yield found

    return claim


def replaced(kinds: tuple[Kind, ...], *path: str) -> Claim:
    """One that went and one that came; where several did, nobody can tell which replaced which."""

    def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
        found = record.at(*path) if record.kind in kinds else ()
        if sum(map(removed, found)) == sum(map(added, found)) == 1:
            yield found

    return claim


def added(one: Difference) -> bool:
    return one.was is None


def removed(one: Difference) -> bool:
    return one.now is None


def kept(one: Difference) -> bool:
    """There on both sides, and different."""
    return one.was is not None and one.now is not None
