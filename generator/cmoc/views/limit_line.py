"""One thing that cannot be learnt here, and the pages it touches."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cmoc.model.review import Review
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct
from cmoc.views.facts import Facts
from cmoc.views.page import Phrase, Piece
from cmoc.views.words import address, cmoc_piece, counted, study_piece

MOST = 400  # pages that a line names one by one
COUNTED = "counted-"  # what the anchors of computed lines begin with


@dataclass(frozen=True)
class Line:
    """`back` are the addresses of the pages that are given a way to it: all that it touches, named here or not."""

    id: str  # its anchor
    told: Phrase
    touches: tuple[Piece, ...] = ()
    back: tuple[str, ...] = ()
    known_as: str = ""  # what those pages call it
    parts: tuple[Phrase, ...] = ()
    note: str = ""
    places: tuple[str, ...] = ()


def anchor(name: str) -> str:
    return f"limits/#{COUNTED}{name}"


@dataclass(frozen=True)
class Kind:
    """All records of one kind, and the table that holds them."""

    one: str
    several: str
    number: int
    table: Piece

    def share(self, number: int) -> str:
        """ "17 of 55 CMOCs"."""
        return f"{number} of {counted(self.number, self.one, self.several)}"


def counted_line(
    name: str, told: str, pages: Sequence[Piece], known_as: str, kind: Kind, in_own_words: bool = False
) -> Line:
    """The table stands in the place of the pages where they are all of their kind, or too many to name.

    `in_own_words`: the pages lead to it by themselves, where the unknown thing stands.
    """
    back = () if in_own_words else tuple(page.target for page in pages)
    if len(pages) > MOST or len(pages) == kind.number > 1:
        return Line(COUNTED + name, (Piece(told),), (kind.table,), (kind.table.target, *back), known_as)
    return Line(COUNTED + name, (Piece(told),), tuple(pages), back, known_as)


def cmocs_of(facts: Facts) -> Kind:
    return Kind("CMOC", "CMOCs", len(facts.cmocs), Piece("All CMOCs", "cmocs/"))


def constructs_of(facts: Facts) -> Kind:
    return Kind("construct", "constructs", len(facts.constructs), Piece("All constructs", "constructs/"))


def studies_of(facts: Facts) -> Kind:
    return Kind("study", "studies", len(facts.included), Piece("All studies", "studies/"))


def cmoc_pieces(cmocs: Iterable[Cmoc]) -> tuple[Piece, ...]:
    return tuple(cmoc_piece(one) for one in cmocs)


def construct_pieces(constructs: Iterable[Construct]) -> tuple[Piece, ...]:
    return tuple(Piece(one.label, address(one)) for one in constructs)


def study_pieces(studies: Iterable[Study]) -> tuple[Piece, ...]:
    return tuple(study_piece(one) for one in studies)


def pieces_of(facts: Facts, id: str) -> tuple[Piece, ...]:
    """The pages of the records with this id, of whatever kind; an id of none stands as it is."""
    review: Review = facts.review
    found = (
        *construct_pieces(one for one in review.theory.constructs if one.id == id),
        *cmoc_pieces(one for one in review.theory.cmocs if one.id == id),
        *study_pieces(one for one in review.studies if one.id == id),
        *(Piece(one.label, f"profiles/{id}/") for one in review.profiles if one.id == id),
        *(Piece(one.label, f"phases/{id}/") for one in review.phases if one.id == id),
    )
    return found or (Piece(id),)
