"""What the source does not print and the encoders supplied."""

from collections.abc import Iterator

from cmoc.model.theory import Cmoc, parts
from cmoc.model.vocabulary import Ours
from cmoc.views.facts import Facts
from cmoc.views.limit_line import COUNTED, Line, cmoc_pieces, cmocs_of, counted_line
from cmoc.views.limits_held import phase_line
from cmoc.views.page import Piece
from cmoc.views.programme_parts import PROGRAMME, TRAJECTORY
from cmoc.views.words import counted


def readings(facts: Facts) -> Iterator[Line]:
    yield from of_cmocs(facts)
    yield from of_phases(facts)
    yield from of_the_diagram(facts)


def supplied(cmoc: Cmoc, ours: Ours) -> int:
    return len([part for _, _, part in parts(cmoc) if part.ours == ours])


def of_cmocs(facts: Facts) -> Iterator[Line]:
    kind = cmocs_of(facts)
    cmocs = list(facts.cmocs.values())
    words: dict[Ours, str] = {"part": "part", "sign": "direction"}
    for ours, word in words.items():
        some = [cmoc for cmoc in cmocs if supplied(cmoc, ours)]
        number = sum(supplied(cmoc, ours) for cmoc in some)
        if number:
            told = f"{counted(number, word)} in {counted(len(some), 'CMOC')}: not printed, and in brackets here."
            yield counted_line(f"ours-{ours}", told, cmoc_pieces(some), f"a {word} that is not printed", kind)
    staged = [cmoc for cmoc in cmocs if cmoc.stage_ours]
    if staged:
        told = f"Stage: not printed for {kind.share(len(staged))}."
        yield counted_line("ours-stage", told, cmoc_pieces(staged), "a stage that is not printed", kind)


def of_phases(facts: Facts) -> Iterator[Line]:
    for phase in facts.review.phases:
        verdicts = sum(one.basis == "reading" for one in phase.verdicts)
        ledger = sum(one.basis == "reading" for one in phase.refinements)
        flow = sum(step.ours for step in phase.flow)
        shares = (
            ("verdict", verdicts, len(phase.verdicts), phase.label),
            ("refinement", ledger, len(phase.refinements), phase.label),
            ("step", flow, len(phase.flow), f"the study flow of {phase.label}"),
        )
        for word, number, all, where in shares:
            if number:
                told = f"{number} of {counted(all, word)} in {where}: our reading."
                yield phase_line(f"ours-{word}", told, phase, f"{word}s that are our reading")


def of_the_diagram(facts: Facts) -> Iterator[Line]:
    programme = facts.review.programme
    if not programme:
        return
    links = sum(link.basis == "reading" for link in programme.links)
    if links:
        page = PROGRAMME
        told = (
            f"{links} of {counted(len(programme.links), 'link')} in the diagram of the programme theory: our reading."
        )
        yield Line(f"{COUNTED}ours-diagram", (Piece(told),), (page,), (page.target,), "links that are our reading")
    moves = [move for event in (programme.trajectory.events if programme.trajectory else ()) for move in event.moves]
    own = sum(move.ours for move in moves)
    if own:
        page = TRAJECTORY
        told = f"{own} of {counted(len(moves), 'move')} in the trajectory: our reading."
        yield Line(f"{COUNTED}ours-trajectory", (Piece(told),), (page,), (page.target,), "moves that are our reading")
