"""What differs between two theories, as records that print nothing."""

from dataclasses import dataclass, field
from typing import Literal

from cmoc.model.glossary import Term
from cmoc.model.origin import Path
from cmoc.model.phase import Phase
from cmoc.model.profile import Profile
from cmoc.model.programme import ProgrammeTheory
from cmoc.model.review import Settings
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct
from cmoc.text.diagnostic import Span

Level = Literal["theory", "evidence", "wording"]
LEVELS: tuple[Level, ...] = ("theory", "evidence", "wording")  # the highest first
Kind = Literal["construct", "cmoc", "profile", "study", "programme-theory", "phase", "term", "review"]
Record = Construct | Cmoc | Profile | Study | ProgrammeTheory | Phase | Term | Settings
KINDS: dict[type, Kind] = {
    Construct: "construct",
    Cmoc: "cmoc",
    Profile: "profile",
    Study: "study",
    ProgrammeTheory: "programme-theory",
    Phase: "phase",
    Term: "term",
    Settings: "review",
}
Key = tuple[Kind, str]


def key_of(record: Record) -> Key:
    """There is one diagram and one review.yml: they need no id."""
    kind = KINDS[type(record)]
    return kind, "" if isinstance(record, ProgrammeTheory | Settings) else record.id


@dataclass(frozen=True)
class Difference:
    """One value of a record, or the record itself where the path is empty.

    Items of a list are named by what they are about: ("contexts", "trust", "state"). None: not there, or unknown.
    """

    path: tuple[str, ...]
    was: object = field(hash=False)  # review.yml holds a mapping
    now: object = field(hash=False)
    at_old: Path = ()  # where it is written, as `Origin.at` takes it
    at_new: Path = ()

    @property
    def inverse(self) -> "Difference":
        return Difference(self.path, self.now, self.was, self.at_new, self.at_old)


@dataclass(frozen=True)
class Lineage:
    """What the ledger declares of a record: the ids it came from and those it went to."""

    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()


@dataclass(frozen=True)
class Change:
    """One rule's find in one record. `before` and `after` are the whole record, `parts` what of it this change is."""

    rule: str
    level: Level
    kind: Kind
    before: Record | None = field(hash=False)
    after: Record | None = field(hash=False)
    parts: tuple[Difference, ...]
    lineage: Lineage = Lineage()

    @property
    def id(self) -> str:
        """As it is called now, else as it was."""
        record = self.after or self.before
        return key_of(record)[1] if record else ""

    @property
    def old(self) -> Span | None:
        there = next((one for one in self.parts if one.was is not None), self.parts[0])
        return self.before.origin.at(*there.at_old) if self.before else None

    @property
    def new(self) -> Span | None:
        there = next((one for one in self.parts if one.now is not None), self.parts[0])
        return self.after.origin.at(*there.at_new) if self.after else None


@dataclass(frozen=True)
class NotComparable:
    """What one side does not hold, where that side was seen only in part: neither same nor changed."""

    kind: Kind
    id: str
    path: tuple[str, ...]
