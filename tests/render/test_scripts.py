"""What the explorer's page loads: small, and without a word of another host."""

from cmoc.render.theme import EXPLORER, LATER, theme_files

MOST = 60_000  # bytes of what the page loads, as people read them
MOST_LATER = 22_000  # of what is loaded when a reader filters or saves
SHARED = ("parts.js", "web.js")


def scripts(*names: str) -> dict[str, str]:
    made = theme_files()
    return {name: made[f"assets/{name}"].decode() for name in names}


def size(*names: str) -> int:
    return sum(len(text.encode()) for text in scripts(*names).values())


def test_the_explorer_is_small_and_of_several_scripts() -> None:
    assert size(*SHARED, *EXPLORER) <= MOST
    assert size(*LATER) <= MOST_LATER
    assert all(0 < text.count("\n") <= 300 for text in scripts(*SHARED, *EXPLORER, *LATER).values())


def test_the_scripts_ask_no_other_host() -> None:
    found = scripts(*SHARED, *EXPLORER, *LATER)
    assert not [name for name, text in found.items() if "://" in text.replace("http://www.w3.org/", "")]
