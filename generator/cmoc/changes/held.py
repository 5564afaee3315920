"""One side of a comparison: the records, however they came to be held."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cmoc.changes.record import KINDS, Key, Kind, Record, key_of
from cmoc.model.phase import Phase
from cmoc.model.review import Review
from cmoc.model.snapshot import Snapshot
from cmoc.model.vocabulary import Decision

Step = tuple[str, str]  # the id before, and an id that it went to


@dataclass(frozen=True)
class Held:
    """Records in the order of kind and id. Of kinds that are not held nothing is said."""

    records: tuple[Record, ...]
    kinds: frozenset[Kind] = frozenset(KINDS.values())
    complete: bool = True  # False: what is absent is unknown
    lineage: frozenset[Step] = frozenset()
    declared: frozenset[str] = frozenset()  # ids that a ledger says are introduced or retired

    @property
    def by_key(self) -> dict[Key, Record]:
        return {key_of(one): one for one in self.records}


def held(records: Iterable[Record]) -> Held:
    some = tuple(sorted(records, key=key_of))
    phases = [one for one in some if isinstance(one, Phase)]
    lineage = frozenset(pair for phase in phases for pair in lineage_in(phase))
    declared = frozenset(id for phase in phases for id in declared_in(phase))
    return Held(some, lineage=lineage, declared=declared)


def held_in_review(review: Review) -> Held:
    theory, programme = review.theory, review.programme
    parts: list[Record] = [*theory.constructs, *theory.cmocs, *review.profiles, *review.studies]
    parts += [*review.phases, *review.glossary, review.settings]
    return held([*parts, programme] if programme else parts)


def held_in_snapshot(snapshot: Snapshot, phases: Iterable[Phase] = ()) -> Held:
    """`phases` are those up to its own: what they declare led to what it holds."""
    theory = snapshot.theory
    some = held((*theory.constructs, *theory.cmocs, *snapshot.profiles, *snapshot.studies))
    told = held(phases)
    kinds: frozenset[Kind] = frozenset({"construct", "cmoc", "profile", "study"})
    return Held(some.records, kinds, snapshot.complete, told.lineage, told.declared)


def lineage_in(phase: Phase) -> Iterator[Step]:
    """From the ledger and from the verdicts. One that lives on among others came from itself, too."""
    yield from lineage_of_entries(phase)
    yield from ((old, new) for _, old, new in decided_in(phase))


def decided_in(phase: Phase) -> Iterator[tuple[Decision | None, str, str]]:
    """Each verdict, or part of one, with an id that it leads from and one that it leads to."""
    for verdict in phase.verdicts:
        yield from ((verdict.verdict, verdict.cmoc, new) for new in verdict.now)
        yield from ((part.verdict, verdict.cmoc, new) for part in verdict.parts for new in part.now)


def declared_in(phase: Phase) -> Iterator[str]:
    for one in phase.refinements:
        if one.kind in ("introduced", "retired"):
            yield from (*one.old, *one.new)


def lineage_of_entries(phase: Phase) -> Iterator[Step]:
    for one in phase.refinements:
        several = len(one.old) > 1 or len(one.new) > 1
        yield from ((old, new) for old in one.old for new in one.new if several or old != new)
