"""One construct: what raises it, what lowers it, what it does."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cmoc.analyse.around import one_step
from cmoc.model.theory import Cmoc, Construct
from cmoc.model.vocabulary import ROLES
from cmoc.views.evidence import evidence
from cmoc.views.facts import Facts, in_order
from cmoc.views.further import Further, KindRow
from cmoc.views.further_page import further_piece
from cmoc.views.heads import HOME, neighbours, place
from cmoc.views.history import Era, Past
from cmoc.views.ladder import Section, sections
from cmoc.views.page import Head, Page, Phrase, Piece, between, plain, series, shortened
from cmoc.views.programme_parts import Standing
from cmoc.views.sentence import sentence
from cmoc.views.strands import strands
from cmoc.views.summary import summary
from cmoc.views.weave import role_of, weave
from cmoc.views.words import (
    ROLE_NAMES,
    address,
    cmoc_piece,
    counted,
    joined,
    linked,
    lowered,
    raised,
    stage_words,
    study_piece,
)

INDEXES = {
    "context": Piece("Contexts", "contexts/"),
    "mechanism": Piece("Mechanisms", "mechanisms/"),
    "outcome": Piece("Outcomes", "outcomes/"),
}


@dataclass(frozen=True)
class Told:
    """A CMOC as a sentence, with what it rests on."""

    name: Piece
    sentence: Phrase
    evidence: Phrase


@dataclass(frozen=True)
class ConstructPage(Page):
    role: str
    definition: str
    chips: tuple[str, ...]
    summary: Phrase
    roles: str
    facts: tuple[Phrase, ...]  # single statements about it, one sentence each
    sections: tuple[Section, ...]
    cmocs: tuple[Told, ...]
    history: tuple[Era, ...]
    since: str
    up: tuple[Phrase, ...]  # two steps, a row for each thing between
    down: tuple[Phrase, ...]
    drawn: Piece | None  # the page on which these ways are drawn
    kinds_title: str
    kinds: tuple[KindRow, ...]
    studies: Phrase
    note: str


def construct_pages(facts: Facts) -> Iterator[ConstructPage]:
    constructs = list(facts.constructs.values())
    names = [Piece(one.label, address(one)) for one in constructs]
    index = Index(Past(facts), Further(facts), Standing(facts))
    for construct, (before, after) in zip(constructs, neighbours(names), strict=True):
        if facts.wants(f"constructs/{construct.id}.md"):
            yield construct_page(facts, construct, index, before, after)


@dataclass(frozen=True)
class Index:
    """What is gathered once for the pages of all constructs."""

    past: Past
    further: Further
    standing: Standing


def construct_page(
    facts: Facts, construct: Construct, index: Index, before: Piece | None, after: Piece | None
) -> ConstructPage:
    past, further = index.past, index.further
    id = construct.id
    part = one_step(facts.graph, id)
    found = strands(part)
    title = f"One step around {lowered(construct.label)}"
    web = weave(facts, part, f"construct-{id}", title, focus=id)
    cmocs = cmocs_with(facts, id)
    told_first = summary(facts, construct, found)
    drawings = (web,) if web.lines or web.modifiers else ()
    return ConstructPage(
        replace(head(facts, construct, told_first), previous=before, next=after, drawings=drawings),
        role_of(facts, id),
        construct.definition or "",
        (*chips(facts, construct), *past.redefined(construct)),
        told_first,
        roles_told(facts, construct),
        (*statements(facts, construct), *index.standing.told(id)),
        sections(facts, id, found, web),
        tuple(told(facts, cmoc) for cmoc in cmocs),
        past.eras(construct),
        past.since(construct),
        further.up(construct),
        further.down(construct),
        further_piece(facts, construct),
        further.title(construct),
        further.kinds(construct),
        studies(facts, cmocs),
        construct.note or "",
    )


def head(facts: Facts, construct: Construct, told_first: Phrase) -> Head:
    id, label = construct.id, construct.label
    acts = id in facts.graph.roles
    return Head(
        f"constructs/{id}.md",
        f"{label}: what raises it, what lowers it, what it does" if acts else label,
        shortened(f"{construct.definition or label + ':'} {plain(told_first)}"),
        (HOME, Piece("Constructs", "constructs/"), INDEXES[role_of(facts, id)], Piece(label)),
        place=place(facts, construct.origin),
        about=id,
        names=(label, *([construct.opposite] if construct.opposite else ()), *former_names(construct)),
    )


def cmocs_with(facts: Facts, id: str) -> tuple[Cmoc, ...]:
    roles = facts.graph.roles.get(id, {})
    found = {cmoc.id: cmoc for role in ROLES for cmoc in roles.get(role, ())}
    found |= {s.cmoc.id: s.cmoc for one in facts.graph.modifiers if id in one.link for s in one.stated}
    return tuple(found[key] for key in sorted(found))


def told(facts: Facts, cmoc: Cmoc) -> Told:
    return Told(cmoc_piece(cmoc), sentence(facts, cmoc), evidence(facts, [cmoc]))


def chips(facts: Facts, construct: Construct) -> tuple[str, ...]:
    role = ROLE_NAMES[role_of(facts, construct.id)]
    kind = f"{role} · {construct.type}" if construct.type else role
    stage = facts.stage_of.get(construct.id)
    level = (f"Level: {construct.level}",) if construct.level else ()
    return (kind, *((raised(stage_words(facts, stage)),) if stage else ()), *level)


def roles_told(facts: Facts, construct: Construct) -> str:
    """Said where it plays several roles: a role belongs to each CMOC."""
    roles = facts.graph.roles.get(construct.id, {})
    played = [(role, len(roles[role])) for role in ("mechanism", "outcome", "context") if roles and roles[role]]
    if len(played) < 2:
        return ""
    told = ", ".join(f"{role} in {counted(number, 'CMOC')}" for role, number in played)
    return f"{raised(told)}."


def statements(facts: Facts, construct: Construct) -> Iterator[Phrase]:
    if construct.opposite:
        yield (Piece(f"Its low pole is called {lowered(construct.opposite)}."),)
    if construct.aliases:
        names = joined(former_names(construct), "or")
        yield (Piece(f"Also called {names}: {'ids' if len(construct.aliases) > 1 else 'an id'} it once had."),)
    if construct.most_frequent_outcome:
        end = linked(facts, construct.most_frequent_outcome)
        yield (Piece("Most frequent outcome, as the paper's table names it: "), end, Piece("."))
    if construct.broader:
        yield (
            Piece("A kind or part of "),
            *series([linked(facts, id) for id in construct.broader], " or "),
            Piece("."),
        )
    narrower = facts.narrower.get(construct.id, ())
    if narrower:
        yield (Piece("Takes in "), *series([linked(facts, id) for id in narrower], " or "), Piece("."))
    if construct.alterable != "unknown":
        can = "can" if construct.alterable == "yes" else "cannot"
        yield (Piece(f"Those who run it {can} change this, as the paper says."),)
    like = [id for id in facts.alike.get(construct.id, ()) if id not in (*construct.broader, *narrower)]
    if like:
        yield (Piece("Not to be confused with "), *series([linked(facts, id) for id in like], " or "), Piece("."))


def former_names(construct: Construct) -> list[str]:
    return [alias.replace("-", " ") for alias in construct.aliases]


def studies(facts: Facts, cmocs: tuple[Cmoc, ...]) -> Phrase:
    """Studies that a certain reference number or an extract ties to its CMOCs."""
    numbers = {number for cmoc in cmocs for source in cmoc.sources for number in source.cites}
    tied = [study for number in numbers for study in facts.numbered.get(number, ())]
    tied += [study for cmoc in cmocs for study, _ in facts.extracts.get(cmoc.id, ())]
    some = in_order({study.id: study for study in tied if study.included}.values())
    return between(((study_piece(study),) for study in some), "; ")
