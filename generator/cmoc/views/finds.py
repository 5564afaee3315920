"""What the comparison of two phases finds beyond the ledger, and what it cannot compare."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.changes.record import LEVELS, Change, Kind, Level, NotComparable
from cmoc.model.profile import Profile
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct, Source
from cmoc.views.comparison import comparison, hidden, untold
from cmoc.views.diff_view import FOLDERS, TITLES, part
from cmoc.views.differing import field_words
from cmoc.views.facing import Facing, absent, faced
from cmoc.views.facts import Facts, name_of
from cmoc.views.page import Phrase, Piece
from cmoc.views.phases import Transition, address_of, held_in, phase_name
from cmoc.views.words import counted, joined, name_of_cmoc

ORDER: tuple[Kind, ...] = ("construct", "cmoc", "profile", "study")
WORDS: dict[Kind, str] = {"construct": "construct", "cmoc": "CMOC", "profile": "kind", "study": "study"}
MEANS: dict[Level, str] = {
    "theory": "What the review claims differs, and no entry says so or gives a reason.",
    "evidence": "What it rests on differs: sources, citations, studies.",
    "wording": "The same is told in other words, or under another id.",
}


@dataclass(frozen=True)
class Find:
    anchor: str
    rule: str
    title: str
    tag: str
    what: Phrase
    sides: tuple[Facing, ...]


@dataclass(frozen=True)
class FindSection:
    level: Level
    means: str
    rows: tuple[Find, ...]


@dataclass(frozen=True)
class Unheld:
    """Values of one field that a side does not hold, and the records they are missing from."""

    summary: str
    records: Phrase


def find_sections(facts: Facts, one: Transition) -> tuple[FindSection, ...]:
    rows = tuple(anchored(facts, one))
    made = (
        FindSection(level, MEANS[level], tuple(row for change, row in rows if change.level == level))
        for level in LEVELS
    )
    return tuple(section for section in made if section.rows)


def moved_on(one: Transition, change: Change) -> bool:
    """The record named a place of the phase before, and names only places of its own phase: no evidence was lost."""
    if change.rule != "source-removed" or not isinstance(change.after, Construct | Cmoc | Profile | Study):
        return False
    now = [each.document for each in change.after.sources]
    theirs = all(isinstance(each.was, Source) and each.was.document == one.before for each in change.parts)
    return theirs and bool(now) and one.before not in now


def moved(facts: Facts, one: Transition) -> Unheld | None:
    """Those records, in a sentence with their number."""
    some = {(each.kind, each.id): each for each in untold(facts, one) if moved_on(one, each)}
    if not some:
        return None
    number = counted(len(some), "record names", "records name")
    own = "the places of its own phase" if len(some) == 1 else "the places of their own phase"
    told = f"{number} only {own} now, and no longer those of {phase_name(facts, one.before)}: no evidence was lost."
    pieces = [piece for kind, id in some for piece in (Piece(", "), record(facts, one, kind, id))]
    return Unheld(told, tuple(pieces[1:]))


def anchored(facts: Facts, one: Transition) -> Iterator[tuple[Change, Find]]:
    """Two hyphens keep these anchors apart from ids; several finds of one rule in one record are numbered."""
    seen: dict[str, int] = {}
    for change in (each for each in untold(facts, one) if not moved_on(one, each)):
        stem = f"found--{change.kind}-{change.id}--{change.rule}"
        seen[stem] = seen.get(stem, 0) + 1
        yield change, find(facts, one, change, stem if seen[stem] == 1 else f"{stem}--{seen[stem]}")


def find(facts: Facts, one: Transition, change: Change, anchor: str) -> Find:
    sides = (side for each in change.parts if each.path for side in [part(each)])
    values = tuple(
        faced(field_words(each.path), value(each.before), value(each.after)) for each in sides if each.path != ("id",)
    )
    lineage = change.lineage
    way = f" from {joined(lineage.came)}" * bool(lineage.came) + f" to {joined(lineage.went)}" * bool(lineage.went)
    tag = "introduced" if not change.before else "retired" if not change.after else "changed"
    name = (Piece(f"{WORDS[change.kind]} "), record(facts, one, change.kind, change.id))
    return Find(anchor, change.rule, TITLES[change.rule], tag, (*name, Piece(way)) if way else name, values)


def value(text: str) -> Phrase:
    return (Piece(text or "nothing"),)


def record(facts: Facts, one: Transition, kind: Kind, id: str) -> Piece:
    """A record by its name in the new phase, else in the old, with its page."""
    for side in (one.new, one.old):
        if side and kind == "cmoc" and id in side.cmocs:
            return Piece(name_of_cmoc(side.cmocs[id]), address_of(facts, id))
        construct = held_in(side, id) if kind == "construct" else None
        if construct:
            return Piece(construct.label, address_of(facts, id))
        named = of_other(side, kind, id) if side else ""
        if named:
            lives = any(each.id == id for each in facts.review.profiles) or id in facts.studies
            return Piece(named, f"{FOLDERS[kind]}/{id}/" if lives else "")
    return Piece(id)


def of_other(side: Facts, kind: Kind, id: str) -> str:
    if kind == "profile":
        return next((each.label for each in side.review.profiles if each.id == id), "")
    study: Study | None = side.studies.get(id) if kind == "study" else None
    return name_of(study) if study else ""


def unheld(facts: Facts, one: Transition) -> tuple[Unheld, ...]:
    """By kind and field, the records as a whole first."""
    groups: dict[tuple[int, str], list[NotComparable]] = {}
    for each in comparison(facts, one).unknown:
        groups.setdefault((ORDER.index(each.kind), each.path[0] if each.path else ""), []).append(each)
    return tuple(group(facts, one, groups[key]) for key in sorted(groups))


def group(facts: Facts, one: Transition, some: list[NotComparable]) -> Unheld:
    first = some[0]
    ids = dict.fromkeys(each.id for each in some)
    number = counted(len(ids), WORDS[first.kind], "studies" if first.kind == "study" else "")
    which = absent(facts, one) if not first.path else field_words(first.path[:1]).lower()
    pieces = [piece for id in ids for piece in (Piece(", "), record(facts, one, first.kind, id))]
    return Unheld(f"{number}: {which}", tuple(pieces[1:]))


def not_compared(facts: Facts, one: Transition) -> str:
    """Why some of it cannot be compared, with their number."""
    number = len(comparison(facts, one).unknown)
    phases = [
        phase_name(facts, id) for id, part in zip((one.before, one.after.id), hidden(facts, one), strict=True) if part
    ]
    if not number or not phases:
        return ""
    was = "was" if len(phases) == 1 else "were"
    values = counted(number, "value")
    return f"{values} cannot be compared, as {joined(phases)} {was} seen in part: neither the same nor changed."
