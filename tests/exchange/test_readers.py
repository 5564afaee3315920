"""Each export is opened by a program that is not ours, with texts in it that try to be something else."""

import csv
import json
import re
import sqlite3
from collections.abc import Callable
from io import BytesIO, StringIO
from xml.etree import ElementTree

import networkx
import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from citeproc.source.json import CiteProcJSON
from cmoc.exchange.bibtex import bibtex
from cmoc.exchange.cell import read_list, read_text
from cmoc.exchange.csl_json import csl_json
from cmoc.exchange.csv import cmocs_csv, links_csv, studies_csv
from cmoc.exchange.graphml import graphml
from cmoc.exchange.references import line
from cmoc.exchange.ris import ris
from cmoc.exchange.sqlite import sqlite
from cmoc.load import load, read_texts
from cmoc.views.facts import Facts, facts
from exchange_reviews import HOSTILE, TOP
from pybtex.database import parse_string as read_bibtex
from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]

DANGER = ("=", "+", "-", "@", "\t", "\r")


@pytest.fixture(scope="module")
def evil() -> Facts:
    return facts(read_texts(HOSTILE).review)


@pytest.fixture(scope="module")
def own() -> Facts:
    return facts(load(TOP).review)


def test_ris_is_read_with_each_study_once(evil: Facts, own: Facts) -> None:
    for held in (evil, own):
        found = rispy.loads(ris(held).decode())
        assert [one["id"] for one in found] == sorted(held.studies)
        for one in found:
            study = held.studies[one["id"]]
            assert one.get("title", "") == line(study.title)
            assert one.get("doi", "") == line(study.doi)


def test_each_line_of_ris_is_a_field(evil: Facts) -> None:
    """What RIS is by its own rule: two letters, two blanks, a hyphen; from TY to ER."""
    lines = [one for one in ris(evil).decode().split("\n") if one]
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", one) for one in lines)
    kinds = [one[:2] for one in lines if one[:2] in ("TY", "ER")]
    assert kinds == ["TY", "ER"] * len(evil.studies)


def as_set(tex: str) -> str:
    """What TeX prints, by a reader of TeX."""
    known = tex.replace(r"\textbraceleft{}", r"\{").replace(r"\textbraceright{}", r"\}")  # it has no names for them
    return " ".join(str(LatexNodes2Text().latex_to_text(known)).replace("ˆ", "^").split())


def test_bibtex_is_read_by_two_readers(evil: Facts, own: Facts) -> None:
    for held in (evil, own):
        text = bibtex(held).decode()
        assert not parse_string(text).failed_blocks
        found = read_bibtex(text, "bibtex").entries
        assert sorted(found) == sorted(held.studies)
        for id, study in held.studies.items():
            people = len(study.authors) + study.et_al
            assert len(found[id].persons.get("author", ())) == people
            printed = "".join(one if one.isprintable() else " " for one in line(study.title)).split()
            assert as_set(found[id].fields.get("title", "")) == " ".join(printed)


def test_a_person_stays_one_in_bibtex(evil: Facts) -> None:
    found = read_bibtex(bibtex(evil).decode(), "bibtex").entries["s-10"].persons["author"]
    names = [as_set(" ".join(one.last_names)) for one in found]
    assert names == [r"{\TeX} $x$ #1 %2 ~ ^ & _ and"] * 2


@pytest.mark.filterwarnings("ignore::UserWarning")  # of keys that this processor does not know
def test_csl_json_is_read_by_a_citation_processor(evil: Facts, own: Facts) -> None:
    for held in (evil, own):
        found = CiteProcJSON(json.loads(csl_json(held)))
        assert sorted(found) == sorted(held.studies)


@pytest.mark.parametrize("write", [cmocs_csv, studies_csv, links_csv], ids=lambda one: one.__name__)
def test_csv_is_read_and_no_cell_begins_a_formula(write: Callable[[Facts], bytes], evil: Facts, own: Facts) -> None:
    for held in (evil, own):
        rows = list(csv.DictReader(StringIO(write(held).decode("utf-8-sig"), newline="")))
        numbers = {"cmocs_csv": held.cmocs, "studies_csv": held.studies, "links_csv": held.graph.edges}
        assert len(rows) == len(numbers[write.__name__])
        assert all(None not in row and not cell.startswith(DANGER) for row in rows for cell in row.values())


def test_csv_gives_the_texts_back(evil: Facts) -> None:
    rows = list(csv.DictReader(StringIO(cmocs_csv(evil).decode("utf-8-sig"), newline="")))
    assert [read_text(row["note"]) for row in rows] == [one.note for one in evil.cmocs.values()]
    places = [tuple(dict.fromkeys(one.at for one in cmoc.sources if one.at)) for cmoc in evil.cmocs.values()]
    assert [read_list(row["places"]) for row in rows] == places


def test_graphml_is_read_by_networkx_and_is_xml(evil: Facts, own: Facts) -> None:
    for held in (evil, own):
        content = graphml(held)
        ElementTree.fromstring(content)
        found = networkx.read_graphml(BytesIO(content), force_multigraph=True)
        assert set(found) == set(held.constructs)
        ends = sorted((start, end, one["sign"], one["role"]) for start, end, one in found.edges(data=True))
        assert ends == sorted((one.start, one.end, one.sign, one.role) for one in held.graph.edges)
        labels = {id: node["label"] for id, node in found.nodes(data=True)}
        assert labels == {id: " ".join(one.label.split(" ")) for id, one in held.constructs.items()}


def test_sqlite_holds_each_record_and_its_keys_lead_somewhere(evil: Facts, own: Facts) -> None:
    for held in (evil, own):
        base = sqlite3.connect(":memory:")
        base.deserialize(sqlite(held))
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert not base.execute("PRAGMA foreign_key_check").fetchall()
        found = dict(base.execute("SELECT id, note FROM cmocs"))
        assert found == {id: one.note for id, one in held.cmocs.items()}
        states = base.execute("SELECT cmoc, position, construct, state FROM contexts").fetchall()
        wanted = [(id, at, one) for id, cmoc in held.cmocs.items() for at, one in enumerate(cmoc.contexts, 1)]
        known = {(id, at, one.construct, None if one.state == "unknown" else one.state) for id, at, one in wanted}
        assert set(states) == known
        assert base.execute("SELECT count(*) FROM web").fetchone() == (len(held.graph.edges),)
        base.close()


def test_a_list_in_sqlite_is_json(evil: Facts) -> None:
    base = sqlite3.connect(":memory:")
    base.deserialize(sqlite(evil))
    found = {id: json.loads(aliases) for id, aliases in base.execute("SELECT id, aliases FROM constructs")}
    assert found == {id: list(one.aliases) for id, one in evil.constructs.items()}
    base.close()
