"""What changed between two theories, as every format tells it."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from typing import Any

from cmoc.changes import RULES, Compared
from cmoc.changes.record import LEVELS, Change, Difference, Kind, Level
from cmoc.model.scalars import UNKNOWN
from cmoc.model.spelling import spelling
from cmoc.text.diagnostic import Span
from cmoc.views.diff_pages import DiffPages

TITLES = {rule.name: rule.title for rule in RULES}
FOLDERS: dict[Kind, str] = {
    "construct": "constructs",
    "cmoc": "cmocs",
    "profile": "profiles",
    "study": "studies",
    "phase": "phases",
}
ALONE: dict[Kind, str] = {"programme-theory": "programme-theory/", "term": "glossary/", "review": ""}
NAMED = ("label", "title", "term", "id")


@dataclass(frozen=True)
class DiffPart:
    path: tuple[str, ...]
    was: object  # as plain data, for JSON
    now: object
    before: str  # in words; empty where there is nothing
    after: str


@dataclass(frozen=True)
class DiffRow:
    rule: str
    title: str
    level: Level
    kind: Kind
    id: str
    address: str  # of the page of this record
    old: Span | None
    new: Span | None
    parts: tuple[DiffPart, ...]
    came: tuple[str, ...]
    went: tuple[str, ...]


@dataclass(frozen=True)
class DiffView:
    a: str
    b: str
    level: Level | None
    rows: tuple[DiffRow, ...]  # by level, the highest first
    unknown: tuple[tuple[Kind, str, tuple[str, ...]], ...]
    made: DiffPages | None = None  # None: not asked for, or there is a side that no site can be made of

    @property
    def sections(self) -> tuple[tuple[Level, tuple[DiffRow, ...]], ...]:
        """The levels that occur."""
        some = ((level, tuple(one for one in self.rows if one.level == level)) for level in LEVELS)
        return tuple((level, rows) for level, rows in some if rows)

    @property
    def own_pages(self) -> tuple[str, ...]:
        """Those of the records that changed, and of no others that show them."""
        return tuple(sorted({one.address for one in self.rows} - {""}))

    @property
    def addresses(self) -> tuple[str, ...]:
        """Published addresses of records that came, went or have another id."""
        moved = {one.address for one in self.rows if any(part.path in ((), ("id",)) for part in one.parts)}
        return tuple(sorted(moved - {""}))

    @property
    def heirs(self) -> Mapping[str, tuple[str, ...]]:
        """Address of a record that went -> of those that it became."""
        found: dict[str, set[str]] = {}
        for one in self.rows:
            if one.kind not in FOLDERS:
                continue
            own, folder = one.id, FOLDERS[one.kind]
            pairs = [(old, own) for old in one.came] + [(own, new) for new in one.went]
            pairs += [(str(part.was), str(part.now)) for part in one.parts if part.path == ("id",)]
            for old, new in pairs:
                found.setdefault(f"{folder}/{old}/", set()).add(f"{folder}/{new}/")
        return {old: tuple(sorted(some - {old})) for old, some in found.items()}


def diff_view(a: str, b: str, found: Compared) -> DiffView:
    unknown = tuple((one.kind, one.id, one.path) for one in found.unknown)
    return DiffView(a, b, found.level, tuple(row(one) for one in found.changes), unknown)


def row(one: Change) -> DiffRow:
    alone = ALONE.get(one.kind)
    address = f"{FOLDERS[one.kind]}/{one.id}/" if alone is None else alone
    parts = tuple(part(each) for each in one.parts)
    lineage = one.lineage
    return DiffRow(
        one.rule,
        TITLES[one.rule],
        one.level,
        one.kind,
        one.id,
        address,
        one.old,
        one.new,
        parts,
        lineage.came,
        lineage.went,
    )


def part(one: Difference) -> DiffPart:
    return DiffPart(one.path, data(one.was), data(one.now), words(one.was, one.path), words(one.now, one.path))


def data(value: Any) -> object:
    """With the YAML's field names; what is unknown or not there as null."""
    if is_dataclass(value) and not isinstance(value, type):
        keys = spelling(type(value))
        return {key: data(getattr(value, name)) for name, (key, _) in keys.items() if name != "origin"}
    if isinstance(value, Mapping):
        return {key: data(one) for key, one in sorted(value.items())}
    if isinstance(value, tuple):
        return [data(one) for one in value]
    return None if value == UNKNOWN else value


def words(value: Any, path: tuple[str, ...] = ("",)) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(words(one) for one in value) or "none"
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {words(one)}" for key, one in sorted(value.items()))
    if is_dataclass(value) and not path:
        return next((str(name) for key in NAMED if (name := getattr(value, key, None))), "")
    if is_dataclass(value) and not isinstance(value, type):
        keys = spelling(type(value))
        given = [(keys[one.name][0], getattr(value, one.name)) for one in fields(value) if differs(value, one)]
        return ", ".join(f"{key}: {words(each)}" for key, each in given)
    return str(value)


def differs(record: Any, one: Any) -> bool:
    """From the field's default: what someone wrote."""
    value = getattr(record, one.name)
    return one.name != "origin" and value != () and (one.default is MISSING or value != one.default)
