"""The summary by hand: every sentence leads to the claims it is about, and every link is alive."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from cmoc.build.compile import check_folder
from cmoc.views.facts import Facts, facts

TOP = Path(__file__).parent.parent
SUMMARY = (TOP / "docs/summary.md").read_text("utf-8").split("\n---\n", 1)[1]
LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
RECORD = re.compile(r"(cmocs|constructs|profiles)/([a-z0-9-]+)\.md")
END = re.compile(r"(?<=[.!?])\s+(?=[A-Z[])")


def sentences(text: str) -> list[str]:
    blocks = re.split(r"\n\s*\n|\n- ", text)
    told = (" ".join(block.split()).removeprefix("- ") for block in blocks if not block.strip().startswith("#"))
    return [sentence for block in told for sentence in END.split(block) if sentence]


@pytest.fixture(scope="module")
def shipped() -> Facts:
    return facts(check_folder(TOP).loaded.review)


def pages(found: Facts) -> Mapping[str, set[str]]:
    profiles = {profile.id for profile in found.review.profiles}
    return {"cmocs": set(found.cmocs), "constructs": set(found.constructs), "profiles": profiles}


@pytest.mark.parametrize("sentence", sentences(SUMMARY), ids=lambda text: re.sub(r"\W+", " ", text)[:40])
def test_a_sentence_leads_to_what_it_is_about(shipped: Facts, sentence: str) -> None:
    targets = [target for _, target in LINK.findall(sentence)]
    found = [record.groups() for target in targets if (record := RECORD.fullmatch(target))]
    assert len(found) == len(targets) > 0
    there = pages(shipped)
    assert [(kind, id) for kind, id in found if id not in there[kind]] == []


def test_it_says_what_can_be_changed_and_what_cannot_as_the_records_do(shipped: Facts) -> None:
    section = SUMMARY.split("{: #change }")[1].split("\n## ")[0]
    named = {record[2] for _, target in LINK.findall(section) if (record := RECORD.fullmatch(target))}
    alterable = {shipped.constructs[id].alterable for id in named & set(shipped.constructs)}
    assert alterable == {"yes", "no"}


def test_it_is_two_screens() -> None:
    words = re.sub(r"\{:[^}]*\}", "", LINK.sub(r"\1", SUMMARY)).split()
    assert 200 < len(words) <= 450


def test_the_sentences_are_told_apart() -> None:
    text = (
        "# A heading\n\nOne [a](cmocs/a.md). Two\n[b](cmocs/b.md) here; so is it.\n\n- Three.\n- [Four](cmocs/d.md).\n"
    )
    assert sentences(text) == [
        "One [a](cmocs/a.md).",
        "Two [b](cmocs/b.md) here; so is it.",
        "Three.",
        "[Four](cmocs/d.md).",
    ]
