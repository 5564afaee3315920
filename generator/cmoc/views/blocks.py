"""Pages that are several tables and lists under headings, each with the sentence that sums it up first."""

from collections.abc import Iterable
from dataclasses import dataclass

from cmoc.analyse.graph import Edge
from cmoc.views.construct_page import Told
from cmoc.views.facts import Facts
from cmoc.views.page import Page, Phrase, Piece, series, words
from cmoc.views.strands import KINDS
from cmoc.views.weave import VERBS
from cmoc.views.words import linked


@dataclass(frozen=True)
class Folded:
    """A long list behind its count."""

    summary: str
    items: tuple[Phrase, ...]


@dataclass(frozen=True)
class Block:
    id: str
    title: str
    lead: Phrase
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Phrase, ...], ...] = ()
    folded: tuple[Folded, ...] = ()
    claims: tuple[Told, ...] = ()
    text: str = ""  # hand-written Markdown
    short: bool = False  # its cells are numbers and words of a kind: they may stand beside each other


@dataclass(frozen=True)
class BlocksPage(Page):
    heading: str
    lead: Phrase
    small: tuple[str, ...]  # what holds of every number on the page
    blocks: tuple[Block, ...]


def listed(pieces: Iterable[Piece], none: str = "none") -> Phrase:
    """Links after each other in one cell. No cell is blank."""
    return series(pieces, ", ") or words(none)


def link_words(facts: Facts, edge: Edge) -> Phrase:
    """ "conflict lowers trust"."""
    verb = VERBS[KINDS[edge.sign]][facts.constructs[edge.start].plural]
    return (linked(facts, edge.start), Piece(f" {verb} "), linked(facts, edge.end))
