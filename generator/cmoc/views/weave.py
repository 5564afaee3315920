"""A piece of the graph to the web that is drawn."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from cmoc.analyse.around import Piece as Part
from cmoc.analyse.graph import Modifier
from cmoc.views.facts import Facts
from cmoc.views.strands import WORKS, Strand, modifier_id, note, strands
from cmoc.views.web import Box, Group, Line, Node, Role, Web
from cmoc.views.web import Modifier as ModifierLine
from cmoc.views.words import address, counted, lowered, stage_words

MOST_NOTED = 40  # lines of a web on which conditions are written out
VERBS = {
    "raises": ("raises", "raise"),
    "lowers": ("lowers", "lower"),
    "both": ("pulls both ways", "pull both ways"),
    "unknown": ("acts, with no direction printed, on", "act, with no direction printed, on"),
}


Notes = Mapping[str, str]  # by id of a strand


def weave(
    facts: Facts, part: Part, name: str, title: str, focus: str = "", across: bool = True, notes: Notes | None = None
) -> Web:
    """`across`: from left to right without stage boxes, as for small webs. `notes` stand in place of conditions."""
    found = strands(part)
    shown = sorted(part.constructs | ({focus} if focus else frozenset()))
    groups = () if across and len(shown) < 3 else tuple(grouped(facts, found, part.modifiers, shown, notes))
    nodes = tuple(node(facts, id, focus == id) for id in shown)
    used = {one.stage for one in nodes}
    boxes = () if across else tuple(Box(one.id, one.label) for one in facts.stages.values() if one.id in used)
    lines = tuple(drawn_lines(facts, found, groups, notes))
    lines = lines if notes else uncrowded(lines)
    lines_of = {(one.start, one.end): one.id for one in reversed(found) if one.modifiers}
    modifiers = tuple(worked(facts, one, lines_of[one.link]) for one in part.modifiers if one.link in lines_of)
    description = f"{counted(len(shown), 'construct')} and {counted(len(lines) + len(modifiers), 'line')}."
    return Web(name, title, description, across, boxes, nodes, groups, lines, modifiers)


def role_of(facts: Facts, id: str) -> Role:
    """A context only if it is never anything else; what is mechanism and outcome goes by its home."""
    roles = facts.graph.roles.get(id)
    home = facts.constructs[id].home
    if not roles or not (roles["mechanism"] or roles["outcome"]):
        return "context" if roles else home
    return home if home != "context" else "mechanism" if roles["mechanism"] else "outcome"


def node(facts: Facts, id: str, focus: bool) -> Node:
    construct = facts.constructs[id]
    role = role_of(facts, id)
    stage = facts.stage_of.get(id, "")
    name = f"{construct.label}, {role}" + (f", {stage_words(facts, stage)}" if stage else "")
    return Node(id, construct.label, role, stage, address(construct), name, focus)


def grouped(
    facts: Facts,
    found: Iterable[Strand],
    modifiers: Iterable[Modifier],
    shown: Iterable[str],
    notes: Notes | None = None,
) -> list[Group]:
    """Contexts whose lines look alike and end alike. What a modifier touches stays by itself."""
    touched = {id for one in modifiers for id in (one.start, *one.link)}
    looks: dict[str, list[tuple[object, ...]]] = {}
    for one in found:
        looks.setdefault(one.start, []).append((one.end, one.kind, *marks(facts, one, notes)))
    tables: dict[tuple[object, ...], list[str]] = {}
    for id in shown:
        if role_of(facts, id) == "context" and id not in touched and id in looks:
            tables.setdefault((facts.stage_of.get(id, ""), *looks[id]), []).append(id)
    by_label = {id: facts.constructs[id].label.casefold() for id in shown}
    return [
        Group(f"group-{min(members)}", tuple(sorted(members, key=lambda id: (by_label[id], id))), str(stage))
        for (stage, *_), members in tables.items()
        if len(members) > 1
    ]


def marks(facts: Facts, one: Strand, notes: Notes | None = None) -> tuple[bool, bool, bool, str]:
    """Thin, ours, hypothesis, and the condition it holds under or what is noted instead."""
    bases = {cmoc.basis for cmoc in one.cmocs}
    told = "" if one.kind == "both" else note(facts, one.cmocs)
    if notes:
        return False, one.ours is not None, bases == {"hypothesis"}, notes.get(one.id, "")
    return "finding" not in bases, one.ours is not None, bases == {"hypothesis"}, told


def drawn_lines(
    facts: Facts, found: Iterable[Strand], groups: Iterable[Group], notes: Notes | None = None
) -> Iterable[Line]:
    table = {id: group for group in groups for id in group.members}
    done: set[str] = set()
    for one in found:
        group = table.get(one.start)
        id = line_id(one, group)
        if id in done:
            continue
        done.add(id)
        thin, ours, hypothesis, told = marks(facts, one, notes)
        yield Line(
            id=id,
            source=group.id if group else one.start,
            target=one.end,
            kind=one.kind,
            words=words(facts, group.members if group else (one.start,), one),
            chain=role_of(facts, one.start) != "context",
            mutual=one.mutual,
            back=not one.mutual and (one.start, one.end) in facts.back,
            thin=thin,
            ours=ours,
            hypothesis=hypothesis,
            note=told,
        )


def uncrowded(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Of many lines those with a condition are only marked: written out, they take a third of the width."""
    if len(lines) <= MOST_NOTED:
        return lines
    return tuple(
        replace(one, words=f"{one.words}, {one.note}", note="", conditional=True) if one.note else one for one in lines
    )


def line_id(one: Strand, group: Group | None) -> str:
    """The strand's own, or that of the first member of its group."""
    return f"{min(group.members)}--{one.kind}--{one.end}" if group else one.id


def words(facts: Facts, starts: tuple[str, ...], one: Strand) -> str:
    labels = [facts.constructs[id].label for id in starts]
    several = len(labels) > 1 or facts.constructs[starts[0]].plural
    end = lowered(facts.constructs[one.end].label)
    if one.mutual:
        return f"{labels[0]} and {end}: each {VERBS[one.kind][0]} the other"
    if one.kind == "both":
        return f"{', '.join(labels)} {VERBS['both'][several]} on {end}"
    return f"{', '.join(labels)} {VERBS[one.kind][several]} {end}"


def modifier_words(facts: Facts, one: Modifier) -> str:
    start, end = (lowered(facts.constructs[id].label) for id in one.link)
    return f"{facts.constructs[one.start].label} {work_verb(facts, one)} what {start} {does(facts, one)} to {end}"


def work_verb(facts: Facts, one: Modifier) -> str:
    work = WORKS[one.effect]
    told = "changes" if work == "unknown" else work
    return told.removesuffix("s") if facts.constructs[one.start].plural else told


def does(facts: Facts, one: Modifier) -> str:
    return "do" if facts.constructs[one.link[0]].plural else "does"


def worked(facts: Facts, one: Modifier, line: str) -> ModifierLine:
    thin = all(stated.cmoc.basis != "finding" for stated in one.stated)
    ours = all(stated.ours for stated in one.stated)
    return ModifierLine(modifier_id(one), one.start, line, WORKS[one.effect], modifier_words(facts, one), thin, ours)
