"""What several tests read: the tiny review, and facts from a few lines of YAML."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cmoc.load import load, read_texts
from cmoc.load.docs import parted, read_docs
from cmoc.model.review import Review
from cmoc.views import FRAGMENTS
from cmoc.views.facts import Facts, facts
from hypothesis import settings

settings.register_profile("cmoc", deadline=None, derandomize=True, database=None)  # a busy machine is no fault
settings.load_profile("cmoc")

TINY = Path(__file__).parent / "reviews" / "tiny"
PHASED = TINY.parent / "phased"
WEIGHED = TINY.parent / "weighed"
STAGES = "[{id: early, label: Early}, {id: late, label: Late}, {id: ever, label: Any time, any_time: yes}]"


def tiny_texts() -> dict[str, str]:
    return texts_in(TINY)


def texts_in(review: Path) -> dict[str, str]:
    return {file.relative_to(review).as_posix(): file.read_text("utf-8") for file in sorted(review.rglob("*.yml"))}


def small_review(cmocs: str, constructs: str = "a b c d e f", more: dict[str, str] | None = None) -> Review:
    """CMOCs over constructs named by single letters. A CMOC needs no source here: one is added."""
    texts = {
        "theory/review.yml": f"title: Letters\nstages: {STAGES}\ndocuments: [{{id: book, label: Book}}]\n",
        "theory/mechanisms.yml": "".join(f"- {{id: {id}, label: {id.upper()}}}\n" for id in constructs.split()),
        "theory/cmocs/all.yml": "".join(
            f"- {{id: cmoc-{number}, sources: [{{document: book}}], {line.strip()}}}\n"
            for number, line in enumerate(cmocs.strip().splitlines(), 1)
        ),
    }
    loaded = read_texts(texts | (more or {}))
    assert not loaded.found, loaded.found
    return loaded.review


@pytest.fixture
def letters() -> Callable[..., Facts]:
    return lambda cmocs, **more: facts(small_review(cmocs, **more))


@pytest.fixture(scope="session")
def tiny() -> Facts:
    loaded = read_texts(tiny_texts())
    assert not loaded.found
    return facts(loaded.review)


def phased_with(*changes: tuple[str, str, str], more: dict[str, str] | None = None) -> Facts:
    """A review in its second phase, with every kind of refinement and verdict: file, text there, text in its place."""
    texts = texts_in(PHASED)
    for file, old, new in changes:
        assert old in texts[file]
        texts[file] = texts[file].replace(old, new)
    loaded = read_texts(texts | (more or {}))
    assert not loaded.found, loaded.found
    return facts(loaded.review)


@pytest.fixture(scope="session")
def phased() -> Facts:
    return phased_with()


@pytest.fixture(scope="session")
def weighed() -> Facts:
    """A review with loops, kinds, rivals, a theory and texts for its made pages."""
    loaded = load(WEIGHED)
    assert not loaded.found
    files, _ = read_docs(WEIGHED)
    docs = parted(files, ("home.md", *FRAGMENTS))
    return facts(loaded.review, (), docs.fragments["home.md"], docs.fragments, frozenset({"summary.md"}))
