"""The same thing stands twice in one list."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import is_dataclass

from cmoc.check.example import CMOC, CMOCS, RIGHT
from cmoc.check.rule import Finding, Rule
from cmoc.check.whole import Written, all_records
from cmoc.model.origin import Path
from cmoc.model.phase import Phase
from cmoc.model.profile import Sets, Unsaid
from cmoc.model.programme import Arrow, Event
from cmoc.model.review import Paper, Review, Settings
from cmoc.model.snapshot import Snapshot
from cmoc.model.spelling import spelling
from cmoc.model.study import Study
from cmoc.model.theory import Construct, Context, Mechanism, Outcome
from cmoc.text.problem import Problem

# Where another rule tells it, or where it may be so: an event may move a curve twice, two authors may have one name.
ELSEWHERE: Mapping[type, tuple[str, ...]] = {
    Construct: ("aliases",),
    Event: ("moves",),
    Paper: ("authors",),
    Phase: ("authors", "verdicts"),
    Settings: ("phases",),
    Study: ("authors",),
}


def find(review: Review) -> Iterator[Finding]:
    for record in all_records(review):
        if not isinstance(record, Snapshot):  # it is frozen
            yield from in_record(record)


def in_record(record: Written) -> Iterator[Finding]:
    for path, items in lists_in(record, ()):
        first: dict[Hashable, int] = {}
        for at, item in enumerate(items):
            names = identity(item)
            if names is not None and first.setdefault(names, at) != at:
                earlier = record.origin.at(*path, first[names])
                name = named(item)
                what = f'"{name}"' if name else "the same entry"
                message = f"{what} stands twice in {path[-1]}; the first is at {earlier.file}:{earlier.line}"
                yield Finding(record.origin.at(*path, at), message)


def lists_in(value: object, path: Path) -> Iterator[tuple[Path, tuple[object, ...]]]:
    """Every list below a record, but those of which another rule tells."""
    if isinstance(value, tuple):
        yield path, value
        for at, one in enumerate(value):
            yield from lists_in(one, (*path, at))
    elif is_dataclass(value) and not isinstance(value, type):
        for name, (key, _) in spelling(type(value)).items():
            if name != "origin" and name not in ELSEWHERE.get(type(value), ()):
                yield from lists_in(getattr(value, name), (*path, key))


def identity(item: object) -> Hashable | None:
    """By what an item of a list is the same as another; None for what has an id or a number, which C102 looks after."""
    kind = type(item)
    if hasattr(item, "id") or isinstance(item, Event):
        return None
    match item:
        case Context() | Sets():
            return kind, item.construct or getattr(item, "text", None)
        case Mechanism():
            return kind, item.construct or item.text, item.resource, item.actor
        case Outcome():
            return kind, item.construct or item.text, item.link
        case Arrow():
            return kind, item.start, item.end, item.label
        case Unsaid():
            return kind, item.told
    return kind, item  # a frozen record, a text or a number


def named(item: object) -> str:
    """What a reader knows it by."""
    if isinstance(item, str | int):
        return str(item)
    if isinstance(item, Arrow):
        return f"{item.start} to {item.end}"
    return str(getattr(item, "construct", None) or getattr(item, "text", None) or getattr(item, "told", None) or "")


RULE = Rule(
    Problem(
        code="C119",
        name="named-twice",
        severity="warning",
        title="Named twice in one list",
        why="It counts once. One of the two is a slip, or was meant to be something else.",
        help="take one of the two out, or write what was meant",
        wrong={CMOCS: CMOC.replace("  stage:", "  at_odds_with: [cmoc-001, cmoc-001]\n  stage:")},
        right=RIGHT,
    ),
    find,
)
