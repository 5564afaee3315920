"""Claims that were split, in double entry: what a branch says otherwise is declared by the verdict on the whole."""

import pytest
from cmoc.changes.double_entry import double_entry
from cmoc.load import read_texts

PARTS = (
    "contexts: [{construct: rain, state: high}], "
    "mechanisms: [{construct: hope, effect: increases, actor: ACTOR}], sources: [{document: book}]"
)
TEXTS = {
    "theory/review.yml": (
        "title: A\nphases: [one, two]\ncurrent: two\nactors: [guests, staff]\n"
        "stages: [{id: early, label: Early}]\ndocuments: [{id: book, label: Book}]\n"
    ),
    "theory/contexts.yml": "- {id: rain, label: Rain}\n",
    "theory/mechanisms.yml": "- {id: hope, label: Hope}\n",
    "theory/cmocs/a.yml": "".join(f"- {{id: {id}, {PARTS}}}\n" for id in ("c-2", "c-3")).replace("ACTOR", "staff"),
    "theory/phases/one.yml": "id: one\nlabel: One\nheld: yes\n",
    "theory/phases/two.yml": "id: two\nlabel: Two\nheld: yes\nverdicts: [{cmoc: c-1, VERDICT, basis: stated}]\n",
    "theory/snapshots/one.yml": (
        "phase: one\ncontexts: [{id: rain, label: Rain}]\nmechanisms: [{id: hope, label: Hope}]\n"
        f"cmocs: [{{id: c-1, {PARTS.replace('ACTOR', 'guests')}}}]\n"
    ),
}


STAYS = "verdict: not-tested, now: [c-2, c-3]"
BRANCHES = "theory/cmocs/a.yml"


def codes(verdict: str, *edits: tuple[str, str, str]) -> list[str]:
    texts = {name: text.replace("VERDICT", verdict) for name, text in TEXTS.items()}
    for name, old, new in edits:
        assert old in texts[name]
        texts[name] = texts[name].replace(old, new)
    loaded = read_texts(texts)
    assert not loaded.found, loaded.found
    return [one.code for one in double_entry(loaded.review)]


def of_branch(value: str) -> tuple[str, str, str]:
    return BRANCHES, "sources: [{document: book}]", f"{value}, sources: [{{document: book}}]"


SAME_ACTOR = (BRANCHES, "actor: staff", "actor: guests")
VALUES = ("stage: early", "shape: necessary", "only_in: [club]")


def test_another_actor_of_a_branch_is_declared_by_the_verdict() -> None:
    assert codes("verdict: refined, now: [c-2, c-3]") == []


def test_a_verdict_that_says_nothing_changed_declares_none() -> None:
    assert codes(STAYS) == ["C415", "C415"]
    assert codes(STAYS, SAME_ACTOR) == []


@pytest.mark.parametrize("value", VALUES)
def test_a_value_of_a_branch_is_told_at_each(value: str) -> None:
    """A limit to a profile is part of the claim: the verdict itself is wrong."""
    expected = ["C417"] if value.startswith("only_in") else ["C415", "C415"]
    assert codes(STAYS, SAME_ACTOR, of_branch(value)) == expected
    assert codes("verdict: refined, now: [c-2, c-3]", SAME_ACTOR, of_branch(value)) == []


@pytest.mark.parametrize("value", VALUES[:2])
def test_of_two_that_both_lead_to_two_it_is_told_where_it_differs_from_each(value: str) -> None:
    """With both ends of each link shared, no end is the one to tell it."""
    before = "theory/snapshots/one.yml"
    twice = f", {{id: c-4, {PARTS.replace('ACTOR', 'guests')}}}]\n"
    verdicts = "theory/phases/two.yml"
    both = (verdicts, "basis: stated}]", f"basis: stated}}, {{cmoc: c-4, {STAYS}, basis: stated}}]")
    assert codes(STAYS, SAME_ACTOR, both, (before, "}]}]\n", f"}}]}}{twice}")) == []
    found = codes(STAYS, SAME_ACTOR, of_branch(value), both, (before, "}]}]\n", f"}}]}}{twice}"))
    assert found == ["C415"] * 4


def test_what_shares_no_link_is_not_led_to_by_a_verdict_that_all_stays() -> None:
    other = "- {id: c-9, contexts: [{construct: snow, state: high}], mechanisms: [{construct: fear, effect: increases}]"
    more = [
        ("theory/contexts.yml", "- {id: rain", "- {id: snow, label: Snow}\n- {id: rain"),
        ("theory/mechanisms.yml", "- {id: hope", "- {id: fear, label: Fear}\n- {id: hope"),
        (BRANCHES, "- {id: c-2", f"{other}, sources: [{{document: book}}]}}\n- {{id: c-2"),
        (
            "theory/phases/two.yml",
            "verdicts:",
            "refinements: [{kind: introduced, to: [snow, fear], basis: stated}]\nverdicts:",
        ),
    ]
    named = STAYS.replace("c-3", "c-3, c-9")
    assert codes(named, SAME_ACTOR, *more) == ["C415"]
    declared = ("theory/phases/two.yml", "to: [snow, fear]", "to: [snow, fear, c-9]")
    assert codes(named, SAME_ACTOR, *more, declared) == []
    assert codes(named.replace("not-tested", "refined"), SAME_ACTOR, *more) == []
