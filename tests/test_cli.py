"""The command: what it prints, where, and with which exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from cmoc import __version__
from cmoc.build import compile as building
from cmoc.build.compile import PROBLEMS
from cmoc.cli import COMMANDS, main
from cmoc.cli.options import exit_code
from cmoc.report import FORMATS
from cmoc.text.diagnostic import Diagnostic, Severity
from reading import TINY, on_disk, write

WRONG = {"studies/a.yml": "id: a\nyear: 07\n"}


def cmoc(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], catch_exceptions=False, prog_name="cmoc")


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return on_disk(tmp_path / "a review", {})


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    return on_disk(tmp_path / "a review", WRONG)


@pytest.mark.parametrize("command", ["check", "compile"])
def test_clean_is_0(command: str, tiny: Path) -> None:
    assert cmoc(command, tiny).exit_code == 0


@pytest.mark.parametrize("command", ["check", "compile"])
@pytest.mark.parametrize("style", [name for name, _ in FORMATS])
def test_an_error_is_1_in_each_format(command: str, style: str, wrong: Path) -> None:
    run = cmoc(command, wrong, "--format", style)
    assert (run.exit_code, run.stderr) == (1, "")
    assert "C016" in run.stdout


def test_check_in_full(wrong: Path) -> None:
    assert cmoc("check", wrong).stdout == (
        'error[C016]: "07" is not a whole number, as 0 or 42\n'
        " --> studies/a.yml:2:7\n"
        "  |\n"
        "2 | year: 07\n"
        "  |       ^^\n"
        "  = help: write year as a whole number, as 0 or 42\n"
        "\n"
        "1 error\n"
    )


def test_check_in_short_and_for_programs(wrong: Path) -> None:
    told = '"07" is not a whole number, as 0 or 42'
    help = "write year as a whole number, as 0 or 42"
    assert cmoc("check", wrong, "--format", "concise").stdout == f"studies/a.yml:2:7: error[C016] {told}; {help}\n"
    (one,) = json.loads(cmoc("check", wrong, "--format", "json").stdout)["diagnostics"]
    assert one == {
        "code": "C016",
        "severity": "error",
        "message": told,
        "help": help,
        "label": "",
        "file": "studies/a.yml",
        "line": 2,
        "column": 7,
        "width": 2,
    }


def test_nothing_found(tiny: Path) -> None:
    assert cmoc("check", tiny).stdout == "no problems\n"
    assert cmoc("check", tiny, "--format", "concise").stdout == ""
    assert json.loads(cmoc("check", tiny, "--format", "json").stdout) == {"format": 1, "diagnostics": []}


@pytest.mark.parametrize("command", ["check", "compile"])
def test_what_cannot_be_a_review_is_2(command: str, tmp_path: Path) -> None:
    write(tmp_path, {"file.yml": "id: a\n", "hidden/theory/.a.yml": "", "other/readme.txt": ""})
    (tmp_path / "empty").mkdir()
    for name in ("no-such-folder", "file.yml"):
        run = cmoc(command, tmp_path / name)
        assert (run.exit_code, run.stdout) == (2, ""), name
        assert name in run.stderr
    for name in ("empty", "hidden", "other"):
        run = cmoc(command, tmp_path / name, "--format", "concise")
        assert (run.exit_code, run.stdout.split()[0]) == (2, "error[C904]"), name


@pytest.mark.parametrize("command", ["check", "compile"])
def test_a_folder_with_settings_and_nothing_else_is_a_review(command: str, tmp_path: Path) -> None:
    write(tmp_path, {"theory/review.yml": "title: Later\n"})
    assert cmoc(command, tmp_path).exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["no-such-command"],
        ["check", "--no-such-option"],
        ["check", ".", "."],
        ["check", "--format", "xml"],
        ["compile", "--timeout", "0"],
        ["compile", "--timeout", "soon"],
        ["explain"],
        ["explain", "C104", "C105"],
    ],
    ids=" ".join,
)
def test_bad_usage_is_2(arguments: list[str]) -> None:
    run = cmoc(*arguments)
    assert (run.exit_code, run.stdout) == (2, "")
    assert "Usage: cmoc" in run.stderr


def test_check_without_a_folder_is_about_the_one_it_stands_in(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tiny)
    assert cmoc("check").stdout == "no problems\n"


@pytest.mark.parametrize(
    ("severities", "failed", "strict", "code"),
    [
        ([], False, False, 0),
        (["note", "warning"], False, False, 0),
        (["note"], False, True, 0),
        (["warning"], False, True, 1),
        (["error"], False, False, 1),
        (["error"], False, True, 1),
        (["error"], True, False, 2),
        ([], True, True, 2),
    ],
)
def test_exit_codes(severities: list[Severity], failed: bool, strict: bool, code: int) -> None:
    found = tuple(Diagnostic(None, "C000", severity, "m", "h") for severity in severities)
    assert exit_code(found, failed, strict) == code


@pytest.mark.parametrize(
    ("severity", "exits"), [("error", (1, 1)), ("warning", (0, 1)), ("note", (0, 0))], ids=lambda one: str(one)
)
def test_strict_takes_warnings_for_errors_and_leaves_notes(
    severity: str, exits: tuple[int, int], tmp_path: Path
) -> None:
    problem = next(one for one in PROBLEMS if one.severity == severity and one.wrong)
    top = on_disk(tmp_path, problem.wrong)
    assert (cmoc("check", top).exit_code, cmoc("check", top, "--strict").exit_code) == exits


def test_strict_changes_nothing_where_nothing_is_found(tiny: Path) -> None:
    assert cmoc("check", tiny, "--strict").exit_code == 0


def test_compile_writes_the_pages_and_says_how_many(tiny: Path, tmp_path: Path) -> None:
    run = cmoc("compile", tiny, "--out", tmp_path / "out")
    files = [file for file in (tmp_path / "out").rglob("*") if file.is_file()]
    assert run.exit_code == 0
    assert run.stdout.startswith("no problems\n")
    number = int(run.stdout.splitlines()[1].split()[0])
    assert 0 <= len(files) - number <= 2, "all but the list of what was made and the lock"
    assert (tmp_path / "out/index.md").exists()
    assert not (tiny / "build").exists()


def test_compile_writes_below_the_review_by_default(tiny: Path) -> None:
    assert cmoc("compile", tiny).exit_code == 0
    assert (tiny / "build/pages/index.md").exists()


def test_compile_writes_nothing_while_there_is_an_error(wrong: Path) -> None:
    run = cmoc("compile", wrong)
    assert run.exit_code == 1
    assert not (wrong / "build").exists()
    assert run.stdout == cmoc("check", wrong).stdout


def test_compile_leaves_what_it_made_while_there_is_an_error(tiny: Path) -> None:
    cmoc("compile", tiny)
    before = {file: file.read_bytes() for file in (tiny / "build").rglob("*") if file.is_file()}
    write(tiny, WRONG)
    assert cmoc("compile", tiny).exit_code == 1
    assert {file: file.read_bytes() for file in (tiny / "build").rglob("*") if file.is_file()} == before


def test_compile_to_what_is_a_file_is_2(tiny: Path, tmp_path: Path) -> None:
    write(tmp_path, {"out": "mine"})
    for out in (tmp_path / "out", tmp_path / "out/deeper"):
        assert cmoc("compile", tiny, "--out", out).exit_code == 2
    assert (tmp_path / "out").read_text() == "mine"


def test_compile_does_not_write_over_a_file_of_others(tiny: Path, tmp_path: Path) -> None:
    write(tmp_path, {"out/index.md": "mine"})
    run = cmoc("compile", tiny, "--out", tmp_path / "out", "--format", "concise")
    assert (run.exit_code, "C906" in run.stdout) == (2, True)
    assert (tmp_path / "out/index.md").read_text() == "mine"


def test_compile_without_a_graphviz_that_works_is_2(tiny: Path) -> None:
    run = cmoc("compile", tiny, "--dot", tiny / "no-such-dot", "--format", "concise")
    assert (run.exit_code, "error[C901]" in run.stdout) == (2, True)
    assert not (tiny / "build").exists()


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("constructs/skill.md", id="the page of a record"),
        pytest.param("constructs/skill/index.md", id="another file at its address"),
        pytest.param("constructs/skill.markdown", id="another ending"),
        pytest.param("constructs/skill.md/a.png", id="a folder with its name"),
        pytest.param("web.md", id="the address of a made index"),
        pytest.param("README.md", id="that of the home page"),
        pytest.param("constructs", id="a file where a made folder is"),
        pytest.param("theory.json", id="what is no page"),
        pytest.param("assets/site.css", id="the looks"),
    ],
)
def test_a_hand_written_page_over_a_made_one_is_told(tiny: Path, name: str) -> None:
    write(tiny, {f"docs/{name}": "mine"})
    checked, compiled = (cmoc(command, tiny, "--format", "concise") for command in ("check", "compile"))
    assert (checked.exit_code, checked.stdout.split(" ")[:2]) == (1, [f"docs/{name}:1:1:", "error[C907]"])
    assert (compiled.exit_code, compiled.stdout) == (2, checked.stdout)


def test_a_hand_written_page_beside_made_ones_is_not(tiny: Path) -> None:
    write(tiny, {"docs/constructs/other.md": "mine", "docs/skill.md": "mine", "docs/constructs.txt": "mine"})
    assert cmoc("check", tiny).exit_code == 0


def test_compile_reports_hand_written_pages_that_cannot_be_read(tiny: Path) -> None:
    write(tiny, {"docs/a.md": b"caf\xe9"})
    run = cmoc("compile", tiny, "--format", "concise")
    assert (run.exit_code, run.stdout.split(" ")[:2]) == (1, ["docs/a.md:1:4:", "error[C002]"])


@pytest.mark.parametrize("code", [one.code for one in PROBLEMS])
def test_each_problem_can_be_explained(code: str) -> None:
    run = cmoc("explain", code)
    (problem,) = (one for one in PROBLEMS if one.code == code)
    assert (run.exit_code, run.stderr) == (0, "")
    assert run.stdout.startswith(f"{code} ({problem.severity}): {problem.title}\n\n{problem.why}\n")
    assert problem.help in run.stdout
    told = {"Wrong": problem.wrong, "Right": problem.right if problem.wrong else {}}
    shown = [f"{title}, in {file}:" for title, files in told.items() for file in files]
    assert [line for line in run.stdout.splitlines() if line.startswith(("Wrong", "Right"))] == shown
    assert "\x07" not in run.stdout


def test_a_code_in_small_letters_is_taken() -> None:
    assert cmoc("explain", "c104").stdout == cmoc("explain", "C104").stdout


@pytest.mark.parametrize("code", ["C999", "104", "", "unknown-construct", "C104 ", "\x1b[31m", "İ"])
def test_an_unknown_code_is_2_and_the_known_ones_are_named(code: str) -> None:
    run = cmoc("explain", code)
    assert (run.exit_code, run.stdout) == (2, "")
    assert "C104" in run.stderr
    assert "\x1b" not in run.stderr


def test_help_and_version() -> None:
    assert cmoc("--version").stdout == f"{__version__}\n"
    for arguments in (["--help"], ["-h"], *([command.name or "", "-h"] for command in COMMANDS)):
        run = cmoc(*arguments)
        assert (run.exit_code, run.stdout.startswith("Usage: cmoc")) == (0, True)
    assert all(f"  {command.name} " in cmoc("--help").stdout for command in COMMANDS)


def in_a_process(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    source = str(Path(building.__file__).parents[2])
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "cmoc", *map(str, arguments)],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": source, **environment},
        capture_output=True,
        check=False,
    )


def test_as_a_program(wrong: Path) -> None:
    for folder, code in ((TINY, 0), (wrong, 1), (wrong / "none", 2)):
        run = in_a_process("check", folder)
        assert run.returncode == code
        assert b"Traceback" not in run.stderr


@pytest.mark.parametrize("encoding", ["ascii", pytest.param("cp1252", marks=pytest.mark.slow)])
def test_a_terminal_that_knows_few_letters(encoding: str, tmp_path: Path) -> None:
    top = on_disk(tmp_path, {"theory/profiles.yml": "- {id: État élu, label: …}\n- {id: \U0001f600, label: A}\n"})
    for style, _ in FORMATS:
        run = in_a_process("check", top, "--format", style, PYTHONIOENCODING=encoding)
        assert (run.returncode, b"Traceback" in run.stderr) == (1, False), style
        assert run.stdout.count(b"C101") == (3 if style == "sarif" else 2), style  # once more as a rule


TRACES = [
    pytest.param(("free-evenings", "skill"), 0, "skill tends to rise", id="a construct, high or present"),
    pytest.param(("free-evenings:absent", "skill"), 0, "read backwards", id="a construct with a state"),
    pytest.param(("free-evenings",), 0, "Rises", id="to everything"),
    pytest.param(("free-evenings", "noisy-room"), 0, "no claim leads there", id="to what nothing leads to"),
    pytest.param(("free-evenigns", "skill"), 2, 'did you mean "free-evenings"?', id="a slip in the first name"),
    pytest.param(("free-evenings", "skil"), 2, 'did you mean "skill"?', id="a slip in the second"),
    pytest.param(
        ("free-evenings:mixed", "skill"),
        2,
        '"mixed" has no direction; write free-evenings:high or',
        id="one without a direction",
    ),
    pytest.param(("free-evenings:", "skill"), 2, '"" is no state of free-evenings', id="a colon and no state"),
    pytest.param(("free-evenings", "skill:low"), 2, "TO takes no state; write skill", id="a state of the second"),
    pytest.param(("free-evenings", "profile:x"), 2, "a profile can only be FROM", id="a profile as the second"),
    pytest.param(("free-evenings:hgh", "skill"), 2, '"hgh" is no state', id="a slip in a state"),
    pytest.param(("free-evenings:increases", "skill"), 2, "is no state", id="an effect in place of a state"),
    pytest.param(("profile:none", "skill"), 2, 'there is no profile "none"', id="a profile that is not there"),
    pytest.param(("a\n\u202eb", "skill"), 2, "a\\u000a\\u202eb", id="a name that would reverse the line"),
    pytest.param(("x" * 5000, "skill"), 2, "x" * 59 + "…", id="a long name"),
    pytest.param(("free-evenings", "--with", "none"), 2, 'there is no profile "none"', id="a kind that is not there"),
]


@pytest.mark.parametrize(("given", "code", "said"), TRACES)
def test_trace(given: tuple[str, ...], code: int, said: str) -> None:
    done = CliRunner().invoke(main, ["trace", *given, "--dir", str(TINY)])
    assert done.exit_code == code, done.output
    assert said in done.output


def test_trace_as_json() -> None:
    done = CliRunner().invoke(main, ["trace", "free-evenings", "skill", "--format", "json", "--dir", str(TINY)])
    found = json.loads(done.stdout)
    assert found["format"] == 1
    assert [step["told"] for step in found["paths"][0]["steps"]] == ["free evenings → curiosity", "curiosity → skill"]
    assert found["paths"][0]["summary"] == "2 links; one study carries every link"


def named(style: str, printed: str) -> str:
    """The one file that is named."""
    if style == "github":
        return printed.partition("file=")[2].partition(",")[0]
    (found,) = json.loads(printed)["runs"][0]["results"]
    return str(found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])


@pytest.mark.parametrize("style", ["github", "sarif"])
@pytest.mark.parametrize("here", [".", "reviews", "reviews/x", "elsewhere"])
def test_annotations_name_files_from_the_top_of_the_repository(
    style: str, here: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = on_disk(tmp_path / "repository/reviews/x", WRONG)
    (tmp_path / "repository/elsewhere").mkdir()
    subprocess.run(["git", "init", "--quiet", tmp_path / "repository"], check=True)
    monkeypatch.chdir(tmp_path / "repository" / here)
    assert named(style, cmoc("check", os.path.relpath(top), "--format", style).stdout) == "reviews/x/studies/a.yml"
    assert named(style, cmoc("compile", top, "--format", style).stdout) == "reviews/x/studies/a.yml"


@pytest.mark.parametrize("style", ["github", "sarif"])
def test_annotations_without_a_repository_name_files_from_here(
    style: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_disk(tmp_path / "reviews/x", WRONG)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert named(style, cmoc("check", "reviews/x", "--format", style).stdout) == "reviews/x/studies/a.yml"
    monkeypatch.chdir(tmp_path / "reviews/x")
    assert named(style, cmoc("check", "--format", style).stdout) == "studies/a.yml"


@pytest.mark.parametrize("command", [["check", str(TINY)], ["diff", ".", ".", str(TINY)], ["explain", "C101"]])
def test_a_full_disk_behind_the_output_is_said(command: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        run = subprocess.run([sys.executable, "-m", "cmoc", *command], stdout=full, stderr=subprocess.PIPE, text=True)
    assert (run.returncode, run.stderr) == (2, "what was to be printed could not be: No space left on device\n")
