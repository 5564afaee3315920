"""The workflows: linted, safe for forks, and each command of each job run in a small repository."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from cmoc.cli import COMMANDS, main
from cmoc.load.issue import proposal_in
from cmoc.load.proposal import Proposal
from editor import seen
from reading import on_disk, tiny_files, write

TOP = Path(__file__).parent.parent
FOLDER = TOP / ".github/workflows"
TEXTS = {file.stem: file.read_text("utf-8") for file in sorted(FOLDER.glob("*.yml"))}
FLOWS: dict[str, Any] = {name: seen(text) for name, text in TEXTS.items()}
JOBS = {f"{name}/{job}": one for name, flow in FLOWS.items() for job, one in flow["jobs"].items()}
EACH = pytest.mark.parametrize("flow", FLOWS)
WHO = {f"GIT_{who}_{what}": "a@b.invalid" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
EXPRESSION = re.compile(r"\$\{\{")


def runs(job: str) -> list[Mapping[str, Any]]:
    return [step for step in JOBS[job]["steps"] if "run" in step]


def commands() -> Iterator[tuple[str, str]]:
    return ((job, step["run"]) for job in JOBS for step in runs(job))


def test_zizmor_finds_nothing() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    done = subprocess.run(
        [zizmor, "--offline", "--persona", "pedantic", TOP / ".github"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_actionlint_finds_nothing() -> None:
    actionlint = shutil.which("actionlint")
    if not actionlint:
        pytest.skip("no actionlint is installed")
    done = subprocess.run([actionlint, *FOLDER.glob("*.yml")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@EACH
def test_actions_are_pinned_by_a_whole_hash_and_say_which_version_that_is(flow: str) -> None:
    used = re.findall(r"uses: (.*)", TEXTS[flow])
    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one) for one in used), used


@EACH
def test_a_job_may_do_what_it_names_and_no_more(flow: str) -> None:
    assert FLOWS[flow]["permissions"] == {}
    for name, job in FLOWS[flow]["jobs"].items():
        assert job["permissions"], name
        assert job["timeout-minutes"] <= 60


@EACH
def test_no_secret_reaches_the_code_of_a_stranger(flow: str) -> None:
    text, on = TEXTS[flow], FLOWS[flow]["on"]
    assert "pull_request_target" not in on
    assert "secrets." not in text
    if "pull_request" in on:
        assert all(set(job["permissions"].values()) == {"read"} for job in FLOWS[flow]["jobs"].values())
        assert "github.token" not in text
    if "workflow_run" in on:  # it may write, and so it takes nothing of the change but a file
        assert not [step for job in FLOWS[flow]["jobs"].values() for step in job["steps"] if "checkout" in str(step)]


def test_what_a_stranger_names_is_never_part_of_a_command() -> None:
    assert [job for job, command in commands() if EXPRESSION.search(command)] == []


def test_a_checkout_keeps_no_credentials() -> None:
    checkouts = [step for job in JOBS.values() for step in job["steps"] if "checkout" in step.get("uses", "")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_what_is_waited_for_has_that_name() -> None:
    assert FLOWS["comment"]["on"]["workflow_run"]["workflows"] == [FLOWS["check"]["name"]]
    left = [step["with"]["name"] for step in JOBS["check/difference"]["steps"] if "upload" in step.get("uses", "")]
    fetched = [step["with"]["name"] for step in JOBS["comment/comment"]["steps"] if "download" in step.get("uses", "")]
    assert left == fetched


class Machine:
    """A small repository with what the runner has: a shell, git, and `make` as a stand-in that notes its targets."""

    def __init__(self, top: Path) -> None:
        self.top = on_disk(top / "project", {})
        self.tools = top / "tools"
        self.noted = top / "noted"
        self.tool("make", f'echo "make $*" >>{shlex.quote(str(self.noted))}')
        self.git("init", "--quiet", "--initial-branch", "main")
        self.commit("first")
        self.program(".venv/bin/python", f'exec {shlex.quote(sys.executable)} "$@"')

    def tool(self, name: str, body: str) -> None:
        self.program(f"../tools/{name}", body)

    def program(self, name: str, body: str) -> None:
        write(self.top, {name: f"#!/bin/sh\n{body}\n"})
        (self.top / name).chmod(0o755)

    def git(self, *arguments: str) -> str:
        environment = {**os.environ, **WHO}
        done = subprocess.run(
            ["git", *arguments], cwd=self.top, env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    def commit(self, what: str) -> None:
        self.git("add", "theory", "studies")
        self.git("commit", "--quiet", "--allow-empty", "-m", what)

    def run(self, job: str, **given: str) -> list[subprocess.CompletedProcess[str]]:
        """Each command of a job, as the host runs it, until one fails."""
        path = f"{self.tools}{os.pathsep}{os.environ['PATH']}"
        source = str(TOP / "generator")
        found = []
        for step in runs(job):
            plain = {name: value for name, value in step.get("env", {}).items() if not EXPRESSION.search(value)}
            environment = {**os.environ, **WHO, "PATH": path, "PYTHONPATH": source, **plain, **given}
            shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
            found.append(
                subprocess.run(shell, cwd=self.top, env=environment, capture_output=True, text=True, check=False)
            )
            if found[-1].returncode:
                break
        return found

    def targets(self) -> list[str]:
        return self.noted.read_text("utf-8").splitlines() if self.noted.exists() else []


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_the_jobs_use_commands_and_targets_that_exist(machine: Machine) -> None:
    targets = set(re.findall(r"^([a-z]+):.*## ", (TOP / "Makefile").read_text("utf-8"), re.MULTILINE))
    every = "\n".join(command for _, command in commands())
    assert set(re.findall(r"^make (\w+)", every, re.MULTILINE)) <= targets
    assert set(re.findall(r"-m cmoc (\w+)", every)) <= {command.name for command in COMMANDS} | {"publish"}
    for job in ("check/test", "check/site"):
        assert [done.returncode for done in machine.run(job)] == [0]
    assert machine.targets() == ["make test", "make site"]


def test_a_fault_is_an_annotation_at_its_line(machine: Machine) -> None:
    write(machine.top, {"studies/a.yml": "id: a\nyear: 07\n"})
    setup, checked = machine.run("check/review")
    assert (setup.returncode, checked.returncode) == (0, 1)
    assert checked.stdout.startswith("::error file=studies/a.yml,line=2,col=7")


def test_the_difference_is_that_of_the_change_to_what_it_is_merged_into(machine: Machine) -> None:
    machine.git("checkout", "--quiet", "-b", "change")
    text = tiny_files()["theory/mechanisms.yml"]
    write(machine.top, {"theory/mechanisms.yml": text.replace("label: Curiosity", "label: A curious mind")})
    machine.commit("change")
    machine.git("checkout", "--quiet", "main")
    write(machine.top, {"theory/glossary.yml": "- {id: a, term: A, means: B.}\n"})
    machine.commit("meanwhile")
    machine.git("merge", "--quiet", "--no-edit", "change")
    assert [done.returncode for done in machine.run("check/difference")] == [0, 0]
    told = (machine.top / "difference.md").read_text("utf-8")
    assert told.startswith("### What changed from <code>target</code> to <code>proposed</code>")
    assert "A curious mind" in told
    assert "glossary" not in told


GH = """\
printf '%s\\n' "$*" >>{noted}
case "$*" in
*/comments*--jq*) cat {comments} ;;
*/pulls*) echo {pulls} ;;
*--input*) cp body {sent} ;;
esac"""


def commented(machine: Machine, left: str, pulls: str = "7", comments: str = "") -> tuple[list[str], str]:
    """The calls to the host after the commands of the comment ran, and the comment that was sent."""
    write(machine.top, {"left/difference.md": left, "../comments": comments})
    paths = {name: shlex.quote(str(machine.tools.parent / name)) for name in ("noted", "comments", "sent")}
    machine.tool("gh", GH.format(pulls=pulls, **paths))
    given = {"REPOSITORY": "a/b", "SHA": "c0ffee", "HEAD": "stranger:$(touch hacked)", "GH_TOKEN": "secret"}
    (done,) = machine.run("comment/comment", **given)
    assert done.returncode == 0, done.stderr
    assert not (machine.top / "hacked").exists()
    sent = machine.tools.parent / "sent"
    return machine.targets(), json.loads(sent.read_text("utf-8"))["body"] if sent.exists() else ""


TEXT = "### What changed\n\n`$(touch hacked)` \"quoted\" \\ ${{ github.token }} 'é'\n"


def test_the_comment_is_written_as_it_was_left(machine: Machine) -> None:
    calls, sent = commented(machine, TEXT)
    assert sent == f"<!-- cmoc diff -->\n{TEXT}"
    assert calls[0].startswith("api --method GET repos/a/b/pulls -f state=open -f head=stranger:$(touch hacked)")
    assert calls[-1] == "api --silent --method POST repos/a/b/issues/7/comments --input body"


def test_a_comment_that_is_there_is_renewed(machine: Machine) -> None:
    calls, _ = commented(machine, TEXT, comments="41\n")
    assert calls[-1] == "api --silent --method PATCH repos/a/b/issues/comments/41 --input body"


def test_no_comment_where_the_pull_request_moved_on(machine: Machine) -> None:
    calls, sent = commented(machine, TEXT, pulls="")
    assert (len(calls), sent) == (1, "")


def test_a_long_difference_is_cut_to_what_the_host_takes(machine: Machine) -> None:
    _, sent = commented(machine, "é" * 100_000)
    assert 60_000 < len(sent) < 65_536


def test_a_link_is_not_followed(machine: Machine) -> None:
    (machine.top / "left").mkdir()
    (machine.top / "left/difference.md").symlink_to("/proc/self/environ")
    (done,) = machine.run("comment/comment", REPOSITORY="a/b", SHA="c0ffee", HEAD="a:b", GH_TOKEN="secret")
    assert (done.returncode, done.stdout) == (1, "what was left is no file\n")


PUBLISH = """\
[ "$3" = publish ] || exit 9
parent=$(git rev-parse --verify --quiet "refs/heads/$6" || true)
file=$(echo "$4" | git hash-object -w --stdin)
tree=$({ [ -z "$parent" ] || git ls-tree "$parent"; printf '100644 blob %s\\t%s\\n' "$file" "$4"; } | git mktree)
git update-ref "refs/heads/$6" "$(git commit-tree "$tree" ${parent:+-p "$parent"} -m "$4")" $parent"""


def test_a_tag_adds_a_version_to_the_branch_that_is_served(machine: Machine, tmp_path: Path) -> None:
    """With a stand-in for `cmoc publish`, which has tests of its own."""
    machine.git("init", "--quiet", "--bare", str(tmp_path / "host"))
    machine.git("remote", "add", "origin", str(tmp_path / "host"))
    machine.program(".venv/bin/python", PUBLISH)
    for number, tag in enumerate(("v1.0", "v1.1"), 1):
        done = machine.run("publish/publish", TAG=tag, TOKEN="secret")
        assert [one.returncode for one in done] == [0, 0, 0], done[-1].stderr
        machine.git("branch", "--delete", "--force", "gh-pages")  # the next run has a new clone
        there = machine.git("ls-tree", "--name-only", machine.git("ls-remote", "origin", "gh-pages").split()[0])
        assert there.split() == ["1.0", "1.1"][:number]


HOSTS = (TOP / "docs/contributing/hosts.md").read_text("utf-8")


def block(language: str, begins: str) -> str:
    (found,) = re.findall(rf"```{language}\n({re.escape(begins)}.*?)```", HOSTS, re.DOTALL)
    return str(found)


def test_the_sample_for_gitlab_runs_the_same_commands() -> None:
    sample = seen(block("yaml", "# What is proposed"))
    jobs = {name: one for name, one in sample.items() if isinstance(one, dict)}
    assert all(one["stage"] in sample["stages"] for one in jobs.values())
    assert all(isinstance(line, str) for one in jobs.values() for line in one["script"])
    ours = re.compile(r"\.venv/bin/python -m cmoc (\w+)|^make (\w+)", re.MULTILINE)
    told = {name: set(ours.findall("\n".join(one["script"]))) for name, one in jobs.items()}
    for name in ("review", "test", "site", "difference"):
        assert told[name] == set(ours.findall("\n".join(step["run"] for step in runs(f"check/{name}")))), name
    assert told["pages"] == set(ours.findall("\n".join(step["run"] for step in runs("publish/publish"))))


def test_the_form_for_gitlab_is_read_as_that_of_github() -> None:
    form = block("markdown", "### contexts")
    assert [one.message for one in proposal_in(form, "issue.md").found] == [
        "it names no context, no mechanism and no outcome"
    ]
    issue = proposal_in(form.replace("### stage\n", "trust: increases\n\n### stage\n"), "issue.md")
    assert issue.proposal == Proposal(outcomes=("trust: increases",))


def test_the_hook_runs_a_command_of_ours_over_the_whole_review(machine: Machine) -> None:
    (hook,) = seen((TOP / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["id"] in seen(block("yaml", "repos:"))["repos"][0]["hooks"][0].values()
    assert hook["pass_filenames"] is False
    program, *arguments = shlex.split(hook["entry"])
    assert program in tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    names = [*tiny_files(), "theory/oops.yaml", "docs/a.md"]
    assert all(re.search(hook["files"], name) for name in names)
    assert not re.search(hook["files"], "generator/cmoc/cli/check.py")
    write(machine.top, {"studies/a.yml": "id: a\nyear: 07\n"})
    done = CliRunner().invoke(main, [*arguments, str(machine.top)])
    assert (done.exit_code, "C016" in done.output) == (1, True)
