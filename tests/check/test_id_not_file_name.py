"""C111: an id that differs from its file's name."""

import pytest
from cmoc.check.rules.id_not_file_name import RULE
from cmoc.text.problem import Files
from reading import added, seen

CASES = [
    pytest.param(RULE.problem.wrong, ["mos-2016.yml:1:5 moss-2016"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        {"studies/a.yml": "# a study\n\ntitle: A\nid: b\n"},
        ["a.yml:4:5 b"],
        id="the line is the author's, comments and order as they are",
    ),
    pytest.param(
        added("theory/review.yml", "phases: [one]") | {"theory/phases/first.yml": "id: one\nlabel: A\n"},
        ["first.yml:1:5 one"],
        id="a phase",
    ),
    pytest.param(
        {"theory/snapshots/one.yml": "phase: first\n"}, ["one.yml:1:8 first"], id="a snapshot is named for its phase"
    ),
    pytest.param({"studies/a.b.yml": "id: a\n"}, ["a.b.yml:1:5 a"], id="a name with two dots"),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_id_not_file_name(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places
