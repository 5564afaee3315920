"""Every record of a review, and whether all has been read that a rule over the whole would need."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from cmoc.model.origin import Origin
from cmoc.model.review import Review


class Written(Protocol):
    @property
    def origin(self) -> Origin: ...


def cmocs_are_whole(review: Review) -> bool:
    """A damaged or lost CMOC may say just what seems to be missing."""
    return review.whole and not any(cmoc.origin.damaged for cmoc in review.theory.cmocs)


def all_is_whole(review: Review) -> bool:
    return review.whole and not any(record.origin.damaged for record in all_records(review))


def all_records(review: Review) -> Iterator[Written]:
    """Those that stand by themselves; a snapshot is one."""
    theory = review.theory
    lists: tuple[Iterable[Written], ...] = (
        *((review.settings,), theory.constructs, theory.cmocs, review.studies, review.profiles, review.phases),
        *(review.snapshots, (review.programme,) if review.programme else (), review.glossary),
    )
    return (record for some in lists for record in some)
