"""A snapshot written and read again is the same; the same records give the same bytes."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from cmoc.load import load, read_texts
from cmoc.load.canonical import canonical, ordered
from cmoc.model.profile import Profile, Sets, Unsaid
from cmoc.model.review import snapshot_of
from cmoc.model.snapshot import Snapshot
from cmoc.model.study import Author, Extract, Study
from cmoc.model.theory import Cmoc, Construct, Context, Link, Mechanism, Outcome, Says, Source
from hypothesis import given, settings
from hypothesis import strategies as st

LAW = settings(max_examples=60, deadline=None, derandomize=True, database=None)
SHIPPED = Path(__file__).parents[2]
FILE = "theory/snapshots/first.yml"
# Whatever a reader of YAML could take for something else, and letters of every kind.
ODD = ["no", "1.10", "~", "- a", "a: b", "a #b", "'", '"', "\\", "{a}", "[", "&a", "*a", "!a", "|", ">", "%", "@"]
letters = st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from(["\n", "\t", "\u2028", "\u2029", "\ufeff"])
texts = (st.sampled_from(ODD) | st.text(letters, min_size=1, max_size=12)).filter(
    lambda text: text.strip() != "" and text != "unknown"
)
maybe = st.none() | texts
ids = st.sampled_from(["a", "b-1", "c"])
yes = st.booleans()


def some(of: st.SearchStrategy[object], least: int = 0) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, min_size=least, max_size=3).map(tuple)


def several(of: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    """Of different ids."""
    return st.lists(of, max_size=3, unique_by=lambda one: one.id).map(tuple)  # type: ignore[attr-defined]


ours = st.none() | st.sampled_from(["part", "sign"])
states = st.sampled_from(["high", "low", "unknown"])
effects = st.sampled_from(["increases", "none"])
sources = st.builds(Source, maybe, maybe, some(st.integers(0, 99)), yes)
cmocs = st.builds(
    Cmoc,
    ids,
    some(sources),
    some(st.builds(Context, states, ids, st.none(), st.sampled_from(["cause", "condition"]), ours)),
    some(st.builds(Mechanism, effects, st.none(), texts, st.none() | ids, st.none() | texts, ours)),
    some(st.builds(Outcome, effects, st.none(), st.none(), st.builds(Link, ids, ids), ours)),
    st.sampled_from(["finding", "prior"]),
    st.sampled_from(["unknown", "threshold"]),
    maybe,
    yes,
    some(ids),
    st.none() | ids,
    some(ids),
    yes,
    maybe,
    maybe,
    maybe,
)


def constructs(home: str) -> st.SearchStrategy[Construct]:
    says = st.builds(Says, st.none() | texts, st.none() | texts)
    return st.builds(
        Construct,
        ids,
        texts,
        *(maybe, maybe, maybe, some(ids), maybe, st.sampled_from(["yes", "no", "unknown"]), some(ids)),
        *(st.none() | ids, maybe, some(sources), says, yes, maybe),
        home=st.just(home),
    )


extracts = st.builds(Extract, ids, st.sampled_from(["supports", "challenges"]), maybe, maybe)
studies = st.builds(
    Study,
    ids,
    maybe,
    some(st.builds(Author, texts, maybe) | st.builds(Author, name=texts)),
    yes,
    st.none() | st.integers(1900, 2030),
    included=yes,
    countries=some(texts),
    extracts=some(extracts),
    sources=some(sources),
)
profiles = st.builds(
    Profile,
    ids,
    texts,
    maybe,
    sets=some(st.builds(Sets, ids, states, st.sampled_from(["usual", "defines"]), some(sources), maybe)),
    unsaid=some(st.builds(Unsaid, texts, some(ids))),
    note=maybe,
)
snapshots = st.builds(
    Snapshot,
    ids,
    yes,
    maybe,
    several(constructs("context")),
    several(constructs("mechanism")),
    several(constructs("outcome")),
    several(cmocs),
    several(studies),
    several(profiles),
)


def read(text: str) -> Snapshot:
    loaded = read_texts({"theory/review.yml": "title: A\n", FILE: text})
    assert not loaded.found, loaded.found
    (snapshot,) = loaded.review.snapshots
    return snapshot


@LAW
@given(snapshots)
def test_what_is_written_is_read_again(snapshot: Snapshot) -> None:
    text = canonical(snapshot)
    assert read(text) == ordered(snapshot)
    assert canonical(read(text)) == text


@LAW
@given(snapshots, st.randoms())
def test_the_order_of_records_changes_no_byte(snapshot: Snapshot, chance: random.Random) -> None:
    mixed = replace(
        snapshot,
        cmocs=tuple(chance.sample(snapshot.cmocs, len(snapshot.cmocs))),
        contexts=tuple(chance.sample(snapshot.contexts, len(snapshot.contexts))),
        studies=tuple(chance.sample(snapshot.studies, len(snapshot.studies))),
    )
    assert canonical(mixed) == canonical(snapshot)


def test_the_review_shipped_is_read_again_as_it_was() -> None:
    review = load(SHIPPED).review
    snapshot = snapshot_of(review, "phase-3")
    assert len(snapshot.cmocs) > 100
    assert read(canonical(snapshot)) == ordered(snapshot)
    for left in review.snapshots:
        assert read(canonical(left)) == ordered(left)


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("Liking to know", "    label: Liking to know"),
        ("a: b", '    label: "a: b"'),
        ("Two\nlines", '    label: "Two\\nlines"'),
        ("Line\u2028separator", '    label: "Line\\u2028separator"'),
        ("Café (the old one)", "    label: Café (the old one)"),
        ('"Quoted"', '    label: "\\"Quoted\\""'),
    ],
)
def test_how_a_text_is_written(value: str, line: str) -> None:
    lines = canonical(Snapshot("one", mechanisms=(Construct("a", value),))).splitlines()
    assert lines[1:4] == ["phase: one", "mechanisms:", "  - id: a"]
    assert lines[4] == line


WORDS = ["null", "Null", "yes", "No", "ON", "off", "true", "False", "y", "N", "~"]
NUMBERS = [
    "7",
    "1.10",
    "012",
    "0o17",
    "0x1F",
    "0b10",
    "1_000",
    "1e5",
    "12e03",
    "1.",
    "1.5e-3",
    "2020-01-01",
    "2020-1-1",
]


@pytest.mark.parametrize("value", [*WORDS, *NUMBERS])
def test_a_text_is_text_to_every_reader(value: str) -> None:
    text = canonical(Snapshot("one", mechanisms=(Construct("a", value, alterable="no"),)))
    assert f'label: "{value}"' in text
    (one,) = yaml.safe_load(text)["mechanisms"]
    assert one == {"id": "a", "label": value, "alterable": "no"}
    assert read(text).mechanisms[0].label == value


def test_a_number_is_a_number() -> None:
    cites = canonical(Snapshot("one", cmocs=(Cmoc("c", (Source("d", None, (1, 12)),)),)))
    assert "cites: [1, 12]" in cites


@LAW
@given(texts)
def test_what_another_reader_makes_of_a_text(value: str) -> None:
    (one,) = yaml.safe_load(canonical(Snapshot("one", mechanisms=(Construct("a", value),))))["mechanisms"]
    assert one["label"] == value
