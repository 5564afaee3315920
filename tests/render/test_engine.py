"""Graphviz is found in the stated order, and a bad graph takes no other with it."""

from pathlib import Path

import pytest
from cmoc.render.engine import BATCH, LARGE, Engine, batches, find_engine, lay_out

GOOD = "digraph {\n\ta -> b\n}\n"


@pytest.fixture(scope="module")
def engine() -> Engine:
    found = find_engine()
    assert isinstance(found, Engine), found
    return found


def program(folder: Path, body: str) -> Engine:
    path = folder / "drawer"
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    found = find_engine(str(path))
    assert isinstance(found, Engine)
    return found


def test_the_program_in_the_wheel_comes_first(engine: Engine) -> None:
    assert engine.embedded


def test_a_setting_that_is_no_program_is_an_error_and_no_reason_to_fall_through() -> None:
    assert find_engine("/nowhere/dot") == 'Graphviz was set to "/nowhere/dot", which is not a program'


def test_none_found_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("cmoc.render.engine.embedded_folders", lambda: iter(()))
    assert find_engine() == "no Graphviz was found: neither graphviz-pure nor dot"


def test_one_layout_for_each_text_in_order(engine: Engine) -> None:
    dots = [f"digraph {{\n\tnumber{at}\n}}\n" for at in range(2 * BATCH + 5)]
    found = list(lay_out(dots, engine, 20))
    assert len(found) == len(dots)
    assert [layout.fault for layout in found] == [""] * len(dots)
    assert all(f">number{at}<" in (layout.svg or "") for at, layout in enumerate(found))


def test_a_bad_graph_takes_no_other_with_it(engine: Engine) -> None:
    good, bad, after = lay_out([GOOD, "digraph { a -> \n", GOOD], engine, 20)
    assert good.svg and after.svg
    assert (bad.svg, bad.fault) == (None, "failed")
    assert "syntax error" in bad.detail


def test_a_program_that_does_not_end_is_stopped(tmp_path: Path) -> None:
    (found,) = lay_out([GOOD], program(tmp_path, "exec tail -f /dev/null"), 0.2)
    assert (found.svg, found.fault) == (None, "timeout")


def test_a_deep_web_gets_a_second_try_with_limits(tmp_path: Path) -> None:
    slow = program(tmp_path, '[ $# -gt 1 ] && { cat >/dev/null; echo "<svg></svg>"; } || exec tail -f /dev/null')
    (found,) = lay_out([GOOD], slow, 0.2)
    assert found.svg == "<svg></svg>\n"


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        pytest.param("cat >/dev/null", "exit code 0, no drawing", id="it prints nothing"),
        pytest.param("cat >/dev/null; echo no font >&2; exit 3", "no font", id="it ends with an error"),
        pytest.param("cat >/dev/null; echo rubbish", "exit code 0, no drawing", id="it prints something else"),
    ],
)
def test_a_program_that_does_not_draw_is_a_fault(tmp_path: Path, body: str, detail: str) -> None:
    for found in lay_out([GOOD, GOOD], program(tmp_path, body), 20):
        assert (found.svg, found.fault, found.detail) == (None, "failed", detail)


def test_large_graphs_go_alone_and_small_ones_together() -> None:
    large = "x" * (LARGE + 1)
    sizes = [len(some) for some in batches(["a"] * 3 + [large] + ["b"] * (BATCH + 1))]
    assert sizes == [3, 1, BATCH, 1]
