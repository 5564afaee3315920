"""What holds for every review, however it is written down."""

import json
import re
import string
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from cmoc.check import check
from cmoc.load import Loaded, load, read_texts
from cmoc.model.glossary import Term
from cmoc.model.limit import Limit
from cmoc.model.origin import Origin
from cmoc.model.phase import Phase
from cmoc.model.profile import Profile
from cmoc.model.programme import ProgrammeTheory, Trajectory
from cmoc.model.review import Review, Settings
from cmoc.model.snapshot import Snapshot
from cmoc.model.spelling import spelling
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct
from cmoc.model.vocabulary import Basis, Effect, State
from cmoc.report import FORMATS
from cmoc.text.source import LINE_END, line_at
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import TINY, tiny_files

LAW = settings(max_examples=25, deadline=None, derandomize=True, database=None)
SHIPPED = Path(__file__).parent.parent
TEXTS = tiny_files()
FILES = [
    *sorted(TEXTS),
    "theory/profiles.yml",
    "theory/programme-theory.yml",
    "theory/glossary.yml",
    "theory/phases/first.yml",
    "theory/snapshots/first.yml",
    "studies/a.yml",
    "theory/cmocs/a.yml",
]
LISTS = [name for name in TEXTS if TEXTS[name].startswith("- ")]


def records(review: Review) -> tuple[Construct | Cmoc | Study | Profile | Phase | Term, ...]:
    theory = review.theory
    return (*theory.constructs, *theory.cmocs, *review.studies, *review.profiles, *review.phases, *review.glossary)


@cache
def plain(text: str) -> Any:
    """The text as another reader of YAML has it: every scalar as text."""
    return yaml.load(text, Loader=yaml.CBaseLoader)


def written(origin: Origin, values: Any) -> Any:
    """The record that begins where the origin does."""
    if isinstance(values, dict):
        return values
    begins = [found.start() for found in re.finditer(r"^- ", origin.lines.text, re.MULTILINE)]
    return values[sum(begin <= origin.place[0] for begin in begins) - 1]


def check_places(loaded: Loaded) -> int:
    """Each place lies in its file, and a text of one line that is not in quotes stands there."""
    seen = 0
    for origin in (loaded.review.settings.origin, *(one.origin for one in records(loaded.review))):
        text = loaded.sources[origin.span.file]
        record = written(origin, plain(text))
        assert origin.span.line <= len(LINE_END.split(text))
        for path in origin.values:
            value = record
            for step in path:
                value = value[step]
            span = origin.at(*path)
            line = line_at(text, span.line)
            assert 1 <= span.column <= span.column + span.width - 1 <= len(line), path
            marked = line[span.column - 1 : span.column - 1 + span.width]
            if isinstance(value, str) and marked[0] not in "\"'>|" and len(value) == len(marked):
                assert marked == value, path
                seen += 1
            elif isinstance(value, str):
                assert marked[0] in "\"'>|" or value.startswith(marked), path
            else:
                assert marked.startswith(("[", "{")) or marked.split(":")[0].lstrip("- "), path
    return seen


@pytest.mark.parametrize("top", [TINY, SHIPPED], ids=["the tiny review", "the review shipped"])
def test_every_place_holds_the_value_that_it_is_the_place_of(top: Path) -> None:
    assert check_places(load(top)) > 100


def values(review: Review) -> dict[str, object]:
    """The review without the order of its records, which means nothing."""
    return {"": review.settings} | {f"{type(one).__name__} {one.id}": one for one in records(review)}


BEFORE = values(read_texts(TEXTS).review)
NOTES = st.sampled_from(["# a note", "", "   ", "# é \U0001f600 [", "#", "    # - id: cmoc-099"])


@st.composite
def rewritten(draw: st.DrawFn) -> dict[str, str]:
    """The tiny review in other files, in another order, with notes between its lines and other line ends."""
    made: dict[str, list[str]] = {}
    for name in TEXTS:
        parts = re.split(r"^(?=- )", TEXTS[name], flags=re.MULTILINE)[1:] if name in LISTS else [TEXTS[name]]
        for record in draw(st.permutations(parts)):
            elsewhere = f"theory/cmocs/{draw(st.sampled_from(['a', 'b', 'Z', '0']))}.yml"
            made.setdefault(elsewhere if "/cmocs/" in name else name, []).append(record)
    return {name: with_notes(draw, "".join(records)) for name, records in made.items()}


def with_notes(draw: st.DrawFn, text: str) -> str:
    lines = []
    for line in text.splitlines():
        lines += draw(st.lists(NOTES, max_size=2))
        lines.append(line + draw(st.sampled_from(["", "", " ", " # and why"])))
    return "".join(line + draw(st.sampled_from(["\n", "\n", "\r\n"])) for line in lines)


@LAW
@given(rewritten())
def test_notes_order_and_division_into_files_change_no_value_only_places(texts: dict[str, str]) -> None:
    loaded = read_texts(texts)
    assert not loaded.found
    assert not check(loaded.review)
    assert values(loaded.review) == BEFORE
    assert check_places(loaded) > 100


def test_another_value_is_another_record() -> None:
    other = {**TEXTS, "theory/outcomes.yml": TEXTS["theory/outcomes.yml"].replace("label: Skill", "label: Skills")}
    after = values(read_texts(other).review)
    assert [key for key in BEFORE if BEFORE[key] != after[key]] == ["Construct skill"]


def everything_said(texts: Mapping[str, str]) -> None:
    """Load, check and report; nothing raises, and each place that is named lies in its file."""
    loaded = read_texts(texts)
    found = (*loaded.found, *check(loaded.review))
    for one in found:
        if one.span and one.span.file in texts:
            lines = LINE_END.split(texts[one.span.file])
            assert 1 <= one.span.line <= len(lines)
            assert 1 <= one.span.column <= len(lines[one.span.line - 1]) + 1
            assert one.span.width >= 1
        assert one.message
        assert one.help
    for _, form in FORMATS:
        text = form(found, loaded.sources)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text) or form is FORMATS[2][1]
    assert len(json.loads(FORMATS[2][1](found, {}))["diagnostics"]) == len(found)


WEIRD = (
    st.characters()
    | st.sampled_from("[]{}:,-?&*!|>%@`'\"#\n\r\t\\ ~<=\u0085\u2028\ufeff\x00\ud800")
    | st.sampled_from(string.ascii_lowercase)
)


@settings(LAW, max_examples=60)
@given(st.sampled_from(FILES), st.text(WEIRD, max_size=60))
def test_any_text_is_read_without_an_exception(file: str, text: str) -> None:
    everything_said({**TEXTS, file: text})


@settings(LAW, max_examples=60)
@given(st.data())
def test_any_change_to_a_right_file_is_read_without_an_exception(data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(sorted(TEXTS)))
    text = TEXTS[file]
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 12)))
        text = text[:start] + data.draw(st.text(WEIRD, max_size=4)) + text[end:]
    everything_said({**TEXTS, file: text})


RECORDS = (Settings, Construct, Cmoc, Study, Profile, Phase, Snapshot, ProgrammeTheory, Trajectory, Limit, Term)
KEYS = sorted(
    {key for record in RECORDS for key, _ in spelling(record).values()}
    | {
        "construct",
        "text",
        "link",
        "from",
        "to",
        "effect",
        "state",
        "as",
        "cites",
        "family",
        "name",
        "<<",
        "~",
        "xyzzy",
    }
)
IDS = ["skill", "curiosity", "cmoc-001", "notes", "evening", "unknown", "yes", "07", "~", "", "A b", "2014-02-30"]
WORDS = [*Basis.__args__, *State.__args__, *Effect.__args__, *IDS]  # type: ignore[attr-defined]
JUNK = st.recursive(
    st.sampled_from(WORDS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=12,
)


@settings(LAW, max_examples=60)
@given(st.sampled_from(FILES), JUNK)
def test_any_data_under_known_keys_is_read_without_an_exception(file: str, junk: Any) -> None:
    everything_said({**TEXTS, file: json.dumps(junk)})


@settings(LAW, max_examples=60)
@given(st.data())
def test_any_value_in_place_of_a_right_one_is_read_without_an_exception(data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(sorted(TEXTS)))
    whole = plain(TEXTS[file])
    here: Any = json.loads(json.dumps(whole))
    top = here
    while True:
        step = data.draw(st.sampled_from(sorted(here) if isinstance(here, dict) else range(len(here))))
        if not isinstance(here[step], dict | list) or not here[step] or data.draw(st.booleans()):
            break
        here = here[step]
    here[step] = data.draw(JUNK)
    everything_said({**TEXTS, file: json.dumps(top)})
