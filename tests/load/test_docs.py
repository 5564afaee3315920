"""Texts by hand that are set into made pages, told apart from pages of their own."""

import pytest
from cmoc.load.docs import parted

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
