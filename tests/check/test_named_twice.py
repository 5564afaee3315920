"""C119: the same thing stands twice in one list."""

import pytest
from cmoc.check.rules.named_twice import RULE
from cmoc.load import read_texts
from cmoc.text.problem import Files
from reading import CONTEXT, added, cmoc, overlay, phase, seen, study

DIAGRAM = "theory/programme-theory.yml"
PROFILES = "theory/profiles.yml"
A, B = "{id: a, label: A, kind: state}", "{id: b, label: B, kind: state}"


def diagram(*lines: str) -> dict[str, str | None]:
    return {DIAGRAM: "".join(f"{line}\n" for line in ("title: T", *lines))}


def twice(part: str) -> str:
    return f"[{part}, {part}]"


CONDITION = CONTEXT.replace("]", ", {construct: shared-tools, state: absent, as: condition}]")
SOURCE = "{document: notes, at: Interviews}"
CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:5:28 cmoc-001"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        cmoc(CONDITION), ["skill.yml:3:57 {construct: shared-tools, state: absent, as: condition}"], id="a context"
    ),
    pytest.param(
        cmoc("contexts: [{text: late, state: high}, {text: late, state: high}]"),
        ["skill.yml:3:41 {text: late, state: high}"],
        id="a context that is not coded yet",
    ),
    pytest.param(
        cmoc("mechanisms: [{construct: trust, effect: increases}, {construct: trust, effect: decreases}]"),
        ["skill.yml:3:55 {construct: trust, effect: decreases}"],
        id="a mechanism",
    ),
    pytest.param(
        cmoc("mechanisms: [{construct: a, effect: increases, actor: x}, {construct: a, effect: increases, actor: y}]"),
        [],
        id="a mechanism of two actors",
    ),
    pytest.param(
        cmoc(f"outcomes: {twice('{link: {from: a, to: b}, effect: dampens}')}"),
        ["skill.yml:3:57 {link: {from: a, to: b}, effect: dampens}"],
        id="an outcome on a link",
    ),
    pytest.param(
        cmoc("contexts: [{construct: a, state: high}]", "outcomes: [{construct: a, effect: increases}]"),
        [],
        id="in two lists of one CMOC",
    ),
    pytest.param(
        cmoc("only_in: [x, y, x, x]"), ["skill.yml:3:19 x", "skill.yml:3:22 x"], id="each further one is told"
    ),
    pytest.param(
        {"theory/outcomes.yml": "- {id: skill, label: S, broader: [a, a], aliases: [old, old]}\n"},
        ["outcomes.yml:1:38 a"],
        id="a broader construct; of aliases another rule tells",
    ),
    pytest.param(
        {"theory/outcomes.yml": f"- {{id: skill, label: S, sources: {twice(SOURCE)}}}\n"},
        [f"outcomes.yml:1:70 {SOURCE}"],
        id="a source",
    ),
    pytest.param(
        {"theory/outcomes.yml": "- {id: skill, label: S, sources: [{document: notes, cites: [4, 5, 4]}]}\n"},
        ["outcomes.yml:1:67 4"],
        id="a reference number",
    ),
    pytest.param(
        {
            PROFILES: "- id: p\n  label: P\n  sets:\n  - {construct: a, state: high, how: usual}\n"
            "  - {construct: a, state: low, how: usual}\n"
        },
        ["profiles.yml:5:5 {construct: a, state: low, how: usual}"],
        id="a state of a profile",
    ),
    pytest.param(
        {PROFILES: "- {id: p, label: P, unsaid: [{told: It is rare.}, {told: It is rare., cmocs: [cmoc-001]}]}\n"},
        ["profiles.yml:1:51 {told: It is rare., cmocs: [cmoc-001]}"],
        id="what a profile has unsaid",
    ),
    pytest.param(
        study("countries: [Norway, Norway]", "authors: [{family: Li}, {family: Li}]"),
        ["moss-2016.yml:2:21 Norway"],
        id="a country; two authors may have one name",
    ),
    pytest.param(
        study("extracts:", *["  - {cmoc: cmoc-001, stance: supports, finding: F}"] * 2),
        ["moss-2016.yml:4:5 {cmoc: cmoc-001, stance: supports, finding: F}"],
        id="an extract",
    ),
    pytest.param(
        study("extracts:", *[f"  - {{cmoc: cmoc-001, stance: supports, finding: {one}}}" for one in "FG"]),
        [],
        id="two extracts on one CMOC",
    ),
    pytest.param(
        diagram(f"elements: [{A}, {B}]", "links:", *["  - {from: a, to: b, basis: stated}"] * 2),
        ["programme-theory.yml:5:5 {from: a, to: b, basis: stated}"],
        id="a link of a programme theory",
    ),
    pytest.param(
        diagram(
            f"elements: [{A}, {B}]", "links:", *[f"  - {{from: a, to: b, basis: stated, label: {one}}}" for one in "LM"]
        ),
        [],
        id="two links with the same ends and names of their own",
    ),
    pytest.param(
        diagram("elements: [{id: a, label: A, kind: state, cmocs: [cmoc-001, cmoc-001]}]"),
        ["programme-theory.yml:2:61 cmoc-001"],
        id="a CMOC of an element",
    ),
    pytest.param(
        diagram(
            "trajectory:",
            "  title: T",
            "  curves: [{id: c, label: C}]",
            "  events: [{number: 1, label: E, moves: [{curve: c, effect: increases}, {curve: c, effect: increases}]}]",
        ),
        [],
        id="an event may move a curve twice",
    ),
    pytest.param(
        phase("refinements: [{kind: retired, from: [a, a], basis: reading}]", "aims: [One, One]"),
        ["one.yml:3:41 a", "one.yml:4:13 One"],
        id="in a ledger, and an aim",
    ),
    pytest.param(
        added("theory/review.yml", "levels: [team, team]"), ["review.yml:12:16 team"], id="a word of the review"
    ),
    pytest.param(
        {"theory/glossary.yml": "- {id: t, term: T, means: M, see: [u, u]}\n"},
        ["glossary.yml:1:39 u"],
        id="a term to see",
    ),
    pytest.param(
        {"theory/snapshots/one.yml": "phase: one\nprofiles: [{id: p, label: P, broader: [a, a]}]\n"},
        [],
        id="a snapshot is frozen",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_named_twice(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_it_says_what_stands_twice_and_where_the_first_is() -> None:
    texts = {"theory/outcomes.yml": f"- id: skill\n  label: S\n  broader: [x, x]\n  sources: {twice(SOURCE)}\n"}
    assert [one.message for one in RULE.check(read_texts(overlay(texts)).review)] == [
        '"x" stands twice in broader; the first is at theory/outcomes.yml:3',
        "the same entry stands twice in sources; the first is at theory/outcomes.yml:4",
    ]
