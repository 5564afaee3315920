"""Where each number of the source's reference list is cited."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from cmoc.model.review import Review
from cmoc.model.theory import Cmoc, Construct, Source


@dataclass(frozen=True)
class Citation:
    """One place that states a record and cites the number there."""

    record: Cmoc | Construct
    source: Source


def citations(review: Review) -> Mapping[int, tuple[Citation, ...]]:
    """By number, in order; CMOCs before constructs, each in order of ids."""
    found: dict[int, list[Citation]] = defaultdict(list)
    records: list[Cmoc | Construct] = sorted(review.theory.cmocs, key=lambda one: one.id)
    records += sorted(review.theory.constructs, key=lambda one: one.id)
    for record in records:
        for source in record.sources:
            for number in dict.fromkeys(source.cites):
                found[number].append(Citation(record, source))
    return {number: tuple(found[number]) for number in sorted(found)}
