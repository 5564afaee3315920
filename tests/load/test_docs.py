"""Texts by hand that are set into made pages, told apart from pages of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cmoc.load.docs import parted, read_docs

NAMES = ("home.md", "gaps/end.md", "items/01.md")


def test_texts_with_a_place_are_taken_out() -> None:
    files = {"home.md": b"Hello", "items/01.md": "Größe".encode(), "about.md": b"# About"}
    found = parted(files, NAMES)
    assert found.fragments == {"home.md": "Hello", "items/01.md": "Größe"}
    assert found.pages == {"about.md": b"# About"}
    assert not found.found


@pytest.mark.parametrize(
    ("name", "told"),
    [
        pytest.param("items/1.md", True, id="beside a place, by another name"),
        pytest.param("gaps/start.md", True, id="another text for the same page"),
        pytest.param("items/picture.png", False, id="a picture"),
        pytest.param("items/index.md", False, id="the made page itself, which has a fault of its own"),
        pytest.param("other/1.md", False, id="a folder without places"),
        pytest.param("start.md", False, id="a page at the top"),
    ],
)
def test_a_text_without_a_place_is_told(name: str, told: bool) -> None:
    found = parted({name: b"x"}, NAMES)
    assert name in found.pages
    assert [one.code for one in found.found] == (["C017"] if told else [])
    for one in found.found:
        assert one.span and one.span.file == f"docs/{name}"
        assert "docs/items/01.md" in one.help


ODD = [
    pytest.param(lambda docs: docs.symlink_to("/etc"), ["docs:1:1"], id="a link out of the review, once"),
    pytest.param(lambda docs: write(docs / "a.mkd", b"one\n\xff"), ["docs/a.mkd:2:1"], id="the place of a bad byte"),
    pytest.param(lambda docs: write(docs / "a.png", b"\xff"), [], id="a picture is no text"),
    pytest.param(lambda docs: write(docs / "in/.hidden/a.md", b"\xff"), [], id="what is hidden is left out"),
]


def write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


@pytest.mark.parametrize(("make", "places"), ODD)
def test_what_cannot_be_read_is_told_once_with_its_place(
    tmp_path: Path, make: Callable[[Path], None], places: list[str]
) -> None:
    make(tmp_path / "docs")
    _, found = read_docs(tmp_path)
    assert [f"{one.span.file}:{one.span.line}:{one.span.column}" for one in found if one.span] == places


def test_what_refuses_to_be_opened_is_told_and_ends_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "docs/a.md", b"a")

    def refuse(file: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(file))

    monkeypatch.setattr(Path, "is_file", refuse)
    files, (only,) = read_docs(tmp_path)
    assert (files, only.code) == ({}, "C018")
