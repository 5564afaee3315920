"""What a trace says of one construct: the direction that its paths give, and the one that a headline may use."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from cmoc.analyse.path import Path
from cmoc.analyse.trace import Trace
from cmoc.model.vocabulary import Sign

Reads = Literal["up", "down", "both", "affected", "not reached", "not said"]
Told = Literal["down", "up", "away", "towards", "both", "affected", "unsure", "not reached", "not said"]


@dataclass(frozen=True)
class Reading:
    construct: str
    reads: Reads
    headline: Reads  # from paths as stated, of findings or earlier phases; "not said" where there is none
    paths: tuple[Path, ...]
    parts_at: tuple[str, ...]  # where both ways: what all of them pass before they part

    @property
    def stepped(self) -> bool:
        """Every path with a direction that may carry a headline, else every one, goes over a threshold."""
        signed = [path for path in self.paths if path.sign != "?"]
        signed = [path for path in signed if path.sure] or signed
        return bool(signed) and all(path.stepped for path in signed)

    @property
    def told(self) -> Told:
        """As what a page tells it: over a threshold towards or away from, never more with more (method.md §6, 6)."""
        if self.paths and self.headline == "not said":
            return "unsure"
        if self.reads == "up":
            return "towards" if self.stepped else "up"
        if self.reads == "down":
            return "away" if self.stepped else "down"
        return self.reads


def reading(found: Trace, construct: str) -> Reading:
    paths = found.to(construct)
    if not paths:
        silent: Reads = "not reached" if construct in found.reachable else "not said"
        return Reading(construct, silent, silent, (), ())
    all_of = direction([path.sign for path in paths])
    sure = [path.sign for path in paths if path.sure]
    return Reading(
        construct,
        all_of,
        direction(sure) if sure else "not said",
        paths,
        parting(paths) if all_of == "both" else (),
    )


def direction(signs: Sequence[Sign]) -> Reads:
    """Never added up: a hundred paths one way and a single one the other are both ways."""
    if "+" in signs and "-" in signs:
        return "both"
    return "up" if "+" in signs else "down" if "-" in signs else "affected"


def parting(paths: Sequence[Path]) -> tuple[str, ...]:
    """The constructs up to which all paths with a direction go together, in place and in sign."""
    courses = [tuple(zip(path.nodes, path.signs, strict=True)) for path in paths if path.sign != "?"]
    shared = []
    for some in zip(*courses, strict=False):
        if len(set(some)) > 1:
            break
        shared.append(some[0][0])
    return tuple(shared)
