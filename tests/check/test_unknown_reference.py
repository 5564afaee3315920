"""C113: a reference number that no list has."""

import pytest
from cmoc.check.example import SETTINGS_TEXT, SNAPSHOT_TEXT, with_phase, with_snapshot
from cmoc.check.rules.unknown_reference import RULE
from cmoc.text.problem import Files
from reading import CMOCS, CONTEXT, MECHANISM, added, all_found, seen, study


def cited(source: str) -> dict[str, str | None]:
    return {CMOCS: f"- id: cmoc-006\n  sources: [{source}]\n  {CONTEXT}\n  {MECHANISM}\n"}


def in_two_phases(source: str) -> dict[str, str | None]:
    """The same where the first of two phases is a document too."""
    documents = "documents: [{id: notes, label: A}, {id: first, label: B}, {id: second, label: C}]\n"
    return {**cited(source), "theory/review.yml": SETTINGS_TEXT.split("documents")[0] + documents}


CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:6:55 19"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        cited("{document: notes, cites: [0, 1, 9, 10]}"),
        ["skill.yml:2:39 0", "skill.yml:2:48 10"],
        id="both ends of the list belong to it",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: a, label: A, sources: [{document: notes, cites: [10]}]}"),
        ["outcomes.yml:5:57 10"],
        id="of a construct",
    ),
    pytest.param(
        {"theory/profiles.yml": "- {id: a, label: A, sources: [{document: notes, cites: [10]}]}\n"},
        ["profiles.yml:1:57 10"],
        id="of a profile",
    ),
    pytest.param(
        {"theory/profiles.yml": "- {id: a, label: A, unsaid: [{told: B, sources: [{cites: [10]}]}]}\n"},
        ["profiles.yml:1:59 10"],
        id="of what no reading of a profile can say",
    ),
    pytest.param(
        with_phase("refinements: [{about: all, basis: stated, sources: [{cites: [10]}]}]"),
        ["second.yml:3:62 10"],
        id="of a refinement of the current phase",
    ),
    pytest.param(
        in_two_phases("{document: second, cites: [10]}"), ["skill.yml:2:40 10"], id="the current phase's text"
    ),
    pytest.param(in_two_phases("{cites: [10]}"), ["skill.yml:2:22 10"], id="the current phase's, where none is named"),
    pytest.param(in_two_phases("{document: first, cites: [10]}"), [], id="an earlier phase has a list of its own"),
    pytest.param(
        with_snapshot(snapshot=SNAPSHOT_TEXT.replace("{document: notes}", "{cites: [10]}")),
        [],
        id="and what a snapshot holds stands in that",
    ),
    pytest.param(study("reference: 3"), ["moss-2016.yml:2:12 3"], id="a study outside the included ones"),
    pytest.param(study("reference: 3", "included: no"), [], id="a study that was not included may be any of the list"),
    pytest.param(study("reference: 10", "included: no"), ["moss-2016.yml:2:12 10"], id="but no more than that"),
    pytest.param(study("reference: unknown"), [], id="unknown is no number and no fault"),
    pytest.param(
        study("reference: 99") | cited("{document: notes, cites: [99]}") | {"theory/review.yml": "title: A\n"},
        [],
        id="no list, no fault",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unknown_reference(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_the_message_names_the_list_and_its_ends() -> None:
    found = all_found(study("reference: 3") | cited("{document: notes, cites: [12]}"))
    assert [one.message for one in found] == [
        "the list of included studies goes from 1 to 2, and 3 stands here",
        "the list of references goes from 1 to 9, and 12 stands here",
    ]


def test_a_list_that_cannot_be_read_makes_no_number_unknown() -> None:
    settings = SETTINGS_TEXT.replace("all: 1-9", "all: 9-1")
    found = all_found(study("reference: 3") | {"theory/review.yml": settings})
    assert {one.code for one in found} == {"C016"}
