"""The loops of the web: what comes back to where it began, and with which sign."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from cmoc.analyse.loops import MOST_LOOPS, Loop, LoopKind, loops, none_longer, steps
from cmoc.analyse.path import Path, Start, Step
from cmoc.analyse.trace import MOST_LINKS
from cmoc.views.blocks import link_words
from cmoc.views.evidence import COUNTS
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME
from cmoc.views.page import Head, Page, Phrase, Piece, shortened
from cmoc.views.path_rows import StepRow, step_row, summary
from cmoc.views.programme_course import back, by_reading, names
from cmoc.views.programme_parts import PROGRAMME, element_piece, programme_of
from cmoc.views.route import loop_web
from cmoc.views.starts import carried
from cmoc.views.web import Web
from cmoc.views.words import capital, counted, in_words, joined, lowered, raised

TITLES: dict[LoopKind, tuple[str, str]] = {
    "reinforcing": ("Reinforcing", "A change anywhere on such a loop comes back as more of the same."),
    "balancing": ("Balancing", "A change anywhere on such a loop comes back turned round."),
    "direction not printed": (
        "Direction not printed",
        "Of at least one link the paper gives no direction, so what comes back is open.",
    ),
}
MOST_DRAWN = 60
UNDRAWN = f"The first {MOST_DRAWN} loops are drawn."
READING = "A loop is a chain of claims that closes. That its links follow on each other is a reading of the theory."


@dataclass(frozen=True)
class LoopRow:
    drawing: str  # empty where there are more than are drawn
    told: Phrase  # "Conflict lowers trust, which lowers conflict"
    summary: str
    steps: tuple[StepRow, ...]


@dataclass(frozen=True)
class LoopSection:
    id: str
    title: str
    lead: str
    loops: tuple[LoopRow, ...]


@dataclass(frozen=True)
class LoopsPage(Page):
    lead: str
    limit: str
    diagram: Phrase  # that of the programme theory has loops of its own
    sections: tuple[LoopSection, ...]
    small: tuple[str, ...]


def loops_pages(facts: Facts) -> Iterator[LoopsPage]:
    if not facts.graph.causes:
        return
    left_out = carried(facts)
    found = loops(facts.graph, left_out)
    lead = lead_of(found)
    webs = {course(loop): loop_web(facts, loop) for loop in found[:MOST_DRAWN]}
    made = [section(facts, kind, found, left_out, webs) for kind in TITLES]
    told = {course(loop) for loop in found}
    besides = [loop for loop in loops(facts.graph) if course(loop) not in told] if left_out else []
    webs |= {course(loop): loop_web(facts, loop) for loop in besides[: MOST_DRAWN - len(webs)]}
    made.append(only_carried(facts, besides, webs))
    yield LoopsPage(
        Head(
            "loops/index.md",
            "Loops",
            shortened(f"{lead} {READING}"),
            (HOME, Piece("Loops")),
            drawings=tuple(webs.values()),
        ),
        lead,
        limit(facts, left_out),
        of_diagram(facts, left_out),
        tuple(one for one in made if one.loops),
        (READING, COUNTS, *([UNDRAWN] if len(webs) < len(found) + len(besides) else [])),
    )


Course = tuple[tuple[str, str], ...]
Webs = Mapping[Course, Web]


def course(loop: Loop) -> Course:
    return tuple((edge.start, edge.sign) for edge in loop.edges)


def lead_of(found: tuple[Loop, ...]) -> str:
    """ "2 loops of at most four links: 2 reinforcing, none balancing." """
    total = f"{counted(len(found), 'loop') if found else 'No loop'} of at most {in_words(MOST_LINKS)} links"
    if not found:
        return f"{total}: no chain of claims here comes back to where it began."
    kinds = [loop.kind for loop in found]
    told = [f"{kinds.count(kind) or 'none'} {kind}" for kind in ("reinforcing", "balancing")]
    if "direction not printed" in kinds:
        told.append(f"{kinds.count('direction not printed')} with a direction not printed")
    return f"{total}: {joined(told)}."


def limit(facts: Facts, left_out: frozenset[str]) -> str:
    """How the limit was chosen, and what it leaves out."""
    why = f"{raised(in_words(MOST_LINKS))} links is what a trace follows, too; more can hardly be read as one course."
    if len({loop.nodes for loop in loops(facts.graph, left_out)}) >= MOST_LOOPS:
        return f"{why} Of very many loops the first {MOST_LOOPS} found are listed."
    if none_longer(facts.graph, left_out):
        return f"{why} The limit leaves nothing out here: no loop has more."
    return f"{why} Loops of more links, where there are any, are not listed."


def of_diagram(facts: Facts, left_out: frozenset[str]) -> Phrase:
    """That the diagram of the programme theory comes back to itself, and which of its loops stand here, too."""
    programme = programme_of(facts)
    some = back(programme) if programme else None
    if not programme or not some or not some.elements:
        return ()
    basis = by_reading(some.links)
    return (
        Piece("The diagram of the "),
        Piece(lowered(PROGRAMME.text), PROGRAMME.target),
        Piece(f" comes back to itself{f', {basis},' if basis else ''} through "),
        *names(programme, some, element_piece),
        Piece(f"; {closed(facts, left_out)}"),
    )


def closed(facts: Facts, left_out: frozenset[str]) -> str:
    every = loops(facts.graph)
    if len({loop.nodes for loop in every}) >= MOST_LOOPS:
        return "not all loops that the CMOCs held here close are below."
    which = "a loop of it that is not below" if every else "a loop of it"
    return f"{which} is closed by no CMOC held here{beyond(facts, left_out)}."


def beyond(facts: Facts, left_out: frozenset[str]) -> str:
    """What the limit leaves open, of all claims or only with those that are carried."""
    if none_longer(facts.graph):
        return ""
    longer = f", unless over more than {in_words(MOST_LINKS)} links"
    return f"{longer} and with what is carried from an earlier phase" if none_longer(facts.graph, left_out) else longer


def section(facts: Facts, kind: LoopKind, found: tuple[Loop, ...], left_out: frozenset[str], webs: Webs) -> LoopSection:
    title, lead = TITLES[kind]
    rows = tuple(row(facts, loop, left_out, webs) for loop in found if loop.kind == kind)
    return LoopSection(kind.split()[0], title, lead, rows)


def only_carried(facts: Facts, found: list[Loop], webs: Webs) -> LoopSection:
    lead = (
        "These close only over CMOCs that stand as an earlier phase left them and that the current one has not tested."
    )
    return LoopSection(
        "carried",
        "Only with what is carried from an earlier phase",
        f"{lead} They are not counted above.",
        tuple(row(facts, loop, frozenset(), webs) for loop in found),
    )


def row(facts: Facts, loop: Loop, left_out: frozenset[str], webs: Webs) -> LoopRow:
    path = Path(Start(loop.nodes[0], "+"), steps(facts.graph, loop, left_out))
    told: list[Piece] = [*link_words(facts, loop.edges[0])]
    for edge in loop.edges[1:]:
        told += [Piece(", which"), *link_words(facts, edge)[1:]]
    rows = tuple(limited(facts, step) for step in path.steps)
    web = webs.get(course(loop))
    return LoopRow(web.name if web else "", capital((*told, Piece("."))), summary(facts, path), rows)


def limited(facts: Facts, step: Step) -> StepRow:
    """With the kinds that a link is limited to: no one kind is traced here."""
    made = step_row(facts, step)
    if not all(cmoc.only_in for cmoc in step.cmocs):
        return made
    ids = {id for cmoc in step.cmocs for id in cmoc.only_in}
    kinds = [lowered(profile.label) for profile in facts.review.profiles if profile.id in ids]
    return replace(made, notes=(*made.notes, f"only in {joined(kinds, 'or')}"))
