"""How to dispute or correct what stands here, and the table of what can be disputed."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from cmoc.model.origin import Origin
from cmoc.views.facts import Facts, name_of
from cmoc.views.heads import HOME, place
from cmoc.views.page import Head, Page, Piece, plain, shortened
from cmoc.views.sentence import sentence
from cmoc.views.study_page import lead_of
from cmoc.views.words import address, name_of_cmoc

TITLE = "Dispute or correct this"
LEAD = "Anyone may dispute what stands here. A ground that can be looked up decides, not who brings it."
GUIDE = "contributing/index.md"
# Lines that a script fills in come first; it has their values in the same order.
FORM = (
    "About:",
    "Written at:",
    "It says now:",
    "It should say:",
    "Ground (document and place, or study and passage):",
    "The words there, at most 25:",
)


@dataclass(frozen=True)
class ContributePage(Page):
    title: str
    lead: str
    form: tuple[str, ...]
    guide: Piece | None
    can_edit: bool
    issue: str  # where an issue can be opened, with {title} and {body} in it
    empty_issue: str  # the same, ready to follow


@dataclass(frozen=True)
class Record:
    """What the script shows of one record."""

    id: str
    kind: str
    name: str
    says: str
    address: str
    file: str
    line: int
    edit: str


def contribute_pages(facts: Facts) -> Iterator[ContributePage]:
    head = Head("contribute.md", TITLE, shortened(LEAD), (HOME, Piece(TITLE)))
    guide = Piece("Contributing", "contributing/") if GUIDE in facts.written else None
    issue = facts.settings.issue_url or ""
    filled = issue.replace("{title}", "").replace("{body}", quote("\n".join(FORM), safe=""))
    yield ContributePage(head, TITLE, LEAD, FORM, guide, bool(facts.settings.edit_url), issue, filled)


def disputable(facts: Facts) -> tuple[Record, ...]:
    """Every CMOC, construct and study, in this order."""
    return (*cmocs(facts), *constructs(facts), *studies(facts))


def cmocs(facts: Facts) -> Iterator[Record]:
    for one in facts.cmocs.values():
        says = plain(sentence(facts, one))
        yield record(facts, one.id, "CMOC", name_of_cmoc(one), says, f"cmocs/{one.id}/", one.origin)


def constructs(facts: Facts) -> Iterator[Record]:
    for one in facts.constructs.values():
        says = f"{one.label}: {one.definition}" if one.definition else f"{one.label}, without a definition"
        yield record(facts, one.id, "construct", one.label, says, address(one), one.origin)


def studies(facts: Facts) -> Iterator[Record]:
    for one in facts.studies.values():
        says = ", ".join(part for part in (name_of(one), lead_of(one)) if part)
        yield record(facts, one.id, "study", name_of(one), says, f"studies/{one.id}/", one.origin)


def record(facts: Facts, id: str, kind: str, name: str, says: str, address: str, origin: Origin) -> Record:
    where = place(facts, origin)
    return Record(id, kind, name, says, address, where.file, where.line, where.edit_url)
