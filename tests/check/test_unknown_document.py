"""C109: a document that review.yml does not name."""

import pytest
from cmoc.check.example import SNAPSHOT_TEXT, with_phase, with_settings, with_snapshot
from cmoc.check.rules.unknown_document import RULE
from cmoc.text.problem import Files
from reading import CMOCS, CONTEXT, MECHANISM, added, all_found, phase, seen, study

PARTS = f"  {CONTEXT}\n  {MECHANISM}\n"
CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:6:24 note"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        {CMOCS: "- id: cmoc-006\n  sources: [{document: notes}, {document: diary}]\n" + PARTS},
        ["skill.yml:2:43 diary"],
        id="the second source of a CMOC",
    ),
    pytest.param(
        {CMOCS: "- id: cmoc-006\n  sources: [{document: unknown}]\n" + PARTS},
        [],
        id="unknown is no document and no fault",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: a, label: A, sources: [{document: diary}]}"),
        ["outcomes.yml:5:42 diary"],
        id="of a construct",
    ),
    pytest.param(study("sources: [{document: diary}]"), ["moss-2016.yml:2:22 diary"], id="of a study"),
    pytest.param(
        {"theory/profiles.yml": "- {id: a, label: A, sources: [{document: diary}]}\n"},
        ["profiles.yml:1:42 diary"],
        id="of a profile",
    ),
    pytest.param(
        {
            "theory/profiles.yml": "- id: a\n  label: A\n  sets:\n"
            "    - {construct: skill, state: high, how: usual, sources: [{document: diary}]}\n"
        },
        ["profiles.yml:4:72 diary"],
        id="of what a profile sets",
    ),
    pytest.param(
        phase("refinements: [{about: all, basis: stated, sources: [{document: diary}]}]"),
        ["one.yml:3:64 diary"],
        id="of a refinement",
    ),
    pytest.param(
        phase("verdicts: [{cmoc: old-1, basis: stated, verdict: refuted, sources: [{document: diary}]}]"),
        ["one.yml:3:80 diary"],
        id="of a verdict",
    ),
    pytest.param(
        with_phase("flow: [{id: a, label: A, count: 2, sources: [{document: diary}]}]"),
        ["second.yml:3:57 diary"],
        id="of a step of the flow",
    ),
    pytest.param(
        with_settings("limits: [{id: a, kind: open, told: A., sources: [{document: diary}]}]"),
        ["review.yml:8:61 diary"],
        id="of a limit",
    ),
    pytest.param(
        with_snapshot(snapshot=SNAPSHOT_TEXT.replace("document: notes", "document: diary")),
        ["first.yml:8:26 diary"],
        id="of what a snapshot holds",
    ),
    pytest.param(
        {"theory/programme-theory.yml": "title: A\nsources: [{document: diary}]\n"},
        ["programme-theory.yml:2:22 diary"],
        id="of the programme theory",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unknown_document(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_a_near_document_is_named() -> None:
    assert [one.help for one in all_found(RULE.problem.wrong)] == ['did you mean "notes" (theory/review.yml:11)?']


def test_where_no_document_is_listed_that_is_told_once() -> None:
    review = "title: A\nmechanism_types: [attitude]\nstages: [{id: evening, label: E}]\n"
    found = [one.message for one in all_found({"theory/review.yml": review}) if one.code == "C109"]
    (one,) = found
    assert one.startswith("theory/review.yml has no `documents`, and ")
