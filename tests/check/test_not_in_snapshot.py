"""C408: a snapshot names what it does not hold."""

import pytest
from cmoc.check.example import SNAPSHOT_TEXT, with_snapshot
from cmoc.check.rules.not_in_snapshot import RULE
from cmoc.text.problem import Files
from reading import all_found, everything, seen


def snapshot(*lines: str) -> dict[str, str | None]:
    return with_snapshot(snapshot=SNAPSHOT_TEXT + "".join(f"{line}\n" for line in lines))


def swapped(old: str, new: str) -> dict[str, str | None]:
    assert old in SNAPSHOT_TEXT
    return with_snapshot(snapshot=SNAPSHOT_TEXT.replace(old, new))


CASES = [
    pytest.param(RULE.problem.wrong, ["first.yml:3:58 patience"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        swapped("label: Curiosity", "label: A, broader: [skill], most_frequent_outcome: belonging"),
        ["first.yml:3:50 skill", "first.yml:3:81 belonging"],
        id="of a construct: something broader and an outcome",
    ),
    pytest.param(
        swapped(
            "    sources:",
            "    part_of: first-2\n    at_odds_with: [first-1, cmoc-001]\n    only_in: [a]\n    sources:",
        ),
        ["first.yml:8:14 first-2", "first.yml:9:29 cmoc-001", "first.yml:10:15 a"],
        id="of a CMOC: other CMOCs and a profile",
    ),
    pytest.param(
        snapshot(
            "profiles: [{id: a, label: A, sets: [{construct: skill, state: high, how: usual}]}]",
            "studies: [{id: b, extracts: [{cmoc: first-1, stance: supports}, {cmoc: first-3, stance: supports}]}]",
        ),
        ["first.yml:9:49 skill", "first.yml:10:72 first-3"],
        id="of a profile and a study",
    ),
    pytest.param(
        snapshot("complete: no") | {"theory/phases/second.yml": None},
        [],
        id="a part of a theory that is whole in itself",
    ),
    pytest.param(
        with_snapshot(snapshot=SNAPSHOT_TEXT.replace("construct: curiosity", "construct: skill") + "complete: no\n"),
        ["first.yml:7:30 skill"],
        id="what was seen in part names only what was seen",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_not_in_snapshot(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_the_message_names_the_phase_the_kind_and_a_near_record() -> None:
    (one,) = all_found(swapped("label: Curiosity", "label: Curiosity, broader: [curoisity]"))
    assert one.message == 'the snapshot of first does not hold the construct "curoisity"'
    assert one.help == 'did you mean "curiosity" (theory/snapshots/first.yml:3)?'


def test_a_record_that_could_not_be_read_is_one_fault() -> None:
    assert everything(swapped("label: Curiosity", "lable: Curiosity")) == ["first.yml:3:30 C012 lable"]
