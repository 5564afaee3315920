"""Two texts side by side: nothing is lost, and what is marked is what the other side has not."""

import pytest
from cmoc.views.marking import MOST, Mark, Marked, marked
from cmoc.views.page import Piece, plain
from hypothesis import given
from hypothesis import strategies as st

texts = st.lists(st.sampled_from(["trust", "faith", "is", ",", "a-b", "  ", "\n", "<b>", "’s", "é"])).map(" ".join)


def shown(side: Marked) -> str:
    signs: dict[Mark, str] = {"same": "{}", "gone": "[-{}-]", "come": "[+{}+]", "none": "({})"}
    return "".join(signs[run.mark].format(plain(run.pieces)) for run in side)


@pytest.mark.parametrize(
    ("before", "after", "left", "right"),
    [
        ("Cultural integration", "Cultural assimilation", "Cultural [-integration-]", "Cultural [+assimilation+]"),
        ("Ongoing evaluation", "Evaluation", "[-Ongoing evaluation-]", "[+Evaluation+]"),
        ("If a rises, b falls.", "If a falls, b falls.", "If a [-rises-], b falls.", "If a [+falls+], b falls."),
        ("to know how a thing works", "to know a thing", "to know [-how-] a thing [-works-]", "to know a thing"),
        ("one two", "three four", "[-one two-]", "[+three four+]"),
        ("", "new", "", "new"),
        ("same", "same", "same", "same"),
    ],
)  # fmt: skip
def test_words_are_marked(before: str, after: str, left: str, right: str) -> None:
    old, new = marked((Piece(before),), (Piece(after),)) if before else marked((), (Piece(after),))
    assert (shown(old), shown(new)) == (left, right)


def test_links_stay_on_their_words() -> None:
    old = (Piece("Where "), Piece("noise", "constructs/noise/"), Piece(" is high"))
    new = (Piece("Where "), Piece("noise", "constructs/noise/"), Piece(" is low"))
    for side in marked(old, new):
        assert Piece("noise", "constructs/noise/") in [piece for run in side for piece in run.pieces]


@given(texts, texts)
def test_no_word_is_lost_and_what_stayed_is_the_same(before: str, after: str) -> None:
    old, new = marked((Piece(before),), (Piece(after),))
    assert "".join(plain(run.pieces) for run in old) == before
    assert "".join(plain(run.pieces) for run in new) == after
    stayed = [[plain(run.pieces) for run in side if run.mark == "same"] for side in (old, new)]
    left, right = ("".join("".join(side).split()) for side in stayed)
    if before.strip() and after.strip():
        assert left == right
        assert before != after or {run.mark for run in (*old, *new)} <= {"same"}


def test_a_text_without_end_is_not_matched() -> None:
    text = "word " * (MOST + 1)
    old, new = marked((Piece(text),), (Piece(text + "more"),))
    assert [run.mark for run in (*old, *new)] == ["gone", "come"]
