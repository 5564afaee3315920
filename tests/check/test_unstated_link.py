"""C206: a link that no CMOC states."""

import pytest
from cmoc.check.rules.unstated_link import RULE
from cmoc.text.problem import Files
from reading import CONTEXT, cmoc, everything, seen, tiny_files

CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:4:21 {from: skill, to: patience}"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        cmoc(
            CONTEXT,
            "outcomes: [{link: {from: patience, to: skill}, effect: dampens}, "
            "{link: {from: skill, to: belonging}, effect: dampens}]",
        ),
        ["skill.yml:4:75 {from: skill, to: belonging}"],
        id="the second of two",
    ),
    pytest.param(
        cmoc(CONTEXT, "outcomes: [{link: {from: free-evenings, to: curiosity}, effect: dampens}]"),
        [],
        id="from a context to a mechanism",
    ),
    pytest.param(
        cmoc(CONTEXT, "outcomes: [{link: {from: shared-tools, to: curiosity}, effect: dampens}]"),
        ["skill.yml:4:21 {from: shared-tools, to: curiosity}"],
        id="what is only a condition states no link",
    ),
    pytest.param(
        cmoc(CONTEXT, "outcomes: [{link: {from: free-evenings, to: skill}, effect: dampens}]"),
        ["skill.yml:4:21 {from: free-evenings, to: skill}"],
        id="the way round a mechanism is no link",
    ),
    pytest.param(
        cmoc(CONTEXT, "outcomes:", "  - effect: dampens", "    link:", "      from: skill", "      to: patience"),
        ["skill.yml:7:9 from: skill"],
        id="a link over lines is marked on its first",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unstated_link(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_an_unknown_end_is_reported_alone() -> None:
    files = cmoc(CONTEXT, "outcomes: [{link: {from: patience, to: skil}, effect: dampens}]")
    assert everything(files) == ["skill.yml:4:42 C104 skil"]


STATES_THE_LINK = tiny_files()["theory/cmocs/patience.yml"]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        pytest.param("effect: increases}]\n  out", "effect: increase}]\n  out", "2:46 C014 increase", id="damaged"),
        pytest.param("Diary, cites: [1, 2]}]", "Diary, cites: [1, 2]]", "6:13 C001 {", id="not to be read as YAML"),
        pytest.param("- id: cmoc-004\n  mech", "- mech", "1:3 C013", id="lost with its id"),
    ],
)
def test_no_link_is_missed_while_the_cmoc_that_states_it_is_not_whole(old: str, new: str, place: str) -> None:
    files = {"theory/cmocs/patience.yml": STATES_THE_LINK.replace(old, new)}
    assert files["theory/cmocs/patience.yml"] != STATES_THE_LINK
    (found,) = everything(files)
    assert found.startswith(f"patience.yml:{place}")
