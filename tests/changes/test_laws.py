"""What holds between any two theories."""

import os
import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from cmoc.changes import RULES, apply, compare, compared, inverted
from cmoc.changes.compare import Compared, of_match
from cmoc.changes.held import Held, held, held_in_review, held_in_snapshot
from cmoc.changes.match import matches
from cmoc.changes.record import LEVELS, key_of
from cmoc.load import read_texts
from cmoc.model.glossary import Term
from cmoc.model.phase import Phase, Refinement, Verdict
from cmoc.model.profile import Profile, Sets
from cmoc.model.programme import Element, ProgrammeTheory
from cmoc.model.review import Settings
from cmoc.model.snapshot import Snapshot
from cmoc.model.study import Extract, Study
from cmoc.model.theory import Cmoc, Construct, Context, Link, Mechanism, Outcome, Says, Source
from comparing import BASE, edited, side
from hypothesis import given, settings
from hypothesis import strategies as st

LAW = settings(max_examples=int(os.environ.get("CMOC_EXAMPLES", "60")), deadline=None, derandomize=True, database=None)
ids = st.sampled_from("abcd")
claims = st.sampled_from(["c1", "c2", "c3", "c4"])
words = st.none() | st.sampled_from(["Trust grows", "trust grows.", "Trust in leaders", "Fear", ""])
signs = st.sampled_from(["increases", "decreases", "changes", "none"])
states = st.sampled_from(["high", "low", "present", "absent", "mixed", "unknown"])
ours = st.none() | st.sampled_from(["part", "sign"])
yes = st.booleans()


def some(of: st.SearchStrategy[object], most: int = 3) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=most).map(tuple)


sources = st.builds(Source, at=words, document=st.none() | ids, cites=some(st.integers(1, 3)), shared=yes)
contexts = st.builds(Context, states, st.none() | ids, words, st.sampled_from(["cause", "condition"]), ours)
mechanisms = st.builds(Mechanism, signs, st.none() | ids, words, st.none() | ids, words, ours)
outcomes = st.builds(Outcome, signs, st.none() | ids, words, st.none() | st.builds(Link, ids, ids), ours)
cmocs = st.builds(
    Cmoc,
    claims,
    some(sources),
    some(contexts),
    some(mechanisms, 2),
    some(outcomes, 2),
    basis=st.sampled_from(["finding", "prior"]),
    stage=words,
    stage_ours=yes,
    hedged=yes,
    only_in=some(ids),
    part_of=st.none() | claims,
    at_odds_with=some(claims),
    note=words,
)
constructs = st.builds(
    Construct,
    ids,
    words.map(str),
    definition=words,
    type=words,
    broader=some(ids),
    aliases=some(ids, 2),
    says=st.builds(Says, high=words),
    sources=some(sources, 1),
    home=st.sampled_from(["context", "mechanism", "outcome"]),
)
extracts = st.builds(Extract, claims, st.sampled_from(["supports", "challenges"]), words)
studies = st.builds(Study, ids, words, year=st.none() | st.integers(2000, 2002), extracts=some(extracts))
sets = st.builds(Sets, ids, states, st.sampled_from(["usual", "possible"]), some(sources, 1))
profiles = st.builds(Profile, ids, words.map(str), sets=some(sets))
kinds = st.sampled_from(["split", "merged", "reframed", "introduced"])
entries = st.builds(Refinement, st.just("stated"), kinds, some(ids, 2), some(ids, 2))
verdicts = st.builds(Verdict, claims, st.just("stated"), st.just("affirmed"), some(claims, 2))
phases = st.builds(Phase, ids, st.just("P"), refinements=some(entries), verdicts=some(verdicts))
diagrams = st.builds(
    ProgrammeTheory, words.map(str), elements=some(st.builds(Element, ids, words.map(str), st.just("event")))
)
terms = st.builds(Term, ids, words.map(str), st.just("m"))
reviews = st.builds(Settings, words.map(str))
records = cmocs | constructs | studies | profiles | phases | diagrams | terms | reviews
theories = st.lists(records, max_size=12).map(lambda found: held({key_of(one): one for one in found}.values()))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Held, Held]:
    """Two that have much in common, as two states of one theory have."""
    a = draw(theories)
    kept = [one for one in a.records if draw(st.integers(0, 3))]
    more = {key_of(one): one for one in (*kept, *draw(st.lists(records, max_size=4)))}
    return a, held(more.values())


@LAW
@given(theories)
def test_a_theory_does_not_differ_from_itself(a: Held) -> None:
    elsewhere = held(replace(one) for one in reversed(a.records))  # equal, and not the same
    assert compared(a, elsewhere) == Compared(())


@LAW
@given(pairs())
def test_the_changes_are_exactly_the_difference(pair: tuple[Held, Held]) -> None:
    a, b = pair
    changes = compare(a, b)
    assert apply(a, changes) == b
    assert bool(changes) == (a.records != b.records)


@LAW
@given(pairs())
def test_each_difference_belongs_to_one_change(pair: tuple[Held, Held]) -> None:
    different = [match for match in matches(*pair) if match.old != match.new]
    found = Counter(part.path for match in different for part in of_match(match))
    assert Counter(part.path for one in compare(*pair) for part in one.parts) == found


@LAW
@given(pairs())
def test_the_other_way_round_each_change_is_its_inverse(pair: tuple[Held, Held]) -> None:
    a, b = pair
    changes = compare(a, b)
    back = {inverted(one) for one in compare(b, a)}
    assert {(one.rule, one.id, one.level) for one in changes} == {(one.rule, one.id, one.level) for one in back}
    assert set(changes) == back
    assert apply(b, (inverted(one) for one in changes)) == a


@LAW
@given(pairs(), st.randoms(use_true_random=False))
def test_the_order_of_records_changes_nothing(pair: tuple[Held, Held], random: object) -> None:
    a, b = pair
    shuffled = [list(one.records) for one in pair]
    for one in shuffled:
        random.shuffle(one)  # type: ignore[attr-defined]
    assert compare(*(held(one) for one in shuffled)) == compare(a, b)
    out_of_order = [replace(one, records=tuple(some)) for one, some in zip(pair, shuffled, strict=True)]
    assert compare(*out_of_order) == compare(a, b)


@LAW
@given(pairs())
def test_the_level_is_the_highest_and_changes_stand_in_its_order(pair: tuple[Held, Held]) -> None:
    found = compared(*pair)
    ranks = [LEVELS.index(one.level) for one in found.changes]
    assert found.level == (LEVELS[min(ranks)] if ranks else None)
    assert all(one <= other for one, other in pairwise(ranks))


def test_files_comments_and_line_breaks_change_nothing() -> None:
    texts = dict(BASE)
    first, second = re.split(r"(?m)^(?=- id: c-2)", texts.pop("theory/cmocs/a.yml"))
    texts |= {"theory/cmocs/z.yml": first.replace("\n", "  # why\r\n"), "theory/cmocs/b.yml": "# a note\n\n" + second}
    assert compare(side(BASE), side(texts)) == ()
    change = edited(("stage: early", "stage: late"))
    before, after = compare(side(BASE), side(change)), compare(side(texts), side(change))
    assert before == after
    (one,), (other,) = before, after
    assert one.old and other.old
    assert (one.old.file, one.old.line, one.old.column) == ("theory/cmocs/a.yml", 5, 10)
    assert (other.old.file, other.old.line) == ("theory/cmocs/z.yml", 5)


EDITS = [
    ("stage: early", "stage: late"),
    ("state: absent", "state: present"),
    ("label: Hope", "label: High hope"),
    ("cites: [1, 2]", "cites: [2, 3]"),
    ("It rained", "It poured"),
    ("Short", "Long"),
    ("- {id: rest, label: Rest}\n", ""),
    ("verdict: affirmed", "verdict: refined"),
]


@st.composite
def as_written(draw: st.DrawFn, texts: dict[str, str]) -> dict[str, str]:
    """The same records in other words of YAML: in another order, in other files, with comments and blank lines."""
    found: dict[str, list[str]] = {}
    for name, text in texts.items():
        records = re.split(r"(?m)^(?=- )", text) if text.startswith("- ") else [text]
        for record in draw(st.permutations([one for one in records if one])):
            home = name if "/cmocs/" not in name else f"theory/cmocs/{draw(st.sampled_from('xyz'))}.yml"
            found.setdefault(home, []).append(record)
    return {name: "".join(decorated(draw, record) for record in records) for name, records in found.items()}


def decorated(draw: st.DrawFn, record: str) -> str:
    before = draw(st.sampled_from(["", "\n", "# a note\n", "# - {id: no}\n\n"]))
    tail, end = draw(st.sampled_from(["", "  # why", " "])), draw(st.sampled_from(["\n", "\r\n"]))
    return before + record.replace("\n", f"{tail}{end}")


@LAW
@given(st.data(), st.lists(st.sampled_from(EDITS), unique=True))
def test_how_the_yaml_is_laid_out_changes_nothing(data: st.DataObject, edits: list[tuple[str, str]]) -> None:
    other = edited(*edits)
    old, new = data.draw(as_written(BASE)), data.draw(as_written(other))
    assert compare(side(BASE), side(old)) == ()
    assert compare(side(old), side(new)) == compare(side(BASE), side(other))
    assert bool(edits) == bool(compare(side(old), side(new)))


def test_what_a_part_does_not_hold_is_unknown_and_not_new() -> None:
    review = read_texts(BASE).review
    hope = next(one for one in review.theory.constructs if one.id == "hope")
    seen = Snapshot(
        "one", False, mechanisms=(replace(hope, definition=None, type="belief"),), cmocs=review.theory.cmocs[:1]
    )
    found = compared(held_in_snapshot(seen), held_in_review(review))
    assert [(one.rule, one.id) for one in found.changes] == [("retyped", "hope")]
    assert ("construct", "hope", ("definition",)) in [(one.kind, one.id, one.path) for one in found.unknown]
    assert ("cmoc", "c-2", ()) in [(one.kind, one.id, one.path) for one in found.unknown]
    whole = compared(held_in_snapshot(replace(seen, complete=True)), held_in_review(review))
    assert not whole.unknown
    assert ("introduced", "c-2") in [(one.rule, one.id) for one in whole.changes]


def test_every_rule_can_be_inverted() -> None:
    names = {rule.name for rule in RULES}
    assert {rule.inverse for rule in RULES} == names


def test_the_likest_pair_is_taken_first_whichever_side_asks() -> None:
    words = "one two three four five six seven eight"
    near, same, new = (
        Construct(id, "Thing", definition=f"{words}{more}") for id, more in (("a", " nine"), ("b", ""), ("c", ""))
    )
    for old, after in ((held([near, same]), held([new])), (held([new]), held([near, same]))):
        renamed = [one for one in compare(old, after) if one.rule == "probable-rename"]
        assert [{key_of(side) for side in (one.before, one.after) if side} for one in renamed] == [
            {("construct", "b"), ("construct", "c")}
        ]
