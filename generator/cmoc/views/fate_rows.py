"""The list of what became of each mechanism: one row for each line of the drawing, and what no line can show."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.views.descent import Descent, Descents
from cmoc.views.facts import Facts
from cmoc.views.map_drawing import kinds_of, line_id, name_then
from cmoc.views.page import Phrase, Piece, between, series
from cmoc.views.phases import TOLD, Entry, Transition, address_of, held_in, phase_name, theory_of
from cmoc.views.refinement_map import Turn
from cmoc.views.words import ROLE_NAMES, counted, lowered, raised

ORDER: tuple[Turn, ...] = ("changed", "introduced", "retired", "kept", "untold")


@dataclass(frozen=True)
class FateRow:
    """One line. `entries` lead to where the changes tell it, with the reason and the places."""

    line: str  # empty where no line can be drawn
    tag: Turn
    word: str
    told: Phrase
    entries: Phrase
    reading: bool
    note: str = ""


def fate_rows(facts: Facts, one: Transition, some: Descents) -> tuple[FateRow, ...]:
    """What changed first, then by name."""
    return tuple(fate_row(facts, one, line) for line in sorted(some.lines, key=lambda line: order(one, line)))


def order(one: Transition, line: Descent) -> tuple[int, str, str]:
    named = held_in(one.old, line.before) or held_in(one.new, line.after)
    return ORDER.index(line.turn), named.label.casefold() if named else line.before or line.after, line.after


def fate_row(facts: Facts, one: Transition, line: Descent) -> FateRow:
    links = series(entry_link(one, entry) for entry in line.entries)
    told = became(facts, one, line)
    return FateRow(line_id(one, line), line.turn, kinds_of(line), told, links, line.reading, note(facts, one, line))


def became(facts: Facts, one: Transition, line: Descent) -> Phrase:
    """ "Synergy → Collaborative behaviour", "Power (mechanism → context)", "Trust"."""
    ends = [(side, id) for side, id in ((one.old, line.before), (one.new, line.after)) if id]
    names = [Piece(name_then(facts, side, id), address_of(facts, id)) for side, id in ends]
    roles = [lowered(ROLE_NAMES[held.home]) if (held := held_in(side, id)) else "" for side, id in ends]
    if len(names) == 2 and names[0] == names[1]:
        turned = f" ({roles[0]} → {roles[1]})" if all(roles) and roles[0] != roles[1] else ""
        return (names[0], Piece(turned)) if turned else (names[0],)
    told = (
        (name, *((Piece(f" ({role})"),) if role not in ("", "mechanism") else ()))
        for name, role in zip(names, roles, strict=True)
    )
    return between(told, " → ")


def entry_link(one: Transition, entry: Entry) -> Piece:
    return Piece(f"{raised(entry.refinement.kind or TOLD)}: why and where", f"{one.address}#{entry.anchor}")


def note(facts: Facts, one: Transition, line: Descent) -> str:
    if line.turn == "kept":
        return "Under the same name in both phases."
    if line.turn != "untold":
        return ""
    if line.before and line.after:
        return "It is not the same in both, and no entry says so."
    return f"In {phase_name(facts, one.before if line.before else one.after.id)} alone, and no entry says so."


def told_rows(one: Transition) -> Iterator[FateRow]:
    """What an entry of a kind tells without naming a record."""
    for entry in one.entries:
        refinement = entry.refinement
        if entry.told and refinement.kind and refinement.about:
            told = (Piece(refinement.about),)
            reading = refinement.basis == "reading"
            yield FateRow("", turn_of(entry), refinement.kind, told, (entry_link(one, entry),), reading)


def turn_of(entry: Entry) -> Turn:
    kind = entry.refinement.kind
    return kind if kind in ("introduced", "retired") else "changed"


def without_line(facts: Facts, one: Transition, some: Descents) -> Iterator[tuple[str, Phrase]]:
    """Mechanisms of which nothing can be said, since the other phase was seen only in part."""
    parts = ((some.unknown, one.after.id, one.before, "had"), (some.lost, one.before, one.after.id, "kept"))
    for ids, phase, other, did in parts:
        if ids:
            side = theory_of(facts, phase)
            told = (
                f"{counted(len(ids), 'mechanism')} of {phase_name(facts, phase)} without a line: no entry names them, "
                f"and {phase_name(facts, other)} was seen only in part, so whether it {did} them is not known."
            )
            yield told, series(Piece(name_then(facts, side, id), address_of(facts, id)) for id in ids)
