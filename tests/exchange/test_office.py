"""LibreOffice opens the workbook and the document, and saves them with every text as it was."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import docx as word
import pytest
from cmoc.exchange.docx import docx
from cmoc.exchange.sheet import sheets
from cmoc.exchange.table import tables
from cmoc.exchange.tables_told import tables_told
from cmoc.exchange.untable import gathered
from cmoc.exchange.xlsx import xlsx
from cmoc.load import load, read_texts
from cmoc.views.facts import Facts, facts
from exchange_books import by_calamine
from exchange_reviews import HOSTILE, TOP
from pypdf import PdfReader

OFFICE = shutil.which("soffice")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not OFFICE, reason="LibreOffice is not here")]
REVIEWS = {"evil": lambda: read_texts(HOSTILE).review, "own": lambda: load(TOP).review}


@pytest.fixture(params=REVIEWS)
def held(request: pytest.FixtureRequest) -> Facts:
    return facts(REVIEWS[request.param]())


def saved_as(content: bytes, kind: str, to: str, folder: Path) -> bytes:
    (folder / "in").mkdir()
    file = folder / "in" / f"a.{kind}"
    file.write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [str(OFFICE), profile, "--headless", "--convert-to", to, "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, timeout=180, capture_output=True)
    return (folder / f"a.{to}").read_bytes()


def test_the_workbook_comes_back_with_every_record(held: Facts, tmp_path: Path) -> None:
    rows = by_calamine(saved_as(xlsx(held), "xlsx", "xlsx", tmp_path))
    wanted = {
        one.sheet.name: [dict(zip(one.sheet.header, row, strict=True)) for row in one.rows]
        for one in tables(held.review)
    }
    assert gathered(sheets(), rows) == gathered(sheets(), wanted)


def test_the_document_comes_back_with_every_table(held: Facts, tmp_path: Path) -> None:
    read = word.Document(BytesIO(saved_as(docx(held), "docx", "docx", tmp_path)))
    told = [[one.header, *one.rows] for one in tables_told(held)]
    # LibreOffice writes _x005F_ for an underscore that could begin the number of a letter, and reads it as one.
    rows = [[[cell.text.replace("_x005F_", "_") for cell in row.cells] for row in table.rows] for table in read.tables]
    assert [[tuple(row) for row in table] for table in rows] == told


def test_the_document_is_printed_on_pages_that_lie_on_their_side(held: Facts, tmp_path: Path) -> None:
    page = PdfReader(BytesIO(saved_as(docx(held), "docx", "pdf", tmp_path))).pages[0]
    assert page.mediabox.width > page.mediabox.height
    assert "Table 1. CMOCs" in page.extract_text()
