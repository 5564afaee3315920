"""What the explorer's page loads: small, and without a word of another host."""

from cmoc.render.theme import EXPLORER, theme_files

MOST = 60_000  # bytes, as people read them
SHARED = ("parts.js", "web.js")


def scripts() -> dict[str, str]:
    made = theme_files()
    return {name: made[f"assets/{name}"].decode() for name in (*SHARED, *EXPLORER)}


def test_the_explorer_is_small_and_of_several_scripts() -> None:
    found = scripts()
    assert sum(len(text.encode()) for text in found.values()) <= MOST
    assert all(0 < text.count("\n") <= 300 for text in found.values())


def test_the_scripts_ask_no_other_host() -> None:
    assert not [name for name, text in scripts().items() if "://" in text.replace("http://www.w3.org/", "")]
