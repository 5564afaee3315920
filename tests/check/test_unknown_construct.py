"""C104: a construct that is not there."""

import pytest
from cmoc.check.example import with_snapshot
from cmoc.check.rules.unknown_construct import RULE
from cmoc.text.problem import Files
from reading import CONTEXT, MECHANISM, added, all_found, cmoc, everything, seen

CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:3:28 curoisity"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        cmoc("contexts: [{construct: tols, state: high}, {construct: tulz, state: low}]", MECHANISM),
        ["skill.yml:3:26 tols", "skill.yml:3:58 tulz"],
        id="every context",
    ),
    pytest.param(
        cmoc(CONTEXT, "mechanisms: [{construct: curiosity, effect: increases, resource: tea}]"),
        ["skill.yml:4:68 tea"],
        id="a resource",
    ),
    pytest.param(
        cmoc(CONTEXT, "outcomes: [{link: {from: skil, to: trust}, effect: dampens}]"),
        ["skill.yml:4:28 skil", "skill.yml:4:38 trust"],
        id="both ends of a link",
    ),
    pytest.param(
        cmoc(CONTEXT, "outcomes:", "  - construct: >-", "      trust", "    effect: increases"),
        ["skill.yml:5:18 >-"],
        id="a block of text is marked where it begins",
    ),
    pytest.param(
        cmoc(CONTEXT, "mechanisms: [{construct: ~, effect: increases}]"),
        ["skill.yml:4:28 ~"],
        id="a tilde is text and no null",
    ),
    pytest.param(
        cmoc(CONTEXT, 'mechanisms: [{construct: "curiosity ", effect: increases}]'),
        ['skill.yml:4:28 "curiosity "'],
        id="a blank in quotes belongs to the id",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: a, label: A, broader: [skill, trust]}"),
        ["outcomes.yml:5:38 trust"],
        id="something broader",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: a, label: A, most_frequent_outcome: trust}"),
        ["outcomes.yml:5:44 trust"],
        id="a most frequent outcome",
    ),
    pytest.param(
        {"theory/profiles.yml": "- id: a\n  label: A\n  sets:\n    - {construct: trust, state: high, how: usual}\n"},
        ["profiles.yml:4:19 trust"],
        id="what a profile sets",
    ),
    pytest.param(
        {
            "theory/programme-theory.yml": "title: A\n"
            "elements: [{id: a, label: A, kind: state, constructs: [skill, trust]}]\n"
            "trajectory:\n  title: A\n  curves: [{id: a, label: A, construct: faith}]\n"
            "  events: [{number: 1, label: A, constructs: [hope]}]\n"
        },
        ["programme-theory.yml:2:63 trust", "programme-theory.yml:5:41 faith", "programme-theory.yml:6:47 hope"],
        id="an element, a curve and an event of the programme theory",
    ),
    pytest.param(with_snapshot(), [], id="what a snapshot names it must hold itself"),
    pytest.param(
        cmoc("contexts: [{text: trust, state: high}]", MECHANISM),
        [],
        id="a text that is not coded yet names no construct",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unknown_construct(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_the_help_names_a_near_one_and_where_it_stands() -> None:
    (one,) = all_found(RULE.problem.wrong)
    assert one.help == 'did you mean "curiosity" (theory/mechanisms.yml:1)?'
    assert one.label == "no construct has this id"


def test_the_help_names_none_where_none_is_near() -> None:
    (one,) = all_found(cmoc(CONTEXT, "mechanisms: [{construct: xyzzy, effect: increases}]"))
    assert one.help == RULE.problem.help


@pytest.mark.parametrize(
    ("mechanisms", "place"),
    [
        pytest.param("- id: curiosity\n- {id: patience, label: B}\n", "1:3 C013 id: curiosity", id="no label"),
        pytest.param(
            "- {id: curiosity, lable: A}\n- {id: patience, label: B}\n", "1:19 C012 lable", id="a slip in a key"
        ),
        pytest.param("- {id: curiosity, label: [A]}\n- {id: patience, label: B}\n", "1:26 C011 [A]", id="a list"),
        pytest.param(
            "- {id: curiosity, label: A, label: A}\n- {id: patience, label: B}\n", "1:29 C009 label", id="a key twice"
        ),
        pytest.param(
            "- {id: patience, label: B}\n- {id: curiosity, label: [A\n", "2:26 C001 [", id="a bracket left open"
        ),
        pytest.param("- &c {id: curiosity, label: A}\n- {id: patience, label: B}\n", "1:3 C006 &c", id="an anchor"),
        pytest.param("id: curiosity\nlabel: A\nnote: patience\n", "1:1 C011 i", id="a record without its dash"),
        pytest.param("curiosity: {label: A}\npatience: {label: B}\n", "1:1 C011 c", id="a mapping of ids"),
        pytest.param("- curiosity\n- {id: patience, label: B}\n", "1:3 C011 curiosity", id="a bare id for a record"),
    ],
)
def test_a_fault_where_the_construct_is_written_is_one_fault(mechanisms: str, place: str) -> None:
    assert everything({"theory/mechanisms.yml": mechanisms}) == [f"mechanisms.yml:{place}"]
