"""The parts of a page's head that all page kinds make alike."""

from collections.abc import Iterable, Sequence

from cmoc.model.origin import Origin
from cmoc.text.diagnostic import Span
from cmoc.views.facts import Facts
from cmoc.views.page import Piece, Place

HOME = Piece("Review", "./")


def place(facts: Facts, origin: Origin) -> Place:
    return place_at(facts, origin.span)


def place_at(facts: Facts, span: Span) -> Place:
    pattern = facts.settings.edit_url or ""
    return Place(span.file, span.line, pattern.replace("{file}", span.file).replace("{line}", str(span.line)))


def neighbours(pages: Sequence[Piece]) -> Iterable[tuple[Piece | None, Piece | None]]:
    """Before and after each, in the order given."""
    for at in range(len(pages)):
        yield pages[at - 1] if at else None, pages[at + 1] if at + 1 < len(pages) else None
