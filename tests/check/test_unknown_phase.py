"""C108: a phase that review.yml does not list."""

import pytest
from cmoc.check.example import SNAPSHOT_TEXT, with_settings, with_snapshot
from cmoc.check.rules.unknown_phase import RULE
from cmoc.text.problem import Files
from reading import added, all_found, seen

CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:5:10 phase-9"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        added("theory/outcomes.yml", "- {id: a, label: A, since: first}"),
        ["outcomes.yml:5:28 first"],
        id="since when a construct is there",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: a, label: A, since: unknown}"), [], id="unknown is no phase and no fault"
    ),
    pytest.param(
        added("theory/review.yml", "phases: [first]", "current: frist"),
        ["review.yml:13:10 frist"],
        id="the current one",
    ),
    pytest.param(
        added("theory/review.yml", "phases: [first]") | {"theory/phases/second.yml": "id: second\nlabel: B\n"},
        ["second.yml:1:5 second"],
        id="a phase with a file and no place in the order",
    ),
    pytest.param(
        with_snapshot() | with_settings("snapshots: {first: abc, third: def}"),
        ["review.yml:8:32 def"],
        id="whose hash is kept",
    ),
    pytest.param(
        with_snapshot(snapshot=SNAPSHOT_TEXT.replace("phase: first", "phase: frist")),
        ["first.yml:1:8 frist"],
        id="that left a snapshot",
    ),
    pytest.param(
        with_snapshot(snapshot=SNAPSHOT_TEXT.replace("label: Curiosity", "label: Curiosity, since: zeroth")),
        ["first.yml:3:55 zeroth"],
        id="since when a snapshot's construct is there",
    ),
    pytest.param(
        added("theory/review.yml", "phases: [first]", "current: first")
        | {"theory/phases/first.yml": "id: first\nlabel: A\n"},
        [],
        id="a phase that is listed",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unknown_phase(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_where_no_phase_is_listed_that_is_told_once() -> None:
    phases = {f"theory/phases/{id}.yml": f"id: {id}\nlabel: A\n" for id in ("first", "second")}
    (one,) = all_found(phases)
    assert one.message == "theory/review.yml has no `phases`, and 2 places name something of it"
