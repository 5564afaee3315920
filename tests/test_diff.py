"""`cmoc diff`: what may be compared, how it is told, and what it leaves alone."""

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from cmoc.build.diff import diff
from cmoc.changes import RULES
from cmoc.cli import main
from comparing import BASE, edited
from conftest import PHASED, texts_in
from reading import write

AFTER = edited(("stage: early", "stage: late"), ("It rained", "It poured"), ("Short", "Long"))
SNAPSHOT = (
    "phase: one\ncomplete: no\nmechanisms:\n  - {id: hope, label: Hope, definition: To wish.}\n"
    "cmocs:\n  - {id: c-1, sources: [], contexts: [{construct: rain, state: high}]}\n"
)


def cmoc(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], catch_exceptions=False, prog_name="cmoc")


def git(top: Path, *arguments: str) -> str:
    who = ["-c", "user.name=A", "-c", "user.email=a@b", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main"]
    run = subprocess.run(["git", "-C", str(top), *who, *arguments], check=True, capture_output=True, text=True)
    return run.stdout


def commit(top: Path, files: dict[str, str]) -> None:
    write(top, files)
    git(top, "add", "-A")
    git(top, "commit", "-q", "-m", "m")


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    return write(tmp_path / "a", BASE), write(tmp_path / "b", AFTER)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Two commits, the review in a folder of the repository whose name is no plain word."""
    home = tmp_path / "repo"
    top = home / "a é [review]"
    home.mkdir()
    git(home, "init", "-q")
    commit(home, {f"{top.name}/{name}": text for name, text in BASE.items()} | {"theory/no.yml": "not: ours"})
    git(home, "tag", "v1")
    commit(home, {f"{top.name}/{name}": text for name, text in AFTER.items()})
    return top


def records(top: Path, a: str, b: str) -> list[dict[str, object]]:
    run = cmoc("diff", a, b, top, "--format", "json")
    assert run.exit_code == 0, run.stderr
    found: list[dict[str, object]] = json.loads(run.stdout)["changes"]
    return found


def test_in_text(two: tuple[Path, Path]) -> None:
    assert cmoc("diff", f"dir:{two[0]}", ".", two[1], "--level", "evidence").stdout.replace(str(two[0]), "A") == (
        "theory (1)\n"
        "  cmoc c-1: another stage [stage-moved] theory/cmocs/a.yml:5 -> theory/cmocs/a.yml:5\n"
        "    stage: early -> late\n"
        "\n"
        "evidence (1)\n"
        "  study moss: an extract is told otherwise [extract-changed] studies/moss.yml:5 -> studies/moss.yml:5\n"
        "    extracts / c-1 / finding: It rained -> It poured\n"
        "\n"
        "2 changes from dir:A to .: 1 theory, 1 evidence\n"
    )


def test_revisions_folders_and_the_working_tree_give_the_same(repository: Path, two: tuple[Path, Path]) -> None:
    expected = records(two[0], str(two[0]), str(two[1]))
    assert [one["rule"] for one in expected] == ["stage-moved", "extract-changed", "wording"]
    for a, b in [("v1", "main"), ("v1", "."), ("git:v1", "HEAD"), ("HEAD~1", f"dir:{two[1]}"), ("main^", "main")]:
        assert records(repository, a, b) == expected
    assert records(repository, "HEAD", ".") == []


def frozen(phase: str, texts: dict[str, str]) -> str:
    """The records of these files as the snapshot of a phase."""
    lists = {name: texts[f"theory/{name}.yml"] for name in ("contexts", "mechanisms", "outcomes", "profiles")}
    lists["cmocs"] = texts["theory/cmocs/a.yml"]
    studies = (text for name, text in sorted(texts.items()) if name.startswith("studies/"))
    lists["studies"] = "".join(f"- {text.rstrip().replace(chr(10), chr(10) + '  ')}\n" for text in studies)
    return f"phase: {phase}\ncomplete: yes\n" + "".join(f"{name}:\n{text}" for name, text in lists.items())


def test_two_phases_give_what_two_folders_do(tmp_path: Path, two: tuple[Path, Path]) -> None:
    snapshots = {"one": frozen("one", BASE), "two": frozen("two", AFTER)}
    files = {f"theory/snapshots/{phase}.yml": text for phase, text in snapshots.items()}
    top = write(tmp_path / "phases", {**BASE, **files})
    placeless = [
        [{key: value for key, value in one.items() if key not in ("before", "after")} for one in found]
        for found in (records(top, "one", "two"), records(two[0], str(two[0]), str(two[1])))
    ]
    assert placeless[0] == placeless[1]
    assert [one["rule"] for one in placeless[0]] == ["stage-moved", "extract-changed", "wording"]
    assert records(top, "two", "two") == []


def test_a_closed_phase_is_compared_with_its_ledger_as_when_it_was_open(tmp_path: Path) -> None:
    top = write(tmp_path, texts_in(PHASED))
    while_open = [(one["rule"], one["id"]) for one in records(top, "first", ".")]
    assert cmoc("freeze", "second", top).exit_code == 0
    closed = [(one["rule"], one["id"]) for one in records(top, "first", "second")]
    assert {rule for rule, _ in closed} >= {"introduced", "merged", "split"}
    held = ("construct", "cmoc", "profile", "study")
    assert closed == [(one["rule"], one["id"]) for one in records(top, "first", ".") if one["kind"] in held]
    assert set(closed) <= set(while_open)


def test_a_dirty_tree_and_its_repository_are_left_alone(repository: Path) -> None:
    write(repository, {"theory/cmocs/a.yml": "[", "studies/new.yml": "id: new\n"})
    before = {file: file.read_bytes() for file in repository.parent.rglob("*") if file.is_file()}
    assert len(records(repository, "v1", "HEAD")) == 3
    assert {file: file.read_bytes() for file in repository.parent.rglob("*") if file.is_file()} == before


def test_a_variable_of_git_leads_to_no_other_repository(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", str(repository / "no-such"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(repository / "no-index"))
    assert len(records(repository, "v1", "HEAD")) == 3


def test_a_phase_is_its_snapshot_and_what_it_lacks_is_not_new(tmp_path: Path) -> None:
    top = write(tmp_path, {**BASE, "theory/snapshots/one.yml": SNAPSHOT})
    run = cmoc("diff", "one", ".", top, "--format", "json")
    told = json.loads(run.stdout)
    assert (told["format"], told["a"], told["b"], told["level"]) == (1, "one", ".", "theory")
    assert [(one["rule"], one["id"]) for one in told["changes"]] == [("redefined", "hope")]
    assert {"kind": "cmoc", "id": "c-2", "path": []} in told["unknown"]
    assert "Not comparable" in cmoc("diff", "one", ".", top).stdout


def test_a_phase_can_be_compared_while_the_working_tree_is_broken(repository: Path) -> None:
    write(repository, {"theory/snapshots/one.yml": SNAPSHOT, "theory/cmocs/a.yml": "["})
    assert [one["rule"] for one in records(repository, "one", "HEAD")] == ["redefined"]
    write(repository, {"theory/snapshots/one.yml": "phase: one\ncmocs: ["})
    run = cmoc("diff", "one", "HEAD", repository)
    assert (run.exit_code, "--> one:theory/snapshots/one.yml:2" in run.stderr) == (2, True)
    assert "cmocs/a.yml" not in run.stderr


def test_json_holds_places_values_and_lineage(two: tuple[Path, Path]) -> None:
    assert records(two[1], str(two[0]), ".")[0] == {
        "rule": "stage-moved",
        "level": "theory",
        "kind": "cmoc",
        "id": "c-1",
        "address": "cmocs/c-1/",
        "before": {"file": "theory/cmocs/a.yml", "line": 5, "column": 10, "width": 5},
        "after": {"file": "theory/cmocs/a.yml", "line": 5, "column": 10, "width": 4},
        "from": [],
        "to": [],
        "parts": [{"path": ["stage"], "before": "early", "after": "late"}],
    }


@pytest.mark.parametrize(
    ("options", "code", "rules"),
    [
        ([], 0, 3),
        (["--exit-code"], 1, 3),
        (["--exit-code", "--level", "theory"], 1, 1),
        (["--level", "evidence"], 0, 2),
        (["--only", "wording"], 0, 1),
        (["--only", "wording", "--only", "stage-moved"], 0, 2),
        (["--exit-code", "--only", "retired"], 0, 0),
    ],
)
def test_what_is_told_and_with_which_exit_code(
    options: list[str], code: int, rules: int, two: tuple[Path, Path]
) -> None:
    run = cmoc("diff", two[0], two[1], "--format", "json", *options)
    assert (run.exit_code, len(json.loads(run.stdout)["changes"])) == (code, rules)


@pytest.mark.parametrize(
    "name",
    ["nope", "", "--all", "-x", "v1..main", "^main", "main:theory", "a\0b", "git:nope", "x" * 9_000, "a/b" * 3_000],
)
@pytest.mark.parametrize("style", ["text", "markdown", "json"])
def test_an_unknown_name_is_2(name: str, style: str, repository: Path) -> None:
    run = cmoc("diff", "--format", style, "--", name, ".", repository)
    assert (run.exit_code, run.stdout) == (2, "")
    assert "is no folder and no phase with a snapshot, and no git revision either" in run.stderr


def test_what_cannot_be_understood_is_2_and_says_why(
    two: tuple[Path, Path], repository: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert "no git repository holds the review" in cmoc("diff", "main", ".", two[0]).stderr
    assert 'the phase "two" has no snapshot' in cmoc("diff", "two", ".", two[0]).stderr
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "there is no review in" in cmoc("diff", empty, ".", two[0]).stderr
    git(repository, "branch", "two")
    write(repository, {"theory/snapshots/two.yml": "phase: two\n"})
    assert "write one of phase:two and git:two" in cmoc("diff", "two", ".", repository).stderr
    assert cmoc("diff", "phase:two", "git:two", repository).exit_code == 0
    with monkeypatch.context() as without:
        without.setenv("PATH", str(empty))
        run = cmoc("diff", "main", ".", repository)
        assert (run.exit_code, "git is not installed" in run.stderr) == (2, True)
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert "git says: detected dubious ownership" in cmoc("diff", "main", ".", repository).stderr


def test_two_records_with_one_id_are_2(tmp_path: Path) -> None:
    top = write(tmp_path, edited(("- {id: rest,", "- {id: hope,")))
    run = cmoc("diff", ".", ".", top)
    assert (run.exit_code, 'two records have the id "hope"' in run.stderr) == (2, True)


@pytest.mark.parametrize("style", ["text", "markdown", "json"])
def test_broken_yaml_is_told_with_its_side_and_its_place(style: str, repository: Path) -> None:
    commit(repository.parent, {f"{repository.name}/studies/moss.yml": "id: moss\nyear: [\n"})
    write(repository, BASE)
    run = cmoc("diff", "HEAD", ".", repository, "--format", style)
    assert (run.exit_code, run.stdout) == (2, "")
    assert "--> HEAD:studies/moss.yml:" in run.stderr
    assert "error[C001]" in run.stderr
    assert "Traceback" not in run.stderr


def test_what_a_revision_holds_besides_files_is_not_followed(repository: Path) -> None:
    (repository / "studies/link.yml").symlink_to("moss.yml")
    commit(repository.parent, {f"{repository.name}/theory/misspelt.yml": "- {}\n", f"{repository.name}/theory/.x": "a"})
    done = diff(repository, "HEAD", "v1")
    places = [(one.code, one.span.file) for one in done.found if one.span]
    assert places == [("C018", "HEAD:studies/link.yml"), ("C017", "HEAD:theory/misspelt.yml")]


HOSTILE = "<script>alert(1)</script> @team #12 | `x` [a](http://b) **c** ~~d~~ \u202e"


def test_markdown_is_inert_whatever_the_data_say(tmp_path: Path) -> None:
    texts = edited(
        ("label: Fear of loss", f"label: '{HOSTILE}'"), ("It rained", f"'{HOSTILE}'"), ("Short", f"'{HOSTILE}'")
    )
    a, b = write(tmp_path / "a", BASE), write(tmp_path / "b", texts)
    run = cmoc("diff", f"dir:{a}", f"dir:{b}", "--format", "markdown")
    text = run.stdout
    for bad in ("<script", "@team", " #12", "](http", "**c", "~~d", "`", "\u202e"):
        assert bad not in text, bad
    assert text.index("#### Theory (1)") < text.index("#### Evidence (1)") < text.index("<details>")
    assert text.count("<details>") == text.count("</details>") == 1
    assert text.count("<code>") == text.count("</code>")
    assert "- Another name: <code>construct fear</code>" in text
    printed = cmoc("diff", a, b).stdout
    assert "\\u202e" in printed
    assert "\u202e" not in printed


@pytest.mark.parametrize("id", ["x", "x" * 9_000, "&" * 3_000], ids=["short ids", "long ids", "ids that grow"])
def test_markdown_is_never_too_long_to_post_and_says_what_it_left_out(id: str, tmp_path: Path) -> None:
    many = "".join(f'- {{id: "{id}{at}", label: "{"*" * 400}"}}\n' for at in range(90))
    a = write(tmp_path / "a", BASE)
    b = write(tmp_path / "b", {**AFTER, "theory/contexts.yml": BASE["theory/contexts.yml"] + many})
    text = cmoc("diff", a, b, "--format", "markdown").stdout
    assert len(text) < 65_000
    assert "changes are left out here" in text
    assert "Theory (91)" in text
    assert "Wording (1)" in text
    assert text.count("<details>") == text.count("</details>")


def test_no_change_is_said_in_each_format(two: tuple[Path, Path]) -> None:
    assert cmoc("diff", ".", ".", two[0]).stdout == "0 changes from . to .\n"
    assert "Nothing." in cmoc("diff", ".", ".", two[0], "--format", "markdown").stdout
    assert json.loads(cmoc("diff", ".", ".", two[0], "--format", "json").stdout)["changes"] == []


def test_the_document_tells_every_key_and_every_rule(two: tuple[Path, Path]) -> None:
    text = (Path(__file__).parent.parent / "docs/contributing/diff.md").read_text("utf-8")
    told = json.loads(cmoc("diff", two[0], two[1], "--format", "json").stdout)
    for key in (*told, *told["changes"][0], *told["changes"][0]["parts"][0]):
        assert f"`{key}`" in text, key
    for rule in RULES:
        assert f"| `{rule.name}` | {rule.level} | {rule.title} | `{rule.inverse}` |" in text, rule.name
