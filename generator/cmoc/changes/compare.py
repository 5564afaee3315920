"""Two theories to changes, by rules that are handed in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cmoc.changes.differences import differences
from cmoc.changes.held import Held, held
from cmoc.changes.match import Match, matches
from cmoc.changes.record import LEVELS, Change, Difference, Kind, Level, NotComparable, key_of
from cmoc.changes.rule import Differing, Rule
from cmoc.model.scalars import UNKNOWN


@dataclass(frozen=True)
class Compared:
    changes: tuple[Change, ...]
    unknown: tuple[NotComparable, ...] = ()  # what a side that was seen only in part does not hold

    @property
    def level(self) -> Level | None:
        """The highest."""
        return next((level for level in LEVELS if any(one.level == level for one in self.changes)), None)


def compared_by(rules: Sequence[Rule], old: Held, new: Held) -> Compared:
    changes: list[Change] = []
    unknown: list[NotComparable] = []
    for match in matches(old, new):
        if match.old == match.new:
            continue
        kind, id = key_of(match.new or match.old)  # type: ignore[arg-type]
        known = []
        for one in of_match(match):
            if comparable(one, old, new, match, id):
                known.append(one)
            else:
                unknown.append(NotComparable(kind, id, one.path))
        changes += changes_of(rules, Differing(kind, match, tuple(known)))
    unknown.sort(key=lambda one: (one.kind, one.id, one.path))
    return Compared(tuple(sorted(changes, key=order)), tuple(unknown))


def of_match(match: Match) -> tuple[Difference, ...]:
    if match.old and match.new:
        return differences(match.old, match.new)
    return (Difference((), match.old, match.new),)


def comparable(one: Difference, old: Held, new: Held, match: Match, id: str) -> bool:
    """What is absent or unknown on a side seen in part is no change, unless the ledger says so."""
    declared = id in old.declared | new.declared or match.lineage.came or match.lineage.went
    if not one.path and declared:
        return True
    hidden = ((old, one.was), (new, one.now))
    return not any(not side.complete and value in (None, UNKNOWN, ()) for side, value in hidden)


def changes_of(rules: Iterable[Rule], record: Differing) -> Iterator[Change]:
    match = record.match
    for rule in rules:
        if not record.left:
            return
        for claimed in rule.claim(record):
            if claimed:
                yield Change(rule.name, rule.level, record.kind, match.old, match.new, claimed, match.lineage)
                gone = {id(one) for one in claimed}
                record = replace(record, left=tuple(one for one in record.left if id(one) not in gone))


def order(change: Change) -> tuple[object, ...]:
    first = change.parts[0]
    return LEVELS.index(change.level), change.kind, change.id, change.rule, first.path, repr(first.was), repr(first.now)


def apply(old: Held, changes: Iterable[Change]) -> Held:
    """What is changed is taken whole: some changes of a record bring all of them."""
    found = old.by_key
    some = tuple(changes)
    for change in some:
        if change.before:
            found.pop(key_of(change.before), None)
    for change in some:
        if change.after:
            found[key_of(change.after)] = change.after
    return held(found.values())


def inverted_by(rules: Iterable[Rule], change: Change) -> Change:
    rule = next(one for one in rules if one.name == change.rule)
    inverse = next(one for one in rules if one.name == rule.inverse)
    lineage = replace(change.lineage, came=change.lineage.went, went=change.lineage.came)
    parts = tuple(one.inverse for one in change.parts)
    return Change(inverse.name, inverse.level, change.kind, change.after, change.before, parts, lineage)


__all__ = ["Compared", "Kind", "apply", "compared_by", "inverted_by"]
