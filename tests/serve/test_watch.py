"""Every change of a source is told by its name; nothing else is."""

import queue
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cmoc.build.serve.watch import changes
from reading import on_disk

LONG = 30  # seconds, after which the test has failed


@pytest.fixture
def review(tmp_path: Path) -> Path:
    return on_disk(tmp_path.resolve() / "a review", {"docs/home.md": "Hello\n", "docs/deep/er.md": "# Er\n"})


@pytest.fixture
def told(review: Path) -> Iterator[Callable[[], frozenset[str]]]:
    """What is told next. The watch is on when this is handed out."""
    heard: queue.Queue[frozenset[str]] = queue.Queue()
    ended = threading.Event()

    def watch() -> None:
        for names in changes(review, review.parent / "overrides"):
            if ended.is_set():
                return
            heard.put(names)

    (review.parent / "overrides").mkdir()
    threading.Thread(target=watch, daemon=True).start()
    assert heard.get(timeout=LONG) == frozenset()
    yield lambda: heard.get(timeout=LONG)
    ended.set()
    (review / "docs/home.md").write_text("The end\n")  # wakes the watch, which ends


def until(told: Callable[[], frozenset[str]], name: str) -> frozenset[str]:
    """All that is told up to this name."""
    found = told()
    while name not in found:
        found |= told()
    return found


@pytest.mark.parametrize(
    "name",
    ["theory/cmocs/curiosity.yml", "theory/review.yml", "studies/lind-2014.yml", "docs/home.md", "docs/deep/er.md"],
)
def test_a_changed_file_is_named(review: Path, told: Callable[[], frozenset[str]], name: str) -> None:
    (review / name).write_text("other\n")
    assert until(told, name) == {name}


def test_so_are_settings_new_files_and_those_put_in_their_place(
    review: Path, told: Callable[[], frozenset[str]]
) -> None:
    (review / "mkdocs.yml").write_text("site_name: A\n")
    assert until(told, "mkdocs.yml") == {"mkdocs.yml"}
    (review / "studies/new.yml").write_text("id: new\n")
    assert until(told, "studies/new.yml") == {"studies/new.yml"}
    (review / "new").write_text("site_name: B\n")
    (review / "new").rename(review / "mkdocs.yml")
    assert until(told, "mkdocs.yml") == {"mkdocs.yml"}
    (review / "studies/new.yml").unlink()
    assert until(told, "studies/new.yml") == {"studies/new.yml"}


def test_what_is_made_or_hidden_or_no_source_is_not(review: Path, told: Callable[[], frozenset[str]]) -> None:
    for name in ("build/serve/pages/a.md", "site/index.html", "README.md", "theory/.a.yml.swp", ".git/index"):
        (review / name).parent.mkdir(parents=True, exist_ok=True)
        (review / name).write_text("x")
    (review / "docs/home.md").write_text("Later\n")
    assert until(told, "docs/home.md") == {"docs/home.md"}


def test_a_new_folder_is_watched_from_then_on(review: Path, told: Callable[[], frozenset[str]]) -> None:
    (review / "theory/phases").mkdir()
    while told():
        pass
    (review / "theory/phases/one.yml").write_text("id: one\n")
    assert until(told, "theory/phases/one.yml") == {"theory/phases/one.yml"}


def test_so_is_one_that_took_the_place_of_another(review: Path, told: Callable[[], frozenset[str]]) -> None:
    shutil.rmtree(review / "theory/cmocs")
    (review / "theory/cmocs").mkdir()
    while told():
        pass
    (review / "theory/cmocs/new.yml").write_text("[]\n")
    assert "theory/cmocs/new.yml" in until(told, "theory/cmocs/new.yml")


def test_overrides_elsewhere_are_named_whole(review: Path, told: Callable[[], frozenset[str]]) -> None:
    override = review.parent / "overrides/main.html"
    override.write_text("x")
    assert until(told, override.as_posix()) == {override.as_posix()}


def test_it_is_told_again_where_that_is_asked_for(review: Path) -> None:
    asked = iter([False, True])
    heard = changes(review, again=lambda: next(asked))
    assert [next(heard), next(heard)] == [frozenset(), frozenset()]
    assert next(asked, None) is None
