"""C412: CMOCs of the phase before without a verdict."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from cmoc.check.example import SETTINGS_TEXT, SNAPSHOT_TEXT, VERDICTS, with_snapshot
from cmoc.check.rules.missing_verdict import RULE
from cmoc.cli import main
from cmoc.text.problem import Files
from reading import all_found, everything, seen

TOP = Path(__file__).parents[2]


def several(number: int) -> str:
    """A snapshot with this many CMOCs."""
    head, cmoc = SNAPSHOT_TEXT.split("cmocs:\n")
    return head + "cmocs:\n" + "".join(cmoc.replace("first-1", f"first-{at}") for at in range(1, number + 1))


CASES = [
    pytest.param(RULE.problem.wrong, ["second.yml:3:1 verdicts"], id="the documented wrong example"),
    pytest.param(RULE.problem.right, [], id="the documented right example"),
    pytest.param(with_snapshot(""), ["second.yml:1:1 id: second"], id="no list of verdicts"),
    pytest.param(
        with_snapshot(VERDICTS, several(5)),
        ["second.yml:3:1 verdicts"],
        id="four of five, once",
    ),
    pytest.param(
        with_snapshot("", several(5) + "complete: no\n"),
        ["second.yml:1:1 id: second"],
        id="of a phase seen in part, what was seen",
    ),
    pytest.param(
        with_snapshot("") | {"theory/phases/second.yml": None},
        ["review.yml:5:17 second"],
        id="no file of the phase",
    ),
    pytest.param(
        with_snapshot("") | {"theory/review.yml": SETTINGS_TEXT.replace("current: second", "current: first")},
        [],
        id="a phase to come needs none yet",
    ),
    pytest.param(
        with_snapshot("")
        | {"theory/review.yml": SETTINGS_TEXT.replace("current: second", "current: first")}
        | {"theory/phases/second.yml": None},
        [],
        id="nor a file",
    ),
    pytest.param(with_snapshot("") | {"theory/snapshots/first.yml": None}, [], id="no snapshot of the phase before"),
    pytest.param(
        with_snapshot("") | {"theory/review.yml": SETTINGS_TEXT.replace("[first, second]", "[second, first]")},
        [],
        id="the snapshot of a later phase",
    ),
]


@pytest.mark.parametrize(("files", "places"), CASES)
def test_missing_verdict(files: Files, places: list[str]) -> None:
    assert seen(RULE, files) == places


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (1, "1 of 1 CMOCs of first have no verdict: first-1"),
        (3, "3 of 3 CMOCs of first have no verdict: first-1, first-2, first-3"),
        (9, "9 of 9 CMOCs of first have no verdict: first-1, first-2, first-3 and 6 more"),
    ],
)
def test_the_message_counts_and_names_the_first(number: int, message: str) -> None:
    (one,) = all_found(with_snapshot("verdicts: []\n", several(number)))
    assert (one.code, one.message) == ("C412", message)


def test_the_count_is_of_those_without() -> None:
    (one,) = all_found(with_snapshot(VERDICTS, several(5)))
    assert one.message == "4 of 5 CMOCs of first have no verdict: first-2, first-3, first-4 and 1 more"


def test_a_verdict_that_could_not_be_read_is_one_fault() -> None:
    files = with_snapshot(VERDICTS.replace("cmoc: first-1", "cmco: first-1"))
    assert everything(files) == ["second.yml:4:6 C012 cmco"]


def test_while_the_snapshot_has_a_fault_nothing_is_counted() -> None:
    snapshot = several(2).replace("    sources: [{document: notes}]\n", "", 1)
    assert everything(with_snapshot("verdicts: []\n", snapshot)) == ["first.yml:5:5 C013 id: first-1"]


def test_the_shipped_review_fails_when_one_verdict_is_taken_away(tmp_path: Path) -> None:
    for folder in ("theory", "studies"):
        shutil.copytree(TOP / folder, tmp_path / folder)
    assert CliRunner().invoke(main, ["check", str(tmp_path)]).exit_code == 0
    (file,) = (one for one in (tmp_path / "theory/phases").iterdir() if "  - cmoc: p2-002\n" in one.read_text("utf-8"))
    text, number = re.subn(r"  - cmoc: p2-002\n(?:    .*\n)+", "", file.read_text("utf-8"))
    assert number == 1
    file.write_text(text, "utf-8")
    run = CliRunner().invoke(main, ["check", str(tmp_path), "--format", "concise"])
    assert run.exit_code == 1
    assert "C412" in run.stdout
    assert "have no verdict: p2-002" in run.stdout
