"""What is not held here: phases that were seen in part, and CMOCs of which a phase says nothing."""

from collections.abc import Iterator
from dataclasses import replace

from cmoc.model.phase import Phase, Verdict
from cmoc.views.facts import Facts
from cmoc.views.limit_line import COUNTED, Line, cmocs_of
from cmoc.views.page import Piece
from cmoc.views.words import counted, joined


def not_held(facts: Facts) -> Iterator[Line]:
    for phase in facts.review.phases:
        yield from extracted(facts, phase)
        yield from held(phase)
    yield from snapshots(facts)
    for phase in facts.review.phases:
        yield from unreported(phase)


def page_of(phase: Phase) -> Piece:
    return Piece(phase.label, f"phases/{phase.id}/")


def phase_line(name: str, told: str, phase: Phase, known_as: str, parts: tuple[str, ...] = ()) -> Line:
    """The phase's name leads to its page where it first stands in `told`."""
    page = page_of(phase)
    before, _, after = told.partition(phase.label)
    shown = tuple((Piece(part),) for part in parts)
    phrase = (Piece(before), page, Piece(after))
    return Line(f"{COUNTED}{name}-{phase.id}", phrase, (), (page.target,), known_as, shown)


def extracted(facts: Facts, phase: Phase) -> Iterator[Line]:
    """Two counts of two things: never the one as a share of the other."""
    if phase.extracted is None or phase.id != facts.settings.current:
        return
    kind = cmocs_of(facts)
    told = (
        f"{phase.label} extracted {counted(phase.extracted, 'CMOC')} study by study, and {kind.number} are held here. "
        "One that is held is a pattern behind several extracts, so the two counts cannot be compared."
    )
    known_as = "the CMOCs as extracted study by study"
    line = phase_line("extracted", told, phase, known_as)
    yield replace(line, touches=(kind.table,), back=(kind.table.target, *line.back))


def held(phase: Phase) -> Iterator[Line]:
    if phase.held == "yes" and not phase.not_held:
        return
    told = f"{phase.label} is not held." if phase.held == "no" else f"{phase.label} is held in part."
    if phase.not_held:
        told = f"{told.removesuffix('.')}. Not held of it:"
    yield phase_line("held", told, phase, "what is not held of this phase", phase.not_held)


def snapshots(facts: Facts) -> Iterator[Line]:
    phases = {phase.id: phase for phase in facts.review.phases}
    for one in facts.review.snapshots:
        if one.complete or one.phase not in phases:
            continue
        things = counted(len(one.theory.constructs), "construct")
        phase = phases[one.phase]
        told = (
            f"The theory as {phase.label} left it was seen in part: {things} and "
            f"{counted(len(one.cmocs), 'CMOC')} of it are held. What is absent from them is unknown, and not new later."
        )
        yield phase_line("snapshot", told, phase, "what else its theory held")


def unreported(phase: Phase) -> Iterator[Line]:
    whole = [one.cmoc for one in phase.verdicts if decisions(one) == {"not-reported"}]
    some = [one.cmoc for one in phase.verdicts if "not-reported" in decisions(one) and one.cmoc not in whole]
    if not whole and not some:
        return
    number = counted(len(phase.verdicts), "CMOC")
    told = [f"Of {number} of the phase before, {phase.label} does not report on {len(whole)}"]
    told += [f": {joined(whole)}"] if whole else []
    told += [f"; on {len(some)} more it reports in part: {joined(some)}"] if some else []
    yield phase_line("verdicts", f"{''.join(told)}.", phase, "verdicts that it does not report")


def decisions(verdict: Verdict) -> set[str]:
    given = (verdict.verdict, *(part.verdict for part in verdict.parts))
    return {one for one in given if one}
