"""The tables of a supplement as a Word document: one for each kind of record."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from cmoc.exchange.tables_told import Told, tables_told
from cmoc.exchange.xlsx import made_on
from cmoc.exchange.xml_text import legal
from cmoc.exchange.zipped import again
from cmoc.views.cite import encoding, reference, searched
from cmoc.views.facts import Facts
from cmoc.views.page import plain

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.table import CT_Tbl

GRID = "Table Grid"
PAGE = (11906, 16838)  # A4 in twentieths of a point, laid on its side below
MARGIN = 850


def docx(facts: Facts) -> bytes:
    from docx import Document

    made = Document()
    properties(made, facts)
    on_its_side(made)
    made.add_heading(legal(facts.settings.title), 0)
    for text in told_first(facts):
        made.add_paragraph(legal(text))
    for number, table in enumerate(tables_told(facts), 1):
        made.add_heading(legal(f"Table {number}. {table.title}"), 1)
        if table.note:
            made.add_paragraph(table.note)
        add_table(made, table)
    written = BytesIO()
    made.save(written)
    return again(written.getvalue())


def told_first(facts: Facts) -> list[str]:
    licence = f"Licence: {facts.settings.licence}." if facts.settings.licence else "Licence: not given."
    source = plain(reference(facts.settings.paper))
    told = (encoding(facts.settings), f"Source: {source}" if source else "", searched(facts.settings), licence)
    return [text for text in told if text]


def properties(made: "Document", facts: Facts) -> None:
    """The review's day and not today's."""
    day: datetime = made_on(facts)
    known = made.core_properties
    known.title = legal(facts.settings.title)[:255]
    known.author = known.last_modified_by = "cmoc"
    known.comments = ""
    known.created = known.modified = day


def on_its_side(made: "Document") -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Pt, Twips

    section = made.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_height, section.page_width = Twips(PAGE[0]), Twips(PAGE[1])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Twips(MARGIN)
    made.styles["Normal"].font.size = Pt(9)


def add_table(made: "Document", told: Told) -> None:
    """Cell by cell into the XML: the library looks through the whole table for each of them."""
    from docx.oxml import OxmlElement
    from docx.shared import Twips

    table = made.add_table(1, len(told.header), GRID)
    table.autofit = False
    room = PAGE[1] - 2 * MARGIN
    widths = [Twips(share * room // sum(told.widths)) for share in told.widths]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for cell, name, width in zip(table.rows[0].cells, told.header, widths, strict=True):
        cell.width = width
        cell.paragraphs[0].add_run(name).bold = True
    again = OxmlElement("w:tblHeader")  # on each page
    table.rows[0]._tr.get_or_add_trPr().append(again)
    for row in told.rows:
        add_row(table._tbl, row, widths)


def add_row(table: "CT_Tbl", row: Sequence[str], widths: Sequence[int]) -> None:
    from docx.oxml import OxmlElement

    made = table.add_tr()
    made.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # no row over two pages
    for text, width in zip(row, widths, strict=True):
        cell = made.add_tc()
        cell.width = width  # type: ignore[assignment]
        cell.p_lst[0].add_r().text = legal(text)
