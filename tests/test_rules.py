"""What holds for every rule: nothing to read is nothing to find, and ten times the records are ten times the work."""

from functools import cache
from time import process_time

import pytest
from cmoc.check import RULES
from cmoc.check.known import MOST, Known
from cmoc.check.rule import Rule
from cmoc.load import read_texts
from cmoc.model.origin import ANY, Origin
from cmoc.model.review import Review, Settings
from cmoc.model.theory import Theory
from cmoc.text.diagnostic import Span

EVERY_RULE = pytest.mark.parametrize("rule", [pytest.param(one, id=one.problem.code) for one in RULES])
FEW, MANY = 250, 2_000


@EVERY_RULE
def test_an_empty_review_has_no_fault(rule: Rule) -> None:
    assert list(rule.check(Review(Settings(""), Theory()))) == []
    assert list(rule.check(Review(Settings("", origin=Origin(faulty=frozenset({ANY}))), Theory()))) == []


def cmoc(at: int, constructs: int) -> str:
    """One of many. Some claim the same, some the opposite, and each names two constructs that are not there."""
    return (
        f"- id: cmoc-{at}\n"
        f"  contexts: [{{construct: c-{at % constructs}, state: high}}, {{construct: x-{at}, state: low}}]\n"
        f"  mechanisms: [{{construct: c-{(at + 1) % constructs}, effect: {'increases' if at % 3 else 'decreases'}}}]\n"
        f"  outcomes: [{{construct: c-{(at + 2) % constructs}, effect: increases}}, "
        f"{{link: {{from: c-{at % constructs}, to: y-{at}}}, effect: dampens}}]\n"
        f"  stage: none-{at}\n  only_in: [p-{at}]\n  since: two\n  note: a\u200bb\n"
        f"  sources: [{{document: book, at: Page {at}, cites: [{at}]}}, {{document: b-{at}}}]\n"
    )


@cache
def review_of(number: int) -> Review:
    """With faults of every kind that grows with the number of records."""
    constructs = max(3, number // 8)
    numbers = range(number)
    texts = {
        "theory/review.yml": "title: A\nphases: [one, two]\ncurrent: two\nreferences: {all: 1-9, included: 1-2}\n"
        "documents: [{id: book, label: B, places: [Contents]}]\nstages: [{id: s, label: S}]\n",
        "theory/mechanisms.yml": "".join(
            f"- {{id: c-{at}, label: A, aliases: [c-{at + 1}], broader: [z-{at}]}}\n" for at in range(constructs)
        ),
        "theory/cmocs/a.yml": "".join(cmoc(at, constructs) for at in numbers),
        "theory/snapshots/one.yml": "phase: one\nmechanisms:\n"
        + "".join(f"  - {{id: c-{at}, label: A, broader: [w-{at}]}}\n" for at in range(constructs))
        + "cmocs:\n"
        + "".join(f"  - {{id: one-{at}, sources: [], contexts: [], part_of: v-{at}}}\n" for at in numbers),
        "theory/phases/two.yml": "id: two\nlabel: B\nverdicts:\n"
        + "".join(f"  - {{cmoc: no-{at % 999}, verdict: affirmed, now: [u-{at}], basis: reading}}\n" for at in numbers)
        + "refinements:\n"
        + "".join(f"  - {{kind: retired, from: [t-{at}], basis: reading}}\n" for at in numbers)
        + "flow:\n"
        + "".join(f"  - {{id: s-{at}, label: A, count: {at}, from: [s-{at + 1}, r-{at}]}}\n" for at in numbers),
        "studies/a.yml": "id: a\nreference: 3\nextracts:\n"
        + "".join(f"  - {{cmoc: q-{at}, stance: supports, at: Page {at}, document: book}}\n" for at in numbers),
    }
    loaded = read_texts(texts)
    assert not loaded.found
    return loaded.review


def seconds(rule: Rule, number: int) -> float:
    review, begun = review_of(number), process_time()
    list(rule.check(review))
    return process_time() - begun


@EVERY_RULE
def test_work_grows_with_the_records_and_not_with_their_square(rule: Rule) -> None:
    few = min(seconds(rule, FEW) for _ in range(3))
    many = min(seconds(rule, MANY) for _ in range(2))
    # Eight times the records: eight times the work, sixty-four times if each were held against each.
    assert many < 24 * max(few, 0.02), f"{few:.3f} s for {FEW}, {many:.3f} s for {MANY}"


def test_a_near_word_is_looked_for_a_few_times_only() -> None:
    known = Known({"lamp": Span("f.yml", 3, 1), "wire": None})
    words = [f"lamp{at}" for at in range(MOST + 2)]
    found = [known.near(word) for word in words]
    assert found == ['did you mean "lamp" (f.yml:3)?'] * MOST + ["", ""]
    assert known.near(words[0]) == found[0]
    assert Known({"wire": None}).near("wir") == 'did you mean "wire"?'
    assert Known({"wire": None}).near("candle") == ""
