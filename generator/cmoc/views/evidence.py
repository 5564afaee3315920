"""On what a claim rests, in words. Counted, never graded."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cmoc.model.review import References
from cmoc.model.theory import Cmoc, Source
from cmoc.model.vocabulary import Basis
from cmoc.views.facts import Facts
from cmoc.views.page import Phrase, Piece, between, series, words
from cmoc.views.words import counted, joined, lowered, study_piece

COUNTS = "Counts are references the paper cites for a link, not a measure of how strong or likely the effect is."
BASIS_WORDS: dict[Basis, str] = {
    "finding": "a finding of this phase",
    "prior": "restated from an earlier phase",
    "hypothesis": "hypothesis of the authors",
    "illustration": "an example of the authors",
    "elsewhere": "from literature outside the review",
}
HEDGED = "told with “may” or the like"
OURS_WORDS = {"part": "our reading: not printed", "sign": "direction is our reading"}


@dataclass(frozen=True)
class Cited:
    number: int
    shared: bool  # printed once behind a list of claims: it may support this one
    own: bool  # the team's own earlier work, which is no study
    outside: bool = False  # in the source's list, and no study of the review


def cited(cmocs: Iterable[Cmoc], references: References) -> tuple[Cited, ...]:
    """Each number once; shared only if no place ties it to the claim alone."""
    alone: dict[int, bool] = {}
    for cmoc in cmocs:
        for source in cmoc.sources:
            for number in source.cites:
                alone[number] = alone.get(number, False) or not source.shared
    return tuple(
        Cited(number, not alone[number], number in references.own, outside(number, references))
        for number in sorted(alone)
    )


def outside(number: int, references: References) -> bool:
    return number not in references.own and not references.may_be_study(number)


def evidence(facts: Facts, cmocs: Iterable[Cmoc]) -> Phrase:
    """ "2 references: 58 (NHS Providers 2018), 72", "1 reference: 44 · single source"."""
    some = tuple({cmoc.id: cmoc for cmoc in cmocs}.values())
    numbers = cited(some, facts.settings.references)
    studies = [one for one in numbers if not one.own and not one.outside]
    parts = [
        reference_words(facts, [one for one in studies if not one.shared]),
        shared_words(facts, [one for one in studies if one.shared]),
        outside_words(facts, [one for one in numbers if one.outside]),
        own_words(facts, some, [one for one in numbers if one.own]),
        basis_words(some, bool(numbers)),
        words(HEDGED) if some and all(cmoc.hedged for cmoc in some) else (),
    ]
    told = [part for part in parts if part]
    if not numbers:
        told.insert(0, (Piece(f"no reference of its own{places(some)}"),))
    return between(told, " · ")


def reference_words(facts: Facts, numbers: list[Cited]) -> Phrase:
    if not numbers:
        return ()
    single = " · single source" if len(numbers) == 1 else ""
    return (
        Piece(f"{counted(len(numbers), 'reference')}: "),
        *listed(facts, numbers),
        *((Piece(single),) if single else ()),
    )


def shared_words(facts: Facts, numbers: list[Cited]) -> Phrase:
    return (Piece("may be "), *listed(facts, numbers), Piece(" (printed behind a list)")) if numbers else ()


def outside_words(facts: Facts, numbers: list[Cited]) -> Phrase:
    return (Piece("cites "), *listed(facts, numbers), Piece(", outside the review's studies")) if numbers else ()


def own_words(facts: Facts, cmocs: Iterable[Cmoc], numbers: list[Cited]) -> Phrase:
    if not numbers:
        return ()
    told = series([reference_link(one.number) for one in numbers])
    return (Piece(f"from {earlier_phase(facts, cmocs)} ("), *told, Piece(")"))


def earlier_phase(facts: Facts, cmocs: Iterable[Cmoc]) -> str:
    """The one from which all of them are known: "phase 2"."""
    labels = {phase.id: phase.label for phase in facts.review.phases}
    since = {labels.get(cmoc.since or "") for cmoc in cmocs if cmoc.since != facts.settings.current}
    known = since.pop() if len(since) == 1 else None
    return lowered(known) if known else "an earlier phase"


def basis_words(cmocs: Iterable[Cmoc], numbered: bool) -> Phrase:
    """Named where no finding carries the claim."""
    given = {cmoc.basis for cmoc in cmocs}
    if "finding" in given or (given == {"prior"} and numbered):
        return ()
    return (Piece(joined([BASIS_WORDS[one] for one in BASIS_WORDS if one in given])),)


def listed(facts: Facts, numbers: Iterable[Cited]) -> Phrase:
    """A number leads to all that is cited to it; one that is tied to a study, to the study."""
    return between(number_words(facts, one.number) for one in numbers)


def number_words(facts: Facts, number: int) -> Phrase:
    study = facts.by_reference.get(number)
    return (Piece(f"{number} ("), study_piece(study), Piece(")")) if study else (reference_link(number),)


def reference_link(number: int) -> Piece:
    """Every number that a record cites has a page."""
    return Piece(str(number), f"references/{number}/")


def places(cmocs: Iterable[Cmoc]) -> str:
    """ " · stated in Table 2": where there is no number, the place is what a reader can check."""
    found = dict.fromkeys(source.at for cmoc in cmocs for source in cmoc.sources if source.at)
    return f" · stated in {joined(list(found))}" if found else ""


def places_words(facts: Facts, sources: Iterable[Source]) -> str:
    """Each document once, with its places: "Abstract and Table 2, Aunger 2021; Table 3, Aunger 2020"."""
    found: dict[str | None, list[Source]] = {}
    for source in sources:
        found.setdefault(source.document, []).append(source)
    told = []
    for some in found.values():
        places = joined(list(dict.fromkeys(source.at for source in some if source.at)))
        told.append(place_words(facts, replace(some[0], at=places or None)))
    return "; ".join(told)


def place_words(facts: Facts, source: Source) -> str:
    """Where a source is, and what it cites there: "Table 2 of Aunger 2021"."""
    labels = {document.id: document.label for document in facts.settings.documents}
    document = labels.get(source.document or "", source.document or "")
    return f"{source.at}, {document}" if source.at and document else source.at or document or "place not given"
