"""How to cite: a page, the whole as it stands, the paper, a study."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.views.cited import paper_item, whole
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME
from cmoc.views.item import Item
from cmoc.views.page import Head, Page, Phrase, Piece, words

LEAD = "Cite the page that you used, in the version that you used."


@dataclass(frozen=True)
class CiteSection:
    id: str
    title: str
    told: tuple[Phrase, ...]
    item: Item | None = None


@dataclass(frozen=True)
class CitePage(Page):
    lead: str
    sections: tuple[CiteSection, ...]


def cite_pages(facts: Facts) -> Iterator[CitePage]:
    head = Head(
        "cite.md",
        "How to cite this site",
        f"{LEAD} What is cited is the encoding; the paper is cited for what it says itself.",
        (HOME, Piece("How to cite")),
        heading="How to cite",
    )
    yield CitePage(head, LEAD, tuple(sections(facts)))


def sections(facts: Facts) -> Iterator[CiteSection]:
    own = "Each page ends with its own reference, as APA, Vancouver and Harvard set it and as BibTeX, RIS and CSL-JSON."
    yield CiteSection("a-page", "A page", (words(own), *by_whom(facts)))
    yield CiteSection("a-version", "The whole, in one version", (words(version(facts)),), whole(facts))
    paper = paper_item(facts.settings.paper)
    if paper:
        told = "For its findings and its numbers cite the paper: what it says stands there, and here as others read it."
        yield CiteSection("the-paper", "The paper", (words(told),), paper)
    if facts.studies:
        told = "Its page gives its reference as far as the source does, and leaves out what the source does not give."
        link = Piece("Studies", "studies/")
        yield CiteSection("a-study", "A study", ((Piece(f"{told} All are under "), link, Piece(".")),))


def by_whom(facts: Facts) -> Iterator[Phrase]:
    """The paper's authors are never named for what others wrote."""
    encoded, paper = facts.settings.encoded, facts.settings.paper
    if encoded and paper and paper.authors:
        seen = "have seen it" if encoded.seen_by_its_authors else "have not checked it"
        told = "What is cited is this encoding, by those who wrote it, after the paper."
        yield words(f"{told} The paper's authors did not write it and {seen}.")


def version(facts: Facts) -> str:
    if not facts.edition:
        told = "This is a working copy and no published version. What is cited from it may change; where there is a"
        return f"{told} published version, cite that."
    told = f"This is version {facts.edition.version}. It does not change: its addresses name the version, and what is"
    return f"{told} cited from it can be looked up as it was."
