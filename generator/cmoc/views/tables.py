"""Index tables: which records there are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cmoc.model.theory import Cmoc, Construct
from cmoc.model.vocabulary import Role
from cmoc.views.evidence import evidence
from cmoc.views.facts import Facts, name_of
from cmoc.views.heads import HOME
from cmoc.views.ladder import name_of_cmoc
from cmoc.views.page import Head, Page, Phrase, Piece, shortened
from cmoc.views.sentence import sentence
from cmoc.views.theories_page import uncounted
from cmoc.views.weave import role_of
from cmoc.views.words import ROLE_NAMES, address, counted, joined, raised, stage_words

ROLE_TITLES: dict[Role, str] = {
    "context": "All contexts",
    "mechanism": "All mechanisms",
    "outcome": "All outcomes",
}
SEVERAL = "A construct stands in the table of every role it plays, so the three counts do not add up."


@dataclass(frozen=True)
class TablePage(Page):
    heading: str
    lead: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Phrase, ...], ...]
    links: tuple[Piece, ...] = ()  # sub-lists of this index


def table_pages(facts: Facts) -> Iterator[TablePage]:
    yield constructs_table(facts)
    yield from (role_table(facts, role) for role in ROLE_TITLES if any(by_role(facts, role)))
    yield cmocs_table(facts)
    yield studies_table(facts)


def head(file: str, title: str, lead: str) -> Head:
    return Head(f"{file}/index.md", title, shortened(lead), (HOME, Piece(title)))


def words(text: str) -> Phrase:
    return (Piece(text),)


def constructs_table(facts: Facts) -> TablePage:
    total = counted(len(facts.constructs), "construct")
    lead = f"{total}: the contexts, mechanisms and outcomes that the theory speaks of."
    rows = tuple(construct_row(facts, one, None) for one in facts.constructs.values())
    links = tuple(
        Piece(f"{counted(len(list(by_role(facts, role))), role)}", f"{role}s/")
        for role in ROLE_TITLES
        if any(by_role(facts, role))
    )
    columns = ("Construct", "Role", "Stage", "Raised by", "Lowered by", "CMOCs")
    return TablePage(head("constructs", "All constructs", lead), "All constructs", lead, columns, rows, links)


def by_role(facts: Facts, role: Role) -> Iterator[Construct]:
    """Those that play the role in a CMOC, and those at home in it that no CMOC uses yet."""
    for construct in facts.constructs.values():
        roles = facts.graph.roles.get(construct.id)
        if roles[role] if roles else construct.home == role:
            yield construct


def role_table(facts: Facts, role: Role) -> TablePage:
    some = list(by_role(facts, role))
    lead = (
        f"{counted(len(some), 'construct plays', 'constructs play')} the role of {role} in at least one CMOC. {SEVERAL}"
    )
    columns = (
        "Construct",
        "Type" if role == "mechanism" else "Role",
        "Stage",
        "Raised by",
        "Lowered by",
        "CMOCs",
    )
    rows = tuple(construct_row(facts, one, role) for one in some)
    page = Head(
        f"{role}s/index.md",
        ROLE_TITLES[role],
        shortened(lead),
        (HOME, Piece("Constructs", "constructs/"), Piece(f"{ROLE_NAMES[role]}s")),
    )
    return TablePage(page, ROLE_TITLES[role], lead, columns, rows)


def construct_row(facts: Facts, construct: Construct, role: Role | None) -> tuple[Phrase, ...]:
    id = construct.id
    into = facts.graph.into.get(id, ())
    signs = [str(len({edge.start for edge in into if edge.sign == sign})) for sign in "+-"]
    cmocs = facts.graph.roles.get(id, {})
    number = len({cmoc.id for some in cmocs.values() for cmoc in some})
    kind = construct.type or "" if role == "mechanism" else ROLE_NAMES[role_of(facts, id)]
    return (
        (Piece(construct.label, address(construct)),),
        words(kind),
        words(raised(stage_words(facts, facts.stage_of.get(id)))),
        *(words(sign) for sign in signs),
        words(str(number)),
    )


def cmocs_table(facts: Facts) -> TablePage:
    total = counted(len(facts.cmocs), "CMOC")
    lead = f"{total}: each a claim that in a context a mechanism leads to an outcome."
    rows = tuple(cmoc_row(facts, one) for one in facts.cmocs.values())
    columns = ("CMOC", "As a sentence", "Stage", "Evidence")
    return TablePage(head("cmocs", "All CMOCs", lead), "All CMOCs", lead, columns, rows)


def cmoc_row(facts: Facts, cmoc: Cmoc) -> tuple[Phrase, ...]:
    return (
        (Piece(name_of_cmoc(cmoc), f"cmocs/{cmoc.id}/"),),
        unlinked(sentence(facts, cmoc)),
        words(raised(stage_words(facts, cmoc.stage))),
        evidence(facts, [cmoc]),
    )


def unlinked(phrase: Iterable[Piece]) -> Phrase:
    return (Piece("".join(piece.text for piece in phrase)),)


def studies_table(facts: Facts) -> TablePage:
    included = [study for study in facts.studies.values() if study.included]
    number = len(included)
    title = f"The {number} studies" if number > 1 else "Studies"
    tied = sum(study.reference is not None for study in included)
    tie = f" {tied} of them can be tied to a reference number with certainty." if included else ""
    lead = f"{counted(number, 'included study', 'included studies')}.{tie}"
    columns = ("Study", "Country", "Kind", "Sector", "Reference", "Mandate")
    rows = []
    for study in included:
        reference = str(study.reference) if study.reference is not None else "not certain"
        cells = (joined(study.countries), study.partnership, study.sector, reference, study.mandate)
        shown = (words(cell or "not given") for cell in cells)
        rows.append(((Piece(name_of(study), f"studies/{study.id}/"),), *shown))
    return TablePage(head("studies", title, lead), title, lead, columns, tuple(rows), tuple(uncounted(facts)))
