"""Ten times the records are ten times the work, whatever became of them."""

from dataclasses import replace
from time import process_time

import pytest
from cmoc.changes import RULES, compare
from cmoc.changes.held import Held, held
from cmoc.changes.record import Record
from cmoc.changes.rule import Rule
from cmoc.model.theory import Cmoc, Construct, Context, Mechanism, Outcome, Source

FEW, MANY = 400, 4_000


def claim(at: int, constructs: int, id: str = "c") -> Cmoc:
    one, other, end = (f"k{(at * step) % constructs}" for step in (1, 3, 7))
    sources = (Source("Here", "book", (at % 90 + 1,)),)
    parts = ((Context("high", one),), (Mechanism("increases", other),), (Outcome("decreases", end),))
    return Cmoc(f"{id}{at:05}", sources, *parts, stage="early", note=f"Note {at}")


def theory(number: int, id: str = "c") -> list[Record]:
    constructs = max(10, number * 2 // 5)
    made: list[Record] = [Construct(f"k{at}", f"Thing {at}", definition=f"What {at} is") for at in range(constructs)]
    return [*made, *(claim(at, constructs, id) for at in range(number))]


def changed(records: list[Record], number: int) -> Held:
    """Every tenth record in one of five ways."""
    made: list[Record] = []
    for at, one in enumerate(records):
        if at % 10 or not isinstance(one, Cmoc):
            made.append(one)
            continue
        turn = at // 10 % 5
        other = {0: replace(one, stage="late"), 1: replace(one, outcomes=()), 2: replace(one, id=f"new{at}")}
        other |= {3: replace(one, sources=()), 4: replace(one, note="Another")}
        made.append(other[turn])
    assert len(made) == len(records) >= number
    return held(made)


def seconds(a: Held, b: Held) -> float:
    def once() -> float:
        start = process_time()
        assert compare(a, b)
        return process_time() - start

    return min(once() for _ in range(3))


def test_time_grows_as_the_theory_does() -> None:
    few, many = (seconds(held(theory(number)), changed(theory(number), number)) for number in (FEW, MANY))
    assert many < 10 * 3 * max(few, 0.002)


def test_a_theory_of_which_every_id_is_another_takes_no_more() -> None:
    few, many = (seconds(held(theory(number)), held(theory(number, "d"))) for number in (FEW, MANY))
    assert many < 10 * 3 * max(few, 0.005)


def test_two_thousand_claims_with_two_hundred_changes() -> None:
    a = theory(2_000)
    b = changed(a, 2_000)
    found = compare(held(a), b)
    rules = {one.rule for one in found}
    assert rules >= {"stage-moved", "outcome-dropped", "probable-rename", "source-removed", "wording"}
    assert len(found) == 200
    assert seconds(held(a), b) < 2


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_a_rule_is_told_in_few_words(rule: Rule) -> None:
    assert len(rule.title) <= 60
