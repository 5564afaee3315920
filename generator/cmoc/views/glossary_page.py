"""The words a reader must know, each with one meaning."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.views.facts import Facts
from cmoc.views.heads import HOME, place
from cmoc.views.page import Head, Page, Phrase, Piece, shortened
from cmoc.views.words import counted

TITLE = "Glossary"
TAKEN = {"page", "cite"}  # anchors that the page has already


@dataclass(frozen=True)
class Entry:
    id: str  # its anchor
    term: str
    means: str
    not_for: str
    see: Phrase


@dataclass(frozen=True)
class GlossaryPage(Page):
    title: str
    lead: str
    entries: tuple[Entry, ...]


def glossary_pages(facts: Facts) -> Iterator[GlossaryPage]:
    """Made where there is no term, too: hand-written pages may lead to it."""
    terms = sorted(facts.review.glossary, key=lambda one: (one.term.casefold(), one.id))
    names = {one.id: one.term for one in terms}
    lead = f"{counted(len(terms), 'word')} of this site, each with the one meaning it has here."
    entries = tuple(
        Entry(
            anchor(one.id),
            one.term,
            one.means,
            one.not_for or "",
            tuple(Piece(names.get(id, id), f"#{anchor(id)}" if id in names else "") for id in one.see),
        )
        for one in terms
    )
    where = place(facts, terms[0].origin) if terms else None
    head = Head("glossary.md", TITLE, shortened(lead), (HOME, Piece(TITLE)), place=where)
    yield GlossaryPage(head, TITLE, lead, entries)


def anchor(id: str) -> str:
    return f"{id}-term" if id in TAKEN else id
