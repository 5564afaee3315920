"""C401: the ledger leads to a record that is not there."""

import pytest
from cmoc.check.rules.unknown_in_ledger import RULE
from cmoc.text.problem import Files
from reading import added, phase, seen

CASES = [
    pytest.param(RULE.problem.wrong, ["first.yml:3:39 skil"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        phase("verdicts: [{cmoc: old-1, verdict: refined, now: [cmoc-001, cmoc-9], basis: stated}]"),
        ["one.yml:3:60 cmoc-9"],
        id="what a verdict leads to",
    ),
    pytest.param(
        phase("verdicts:", "  - {cmoc: old-1, basis: stated, parts: [{about: all, verdict: refined, now: [cmoc-9]}]}"),
        ["one.yml:4:79 cmoc-9"],
        id="what a part of a verdict leads to",
    ),
    pytest.param(
        phase("refinements: [{kind: retired, from: [gone], basis: stated}]"),
        [],
        id="what a refinement comes from stands in the phase before",
    ),
    pytest.param(
        added("theory/review.yml", "phases: [one, two]", "current: two")
        | {
            "theory/phases/one.yml": "id: one\nlabel: A\nrefinements: [{kind: introduced, to: [gone], basis: stated}]\n"
        },
        [],
        id="an earlier phase led to what is no longer there",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unknown_in_ledger(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places
