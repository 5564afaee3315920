"""The table of double entry, and what of a ledger bears which entry out."""

import re
from collections.abc import Mapping
from pathlib import Path
from time import process_time
from typing import get_args

import pytest
from cmoc.changes import RULES
from cmoc.changes.claim import claim_of
from cmoc.changes.declares import BORNE_OUT, BY_VERDICT, CHANGING, CMOCS, CONSTRUCTS, FREE, RESTS_ON, Kinds
from cmoc.changes.double_entry import double_entry
from cmoc.changes.ledger import Balance, balances, needed
from cmoc.changes.record import Change, Kind
from cmoc.load import read_texts
from cmoc.model.review import Review
from cmoc.model.theory import Cmoc
from cmoc.model.vocabulary import Decision, RefinementKind

DOCUMENT = Path(__file__).parents[2] / "docs/contributing/phases.md"
KINDS = set(get_args(RefinementKind))
M, C, S = "theory/mechanisms.yml", "theory/cmocs/a.yml", "theory/snapshots/one.yml"


def test_each_theory_level_rule_is_in_the_table_once() -> None:
    known = [rule.name for rule in RULES if rule.level == "theory"]
    assert set(known) == {*CONSTRUCTS, *CMOCS, *BY_VERDICT, *FREE}
    assert not (CONSTRUCTS.keys() | CMOCS.keys() | BY_VERDICT) & FREE.keys()
    assert not CMOCS.keys() & BY_VERDICT
    assert all(FREE.values())


def test_each_kind_of_entry_declares_a_change_and_is_borne_out_by_one() -> None:
    declaring = {kind for kinds in (*CONSTRUCTS.values(), *CMOCS.values()) for kind in kinds}
    assert declaring == KINDS - {"reversed"}  # that is held against signs, as a verdict is
    assert set(BORNE_OUT) == KINDS - {"reversed", "introduced", "retired", "split", "merged"}
    assert set(RESTS_ON) <= set(BORNE_OUT)
    names = {rule.name for rule in RULES if rule.level == "theory"}
    assert all(rules <= names for rules in BORNE_OUT.values())


def change(rule: str, kind: Kind) -> Change:
    return Change(rule, "theory", kind, None, None, ())


def test_what_no_table_names_nothing_declares() -> None:
    assert needed(change("of-a-rule-to-come", "cmoc")) == needed(change("of-a-rule-to-come", "construct")) == ()
    assert {needed(change(rule, "cmoc")) for rule in BY_VERDICT | FREE.keys()} == {None}
    assert {needed(change(rule, "construct")) for rule in FREE} == {None}
    assert all(needed(change(rule, "construct")) == kinds for rule, kinds in CONSTRUCTS.items())
    assert all(needed(change(rule, "cmoc")) == kinds for rule, kinds in CMOCS.items())


CHANGED = " or ".join(CHANGING)
BESIDES = {"introduced": f"the `now` of a verdict {CHANGED}, or of another if the two share a link"}


def by_entry(kinds: Kinds) -> str:
    return ", ".join(kinds) or "nothing, as long as it is only probable"


def by_entry_or_verdict(rule: str, kinds: Kinds) -> str:
    return f"{by_entry(kinds)}, or {BESIDES.get(rule, f'a verdict {CHANGED}')}" if kinds else by_entry(kinds)


def rows(head: str) -> dict[str, str]:
    """A table of the document, by its first column."""
    _, _, after = DOCUMENT.read_text("utf-8").partition(f"| {head} |")
    cells = [line.strip("| ").split(" | ") for line in after.partition("\n\n")[0].splitlines()[2:]]
    return {one[0]: one[1] for one in cells}


def test_the_document_has_the_same_table() -> None:
    expected = {f"`{rule}`": by_entry(kinds) for rule, kinds in CONSTRUCTS.items()}
    assert rows("Change of a construct | Declared by") == expected
    expected = {f"`{rule}`": by_entry_or_verdict(rule, kinds) for rule, kinds in CMOCS.items()}
    assert rows("Change of a CMOC | Declared by") == expected


# A rule that bears an entry out -> what the document calls it.
CALLED = {
    **dict.fromkeys(("condition-added", "condition-dropped", "holds-changed"), "condition"),
    **dict.fromkeys(("scope-widened", "scope-narrowed", "scope-moved"), "profile"),
    "renamed": "label",
    "redefined": "definition",
    "retyped": "type",
    "reclassified": "home role",
    "stage-moved": "stage",
    "level-moved": "level",
    "actor-changed": "actor",
    "shape-changed": "shape",
}


def test_the_document_says_what_bears_an_entry_out() -> None:
    told = {kind: words for kinds, words in rows("Kind | What must be found").items() for kind in kinds.split(", ")}
    assert told.keys() == KINDS
    for kind, rules in BORNE_OUT.items():
        assert set(re.findall("|".join(sorted(set(CALLED.values()))), told[kind])) == {CALLED[rule] for rule in rules}


# A verdict -> what the document says of it, and what comes of it where the CMOC is the same, a mirror image, other in
# its parts, turned round, and no longer there.
VERDICTS = {
    "affirmed": (
        "a CMOC in `now` has the same parts, signs and conditions; a mirror image, low for high and less for more, is "
        "the same",
        "found, found, not-found, not-found, not-found",
    ),
    "refined": ("a CMOC in `now` says something else", "not-found, not-found, found, found, not-found"),
    "refuted": (
        "no CMOC in `now`, and none of the theory says the same; or those in `now` have a link with the other sign",
        "not-found, not-found, not-found, found, found",
    ),
    "not-tested, not-reported": (
        "as affirmed: it stays in the theory as it was; or an entry says that it is retired",
        "found, found, not-found, not-found, not-found",
    ),
}
STATES = [
    [],
    [(C, "effect: increases", "effect: decreases")],
    [(C, "sources: []", "sources: [], contexts: [{construct: fear, state: high}]")],
    [(C, "hope, effect: increases", "hope, effect: decreases")],
    [(C, "c-1", "c-2"), (C, "construct: rest", "construct: fear")],
]


def test_the_document_says_what_bears_a_verdict_out() -> None:
    assert rows("Verdict | What must be found") == {verdict: words for verdict, (words, _) in VERDICTS.items()}
    assert {one for verdicts in VERDICTS for one in verdicts.split(", ")} == set(get_args(Decision))


@pytest.mark.parametrize(("verdicts", "expected"), [(one, outcomes) for one, (_, outcomes) in VERDICTS.items()])
def test_what_bears_a_verdict_out(verdicts: str, expected: str) -> None:
    for verdict in verdicts.split(", "):
        swap = ("theory/phases/two.yml", "verdict: affirmed", f"verdict: {verdict}")
        assert ", ".join(one for edits in STATES for one in of_verdicts(swap, *edits)) == expected


def test_a_cmoc_that_is_retired_by_an_entry_may_stand_as_not_tested() -> None:
    gone = ("theory/phases/two.yml", "verdict: affirmed", "verdict: not-tested")
    entry = (
        "theory/phases/two.yml",
        "id: two\n",
        "id: two\nrefinements: [{kind: retired, from: [c-1], basis: stated}]\n",
    )
    assert of_verdicts(gone, entry, *STATES[-1]) == ["found"]


def of_verdicts(*edits: tuple[str, str, str]) -> list[str]:
    return [judged.standing for judged in balance_of(NOW, "", *edits).verdicts]


BEFORE = (
    "phase: one\nSEEN"
    "mechanisms:\n"
    "  - {id: hope, label: Hope, type: feeling, definition: To expect well.}\n"
    "  - {id: fear, label: Fear}\n"
    "outcomes: [{id: rest, label: Rest}]\n"
    "cmocs:\n"
    "  - {id: c-1, sources: [], mechanisms: [{construct: hope, effect: increases}], "
    "outcomes: [{construct: rest, effect: increases}]}\n"
)
NOW = {
    "theory/review.yml": "title: A\nphases: [one, two]\ncurrent: two\nmechanism_types: [feeling, habit]\n",
    "theory/mechanisms.yml": "- {id: hope, label: Hope, type: feeling, definition: To expect well.}\n"
    "- {id: fear, label: Fear}\n",
    "theory/outcomes.yml": "- {id: rest, label: Rest}\n",
    "theory/cmocs/a.yml": "- {id: c-1, sources: [], mechanisms: [{construct: hope, effect: increases}], "
    "outcomes: [{construct: rest, effect: increases}]}\n",
    "theory/phases/two.yml": "id: two\nlabel: Two\nverdicts: [{cmoc: c-1, verdict: affirmed, basis: stated}]\n",
}


def balance_of(texts: Mapping[str, str], seen: str, *edits: tuple[str, str, str]) -> Balance:
    """After edits of the later phase."""
    made = {**texts, "theory/snapshots/one.yml": BEFORE.replace("SEEN", seen)}
    for name, old, new in edits:
        assert old in made[name]
        made[name] = made[name].replace(old, new)
    loaded = read_texts(made)
    assert not loaded.found, loaded.found
    (one,) = balances(loaded.review)
    return one


def standing(entry: str, *edits: tuple[str, str, str], seen: str = "") -> list[str]:
    """What came of one entry, after edits of the later phase."""
    two = f"{NOW['theory/phases/two.yml']}refinements: [{{{entry}, basis: stated}}]\n"
    one = balance_of({**NOW, "theory/phases/two.yml": two}, seen, *edits)
    return [declared.standing for declared in one.entries]


INCREASES = "{construct: hope, effect: increases"
SELF = "from: [hope], to: [hope]"
CASES = [
    ("kind: renamed, from: [hope], to: [hope]", [(M, "label: Hope", "label: Faith")], "", "found"),
    (f"kind: renamed, {SELF}", [], "", "not-found"),
    (f"kind: renamed, {SELF}", [(M, "label: Hope", "label: HOPE")], "", "not-found"),  # wording
    (f"kind: redefined, {SELF}", [(M, "To expect well", "To wish")], "", "found"),
    (f"kind: redefined, {SELF}", [], "", "not-found"),
    ("kind: redefined, from: [fear], to: [fear]", [], "", "not-comparable"),  # of neither is one known
    ("kind: redefined, from: [fear], to: [fear]", [(M, "Fear}", "Fear, definition: D}")], "", "found"),
    (
        "kind: redefined, from: [fear], to: [fear]",
        [(M, "Fear}", "Fear, definition: D}")],
        "complete: no\n",
        "not-comparable",
    ),
    (f"kind: retyped, {SELF}", [(M, "feeling", "habit")], "", "found"),
    (f"kind: retyped, {SELF}", [], "", "not-found"),
    (f"kind: reclassified, {SELF}", [], "", "not-found"),
    (f"kind: reframed, {SELF}", [(M, "To expect well", "To wish")], "", "not-found"),  # it leads to itself
    ("kind: reframed, from: [hope], to: [fear]", [], "", "not-found"),  # both are as they were
    ("kind: reframed, from: [hope], to: [fear]", [(M, "Fear}", "Fear, definition: D}")], "", "not-found"),
    ("kind: reframed, from: [hope], to: [fear]", [(M, "feeling", "habit")], "", "found"),  # the old one changed
    (
        "kind: reframed, from: [hope], to: [ire]",
        [(M, "- {id: fear", "- {id: ire, label: I}\n- {id: fear")],
        "",
        "found",
    ),
    ("kind: reframed, from: [hope], to: [fear]", [(M, "Fear}", "Fear, definition: To expect well.}")], "", "not-found"),
    ("kind: rescoped, from: [c-1], to: [c-1]", [(C, "sources: []", "sources: [], stage: s")], "", "found"),
    ("kind: rescoped, from: [c-1], to: [c-1]", [(C, "sources: []", "sources: [], only_in: [p]")], "", "found"),
    ("kind: rescoped, from: [c-1], to: [c-1]", [], "", "not-found"),
    ("kind: rescoped, from: [c-1], to: [c-1]", [], "complete: no\n", "not-comparable"),
    ("kind: rescoped, from: [c-1], to: [c-1]", [(C, INCREASES, f"{INCREASES}, actor: hosts")], "", "found"),
    (
        "kind: reversed, from: [c-1], to: [c-1]",
        [(C, "hope, effect: increases", "hope, effect: decreases")],
        "",
        "found",
    ),
    (
        "kind: reversed, from: [c-1], to: [c-1]",
        [(C, "effect: increases", "effect: decreases")],
        "",
        "not-found",
    ),  # mirror
    (f"kind: reversed, {SELF}", [], "", "not-found"),
    ("kind: reversed, from: [c-1], to: [hope]", [], "", "not-found"),
    ("kind: introduced, to: [fear]", [], "", "not-found"),
    ("kind: introduced, to: [envy]", [(M, "- {id: fear", "- {id: envy, label: E}\n- {id: fear")], "", "found"),
    (
        "kind: introduced, to: [envy]",
        [(M, "- {id: fear", "- {id: envy, label: E}\n- {id: fear")],
        "complete: no\n",
        "not-comparable",
    ),
    ("kind: retired, from: [fear]", [(M, "- {id: fear, label: Fear}\n", "")], "", "found"),
    ("kind: retired, from: [fear]", [], "", "not-found"),
    ("kind: retired, from: [envy]", [], "complete: no\n", "not-comparable"),
    ("kind: retired, from: [fear]", [(M, "id: fear", "id: dread, aliases: [fear]")], "", "not-found"),
    ("kind: retired, from: [envy]", [(M, "id: fear", "id: fear, aliases: [envy]")], "complete: no\n", "not-found"),
    ("kind: split, from: [hope], to: [hope, fear]", [], "", "not-found"),  # both were there
    ("kind: merged, from: [hope, fear], to: [hope]", [(M, "- {id: fear, label: Fear}\n", "")], "", "found"),
    ("kind: merged, about: Two are one", [], "", "not-checked"),
    ("about: The evenings are longer", [], "", "not-checked"),
]


def staged(more: str) -> list[tuple[str, str, str]]:
    """The stage is known in both phases, and so is what comes with it."""
    return [(file, "sources: []", f"sources: [], stage: s{more}") for file in (C, S)]


RESCOPED = "kind: rescoped, from: [c-1], to: [c-1]"
CASES += [
    (RESCOPED, staged(""), "complete: no\n", "not-comparable"),  # the shape is not known
    (RESCOPED, staged(", shape: gradual"), "complete: no\n", "not-found"),
    (RESCOPED, [*staged(", shape: gradual"), (C, INCREASES, f"{INCREASES}, actor: hosts")], "", "found"),
    (
        RESCOPED,
        [*staged(", shape: gradual"), (C, INCREASES, f"{INCREASES}, actor: hosts")],
        "complete: no\n",
        "not-comparable",
    ),
]


@pytest.mark.parametrize(("entry", "edits", "seen", "expected"), CASES)
def test_what_bears_an_entry_out(entry: str, edits: list[tuple[str, str, str]], seen: str, expected: str) -> None:
    assert standing(entry, *edits, seen=seen) == [expected]


def cmoc(parts: str) -> Cmoc:
    loaded = read_texts({"theory/review.yml": "title: A\n", C: f"- {{id: a, sources: [], {parts}}}\n"})
    assert not loaded.found, loaded.found
    (one,) = loaded.review.theory.cmocs
    return one


HIGH = "contexts: [{construct: a, state: high}], mechanisms: [{construct: b, effect: increases}]"
LOW = "contexts: [{construct: a, state: low}], mechanisms: [{construct: b, effect: decreases}]"


@pytest.mark.parametrize(
    ("one", "other", "same", "turned"),
    [
        (HIGH, LOW, True, False),
        (HIGH, HIGH.replace("increases", "decreases"), False, True),
        (HIGH, HIGH.replace("increases", "changes"), False, False),
        (HIGH, HIGH.replace("increases", "none"), False, False),
        (HIGH, HIGH.replace("high}", "high, as: condition}"), False, False),
        (HIGH, f"{HIGH}, only_in: [p]", False, False),
        (HIGH, f"{HIGH}, stage: late", True, False),
        (HIGH, f"{HIGH}, basis: prior", True, False),
        (HIGH, f"{HIGH}, outcomes: [{{construct: c, effect: increases}}]", False, False),
        (
            "mechanisms: [{construct: b, effect: increases}], outcomes: [{link: {from: a, to: c}, effect: dampens}]",
            "mechanisms: [{construct: b, effect: increases}], outcomes: [{link: {from: a, to: c}, effect: amplifies}]",
            False,
            True,
        ),
    ],
)
def test_when_two_cmocs_claim_the_same(one: str, other: str, same: bool, turned: bool) -> None:
    here, there = claim_of(cmoc(one)), claim_of(cmoc(other))
    assert (here.same(there), here.turned_in(there)) == (same, turned)
    assert (there.same(here), there.turned_in(here)) == (same, turned)


def test_an_alias_is_the_same_construct() -> None:
    renamed = {"old": "a"}
    old = cmoc(HIGH.replace("construct: a", "construct: old"))
    assert claim_of(old, lambda id: renamed.get(id, id)).same(claim_of(cmoc(HIGH)))
    assert not claim_of(old).same(claim_of(cmoc(HIGH)))


def test_of_two_records_with_one_id_nothing_is_compared() -> None:
    texts = {**NOW, "theory/snapshots/one.yml": BEFORE.replace("SEEN", "")}
    texts[M] += "- {id: fear, label: Dread}\n"
    assert double_entry(read_texts(texts).review) == ()


def review_of(number: int) -> Review:
    """Every construct has another name, half of them declared; each CMOC is refuted, every other one still there."""
    few = range(number // 4)
    claims = [
        f"sources: [], mechanisms: [{{construct: k-{at % len(few)}, effect: increases}}], "
        f"outcomes: [{{construct: k-{(at * 7 + 1) % len(few)}, effect: {'increases' if at % 3 else 'decreases'}}}]"
        for at in range(number)
    ]
    texts = {
        "theory/review.yml": "title: A\nphases: [one, two]\ncurrent: two\n",
        M: "".join(f"- {{id: k-{at}, label: New {at}}}\n" for at in few),
        C: "".join(f"- {{id: c-{at}, {one}}}\n" for at, one in enumerate(claims) if at % 2),
        "theory/snapshots/one.yml": "phase: one\nmechanisms:\n"
        + "".join(f"  - {{id: k-{at}, label: Old {at}}}\n" for at in few)
        + "cmocs:\n"
        + "".join(f"  - {{id: old-{at}, {one}}}\n" for at, one in enumerate(claims)),
        "theory/phases/two.yml": "id: two\nlabel: B\nrefinements:\n"
        + "".join(f"  - {{kind: renamed, from: [k-{at}], to: [k-{at}], basis: stated}}\n" for at in few if at % 2)
        + "".join(f"  - {{kind: retired, from: [k-{at}], basis: stated}}\n" for at in few)
        + "verdicts:\n"
        + "".join(f"  - {{cmoc: old-{at}, verdict: refuted, basis: stated}}\n" for at in range(number)),
    }
    loaded = read_texts(texts)
    assert not loaded.found
    return loaded.review


def seconds(review: Review) -> float:
    start = process_time()
    assert {one.code for one in double_entry(review)} == {"C415", "C416", "C417"}
    return process_time() - start


def test_time_grows_with_the_records_and_not_with_their_square() -> None:
    few, many = review_of(250), review_of(2_000)
    least = min(seconds(few) for _ in range(3))
    assert min(seconds(many) for _ in range(2)) < 24 * max(least, 0.02)


def gone(number: int) -> Review:
    """One entry for all that is gone."""
    texts = {
        "theory/review.yml": "title: A\nphases: [one, two]\ncurrent: two\n",
        "theory/snapshots/one.yml": "phase: one\nmechanisms:\n"
        + "".join(f"  - {{id: k-{at}, label: Old {at}}}\n" for at in range(number)),
        "theory/phases/two.yml": "id: two\nlabel: B\nrefinements:\n  - {kind: retired, basis: stated, from: ["
        + ", ".join(f"k-{at}" for at in range(number))
        + "]}\n",
    }
    return read_texts(texts).review


def time_of(review: Review) -> float:
    start = process_time()
    assert double_entry(review) == ()
    return process_time() - start


def test_an_entry_with_very_many_ids_is_read_once() -> None:
    few, many = gone(500), gone(4_000)
    least = min(time_of(few) for _ in range(3))
    assert min(time_of(many) for _ in range(2)) < 24 * max(least, 0.02)
