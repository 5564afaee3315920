"""The lines of all transitions as one drawing: a column for each phase, a box for each construct as it was then."""

from collections.abc import Iterator

from cmoc.views.descent import Descent
from cmoc.views.facing import NOT_HELD
from cmoc.views.facts import Facts
from cmoc.views.phases import Transition, address_of, held_in, phase_label, phase_name, theory_of
from cmoc.views.refinement_map import Column, MapBox, MapLine, RefinementMap, Turn
from cmoc.views.words import ROLE_NAMES, counted, joined, lowered

NAME = "refinements"
TURNS: dict[Turn, str] = {
    "kept": "kept",
    "changed": "changed",
    "introduced": "introduced",
    "retired": "retired",
    "untold": "not told",
}
Fates = tuple[tuple[Transition, tuple[Descent, ...]], ...]


def map_of(facts: Facts, title: str, fates: Fates) -> RefinementMap:
    boxes: dict[str, MapBox] = {}
    lines: list[MapLine] = []
    for one, some in fates:
        for line in some:
            ends = tuple(end_boxes(facts, one, line))
            boxes |= {box.id: box for box in ends}
            lines.append(drawn(one, line, ends))
    used = {box.column for box in boxes.values()}
    columns = tuple(column(facts, phase) for phase in facts.settings.phases if phase in used)
    told = f"{counted(len(lines), 'line')} in {counted(len(columns), 'column')}. The lists of its page say the same."
    return RefinementMap(NAME, title, told, columns, tuple(boxes.values()), tuple(lines))


def column(facts: Facts, phase: str) -> Column:
    held = "" if theory_of(facts, phase) else f", {NOT_HELD}"
    return Column(phase, f"{phase_label(facts, phase)}{held}")


def end_boxes(facts: Facts, one: Transition, line: Descent) -> Iterator[MapBox]:
    """Where it began and where it ended; one of the two may be no construct."""
    ends = ((one.before, one.old, line.before), (one.after.id, one.new, line.after))
    for phase, side, id in ends:
        yield box(facts, one, line, phase, side, id) if id else stub(facts, one, line, phase)


def box(facts: Facts, one: Transition, line: Descent, phase: str, side: Facts | None, id: str) -> MapBox:
    held = held_in(side, id)
    label = name_then(facts, side, id)
    role = held.home if held else "mechanism"
    name = f"{label}, {lowered(ROLE_NAMES[role])} in {phase_name(facts, phase)}" if held else label
    return MapBox(box_id(phase, id), phase, label, role, address_of(facts, id) or told_at(one, line), name)


def name_then(facts: Facts, side: Facts | None, id: str) -> str:
    """As that phase calls it; what it does not hold goes by its name of now."""
    held = held_in(side, id)
    now = facts.constructs.get(id)
    return held.label if held else f"{now.label if now else id} ({NOT_HELD})"


def stub(facts: Facts, one: Transition, line: Descent, phase: str) -> MapBox:
    id = line.before or line.after
    side = one.old if line.before else one.new
    name = f"{name_then(facts, side, id)}: {TURNS[line.turn]} from {phase_name(facts, one.before)} to "
    name += phase_name(facts, one.after.id)
    return MapBox(
        f"{box_id(phase, id)}--end", phase, TURNS[line.turn], "mechanism", told_at(one, line), name, line.turn
    )


def told_at(one: Transition, line: Descent) -> str:
    """Where the changes tell of a line: at its entry."""
    return f"{one.address}#{line.entries[0].anchor}" if line.entries else one.address


def box_id(phase: str, id: str) -> str:
    return f"{phase}--{id}"


def line_id(one: Transition, line: Descent) -> str:
    """Two hyphens, which no id has, keep its parts apart; the turn tells a beginning from an end."""
    return "--".join(part for part in (one.after.id, line.before, line.turn, line.after) if part)


def drawn(one: Transition, line: Descent, ends: tuple[MapBox, ...]) -> MapLine:
    source, target = ends
    words = kinds_of(line)
    if source.turn or target.turn:
        told = f"{(target if source.turn else source).label}: {words}"
    else:
        told = f"{source.label} → {target.label}: {words}"
    label = "" if source.turn or target.turn else words
    return MapLine(line_id(one, line), source.id, target.id, line.turn, label, told, line.reading)


def kinds_of(line: Descent) -> str:
    """ "renamed and redefined"; without an entry what the two phases show by themselves."""
    kinds = [one.refinement.kind or "" for one in line.entries]
    return joined(list(dict.fromkeys(kinds))) if kinds else TURNS[line.turn]
