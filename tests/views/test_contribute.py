"""What a dispute is told: every record once, where it is written, and a form that a script can fill."""

import json
from pathlib import Path

from cmoc.load import load
from cmoc.render.records_json import records_json
from cmoc.views import all_pages
from cmoc.views.contribute_page import FORM, contribute_pages, disputable
from cmoc.views.facts import Facts, facts
from cmoc.views.page import Head

CHOIR = Path(__file__).parent.parent / "golden/limits/in"


def test_every_cmoc_construct_and_study_can_be_looked_up(tiny: Facts) -> None:
    found = {(one.kind, one.id): one for one in disputable(tiny)}
    assert set(found) == {
        *(("CMOC", id) for id in tiny.cmocs),
        *(("construct", id) for id in tiny.constructs),
        *(("study", id) for id in tiny.studies),
    }
    one = found["CMOC", "cmoc-002"]
    assert (
        one.says == "Where noise in the room is high and, at the same time, shared tools are absent, curiosity falls."
    )
    assert (one.file, one.line, one.address) == ("theory/cmocs/curiosity.yml", 7, "cmocs/cmoc-002/")
    assert one.edit == ""
    assert found["construct", "skill"].says == "Skill, without a definition"
    assert found["study", "okafor-2011"].says == "Okafor 2011, Norway"


def test_each_page_of_a_record_asks_about_its_id(tiny: Facts) -> None:
    heads: dict[str, Head] = {page.head.address: page.head for page in all_pages(tiny)}
    for one in disputable(tiny):
        assert heads[one.address].about == one.id


def test_the_table_is_json_whatever_stands_in_it() -> None:
    hostile = CHOIR.parent.parent / "hostile/in"
    records = disputable(facts(load(hostile).review))
    assert [one["id"] for one in json.loads(records_json(records))] == [one.id for one in records]


def test_the_empty_issue_holds_the_form() -> None:
    page = next(iter(contribute_pages(facts(load(CHOIR).review, written=frozenset({"contributing/index.md"})))))
    assert page.empty_issue.startswith("https://code.example/issues/new?title=&body=About%3A%0AWritten%20at%3A%0A")
    assert "{" not in page.empty_issue
    assert page.can_edit
    assert page.guide and page.guide.target == "contributing/"
    assert len(FORM) == 6


def test_without_a_place_for_issues_or_a_guide_nothing_leads_there(tiny: Facts) -> None:
    page = next(iter(contribute_pages(tiny)))
    assert (page.guide, page.can_edit, page.issue, page.empty_issue) == (None, False, "", "")
