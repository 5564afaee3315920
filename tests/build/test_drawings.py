"""Drawings: nothing is laid out that has not changed, and what was kept is what would be drawn."""

import fcntl
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cmoc.build import drawing_cache as cache
from cmoc.build.compile import compile_folder
from cmoc.build.drawings import Drawer
from cmoc.build.write import LOCK, PART
from cmoc.render import engine as engines
from cmoc.render.engine import Engine, find_engine
from cmoc.views import PAGES
from cmoc.views.chart import Chart, Curve, Mark, Step
from cmoc.views.facts import Facts
from cmoc.views.web import Web
from reading import on_disk


@pytest.fixture
def webs(tiny: Facts) -> list[Web]:
    drawings = (one for kind in PAGES for page in kind(tiny) for one in page.head.drawings)
    return list({one.name: one for one in drawings if isinstance(one, Web)}.values())  # some stand on several pages


@pytest.fixture
def counted(tmp_path: Path) -> tuple[str, Callable[[], int]]:
    """Graphviz under another name, and how often it was asked to draw."""
    found = find_engine()
    assert isinstance(found, Engine)
    log, program = tmp_path / "log", tmp_path / "dot"
    program.write_text(f'#!/bin/sh\n[ "$1" = -V ] || echo drawn >>"{log}"\nexec "{found.path}" "$@"\n')
    program.chmod(0o755)
    return str(program), lambda: len(log.read_text().splitlines()) if log.exists() else 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kept"


def a_chart() -> Chart:
    return Chart("course", "A course", "", "", "", (Curve("Joy", ((Step("rises"),),)),), (Mark("event-1", "1", "1"),))


def test_without_a_program_what_needs_no_layout_is_drawn(webs: list[Web], tmp_path: Path) -> None:
    drawer = Drawer(str(tmp_path / "no such program"))
    alone = drawer.draw([a_chart()])
    assert (len(alone.files), alone.ready, alone.found) == (1, 1, ())
    some = drawer.draw([*webs, a_chart()])
    assert some.files == alone.files
    assert [one.code for one in some.found] == ["C901"]


def test_what_needs_no_layout_stands_among_the_others_and_is_not_kept(webs: list[Web], folder: Path) -> None:
    for new in (len(webs), 0):
        some = Drawer(folder=folder).draw([*webs, a_chart()])
        assert (len(some.files), some.new, some.ready) == (len(webs) + 1, new, 1)
    assert len(names(folder)) == len(webs)


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.glob("*.svg")}


def test_a_second_run_starts_no_program_and_draws_the_same(
    webs: list[Web], counted: tuple[str, Callable[[], int]], folder: Path
) -> None:
    program, times = counted
    cold = Drawer(program).draw(webs)
    before = times()
    first = Drawer(program, folder=folder).draw(webs)
    assert (first.new, times() > before) == (len(webs), True)
    before = times()
    second = Drawer(program, folder=folder).draw(webs)
    assert (second.new, times()) == (0, before)
    assert cold.files == first.files == second.files


def test_only_what_changed_is_laid_out(webs: list[Web], folder: Path) -> None:
    Drawer(folder=folder).draw(webs)
    other = replace(webs[-1], title=f"{webs[-1].title}, in other words")
    again = Drawer(folder=folder).draw([*webs[:-1], other])
    assert again.new == 1
    assert again.files == Drawer().draw([*webs[:-1], other]).files


def test_of_an_edited_review_only_the_drawings_that_show_the_edit_are_laid_out(tmp_path: Path) -> None:
    top, out = on_disk(tmp_path / "review", {}), tmp_path / "out"

    def made() -> tuple[int, dict[str, bytes]]:
        done = compile_folder(top, out)
        assert not done.found
        return done.drawn.new, {file.name: file.read_bytes() for file in out.rglob("*.svg")}

    number, before = made()
    assert number == len(before)
    assert made()[0] == 0
    file = top / "theory/cmocs/patience.yml"
    text = file.read_text("utf-8")
    assert "effect: increases" in text
    file.write_text(text.replace("effect: increases", "effect: decreases", 1), "utf-8")
    again, after = made()
    assert before.keys() == after.keys()
    assert again == sum(before[name] != after[name] for name in after)
    assert 0 < again < number


def test_in_one_process_what_was_drawn_is_known_without_a_folder(webs: list[Web]) -> None:
    drawer = Drawer()
    assert drawer.draw(webs).new == len(webs)
    assert drawer.draw(webs).new == 0


@pytest.mark.parametrize("at_once", [1, 4])
def test_how_many_are_laid_out_at_once_changes_no_byte(
    webs: list[Web], monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    usual = Drawer().draw(webs)
    monkeypatch.setattr(engines, "AT_ONCE", at_once)
    monkeypatch.setattr(engines, "BATCH", 2)
    assert Drawer().draw(webs).files == usual.files


def test_a_cached_compilation_writes_the_bytes_of_a_cold_one(tmp_path: Path) -> None:
    top, out = on_disk(tmp_path / "review", {}), tmp_path / "out"

    def made() -> dict[str, bytes]:
        assert not compile_folder(top, out).found
        return {file.name: file.read_bytes() for file in out.rglob("*.svg")}

    cold = made()
    assert cold
    for file in out.rglob("*.svg"):
        file.unlink()
    assert made() == cold
    assert len(names(cache.beside(out))) == len(cold)


def test_the_key_holds_all_that_decides_the_drawing(webs: list[Web], monkeypatch: pytest.MonkeyPatch) -> None:
    web = webs[0]
    first = cache.key(web, "program", 20)
    assert cache.key(replace(web), "program", 20.0) == first
    node = replace(web.nodes[0], label="other")
    others = {
        cache.key(replace(web, nodes=(node, *web.nodes[1:])), "program", 20),
        cache.key(replace(web, description="other"), "program", 20),
        cache.key(web, "another program", 20),
        cache.key(web, "program", 21),
    }
    monkeypatch.setattr(cache, "code", lambda: "other code")
    others.add(cache.key(web, "program", 20))
    assert len(others - {first}) == 5


def test_the_programs_identity_is_what_it_says_and_its_size(tmp_path: Path) -> None:
    def identity(at: str, body: str) -> str | None:
        program = tmp_path / at
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\n{body}\n")
        program.chmod(0o755)
        os.utime(program, (len(at), len(at)))
        return engines.identity(engines.engine(str(program)), 5)

    one = identity("a/dot", "echo dot 1 >&2")
    assert one
    assert identity("elsewhere/dot", "echo dot 1 >&2") == one
    assert len({one, identity("a/dot", "echo dot 2 >&2"), identity("a/dot", "echo dot 1 >&2 ")}) == 3
    assert identity("a/dot", "exit 0") is None
    assert identity("a/dot", "echo dot 1 >&2; exit 1") is None


def test_of_a_program_that_does_not_say_what_it_is_nothing_is_kept(
    webs: list[Web], tmp_path: Path, folder: Path
) -> None:
    found = find_engine()
    assert isinstance(found, Engine)
    program = tmp_path / "dot"
    program.write_text(f'#!/bin/sh\n[ "$1" = -V ] && exit 1\nexec "{found.path}" "$@"\n')
    program.chmod(0o755)
    assert Drawer(str(program), folder=folder).draw(webs).files == Drawer().draw(webs).files
    assert not folder.exists()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(lambda own, _: own[:-1], id="cut short"),
        pytest.param(lambda _own, _other: b"", id="empty"),
        pytest.param(lambda own, _: own.replace(b"svg", b"SVG"), id="changed"),
        pytest.param(lambda _, other: other, id="the drawing of another"),
    ],
)
def test_a_spoilt_entry_is_drawn_again(
    webs: list[Web], folder: Path, content: Callable[[bytes, bytes], bytes]
) -> None:
    good = Drawer(folder=folder).draw(webs)
    one, other, *_ = sorted(folder.glob("*.svg"))
    one.write_bytes(content(one.read_bytes(), other.read_bytes()))
    again = Drawer(folder=folder).draw(webs)
    assert (again.new, again.files) == (1, good.files)


@pytest.mark.parametrize("kind", [Path.mkdir, os.mkfifo, lambda file: file.symlink_to("nowhere")])
def test_what_is_no_file_is_drawn_again(webs: list[Web], folder: Path, kind: Callable[[Path], None]) -> None:
    good = Drawer(folder=folder).draw(webs)
    one, *_ = sorted(folder.glob("*.svg"))
    one.unlink()
    kind(one)
    again = Drawer(folder=folder).draw(webs)
    assert (again.new, again.files) == (1, good.files)


def test_what_ten_drawing_runs_did_not_use_is_removed(webs: list[Web], folder: Path) -> None:
    lasting, passing = webs[0], webs[1]
    Drawer(folder=folder).draw([lasting, passing])
    (folder / "mine.svg").write_text("mine")
    for run in range(1, cache.RUNS):
        Drawer(folder=folder).draw([lasting, replace(webs[2], title=f"run {run}")])
    assert len(names(folder)) == 2 + cache.RUNS
    Drawer(folder=folder).draw([lasting, replace(webs[2], title="one more")])
    program = Drawer().program
    assert program
    left = {f"{cache.key(web, program, 20)}.svg" for web in (lasting, passing)} & names(folder)
    assert left == {f"{cache.key(lasting, program, 20)}.svg"}
    assert len(names(folder)) == 2 + cache.RUNS
    assert (folder / "mine.svg").read_text() == "mine"


@pytest.mark.parametrize("index", [b"", b"[]", b'{"run": "x"}', b'{"run": 99, "used": []}', b"\xff", None])
def test_without_a_list_that_can_be_read_nothing_in_use_is_lost(
    webs: list[Web], folder: Path, index: bytes | None
) -> None:
    Drawer(folder=folder).draw(webs[:3])
    if index is None:
        (folder / cache.USED).unlink()
    else:
        (folder / cache.USED).write_bytes(index)
    Drawer(folder=folder).draw(webs[:4])
    assert len(names(folder)) == 4
    assert json.loads((folder / cache.USED).read_text())["run"] == 1


def test_while_another_run_writes_a_run_draws_and_writes_nothing(webs: list[Web], folder: Path) -> None:
    Drawer(folder=folder).draw(webs[:2])
    with (folder / LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = Drawer(folder=folder).draw(webs)
    assert (done.new, len(done.files)) == (len(webs) - 2, len(webs))
    assert len(names(folder)) == 2


def test_what_a_killed_run_left_is_no_entry(webs: list[Web], folder: Path) -> None:
    Drawer(folder=folder).draw(webs[:2])
    (folder / PART).write_bytes(b"half of one")
    Drawer(folder=folder).draw(webs[:3])
    assert len(names(folder)) == 3
    assert not (folder / PART).exists()


@pytest.mark.parametrize("lock", [LOCK, cache.USED])
def test_a_folder_that_cannot_be_used_is_no_reason_to_fail(webs: list[Web], folder: Path, lock: str) -> None:
    folder.mkdir()
    os.mkfifo(folder / lock)
    assert len(Drawer(folder=folder).draw(webs).files) == len(webs)
    file = folder.parent / "file"
    file.write_text("mine")
    assert len(Drawer(folder=file).draw(webs).files) == len(webs)
    assert file.read_text() == "mine"
