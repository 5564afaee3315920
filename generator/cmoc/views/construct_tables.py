"""All constructs, and those that play one role."""

from collections.abc import Callable, Iterator, Sequence

from cmoc.analyse.around import whole
from cmoc.model.theory import Construct
from cmoc.model.vocabulary import Role
from cmoc.views.construct_page import cmocs_with, former_names
from cmoc.views.evidence_kinds import FILTER, evidence_kinds
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME
from cmoc.views.page import Head, Piece, shortened, words
from cmoc.views.tables import (
    NO_STAGE,
    Cell,
    Column,
    Filter,
    Option,
    TablePage,
    TableRow,
    by_text,
    cells,
    columns,
    head,
    stage_cell,
    stage_filter,
    useful,
    value,
)
from cmoc.views.weave import role_of
from cmoc.views.words import ROLE_NAMES, address, counted

ROLE_TITLES: dict[Role, str] = {
    "context": "All contexts",
    "mechanism": "All mechanisms",
    "outcome": "All outcomes",
}
SEVERAL = "A construct stands in the table of every role it plays, so the three counts do not add up."
ACTED_ON = Filter(
    "sign",
    "Acted on",
    (
        Option("raises", "Something raises it", "is raised by something"),
        Option("lowers", "Something lowers it", "is lowered by something"),
        Option("unknown", "Acted on, direction not given", "is acted on with no direction given"),
        Option("none", "Nothing acts on it", "has nothing that acts on it"),
    ),
)
ROLES = Filter(
    "role", "Role", tuple(Option(role, ROLE_NAMES[role], f"is {role}") for role in ("context", "mechanism", "outcome"))
)

# Columns that are left out where they would be empty.
FURTHER: dict[str, Callable[[Construct], str | None]] = {
    "Low pole": lambda one: one.opposite,
    "Level": lambda one: one.level,
}


def construct_tables(facts: Facts) -> Iterator[TablePage]:
    yield all_constructs(facts)
    yield from (role_table(facts, role) for role in ROLE_TITLES if any(by_role(facts, role)))


def all_constructs(facts: Facts) -> TablePage:
    total = counted(len(facts.constructs), "construct")
    lead = f"{total}: the contexts, mechanisms and outcomes that the theory speaks of."
    apart = len(facts.constructs) - len(whole(facts.graph).constructs)
    if apart:
        lead += f" {apart} of them {'stands' if apart == 1 else 'stand'} in no link, and so not in the web."
    some = tuple(facts.constructs.values())
    shown = titles("Role", some)
    rows = tuple(construct_row(facts, one, None, shown) for one in some)
    links = tuple(
        Piece(counted(len(list(by_role(facts, role))), role), f"{role}s/")
        for role in ROLE_TITLES
        if any(by_role(facts, role))
    )
    filters = useful((ROLES, stage_filter(facts), ACTED_ON, FILTER), rows)
    page = head("constructs", "All constructs", lead)
    return TablePage(page, "All constructs", lead, shown, rows, "construct", "constructs", filters, links)


def titles(second: str, some: Sequence[Construct]) -> tuple[Column, ...]:
    further = (title for title, told in FURTHER.items() if any(told(one) for one in some))
    return columns("Construct", second, "Stage", "Raised by", "Lowered by", "CMOCs", *further)


def by_role(facts: Facts, role: Role) -> Iterator[Construct]:
    """Those that play the role in a CMOC, and those at home in it that no CMOC uses yet."""
    for construct in facts.constructs.values():
        roles = facts.graph.roles.get(construct.id)
        if roles[role] if roles else construct.home == role:
            yield construct


def role_table(facts: Facts, role: Role) -> TablePage:
    some = list(by_role(facts, role))
    unused = sum(one.id not in facts.graph.roles for one in some)
    plays = counted(len(some) - unused, "construct plays", "constructs play")
    besides = f" {unused} more {'is' if unused == 1 else 'are'} meant as one, and in no CMOC yet." if unused else ""
    lead = f"{plays} the role of {role} in at least one CMOC.{besides} {SEVERAL}"
    shown = titles("Type" if role == "mechanism" else "Role", some)
    rows = tuple(construct_row(facts, one, role, shown) for one in some)
    page = Head(
        f"{role}s/index.md",
        ROLE_TITLES[role],
        shortened(lead),
        (HOME, Piece("Constructs", "constructs/"), Piece(f"{ROLE_NAMES[role]}s")),
    )
    second = by_text("type", "Type", "is of the type “{}”", rows) if role == "mechanism" else ROLES
    filters = useful((second, stage_filter(facts), ACTED_ON, FILTER), rows)
    return TablePage(page, ROLE_TITLES[role], lead, shown, rows, role, f"{role}s", filters)


def construct_row(facts: Facts, construct: Construct, role: Role | None, shown: Sequence[Column]) -> TableRow:
    id = construct.id
    into = facts.graph.into.get(id, ())
    signs = [str(len({edge.start for edge in into if edge.sign == sign})) for sign in "+-"]
    cmocs = cmocs_with(facts, id)
    played = role_of(facts, id)
    further = (FURTHER[column.title](construct) for column in shown if column.title in FURTHER)
    found = {"raises": "+", "lowers": "-", "unknown": "?"}
    acts = tuple(name for name, sign in found.items() if any(edge.sign == sign for edge in into))
    return TableRow(
        (
            Cell((Piece(construct.label, address(construct)),)),
            Cell(words(construct.type or "not given" if role == "mechanism" else ROLE_NAMES[played])),
            stage_cell(facts, facts.stage_of.get(id)),
            *cells(*(words(sign) for sign in signs), words(str(len(cmocs)))),
            *cells(*(words(told or "not given") for told in further)),
        ),
        (
            ("role", (played,)),
            ("type", (value(construct.type),) if construct.type else ()),
            ("stage", (facts.stage_of.get(id, NO_STAGE),)),
            ("sign", acts or ("none",)),
            ("evidence", evidence_kinds(facts, cmocs)),
        ),
        " ".join(former_names(construct)),
    )
