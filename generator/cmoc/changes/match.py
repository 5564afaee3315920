"""Which record of one side is which of the other: by id, by alias, by declared lineage, by likeness."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, fields, is_dataclass
from typing import Literal

from cmoc.changes.held import Held
from cmoc.changes.record import Key, Kind, Lineage, Record, key_of
from cmoc.model.theory import Construct

ALIKE = 0.75  # of all features of two records, those they share
COMMON = 20  # a feature that more records have on one side says nothing, and would cost time
UNLIKE = {"id", "since", "note", "sources", "origin", "aliases", "reference", "published_as", "home", "basis"}
LED: tuple[Kind, ...] = ("construct", "cmoc")  # a ledger speaks of these
GUESSED: tuple[Kind, ...] = ("construct", "cmoc", "profile", "study")
Matches = dict[Key, Key]


NONE = Lineage()


@dataclass(frozen=True)
class Match:
    old: Record | None
    new: Record | None
    lineage: Lineage = NONE
    by: Literal["id", "alias", "lineage", "likeness"] = "id"
    shared: bool = False  # with one id in its lineage: others have that id in theirs, too
    linked: tuple[Record, ...] = ()  # of the other side, where the record itself is on one side alone
    knotted: tuple[Record, ...] = ()  # those of them that are linked with several, too

    @property
    def ends(self) -> tuple[Record | None, Record | None]:
        """With one of the records that it is linked with in place of the one that is not there."""
        other = next(iter((*self.knotted, *self.linked)), None)
        return self.old or other, self.new or other


def matches(old: Held, new: Held) -> Iterator[Match]:
    """Each record of both sides once."""
    kinds = old.kinds & new.kinds
    before = {key: one for key, one in old.by_key.items() if key[0] in kinds}
    after = {key: one for key, one in new.by_key.items() if key[0] in kinds}
    went, came = lineage(old, new, before, after)
    gone, come = before.keys() - after.keys(), after.keys() - before.keys()
    yield from (Match(before[key], after[key]) for key in sorted(before.keys() & after.keys()))
    aliased = by_alias(before, after, gone, come)
    gone, come = gone - aliased.keys(), come - set(aliased.values())
    led = by_lineage(went, came, gone, come)
    gone, come = gone - led.keys(), come - set(led.values())
    guessed = by_likeness(
        [before[key] for key in sorted(gone - went.keys())], [after[key] for key in sorted(come - came.keys())]
    )
    for key, to in sorted((*aliased.items(), *led.items())):
        line = Lineage((key[1],), (to[1],))
        yield Match(before[key], after[to], line, "alias" if key in aliased else "lineage")
    yield from (Match(before[key], after[to], by="likeness") for key, to in sorted(guessed.items()))
    for key in sorted(gone - guessed.keys()):
        ids = tuple(sorted(went.get(key, ())))
        linked = tuple(after[key[0], id] for id in ids)
        knotted = tuple(after[key[0], id] for id in ids if len(came[key[0], id]) > 1)
        shared = len(ids) == 1 and len(knotted) == 1
        yield Match(before[key], None, Lineage((), ids), shared=shared, linked=linked, knotted=knotted)
    for key in sorted(come - set(guessed.values())):
        ids = tuple(sorted(came.get(key, ())))
        linked = tuple(before[key[0], id] for id in ids)
        knotted = tuple(before[key[0], id] for id in ids if len(went[key[0], id]) > 1)
        shared = len(ids) == 1 and len(knotted) == 1
        yield Match(None, after[key], Lineage(ids, ()), shared=shared, linked=linked, knotted=knotted)


def lineage(
    old: Held, new: Held, before: Mapping[Key, Record], after: Mapping[Key, Record]
) -> tuple[dict[Key, set[str]], dict[Key, set[str]]]:
    """What is declared on one side alone: forwards by the new, backwards by the old. Same both ways round."""
    pairs = {*(new.lineage - old.lineage), *((to, start) for start, to in old.lineage - new.lineage)}
    went: dict[Key, set[str]] = {}
    came: dict[Key, set[str]] = {}
    for start, to in pairs:
        for kind in LED:
            if (kind, start) in before and (kind, to) in after:
                went.setdefault((kind, start), set()).add(to)
                came.setdefault((kind, to), set()).add(start)
    return went, came


def by_alias(before: Mapping[Key, Record], after: Mapping[Key, Record], gone: Set[Key], come: Set[Key]) -> Matches:
    """A construct that keeps its old id as an alias, whichever side says so; nothing where two could be meant."""
    said: set[tuple[Key, Key]] = {((key[0], alias), key) for key in come for alias in aliases(after[key])}
    said |= {(key, (key[0], alias)) for key in gone for alias in aliases(before[key])}
    pairs = {(start, to) for start, to in said if start in gone and to in come}
    olds, news = Counter(start for start, _ in pairs), Counter(to for _, to in pairs)
    return {start: to for start, to in pairs if olds[start] == news[to] == 1}


def aliases(record: Record) -> tuple[str, ...]:
    return record.aliases if isinstance(record, Construct) else ()


def by_lineage(
    went: Mapping[Key, set[str]], came: Mapping[Key, set[str]], gone: Iterable[Key], come: Iterable[Key]
) -> Matches:
    """One that went to one, where each is on its side alone."""
    free, found = set(come), {}
    for key in gone:
        (to, *more) = sorted(went.get(key, ())) or [""]
        target = (key[0], to)
        if not more and target in free and len(came.get(target, ())) == 1:
            found[key] = target
    return found


def by_likeness(old: list[Record], new: list[Record]) -> Matches:
    """The pairs that share at least `ALIKE` of their features, the likest first. Same both ways round."""
    gone = {key: one for one in old if (key := key_of(one))[0] in GUESSED}
    come = {key: one for one in new if (key := key_of(one))[0] in GUESSED}
    had = {key: features(one) for key, one in gone.items()}
    has = {key: features(one) for key, one in come.items()}
    scored: list[tuple[float, int, Key, Key]] = []
    for key, other in near(had, has):
        likeness = len(had[key] & has[other]) / len(had[key] | has[other])
        if likeness >= ALIKE:
            equal = same_fields(gone[key], come[other])
            scored.append((-likeness, -equal, key, other))
    found: Matches = {}
    taken: set[Key] = set()
    for _, _, key, other in sorted(scored):
        if key not in found and other not in taken:
            found[key] = other
            taken.add(other)
    return found


def near(had: Mapping[Key, frozenset[str]], has: Mapping[Key, frozenset[str]]) -> set[tuple[Key, Key]]:
    """Those of one kind that share a feature which few have."""
    telling = seldom(had) & seldom(has)
    where: dict[tuple[Kind, str], list[Key]] = {}
    for key, some in has.items():
        for feature in some & telling:
            where.setdefault((key[0], feature), []).append(key)
    return {
        (key, other)
        for key, some in had.items()
        for feature in some & telling
        for other in where.get((key[0], feature), ())
    }


def same_fields(old: Record, new: Record) -> int:
    return sum(getattr(old, one.name) == getattr(new, one.name) for one in fields(old) if one.name != "origin")


def seldom(some: Mapping[Key, frozenset[str]]) -> set[str]:
    counts = Counter(feature for each in some.values() for feature in each)
    return {feature for feature, number in counts.items() if number <= COMMON}


def features(record: object) -> frozenset[str]:
    """Each word of each value that is its own, with the name of its field; parts of a claim as a whole."""
    return frozenset(feature for one in fields(record) if one.name not in UNLIKE for feature in told(record, one.name))  # type: ignore[arg-type]


def told(record: object, name: str) -> Iterator[str]:
    value = getattr(record, name)
    for item in value if isinstance(value, tuple) else (value,):
        if is_dataclass(item):
            yield f"{name}: {item!r}"
        elif isinstance(item, str) and item != "unknown":
            yield from (f"{name}: {word}" for word in item.casefold().split())
