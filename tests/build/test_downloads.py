"""The files of /downloads/: each is described, each is there, and they are made once."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from cmoc.build import downloads as module
from cmoc.build.compile import compile_folder
from cmoc.build.downloads import Store, beside, downloads, kept, made
from cmoc.exchange import DOWNLOADS, FORMATS
from cmoc.exchange.format import Material
from cmoc.views.downloads_page import FOLDER, OFFERED, downloads_pages, size
from cmoc.views.facts import Facts
from reading import on_disk


def test_each_file_is_described_and_each_described_is_made(tiny: Facts) -> None:
    names = {f"{FOLDER}/{name}" for name in made(Material(tiny))}
    assert {one for one in OFFERED if one.startswith(FOLDER)} == names
    assert all(one in FORMATS for one in DOWNLOADS)


def test_no_two_formats_make_one_file(tiny: Facts) -> None:
    names = [name for one in DOWNLOADS for name in one.make(Material(tiny)).files]
    assert len(names) == len({*names})


def test_what_depends_on_the_machine_is_no_download() -> None:
    assert "sqlite" not in {one.name for one in DOWNLOADS}


def test_the_page_gives_the_size_of_each_file(tmp_path: Path) -> None:
    top = on_disk(tmp_path / "r", {})
    out = tmp_path / "r/build/pages"
    assert not compile_folder(top, out).failed
    page = (out / "downloads/index.md").read_text("utf-8")
    for name in OFFERED:
        assert (out / name).is_file()
        assert f'href="../{name}"' in page
        assert f">{size((out / name).stat().st_size)}<" in page
    assert not re.search(r"made with the site", page)


def test_without_files_the_page_leads_to_none(tiny: Facts) -> None:
    (page,) = downloads_pages(tiny)
    assert {piece.target for block in page.blocks for row in block.rows for cell in row for piece in cell} == {""}


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How often the files were made."""
    times: list[int] = []

    def counted(material: Material) -> Mapping[str, bytes]:
        times.append(1)
        return made(material)

    monkeypatch.setattr(module, "made", counted)
    return times


def test_they_are_made_once_until_something_changes(tiny: Facts, tmp_path: Path, count: list[int]) -> None:
    store = Store(beside(tmp_path / "pages"), {"a.yml": "a"})
    first = downloads(tiny, {}, {}, store)
    assert downloads(tiny, {}, {}, store) == first
    assert len(count) == 1
    downloads(tiny, {}, {}, Store(store.folder, {"a.yml": "b"}))
    assert len(count) == 2


def test_what_was_changed_in_the_store_is_made_again(tiny: Facts, tmp_path: Path, count: list[int]) -> None:
    store = Store(tmp_path / "store", {})
    first = downloads(tiny, {}, {}, store)
    for name, bad in (("cmocs.csv", b"x"), ("seal.json", b"{}"), ("seal.json", b"\xff"), ("seal.json", b'{"names": 1}')):
        (store.folder / name).write_bytes(bad)
        assert downloads(tiny, {}, {}, store) == first
    assert len(count) == 5


def test_a_store_that_leads_out_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("s")
    (tmp_path / "store").mkdir()
    (tmp_path / "store/seal.json").write_text('{"names": ["../secret"], "of": ""}')
    assert kept(tmp_path / "store", "key") is None


def test_a_store_that_cannot_be_written_is_no_reason_to_fail(tiny: Facts, tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file")
    assert downloads(tiny, {}, {}, Store(tmp_path / "store", {}))


@pytest.mark.parametrize(
    ("number", "told"), [(1, "1 byte"), (999, "999 bytes"), (1_499, "1 kB"), (999_499, "999 kB"), (1_100_473, "1.1 MB")]
)
def test_sizes_in_words(number: int, told: str) -> None:
    assert size(number) == told
