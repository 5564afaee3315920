"""Whatever is edited, the site is in the end that of a whole build, byte for byte."""

import errno
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from cmoc.build.compile import ready
from cmoc.build.serve import session as sessions
from cmoc.build.serve.session import EPOCH
from cmoc.build.serve.site import Fresh, Site
from cmoc.text.diagnostic import Diagnostic
from mkdocs.commands import build as building
from serving import Change, Followed, contents, follow, swapped
from site_build import TINY, compile_review, copied, mkdocs, settings

pytestmark = pytest.mark.xdist_group("followed")  # so that the review is built once
Afresh = Callable[[], dict[str, bytes]]
CMOCS = "theory/cmocs/curiosity.yml"
BUILT_WHOLE = "all at a stroke"


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What is built, in order: the names of the pages, or that it was all."""
    done: list[object] = []
    rebuild, build = Site.rebuild, Site.build

    def rebuilt(self: Site, changed: Mapping[str, bytes]) -> Fresh | None:
        fresh = rebuild(self, changed)
        done.append({name for name in fresh.files if name.endswith(".html")} if fresh else None)
        return fresh

    def built(self: Site, target: Path) -> tuple[str, ...]:
        done.append(BUILT_WHOLE)
        return build(self, target)

    monkeypatch.setattr(Site, "rebuild", rebuilt)
    monkeypatch.setattr(Site, "build", built)
    return done


def test_the_first_site_is_that_of_make_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    review = copied(TINY, tmp_path / "review")
    settings(review)
    monkeypatch.setenv(EPOCH, "1585699200")
    made = follow(review)
    compile_review(review)
    mkdocs(review)
    assert made.contents() == contents(review / "site")


SLOW = pytest.mark.slow


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        pytest.param(CMOCS, "at: Diary", "at: Interviews", id="a place in one CMOC", marks=SLOW),
        pytest.param(CMOCS, "effect: decreases", "effect: increases", id="a sign: page, drawings, lists"),
        pytest.param(
            CMOCS,
            "- id: cmoc-002",
            "# a remark\n- id: cmoc-002",
            id="a line more: places of all after it",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            "theory/mechanisms.yml",
            "label: Curiosity",
            "label: Wonder & doubt",
            id="a label of many pages",
            marks=pytest.mark.slow,
        ),
        pytest.param("theory/mechanisms.yml", "Wanting to know", "Wanting to see", id="a definition"),
        pytest.param(
            "studies/lind-2014.yml", "Who comes back", "Who comes", id="a title of a study", marks=pytest.mark.slow
        ),
        pytest.param("docs/home.md", "teach", "teach *much*", id="hand-written words", marks=SLOW),
    ],
)
def test_an_edit_gives_the_bytes_of_a_whole_build(
    followed: Followed, afresh: Afresh, steps: list[object], name: str, old: str, new: str
) -> None:
    before = followed.contents()
    followed.edit(name, swapped(old, new))
    assert not followed.faults
    assert BUILT_WHOLE not in steps
    after = followed.contents()
    assert after != before
    assert after == afresh()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "change"),
    [
        pytest.param("studies/new-2020.yml", "id: new-2020\ntitle: A new one\n", id="a new page"),
        pytest.param("studies/lind-2014.yml", None, id="a page gone"),
        pytest.param("docs/a.txt", "a file", id="a file"),
        pytest.param("mkdocs.yml", swapped("site_name: ", "site_name: Other "), id="the settings"),
        pytest.param("theory/review.yml", swapped("updated: 2020-04-01", "updated: 2020-04-02"), id="the day"),
    ],
)
def test_what_concerns_all_pages_is_built_whole(
    followed: Followed, afresh: Afresh, steps: list[object], name: str, change: Change
) -> None:
    followed.edit(name, change)
    assert not followed.faults
    assert steps[-1] == BUILT_WHOLE
    assert followed.contents() == afresh()


@pytest.mark.slow
def test_a_hand_written_page_and_a_file_are_renewed(
    followed: Followed, page: str, afresh: Afresh, steps: list[object]
) -> None:
    followed.edit("docs/a.txt", "some words")
    before = followed.session.board.all_changed
    steps.clear()
    followed.edit(page, "# More than that\n")
    assert steps == [{"more/index.html"}]
    assert followed.session.board.all_changed == before
    followed.edit("docs/a.txt", "other words")
    assert steps[1:] == [set()]
    assert followed.session.board.all_changed > before  # any page may show it
    assert followed.contents() == afresh()


def test_the_page_of_the_edited_record_comes_first(followed: Followed, steps: list[object]) -> None:
    followed.edit(CMOCS, swapped("stage: evening", "stage: evening\n  note: New."))
    first, *_, last = steps
    assert isinstance(first, set)
    assert isinstance(last, set)
    assert "cmocs/cmoc-001/index.html" in first
    assert all(name.startswith("cmocs/") for name in first)
    assert not first & last


def test_an_edit_that_changes_nothing_builds_nothing(followed: Followed, steps: list[object]) -> None:
    before = followed.session.board.number
    followed.edit(CMOCS, lambda text: text + "# the end\n")
    assert (steps, followed.session.board.number) == ([], before)


@pytest.mark.slow
def test_a_title_in_the_navigation_is_on_every_page(
    followed: Followed, page: str, afresh: Afresh, steps: list[object]
) -> None:
    followed.edit(
        "mkdocs.yml", swapped("  - CMOCs: cmocs/index.md\n", f"  - {page.removeprefix('docs/')}\n  - cmocs/index.md\n")
    )
    assert not followed.faults
    steps.clear()
    followed.edit(page, "---\ntitle: Told anew\n---\n\n# More\n")
    assert steps == [None, BUILT_WHOLE]
    assert b"Told anew" in (followed.site / "index.html").read_bytes()
    assert followed.contents() == afresh()


def test_what_is_broken_leaves_the_last_good_site(followed: Followed, afresh: Afresh) -> None:
    before, text = followed.contents(), (followed.review / CMOCS).read_text("utf-8")
    followed.edit(CMOCS, swapped("construct: curiosity", "construct: curoisity"))
    assert 'error[C104]: unknown construct "curoisity"' in followed.faults
    assert followed.faults in followed.said[-2]
    assert followed.contents() == before
    followed.edit(CMOCS, text)
    assert not followed.faults
    assert followed.contents() == before == afresh()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("# More\n\nSee [this](constructs/nothing.md).\n", "constructs/nothing.md", id="no such page"),
        pytest.param("# More\n\nSee [this](index.md#nowhere).\n", "#nowhere", id="no such place in a page"),
        pytest.param("---\ntemplate: none.html\n---\n# More\n", "none.html", id="no such template"),
    ],
)
def test_what_mkdocs_complains_of_leaves_the_last_good_site(
    followed: Followed, page: str, afresh: Afresh, text: str, says: str
) -> None:
    before = followed.contents()
    followed.edit(page, text)
    assert "error[C908]" in followed.faults
    assert says in followed.faults
    assert followed.contents() == before
    followed.edit("studies/lind-2014.yml", swapped("Who comes back", "Who comes"))
    assert says in followed.faults, "it is still so after another edit"
    followed.edit(page, "# More\n\nMended.\n")
    assert not followed.faults
    assert followed.contents() == afresh()


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("nav: [", id="no YAML"),
        pytest.param(lambda text: text + "\nhooks: [none.py]\n", id="a hook that is not there"),
        pytest.param(swapped("name: material", "name: none"), id="a theme that is not there"),
        pytest.param(swapped("constructs/index.md", "nothing.md"), id="a page that is not there"),
        pytest.param(None, id="no settings"),
    ],
)
def test_broken_settings_leave_the_last_good_site(followed: Followed, change: Change) -> None:
    before, good = followed.contents(), (followed.review / "mkdocs.yml").read_text("utf-8")
    followed.edit("mkdocs.yml", change)
    assert "error[C908]" in followed.faults
    assert followed.contents() == before
    followed.edit("mkdocs.yml", good)
    assert not followed.faults
    assert followed.contents() == before


@pytest.mark.slow
@pytest.mark.parametrize("missing", ["_populate_page", "_build_page"])
def test_without_the_private_functions_every_build_is_whole(
    followed: Followed, afresh: Afresh, steps: list[object], monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    left = {name: value for name, value in vars(building).items() if name != missing}
    monkeypatch.setattr("cmoc.build.serve.site.building", SimpleNamespace(**left))
    followed.edit(CMOCS, swapped("at: Diary", "at: Interviews"))
    assert not followed.faults
    assert steps[-1] == BUILT_WHOLE
    assert not any(steps[:-1])
    assert followed.contents() == afresh()


@pytest.mark.slow
def test_with_a_hook_every_build_is_whole(followed: Followed, afresh: Afresh, steps: list[object]) -> None:
    (followed.review / "hook.py").write_text("def on_page_markdown(markdown, **_):\n    return markdown + '!'\n")
    followed.edit("mkdocs.yml", lambda text: text + f"\nhooks: ['{followed.review / 'hook.py'}']\n")
    steps.clear()
    followed.edit(CMOCS, swapped("at: Diary", "at: Interviews"))
    assert not followed.faults
    assert steps[-1] == BUILT_WHOLE
    assert followed.contents() == afresh()


def test_a_warning_is_said_and_stops_nothing(
    followed: Followed, steps: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    doubt = Diagnostic(None, "C999", "warning", "this may be so", "look")
    monkeypatch.setattr(sessions, "ready", lambda top, reader: replace(ready(top, reader=reader), found=(doubt,)))
    for old, new in (("at: Diary", "at: Interviews"), ("stage: evening", "note: Late.\n  stage: evening")):
        followed.edit(CMOCS, swapped(old, new))
        assert not followed.faults
        assert "warning[C999]: this may be so" in followed.said[-2]
    assert BUILT_WHOLE not in steps


def test_a_whole_build_that_is_cut_off_leaves_the_site(followed: Followed, monkeypatch: pytest.MonkeyPatch) -> None:
    before = followed.contents()

    def cut_off(_: Site, target: Path) -> tuple[str, ...]:
        (target / "index.html").parent.mkdir(parents=True, exist_ok=True)
        (target / "index.html").write_text("half")
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Site, "build", cut_off)
        with pytest.raises(KeyboardInterrupt):
            followed.edit("studies/new-2020.yml", "id: new-2020\n")
    assert followed.contents() == before


def test_a_page_that_cannot_be_written_is_a_fault_and_comes_later(followed: Followed, afresh: Afresh) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sessions, "put", full_disk)
        followed.edit(CMOCS, swapped("at: Diary", "at: Interviews"))
        assert "error[C905]" in followed.faults
    followed.session.follow(frozenset())
    assert not followed.faults
    assert followed.contents() == afresh()


def full_disk(target: Path, _: bytes) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))


def test_the_released_site_is_left_alone(followed: Followed) -> None:
    released = followed.review / "site"
    released.mkdir()
    (released / "index.html").write_text("released")
    followed.edit("studies/new-2020.yml", "id: new-2020\n")
    assert contents(released) == {"index.html": b"released"}
    assert not (followed.review / "build/pages").exists()


def test_a_folder_that_is_renamed_away_and_back_is_seen_again(followed: Followed) -> None:
    """The system says nothing of it: what it watches is where it was."""
    away = followed.review.with_name("away")
    followed.review.rename(away)
    followed.session.follow(frozenset())
    assert "C904" in followed.faults
    assert not followed.session.came_back()
    (followed.review / "theory").mkdir(parents=True)  # what is empty is no review
    assert not followed.session.came_back()
    (followed.review / "theory").rmdir()
    followed.review.rmdir()
    away.rename(followed.review)
    assert followed.session.came_back()
    followed.session.follow(frozenset())
    assert not followed.faults
    assert not followed.session.came_back()
