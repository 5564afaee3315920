"""The ways to follow a review, for all pages that lead there."""

from collections.abc import Iterator

from cmoc.views.facts import Facts
from cmoc.views.page import Piece
from cmoc.views.phases import day_of, transitions

FEED_FILE = "feed.xml"
NEW = Piece("What is new", "new/")
FEED = Piece("Feed for your reader (Atom)", FEED_FILE)


def feed_way(facts: Facts) -> Iterator[Piece]:
    """Where something that changed has a date: without one there is no feed."""
    if any(day_of(facts, one) for one in transitions(facts)):
        yield FEED
