"""Two phases that follow on each other, as double entry holds them against each other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from cmoc.changes import RULES, between
from cmoc.changes.claim import claim_of
from cmoc.changes.compare import Compared, compared_by
from cmoc.changes.declares import CHANGING
from cmoc.changes.held import Held, Step, decided_in, declared_in, lineage_of_entries
from cmoc.changes.record import Kind, NotComparable, Record, key_of
from cmoc.load.seal import seal
from cmoc.model.phase import Phase, Refinement, Verdict
from cmoc.model.review import Review, snapshot_of
from cmoc.model.snapshot import Snapshot
from cmoc.model.theory import Cmoc, Construct, Theory

KINDS: frozenset[Kind] = frozenset({"construct", "cmoc"})  # of these a ledger and its verdicts speak


@dataclass(frozen=True)
class TwoPhases:
    """What the phase before left, and the phase that declares what it changed, with what it left."""

    before: str
    after: Phase
    old: Held
    new: Held
    current: bool = False  # the later side is the working tree

    @cached_property
    def compared(self) -> Compared:
        """By the lineage that the later phase declares; what the others do belongs to other pairs."""
        led = replace(self.new, lineage=self.lineage, declared=frozenset(declared_in(self.after)))
        return compared_by(RULES, self.old, led)

    @cached_property
    def lineage(self) -> frozenset[Step]:
        """A verdict that a claim stays leads to no other claim: it would hide that the other is new."""
        carried = (ids for decision, *ids in decided_in(self.after) if decision in CHANGING or self.carries(*ids))
        return frozenset({*lineage_of_entries(self.after), *((old, new) for old, new in carried)})

    def carries(self, id: str, now: str) -> bool:
        old, new = self.cmocs_old.get(id), self.cmocs_new.get(now)
        if not old or not new:
            return False
        claim, other = claim_of(old, self.now), claim_of(new)
        return claim.shares(other) or claim.same(other) or (not self.old.complete and claim.within(other))

    @cached_property
    def aliases(self) -> dict[str, str]:
        """An id of the phase before -> the one that the same construct has now."""
        new = self.constructs_new
        return {alias: id for id, one in new.items() for alias in one.aliases if alias not in new}

    @cached_property
    def once(self) -> dict[str, str]:
        """The other way round: what a construct was called."""
        return {id: alias for alias, id in self.aliases.items()}

    def now(self, id: str) -> str:
        return self.aliases.get(id, id)

    @cached_property
    def constructs_old(self) -> dict[str, Construct]:
        return {one.id: one for one in self.old.records if isinstance(one, Construct)}

    @cached_property
    def constructs_new(self) -> dict[str, Construct]:
        return {one.id: one for one in self.new.records if isinstance(one, Construct)}

    @cached_property
    def cmocs_old(self) -> dict[str, Cmoc]:
        return {one.id: one for one in self.old.records if isinstance(one, Cmoc)}

    @cached_property
    def cmocs_new(self) -> dict[str, Cmoc]:
        return {one.id: one for one in self.new.records if isinstance(one, Cmoc)}

    @cached_property
    def claimed(self) -> dict[tuple[object, ...], str]:
        """What each CMOC of the later phase claims -> its id."""
        return {claim_of(one).key: one.id for one in reversed(self.cmocs_new.values())}

    @cached_property
    def entries(self) -> dict[str, list[Refinement]]:
        """An id as it is now -> the entries that name it."""
        found: dict[str, list[Refinement]] = {}
        for entry in self.after.refinements:
            for id in dict.fromkeys(self.now(id) for id in (*entry.old, *entry.new)):
                found.setdefault(id, []).append(entry)
        return found

    @cached_property
    def ends(self) -> dict[int, tuple[frozenset[str], frozenset[str]]]:
        """Each entry of the ledger, by its identity -> the ids it leads from and to, as they are now."""
        return {
            id(one): (frozenset(map(self.now, one.old)), frozenset(map(self.now, one.new)))
            for one in self.after.refinements
        }

    @cached_property
    def verdicts(self) -> dict[str, list[Verdict]]:
        found: dict[str, list[Verdict]] = {}
        for one in self.after.verdicts:
            found.setdefault(one.cmoc, []).append(one)
        return found

    @cached_property
    def came(self) -> dict[str, list[str]]:
        """An id -> those that an entry or a verdict leads to it from."""
        return indexed((new, old) for old, new in self.lineage)

    @cached_property
    def went(self) -> dict[str, list[str]]:
        """An id -> those that an entry leads to from it."""
        return indexed(lineage_of_entries(self.after))

    def was(self, id: str) -> Construct | Cmoc | None:
        return self.constructs_old.get(id) or self.cmocs_old.get(id)

    def is_now(self, id: str) -> Construct | Cmoc | None:
        return self.constructs_new.get(id) or self.cmocs_new.get(id)

    def rules_between(self, old: Record, new: Record) -> tuple[frozenset[str], tuple[NotComparable, ...]]:
        """The rules that find a change from the one to the other, and what of them is not comparable."""
        whole = between(old, new, (not self.old.complete, not self.new.complete))
        return frozenset(one.rule for one in whole.changes if one.level == "theory"), whole.unknown


def indexed(some: Iterable[Step]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one, other in sorted(set(some)):
        found.setdefault(one, []).append(other)
    return found


def pairs(review: Review) -> Iterator[TwoPhases]:
    """While something could not be read nothing is missing for sure, so that there is nothing to compare."""
    if not readable(review):
        return
    snapshots = {one.phase: one for one in reversed(review.snapshots)}
    phases = {one.id: one for one in reversed(review.phases)}
    for before, after in pairwise(dict.fromkeys(review.settings.phases)):
        phase, left = phases.get(after), snapshots.get(before)
        current = after == review.settings.current and not is_closed(review, snapshots.get(after))
        later = snapshot_of(review, after) if current else snapshots.get(after)
        if phase and left and later:
            old, new = side(left), side(later)
            if all(len(one.by_key) == len(one.records) for one in (old, new)):
                yield TwoPhases(before, phase, old, new, current)


def is_closed(review: Review, left: Snapshot | None) -> bool:
    """What is edited after a phase was closed is no change of that phase (C419)."""
    recorded = review.settings.snapshots.get(left.phase) if left and left.complete else None
    return left is not None and recorded == seal(left.origin.lines.text)


def readable(review: Review) -> bool:
    theory = review.theory
    records: tuple[Record | Snapshot, ...] = (*theory.constructs, *theory.cmocs, *review.phases, *review.snapshots)
    whole = review.whole and not review.unread and not review.settings.origin.damaged
    return whole and not any(one.origin.damaged for one in records)


def side(left: Snapshot) -> Held:
    theory: Theory = left.theory
    held: tuple[Record, ...] = (*theory.constructs, *theory.cmocs)
    return Held(tuple(sorted(held, key=key_of)), KINDS, left.complete)
