"""C409: a verdict on a CMOC that was not there."""

import pytest
from cmoc.check.example import SETTINGS_TEXT, SNAPSHOT_TEXT, VERDICTS, with_snapshot
from cmoc.check.rules.unknown_in_verdict import RULE
from cmoc.text.problem import Files
from reading import all_found, everything, seen

MORE = VERDICTS + "  - {cmoc: first-2, verdict: refuted, basis: reading}\n"
CASES = [
    pytest.param(RULE.problem.wrong, ["second.yml:5:12 first-2"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        with_snapshot(MORE.replace("first-2", "cmoc-001")), ["second.yml:5:12 cmoc-001"], id="a CMOC of this theory"
    ),
    pytest.param(with_snapshot(MORE.replace("first-2", "curiosity")), ["second.yml:5:12 curiosity"], id="a construct"),
    pytest.param(
        with_snapshot(MORE, SNAPSHOT_TEXT + "complete: no\n"),
        ["second.yml:5:12 first-2"],
        id="of a phase seen in part only what was seen has a verdict",
    ),
    pytest.param(with_snapshot(MORE) | {"theory/snapshots/first.yml": None}, [], id="no snapshot, nothing to compare"),
    pytest.param(
        with_snapshot(MORE) | {"theory/review.yml": SETTINGS_TEXT.replace("[first, second]", "[second, first]")},
        [],
        id="the snapshot of a later phase",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unknown_in_verdict(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_a_near_one_is_named() -> None:
    (one,) = all_found(RULE.problem.wrong)
    assert one.help == 'did you mean "first-1" (theory/snapshots/first.yml:5)?'


def test_a_cmoc_of_the_snapshot_that_could_not_be_read_is_one_fault() -> None:
    files = with_snapshot(snapshot=SNAPSHOT_TEXT.replace("    sources: [{document: notes}]\n", ""))
    assert everything(files) == ["first.yml:5:5 C013 id: first-1"]
