"""C418: a snapshot that is not what was frozen."""

import pytest
from cmoc.check.example import SETTINGS, SNAPSHOT, with_snapshot
from cmoc.check.rules.altered_snapshot import RULE, sealed_as
from cmoc.text.problem import Files
from reading import all_found, everything, seen

RIGHT = {**RULE.problem.right}
LEFT = RIGHT[SNAPSHOT] or ""
CASES = [
    pytest.param(RULE.problem.wrong, ["first.yml:1:8 first"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(with_snapshot(), [], id="a snapshot without a hash"),
    pytest.param({**RIGHT, SNAPSHOT: f"# a word\n{LEFT}"}, ["first.yml:2:8 first"], id="a comment"),
    pytest.param({**RIGHT, SNAPSHOT: LEFT.replace("\n", "\r\n")}, [], id="how lines end does not count"),
    pytest.param({**RIGHT, SNAPSHOT: None}, ["review.yml:9:10 HASH"], id="no file of it"),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_altered_snapshot(files: Files, places: list[str]) -> None:
    hashed = (RIGHT[SETTINGS] or "").split()[-1]
    assert [one.replace(hashed, "HASH") for one in seen(RULE, files)] == places


def test_the_hash_that_is_told_is_the_one_to_write() -> None:
    (one,) = all_found(sealed_as("another text"))
    assert one.help.endswith(f"snapshots: {{first: {(RIGHT[SETTINGS] or '').split()[-1]}}}")


def test_while_a_file_cannot_be_read_none_is_missing() -> None:
    found = everything({**RIGHT, SNAPSHOT: "phase: [\n"})
    assert found
    assert "C418" not in " ".join(found)
