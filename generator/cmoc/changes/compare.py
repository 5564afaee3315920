"""Two theories to changes, by rules that are handed in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress

from cmoc.changes.branches import of_branch
from cmoc.changes.differences import differences
from cmoc.changes.held import Held, held
from cmoc.changes.match import Match, matches
from cmoc.changes.record import LEVELS, Change, Difference, Level, NotComparable, Record, key_of
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
    hidden = (not old.complete, not new.complete)
    declared = old.declared | new.declared
    for match in matches(old, new):
        record = match.new or match.old
        if not record or match.old == match.new:
            continue
        kind, id = key_of(record)
        told = id in declared or bool(match.lineage.came or match.lineage.went)
        every = of_match(match)
        known = [(told and not one.path) or comparable(one, *hidden) for one in every]
        unknown += (
            NotComparable(kind, id, one.path) for one, is_known in zip(every, known, strict=True) if not is_known
        )
        changes += changes_of(rules, Differing(kind, match, tuple(compress(every, known))))
    unknown.sort(key=lambda one: (one.kind, one.id, one.path))
    return Compared(tuple(sorted(changes, key=order)), tuple(unknown))


def between_by(rules: Sequence[Rule], old: Record, new: Record, hidden: tuple[bool, bool]) -> Compared:
    """Two records of which the one is known to come of the other, by whatever id. `hidden`: a side was seen in part."""
    kind, id = key_of(new)
    every = tuple(one for one in differences(old, new) if one.path != ("id",))
    known = [comparable(one, *hidden) for one in every]
    found = changes_of(rules, Differing(kind, Match(old, new), tuple(compress(every, known))))
    unknown = (NotComparable(kind, id, one.path) for one, is_known in zip(every, known, strict=True) if not is_known)
    return Compared(tuple(sorted(found, key=order)), tuple(unknown))


def of_match(match: Match) -> tuple[Difference, ...]:
    if match.old and match.new:
        return differences(match.old, match.new)
    return (Difference((), match.old, match.new), *of_branch(match))


def comparable(one: Difference, old_hidden: bool, new_hidden: bool) -> bool:
    """What is absent or unknown on a side that was seen only in part is no change."""
    unheld = (None, UNKNOWN, ())
    return not (old_hidden and one.was in unheld) and not (new_hidden and one.now in unheld)


def changes_of(rules: Iterable[Rule], record: Differing) -> Iterator[Change]:
    """No rule claims a difference twice, and none what a rule before it has claimed."""
    match = record.match
    for rule in rules:
        if not record.left:
            return
        claims = [claimed for claimed in rule.claim(record) if claimed]
        for claimed in claims:
            yield Change(rule.name, rule.level, record.kind, match.old, match.new, claimed, match.lineage)
        if claims:
            gone = {id(one) for claimed in claims for one in claimed}
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
