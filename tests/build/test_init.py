"""`cmoc init`: a review that is complete, from the installed package alone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from cmoc.build.init import STARTER, init, starter
from cmoc.cli import main
from site_build import TOP

ASKS_NOBODY = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}


def cmoc(*arguments: str | Path) -> tuple[int, str]:
    run = CliRunner().invoke(main, [str(one) for one in arguments], catch_exceptions=False)
    return run.exit_code, run.output


def contents(folder: Path) -> dict[str, bytes]:
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


@pytest.mark.parametrize("there", [False, True], ids=["no folder", "an empty folder"])
def test_a_new_review_has_nothing_to_complain_of(tmp_path: Path, there: bool) -> None:
    top = tmp_path / "my review"
    if there:
        top.mkdir()
    assert cmoc("init", top)[0] == 0
    assert contents(top) == starter()
    assert list(tmp_path.iterdir()) == [top]
    assert cmoc("check", top, "--strict") == (0, "no problems\n")


def test_what_is_there_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept/mine.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    before = contents(tmp_path)
    for name in ("kept", "file", "link", "file/below", "x" * 300):
        code, told = cmoc("init", f"{tmp_path}/{name}")
        assert (code, "Traceback" in told) == (2, False), name
    assert contents(tmp_path) == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["file", "kept", "link"]


def test_a_run_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("cmoc.build.init.put", full)
    assert init(tmp_path / "new").fault == "it cannot be written: No space left on device"
    assert list(tmp_path.iterdir()) == []


def test_its_settings_are_the_projects_own_but_for_names_and_pages() -> None:
    own, new = (
        yaml.load((top / "mkdocs.yml").read_text("utf-8"), yaml.BaseLoader) for top in (TOP, STARTER)
    )
    differ = {"site_name", "site_description", "copyright", "nav"}
    assert {key: value for key, value in own.items() if key not in differ} == {
        key: value for key, value in new.items() if key not in differ
    }


def run(command: str, cwd: Path, path: str, **more: str) -> str:
    env = {**os.environ, **ASKS_NOBODY, "PATH": path, **more}
    done = subprocess.run(command, shell=True, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def blocks(page: Path) -> list[str]:
    return [part.split("\n```", 1)[0] for part in page.read_text("utf-8").split("```sh\n")[1:]]


@pytest.mark.slow
def test_the_tutorial_from_a_wheel_in_a_folder_of_its_own(tmp_path: Path) -> None:
    """Its commands as they stand; only its first step, which needs the net, is a wheel put in a folder here."""
    get, begin, add, check, serve = blocks(TOP / "docs/contributing/tutorial.md")
    assert "pip install ." in get and serve == "make serve"
    tools = tmp_path / "tools"
    pip = f"{sys.executable} -m pip --disable-pip-version-check"
    path = f"{tools}/bin:{Path(sys.executable).parent}:{os.environ['PATH']}"
    run(f"{pip} install --quiet --no-deps --no-build-isolation --target {tools} {TOP}", tmp_path, path)
    own = {"PYTHONPATH": str(tools)}
    where = run("python -c 'import cmoc; print(cmoc.__file__)'", tmp_path, path, **own)
    assert Path(where.strip()).is_relative_to(tools)
    run(begin, tmp_path, path, **own)
    top = tmp_path / "my-review"
    assert (top / "site/cmocs/cmoc-011/index.html").is_file()
    run(f"set -e\n{add}", top, path, **own)
    assert (top / "site/cmocs/cmoc-012/index.html").is_file()
    assert "Weariness" in (top / "site/constructs/rain/index.html").read_text("utf-8")
    run(check, top, path, **own)
