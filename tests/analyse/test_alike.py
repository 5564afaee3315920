"""Labels that are easily taken for each other."""

import pytest
from cmoc.analyse.alike import alike
from cmoc.model.theory import Construct


@pytest.mark.parametrize(
    ("labels", "pairs"),
    [
        pytest.param(["Trust", "Initial trust"], ["0-1"], id="all words of the one are in the other"),
        pytest.param(["Initial trust", "Initial faith"], [], id="one word in common is not enough"),
        pytest.param(["Trust", "TRUST"], ["0-1"], id="capitals do not count"),
        pytest.param(["Trust in a team", "Team trust"], ["0-1"], id="nor do short words, nor the order"),
        pytest.param(["A", "I"], [], id="a label of short words alone is like no other"),
        pytest.param(["Trust", "Trust again", "Trust once again"], ["0-1", "0-2", "1-2"], id="each with each"),
        pytest.param(["Rare trust", "Trust", "Trusted"], ["0-1"], id="words are whole"),
    ],
)
def test_alike(labels: list[str], pairs: list[str]) -> None:
    found = alike(Construct(str(at), label) for at, label in enumerate(labels))
    assert sorted(f"{one}-{other}" for one, others in found.items() for other in others if one < other) == pairs
    assert all(one in found[other] for one, others in found.items() for other in others)
