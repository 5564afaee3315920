"""How a label is broken into lines."""

import pytest
from cmoc.render.labels import wrapped


@pytest.mark.parametrize("width", [14, 18, 26, 60])
def test_a_word_without_an_end_is_broken(width: int) -> None:
    lines = wrapped(f"Trust {'w' * 200} rises", width)
    assert max(map(len, lines)) <= width
    assert "".join(lines).replace(" ", "") == f"Trust{'w' * 200}rises"


def test_a_long_word_of_a_language_is_not() -> None:
    assert wrapped("Interorganisational collaboration", 14) == ["Interorganisational", "collaboration"]
