"""Pictures for shared links: one for each section, only where the site has an address, and the same again."""

import struct
from collections.abc import Sequence
from pathlib import Path

import pytest
from cmoc.build.compile import compile_folder
from cmoc.render import picture as pictures
from cmoc.render.picture import picture
from cmoc.views.picture import Picture
from hostile_labels import HOSTILE
from reading import on_disk

SITE = {"mkdocs.yml": "site_name: x\nsite_url: https://example.org/review/\n"}


def named(pages: Path) -> dict[str, str]:
    """The picture of each page that names one."""
    found: dict[str, str] = {}
    for file in sorted(pages.rglob("*.md")):
        lines = [line for line in file.read_text("utf-8").splitlines() if line.startswith("picture: ")]
        found |= {file.relative_to(pages).as_posix(): line.removeprefix("picture: ").strip('"') for line in lines}
    return found


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = on_disk(tmp_path_factory.mktemp("pictures") / "a review", SITE)
    assert not compile_folder(top, top / "build/pages").failed
    return top


def test_every_picture_that_a_page_names_is_there_and_no_other(compiled: Path) -> None:
    pages = compiled / "build/pages"
    there = {file.relative_to(pages).as_posix() for file in pages.rglob("pictures/*.png")}
    assert set(named(pages).values()) == there
    assert named(pages)["index.md"] == "pictures/home.png"
    assert named(pages)["constructs/curiosity.md"] == "pictures/constructs.png"


def test_each_is_of_the_size_that_is_asked_for(compiled: Path) -> None:
    found = sorted(compiled.rglob("pictures/*.png"))
    assert len(found) > 8
    assert {struct.unpack(">II", file.read_bytes()[16:24]) for file in found} == {(1200, 630)}
    assert len({file.read_bytes() for file in found}) == len(found)


def test_a_second_run_makes_none_and_gives_the_same_bytes(compiled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = compiled / "build/pages"
    before = {file.name: file.read_bytes() for file in pages.rglob("pictures/*.png")}
    asked: list[int] = []

    def none(some: Sequence[Picture]) -> tuple[bytes, ...]:
        asked.append(len(some))
        return ()

    monkeypatch.setattr("cmoc.build.pictures.png_of", none)
    assert not compile_folder(compiled, pages).failed
    assert asked == [0]
    assert {file.name: file.read_bytes() for file in pages.rglob("pictures/*.png")} == before


def test_without_an_address_there_is_none(tmp_path: Path) -> None:
    top = on_disk(tmp_path / "a review", {})
    assert not compile_folder(top, top / "build/pages").failed
    assert not list(top.rglob("pictures"))
    assert named(top / "build/pages") == {}


def test_markup_is_words_and_nothing_is_read_as_a_program() -> None:
    plain = picture("A title", "b", "c")
    assert plain
    for label in (*HOSTILE, '#panic("x")', "$x$ *y* _z_ @a <b> \\u{7b}"):
        made = picture(label, label, label)
        assert made, label
        assert made != plain


def test_letters_that_the_font_lacks_are_left_out() -> None:
    assert picture("信頼", "b", "c") == picture("", "b", "c")
    assert pictures.held("  two \n words ") == "two words"
