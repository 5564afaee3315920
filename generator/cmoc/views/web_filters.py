"""By what the links of the web can be filtered: each link with its statements, and what is known of each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cmoc.analyse.around import whole
from cmoc.analyse.graph import Edge, Modifier
from cmoc.model.edges import StatedEdge, StatedModifier
from cmoc.model.theory import Cmoc
from cmoc.views.cmoc_table import DECIDED, verdicts_of
from cmoc.views.evidence import Cited, cited
from cmoc.views.facts import Facts, name_of
from cmoc.views.strands import KINDS, WORKS, Strand, modifier_id, singles
from cmoc.views.tables import NO_STAGE, Filter, Option, TableRow, stage_filter, useful
from cmoc.views.words import lowered, raised

Marks = tuple[tuple[str, tuple[str, ...]], ...]  # by the key of each filter

SIGNS = Filter(
    "sign",
    "Sign",
    (
        Option("raises", "Raises", "raises something"),
        Option("lowers", "Lowers", "lowers something"),
        Option("both", "Pulls both ways", "pulls both ways"),
        Option("unknown", "Direction not given", "has no direction given"),
        Option("weakens", "Weakens a link", "weakens a link"),
        Option("strengthens", "Strengthens a link", "strengthens a link"),
    ),
)
ROLES = Filter(
    "role",
    "Role of an end",
    (
        Option("from-context", "From a context", "starts at a context"),
        Option("from-mechanism", "From a mechanism", "starts at a mechanism"),
        Option("to-mechanism", "To a mechanism", "leads to a mechanism"),
        Option("to-outcome", "To an outcome", "leads to an outcome"),
        Option("on-link", "Works on a link", "works on a link"),
    ),
)
SOURCES = Filter(
    "sources",
    "References",
    (
        Option("3", "3 references or more", "has 3 references or more"),
        Option("2", "2 references", "has 2 references"),
        Option("1", "1 reference: single source", "has 1 reference"),
        Option("list", "Only printed behind a list", "has only numbers printed behind a list"),
        Option("none", "No reference to a study", "has no reference to a study"),
    ),
)


@dataclass(frozen=True)
class Statement:
    """A link as one CMOC states it. What is known of the CMOC as a whole stands with the CMOC."""

    cmoc: str
    marks: Marks


@dataclass(frozen=True)
class WebFilters:
    filters: tuple[Filter, ...]
    cmocs: Mapping[str, Marks]
    links: Mapping[str, tuple[Statement, ...]]  # by the id of a strand in one direction, or of what works on a link


def web_filters(facts: Facts) -> WebFilters:
    links = dict(stated_links(facts))
    cmocs = {one.cmoc: cmoc_marks(facts.cmocs[one.cmoc]) for some in links.values() for one in some}
    verdicts = verdicts_of(facts)
    cmocs = {id: (*marks, ("verdict", tuple(verdicts.get(id, ())))) for id, marks in sorted(cmocs.items())}
    rows = [TableRow((), (*one.marks, *cmocs[one.cmoc])) for some in links.values() for one in some]
    every = (stage_filter(facts), SIGNS, ROLES, kinds(facts), studies(facts, rows), SOURCES, phases(facts), DECIDED)
    return WebFilters(useful(every, rows), cmocs, links)


def stated_links(facts: Facts) -> Iterator[tuple[str, tuple[Statement, ...]]]:
    part = whole(facts.graph)
    for strand in singles(part):
        numbers = sources(facts, [one for edge in strand.edges for one in edge.stated])
        yield strand.id, tuple(edge_statement(facts, strand, one, numbers) for one in stated(strand.edges))
    for modifier in part.modifiers:
        numbers = sources(facts, modifier.stated)
        yield modifier_id(modifier), tuple(work_statement(facts, modifier, one, numbers) for one in modifier.stated)


def stated(edges: Iterable[Edge]) -> Iterator[StatedEdge]:
    return (one for edge in edges for one in edge.stated)


def edge_statement(facts: Facts, strand: Strand, one: StatedEdge, numbers: str) -> Statement:
    sign = (KINDS[one.sign], *(("both",) if strand.kind == "both" else ()))
    marks = (("sign", sign), ("role", roles(one)), ("sources", (numbers,)), ("study", cites(facts, one)))
    return Statement(one.cmoc.id, marks)


def work_statement(facts: Facts, modifier: Modifier, one: StatedModifier, numbers: str) -> Statement:
    start = "from-mechanism" if one.cmoc.mechanisms else "from-context"
    work, studies = (WORKS[modifier.effect],), cites(facts, one)
    return Statement(
        one.cmoc.id, (("sign", work), ("role", (start, "on-link")), ("sources", (numbers,)), ("study", studies))
    )


def roles(one: StatedEdge) -> tuple[str, ...]:
    """In this CMOC: what is a context here may be a mechanism in another."""
    mechanisms = {part.construct for part in one.cmoc.mechanisms}
    contexts = {part.construct for part in one.cmoc.contexts}
    if one.start in mechanisms and one.end not in mechanisms:
        return ("from-mechanism", "to-outcome")
    start = ("from-context",) if one.start in contexts else ()  # else a resource
    return (*start, "to-mechanism" if one.end in mechanisms else "to-outcome")


def study_numbers(facts: Facts, cmocs: Iterable[Cmoc]) -> list[Cited]:
    return [one for one in cited(cmocs, facts.settings.references) if not one.own and not one.outside]


def sources(facts: Facts, some: Iterable[StatedEdge | StatedModifier]) -> str:
    """As the row of the link counts them: the references of a CMOC do not stand for a part that we supplied."""
    numbers = study_numbers(facts, [one.cmoc for one in some if one.ours != "part"])
    alone = sum(not one.shared for one in numbers)
    return str(min(alone, 3)) if alone else "list" if numbers else "none"


def cites(facts: Facts, one: StatedEdge | StatedModifier) -> tuple[str, ...]:
    if one.ours == "part":
        return ()
    tied = [study.id for study, _ in facts.extracts.get(one.cmoc.id, ()) if study.included]
    numbers = [reference.number for reference in study_numbers(facts, [one.cmoc])]
    named = [facts.by_reference[at].id if at in facts.by_reference else str(at) for at in numbers]
    return tuple(dict.fromkeys([*named, *tied]))


def cmoc_marks(cmoc: Cmoc) -> Marks:
    return (
        ("stage", (cmoc.stage or NO_STAGE,)),
        ("profile", tuple(sorted(cmoc.only_in))),
        ("phase", (cmoc.since,) if cmoc.since else ()),
    )


def kinds(facts: Facts) -> Filter:
    found = ((one.id, one.label) for one in facts.review.profiles)
    options = tuple(Option(id, f"Only in {lowered(label)}", f"is limited to {lowered(label)}") for id, label in found)
    return Filter("profile", raised(facts.settings.profile_word), options)


def studies(facts: Facts, rows: Iterable[TableRow]) -> Filter:
    """Studies by their names, then numbers that are tied to none."""
    found = {one for row in rows for key, values in row.marks if key == "study" for one in values}
    names = {id: name_of(study) for id, study in facts.studies.items() if id in found}
    numbers = sorted(int(one) for one in found - names.keys())
    options = [Option(id, name, f"cites {name}") for id, name in names.items()]
    options += [Option(str(at), f"Reference {at}", f"cites reference {at}") for at in numbers]
    return Filter("study", "Study", tuple(options))


def phases(facts: Facts) -> Filter:
    labels = {one.id: one.label or one.id for one in facts.review.phases}
    known = [(id, labels.get(id, id)) for id in facts.settings.phases]
    options = (Option(id, f"Known since {lowered(told)}", f"is known since {lowered(told)}") for id, told in known)
    return Filter("phase", "Phase", tuple(options))
