"""C103: ids that differ only by case or form."""

import pytest
from cmoc.check.rules.colliding_id import RULE
from cmoc.text.problem import Files
from reading import added, everything, seen

CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:1:7 CMOC-001"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(added("theory/outcomes.yml", "- {id: Skill, label: A}"), ["outcomes.yml:5:8 Skill"], id="by case"),
    pytest.param(
        {"theory/outcomes.yml": "- {id: Skill, label: A}\n- {id: skill, label: B}\n- {id: belonging, label: C}\n"},
        ["outcomes.yml:1:8 Skill"],
        id="the malformed one is marked though it stands first",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: s\uff4bill, label: A}"),
        ["outcomes.yml:5:8 sｋill"],
        id="by a letter of full width",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: strasse, label: A}", "- {id: stra\u00dfe, label: B}"),
        ["outcomes.yml:6:8 straße"],
        id="by a sharp s",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: caf\u00e9, label: A}", "- {id: cafe\u0301, label: B}"),
        ["outcomes.yml:6:8 café"],
        id="by the form of an accent",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: \ufb01nd, label: A}", "- {id: find, label: B}"),
        ["outcomes.yml:5:8 ﬁnd"],
        id="by a ligature",
    ),
    pytest.param(added("theory/outcomes.yml", "- {id: sk\u0131ll, label: A}"), [], id="a dotless i is another letter"),
    pytest.param(
        added("theory/outcomes.yml", "- {id: Evening, label: A}"), [], id="ids of different kinds do not collide"
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: a, label: A, aliases: [knack, Knack]}"),
        ["outcomes.yml:5:38 Knack"],
        id="two aliases",
    ),
    pytest.param(
        {"theory/snapshots/first.yml": "phase: first\noutcomes: [{id: Skill, label: A}]\n"},
        [],
        id="a snapshot has a namespace of its own",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_colliding_id(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_a_colliding_id_is_not_called_malformed_besides() -> None:
    assert everything(added("theory/outcomes.yml", "- {id: Skill, label: A}")) == ["outcomes.yml:5:8 C103 Skill"]
