"""What the source does not give: fields of studies and constructs, parts of CMOCs, directions."""

from collections.abc import Iterator

from cmoc.model.theory import Cmoc, Construct, parts
from cmoc.views.facts import Facts
from cmoc.views.ladder import cmoc_links, distinct
from cmoc.views.limit_line import (
    COUNTED,
    Kind,
    Line,
    cmoc_pieces,
    cmocs_of,
    construct_pieces,
    constructs_of,
    counted_line,
    studies_of,
    study_pieces,
)
from cmoc.views.limits_held import phase_line
from cmoc.views.page import Phrase, Piece
from cmoc.views.study_facts import FIELDS
from cmoc.views.words import address, counted, joined, linked, named

PARTS = (("contexts", "context"), ("mechanisms", "mechanism"), ("outcomes", "outcome"))


def not_given(facts: Facts) -> Iterator[Line]:
    yield from fields_of_studies(facts)
    yield from parts_of_cmocs(facts)
    yield from directions(facts)
    yield from fields_of_constructs(facts)
    yield from reasons(facts)
    yield from of_the_review(facts)


def fields_of_studies(facts: Facts) -> Iterator[Line]:
    kind = studies_of(facts)
    for field in FIELDS:
        some = [study for study in facts.included if not field.value(study)]
        if some and field.id != "reference":  # which is a tie, and told there
            told = f"{field.word}: {field.unknown} for {kind.share(len(some))}."
            yield counted_line(field.id, told, study_pieces(some), field.word.lower(), kind, in_own_words=True)


def parts_of_cmocs(facts: Facts) -> Iterator[Line]:
    kind = cmocs_of(facts)
    all = facts.cmocs.values()
    for name, role in PARTS:
        some = [cmoc for cmoc in all if not getattr(cmoc, name)]
        if some:
            told = f"Partial: no {role} is named in {kind.share(len(some))}."
            yield counted_line(role, told, cmoc_pieces(some), f"its {role}", kind)
    uncoded = [cmoc for cmoc in all if any(part.text for _, _, part in parts(cmoc))]
    if uncoded:
        told = f"In {counted(len(uncoded), 'CMOC')} a part is not coded as a construct yet, so it is not drawn."
        yield counted_line("uncoded", told, cmoc_pieces(uncoded), "which construct a part is", kind)
    unstaged = [cmoc for cmoc in all if not cmoc.stage]
    if unstaged and facts.stages:
        told = f"Stage: not given for {kind.share(len(unstaged))}."
        yield counted_line("stage", told, cmoc_pieces(unstaged), "its stage", kind)


def directions(facts: Facts) -> Iterator[Line]:
    """Links of which the source says that they act, and not which way."""
    found: list[tuple[Phrase, list[Cmoc], tuple[str, ...]]] = []
    for edge in facts.graph.causes:
        if edge.sign == "?":
            some = distinct(one.cmoc for one in edge.stated)
            found.append((pair(facts, edge.start, edge.end), some, (edge.start, edge.end)))
    for one in facts.graph.modifiers:
        if one.effect is None:
            told = (*named(facts, one.start), Piece(" on what "), linked(facts, one.link[0]), Piece(" does to "))
            some = distinct(stated.cmoc for stated in one.stated)
            found.append(((*told, linked(facts, one.link[1])), some, (one.start, *one.link)))
    if found:
        told_first = f"The direction of {counted(len(found), 'link')} is not given:"
        shown = tuple((*told, Piece(" ("), *cmoc_links(some), Piece(")")) for told, some, _ in found)
        constructs = {address(facts.constructs[id]) for _, _, ids in found for id in ids}
        cmocs = {f"cmocs/{cmoc.id}/" for _, some, _ in found for cmoc in some}
        back = tuple(sorted(constructs | cmocs))
        yield Line(f"{COUNTED}direction", (Piece(told_first),), (), back, "the direction of a link", shown)


def pair(facts: Facts, start: str, end: str) -> Phrase:
    return (*named(facts, start), Piece(" → "), linked(facts, end))


def fields_of_constructs(facts: Facts) -> Iterator[Line]:
    settings, kind = facts.settings, constructs_of(facts)
    all = list(facts.constructs.values())
    own = [one for one in all if one.home == "mechanism"]
    first = "that the review writes among its mechanisms"  # more play the role, and in some CMOCs only
    mechanisms = Kind(f"construct {first}", f"constructs {first}", len(own), Piece("All mechanisms", "mechanisms/"))
    loose = [one for one in all if not one.definition]
    yield from field_of_constructs("definition", "Definition", "its definition", loose, kind)
    loose = [one for one in own if not one.type and settings.mechanism_types]
    yield from field_of_constructs("type", "Type", "its type", loose, mechanisms)
    loose = [one for one in all if not one.level and settings.levels]
    yield from field_of_constructs("level", "Level", "its level", loose, kind)
    loose = [one for one in all if one.alterable == "unknown"]
    can = "Whether those who run it can change it"
    yield from field_of_constructs("alterable", can, "whether it can be changed", loose, kind)


def field_of_constructs(id: str, word: str, known_as: str, some: list[Construct], kind: Kind) -> Iterator[Line]:
    if some:
        told = f"{word}: not given for {kind.share(len(some))}."
        yield counted_line(id, told, construct_pieces(some), known_as, kind)


def reasons(facts: Facts) -> Iterator[Line]:
    for phase in facts.review.phases:
        number = sum(not one.why for one in phase.refinements)
        if number:
            told = f"Why: not given for {number} of {counted(len(phase.refinements), 'refinement')} of {phase.label}."
            yield phase_line("why", told, phase, "why some refinements were made")


def of_the_review(facts: Facts) -> Iterator[Line]:
    settings = facts.settings
    given = {"funding": settings.funding, "interests": settings.interests, "registration": settings.registration}
    unknown = [word for word, value in given.items() if not value]
    if unknown:
        told = f"Of the review as a whole, {joined(unknown)} {'are' if len(unknown) > 1 else 'is'} not known here."
        home = Piece("Review", "./")
        yield Line(f"{COUNTED}review", (Piece(told),), (home,), (home.target,), joined(unknown))
