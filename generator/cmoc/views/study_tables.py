"""All studies, and all numbers of the source's list that are cited here."""

from collections.abc import Iterator

from cmoc.model.study import Study
from cmoc.model.theory import Cmoc
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME
from cmoc.views.page import Head, Phrase, Piece, shortened, words
from cmoc.views.reference_page import STUDIES, Tie, tie_of
from cmoc.views.tables import Cell, Filter, Option, TablePage, TableRow, by_text, cells, columns, head, useful, value
from cmoc.views.theories_page import uncounted
from cmoc.views.words import NOT_GIVEN, counted, joined, study_piece

TIES: dict[Tie, tuple[str, str]] = {
    "tied": ("Tied to a study", "is tied to a study"),
    "drawn on": ("Drawn on, not counted", "is drawn on and not counted"),
    "own": ("The team's own work", "is the team's own work"),
    "other": ("None of the included studies", "lies outside the included studies"),
    "unknown": ("Study not known here", "has a study that is not known here"),
}
UNTIED: dict[Tie, str] = {
    "own": "the team's own work",
    "other": "none of the included studies",
    "unknown": "not known here",
}


def study_tables(facts: Facts) -> Iterator[TablePage]:
    yield all_studies(facts)
    if facts.numbers:
        yield all_references(facts)


def all_studies(facts: Facts) -> TablePage:
    included = facts.included
    number = len(included)
    title = f"The {number} studies" if number > 1 else "Studies"
    tied = sum(study.reference is not None for study in included)
    tie = f" {tied} of them can be tied to a reference number with certainty." if included else ""
    lead = f"{counted(number, 'included study', 'included studies')}.{tie}"
    shown = columns(
        *("Study", "Country", "Kind", "Sector", "Reference", "Mandate"),
        *("Title", "Methods", "Sites", "Participants"),
    )
    rows = tuple(study_row(one) for one in included)
    filters = (
        by_text("country", "Country", "was done in {}", rows),
        by_text("kind", "Kind", "is of the kind “{}”", rows),
        by_text("sector", "Sector", "is of the sector “{}”", rows),
    )
    numbers = (Piece("Reference numbers", "references/"),) if facts.numbers else ()
    links = (*numbers, *uncounted(facts))
    return TablePage(
        head("studies", title, lead), title, lead, shown, rows, "study", "studies", useful(filters, rows), links
    )


def study_row(study: Study) -> TableRow:
    reference = str(study.reference) if study.reference is not None else "not certain"
    first = (joined(study.countries), study.partnership, study.sector, reference, study.mandate)
    further = (study.title, study.methods, study.sites, study.participants)
    return TableRow(
        (
            Cell((study_piece(study),)),
            *cells(*(words(told or NOT_GIVEN) for told in (*first, *further))),
        ),
        (
            ("country", tuple(value(one) for one in study.countries)),
            ("kind", (value(study.partnership),) if study.partnership else ()),
            ("sector", (value(study.sector),) if study.sector else ()),
        ),
    )


def all_references(facts: Facts) -> TablePage:
    title, numbers = "Reference numbers", facts.numbers
    tied = sum(tie_of(facts, number) == "tied" for number in numbers)
    is_are = "is" if tied == 1 else "are"
    lead = (
        f"{counted(len(numbers), 'number')} of the paper's list that a record here cites, with what is cited to each. "
        f"{tied or 'None'} of them {is_are} tied to a study with certainty."
    )
    rows = tuple(reference_row(facts, number) for number in numbers)
    ties = Filter("study", "Study", tuple(Option(key, *told) for key, told in TIES.items()))
    page = Head("references/index.md", title, shortened(lead), (HOME, STUDIES, Piece(title)))
    shown = columns("Reference", "Places", "CMOCs", "Only behind a list", "Constructs", "Study")
    return TablePage(page, title, lead, shown, rows, "number", "numbers", useful((ties,), rows))


def reference_row(facts: Facts, number: int) -> TableRow:
    found = facts.citations.get(number, ())
    cmocs = {one.record.id for one in found if isinstance(one.record, Cmoc)}
    alone = {one.record.id for one in found if isinstance(one.record, Cmoc) and not one.source.shared}
    constructs = {one.record.id for one in found} - cmocs
    tie = tie_of(facts, number)
    counts = (len(found), len(cmocs), len(cmocs - alone), len(constructs))
    return TableRow(
        (
            Cell((Piece(str(number), f"references/{number}/"),)),
            *cells(*(words(str(count)) for count in counts), study_of(facts, number, tie)),
        ),
        (("study", (tie,)),),
    )


def study_of(facts: Facts, number: int, tie: Tie) -> Phrase:
    study = facts.by_reference.get(number)
    if study:
        return (study_piece(study),)
    return words(UNTIED[tie])
