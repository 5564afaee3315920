"""The phases of a review in order, and what leads from one to the next."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from cmoc.model.phase import Phase, Refinement
from cmoc.model.theory import Construct
from cmoc.views.facts import Facts
from cmoc.views.page import Piece
from cmoc.views.words import lowered

ALL_STEPS = Piece("Changes between phases", "changes/")
TOLD = "told"  # the section and anchor of what the source tells in words alone


@dataclass(frozen=True)
class Entry:
    """A ledger entry and where its page tells it. Two hyphens, which no id has, keep anchors and ids apart."""

    anchor: str
    refinement: Refinement

    @property
    def ids(self) -> tuple[str, ...]:
        return (*self.refinement.old, *self.refinement.new)

    @property
    def told(self) -> bool:
        """It names no record, or its kind is missing: nothing can be held against it."""
        return not self.ids or not self.refinement.kind


@dataclass(frozen=True)
class Transition:
    """From one phase to the next that declares what it changed. A side is None where its theory is not held."""

    before: str  # id of a phase, which may have no record of its own
    after: Phase
    old: Facts | None
    new: Facts | None
    entries: tuple[Entry, ...]

    @property
    def address(self) -> str:
        return f"changes/{self.before}-to-{self.after.id}/"


def in_order(facts: Facts) -> tuple[Phase, ...]:
    order = {id: at for at, id in enumerate(facts.settings.phases)}
    return tuple(sorted(facts.review.phases, key=lambda one: (order.get(one.id, len(order)), one.id)))


def phase_label(facts: Facts, id: str) -> str:
    return next((one.label for one in facts.review.phases if one.id == id), id)


def phase_name(facts: Facts, id: str) -> str:
    """As it stands inside a sentence: "phase 2"."""
    return lowered(phase_label(facts, id))


def phase_link(facts: Facts, id: str) -> Piece:
    known = any(one.id == id for one in facts.review.phases)
    return Piece(phase_label(facts, id), f"phases/{id}/" if known else "")


def theory_of(facts: Facts, phase: str) -> Facts | None:
    return facts if phase == facts.settings.current else facts.earlier.get(phase)


def seen_whole(facts: Facts, phase: str) -> bool:
    """What is absent from a theory that was seen in part is unknown, and not new later."""
    if phase == facts.settings.current:
        return True
    return any(one.phase == phase and one.complete for one in facts.review.snapshots)


def transitions(facts: Facts) -> tuple[Transition, ...]:
    return tuple(made(facts))


def made(facts: Facts) -> Iterator[Transition]:
    by_id = {one.id: one for one in facts.review.phases}
    for before, after in pairwise(facts.settings.phases):
        phase = by_id.get(after)
        if phase and (phase.refinements or phase.verdicts):
            sides = theory_of(facts, before), theory_of(facts, after)
            yield Transition(before, phase, *sides, tuple(anchored(phase)))


def changes_link(facts: Facts, one: Transition) -> Piece:
    """The page of one step, by a name that the list of all steps does not have."""
    return Piece(f"Changes from {phase_name(facts, one.before)} to {phase_name(facts, one.after.id)}", one.address)


def day_of(facts: Facts, one: Transition) -> str:
    """When it was published, else when the review last was changed."""
    return one.after.published or facts.settings.updated or ""


def last_transition(facts: Facts) -> Transition | None:
    """The one that leads to the theory as it stands."""
    return next((one for one in transitions(facts) if one.after.id == facts.settings.current), None)


def anchored(phase: Phase) -> Iterator[Entry]:
    """From kind and ids; what has no id is numbered, and so is a second entry of one name."""
    seen = Counter[str]()
    for one in phase.refinements:
        ids = "-".join(dict.fromkeys((*one.old, *one.new)))
        stem = f"{one.kind}--{ids}" if one.kind and ids else TOLD
        seen[stem] += 1
        yield Entry(f"{stem}--{seen[stem]}" if seen[stem] > 1 or stem == TOLD else stem, one)


def held_in(side: Facts | None, id: str) -> Construct | None:
    """The construct as that phase has it; one that is only named there is not held."""
    return side.constructs.get(id) if side and id not in side.review.lost else None


def address_of(facts: Facts, id: str) -> str:
    """The page that a construct or CMOC has now. One that is gone has a page that says what became of it."""
    if id in facts.cmocs:
        return f"cmocs/{id}/"
    now = id if id in facts.constructs else next((one.id for one in facts.constructs.values() if id in one.aliases), "")
    if now:
        return f"constructs/{now}/"
    return f"{facts.gone[id]}s/{id}/" if id in facts.gone else ""
