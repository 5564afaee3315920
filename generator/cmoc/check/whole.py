"""Whether all that a rule over the whole review would need has been read."""

from collections.abc import Iterator

from cmoc.model.origin import Origin
from cmoc.model.review import Review


def cmocs_are_whole(review: Review) -> bool:
    """A damaged or lost CMOC may say just what seems to be missing."""
    return review.whole and not any(cmoc.origin.damaged for cmoc in review.theory.cmocs)


def all_is_whole(review: Review) -> bool:
    return review.whole and not any(origin.damaged for origin in origins(review))


def origins(review: Review) -> Iterator[Origin]:
    yield review.settings.origin
    yield from (one.origin for one in review.theory.constructs)
    yield from (one.origin for one in review.theory.cmocs)
    yield from (one.origin for one in review.studies)
    yield from (one.origin for one in review.profiles)
    yield from (one.origin for one in review.phases)
    yield from (one.origin for one in review.snapshots)
    if review.programme:
        yield review.programme.origin
