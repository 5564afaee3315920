"""One way through the web, link by link, and what it rests on (method.md §6)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Literal

from cmoc.analyse.graph import Edge, Modifier
from cmoc.analyse.needs import Need
from cmoc.analyse.references import numbers
from cmoc.model.edges import StatedEdge, product
from cmoc.model.review import References
from cmoc.model.theory import Cmoc
from cmoc.model.vocabulary import BASES, Basis, How, Ours, Sign

Carried = Literal["one study", "stitched", "cannot be told"]
SURE: tuple[Basis, ...] = ("finding", "prior")
STEPPED = ("threshold", "necessary")  # never said to do more with more


def firm(stated: StatedEdge) -> bool:
    """A finding or known from an earlier phase: what a headline may rest on. A part that we supplied is neither."""
    return stated.cmoc.basis in SURE and stated.ours != "part"


def grounds(stated: tuple[StatedEdge, ...]) -> tuple[StatedEdge, ...]:
    """What a link rests on: an example beside a finding takes neither its condition nor its threshold away."""
    return tuple(one for one in stated if firm(one)) or stated


def left_open(wanted: Mapping[StatedEdge, tuple[Need, ...]]) -> tuple[tuple[Need, ...], ...]:
    """What is not known to hold, of all that state a link; nothing where one of its grounds needs nothing."""
    needed = all(wanted[one] for one in grounds(tuple(wanted)))
    return tuple(dict.fromkeys(filter(None, wanted.values()))) if needed else ()


@dataclass(frozen=True)
class Start:
    """A state from which a trace begins. `how`: whether the profile defines it or usually has it."""

    construct: str
    sign: Sign
    how: How = "defines"


@dataclass(frozen=True)
class Step:
    """One link of a path, in the direction that the path gives its start. Paths share it: what is computed stays."""

    edge: Edge
    stated: tuple[StatedEdge, ...]  # those that hold here, as stated where any is; what needs no more comes first
    backwards: bool  # stated for the other direction of its start: what does not fire is not its opposite
    needs: tuple[tuple[Need, ...], ...]  # what is not known to hold, by statement; empty where a ground needs nothing
    modifiers: tuple[Modifier, ...]

    def __hash__(self) -> int:
        return hash((self.edge, self.backwards, len(self.stated)))

    @cached_property
    def cmocs(self) -> tuple[Cmoc, ...]:
        found = {one.cmoc.id: one.cmoc for one in self.stated}
        return tuple(found[id] for id in sorted(found))

    @cached_property
    def ours(self) -> Ours | None:
        marks = {one.ours for one in self.stated}
        return None if None in marks else "sign" if "sign" in marks else "part"

    @cached_property
    def basis(self) -> tuple[Basis, ...]:
        """Of those that print the link, where any does: a finding is no ground for what we read into it."""
        printed = [one for one in self.stated if one.ours != "part"]
        given = {one.cmoc.basis for one in printed or self.stated}
        return tuple(basis for basis in BASES if basis in given)

    @cached_property
    def spoken(self) -> Cmoc:
        """The one that a sentence names: one that may carry a headline, where there is any."""
        return next((one for one in self.stated if firm(one)), self.stated[0]).cmoc

    @cached_property
    def sure(self) -> bool:
        """As stated, and a finding or known from an earlier phase."""
        return not self.backwards and any(map(firm, self.stated))

    @cached_property
    def stepped(self) -> bool:
        return all(one.cmoc.shape in STEPPED for one in grounds(self.stated))

    def numbers(self, references: References) -> frozenset[int]:
        """References of included studies that stand for this link alone."""
        return numbers(self.stated, references)


@dataclass(frozen=True)
class Path:
    start: Start
    steps: tuple[Step, ...]
    in_course: bool = True  # what a headline may rest on follows in time by itself

    @property
    def end(self) -> str:
        return self.steps[-1].edge.end

    @property
    def nodes(self) -> tuple[str, ...]:
        return (self.start.construct, *(step.edge.end for step in self.steps))

    @cached_property
    def signs(self) -> tuple[Sign, ...]:
        """The direction of each construct on the way."""
        return tuple(accumulate((step.edge.sign for step in self.steps), product, initial=self.start.sign))

    @property
    def sign(self) -> Sign:
        return self.signs[-1]

    @property
    def mixed(self) -> bool:
        """Each link is sure by itself, and together they do not follow in time."""
        return not self.in_course and all(step.sure for step in self.steps)

    @property
    def sure(self) -> bool:
        return self.in_course and all(step.sure for step in self.steps)

    @property
    def backwards(self) -> int:
        return sum(step.backwards for step in self.steps)

    @property
    def stepped(self) -> bool:
        return any(step.stepped for step in self.steps)

    def carried(self, references: References) -> Carried:
        numbers = [step.numbers(references) for step in self.steps]
        if not all(numbers):
            return "cannot be told"
        return "one study" if frozenset.intersection(*numbers) else "stitched"


def order(path: Path) -> tuple[object, ...]:
    """Shortest first; never by evidence, which would look like a ranking."""
    return path.end, len(path.steps), path.nodes, tuple(step.edge.sign for step in path.steps)


def in_order(paths: Iterable[Path]) -> tuple[Path, ...]:
    return tuple(sorted(paths, key=order))
