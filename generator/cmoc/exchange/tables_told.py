"""The tables of a supplement as words, before any file format."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cmoc.analyse.graph import Edge
from cmoc.exchange.csv import SIGNS
from cmoc.model.phase import Phase, Refinement
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct
from cmoc.views.evidence import evidence
from cmoc.views.facts import Facts, name_of
from cmoc.views.page import plain
from cmoc.views.sentence import sentence
from cmoc.views.words import NOT_GIVEN, ROLE_NAMES, name_of_cmoc, raised, stage_words

Row = tuple[str, ...]
MOST = 2_000  # rows that anyone prints


@dataclass(frozen=True)
class Told:
    title: str
    note: str
    header: Row
    widths: tuple[int, ...]  # shares of the page
    rows: tuple[Row, ...]


def tables_told(facts: Facts) -> Iterator[Told]:
    """Those with a row. Of what is too long to print the first rows, and it is said."""
    found = (cmocs(facts), studies(facts), constructs(facts), links(facts), *map(changes, facts.review.phases))
    return (shortened(one) for one in found if one.rows)


def shortened(one: Told) -> Told:
    if len(one.rows) <= MOST:
        return one
    cut = f"The first {MOST:,} of {len(one.rows):,} rows; all are in the CSV files and in theory.json."
    return replace(one, note=f"{one.note} {cut}".strip(), rows=one.rows[:MOST])


def cmocs(facts: Facts) -> Told:
    header = ("CMOC", "Claim", "Stage", "Basis", "Evidence", "Place")
    note = "What stands in square brackets is the encoders' reading and not printed in the source."
    rows = (cmoc_row(facts, one) for one in facts.cmocs.values())
    return Told("CMOCs", note, header, (9, 36, 10, 11, 20, 14), tuple(rows))


def cmoc_row(facts: Facts, cmoc: Cmoc) -> Row:
    told = plain(sentence(facts, cmoc)), raised(stage_words(facts, cmoc.stage)), raised(cmoc.basis)
    return name_of_cmoc(cmoc), *told, plain(evidence(facts, (cmoc,))), places(cmoc)


def places(cmoc: Cmoc) -> str:
    return "; ".join(dict.fromkeys(source.at for source in cmoc.sources if source.at)) or NOT_GIVEN


def studies(facts: Facts) -> Told:
    header = ("Study", "Country", "Kind", "Sector", "Methods", "CMOCs it speaks of")
    return Told("Included studies", "", header, (20, 10, 15, 12, 30, 13), tuple(map(study_row, facts.included)))


def study_row(study: Study) -> Row:
    known = (", ".join(study.countries), study.partnership, study.sector, study.methods)
    cmocs = sorted({one.cmoc for one in study.extracts})
    return name_of(study), *(text or NOT_GIVEN for text in known), ", ".join(cmocs) or "none held here"


def constructs(facts: Facts) -> Told:
    header = ("Construct", "Id", "Home role", "Definition")
    rows = (construct_row(one) for one in facts.constructs.values())
    return Told("Constructs", "", header, (25, 20, 10, 45), tuple(rows))


def construct_row(one: Construct) -> Row:
    return one.label, one.id, ROLE_NAMES[one.home], one.definition or NOT_GIVEN


def links(facts: Facts) -> Told:
    header = ("From", "Does what", "To", "Role", "CMOCs")
    note = "Every link that the CMOCs state, with the direction computed from their states and effects."
    return Told("Links", note, header, (27, 12, 27, 10, 24), tuple(link_row(facts, one) for one in facts.graph.edges))


def link_row(facts: Facts, edge: Edge) -> Row:
    does = "direction not given" if edge.sign == "?" else SIGNS[edge.sign]
    start, end = (facts.constructs[id].label for id in (edge.start, edge.end))
    return start, does, end, edge.role, ", ".join(edge.cmocs)


def changes(phase: Phase) -> Told:
    header = ("Kind", "From", "To", "Why")
    return Told(f"Refinements: {phase.label}", "", header, (14, 26, 26, 34), tuple(change_rows(phase.refinements)))


def change_rows(some: Iterable[Refinement]) -> Iterator[Row]:
    for one in some:
        old, new = ", ".join(one.old), ", ".join(one.new)
        about = one.about or ""
        yield raised(one.kind or "told only"), old or about or "none", new or "none", one.why or NOT_GIVEN
