"""The links of two phases as rows: what each is, marked in words, and what the phase before had in its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.analyse.graph import Modifier, Pair
from cmoc.model.theory import Cmoc
from cmoc.views.facts import Facts
from cmoc.views.page import Phrase, Piece, between, plain
from cmoc.views.phases import Transition, address_of, phase_name
from cmoc.views.standing import mark_of, qualified, verdict_marks
from cmoc.views.strands import KINDS, WORKS, Strand, modifier_id, note
from cmoc.views.turned import Standing, Turned
from cmoc.views.turned_web import told_of
from cmoc.views.verdicts import WORDS, decided
from cmoc.views.weave import VERBS, does, work_verb
from cmoc.views.web import Kind, Work
from cmoc.views.words import joined, lowered, name_of_cmoc

STANDINGS: dict[Standing, str] = {
    "new": "new",
    "gone": "gone",
    "changed": "changed",
    "kept": "kept",
    "unknown": "not comparable",
}
TAGS: dict[Standing, str] = {"new": "introduced", "gone": "retired", "unknown": "untold"}
CHIPS: dict[Kind | Work, str] = {"both": "both ways"}


@dataclass(frozen=True)
class TurnedRow:
    """A link of the drawing: `line` is its id there, empty where it is not drawn."""

    line: str
    tag: str
    word: str
    sign: Kind | Work
    chip: str
    told: Phrase
    condition: str
    was: Phrase  # what the phase before had in its place
    cmocs: Phrase


def by_name(row: TurnedRow) -> tuple[str, str]:
    return plain(row.told).casefold(), row.line


def link_row(facts: Facts, one: Transition, side: Facts, each: Strand, found: Turned, drawn: bool) -> TurnedRow:
    pair = each.start, each.end
    standing = found.links[pair]
    start, end = (construct_link(facts, one, side, id) for id in pair)
    return TurnedRow(
        each.id if drawn else "",
        TAGS.get(standing, standing),
        STANDINGS[standing],
        each.kind,
        CHIPS.get(each.kind, each.kind),
        (start, Piece(" → "), Piece(lowered(end.text), end.target)),
        "" if each.kind == "both" else note(side, each.cmocs),
        was_told(facts, one, side, found, pair),
        cmoc_links(facts, one, each.cmocs, pair not in found.new),
    )


def construct_link(facts: Facts, one: Transition, side: Facts, id: str) -> Piece:
    return Piece(side.constructs[id].label, address_of(facts, id) or told_of(one, id))


def was_told(facts: Facts, one: Transition, side: Facts, found: Turned, pair: Pair) -> Phrase:
    """ "In phase 2: existing successful collaborations raise initial trust"."""
    told = []
    for (start, end), edges in found.was.get(pair, {}).items():
        label, several = lowered(side.constructs[start].label), side.constructs[start].plural
        verbs = joined([VERBS[KINDS[edge.sign]][several] for edge in edges])
        told.append(f"{label} {verbs} {lowered(side.constructs[end].label)}")
    return (Piece(f"In {phase_name(facts, one.before)}: {joined(told)}"),) if told else ()


def cmoc_links(facts: Facts, one: Transition, cmocs: tuple[Cmoc, ...], then: bool) -> Phrase:
    """Of the phase before with the verdict on each."""
    return between(tuple(each) for each in cmoc_parts(facts, one, cmocs, then))


def cmoc_parts(facts: Facts, one: Transition, cmocs: tuple[Cmoc, ...], then: bool) -> Iterator[Phrase]:
    verdicts = {each.cmoc: each for each in one.after.verdicts} if then else {}
    marks = verdict_marks(facts, one)
    for cmoc in cmocs:
        verdict = verdicts.get(cmoc.id)
        word = decided(verdict) if verdict else None
        told: Phrase = ()
        if verdict and word:
            reading, mark = verdict.basis == "reading", mark_of(marks, verdict)
            told = (Piece(f": {qualified(WORDS[word], reading, mark)}"),)
        yield (Piece(name_of_cmoc(cmoc), address_of(facts, cmoc.id)), *told)


def work_row(facts: Facts, one: Transition, side: Facts, work: Modifier, found: Turned) -> TurnedRow:
    standing = found.works[work]
    sign = WORKS[work.effect]
    start = construct_link(facts, one, side, work.start)
    ends = [construct_link(facts, one, side, id) for id in work.link]
    cmocs = {each.cmoc.id: each.cmoc for each in work.stated}
    told = (
        start,
        Piece(f" {work_verb(side, work)} what "),
        Piece(lowered(ends[0].text), ends[0].target),
        Piece(f" {does(side, work)} to "),
        Piece(lowered(ends[1].text), ends[1].target),
    )
    some = tuple(cmocs[id] for id in sorted(cmocs))
    links = cmoc_links(facts, one, some, standing == "gone")
    return TurnedRow(
        modifier_id(work), TAGS.get(standing, standing), STANDINGS[standing], sign, sign, told, "", (), links
    )
