"""The order of a run: nothing is written while something is wrong."""

from pathlib import Path

import pytest

from cmoc.build.compile import compile_folder
from reading import on_disk


@pytest.mark.parametrize("out", [".", "theory", "docs/pages", "studies"])
def test_pages_are_not_written_among_the_sources(tmp_path: Path, out: str) -> None:
    top = on_disk(tmp_path / "review", {"docs/home.md": "Hello\n"})
    done = compile_folder(top, top / out)
    assert ([one.code for one in done.found], done.failed) == (["C906"], True)
    assert not (top / "index.md").exists()


@pytest.mark.parametrize(
    "printed",
    ["<svg garbage", "<svg></svg>", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0"></svg>', "nothing"],
)
def test_a_program_that_prints_something_else_is_a_diagnostic(tmp_path: Path, printed: str) -> None:
    program = tmp_path / "drawer"
    program.write_text(f"#!/bin/sh\ncat >/dev/null\necho '{printed}'\n")
    program.chmod(0o755)
    done = compile_folder(on_disk(tmp_path / "review", {}), tmp_path / "out", engine=str(program))
    assert ({one.code for one in done.found}, done.failed) == ({"C903"}, True)
    assert not (tmp_path / "out").exists()


def test_a_program_that_does_not_answer_is_asked_a_few_times_only(tmp_path: Path) -> None:
    program = tmp_path / "drawer"
    program.write_text("#!/bin/sh\nexec tail -f /dev/null\n")
    program.chmod(0o755)
    done = compile_folder(on_disk(tmp_path / "review", {}), tmp_path / "out", engine=str(program), timeout=0.1)
    assert {one.code for one in done.found} == {"C902"}
    assert len(done.found) == 21


def test_a_hand_written_page_does_not_take_the_place_of_a_made_one(tmp_path: Path) -> None:
    top = on_disk(tmp_path / "review", {"docs/web/index.md": "# Mine\n"})
    done = compile_folder(top, tmp_path / "out")
    assert [one.code for one in done.found] == ["C907"]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("id", ["index", "readme"])
def test_an_id_is_not_the_name_of_a_folders_own_page(tmp_path: Path, id: str) -> None:
    top = on_disk(tmp_path / "review", {"theory/outcomes.yml": f"- {{id: skill, label: S}}\n- {{id: {id}, label: I}}\n"})
    done = compile_folder(top, tmp_path / "out")
    assert "C101" in {one.code for one in done.found}


def test_a_text_by_hand_stands_in_its_page_and_is_no_page_of_its_own(tmp_path: Path) -> None:
    texts = {"docs/reporting/02.md": "An abstract *by hand*.\n", "docs/summary.md": "# Short\n"}
    top = on_disk(tmp_path / "review", texts)
    done = compile_folder(top, tmp_path / "out")
    assert not done.found
    assert "An abstract *by hand*.\n" in (tmp_path / "out/reporting/index.md").read_text("utf-8")
    assert not (tmp_path / "out/reporting/02.md").exists()
    assert 'href="summary/"' in (tmp_path / "out/index.md").read_text("utf-8")


def test_a_text_by_hand_that_no_page_has_a_place_for_is_told(tmp_path: Path) -> None:
    top = on_disk(tmp_path / "review", {"docs/reporting/2.md": "An abstract.\n"})
    done = compile_folder(top, tmp_path / "out")
    assert [(one.code, one.span.file if one.span else "") for one in done.found] == [("C017", "docs/reporting/2.md")]
    assert not (tmp_path / "out").exists()
