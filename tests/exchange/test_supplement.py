"""The Word document and the pack for a journal: read by others, the same bytes, checked by their own hashes."""

import hashlib
import json
from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZipFile

import docx as word
import pytest
from cmoc.build.downloads import material
from cmoc.build.drawings import PLACE, Drawer
from cmoc.exchange.docx import docx
from cmoc.exchange.format import Material
from cmoc.exchange.supplement import FILES, README, SUMS, supplement
from cmoc.exchange.tables_told import MOST, Told, shortened, tables_told
from cmoc.exchange.theory_json import theory_json
from cmoc.load import load, read_texts
from cmoc.views import all_pages
from cmoc.views.facts import Facts, facts
from cmoc.views.figure import drawn_on
from defusedxml import ElementTree
from exchange_reviews import EVIL, HOSTILE, TOP
from pypdf import PdfReader

DRAWN = ("web-early", "programme-theory", "cmoc-cmoc-001")


@pytest.fixture(scope="module")
def evil() -> Facts:
    return facts(read_texts(HOSTILE).review)


@pytest.fixture(scope="module")
def pack() -> bytes:
    own = facts(load(TOP).review)
    shown = {name: one for name, one in drawn_on(all_pages(own)).items() if name in DRAWN}
    drawn = Drawer().draw([drawing for drawing, _ in shown.values()]).files
    return supplement(material(own, shown, {name: drawn[PLACE.format(name)] for name in shown}))


def members(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as made:
        assert not made.testzip()
        return {name: made.read(name) for name in made.namelist()}


def test_word_reads_each_table_as_it_was_told(evil: Facts) -> None:
    read = word.Document(BytesIO(docx(evil)))
    told = list(tables_told(evil))
    assert len(read.tables) == len(told)
    for table, wanted in zip(read.tables, told, strict=True):
        found = [tuple(cell.text for cell in row.cells) for row in table.rows]
        assert found == [wanted.header, *wanted.rows]


def test_each_part_of_the_document_is_xml(evil: Facts) -> None:
    parts = members(docx(evil))
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(part)
    assert not [name for name, part in parts.items() if b'TargetMode="External"' in part]


def test_a_heading_stays_with_its_table_and_no_row_is_parted(evil: Facts) -> None:
    body = members(docx(evil))["word/document.xml"].decode()
    rows = sum(len(one.rows) for one in tables_told(evil))
    assert (body.count("<w:cantSplit/>"), body.count("<w:tblHeader/>")) == (rows, len(list(tables_told(evil))))


def test_a_table_too_long_to_print_says_so() -> None:
    long = Told("CMOCs", "", ("a",), (1,), tuple((str(at),) for at in range(MOST + 1)))
    cut = shortened(long)
    assert (len(cut.rows), cut.note) == (
        MOST,
        "The first 2,000 of 2,001 rows; all are in the CSV files and in theory.json.",
    )
    assert shortened(cut) == cut


def test_the_pack_holds_what_its_readme_says(pack: bytes) -> None:
    found = members(pack)
    told = found[README].decode()
    figures = {f"figures/{name}.{kind}" for name in DRAWN[:2] for kind in ("svg", "pdf")}
    assert {*FILES, README, SUMS, *figures} == set(found)
    assert all(name in told for name in found if name != README)
    assert "Licence: CC BY 4.0." in told


def test_a_figure_bears_its_caption_and_is_found_in_both_forms(pack: bytes) -> None:
    found = members(pack)
    assert "CC BY 4.0" in " ".join(ElementTree.fromstring(found["figures/web-early.svg"]).itertext())
    assert len(PdfReader(BytesIO(found["figures/web-early.pdf"])).pages) == 1


def test_the_hashes_are_those_of_the_files(pack: bytes) -> None:
    found = members(pack)
    lines = [one.split("  ") for one in found[SUMS].decode().splitlines()]
    assert {name: hash for hash, name in lines} == {
        name: hashlib.sha256(content).hexdigest() for name, content in found.items() if name != SUMS
    }


def test_nothing_in_the_pack_hangs_on_the_day_or_leads_out(pack: bytes) -> None:
    for content in (pack, members(pack)["tables.docx"]):
        with ZipFile(BytesIO(content)) as made:
            assert {one.date_time for one in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert not [one for one in made.namelist() if ".." in PurePosixPath(one).parts or one.startswith("/")]


def test_a_review_with_every_text_hostile_gives_a_pack(evil: Facts) -> None:
    found = members(supplement(Material(evil)))
    assert json.loads(found["data/theory.json"]) == json.loads(theory_json(evil.review, evil.graph))
    assert found[README].decode().splitlines()[0] == EVIL[0]


def test_an_empty_review_gives_a_pack(evil: Facts) -> None:
    texts = {"theory/review.yml": "title: Empty\n"}
    assert README in members(supplement(Material(replace(evil, review=read_texts(texts).review, cmocs={}, studies={}))))
