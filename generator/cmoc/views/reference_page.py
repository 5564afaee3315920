"""One number of the source's reference list: what is cited to it, and which study it is where that is certain."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from cmoc.model.theory import Cmoc
from cmoc.views.citing import cmocs_citing, constructs_citing
from cmoc.views.construct_page import Told
from cmoc.views.evidence import earlier_phase, outside
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME, neighbours
from cmoc.views.page import Head, Page, Phrase, Piece, plain, shortened
from cmoc.views.words import counted, joined, study_piece

Tie = Literal["tied", "drawn on", "own", "other", "unknown"]

STUDIES = Piece("Studies", "studies/")


@dataclass(frozen=True)
class ReferencePage(Page):
    name: str
    lead: Phrase
    cmocs: tuple[Told, ...]
    constructs: tuple[Told, ...]


def reference_pages(facts: Facts) -> Iterator[ReferencePage]:
    names = [Piece(f"Reference {number}", f"references/{number}/") for number in facts.numbers]
    for number, (before, after) in zip(facts.numbers, neighbours(names), strict=True):
        name, told = f"Reference {number}", lead(facts, number)
        head = Head(
            f"references/{number}.md",
            f"{name}: what is cited to it",
            shortened(f"{name} of the paper. {plain(told)}"),
            (HOME, STUDIES, Piece("Reference numbers", "references/"), Piece(name)),
            before,
            after,
        )
        cmocs, constructs = tuple(cmocs_citing(facts, number)), tuple(constructs_citing(facts, number))
        yield ReferencePage(head, name, told, cmocs, constructs)


def lead(facts: Facts, number: int) -> Phrase:
    """ "Cited in 5 places, for 4 CMOCs and 1 construct. Which study it is, is not known here."."""
    found = facts.citations.get(number, ())
    if not found:
        return (Piece("No record held here cites it. "), *which(facts, number))
    cmocs = {one.record.id for one in found if isinstance(one.record, Cmoc)}
    constructs = {one.record.id for one in found if not isinstance(one.record, Cmoc)}
    counts = [counted(len(some), word) for some, word in ((cmocs, "CMOC"), (constructs, "construct")) if some]
    told = f"Cited in {counted(len(found), 'place')}, for {joined(counts)}. "
    return (Piece(told), *which(facts, number))


def tie_of(facts: Facts, number: int) -> Tie:
    """What is certain of a number: which study it is, that it is none, or nothing."""
    references = facts.settings.references
    if number in facts.by_reference:
        return "tied" if facts.by_reference[number].included else "drawn on"
    if number in references.own:
        return "own"
    return "other" if outside(number, references) else "unknown"


def which(facts: Facts, number: int) -> Phrase:
    tie, included = tie_of(facts, number), facts.settings.references.included
    if tie == "tied":
        study = facts.by_reference[number]
        return (Piece("It is "), study_piece(study), Piece("."))
    if tie == "drawn on":
        study = facts.by_reference[number]
        return (Piece("It is "), study_piece(study), Piece(", which is drawn on and is no study of this review."))
    if tie == "own":
        citing = [one.record for one in facts.citations.get(number, ()) if isinstance(one.record, Cmoc)]
        phase = earlier_phase(facts, citing)
        return (Piece(f"It is the team's own earlier work and no study of this review: from {phase}."),)
    if tie == "other" and included:
        return (Piece(f"It is none of the included studies, whose numbers are {included[0]} to {included[1]}."),)
    return (Piece("Which study it is, is not known here."),)
