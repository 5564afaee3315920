"""Faults planted on purpose: every documented example on disk, and twenty in one run."""

import re
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner
from cmoc.build.compile import PROBLEMS, check_folder
from cmoc.changes.problems import PROBLEMS as OF_CHANGES
from cmoc.check import rules
from cmoc.cli import main
from cmoc.text.problem import Problem
from reading import on_disk

# They need a pipe, a full disk or a missing program: no text shows them.
WITHOUT_EXAMPLE = ["C018", "C021", *(f"C9{number:02}" for number in range(1, 11))]
SHOWN = [pytest.param(one, id=one.code) for one in PROBLEMS if one.wrong]


def test_codes_and_names_are_given_once() -> None:
    for given in ([one.code for one in PROBLEMS], [one.name for one in PROBLEMS], [one.title for one in PROBLEMS]):
        assert [word for word, number in Counter(given).items() if number > 1] == []


@pytest.mark.parametrize("problem", [pytest.param(one, id=one.code) for one in PROBLEMS])
def test_each_problem_is_told_whole(problem: Problem) -> None:
    assert re.fullmatch(r"C\d{3}", problem.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", problem.name)
    assert problem.title == problem.title.strip() != ""
    assert not problem.title.endswith(".")
    assert problem.why.endswith(".")
    assert problem.help == problem.help.strip() != ""
    assert not problem.help.endswith(".")


def test_only_what_no_text_can_show_has_no_example() -> None:
    assert [one.code for one in PROBLEMS if not one.wrong] == WITHOUT_EXAMPLE
    assert [one.code for one in PROBLEMS if one.wrong and not one.right] == []


@pytest.mark.parametrize("problem", SHOWN)
def test_the_wrong_example_gives_its_code_once_and_nothing_else(problem: Problem, tmp_path: Path) -> None:
    found = check_folder(on_disk(tmp_path, problem.wrong)).found
    assert [(one.code, one.severity) for one in found] == [(problem.code, problem.severity)]
    assert found[0].span
    assert found[0].span.file in problem.wrong


@pytest.mark.parametrize("problem", SHOWN)
def test_the_right_example_gives_nothing_from_any_rule(problem: Problem, tmp_path: Path) -> None:
    assert check_folder(on_disk(tmp_path, problem.right)).found == ()


def test_each_rule_has_its_file_and_its_table() -> None:
    assert rules.__file__
    files = {file.stem for file in Path(rules.__file__).parent.glob("[!_]*.py")}
    named = {one.name.replace("-", "_") for one in PROBLEMS if re.match("C[1-8]", one.code) and one not in OF_CHANGES}
    tables = {file.stem.removeprefix("test_") for file in (Path(__file__).parent / "check").glob("test_*.py")}
    assert files == named == tables


CMOC = """\
- id: cmoc-ID
  contexts: [{construct: shared-tools, state: present}]
  mechanisms: [{construct: curiosity, effect: increases}]
  outcomes: [{construct: belonging, effect: increases}]
  sources: [{document: notes, at: Interviews}]
"""


def claim(id: str, old: str, new: str) -> str:
    assert old in CMOC
    return CMOC.replace("ID", id).replace(old, new)


OVER = " ".join(["word"] * 26)
# file -> what stands there, and where the one fault in it is: line, column, width and code. In the order of the run.
PLANTED: dict[str, tuple[str | bytes, tuple[int, int, int, str]]] = {
    "studies/colon.yml": ("id: colon\ntitle: Lamps: a study\nmethods: Talk: six\n", (2, 13, 1, "C001")),
    "studies/encoding.yml": ("id: encoding\ntitle: Café\n".encode("latin-1"), (2, 11, 1, "C002")),
    "studies/excerpt.yml": (
        f"id: excerpt\n# as printed\nextracts:\n  - {{cmoc: cmoc-001, stance: supports, excerpt: {OVER}}}\n",
        (4, 49, len(OVER), "C301"),
    ),
    "studies/extract.yml": (
        "id: extract\nextracts: [{stance: supports, cmoc: cmoc-991}]\n",
        (2, 37, 8, "C105"),
    ),
    "studies/file.yml": ("title: A file\nid: another\n", (2, 5, 7, "C111")),
    "studies/name.yml": ("id: name\nauthors:\n  - family: Moss\n  - given: A.\n", (4, 5, 9, "C302")),
    "studies/year.yml": ("id: year\n\n\nyear: 02014\n", (4, 7, 5, "C016")),
    "theory/cmocs/anchor.yml": (claim("901", "at: Interviews", "at: &there Interviews"), (5, 35, 6, "C006")),
    "theory/cmocs/bell.yml": (claim("902", "Interviews", "Inter\x07views"), (5, 40, 1, "C003")),
    "theory/cmocs/construct.yml": (claim("903", "curiosity", "curoisity"), (3, 28, 9, "C104")),
    "theory/cmocs/deep.yml": (claim("904", "Interviews", "[" * 40 + "]" * 40), (5, 63, 1, "C005")),
    "theory/cmocs/double.yml": (CMOC.replace("ID", "001"), (1, 7, 8, "C102")),
    "theory/cmocs/effect.yml": (
        claim("905", "belonging, effect: increases", "belonging, effect: dampens"),
        (4, 45, 7, "C203"),
    ),
    "theory/cmocs/key.yml": (claim("906", "mechanisms", "mechansims"), (3, 3, 10, "C012")),
    "theory/cmocs/own.yml": (claim("907", "belonging", "curiosity"), (4, 26, 9, "C205")),
    "theory/cmocs/stage.yml": (claim("908", "  sources", "  stage: evenning\n  sources"), (5, 10, 8, "C106")),
    "theory/contexts.yml": (
        "- {id: free-evenings, label: A}\n- {id: noisy-room, label: B}\n- {id: shared-tools, label: C}\n"
        "- {id: Rainy_day, label: D}\n",
        (4, 8, 9, "C101"),
    ),
    "theory/mechanism.yml": ("- {id: patience, label: Patience}\n", (1, 1, 1, "C017")),
    "theory/outcomes.yml": (
        "- {id: skill, label: A}\n- {id: belonging, label: B, type: atitude}\n",
        (2, 35, 7, "C110"),
    ),
    "theory/profiles.yml": ("- id: class\n  definition: A class.\n", (1, 3, 9, "C013")),
}


def test_twenty_faults_in_twenty_files_come_out_in_one_run(tmp_path: Path) -> None:
    assert len(PLANTED) == 20
    found = check_folder(on_disk(tmp_path, {name: text for name, (text, _) in PLANTED.items()})).found
    spans = [one.span for one in found]
    told = [(at.file, at.line, at.column, at.width, one.code) for at, one in zip(spans, found, strict=True) if at]
    assert told == [(name, *place) for name, (_, place) in PLANTED.items()]


def test_the_command_prints_them_in_file_order_and_exits_with_1(tmp_path: Path) -> None:
    top = on_disk(tmp_path, {name: text for name, (text, _) in PLANTED.items()})
    run = CliRunner().invoke(main, ["check", str(top), "--format", "concise"], catch_exceptions=False)
    places = [line.split(" ")[:2] for line in run.stdout.splitlines()]
    expected = [[f"{name}:{at[0]}:{at[1]}:", f"error[{at[3]}]"] for name, (_, at) in PLANTED.items()]
    assert (run.exit_code, places) == (1, expected)


@pytest.mark.parametrize("name", PLANTED)
def test_each_of_them_alone_gives_the_same(name: str, tmp_path: Path) -> None:
    text, (line, column, width, code) = PLANTED[name]
    (found,) = check_folder(on_disk(tmp_path, {name: text})).found
    assert found.span
    assert (found.span.file, found.span.line, found.span.column) == (name, line, column)
    assert (found.span.width, found.code) == (width, code)
