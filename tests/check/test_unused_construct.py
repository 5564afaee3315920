"""C211: a construct that nothing names."""

import pytest
from cmoc.check.example import SNAPSHOT_TEXT, with_phase, with_settings, with_snapshot
from cmoc.check.rules.unused_construct import RULE
from cmoc.text.problem import Files
from reading import CONTEXT, MECHANISM, OUTCOME, added, cmoc, everything, seen

TEA = added("theory/contexts.yml", "- {id: tea, label: Tea}")
CURVES = "[{id: a, label: A, construct: tea}]"
CASES = [
    pytest.param(RULE.problem.wrong, ["contexts.yml:4:8 tea"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        added("theory/outcomes.yml", "- {id: a, label: A}", "- {id: b, label: B, broader: [skill]}"),
        ["outcomes.yml:5:8 a", "outcomes.yml:6:8 b"],
        id="two, and that one of them is a kind of something used does not count",
    ),
    pytest.param(TEA | cmoc("contexts: [{construct: tea, state: high}]", MECHANISM), [], id="a context"),
    pytest.param(
        TEA | cmoc("mechanisms: [{construct: curiosity, effect: increases, resource: tea}]", OUTCOME),
        [],
        id="a resource",
    ),
    pytest.param(
        TEA | cmoc(CONTEXT, "outcomes: [{link: {from: tea, to: skill}, effect: dampens}]"), [], id="an end of a link"
    ),
    pytest.param(
        TEA | cmoc("contexts: [{text: tea, state: high}]", MECHANISM),
        ["contexts.yml:10:8 tea"],
        id="a text that is not coded yet names nothing",
    ),
    pytest.param(
        added("theory/contexts.yml", "- {id: tea, label: Tea}", "- {id: mint, label: A, broader: [tea]}"),
        ["contexts.yml:11:8 mint"],
        id="what others are a kind of",
    ),
    pytest.param(
        TEA | added("theory/outcomes.yml", "- {id: a, label: A, most_frequent_outcome: tea}"),
        ["outcomes.yml:5:8 a"],
        id="a most frequent outcome",
    ),
    pytest.param(
        TEA | {"theory/profiles.yml": "- {id: a, label: A, sets: [{construct: tea, state: high, how: usual}]}\n"},
        [],
        id="what a profile sets",
    ),
    pytest.param(
        TEA
        | {"theory/programme-theory.yml": "title: A\nelements: [{id: a, label: A, kind: state, constructs: [tea]}]\n"},
        [],
        id="what an element of the programme theory stands for",
    ),
    pytest.param(
        TEA | {"theory/programme-theory.yml": f"title: A\ntrajectory: {{title: A, curves: {CURVES}}}\n"},
        [],
        id="what a curve shows",
    ),
    pytest.param(
        TEA | with_snapshot(snapshot=SNAPSHOT_TEXT.replace("contexts: [", "contexts: [{id: tea, label: Tea}, ")),
        [],
        id="what a snapshot holds",
    ),
    pytest.param(
        TEA | with_phase("refinements: [{kind: introduced, to: [tea], basis: reading}]"),
        [],
        id="what a ledger leads to",
    ),
    pytest.param(
        TEA | with_settings("limits: [{id: a, kind: open, told: A., touches: [tea]}]"), [], id="what a limit touches"
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unused_construct(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


@pytest.mark.parametrize(
    ("files", "place"),
    [
        pytest.param(
            cmoc("contexts: [{construct: taa, state: high}]", MECHANISM), "skill.yml:3:26 C104 taa", id="a slip"
        ),
        pytest.param(
            cmoc("contexts: [{construct: [tea], state: high}]", MECHANISM), "skill.yml:3:26 C011 [tea]", id="damaged"
        ),
        pytest.param(
            {"theory/profiles.yml": "- {id: a, sets: [{construct: tea, state: high, how: usual}]}\n"},
            "profiles.yml:1:3 C013 {id: a, sets: [{construct: tea, state: high, how: usual}]}",
            id="lost",
        ),
    ],
)
def test_a_fault_where_it_may_be_named_is_one_fault(files: dict[str, str | None], place: str) -> None:
    assert everything(TEA | files) == [place]


def test_who_names_its_alias_is_told_once() -> None:
    files = added("theory/contexts.yml", "- {id: tea, label: Tea, aliases: [char]}")
    found = everything(files | cmoc("contexts: [{construct: char, state: high}]", MECHANISM))
    assert found == ["skill.yml:3:26 C104 char"]
