"""C114: a place that the document does not have."""

import pytest
from cmoc.check.example import SETTINGS_TEXT, SNAPSHOT_TEXT, with_phase, with_settings, with_snapshot
from cmoc.check.rules.unknown_place import RULE
from cmoc.text.problem import Files
from reading import CMOCS, CONTEXT, MECHANISM, added, all_found, seen, study

AT_HOME = "{document: notes, at: Home}"


def sourced(source: str) -> dict[str, str | None]:
    return {CMOCS: f"- id: cmoc-006\n  sources: [{source}]\n  {CONTEXT}\n  {MECHANISM}\n"}


def own_text(files: dict[str, str | None]) -> dict[str, str | None]:
    """The same where the current phase's own text is a document with places."""
    documents = (
        "documents:\n  - {id: second, label: B, places: [Results, Interviews]}\n"
        "  - {id: notes, label: A, places: [Interviews, Diary]}\n"
    )
    return {**files, "theory/review.yml": SETTINGS_TEXT.split("documents")[0] + documents}


CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:6:35 Interview"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(sourced("{document: notes, at: diary}"), ["skill.yml:2:35 diary"], id="another case is another place"),
    pytest.param(sourced("{document: notes}"), [], id="a source without a place"),
    pytest.param(sourced("{document: notes, at: unknown}"), [], id="unknown is no place and no fault"),
    pytest.param(
        sourced(AT_HOME) | {"theory/review.yml": "title: A\ndocuments: [{id: notes, label: A}]\n"},
        [],
        id="a document that lists no places",
    ),
    pytest.param(sourced("{document: diary, at: Home}"), [], id="an unknown document is another fault"),
    pytest.param(
        added("theory/outcomes.yml", f"- {{id: a, label: A, sources: [{AT_HOME}]}}"),
        ["outcomes.yml:5:53 Home"],
        id="of a construct",
    ),
    pytest.param(
        study("extracts: [{cmoc: cmoc-001, stance: supports, document: notes, at: Home}]"),
        ["moss-2016.yml:2:68 Home"],
        id="of an extract",
    ),
    pytest.param(
        own_text(study("extracts: [{cmoc: cmoc-001, stance: supports, at: Home}]")),
        ["moss-2016.yml:2:51 Home"],
        id="an extract that names no document stands in the current phase's",
    ),
    pytest.param(own_text(sourced("{at: Results}, {at: Home}")), ["skill.yml:2:33 Home"], id="and so does a CMOC"),
    pytest.param(
        {
            "theory/profiles.yml": "- id: a\n  label: A\n"
            f"  sets: [{{construct: skill, state: low, how: usual, sources: [{AT_HOME}]}}]\n"
        },
        ["profiles.yml:3:85 Home"],
        id="of what a profile sets",
    ),
    pytest.param(
        with_settings(f"limits: [{{id: a, kind: open, told: A., sources: [{AT_HOME}]}}]"),
        ["review.yml:8:72 Home"],
        id="of a limit",
    ),
    pytest.param(
        with_phase(f"searches: [{{where: A, sources: [{AT_HOME}]}}]", f"rivals: [{{claim: A, sources: [{AT_HOME}]}}]"),
        ["second.yml:3:55 Home", "second.yml:4:53 Home"],
        id="of a search and a rival",
    ),
    pytest.param(
        with_phase("flow:", f"  - {{id: a, label: A, count: 2, sources: [{AT_HOME}]}}"),
        ["second.yml:4:65 Home"],
        id="of a step of the flow",
    ),
    pytest.param(
        with_snapshot(snapshot=SNAPSHOT_TEXT.replace("{document: notes}", AT_HOME)),
        ["first.yml:8:37 Home"],
        id="of what a snapshot holds",
    ),
    pytest.param(
        own_text(with_snapshot(snapshot=SNAPSHOT_TEXT.replace("{document: notes}", "{at: Home}"))),
        [],
        id="which names no document of the current phase's by saying none",
    ),
    pytest.param(
        {
            "theory/programme-theory.yml": "title: A\n"
            f"sources: [{AT_HOME}]\n"
            f"elements: [{{id: a, label: A, kind: state, sources: [{AT_HOME}]}}]\n"
            f"links: [{{from: a, to: a, basis: reading, sources: [{AT_HOME}]}}]\n"
            "trajectory:\n"
            "  title: A\n"
            f"  sources: [{AT_HOME}]\n"
            f"  events: [{{number: 1, label: A, sources: [{AT_HOME}]}}]\n"
        },
        [
            "programme-theory.yml:2:33 Home",
            "programme-theory.yml:3:75 Home",
            "programme-theory.yml:4:74 Home",
            "programme-theory.yml:7:35 Home",
            "programme-theory.yml:8:66 Home",
        ],
        id="of each part of the programme theory",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unknown_place(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_a_near_place_is_named() -> None:
    assert [one.help for one in all_found(RULE.problem.wrong)] == ['did you mean "Interviews"?']


def test_a_fault_in_the_documents_makes_no_place_unknown() -> None:
    settings = SETTINGS_TEXT.replace("places: [", "places: [[a], ")
    assert {one.code for one in all_found({**sourced(AT_HOME), "theory/review.yml": settings})} == {"C011"}
