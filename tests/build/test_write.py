"""The writer: only what changed, atomically, and never a file it did not make."""

import fcntl
import os
from pathlib import Path

import pytest

from cmoc.build.write import FILE_MODE, LIST, LOCK, write_tree


def names(out: Path) -> set[str]:
    found = {file.relative_to(out).as_posix() for file in out.rglob("*") if file.is_file()}
    return found - {LIST, LOCK}


def test_a_second_run_touches_nothing(tmp_path: Path) -> None:
    files = {"a.md": b"a", "deep/er/b.md": b"b"}
    assert not write_tree(tmp_path, files)
    for file in tmp_path.rglob("*.md"):
        os.utime(file, (1, 1))
    assert not write_tree(tmp_path, files)
    assert {file.stat().st_mtime for file in tmp_path.rglob("*.md")} == {1}


def test_orphans_go_with_their_empty_folders(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.md": b"a", "deep/er/b.md": b"b"})
    write_tree(tmp_path, {"a.md": b"a"})
    assert names(tmp_path) == {"a.md"}
    assert not (tmp_path / "deep").exists()


def test_a_file_it_did_not_make_stays(tmp_path: Path) -> None:
    write_tree(tmp_path, {"deep/b.md": b"b"})
    (tmp_path / "deep/mine.txt").write_text("mine")
    write_tree(tmp_path, {})
    assert names(tmp_path) == {"deep/mine.txt"}


def test_a_strange_file_in_the_way_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "z.md").write_text("mine")
    found = write_tree(tmp_path, {"a.md": b"a", "z.md": b"z"})
    assert [one.code for one in found] == ["C906"]
    assert (tmp_path / "z.md").read_text() == "mine"
    assert names(tmp_path) == {"z.md"}


def test_a_link_is_not_written_through(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    out = tmp_path / "out"
    out.mkdir()
    (out / "deep").symlink_to(outside)
    (found,) = write_tree(out, {"deep/a.md": b"a"})
    assert (found.code, found.message) == ("C906", "deep/a.md would be written outside the folder, through a link")
    assert not list(outside.iterdir())


def test_a_name_that_leads_out_is_refused_and_no_link_is_blamed(tmp_path: Path) -> None:
    (found,) = write_tree(tmp_path / "out", {"../a.md": b"a"})
    assert (found.code, found.message) == ("C906", "../a.md would be written outside the folder")
    assert not (tmp_path / "a.md").exists()


def test_a_forged_list_removes_nothing_outside(tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "x").mkdir(parents=True)
    (tmp_path / "precious").write_text("kept")
    (out / LIST).write_text('["../precious", "/etc/hostname", 3]')
    assert not write_tree(out, {"a.md": b"a"})
    assert (tmp_path / "precious").read_text() == "kept"


def test_what_a_killed_run_left_is_known_to_the_next(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.md": b"old"})
    # As a run killed half-way leaves it: the list names what was to come, one file is written, a part is left.
    (tmp_path / LIST).write_text('["a.md", "b.md"]')
    (tmp_path / "b.md").write_bytes(b"half-way")
    (tmp_path / ".cmoc-part").write_bytes(b"ha")
    assert not write_tree(tmp_path, {"a.md": b"new"})
    assert names(tmp_path) == {"a.md"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("x", "x/y.md", id="a file becomes a folder"),
        pytest.param("x/y.md", "x", id="a folder becomes a file"),
        pytest.param("x/y/z.md", "x/y", id="a folder in a folder becomes a file"),
        pytest.param("x/y", "x/y/z/q.md", id="a file becomes a folder of folders"),
    ],
)
def test_a_name_may_change_its_kind(tmp_path: Path, before: str, after: str) -> None:
    assert not write_tree(tmp_path, {before: b"old", "a.md": b"a"})
    assert not write_tree(tmp_path, {after: b"new", "a.md": b"a"})
    assert names(tmp_path) == {"a.md", after}
    assert not write_tree(tmp_path, {before: b"old", "a.md": b"a"})
    assert names(tmp_path) == {"a.md", before}


@pytest.mark.parametrize("mine", ["x/mine.md", "x/deep/mine.md"])
def test_a_folder_with_a_strange_file_makes_no_way(tmp_path: Path, mine: str) -> None:
    write_tree(tmp_path, {"x/y.md": b"y"})
    (tmp_path / mine).parent.mkdir(exist_ok=True)
    (tmp_path / mine).write_text("mine")
    assert [one.code for one in write_tree(tmp_path, {"a.md": b"a", "x": b"x"})] == ["C906"]
    assert names(tmp_path) == {"x/y.md", mine}


def test_a_strange_file_makes_no_way_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("mine")
    assert [one.code for one in write_tree(tmp_path, {"a.md": b"a", "x/y.md": b"y"})] == ["C906"]
    assert names(tmp_path) == {"x"}


@pytest.mark.parametrize("after", ["a.md", "deep"], ids=["no longer made", "makes way"])
def test_nothing_is_removed_through_a_link(tmp_path: Path, after: str) -> None:
    """A folder that an earlier run made, and that now leads to files of somebody else with the same names."""
    out, outside = tmp_path / "out", tmp_path / "outside"
    write_tree(out, {"deep/b.md": b"b"})
    (out / "deep").rename(outside)
    (out / "deep").symlink_to(outside)
    write_tree(out, {after: b"new"})
    assert names(outside) == {"b.md"}


def test_two_runs_at_once_the_second_is_refused(tmp_path: Path) -> None:
    with (tmp_path / LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        found = write_tree(tmp_path, {"a.md": b"a"})
    assert [one.code for one in found] == ["C906"]
    assert not names(tmp_path)


@pytest.mark.parametrize("umask", [0o077, 0o022])
def test_modes_do_not_hang_on_the_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        write_tree(tmp_path / "out", {"deep/a.md": b"a"})
    finally:
        os.umask(before)
    assert (tmp_path / "out/deep/a.md").stat().st_mode & 0o777 == FILE_MODE
    assert (tmp_path / "out/deep").stat().st_mode & 0o777 == 0o755


def test_a_folder_that_is_a_file_is_a_diagnostic(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    assert [one.code for one in write_tree(tmp_path / "out", {"a.md": b"a"})] == ["C905"]
