"""Where two records of one type differ, value by value. Items of a list are matched by what they are about."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, is_dataclass
from typing import Any

from cmoc.changes.record import Difference
from cmoc.changes.words import name_of
from cmoc.model.limit import Limit
from cmoc.model.origin import Path
from cmoc.model.phase import FlowStep, Refinement, Rival, Verdict, VerdictPart
from cmoc.model.profile import Sets
from cmoc.model.programme import Arrow, Curve, Element, Event, Lane
from cmoc.model.review import Document, Stage
from cmoc.model.spelling import spelling
from cmoc.model.study import Extract
from cmoc.model.theory import Context, Mechanism, Outcome, Source


def name_of_entry(one: Refinement) -> str:
    return f"{one.kind or 'told'} {', '.join(one.old)} -> {', '.join(one.new)} {one.about or ''}".strip()


# How the items of a list are told apart. A list of other records is compared as a whole.
NAMES: dict[type, Callable[[Any], str]] = {
    str: str,
    int: str,
    **dict.fromkeys((Context, Mechanism, Outcome), name_of),
    Source: lambda one: ", ".join(filter(None, (one.document, one.at))),
    Sets: lambda one: one.construct,
    Extract: lambda one: one.cmoc,
    Refinement: name_of_entry,
    Verdict: lambda one: one.cmoc,
    VerdictPart: lambda one: one.about,
    Rival: lambda one: one.claim,
    Arrow: lambda one: f"{one.start} -> {one.end}",
    Event: lambda one: str(one.number),
    **dict.fromkeys((FlowStep, Element, Lane, Curve, Stage, Document, Limit), lambda one: one.id),
}


@dataclass(frozen=True)
class Where:
    """One place in both records: how it is told, and where each side has it written."""

    path: tuple[str, ...] = ()
    old: Path = ()
    new: Path = ()

    def under(self, name: str, old: str | int | None = None, new: str | int | None = None) -> "Where":
        """Without its own place on a side it stands where the list does."""
        old_path = self.old if old is None else (*self.old, old)
        return Where((*self.path, name), old_path, self.new if new is None else (*self.new, new))

    def told(self, was: object, now: object) -> Difference:
        return Difference(self.path, was, now, self.old, self.new)


def differences(old: object, new: object) -> tuple[Difference, ...]:
    return tuple(sorted(of_records(old, new, Where()), key=order))


def order(one: Difference) -> tuple[object, ...]:
    """The same whichever side is which."""
    was, now = repr(one.was), repr(one.now)
    return one.path, min(was, now), max(was, now)


def of_records(old: object, new: object, where: Where) -> Iterator[Difference]:
    kind: type = type(old)
    for name, (key, _) in spelling(kind).items():
        was, now = getattr(old, name), getattr(new, name)
        if name != "origin" and was != now:
            yield from of_values(was, now, where.under(key, key, key))


def of_values(was: object, now: object, where: Where) -> Iterator[Difference]:
    if is_dataclass(was) and type(was) is type(now):
        yield from of_records(was, now, where)
    elif isinstance(was, tuple) and isinstance(now, tuple) and all(type(one) in NAMES for one in (*was, *now)):
        yield from of_lists(was, now, where)
    else:
        yield where.told(was, now)


def of_lists(was: tuple[object, ...], now: tuple[object, ...], where: Where) -> Iterator[Difference]:
    gone, come = without(was, now), without(now, was)
    if not gone and not come:
        yield where.told(was, now)  # another order
    for name in sorted({*gone, *come}):
        olds, news = gone.get(name, []), come.get(name, [])
        for (at_old, old), (at_new, new) in zip(olds, news, strict=False):
            yield from of_values(old, new, where.under(name, at_old, at_new))
        for at_old, old in olds[len(news) :]:
            yield where.under(name, old=at_old).told(old, None)
        for at_new, new in news[len(olds) :]:
            yield where.under(name, new=at_new).told(None, new)


def without(some: tuple[object, ...], others: tuple[object, ...]) -> dict[str, list[tuple[int, object]]]:
    """What has no equal among the others, by name, each with its place in the list."""
    equal = Counter(others)
    found: dict[str, list[tuple[int, object]]] = {}
    for at, one in enumerate(some):
        if equal[one]:
            equal[one] -= 1
        else:
            found.setdefault(NAMES[type(one)](one), []).append((at, one))
    return {name: sorted(items, key=lambda item: repr(item[1])) for name, items in found.items()}
