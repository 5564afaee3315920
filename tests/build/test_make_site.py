"""`make site` ends where MkDocs warns, leaves the site that is there, and builds none that would be the same."""

import importlib.metadata
import os
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from site_build import TINY, TOP, copied, settings

STAYS = "Nothing changed"


def make_site(review: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "generator/tasks.py", "site"]
    return subprocess.run(command, cwd=review, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    review = copied(TINY, tmp_path_factory.mktemp("built") / "review")
    settings(review)
    (review / "generator").mkdir()
    shutil.copy(TOP / "generator/tasks.py", review / "generator/tasks.py")
    done = make_site(review)
    assert (done.returncode, done.stderr, STAYS in done.stdout) == (0, "", False)
    return review


@pytest.fixture
def review(built: Path, tmp_path: Path) -> Path:
    """With its site, its stamp and its pages; of another time, since a stamp is of contents."""
    again = tmp_path / "review"
    shutil.copytree(built, again)
    for file in again.rglob("*"):
        os.utime(file, (1, 1))
    return again


def test_a_warning_of_mkdocs_fails_and_leaves_the_last_site(review: Path) -> None:
    before = (review / "site/index.html").read_bytes()
    (review / "docs").mkdir(exist_ok=True)
    (review / "docs/lost.md").write_text("[nowhere](no-such-page.md)\n", "utf-8")
    for _ in range(2):  # a build that fails leaves nothing by which the next one is spared
        done = make_site(review)
        assert done.returncode == 1
        assert "no-such-page.md" in done.stderr
        assert (review / "site/index.html").read_bytes() == before
    (review / "docs/lost.md").unlink()
    done = make_site(review)
    assert (done.returncode, STAYS in done.stdout) == (0, False)


def test_where_nothing_changed_the_site_stays(review: Path) -> None:
    done = make_site(review)
    assert (done.returncode, STAYS in done.stdout) == (0, True)
    assert (review / "site/index.html").stat().st_mtime == 1


def appended(name: str, text: str) -> Callable[[Path], object]:
    return lambda review: (review / name).write_text((review / name).read_text("utf-8") + text, "utf-8")


CHANGES = [
    pytest.param(appended("build/pages/index.md", "Another"), id="a page"),
    pytest.param(appended("build/pages/.theme/main.html", "Another"), id="the theme"),
    pytest.param(appended("mkdocs.yml", "site_author: Another\n"), id="the settings"),
    pytest.param(appended("mkdocs.yml", "site_author: !ENV [USER, nobody]\n"), id="settings that ask the environment"),
    pytest.param(appended("generator/tasks.py", "# another\n"), id="the generator"),
    pytest.param(appended("site/index.html", "<!-- by hand -->"), id="the site itself"),
    pytest.param(lambda review: (review / "site/search/search_index.json").unlink(), id="a file of it that is gone"),
    pytest.param(lambda review: (review / "site/more.html").write_text("more"), id="a file too many"),
    pytest.param(lambda review: shutil.rmtree(review / "site"), id="a site that is gone"),
    pytest.param(lambda review: (review / "build/site.done").unlink(), id="a stamp that is gone"),
    pytest.param(lambda review: (review / "build/site.done").write_text(""), id="a stamp that was cut off"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_where_anything_changed_it_is_built(review: Path, change: Callable[[Path], object]) -> None:
    assert is_done(review)
    change(review)
    assert not is_done(review)


def test_another_environment_is_a_change(review: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.metadata, "distributions", lambda: [])
    assert not is_done(review)


def is_done(review: Path) -> bool:
    tasks = runpy.run_path(str(review / "generator/tasks.py"))
    return bool(tasks["site_is_done"](review / "build/site.done", review / "site"))
