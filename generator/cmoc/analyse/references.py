"""Which reference numbers stand for a link."""

from collections.abc import Iterable

from cmoc.model.edges import StatedEdge
from cmoc.model.review import References


def numbers(some: Iterable[StatedEdge], references: References) -> frozenset[int]:
    """References of included studies that stand for a link alone: not behind a list, not for what we supplied."""
    sources = (source for one in some if one.ours != "part" for source in one.cmoc.sources if not source.shared)
    return frozenset(n for source in sources for n in source.cites if references.may_be_study(n))
