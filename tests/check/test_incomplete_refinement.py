"""C413: a refinement that does not say of what."""

import pytest
from cmoc.check.example import with_phase
from cmoc.check.rules.incomplete_refinement import RULE
from cmoc.model.vocabulary import RefinementKind
from cmoc.text.problem import Files
from reading import all_found, everything, seen

TWO_SIDED = sorted({*RefinementKind.__args__} - {"introduced", "retired"})  # type: ignore[attr-defined]


def entry(says: str) -> dict[str, str | None]:
    return with_phase("refinements:", f"  - {{{says}, basis: reading}}")


def at(says: str) -> list[str]:
    return [f"second.yml:4:5 {{{says}, basis: reading}}"]


CASES = [
    pytest.param(
        RULE.problem.wrong,
        ["second.yml:3:15 {kind: reframed, to: [skill], basis: reading}"],
        id="the documented wrong example",
    ),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(entry("kind: introduced, to: [skill]"), [], id="what is introduced comes from nowhere"),
    pytest.param(entry("kind: introduced, from: [a]"), at("kind: introduced, from: [a]"), id="but is here"),
    pytest.param(entry("kind: retired, from: [a]"), [], id="what is retired leads nowhere"),
    pytest.param(entry("kind: retired, to: [skill]"), at("kind: retired, to: [skill]"), id="but was there"),
    pytest.param(entry("kind: merged, about: two ideas"), [], id="what no record holds"),
    pytest.param(entry("about: the diagram"), [], id="which may have no kind"),
    pytest.param(entry("from: [a], to: [skill]"), at("from: [a], to: [skill]"), id="ids without a kind"),
    pytest.param(entry("kind: split, from: [], to: []"), at("kind: split, from: [], to: []"), id="empty lists"),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_incomplete_refinement(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


@pytest.mark.parametrize("kind", TWO_SIDED)
def test_every_other_kind_has_two_sides(kind: str) -> None:
    assert seen(RULE, entry(f"kind: {kind}, from: [a], to: [skill]")) == []
    assert seen(RULE, entry(f"kind: {kind}, from: [a]")) == at(f"kind: {kind}, from: [a]")
    assert seen(RULE, entry(f"kind: {kind}, to: [skill]")) == at(f"kind: {kind}, to: [skill]")


@pytest.mark.parametrize(
    ("says", "message"),
    [
        ("kind: introduced", "what is introduced has no `to` here"),
        ("kind: split", "what is split has no `from` and no `to` here"),
        ("why: unknown", "this refinement has neither a kind nor `about`"),
    ],
)
def test_the_message_says_what_it_lacks(says: str, message: str) -> None:
    assert [one.message for one in all_found(entry(says))] == [message]


def test_ids_that_could_not_be_read_are_one_fault() -> None:
    assert everything(entry("kind: introduced, to: skill")) == ["second.yml:4:28 C011 skill"]
