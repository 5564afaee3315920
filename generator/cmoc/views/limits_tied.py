"""Which numbers and which CMOCs are tied to a study, and which are not."""

from collections.abc import Iterator

from cmoc.analyse.rests import Rest, rests
from cmoc.model.theory import Cmoc
from cmoc.model.vocabulary import BASES, Basis
from cmoc.views.evidence import Cited, cited
from cmoc.views.facts import Facts
from cmoc.views.limit_line import COUNTED, Line, cmoc_pieces, cmocs_of, counted_line, studies_of, study_pieces
from cmoc.views.page import Phrase, Piece
from cmoc.views.words import counted, joined, study_piece

RESTS_TOLD: dict[Rest, str] = {
    "study": "on a study that is known here",
    "numbers": "on numbers whose study is not certain here",
    "shared": "on numbers printed once behind a list of claims",
    "none": "on no number of a study",
}
BASES_TOLD: dict[Basis, tuple[str, str]] = {
    "finding": ("a finding of this phase", "findings of this phase"),
    "prior": ("restated from an earlier phase", "restated from an earlier phase"),
    "hypothesis": ("a hypothesis of the authors", "hypotheses of the authors"),
    "illustration": ("an example of the authors", "examples of the authors"),
    "elsewhere": ("from literature outside the review", "from literature outside the review"),
}


def not_tied(facts: Facts) -> Iterator[Line]:
    yield from numbers(facts)
    yield from outside(facts)
    kind = studies_of(facts)
    loose = [study for study in facts.included if study.reference is None]
    if loose:
        told = f"Which number it has: not certain for {kind.share(len(loose))}."
        yield counted_line("reference", told, study_pieces(loose), "which number a study has", kind, in_own_words=True)
    yield from cmocs(facts)


def numbers(facts: Facts) -> Iterator[Line]:
    """Of all numbers that stand for an included study, those that are tied to one with certainty."""
    within = facts.settings.references.included
    some = list(range(within[0], within[1] + 1)) if within else [one.number for one in all_cited(facts) if not one.own]
    loose = [number for number in some if number not in facts.by_reference]
    if not loose:
        return
    tied: Phrase = ()
    for number in some:
        if number in facts.by_reference:
            study = facts.by_reference[number]
            tied += (Piece(f"{', ' if tied else ': '}{number} is "), study_piece(study))
    of = f"{counted(len(some), 'number')} of included studies" if within else f"{counted(len(some), 'number')} cited"
    told = Piece(f"Of {of}, {len(some) - len(loose)} can be tied to a study with certainty")
    end = Piece(f". Which study each of the other {len(loose)} is, is not certain here.")
    pages = tuple(Piece(str(number), f"references/{number}/") for number in loose)
    table = studies_of(facts).table
    back = (table.target, *(page.target for page in pages))
    yield Line(f"{COUNTED}numbers", (told, *tied, end), (table, *pages), back, "which number is which study")


def all_cited(facts: Facts) -> tuple[Cited, ...]:
    return cited(facts.cmocs.values(), facts.settings.references)


def outside(facts: Facts) -> Iterator[Line]:
    beyond = {one.number for one in all_cited(facts) if one.outside}
    some = [cmoc for cmoc in facts.cmocs.values() if beyond & {n for one in cmoc.sources for n in one.cites}]
    if some:
        told = f"Cited for a CMOC, and no included study: {joined([str(number) for number in sorted(beyond)])}."
        known_as = "what a cited text outside the review is"
        yield counted_line("outside", told, cmoc_pieces(some), known_as, cmocs_of(facts))


def cmocs(facts: Facts) -> Iterator[Line]:
    found = rests(facts.review)
    kind = cmocs_of(facts)
    if not kind.number:
        return
    shares = joined([f"{len(some)} {verb(some)} {RESTS_TOLD[rest]}" for rest, some in found.items()])
    total = " + ".join(str(len(some)) for some in found.values())
    told = f"Of {counted(kind.number, 'CMOC')}, {shares}: {total} = {kind.number}."
    yield Line(f"{COUNTED}cmocs", (Piece(told),), (kind.table,), (kind.table.target,), "what CMOCs rest on")
    yield from resting(facts, "numbers", found["numbers"], "the study behind its number")
    yield from resting(facts, "shared", found["shared"], "which claim of a list its number supports")
    for basis in BASES:
        some = tuple(cmoc for cmoc in found["none"] if cmoc.basis == basis)
        if some:
            told = (
                f"{counted(len(some), 'CMOC')} {verb(some)} {RESTS_TOLD['none']}: {BASES_TOLD[basis][len(some) > 1]}."
            )
            pages = cmoc_pieces(some)
            yield counted_line(f"no-number-{basis}", told, pages, "a study behind it", kind)


def resting(facts: Facts, rest: Rest, some: tuple[Cmoc, ...], known_as: str) -> Iterator[Line]:
    if some:
        told = f"{counted(len(some), 'CMOC')} {verb(some)} {RESTS_TOLD[rest]}."
        yield counted_line(f"rests-{rest}", told, cmoc_pieces(some), known_as, cmocs_of(facts))


def verb(some: tuple[Cmoc, ...]) -> str:
    return "rests" if len(some) == 1 else "rest"
