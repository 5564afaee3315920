"""All CMOCs, each as a sentence."""

from collections.abc import Iterator, Mapping

from cmoc.model.edges import stated_edges, stated_modifiers
from cmoc.model.theory import Cmoc
from cmoc.model.vocabulary import Decision, Ground
from cmoc.views.evidence import COUNTS, evidence
from cmoc.views.evidence_kinds import FILTER, evidence_kinds
from cmoc.views.facts import Facts
from cmoc.views.page import words
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
from cmoc.views.words import cmoc_piece, counted, joined, raised

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
VERDICTS: dict[Decision, str] = {
    "affirmed": "affirmed",
    "refined": "refined",
    "refuted": "refuted",
    "not-tested": "not tested",
    "not-reported": "not reported",
}
DECIDED = Filter("verdict", "Verdict", tuple(Option(one, raised(told), f"is {told}") for one, told in VERDICTS.items()))
Bases = frozenset[Ground]
Verdicts = Mapping[str, Mapping[Decision, Bases]]
READ: dict[Bases, str] = {
    frozenset(("stated",)): "",
    frozenset(("reading",)): " (our reading)",
    frozenset(("stated", "reading")): " (stated, and our reading)",
}


def cmoc_tables(facts: Facts) -> Iterator[TablePage]:
    total = counted(len(facts.cmocs), "CMOC")
    lead = f"{total}: each a claim that in a context a mechanism leads to an outcome."
    verdicts = verdicts_of(facts)
    rows = tuple(cmoc_row(facts, one, verdicts) for one in facts.cmocs.values())
    shown = columns("CMOC", "As a sentence", "Stage", "Evidence", *(("Verdict",) if verdicts else ()))
    filters = useful((stage_filter(facts), SIGNS, FILTER, DECIDED), rows)
    page = head("cmocs", "All CMOCs", lead)
    yield TablePage(page, "All CMOCs", f"{lead} {COUNTS}", shown, rows, "CMOC", "CMOCs", filters)


def cmoc_row(facts: Facts, cmoc: Cmoc, verdicts: Verdicts) -> TableRow:
    name = Cell((cmoc_piece(cmoc),))
    decided = verdicts.get(cmoc.id, {})
    told = joined([VERDICTS[one] + READ[bases] for one, bases in decided.items()]) or "none held"
    return TableRow(
        (
            name,
            Cell(unlinked(sentence(facts, cmoc))),
            stage_cell(facts, cmoc.stage),
            Cell(evidence(facts, [cmoc])),
            *((Cell(words(told)),) if verdicts else ()),
        ),
        (
            ("stage", (cmoc.stage or NO_STAGE,)),
            ("sign", signs(cmoc)),
            ("evidence", evidence_kinds(facts, [cmoc])),
            ("verdict", tuple(decided)),
        ),
    )


def signs(cmoc: Cmoc) -> tuple[str, ...]:
    """What its lines do, in the words of their chips."""
    lines = {str(KINDS[edge.sign]) for edge in stated_edges(cmoc) if edge.role == "cause"}
    return tuple(sorted(lines | {str(WORKS[one.effect]) for one in stated_modifiers(cmoc)}))


def verdicts_of(facts: Facts) -> Verdicts:
    """CMOC -> what the current phase decided on those it carries on, and on what basis."""
    found: dict[str, dict[Decision, Bases]] = {}
    current = (one for one in facts.review.phases if one.id == facts.settings.current)
    for entry in (verdict for phase in current for verdict in phase.verdicts):
        each = [(entry.verdict, entry.now)] if entry.verdict else [(part.verdict, part.now) for part in entry.parts]
        for decision, now in each:
            for id in now:
                bases = found.setdefault(id, {})
                bases[decision] = bases.get(decision, frozenset()) | {entry.basis}
    return found
