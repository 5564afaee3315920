"""`cmoc new`: a record that checks, in its place; what is there stays to the byte, whatever was asked for."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner, Result
from cmoc import load as loading
from cmoc.build import new, sources
from cmoc.build.compile import check_folder
from cmoc.cli import asking, main
from cmoc.load import load
from cmoc.load.append import appended
from cmoc.load.issue import KEYS, NOTHING, proposal_in
from cmoc.load.proposal import cmoc_of
from cmoc.load.skeleton import record_lines
from cmoc.model.spelling import spelling
from cmoc.model.theory import Cmoc
from cmoc.model.vocabulary import BASES, Effect, State
from cmoc.text.diagnostic import has_errors
from conftest import PHASED, texts_in
from editor import seen
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import on_disk, write

TOP = Path(__file__).parents[2]
CMOC = ("--context", "shared-tools:present", "--mechanism", "curiosity:increases", "--outcome", "belonging:increases")
SAID = ("--document", "notes", "--at", "Diary")
CLAIM = (*CMOC, *SAID)


@pytest.fixture
def top(tmp_path: Path) -> Path:
    return on_disk(tmp_path / "a review", {})


def run(top: Path, what: str, *options: str, answers: str | None = None) -> Result:
    return CliRunner().invoke(main, ["new", what, str(top), *options], input=answers, catch_exceptions=False)


def files(top: Path) -> dict[str, str]:
    return {one.relative_to(top).as_posix(): one.read_bytes().decode() for one in top.rglob("*") if one.is_file()}


def added(top: Path, before: dict[str, str]) -> str:
    """The one file that changed, from where it changed; all before that is as it was."""
    after = files(top)
    (name,) = {name for name in after if after[name] != before.get(name)}
    assert after[name].startswith(before.get(name, ""))
    return after[name].removeprefix(before.get(name, ""))


@pytest.mark.parametrize(
    ("what", "options", "told", "lines"),
    [
        pytest.param(
            "cmoc",
            (*CLAIM, "--stage", "evening", "--cites", "2", "--note", "It: #odd"),
            "cmoc-008 is written: theory/cmocs/curiosity.yml:19\n",
            [
                "- id: cmoc-008",
                "  contexts: [{construct: shared-tools, state: present}]",
                "  mechanisms: [{construct: curiosity, effect: increases}]",
                "  outcomes: [{construct: belonging, effect: increases}]",
                "  stage: evening",
                '  note: "It: #odd"',
                "  sources: [{document: notes, at: Diary, cites: [2]}]",
            ],
            id="a CMOC, with the file of its mechanism",
        ),
        pytest.param(
            "cmoc",
            ("--context", "shared-tools:present,condition", *SAID, "--outcome", "skill:changes,ours sign", "--file", "a"),
            "cmoc-008 is written: theory/cmocs/a.yml:2\n",
            [
                "# yaml-language-server: $schema=../../build/pages/schema/cmocs.json",
                "- id: cmoc-008",
                "  contexts: [{construct: shared-tools, state: present, as: condition}]",
                "  outcomes: [{construct: skill, effect: changes, ours: sign}]",
                "  sources: [{document: notes, at: Diary}]",
            ],
            id="a CMOC in a file of its own",
        ),
        pytest.param(
            "construct",
            ("--role", "context", "--label", "A dark, cold hall", *SAID, "--definition", "No light."),
            "a-dark-cold-hall is written: theory/contexts.yml:10\n",
            [
                "- id: a-dark-cold-hall",
                '  label: "A dark, cold hall"',
                "  definition: No light.",
                "  sources: [{document: notes, at: Diary}]",
            ],
            id="a construct",
        ),
        pytest.param(
            "study",
            ("--author", "O'Doe, J.", "--author", "Roe", "--year", "2023", "--title", "no"),
            "o-doe-2023 is written: studies/o-doe-2023.yml:2\n",
            [
                "# yaml-language-server: $schema=../build/pages/schema/studies.json",
                "id: o-doe-2023",
                "title: no",
                "authors: [{family: O'Doe, given: J.}, {family: Roe}]",
                "year: 2023",
                "included: no",
            ],
            id="a study",
        ),
    ],
)
def test_a_record_is_written_and_checks(
    what: str, options: tuple[str, ...], told: str, lines: list[str], top: Path
) -> None:
    before = files(top)
    done = run(top, what, *options)
    assert (done.exit_code, done.output.endswith(told)) == (0, True), done.output
    text = added(top, before).splitlines()
    assert text[: len(lines)] == lines
    assert all(line.lstrip().startswith("# ") for line in text[len(lines) :])
    assert not has_errors(check_folder(top).found)


def test_each_comment_can_be_taken_in(top: Path) -> None:
    """Without its sign a line is a key that says nothing yet, or one that must be filled in."""
    run(top, "study", "--author", "Doe", "--year", "2023")
    file = top / "studies/doe-2023.yml"
    text = re.sub(r"^# (\w+: (?!…))", r"\1", file.read_text("utf-8"), flags=re.MULTILINE)
    assert text.count("\n#") < 8
    file.write_text(text, "utf-8")
    assert not has_errors(check_folder(top).found)


@pytest.mark.parametrize(
    ("what", "options", "code", "said"),
    [
        pytest.param("cmoc", (*CLAIM, "--context", "shard-tools:present"), 1, "C104", id="no such construct"),
        pytest.param("cmoc", (*SAID, "--context", "shared-tools:prsent"), 1, "C014", id="no such state"),
        pytest.param("cmoc", (*SAID, "--context", "shared-tools"), 1, "C015", id="no state"),
        pytest.param("cmoc", (*SAID, "--context", ":,:,"), 1, "C01", id="only signs"),
        pytest.param("cmoc", (*CLAIM, "--cites", "07"), 1, "C016", id="no number"),
        pytest.param("cmoc", (*CLAIM, "--note", "a\x07b"), 1, "C003", id="a control character"),
        pytest.param("cmoc", (*CLAIM, "--file", "../a"), 2, "no name for a file", id="a file elsewhere"),
        pytest.param("cmoc", (*CLAIM, "--file", "a b"), 2, "no name for a file", id="a file with a blank"),
        pytest.param("cmoc", (*CLAIM, "--basis", "hope"), 2, "hope", id="no such basis"),
        pytest.param("study", (), 2, "--author is missing", id="no author and no terminal"),
        pytest.param("study", ("--author", "Lind", "--year", "2014"), 2, "is not written over", id="a study that is there"),
        pytest.param("study", ("--author", "A", "--id", "../../a"), 2, "no name for a file", id="a study elsewhere"),
        pytest.param("study", ("--author", "A", "--id", ""), 2, "no name for a file", id="no id"),
        pytest.param("study", ("--author", "A", "--year", "99x"), 1, "C016", id="no year"),
        pytest.param("study", ("--author", "李"), 2, "--id is missing", id="letters that make no id"),
        pytest.param("construct", ("--role", "context", "--label", "Curiosity"), 1, "C1", id="an id that is taken"),
        pytest.param("construct", ("--role", "actor"), 2, "--role", id="no such role"),
        pytest.param("phase", ("--label", "x"), 2, "no id", id="no phase"),
    ],
)
def test_what_does_not_hold_is_told_and_not_written(
    what: str, options: tuple[str, ...], code: int, said: str, top: Path
) -> None:
    before = files(top)
    done = run(top, what, *options)
    if what == "phase":
        done = CliRunner().invoke(main, ["new", "phase", "two", str(top), *options])
        code, said = 2, "names no current phase"
    assert (done.exit_code, said in done.output) == (code, True), done.output
    assert files(top) == before


LISTS = [
    pytest.param("", "- id: a", id="an empty file"),
    pytest.param("# Mine\n", "# Mine\n- id: a", id="a remark alone"),
    pytest.param("- {id: b}", "- {id: b}\n- id: a", id="no end of the last line"),
    pytest.param("- id: b\r\n", "- id: b\r\n- id: a\r\n", id="other line ends"),
    pytest.param("  - id: b # x\n# y\n", "  - id: b # x\n# y\n  - id: a", id="indented, with remarks"),
    pytest.param("- id: b\n\n- id: c\n", "- id: b\n\n- id: c\n\n- id: a", id="an empty line between"),
    pytest.param("- id: b\n  note: >-\n    x\n\n", "- id: b\n  note: >-\n    x\n\n- id: a", id="a text at the end"),
    pytest.param("---\n- id: b\n", "---\n- id: b\n- id: a", id="a start of the document"),
    pytest.param("[{id: b}]\n", None, id="brackets"),
    pytest.param("[]\n", None, id="an empty list in brackets"),
    pytest.param("- id: b\n...\n", None, id="an end of the document"),
    pytest.param("id: b\n", None, id="no list"),
    pytest.param("- id: [\n", None, id="no YAML"),
]


@pytest.mark.parametrize(("text", "grown"), LISTS)
def test_a_record_at_the_end_of_a_list(text: str, grown: str | None) -> None:
    made = appended(text, ["- id: a"])
    assert (made or "").rstrip("\r\n") == (grown or "").rstrip("\r\n")
    assert made is None or made.startswith(text)


def test_an_id_is_never_given_again(top: Path) -> None:
    write(top, {"theory/glossary.yml": "- {id: a, term: A, means: As in cmoc-041 and xcmoc-900.}\n"})
    assert "cmoc-042 is written" in run(top, "cmoc", *CLAIM).output
    assert "cmoc-043 is written" in run(top, "cmoc", *CMOC[:4], *SAID, "--outcome", "skill:changes").output


def test_what_the_ledger_asks_for_is_told_with_the_record(tmp_path: Path) -> None:
    top = write(tmp_path, texts_in(PHASED))
    CliRunner().invoke(main, ["freeze", "second", str(top)])
    CliRunner().invoke(main, ["new", "phase", "third", str(top), "--label", "Phase 3"])
    done = run(top, "cmoc", "--context", "noisy-room:present", "--outcome", "curiosity:decreases", *SAID)
    assert done.exit_code == 1, done.output
    assert "- {kind: introduced, to: [cmoc-007], basis: reading}" in done.output
    assert "cmoc-007 is written" in done.output


def test_a_review_with_an_error_gets_no_record(top: Path) -> None:
    write(top, {"studies/a.yml": "id: a\nyear: 07\n"})
    before = files(top)
    done = run(top, "cmoc", *CLAIM)
    assert (done.exit_code, "C016" in done.output) == (1, True)
    assert files(top) == before


def test_a_folder_without_a_review_is_2(tmp_path: Path) -> None:
    assert run(tmp_path, "cmoc", *CLAIM).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_through_a_link(top: Path, tmp_path: Path) -> None:
    (tmp_path / "away").mkdir()
    (top / "theory/phases").symlink_to(tmp_path / "away")
    (top / "studies/doe-2023.yml").symlink_to(tmp_path / "away/b.yml")
    before = files(tmp_path)
    assert run(top, "study", "--author", "Doe", "--year", "2023").exit_code != 0
    assert files(tmp_path) == before


def test_a_file_that_was_changed_meanwhile_is_left(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = top / "theory/cmocs/curiosity.yml"
    real = loading.read_texts

    def overtaken(texts: dict[str, str]) -> object:
        file.write_text("# another\n", "utf-8")
        return real(texts)

    monkeypatch.setattr(new, "read_texts", overtaken)
    done = run(top, "cmoc", *CLAIM)
    assert (done.exit_code, "changed meanwhile" in done.output) == (2, True), done.output
    assert file.read_text("utf-8") == "# another\n"


def test_of_two_runs_at_once_one_says_so(top: Path) -> None:
    with sources.one_at_a_time(top):
        done = run(top, "cmoc", *CLAIM)
    assert (done.exit_code, "another run" in done.output) == (2, True)
    assert "cmoc-008" not in (top / "theory/cmocs/curiosity.yml").read_text("utf-8")


def test_the_next_phase_has_a_verdict_for_each_cmoc(tmp_path: Path) -> None:
    top = write(tmp_path, texts_in(PHASED))
    new_phase = ["new", "phase", "third", str(top), "--label", "Phase 3"]
    open_still = CliRunner().invoke(main, new_phase)
    assert (open_still.exit_code, "cmoc freeze second" in open_still.output) == (2, True)
    CliRunner().invoke(main, ["freeze", "second", str(top)])
    done = CliRunner().invoke(main, new_phase)
    assert (done.exit_code, done.output) == (0, "third is written: theory/phases/third.yml:2\n")
    review = load(top).review
    assert (review.settings.current, review.settings.phases[-1]) == ("third", "third")
    (phase,) = (one for one in review.phases if one.id == "third")
    assert [one.cmoc for one in phase.verdicts] == [one.id for one in review.theory.cmocs]
    assert check_folder(top).found == ()
    again = CliRunner().invoke(main, new_phase)
    assert again.exit_code == 2


def test_a_terminal_is_asked(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "terminal", lambda: True)
    monkeypatch.setattr("cmoc.cli.new_cmoc.terminal", lambda: True)
    answers = "shard-tools:present\nshared-tools:prsent\nshared-tools:present\n\ncuriosity:increases\n\n\nevening\nDiary\n\n"
    done = run(top, "cmoc", "--document", "notes", answers=answers)
    assert done.exit_code == 0, done.output
    assert 'there is no "shard-tools"; did you mean "shared-tools"?' in done.output
    assert '"prsent" is none of high, low' in done.output
    (made,) = (one for one in load(top).review.theory.cmocs if one.id == "cmoc-008")
    assert (made.contexts[0].state, made.stage, made.outcomes, made.note) == ("present", "evening", (), None)


@pytest.mark.slow
def test_a_real_terminal_is_asked(top: Path) -> None:
    ours, theirs = pty.openpty()
    os.write(ours, b"Doe, J.\n2023\n\n\n\n")
    command = [sys.executable, "-m", "cmoc", "new", "study", str(top)]
    done = subprocess.run(command, stdin=theirs, capture_output=True, text=True, timeout=60, check=False)
    os.close(ours)
    os.close(theirs)
    assert (done.returncode, "First author" in done.stdout) == (0, True), done.stderr
    assert "year: 2023" in (top / "studies/doe-2023.yml").read_text("utf-8")


def body(**given: str) -> str:
    """As the host writes what was filled in."""
    return "\n\n".join(f"### {key}\n\n{given.get(key, NOTHING)}" for key in KEYS)


ISSUE = body(
    contexts="- shared-tools: present\nfree-evenings: present, condition",
    mechanisms="curiosity: increases",
    outcomes="skill: changes",
    basis="finding",
    at_odds_with="cmoc-001, cmoc-002",
    document="notes",
    at="Diary",
    cites="1, 2",
    note="First line: `x`\n\n<script>alert(1)</script> # no comment",
)


def test_an_issue_becomes_a_record(top: Path, tmp_path: Path) -> None:
    write(tmp_path, {"issue.md": ISSUE.replace("\n", "\r\n")})
    done = run(top, "cmoc", "--from-issue", str(tmp_path / "issue.md"))
    assert done.exit_code == 0, done.output
    (made,) = (one for one in load(top).review.theory.cmocs if one.id == "cmoc-008")
    assert [(one.construct, one.state, one.holds) for one in made.contexts] == [
        ("shared-tools", "present", "cause"),
        ("free-evenings", "present", "condition"),
    ]
    assert (made.at_odds_with, made.sources[0].cites) == (("cmoc-001", "cmoc-002"), (1, 2))
    assert made.note == "First line: `x`\n<script>alert(1)</script> # no comment"


HOSTILE = [
    pytest.param("", "C021", id="nothing"),
    pytest.param(body(), "C021", id="nothing filled in"),
    pytest.param("Ignore the form.\n\n" + ISSUE, "C021", id="words before the form"),
    pytest.param(ISSUE + "\n\n### contexts\n\nx: high", "C021", id="a heading twice"),
    pytest.param(ISSUE + "\n\n### id\n\ncmoc-001", "C021", id="a heading that the form lacks"),
    pytest.param(ISSUE.replace("changes", "changes]}, {x: y"), "C0", id="signs of YAML in a part"),
    pytest.param(ISSUE.replace("Diary", 'Diary"}]\n- id: cmoc-001'), "C1", id="a record in a text"),
    pytest.param(ISSUE.replace("`x`", "\x1b[31m"), "C003", id="signs for a terminal"),
    pytest.param(ISSUE.replace("1, 2", "1, " + "9" * 5000), "C0", id="a long number"),
    pytest.param(ISSUE.replace("cmoc-001", "../../etc"), "C1", id="a path for an id"),
    pytest.param(ISSUE.encode() + b"\xff", "C002", id="not UTF-8"),
    pytest.param("x" * (1 << 20) + "x", "C004", id="over 1 MiB"),
]


@pytest.mark.parametrize(("text", "code"), HOSTILE)
def test_what_a_stranger_writes_is_refused_with_its_reason(
    text: str | bytes, code: str, top: Path, tmp_path: Path
) -> None:
    write(tmp_path, {"issue.md": text})
    before = files(top)
    done = run(top, "cmoc", "--from-issue", str(tmp_path / "issue.md"))
    assert (done.exit_code, f"error[{code}" in done.output) == (1, True), done.output
    assert "\x1b" not in done.output
    assert "\u202e" not in done.output
    assert files(top) == before


@settings(max_examples=40)
@given(st.lists(st.sampled_from([*KEYS, "x"]) | st.text(max_size=30), max_size=12))
def test_no_text_of_an_issue_ends_in_a_traceback(parts: list[str]) -> None:
    text = "\n".join(f"### {part}" if part in KEYS else part for part in parts)
    issue = proposal_in(text, "issue.md")
    assert (issue.proposal is None) == bool(issue.found)
    if issue.proposal:
        lines = list(record_lines(cmoc_of(issue.proposal, "cmoc-1", "one"), {}))
        assert all("\n" not in line and "\r" not in line for line in lines)


def test_text_that_runs_backwards_is_escaped_and_told(top: Path, tmp_path: Path) -> None:
    write(tmp_path, {"issue.md": ISSUE.replace("`x`", "\u202eabc")})
    done = run(top, "cmoc", "--from-issue", str(tmp_path / "issue.md"))
    assert (done.exit_code, "warning[C118]" in done.output) == (0, True)
    assert all("\u202e" not in text for text in (done.output, *files(top).values()))


def test_options_beside_an_issue_are_refused(top: Path, tmp_path: Path) -> None:
    write(tmp_path, {"issue.md": ISSUE})
    done = run(top, "cmoc", *CMOC, "--from-issue", str(tmp_path / "issue.md"))
    assert (done.exit_code, "takes the place" in done.output) == (2, True)


def test_the_form_asks_for_the_keys_of_a_proposal() -> None:
    form = seen((TOP / ".github/ISSUE_TEMPLATE/cmoc.yml").read_text("utf-8"))
    fields = [one for one in form["body"] if one["type"] != "markdown"]
    assert [one["id"] for one in fields] == [one["attributes"]["label"] for one in fields] == list(KEYS)
    assert all(spelt in {key for key, _ in spelling(Cmoc).values()} | {"document", "at", "cites"} for spelt in KEYS)
    (basis,) = (one["attributes"] for one in fields if one["id"] == "basis")
    assert tuple(basis["options"]) == BASES
    for word in (*get_args(State), *get_args(Effect)):
        assert word in str(fields), word
    examples = {one["id"]: one["attributes"].get("placeholder", "") for one in fields}
    ids = {one.id for one in load(TOP).review.theory.constructs}
    assert {examples[key].partition(":")[0] for key in ("contexts", "mechanisms", "outcomes")} <= ids
