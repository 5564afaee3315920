"""The same input gives the same bytes, and what did not change is not touched."""

import os
import shutil
from pathlib import Path

from site_build import TINY, build, compile_review, copied, mkdocs, settings

OTHER = {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Chatham", "LC_ALL": "C", "LANG": "C"}


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.name != ".cmoc-lock"
    }


def test_two_folders_two_settings_the_same_bytes(tmp_path: Path, tiny_site: Path) -> None:
    other = copied(TINY, tmp_path / "another place" / "with é")
    settings(other)
    before = os.umask(0o077)
    try:
        compile_review(other, **OTHER)
        mkdocs(other, **OTHER)
    finally:
        os.umask(before)
    assert contents(other / "build/pages") == contents(tiny_site.parent / "build/pages")
    assert contents(other / "site") == contents(tiny_site)


def test_mkdocs_has_no_warning(tmp_path: Path) -> None:
    review = copied(TINY, tmp_path / "review")
    settings(review)
    compile_review(review)
    assert "WARNING" not in mkdocs(review)


def test_an_edit_touches_the_pages_it_concerns_and_equals_a_fresh_build(tmp_path: Path) -> None:
    review = copied(TINY, tmp_path / "review")
    compile_review(review)
    pages = review / "build/pages"
    for file in pages.rglob("*"):
        os.utime(file, (1, 1))
    compile_review(review)
    made = [file for file in pages.rglob("*") if file.is_file() and not file.name.startswith(".cmoc")]
    assert {file.stat().st_mtime for file in made} == {1}
    study = review / "studies/lind-2014.yml"
    study.write_text(study.read_text("utf-8").replace("Who comes back", "Who comes back, and why"), "utf-8")
    (review / "studies/okafor-2011.yml").unlink()
    compile_review(review)
    assert not (pages / "studies/okafor-2011.md").exists()
    fresh = copied(review, tmp_path / "fresh")
    compile_review(fresh)
    assert contents(pages) == contents(fresh / "build/pages")
    assert (pages / "constructs/noisy-room.md").stat().st_mtime == 1


def test_an_error_writes_nothing(tmp_path: Path) -> None:
    review = copied(TINY, tmp_path / "review")
    build(review)
    before = contents(review / "build/pages")
    shutil.copy(TINY / "theory/contexts.yml", review / "theory/mechanism.yml")
    try:
        compile_review(review)
    except AssertionError as error:
        assert "error[C017]" in str(error)
    else:
        raise AssertionError("the misplaced file was not reported")
    assert contents(review / "build/pages") == before
