"""What changed: all of it, newest first; a script of the page marks what came since all were marked as seen."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.views.declared import Step, steps, urn
from cmoc.views.facts import Facts
from cmoc.views.follow import feed_way
from cmoc.views.heads import HOME
from cmoc.views.page import Head, Page, Piece, shortened
from cmoc.views.phases import ALL_STEPS
from cmoc.views.words import counted


@dataclass(frozen=True)
class NewPage(Page):
    title: str
    lead: str
    review: str  # under what the reader's browser keeps which entries were marked as seen
    total: str  # "41 entries"
    steps: tuple[Step, ...]
    links: tuple[Piece, ...]


def new_pages(facts: Facts) -> Iterator[NewPage]:
    found = steps(facts)
    if not found:
        return
    total = counted(sum(len(one.all) for one in found), "entry", "entries")
    lead = f"Every change of the theory that the review declares, and every verdict: {total}, newest phase first."
    title = "What is new"
    head = Head("new.md", title, shortened(lead), (HOME, Piece("Changes", "changes/"), Piece(title)))
    yield NewPage(
        head,
        title,
        lead,
        urn(facts.settings, "new"),
        total,
        found,
        (ALL_STEPS, *feed_way(facts)),
    )
