"""C118: a character that cannot be seen."""

import pytest
from cmoc.check.example import SNAPSHOT_TEXT, with_settings, with_snapshot
from cmoc.check.rules.hidden_character import RULE
from cmoc.text.problem import Files
from reading import CONTEXT, MECHANISM, added, all_found, cmoc, everything, seen, study


def note(text: str) -> dict[str, str | None]:
    return cmoc(CONTEXT, MECHANISM, f"note: {text}")


CASES = [
    pytest.param(RULE.problem.wrong, ["moss-2016.yml:5:51 \u200b"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(note("'\u200b'"), ["skill.yml:5:10 \u200b"], id="nothing else"),
    pytest.param(note('"a\\u202eb"'), ['skill.yml:5:9 "a\\u202eb"'], id="written as an escape, the text is marked"),
    pytest.param(
        cmoc(CONTEXT, MECHANISM, "note: >-", "  One line", "  and an\u00adother"),
        ["skill.yml:7:11 \u00ad"],
        id="on a later line of a text",
    ),
    pytest.param(
        {"theory/mechanisms.yml": "- {id: curiosity, label: Cu\u2066riosity}\n- {id: patience, label: Patience}\n"},
        ["mechanisms.yml:1:28 \u2066"],
        id="in a label",
    ),
    pytest.param(
        cmoc("contexts: [{text: shared\u2060tools, state: high}]", MECHANISM),
        ["skill.yml:3:27 \u2060"],
        id="in a text that is not coded yet",
    ),
    pytest.param(
        study("authors: [{family: Mo\ufeffss}]", "countries: [Nor\u200eway]"),
        ["moss-2016.yml:2:22 \ufeff", "moss-2016.yml:3:16 \u200e"],
        id="in an author and a country",
    ),
    pytest.param(
        with_settings("limits: [{id: a, kind: open, told: n\u200bo}]", "questions: [\u202awhy]"),
        ["review.yml:8:37 \u200b", "review.yml:9:13 \u202a"],
        id="in the settings and their limits",
    ),
    pytest.param(
        with_snapshot(snapshot=SNAPSHOT_TEXT.replace("Noise in", "Noise\u200b in")),
        ["first.yml:2:41 \u200b"],
        id="in a snapshot, once",
    ),
    pytest.param(
        {
            "theory/glossary.yml": "- {id: a, term: A\u200b, means: A.}\n",
            "theory/programme-theory.yml": "title: A\u200b\n",
        },
        ["glossary.yml:1:18 \u200b", "programme-theory.yml:1:9 \u200b"],
        id="in the glossary and the programme theory",
    ),
    pytest.param(
        {"theory/profiles.yml": "- {id: a, label: A, definition: B\u200b}\n"},
        ["profiles.yml:1:34 \u200b"],
        id="in a profile",
    ),
    pytest.param(
        with_settings() | {"theory/phases/second.yml": "id: second\nlabel: A\naims: [a, b\u200b]\n"},
        ["second.yml:3:12 \u200b"],
        id="in a phase",
    ),
    pytest.param(note("c\u200dd"), ["skill.yml:5:10 \u200d"], id="a joiner between letters that need none"),
    pytest.param(
        note("\u0645\u06cc\u200c\u0634\u0648\u062f \U0001f468\u200d\U0001f469\u200d\U0001f467 caf\u00e9\u00a0\u2014"),
        [],
        id="other scripts, emoji that are joined, and blanks that can be seen",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_hidden_character(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


HIDDEN = (
    "\u061c\u180e\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2061\u2064\u2067\u2069\u206f\u2800\u3164\ufffa\U000e0041"
)


@pytest.mark.parametrize("letter", HIDDEN, ids=[f"U+{ord(letter):04X}" for letter in HIDDEN])
def test_each_of_them(letter: str) -> None:
    (one,) = all_found(note(f"a {letter}b"))
    assert (one.code, one.span and one.span.column) == ("C118", 11)
    assert f"U+{ord(letter):04X}" in one.message


def test_the_message_names_it_and_counts_the_others() -> None:
    (one,) = all_found(note("a\u202eb\u200bc\u200bd"))
    assert one.message == "this text holds the character U+202E (right-to-left override) and 2 more"
    assert not any(letter in one.message for letter in "\u202e\u200b")


def test_what_is_no_id_is_told_as_such_and_the_right_form_is_known() -> None:
    text = "- {id: curi\u200bosity, label: A}\n- {id: patience, label: B, aliases: [ca\u200blm]}\n"
    assert everything({"theory/mechanisms.yml": text}) == [
        "mechanisms.yml:1:8 C101 curi\u200bosity",
        "mechanisms.yml:2:38 C101 ca\u200blm",
    ]
    assert [one.help for one in all_found({"theory/mechanisms.yml": text})] == [
        'write it as "curiosity"',
        'write it as "calm"',
    ]


def test_ids_that_look_alike_are_told_apart() -> None:
    found = everything(added("theory/outcomes.yml", "- {id: a, label: A, broader: [ski\u200bll]}"))
    assert found == ["outcomes.yml:5:31 C104 ski\u200bll", "outcomes.yml:5:34 C118 \u200b"]
