"""Another name."""

from collections.abc import Iterator

from cmoc.changes.record import Difference
from cmoc.changes.rule import ANY, Differing, Rule, is_at
from cmoc.changes.words import same_words


def claim(record: Differing) -> Iterator[tuple[Difference, ...]]:
    if record.kind not in ("construct", "profile"):
        return
    label = tuple(one for one in record.at("label") if not same_words(one.was, one.now))
    id = record.at("id")
    names = {name for one in id for name in (one.was, one.now)}
    aliases = (one for one in record.left if is_at(one, "aliases", ANY) and one.path[1] in names)
    if label or id:
        yield (*id, *label, *aliases)


RULE = Rule(
    name="renamed",
    level="theory",
    title="Another name",
    why=(
        "The same construct or profile under another label, or under another id that keeps the old one as "
        "an alias. Case, spaces and punctuation alone are wording."
    ),
    inverse="renamed",
    claim=claim,
)
