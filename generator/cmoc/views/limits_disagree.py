"""Claims that disagree, with nothing that tells them apart."""

from collections.abc import Iterator

from cmoc.analyse.graph import Edge
from cmoc.views.facts import Facts
from cmoc.views.ladder import cmoc_links, distinct
from cmoc.views.limit_line import COUNTED, Line
from cmoc.views.limits_given import pair
from cmoc.views.page import Phrase, Piece
from cmoc.views.words import address, counted


def disagree(facts: Facts) -> Iterator[Line]:
    yield from contested(facts)
    yield from put_against(facts)


def contested(facts: Facts) -> Iterator[Line]:
    pairs: dict[tuple[str, str], list[Edge]] = {}
    for edge in facts.graph.causes:
        if edge.agreement == "contested":
            pairs.setdefault((edge.start, edge.end), []).append(edge)
    if not pairs:
        return
    shown: list[Phrase] = []
    back: set[str] = set()
    for (start, end), edges in pairs.items():
        cmocs = distinct(one.cmoc for edge in edges for one in edge.stated)
        shown.append((*pair(facts, start, end), Piece(" ("), *cmoc_links(cmocs), Piece(")")))
        back |= {f"cmocs/{cmoc.id}/" for cmoc in cmocs} | {address(facts.constructs[id]) for id in (start, end)}
    told = f"{counted(len(pairs), 'link')} said to raise and to lower, with nothing that tells the two apart:"
    known_as = "which of two claims holds"
    yield Line(f"{COUNTED}contested", (Piece(told),), (), tuple(sorted(back)), known_as, tuple(shown))


def put_against(facts: Facts) -> Iterator[Line]:
    """CMOCs that the source puts against each other where no sign shows it."""
    pairs = {tuple(sorted((cmoc.id, id))) for cmoc in facts.cmocs.values() for id in cmoc.at_odds_with}
    if pairs:
        shown = tuple(
            (*cmoc_links([facts.cmocs[one]]), Piece(" against "), *cmoc_links([facts.cmocs[other]]))
            for one, other in sorted(pairs)
        )
        back = tuple(sorted({f"cmocs/{id}/" for each in pairs for id in each}))
        told = f"{counted(len(pairs), 'pair')} of CMOCs that the paper puts against each other:"
        known_as = "how it fits a claim it is put against"
        yield Line(f"{COUNTED}against", (Piece(told),), (), back, known_as, shown)
