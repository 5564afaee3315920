"""The list that stands beside a drawing: every line of the drawing is a row, every row a line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cmoc.analyse.graph import Modifier
from cmoc.model.edges import StatedEdge
from cmoc.model.theory import Cmoc
from cmoc.views.circumstances import backwards, circumstances
from cmoc.views.evidence import OURS_WORDS, evidence
from cmoc.views.facts import Facts
from cmoc.views.page import Phrase, Piece, between
from cmoc.views.sentence import sentence
from cmoc.views.strands import WORKS, Strand, modifier_id, note
from cmoc.views.weave import does, line_id, role_of
from cmoc.views.web import Group, Kind, Web, Work
from cmoc.views.words import address, cmoc_piece, linked, lowered, named

CHIPS: dict[Kind, str] = {"raises": "raises", "lowers": "lowers", "both": "both ways", "unknown": "unknown"}


@dataclass(frozen=True)
class Row:
    """`line` is the id of the line or modifier in the drawing beside it."""

    line: str
    sign: Kind | Work
    chip: str
    told: Phrase
    condition: str
    evidence: Phrase
    cmocs: Phrase
    below: tuple["Row", ...] = ()  # what works on this link
    sides: tuple[tuple[Phrase, Phrase], ...] = ()  # of a link that pulls both ways: each claim, its evidence


@dataclass(frozen=True)
class Section:
    id: str
    title: str
    rows: tuple[Row, ...]


def cmoc_links(cmocs: Iterable[Cmoc], supplied: Iterable[Cmoc] = ()) -> Phrase:
    """Those that state it, then in brackets those into which we read it."""
    read: list[Phrase] = [(Piece("["), cmoc_piece(one), Piece("]")) for one in supplied]
    return between([*((cmoc_piece(one),) for one in cmocs), *read])


def row(facts: Facts, strand: Strand, web: Web, told: Phrase, end: str = "") -> Row:
    """`end`: of a mutual strand only the direction that leads there; without it each claim stands by itself."""
    each = strand.kind == "both" or (strand.mutual and not end)
    stated = [one for edge in strand.edges if end in ("", edge.end) for one in edge.stated]
    printed = distinct(one.cmoc for one in stated if one.ours != "part")
    supplied = [cmoc for cmoc in distinct(one.cmoc for one in stated) if cmoc not in printed]
    cmocs = (*printed, *supplied)
    return Row(
        line_id(strand, group_of(web, strand.start)),
        strand.kind,
        chip_of(strand),
        told,
        "" if each else circumstances(facts, [one for one in stated if one.ours != "part"] or stated),
        () if each else link_evidence(facts, strand, stated, printed),
        cmoc_links(printed, supplied),
        tuple(modifier_row(facts, one) for one in strand.modifiers),
        tuple((sentence(facts, cmoc), evidence(facts, [cmoc])) for cmoc in cmocs) if each else (),
    )


def chip_of(strand: Strand) -> str:
    return "disagrees" if strand.kind == "both" and strand.agreement == "contested" else CHIPS[strand.kind]


def distinct(cmocs: Iterable[Cmoc]) -> list[Cmoc]:
    found = {cmoc.id: cmoc for cmoc in cmocs}
    return [found[id] for id in sorted(found)]


def link_evidence(facts: Facts, strand: Strand, stated: Sequence[StatedEdge], printed: Sequence[Cmoc]) -> Phrase:
    """What the link itself rests on: the references of a CMOC do not stand for a part that we supplied."""
    mutual = (Piece(f"each {strand.kind} the other · "),) if strand.mutual else ()
    if not printed:
        return (*mutual, Piece(OURS_WORDS["part"]))
    whole = [one for one in stated if one.ours != "part"]
    marks = [OURS_WORDS["sign"]] if {one.ours for one in whole} == {"sign"} else []
    marks += [told for told in (backwards(whole),) if told]
    return (*mutual, *evidence(facts, printed), *(Piece(f" · {mark}") for mark in marks))


def modifier_row(facts: Facts, one: Modifier) -> Row:
    start, end = one.link
    work = WORKS[one.effect]
    cmocs = distinct(stated.cmoc for stated in one.stated)
    told = (
        Piece(facts.constructs[one.start].label, address(facts.constructs[one.start])),
        Piece(f" {'changes' if work == 'unknown' else work} what "),
        linked(facts, start),
        Piece(f" {does(facts, one)} to "),
        linked(facts, end),
    )
    ours = {stated.ours for stated in one.stated}
    marks = () if None in ours else (Piece(f" · {OURS_WORDS['part' if 'part' in ours else 'sign']}"),)
    told_evidence = (*evidence(facts, cmocs), Piece(" · it does not turn the sign"), *marks)
    return Row(modifier_id(one), work, work, told, note(facts, cmocs), told_evidence, cmoc_links(cmocs))


def group_of(web: Web, id: str) -> Group | None:
    return next((group for group in web.groups if id in group.members), None)


def by_name(facts: Facts, id: str) -> tuple[bool, str, str]:
    """Mechanisms before contexts, then by name: never by number of references, which would look like a ranking."""
    return role_of(facts, id) == "context", facts.constructs[id].label.casefold(), id


def sections(facts: Facts, id: str, found: Sequence[Strand], web: Web) -> tuple[Section, ...]:
    """What raises, lowers, pulls and acts on a construct, what it does, and the links it works on."""
    construct = facts.constructs[id]
    label, several = lowered(construct.label), construct.plural
    titles: dict[Kind, str] = {
        "raises": f"What raises {label}",
        "lowers": f"What lowers {label}",
        "both": f"What pulls {label} both ways",
        "unknown": f"What acts on {label}, direction not given by the paper",
    }
    into = [(start_of(one, id), one, id) for one in found if one.end == id or (one.mutual and one.start == id)]
    out = [
        (end_of(one, id), one, end_of(one, id)) for one in found if one.start == id or (one.mutual and one.end == id)
    ]
    elsewhere = [one for one in found if id not in (one.start, one.end)]
    made = [Section(kind, title, told(facts, into, web, kind)) for kind, title in titles.items()]
    made.append(Section("does", f"What {label} {'do' if several else 'does'}", told(facts, out, web)))
    works_on = f"The links that {label} {'work' if several else 'works'} on"
    made.append(Section("works-on", works_on, tuple(full_row(facts, one, web) for one in elsewhere)))
    return tuple(one for one in made if one.rows)


def start_of(one: Strand, id: str) -> str:
    """The other end of what leads to `id`; a mutual strand leads to both of its ends."""
    return one.start if one.end == id else one.end


def end_of(one: Strand, id: str) -> str:
    return one.end if one.start == id else one.start


def told(facts: Facts, some: list[tuple[str, Strand, str]], web: Web, kind: Kind | None = None) -> tuple[Row, ...]:
    """A row for each, named by its other end, with the evidence of the direction that the page asks for."""
    chosen = sorted((one for one in some if kind in (None, one[1].kind)), key=lambda one: by_name(facts, one[0]))
    return tuple(row(facts, one, web, named(facts, other), end) for other, one, end in chosen)


def full_row(facts: Facts, one: Strand, web: Web) -> Row:
    """Both ends named, since neither is the page's own construct."""
    told = (*named(facts, one.start), Piece(" → "), linked(facts, one.end))
    return row(facts, one, web, told)
