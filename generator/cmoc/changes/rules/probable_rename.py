"""Probable rename, undeclared."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import Differing, Rule


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    if record.match.by == "likeness":
        yield record.at("id")


RULE = Rule(
    name="probable-rename",
    level="theory",
    title="Probable rename, undeclared",
    why=(
        "One record went, another came, and nothing declares that they are the same. The measure is the "
        "number of features that both have over the number that either has; a feature is a word of a "
        "value with its field, or a part of a claim as a whole; ids, notes and sources do not count. From "
        "0.75 on the pair is told as a probable rename, the likest first. It is never matched in silence: "
        "declare it with an alias or in the ledger."
    ),
    inverse="probable-rename",
    claim=claim,
)
