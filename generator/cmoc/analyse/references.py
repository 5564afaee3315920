"""Which reference numbers stand for a link."""

from collections.abc import Iterable

from cmoc.model.edges import StatedEdge


def numbers(some: Iterable[StatedEdge], included: range) -> frozenset[int]:
    """References of included studies that stand for a link alone: not behind a list, not for what we supplied."""
    sources = (source for one in some if one.ours != "part" for source in one.cmoc.sources)
    return frozenset(n for source in sources if not source.shared for n in source.cites if n in included)
