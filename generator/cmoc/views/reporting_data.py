"""What the data of a review answer of the reporting standard, item by item."""

from collections.abc import Callable, Iterator, Mapping

from cmoc.views.evidence_page import has_evidence
from cmoc.views.facts import Facts
from cmoc.views.page import Phrase, Piece
from cmoc.views.phases import phase_link, phase_name, transitions
from cmoc.views.theories_page import has_theories
from cmoc.views.words import counted, joined

Answer = Callable[[Facts], Iterator[Phrase]]


def said(*told: str | Piece) -> Phrase:
    return tuple(Piece(one) if isinstance(one, str) else one for one in told)


def title(facts: Facts) -> Iterator[Phrase]:
    settings = facts.settings
    if settings.paper:
        yield said(f"The paper: {settings.paper.title}.")
    yield said(f"This site: {settings.title}.")


def objectives(facts: Facts) -> Iterator[Phrase]:
    for question in facts.settings.questions:
        yield said(question)
    if facts.settings.questions:
        yield said("They stand on the ", Piece("first page", "./#questions"), ".")


def changes(facts: Facts) -> Iterator[Phrase]:
    for phase in facts.review.phases:
        for one in phase.refinements:
            if one.about and not one.old and not one.new:
                yield said(f"{phase.label}: {one.about}. {one.why or 'Why is not given.'}")
    for step in transitions(facts):
        yield said("All that changed: ", Piece(f"to {phase_name(facts, step.after.id)}", step.address), ".")


def searching(facts: Facts) -> Iterator[Phrase]:
    for phase in facts.review.phases:
        for search in phase.searches:
            note = f" {search.note}" if search.note else ""
            yield said(f"{phase.label}: {search.where}, {search.on or 'date not given'}.{note}")
    if facts.settings.searched_to:
        yield said(f"Evidence was searched for up to {facts.settings.searched_to}.")


def appraisal(facts: Facts) -> Iterator[Phrase]:
    extracts = [one for study in facts.included for one in study.extracts]
    for word, given in (
        ("relevance", sum(bool(one.relevance) for one in extracts)),
        ("rigour", sum(bool(one.rigour) for one in extracts)),
    ):
        if extracts:
            yield said(f"Of {counted(len(extracts), 'extract')} held here, {word} is given for {given or 'none'}.")


def extraction(facts: Facts) -> Iterator[Phrase]:
    for phase in facts.review.phases:
        if phase.extracted is not None:
            yield said(f"{phase.label} extracted {phase.extracted} CMOCs, study by study.")
    held = counted(len(facts.cmocs), "CMOC")
    yield said(f"{held} stand here, each the pattern behind one or several: ", Piece("all CMOCs", "cmocs/"), ".")


def analysis(facts: Facts) -> Iterator[Phrase]:
    if facts.stages:
        yield said(f"CMOCs are placed in stages: {joined([stage.label for stage in facts.stages.values()])}.")
    for phase in facts.review.phases:
        entries, verdicts = len(phase.refinements), len(phase.verdicts)
        if entries or verdicts:
            told = f"{counted(entries, 'change')} of the theory and {counted(verdicts, 'verdict')} on CMOCs before it"
            yield said(f"{phase.label} declares {told}.")


def flow(facts: Facts) -> Iterator[Phrase]:
    for phase in facts.review.phases:
        if phase.flow:
            steps = "; ".join(f"{step.label} {step.count}" for step in phase.flow)
            yield said(phase_link(facts, phase.id), f": {steps}.")


def characteristics(facts: Facts) -> Iterator[Phrase]:
    included = facts.included
    if included:
        total = counted(len(included), "study", "studies")
        yield said(f"{total}, with country, kind, sector and methods: ", Piece("the table of studies", "studies/"), ".")
    if has_evidence(facts):
        yield said("What can be set against them: ", Piece("the evidence", "evidence/"), ".")


def findings(facts: Facts) -> Iterator[Phrase]:
    things = counted(len(facts.constructs), "construct")
    links = counted(len({(edge.start, edge.end) for edge in facts.graph.causes}), "link")
    yield said(f"{things} and {links}: ", Piece("the causal web", "web/"), ".")
    if facts.graph.causes:
        yield said("What comes back to where it began: ", Piece("the loops", "loops/"), ".")
    if facts.review.profiles:
        yield said("What each kind sets off: ", Piece("the kinds", "profiles/"), ".")


def limits(facts: Facts) -> Iterator[Phrase]:
    yield said("What cannot be learnt here: ", Piece("the limits", "limits/"), ".")
    if facts.graph.causes:
        yield said("Where evidence is thin: ", Piece("the gaps", "gaps/"), ".")


def comparison(facts: Facts) -> Iterator[Phrase]:
    if has_theories(facts):
        yield said("Theories drawn on and argued with: ", Piece("the theories", "theories/"), ".")


def funding(facts: Facts) -> Iterator[Phrase]:
    settings = facts.settings
    for word, value in (("Funding", settings.funding), ("Interests", settings.interests)):
        if value:
            yield said(f"{word}: {value}")


DATA: Mapping[int, Answer] = {
    1: title,
    4: objectives,
    5: changes,
    8: searching,
    9: appraisal,
    10: extraction,
    11: analysis,
    12: flow,
    13: characteristics,
    14: findings,
    16: limits,
    17: comparison,
    19: funding,
}
