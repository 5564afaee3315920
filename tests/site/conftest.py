"""Sites built once for all tests of this folder, and a browser that opens them."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from site_build import TINY, TOP, build, copied
from site_serve import Served, serve

SLOW = ("test_phases", "test_limits", "test_serve", "test_tasks", "test_zensical")  # more of what others show for one page of each kind


BUILT_THERE = ("test_bytes", "test_hostile", "test_phases")  # each builds a site for itself


@pytest.hookimpl(tryfirst=True)  # xdist reads the marks in the same hook
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What builds its own site is of one worker, and comes first: the other builds the shipped site meanwhile."""
    for item in items:
        if "/site/" in item.path.as_posix():
            if item.path.stem in BUILT_THERE:
                item.add_marker(pytest.mark.xdist_group("built there"))
            if item.path.stem in SLOW:
                item.add_marker(pytest.mark.slow)
    items.sort(key=lambda item: ("/site/" not in item.path.as_posix(), item.path.stem not in BUILT_THERE))


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The shipped review's site: the worker that comes first builds it, the other waits for it."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    review = shared / "shipped/a review"
    with (shared / "shipped.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = shared / "shipped.done"
        if not done.exists():
            shutil.rmtree(review, ignore_errors=True)
            build(copied(TOP, review))
            done.touch()
    return review / "site"


@pytest.fixture(scope="session")
def tiny_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(copied(TINY, tmp_path_factory.mktemp("tiny") / "review"))


@pytest.fixture(scope="session")
def at(shipped: Path) -> Iterator[Served]:
    yield from serve(shipped)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    names = ("chromium", "chromium-browser", "google-chrome")
    program = next((path for name in names if (path := shutil.which(name))), None)
    if not program:
        message = "no Chromium is installed, so no page is opened"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=[*flags, "--disable-sync", "--no-first-run"])
        yield opened
        opened.close()
