"""C105: a CMOC that is not there."""

import pytest
from cmoc.check.rules.unknown_cmoc import RULE
from cmoc.text.problem import Files
from reading import CMOCS, CONTEXT, MECHANISM, cmoc, everything, seen, study

CASES = [
    pytest.param(RULE.problem.wrong, ["moss-2016.yml:5:12 cmoc-009"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        study(
            "extracts:",
            "  - {cmoc: cmoc-1, stance: supports}",
            "  - {cmoc: cmoc-001, stance: supports}",
            "  - {cmoc: cmoc-2, stance: challenges}",
        ),
        ["moss-2016.yml:3:12 cmoc-1", "moss-2016.yml:5:12 cmoc-2"],
        id="each extract, the good one between them left alone",
    ),
    pytest.param(
        cmoc(CONTEXT, MECHANISM, "part_of: cmoc-099"), ["skill.yml:5:12 cmoc-099"], id="the whole that it is part of"
    ),
    pytest.param(
        cmoc(CONTEXT, MECHANISM, "at_odds_with: [cmoc-001, cmoc-099]"),
        ["skill.yml:5:28 cmoc-099"],
        id="what it is at odds with",
    ),
    pytest.param(
        {
            "theory/programme-theory.yml": "title: A\n"
            "elements: [{id: a, label: A, kind: state, cmocs: [cmoc-8]}]\n"
            "links: [{from: a, to: a, basis: reading, cmocs: [cmoc-001, cmoc-9]}]\n"
            "trajectory: {title: A, events: [{number: 1, label: A, cmocs: [cmoc-10]}]}\n"
        },
        ["programme-theory.yml:2:51 cmoc-8", "programme-theory.yml:3:60 cmoc-9", "programme-theory.yml:4:63 cmoc-10"],
        id="an element, a link and an event of the programme theory",
    ),
    pytest.param(
        {"theory/profiles.yml": "- {id: a, label: A, unsaid: [{told: B, cmocs: [cmoc-001, cmoc-9]}]}\n"},
        ["profiles.yml:1:58 cmoc-9"],
        id="what holds a part of what no reading of a profile can say",
    ),
    pytest.param(
        study("extracts: [{cmoc: curiosity, stance: supports}]"),
        ["moss-2016.yml:2:19 curiosity"],
        id="a construct is no CMOC",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_unknown_cmoc(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_an_extract_of_a_cmoc_that_could_not_be_read_is_not_reported_besides() -> None:
    files = study("extracts: [{cmoc: cmoc-006, stance: supports}]") | {CMOCS: "- id: cmoc-006\n  basis: finding\n"}
    assert everything(files) == ["skill.yml:1:3 C013 id: cmoc-006"]
