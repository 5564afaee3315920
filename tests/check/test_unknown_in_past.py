"""C402: the ledger comes from a record that was not there."""

import pytest
from cmoc.check.example import SETTINGS_TEXT, SNAPSHOT_TEXT, VERDICTS, with_snapshot
from cmoc.check.rules.unknown_in_past import RULE
from cmoc.text.problem import Files
from reading import all_found, everything, seen


def retired(ids: str, snapshot: str = SNAPSHOT_TEXT) -> dict[str, str | None]:
    ledger = f"refinements: [{{kind: retired, from: [{ids}], basis: reading}}]\n"
    return with_snapshot(ledger + VERDICTS, snapshot, complete=True)


CASES = [
    pytest.param(RULE.problem.wrong, ["second.yml:3:48 dim-lmap"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(retired("noisy-room, first-1, curiosity"), [], id="a context, a CMOC and a mechanism"),
    pytest.param(
        retired("noisy-room, skill, cmoc-001"),
        ["second.yml:3:50 skill", "second.yml:3:57 cmoc-001"],
        id="what only this theory holds",
    ),
    pytest.param(retired("skill", SNAPSHOT_TEXT + "complete: no\n"), [], id="what is absent from a part is unknown"),
    pytest.param(retired("skill") | {"theory/snapshots/first.yml": None}, [], id="no snapshot, nothing to compare"),
    pytest.param(
        retired("skill") | {"theory/review.yml": SETTINGS_TEXT.replace("[first, second]", "[first, between, second]")},
        [],
        id="the snapshot is not that of the phase before",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unknown_in_past(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_the_message_names_the_phase_and_the_help_a_near_one() -> None:
    (one,) = all_found(RULE.problem.wrong)
    assert one.message == 'the ledger comes from "dim-lmap", which first did not hold'
    assert one.help == 'did you mean "dim-lamp" (theory/snapshots/first.yml:2)?'


def test_a_record_of_the_snapshot_that_could_not_be_read_is_one_fault() -> None:
    files = retired("curiosity", SNAPSHOT_TEXT.replace("label: Curiosity", "lable: Curiosity"))
    assert everything(files) == ["first.yml:3:30 C012 lable"]
