"""C101: what is no id."""

import pytest
from cmoc.check.example import SETTINGS_TEXT, SNAPSHOT_TEXT, VERDICTS, with_phase, with_settings, with_snapshot
from cmoc.check.rules.malformed_id import RULE
from cmoc.text.problem import Files
from reading import added, all_found, everything, seen

CASES = [
    pytest.param(RULE.problem.wrong, ["skill.yml:1:7 cmoc_006"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(
        {"theory/profiles.yml": "- {id: School Class, label: School classes}\n"},
        ["profiles.yml:1:8 School Class"],
        id="an id with a blank",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: a/b, label: A}", "- {id: a.b, label: B}"),
        ["outcomes.yml:5:8 a/b", "outcomes.yml:6:8 a.b"],
        id="a slash and a dot",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: ../../x, label: A}"),
        ["outcomes.yml:5:8 ../../x"],
        id="a way out of the folder",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: -a, label: A}", "- {id: a-, label: A}", "- {id: a--b, label: A}"),
        ["outcomes.yml:5:8 -a", "outcomes.yml:6:8 a-", "outcomes.yml:7:8 a--b"],
        id="hyphens at the ends and in pairs",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: sk\u0456ll, label: A}"),
        ["outcomes.yml:5:8 skіll"],
        id="a Cyrillic letter that looks like a Latin one",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: \u0130stanbul, label: A}"),
        ["outcomes.yml:5:8 İstanbul"],
        id="a Turkish capital with a dot",
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: a\u0301b, label: A}"), ["outcomes.yml:5:8 áb"], id="a combining accent"
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: ١, label: A}"), ["outcomes.yml:5:8 ١"], id="a digit of another script"
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: ~, label: A}"), ["outcomes.yml:5:8 ~"], id="a tilde is text and no null"
    ),
    pytest.param(
        added("theory/outcomes.yml", "- {id: %s, label: A}" % ("a" * 61)),
        ["outcomes.yml:5:8 " + "a" * 61],
        id="one letter more than 60",
    ),
    pytest.param(added("theory/outcomes.yml", "- {id: %s, label: A}" % ("a" * 60)), [], id="60 letters are allowed"),
    pytest.param(
        added("theory/outcomes.yml", "- {id: constructor, label: A}", "- {id: no, label: B}", "- {id: 012, label: C}"),
        [],
        id="words that mean something to a program are ids like others",
    ),
    pytest.param(
        {"theory/review.yml": "title: A\nstages: [{id: Evening, label: E}]\ndocuments: [{id: the notes, label: N}]\n"},
        ["review.yml:2:15 Evening", "review.yml:3:18 the notes"],
        id="a stage and a document",
    ),
    pytest.param(
        {"studies/Moss.yml": "id: Moss\n", "theory/phases/One.yml": "id: One\nlabel: One\n"},
        ["Moss.yml:1:5 Moss", "One.yml:1:5 One"],
        id="a study and a phase",
    ),
    pytest.param(
        {"theory/review.yml": "title: A\nstages: [{id: whole, label: W}]\ndocuments: [{id: whole, label: N}]\n"},
        ["review.yml:2:15 whole"],
        id="a stage that would take the whole web's page",
    ),
    pytest.param(
        {
            **with_snapshot(snapshot=SNAPSHOT_TEXT.replace("first-1", "First_1")),
            **with_phase("flow: [{id: A step, label: A, count: 2}]"),
            **with_settings("limits: [{id: A limit, kind: open, told: A.}]"),
            "theory/glossary.yml": "- {id: A word, term: A, means: A.}\n",
        },
        ["glossary.yml:1:8 A word", "second.yml:3:13 A step", "review.yml:8:15 A limit", "first.yml:5:9 First_1"],
        id="inside a snapshot, a limit, a word and a step of a flow",
    ),
    pytest.param(
        {
            "theory/programme-theory.yml": "title: A\nlanes: [{id: A B, label: A}]\n"
            "elements: [{id: C D, label: A, kind: state}]\ntrajectory: {title: A, curves: [{id: E F, label: A}]}\n"
        },
        ["programme-theory.yml:2:14 A B", "programme-theory.yml:3:17 C D", "programme-theory.yml:4:38 E F"],
        id="a lane, an element and a curve",
    ),
    pytest.param(
        {"theory/review.yml": SETTINGS_TEXT.replace("[first, second]", "[../../x, Phase 1, Phase 1, second]")},
        ["review.yml:5:10 ../../x", "review.yml:5:19 Phase 1"],
        id="phases that have no file",
    ),
    pytest.param(
        {
            "theory/review.yml": SETTINGS_TEXT.replace("[first, second]", "[first, Second]"),
            "theory/phases/Second.yml": "id: Second\nlabel: B\n",
        },
        ["Second.yml:1:5 Second"],
        id="one that has a file is told there",
    ),
    pytest.param(
        {"theory/review.yml": SETTINGS_TEXT, "theory/phases/Second.yml": "id: Second\nlabel: B\n"},
        ["Second.yml:1:5 Second"],
        id="a phase that is listed in the right form",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_malformed_id(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_the_help_gives_a_form_that_is_an_id() -> None:
    files = added("theory/outcomes.yml", "- {id: A Shared__Room/2, label: A}")
    assert [one.help for one in all_found(files)] == ['write it as "a-shared-room-2"']


def test_a_long_id_does_not_fill_the_message() -> None:
    (one,) = all_found(added("theory/outcomes.yml", "- {id: %s, label: A}" % ("a_" * 5_000)))
    assert len(one.message) < 100


def test_who_refers_to_the_right_form_of_a_malformed_id_is_not_reported_besides() -> None:
    text = "- id: Curiosity\n  label: Curiosity\n- id: patience\n  label: Patience\n"
    assert everything({"theory/mechanisms.yml": text}) == ["mechanisms.yml:1:7 C101 Curiosity"]


LEDGER = "refinements: [{kind: retired, from: ['../../../escape', 'x y', gone], basis: reading}]\n"


@pytest.mark.parametrize("files", [with_snapshot(f"{LEDGER}{VERDICTS}"), with_phase(LEDGER.rstrip())])
def test_what_a_ledger_comes_from_has_the_form_of_an_id_where_it_is_not_held(files: Files) -> None:
    assert seen(RULE, files) == ["second.yml:3:38 '../../../escape'", "second.yml:3:57 'x y'"]


def test_of_a_phase_held_whole_another_rule_tells() -> None:
    files = with_snapshot(f"{LEDGER}{VERDICTS}", complete=True)
    assert seen(RULE, files) == []
    assert [one.code for one in all_found(files) if "escape" in one.message] == ["C402"]
