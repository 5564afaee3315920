"""Constructs whose labels are easily taken for each other: all longer words of the one are in the other."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from cmoc.model.theory import Construct


def alike(constructs: Iterable[Construct]) -> Mapping[str, frozenset[str]]:
    """By id. Only labels that share the rarest word of one of them are compared, and not each with each."""
    words = {one.id: long_words(one.label) for one in constructs}
    often = Counter(word for some in words.values() for word in some)
    rarest = {id: min(some, key=lambda word: (often[word], word)) for id, some in words.items() if some}
    holding: dict[str, list[str]] = defaultdict(list)
    for id, some in words.items():
        for word in some:
            holding[word].append(id)
    found: dict[str, set[str]] = defaultdict(set)
    for id, word in rarest.items():
        for other in holding[word]:
            if id != other and words[id] <= words[other]:
                found[id].add(other)
                found[other].add(id)
    return {id: frozenset(others) for id, others in found.items()}


def long_words(label: str) -> frozenset[str]:
    return frozenset(word for word in label.casefold().split() if len(word) > 2)
