"""The reporting standard, item by item: what answers it here, from the data or by hand, or that nothing does."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.views.facts import Facts
from cmoc.views.heads import HOME
from cmoc.views.page import Head, Page, Phrase, Piece, plain, shortened
from cmoc.views.rameses import DOI, ITEMS, Item
from cmoc.views.reporting_data import DATA

INTRO = "reporting/intro.md"
NOTHING = "Nothing here answers this."


@dataclass(frozen=True)
class ItemRow:
    number: int
    title: str
    text: str  # hand-written Markdown
    told: tuple[Phrase, ...]  # from the data
    none: str


@dataclass(frozen=True)
class ItemSection:
    title: str
    items: tuple[ItemRow, ...]


@dataclass(frozen=True)
class ReportingPage(Page):
    lead: Phrase
    standard: Piece
    text: str
    sections: tuple[ItemSection, ...]


def reporting_pages(facts: Facts) -> Iterator[ReportingPage]:
    if not facts.cmocs:
        return
    rows = {item: row(facts, item) for item in ITEMS}
    lead = lead_of(list(rows.values()))
    sections = [
        ItemSection(section, tuple(one for item, one in rows.items() if item.section == section))
        for section in dict.fromkeys(item.section for item in ITEMS)
    ]
    yield ReportingPage(
        Head("reporting/index.md", "Reporting", shortened(plain(lead)), (HOME, Piece("Reporting"))),
        lead,
        Piece(f"doi:{DOI}", f"https://doi.org/{DOI}"),
        facts.fragments.get(INTRO, ""),
        tuple(sections),
    )


def row(facts: Facts, item: Item) -> ItemRow:
    text = facts.fragments.get(fragment(item), "")
    told = tuple(DATA[item.number](facts)) if item.number in DATA else ()
    return ItemRow(item.number, item.title, text, told, "" if text or told else NOTHING)


def fragment(item: Item) -> str:
    return f"reporting/{item.number:02}.md"


def lead_of(rows: list[ItemRow]) -> Phrase:
    """ "Of 19 items, 9 are answered from the data, 5 by hand and 4 by both. Nothing here answers Funding." """
    data = sum(bool(one.told) and not one.text for one in rows)
    hand = sum(bool(one.text) and not one.told for one in rows)
    both = sum(bool(one.text) and bool(one.told) for one in rows)
    told = f"Of {len(rows)} items, {data} are answered from the data, {hand} by hand and {both} by both"
    pieces: list[Piece] = []
    for one in rows:
        if one.none:
            pieces += [Piece(", " if pieces else ". Nothing here answers: ")]
            pieces.append(Piece(f"{one.number} {one.title}", f"#item-{one.number}"))
    return (Piece(told), *pieces, Piece("."))
