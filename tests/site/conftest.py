"""Sites built once for all tests of this folder, and a browser that opens them."""

import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from site_build import TINY, TOP, build, copied
from site_serve import Served, serve



SLOW = ("test_phases", "test_limits", "test_serve")  # more of what others show for one page of each kind


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker for those that open the shipped site, so that it is built once; another for the rest."""
    for item in items:
        if "/site/" in item.path.as_posix():
            other = item.path.stem in ("test_hostile", "test_bytes", "test_phases")
            item.add_marker(pytest.mark.xdist_group("built here" if other else "shipped"))
            if item.path.stem in SLOW or (item.name.startswith("test_axe_") and "-dark" in item.name):
                item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(copied(TOP, tmp_path_factory.mktemp("shipped") / "a review"))


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
