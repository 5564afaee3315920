"""How a phase came to its studies: the drawing, and the list that says the same with its sums."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from cmoc.model.phase import FlowStep, Phase
from cmoc.views.evidence import places_words
from cmoc.views.facts import Facts
from cmoc.views.flow import Flow, FlowBox, FlowLine
from cmoc.views.words import figures, lowered


@dataclass(frozen=True)
class Term:
    """One number of a sum. `line` is the line in the drawing that it stands for."""

    sign: str
    figure: str
    line: str


@dataclass(frozen=True)
class FlowRow:
    """A step: its number, and the sum that leads to it, with what is wrong with the sum."""

    figure: str
    label: str
    terms: tuple[Term, ...]
    total: str  # computed, and never taken from the data
    fault: str
    left_out: str
    out_line: str  # the line in the drawing that leads to it
    places: str


def flow_of(phase: Phase) -> Flow | None:
    if not phase.flow:
        return None
    known = {one.id: one for one in phase.flow}
    used = {id for one in phase.flow for id in one.before}
    boxes = tuple(FlowBox(one.id, figures(one.count), one.label, one.id not in used) for one in known.values())
    lines = tuple(line for one in known.values() for line in lines_of(one, known))
    title = f"Study flow of {lowered(phase.label)}"
    return Flow(f"flow-{phase.id}", title, f"{len(boxes)} numbers. The list of its page says the same.", boxes, lines)


def lines_of(step: FlowStep, known: Mapping[str, FlowStep]) -> Iterator[FlowLine]:
    starts = starts_of(step, known)
    for one in starts:
        words = f"{figures(one.count)}, {lowered(one.label)}, lead to {figures(step.count)}, {lowered(step.label)}"
        yield FlowLine(line_id(one, step), one.id, step.id, words)
    if step.left_out is not None:
        # Before the step, as flow diagrams have it; of several that meet there, no one alone loses it.
        source = starts[0] if len(starts) == 1 else step
        out = f"{figures(step.left_out)} left out"
        yield FlowLine(out_id(step), source.id, "", left_out(step), out, step.why or "")


def starts_of(step: FlowStep, known: Mapping[str, FlowStep]) -> tuple[FlowStep, ...]:
    return tuple(known[id] for id in dict.fromkeys(step.before) if id in known)


def line_id(one: FlowStep, step: FlowStep) -> str:
    return f"{one.id}--{step.id}"


def out_id(step: FlowStep) -> str:
    return f"out.{step.id}"  # no id has a dot


def flow_rows(facts: Facts, phase: Phase) -> Iterator[FlowRow]:
    known = {one.id: one for one in phase.flow}
    for step in known.values():
        terms = tuple(terms_of(step, known))
        places = places_words(facts, step.sources)
        out = out_id(step) if step.left_out is not None else ""
        total = figures(total_of(step, known))
        yield FlowRow(figures(step.count), step.label, terms, total, fault(step, known), left_out(step), out, places)


def with_places_once(rows: tuple[FlowRow, ...]) -> tuple[tuple[FlowRow, ...], str]:
    """Places that all rows share stand below them, and not in each."""
    shared = {row.places for row in rows}
    if len(rows) < 2 or len(shared) > 1:
        return rows, ""
    return tuple(replace(row, places="") for row in rows), shared.pop()


def terms_of(step: FlowStep, known: Mapping[str, FlowStep]) -> Iterator[Term]:
    starts = starts_of(step, known)
    for at, one in enumerate(starts):
        yield Term("+" if at else "", figures(one.count), line_id(one, step))
    if starts and step.left_out is not None:
        yield Term("−", figures(step.left_out), "")


def total_of(step: FlowStep, known: Mapping[str, FlowStep]) -> int:
    return sum(one.count for one in starts_of(step, known)) - (step.left_out or 0)


def fault(step: FlowStep, known: Mapping[str, FlowStep]) -> str:
    if not starts_of(step, known) or total_of(step, known) == step.count:
        return ""
    return f"and not {figures(step.count)}, as it is given: the sum does not hold"


def left_out(step: FlowStep) -> str:
    """ "9 left out: doubles; not printed, it follows from the counts"."""
    if step.left_out is None:
        return ""
    why = f": {step.why}" if step.why else ": why is not given"
    ours = "; this number is not printed, it follows from the others" if step.ours else ""
    return f"{figures(step.left_out)} left out{why}{ours}"


def sum_of(phase: Phase) -> str:
    """ "25 + 13 + 9 + 3 + 1 = 51" of the step to which all leads; empty where it does not lead to the studies given."""
    known = {one.id: one for one in phase.flow}
    used = {id for one in phase.flow for id in one.before}
    last = [one for one in known.values() if one.id not in used and starts_of(one, known)]
    if len(last) != 1 or fault(last[0], known) or last[0].count != phase.studies:
        return ""
    terms = " ".join(f"{term.sign} {term.figure}".strip() for term in terms_of(last[0], known))
    return f"{terms} = {figures(last[0].count)}"
