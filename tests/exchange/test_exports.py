"""`cmoc export` and what holds for each of its formats."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from cmoc.cli import main
from cmoc.exchange import FORMATS
from cmoc.exchange.format import Format
from reading import on_disk

WRONG = {"studies/a.yml": "id: a\nyear: 07\n"}


def export(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["export", *map(str, arguments)], catch_exceptions=False, prog_name="cmoc")


def files_in(top: Path) -> dict[str, bytes]:
    found = sorted(file for file in top.rglob("*") if file.is_file() and file.name != ".cmoc-lock")
    return {file.relative_to(top).as_posix(): file.read_bytes() for file in found}


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return on_disk(tmp_path / "a review", {})


@pytest.mark.parametrize("format", FORMATS, ids=lambda one: one.name)
def test_each_format_gives_the_same_bytes_again(format: Format, tiny: Path, tmp_path: Path) -> None:
    for name in ("first", "second"):
        assert export(format.name, tiny, "--out", tmp_path / name).exit_code == 0
    first, second = (files_in(tmp_path / name / format.name) for name in ("first", "second"))
    assert first == second
    assert len(first) > 1, "the list of files alone"


def test_json_is_what_the_site_has(tiny: Path, tmp_path: Path) -> None:
    assert export("json", tiny, "--out", tmp_path / "out").exit_code == 0
    assert json.loads((tmp_path / "out/json/theory.json").read_text("utf-8"))["format"] == 1


def test_without_out_it_goes_to_the_reviews_build_folder(tiny: Path) -> None:
    run = export("json", tiny)
    assert run.stdout.endswith(f"1 file in {tiny / 'build/export/json'}\n")
    assert (tiny / "build/export/json/theory.json").is_file()


def test_one_export_leaves_the_files_of_another(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "out/csv").mkdir(parents=True)
    (tmp_path / "out/csv/notes.txt").write_text("mine")
    assert export("json", tiny, "--out", tmp_path / "out").exit_code == 0
    assert (tmp_path / "out/csv/notes.txt").read_text() == "mine"


def test_a_strangers_file_in_the_way_is_2_and_stays(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "out/json").mkdir(parents=True)
    (tmp_path / "out/json/theory.json").write_text("mine")
    run = export("json", tiny, "--out", tmp_path / "out")
    assert run.exit_code == 2
    assert "C906" in run.stdout
    assert (tmp_path / "out/json/theory.json").read_text() == "mine"


def test_it_is_not_written_among_the_sources(tiny: Path) -> None:
    run = export("json", tiny, "--out", tiny / "theory")
    assert (run.exit_code, "C906" in run.stdout) == (2, True)


def test_an_error_in_the_review_is_1_and_nothing_is_written(tmp_path: Path) -> None:
    top = on_disk(tmp_path / "a review", WRONG)
    run = export("json", top, "--out", tmp_path / "out")
    assert (run.exit_code, (tmp_path / "out").exists()) == (1, False)


def test_nothing_to_read_is_2(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    run = export("json", tmp_path / "empty")
    assert (run.exit_code, "C904" in run.stdout) == (2, True)


def test_a_format_that_is_not_there_is_2() -> None:
    run = export("papyrus")
    assert run.exit_code == 2
    assert "json" in run.stderr


def test_help_lists_each_format() -> None:
    told = export("-h").stdout
    assert all(f"  {one.name} " in told and one.what in told for one in FORMATS)


def test_one_drawing_alone(tiny: Path, tmp_path: Path) -> None:
    run = export("figures", tiny, "--out", tmp_path / "out", "--only", "construct-curiosity")
    assert run.exit_code == 0
    assert {Path(name).stem for name in files_in(tmp_path / "out")} == {
        "construct-curiosity",
        "index",
        "README",
        ".cmoc-files",
    }


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("figures", "--only", "construct-curoisity"), 'did you mean "construct-curiosity"?'),
        (("json", "--only", "construct-curiosity"), "only figures take --only"),
    ],
)
def test_a_drawing_that_is_not_there_is_2(arguments: tuple[str, ...], told: str, tiny: Path) -> None:
    run = export(arguments[0], tiny, *arguments[1:])
    assert (run.exit_code, told in run.stderr) == (2, True)
