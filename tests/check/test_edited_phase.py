"""C419: the current phase is frozen, and the theory was edited since."""

import pytest
from cmoc.check.example import SETTINGS, SNAPSHOT
from cmoc.check.rules.edited_phase import RULE, frozen_while
from cmoc.load import read_texts
from cmoc.load.canonical import canonical
from cmoc.load.seal import seal
from cmoc.model.review import snapshot_of
from cmoc.text.problem import Files
from reading import added, all_found, everything, overlay, seen

PHASES = added("theory/review.yml", "phases: [first, second]", "current: first")
LINE = (PHASES[SETTINGS] or "").count("\n")
LEFT = canonical(snapshot_of(read_texts(overlay(PHASES)).review, "first"))
HERE = [f"review.yml:{LINE}:10 first"]


def frozen(left: str = LEFT, seal_of: str = "", **files: str) -> dict[str, str | None]:
    """The tiny review as its first phase left it, with these files of the theory in place of its own."""
    settings = f"{PHASES[SETTINGS]}snapshots:\n  first: {seal(seal_of or left)}\n"
    return {SETTINGS: settings, SNAPSHOT: left, **{f"theory/{name}.yml": text for name, text in files.items()}}


def edited(old: str, new: str) -> str:
    assert old in LEFT
    return LEFT.replace(old, new, 1)


OTHER = edited("label: Patience", "label: Calm")
CASES = [
    pytest.param(RULE.problem.wrong, ["review.yml:6:10 first"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(frozen(), [], id="as it was frozen"),
    pytest.param(frozen(OTHER), HERE, id="another name"),
    pytest.param(frozen(edited("effect: increases", "effect: decreases")), HERE, id="another sign"),
    pytest.param(frozen(f"{LEFT}profiles:\n  - {{id: club, label: Club}}\n"), HERE, id="a kind is gone"),
    pytest.param(frozen(edited("title: ", "title: A ")), HERE, id="a study"),
    pytest.param(frozen(f"{OTHER}complete: no\n"), [], id="of a phase seen in part the rest is not known"),
    pytest.param(frozen(OTHER, seal_of=LEFT), [], id="a snapshot that was edited is told by C418"),
    pytest.param({**frozen(OTHER), SETTINGS: PHASES[SETTINGS]}, [], id="a snapshot without a hash"),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_edited_phase(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


def test_the_message_names_what_differs() -> None:
    (one,) = all_found(frozen(OTHER))
    assert one.message == '"first" is frozen, and the theory is not as theory/snapshots/first.yml has it: "patience"'
    assert one.help.startswith("write current: second; or bring the theory back as it was; ")
    (one,) = all_found(frozen(OTHER.replace("label: Skill", "label: Craft")))
    assert one.message.endswith('"patience" and 1 more')


def test_the_last_phase_has_no_next_one_to_name() -> None:
    (one,) = all_found({**frozen_while("second", True), **frozen(OTHER)} | last_of(frozen(OTHER)))
    assert one.help.startswith("add the next phase to `phases`, and make it `current`; ")


def last_of(files: Files) -> dict[str, str | None]:
    return {SETTINGS: (files[SETTINGS] or "").replace("[first, second]", "[first]"), "theory/phases/second.yml": None}


def test_while_a_record_cannot_be_read_nothing_differs_for_sure() -> None:
    files = frozen(LEFT, mechanisms="- {id: curiosity, labl: Curiosity}\n- {id: patience, label: Patience}\n")
    assert [one.split(" ")[1] for one in everything(files) if "C419" in one] == []
