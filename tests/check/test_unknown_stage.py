"""C106: a stage that review.yml does not name."""

import pytest
from cmoc.check.rules.unknown_stage import RULE
from cmoc.text.problem import Files
from reading import CONTEXT, MECHANISM, added, all_found, cmoc, everything, overlay, seen, told

CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:5:10 evenning"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(cmoc(CONTEXT, MECHANISM, "stage: unknown"), [], id="unknown is no stage and no fault"),
    pytest.param(
        cmoc(CONTEXT, MECHANISM, "stage: Evening"), ["skill.yml:5:10 Evening"], id="another case is another word"
    ),
    pytest.param(cmoc(CONTEXT, MECHANISM, "stage: ~"), ["skill.yml:5:10 ~"], id="a tilde is text and no null"),
    pytest.param(
        {"theory/review.yml": "title: A\ndocuments: [{id: notes, label: A}]\nmechanism_types: [attitude]\n"},
        ["curiosity.yml:5:10 evening"],
        id="one for all where there are no stages",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unknown_stage(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_the_help_names_a_near_one_and_where_it_stands() -> None:
    assert [one.help for one in all_found(RULE.problem.wrong)] == ['did you mean "evening" (theory/review.yml:4)?']


def test_a_fault_in_the_list_of_stages_does_not_make_every_stage_unknown() -> None:
    texts = overlay({})
    files = {"theory/review.yml": texts["theory/review.yml"].replace("stages: [{id", "stages: [{di")}
    assert {one.split()[1] for one in everything(files)} <= {"C012", "C013"}


def test_a_fault_elsewhere_in_the_settings_hides_no_unknown_stage() -> None:
    files = added("theory/review.yml", "fundin: none") | cmoc(CONTEXT, MECHANISM, "stage: evenning")
    found = told(all_found(files), overlay(files))
    assert found == ["skill.yml:5:10 C106 evenning", "review.yml:12:1 C012 fundin"]
