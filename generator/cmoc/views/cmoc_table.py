"""All CMOCs, each as a sentence."""

from collections.abc import Iterator

from cmoc.model.edges import stated_edges, stated_modifiers
from cmoc.model.theory import Cmoc
from cmoc.views.evidence import COUNTS, evidence
from cmoc.views.evidence_kinds import FILTER, evidence_kinds
from cmoc.views.facts import Facts
from cmoc.views.history import Past
from cmoc.views.ladder import name_of_cmoc
from cmoc.views.page import Piece
from cmoc.views.sentence import sentence
from cmoc.views.strands import KINDS, WORKS
from cmoc.views.tables import (
    NO_STAGE,
    Cell,
    Filter,
    Option,
    TablePage,
    TableRow,
    columns,
    head,
    stage_cell,
    stage_filter,
    unlinked,
    useful,
)
from cmoc.views.verdicts import WORDS
from cmoc.views.words import counted, raised

SIGNS = Filter(
    "sign",
    "Sign",
    (
        Option("raises", "Raises", "raises something"),
        Option("lowers", "Lowers", "lowers something"),
        Option("weakens", "Weakens a link", "weakens a link"),
        Option("strengthens", "Strengthens a link", "strengthens a link"),
        Option("unknown", "Direction not given", "has no direction given"),
    ),
)
DECIDED = Filter("verdict", "Verdict", tuple(Option(one, raised(told), f"is {told}") for one, told in WORDS.items()))


def cmoc_tables(facts: Facts) -> Iterator[TablePage]:
    total = counted(len(facts.cmocs), "CMOC")
    lead = f"{total}: each a claim that in a context a mechanism leads to an outcome."
    past = Past(facts)
    rows = tuple(cmoc_row(facts, one, past) for one in facts.cmocs.values())
    shown = columns("CMOC", "As a sentence", "Stage", "Evidence", *(("Verdict",) if past.judged else ()))
    filters = useful((stage_filter(facts), SIGNS, FILTER, DECIDED), rows)
    page = head("cmocs", "All CMOCs", lead)
    yield TablePage(page, "All CMOCs", f"{lead} {COUNTS}", shown, rows, "CMOC", "CMOCs", filters)


def cmoc_row(facts: Facts, cmoc: Cmoc, past: Past) -> TableRow:
    name = Cell((Piece(name_of_cmoc(cmoc), f"cmocs/{cmoc.id}/"),))
    return TableRow(
        (
            name,
            Cell(unlinked(sentence(facts, cmoc))),
            stage_cell(facts, cmoc.stage),
            Cell(evidence(facts, [cmoc])),
            *((Cell(past.words(cmoc)),) if past.judged else ()),
        ),
        (
            ("stage", (cmoc.stage or NO_STAGE,)),
            ("sign", signs(cmoc)),
            ("evidence", evidence_kinds(facts, [cmoc])),
            ("verdict", past.decisions(cmoc)),
        ),
    )


def signs(cmoc: Cmoc) -> tuple[str, ...]:
    """What its lines do, in the words of their chips."""
    lines = {str(KINDS[edge.sign]) for edge in stated_edges(cmoc) if edge.role == "cause"}
    return tuple(sorted(lines | {str(WORKS[one.effect]) for one in stated_modifiers(cmoc)}))
