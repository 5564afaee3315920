"""A construct, or a profile, that is a kind of itself, be it through others."""

from collections.abc import Iterator, Mapping, Sequence

from cmoc.check.rule import Finding, Rule
from cmoc.model.profile import Profile
from cmoc.model.review import Review
from cmoc.model.theory import Construct
from cmoc.text.problem import Files, Problem


def find(review: Review) -> Iterator[Finding]:
    yield from circles(review.theory.constructs)
    yield from circles(review.profiles)


def circles(records: Sequence[Construct | Profile]) -> Iterator[Finding]:
    """Each circle once, at the record of it that comes first in id order."""
    broader = {one.id: one.broader for one in records}
    for one in sorted(records, key=lambda one: one.id):
        way = back_to(one.id, broader)
        if way and one.id == min(way):
            told = " is a kind of ".join(f'"{id}"' for id in (*way, one.id))
            yield Finding(one.origin.at("broader", one.broader.index((*way, one.id)[1])), told)


def back_to(id: str, broader: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The shortest way from a record to itself, itself first; nothing where there is none."""
    ways: list[tuple[str, ...]] = [(id,)]
    seen = set[str]()
    for way in ways:
        for wider in broader.get(way[-1], ()):
            if wider == id:
                return way
            if wider not in seen:
                seen.add(wider)
                ways.append((*way, wider))
    return ()


def wider(of_tools: str) -> Files:
    return {
        "theory/contexts.yml": "- {id: free-evenings, label: Free evenings}\n"
        "- {id: noisy-room, label: Noise, broader: [shared-tools]}\n"
        f"- {{id: shared-tools, label: Shared tools, broader: [{of_tools}]}}\n",
    }


RULE = Rule(
    Problem(
        code="C120",
        name="own-kind",
        severity="error",
        title="A kind of itself",
        why="What is a kind or a part of another cannot take that other in. A circle says of each that it is wider "
        "than itself, and no page can tell which of them is meant.",
        help="take the wider one of the two out of `broader`",
        wrong=wider("noisy-room"),
        right=wider("free-evenings"),
    ),
    find,
)
