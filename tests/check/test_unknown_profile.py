"""C107: a profile that is not there."""

from pathlib import Path

import pytest
from cmoc.check.rules.unknown_profile import RULE
from cmoc.text.problem import Files
from reading import CONTEXT, MECHANISM, cmoc, everything, found_in, on_disk, seen

CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:5:13 school-clas"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        cmoc(CONTEXT, MECHANISM, "only_in: [a, b]"),
        ["skill.yml:5:13 a", "skill.yml:5:16 b"],
        id="each of several, where there is no profile at all",
    ),
    pytest.param(
        {"theory/profiles.yml": "- {id: a, label: A, broader: [a, b]}\n"},
        ["profiles.yml:1:34 b"],
        id="what a profile is a kind of",
    ),
    pytest.param(
        {"theory/programme-theory.yml": "title: A\ntrajectory: {title: A, profiles: [a]}\n"},
        ["programme-theory.yml:2:35 a"],
        id="whom a trajectory is about",
    ),
    pytest.param(cmoc(CONTEXT, MECHANISM, "only_in: []"), [], id="an empty list limits nothing"),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unknown_profile(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_profiles_of_which_nothing_could_be_read_are_one_fault(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {**cmoc(CONTEXT, MECHANISM, "only_in: [a]")}
    top = on_disk(tmp_path, files)
    (top / "theory/profiles.yml").symlink_to("nowhere.yml")
    assert [one.code for one in found_in(top)] == ["C018"]


def test_a_profile_that_could_not_be_read_is_not_reported_besides() -> None:
    files = cmoc(CONTEXT, MECHANISM, "only_in: [a]") | {"theory/profiles.yml": "- id: a\n"}
    assert everything(files) == ["profiles.yml:1:3 C013 id: a"]
