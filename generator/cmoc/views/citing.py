"""What is cited to one number of the source's list, place by place."""

from collections.abc import Iterator

from cmoc.analyse.citations import Citation
from cmoc.model.theory import Cmoc, Construct, Source
from cmoc.views.construct_page import Told
from cmoc.views.evidence import reference_link
from cmoc.views.facts import Facts
from cmoc.views.page import Phrase, Piece, series
from cmoc.views.sentence import sentence
from cmoc.views.words import address, cmoc_piece


def cmocs_citing(facts: Facts, number: int) -> Iterator[Told]:
    """Each place that cites it for a CMOC."""
    for one in facts.citations.get(number, ()):
        if isinstance(one.record, Cmoc):
            yield told_cmoc(facts, one.record, place(one, number))


def told_cmoc(facts: Facts, cmoc: Cmoc, evidence: Phrase) -> Told:
    return Told(cmoc_piece(cmoc), sentence(facts, cmoc), evidence)


def constructs_citing(facts: Facts, number: int) -> Iterator[Told]:
    """Each place that cites it for what a construct is."""
    for one in facts.citations.get(number, ()):
        if isinstance(one.record, Construct):
            definition = (Piece(one.record.definition),) if one.record.definition else ()
            yield Told(Piece(one.record.label, address(one.record)), definition, place(one, number))


def place(one: Citation, number: int) -> Phrase:
    """ "may support: printed once behind a list · with 55 and 76 · Table 2"."""
    shared = (Piece("may support: printed once behind a list · "),) if one.source.shared else ()
    return (*shared, *beside(one.source, number), Piece(f" · {one.source.at or 'place not given'}"))


def beside(source: Source, number: int) -> Phrase:
    others = [reference_link(other) for other in dict.fromkeys(source.cites) if other != number]
    return (Piece("with "), *series(others)) if others else (Piece("cited alone"),)
