"""Ids that an earlier phase or a ledger knows and that the theory does not hold now. Their addresses stay."""

from collections.abc import Iterator, Mapping
from typing import Literal

from cmoc.model.ids import is_address
from cmoc.model.review import Review

GoneKind = Literal["construct", "cmoc"]


def gone(review: Review) -> Mapping[str, GoneKind]:
    """In order of ids. What went and came back is there, and so is what an alias leads to: neither is gone."""
    constructs = {one.id for one in review.theory.constructs} | review.lost
    constructs |= {alias for one in review.theory.constructs for alias in one.aliases}
    living = {"construct": constructs, "cmoc": {one.id for one in review.theory.cmocs} | review.lost}
    found: dict[str, GoneKind] = {}
    for id, kind in known(review):
        # Of one that no snapshot holds only a ledger's form is known, which no rule has looked at.
        if id not in living[kind] and is_address(id):
            found.setdefault(id, kind)
    return dict(sorted(found.items()))


def known(review: Review) -> Iterator[tuple[str, GoneKind]]:
    """What a snapshot holds first: it says what kind of record the id is."""
    claims = {one.id for one in review.theory.cmocs}
    here = claims | {one.id for one in review.theory.constructs}
    for snapshot in review.snapshots:
        claims |= {one.id for one in snapshot.cmocs}
        yield from ((one.id, "construct") for one in snapshot.theory.constructs)
        yield from ((one.id, "cmoc") for one in snapshot.cmocs)
    for phase in review.phases:
        for verdict in phase.verdicts:
            yield verdict.cmoc, "cmoc"
        for entry in phase.refinements:
            ids = (*entry.old, *entry.new)
            of_claims = not claims.isdisjoint(ids)
            yield from ((id, "cmoc" if of_claims else "construct") for id in ids if id not in here)
