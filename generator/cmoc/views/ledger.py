"""The entries of a ledger in words: what became of what, why, and where that is said."""

from collections.abc import Iterable
from dataclasses import dataclass

from cmoc.model.phase import Refinement
from cmoc.model.theory import Construct
from cmoc.model.vocabulary import RefinementKind
from cmoc.views.evidence import places_words
from cmoc.views.facing import NOT_HELD, Facing, facing
from cmoc.views.facts import Facts
from cmoc.views.page import Phrase, Piece, between, plain
from cmoc.views.phases import TOLD, Entry, Transition, address_of, held_in
from cmoc.views.standing import entry_marks
from cmoc.views.words import NOT_GIVEN, ROLE_NAMES, joined, lowered, name_of_cmoc, raised

KINDS: dict[RefinementKind, str] = {
    "introduced": "not in the phase before",
    "retired": "in the phase before, and no longer",
    "renamed": "another name, the same meaning",
    "redefined": "another definition",
    "retyped": "another type",
    "reclassified": "another role among contexts, mechanisms and outcomes",
    "reframed": "one idea became another; the old one may live on beside it",
    "split": "one became several; the old one may live on beside them",
    "merged": "several became one; the old ones may live on beside it",
    "rescoped": "holds under other conditions, in other kinds, at another stage or level, or for other people",
    "reversed": "the sign is the other one",
}


@dataclass(frozen=True)
class LedgerRow:
    """One entry, with what it changed side by side."""

    anchor: str
    kind: str
    tag: str  # "introduced", "retired" or "changed": the mark beside it
    what: Phrase
    sides: tuple[Facing, ...]
    why: str
    places: str
    stated_as: str
    reading: bool
    mark: str  # that it could not be held against the two theories, or is not there
    note: str


@dataclass(frozen=True)
class LedgerSection:
    id: str
    title: str
    means: str
    rows: tuple[LedgerRow, ...]


def ledger_sections(facts: Facts, transition: Transition) -> tuple[LedgerSection, ...]:
    """One for each kind that occurs; rows by name, which no order of importance is."""
    marks = entry_marks(facts, transition)
    made = []
    for kind, means in KINDS.items():
        some = [one for one in transition.entries if not one.told and one.refinement.kind == kind]
        rows = sorted((ledger_row(facts, transition, one, marks[one.anchor]) for one in some), key=by_name)
        made.append(LedgerSection(kind, raised(kind), f"{raised(means)}.", tuple(rows)))
    told = (ledger_row(facts, transition, one, marks[one.anchor]) for one in transition.entries if one.told)
    means = "The source says so; no construct or CMOC here shows it, so nothing can be compared."
    made.append(LedgerSection(TOLD, "Told by the source in words alone", means, tuple(told)))
    return tuple(one for one in made if one.rows)


def by_name(row: LedgerRow) -> tuple[str, str]:
    return plain(row.what).casefold(), row.anchor


def ledger_row(facts: Facts, transition: Transition, entry: Entry, mark: str) -> LedgerRow:
    one = entry.refinement
    return LedgerRow(
        entry.anchor,
        one.kind or "",
        one.kind if one.kind in ("introduced", "retired") else "changed",
        (Piece(one.about),) if entry.told and one.about else what(facts, transition, one),
        () if entry.told else facing(facts, transition, one),
        one.why or NOT_GIVEN,
        places_words(facts, one.sources),
        one.stated_as or "",
        one.basis == "reading",
        mark,
        one.note or "",
    )


def what(facts: Facts, transition: Transition, one: Refinement) -> Phrase:
    """ "Cultural integration → Cultural assimilation", "Leadership: mechanism → context"."""
    before = names(facts, transition.old, one.old, one.new)
    after = names(facts, transition.new, one.new)
    if one.kind == "renamed" and plain(before) == plain(after) and not named_before(transition, one):
        before = (Piece(f"[old name {NOT_HELD}]"),)
    about = (Piece(f" ({one.about})"),) if one.about else ()
    arrow = (Piece(" → "),) if before and after else ()
    if plain(before) == plain(after):
        before = arrow = ()
    return (*before, *arrow, *after, *turned(transition, one), *about)


def named_before(transition: Transition, one: Refinement) -> bool:
    return all(held_in(transition.old, id) for id in one.old)


def names(facts: Facts, side: Facts | None, ids: Iterable[str], after: Iterable[str] = ()) -> Phrase:
    """As that phase calls them, linked to the page each has now. `after`: ids that the entry leads to."""
    parts = []
    for id in ids:
        link = Piece(name(side, id) or name(facts, id) or id, address_of(facts, id))
        held = bool(name(side, id)) or id in after
        parts.append((link,) if held else (link, Piece(f" ({NOT_HELD})")))
    return between(parts)


def name(side: Facts | None, id: str) -> str:
    construct, cmoc = held_in(side, id), side.cmocs.get(id) if side else None
    return construct.label if construct else name_of_cmoc(cmoc) if cmoc else ""


def turned(transition: Transition, one: Refinement) -> Phrase:
    """What a new role or type replaces, as far as the phase before is held."""
    if one.kind not in ("reclassified", "retyped"):
        return ()
    words = role if one.kind == "reclassified" else type_
    pairs = zip(one.old, one.new, strict=False)
    told = (f"{words(held_in(transition.old, old))} → {words(held_in(transition.new, new))}" for old, new in pairs)
    both = joined(list(dict.fromkeys(told)))
    return (Piece(f": {both}"),) if both else ()


def role(one: Construct | None) -> str:
    return lowered(ROLE_NAMES[one.home]) if one else NOT_HELD


def type_(one: Construct | None) -> str:
    return (one.type or "type not given") if one else NOT_HELD
