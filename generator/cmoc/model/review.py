"""What is this review's own and not the generator's (method.md §3), and the review as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field, InstanceOf
from pydantic.json_schema import SkipJsonSchema

from cmoc.model.glossary import Term
from cmoc.model.limit import Limit
from cmoc.model.origin import NOWHERE, Origin
from cmoc.model.phase import Phase
from cmoc.model.profile import Profile
from cmoc.model.programme import ProgrammeTheory
from cmoc.model.scalars import Address, Day, Maybe, MaybeWhole, NumberRange, Whole, YesNo
from cmoc.model.snapshot import Snapshot
from cmoc.model.study import Author, Study
from cmoc.model.theory import Theory

Written = SkipJsonSchema[InstanceOf[Origin]]


@dataclass(frozen=True)
class Stage:
    id: str
    label: str
    any_time: YesNo = False


@dataclass(frozen=True)
class Document:
    """A text that records point into; `places` are the headings, tables and figures `at` may name."""

    id: str
    label: str
    doi: Maybe = None
    places: tuple[str, ...] = ()


@dataclass(frozen=True)
class References:
    """The numbers of the source's reference list: all, the included studies', the team's own."""

    all: NumberRange | None = None
    included: NumberRange | None = None
    own: tuple[Whole, ...] = ()

    def may_be_study(self, number: int) -> bool:
        """Not the team's own work, and in the block of the included studies where the review names one."""
        first, last = self.included or (number, number)
        return number not in self.own and first <= number <= last


@dataclass(frozen=True)
class Encoded:
    by: Maybe = None
    source: Annotated[Maybe, Field(alias="from")] = None
    seen_by_its_authors: YesNo = False


@dataclass(frozen=True)
class Paper:
    """The published text that the review is an encoding of."""

    title: str
    authors: tuple[Author, ...] = ()
    journal: Maybe = None
    year: MaybeWhole = None
    volume: Maybe = None
    article: Maybe = None
    doi: Maybe = None


@dataclass(frozen=True)
class Settings:
    """review.yml."""

    title: str
    short_title: Maybe = None
    description: Maybe = None
    paper: Paper | None = None
    doi: Maybe = None
    licence: Maybe = None
    phases: tuple[str, ...] = ()
    current: Maybe = None
    stages: tuple[Stage, ...] = ()
    mechanism_types: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    profile_word: str = "profile"
    searched_to: Day = None
    references: References = References()
    encoded: Encoded | None = None
    funding: Maybe = None
    interests: Maybe = None
    registration: Maybe = None
    questions: tuple[str, ...] = ()
    updated: Day = None
    documents: tuple[Document, ...] = ()
    snapshots: Mapping[str, str] = field(default_factory=dict)  # phase -> hash of its snapshot
    limits: tuple[Limit, ...] = ()
    edit_url: Address = None  # where a file can be edited, with {file} and {line} in it
    issue_url: Address = None  # where an issue can be opened, with {title} and {body} in it
    origin: Written = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class Review:
    settings: Settings
    theory: Theory
    studies: tuple[Study, ...] = ()
    profiles: tuple[Profile, ...] = ()
    phases: tuple[Phase, ...] = ()
    snapshots: tuple[Snapshot, ...] = ()
    programme: ProgrammeTheory | None = None
    glossary: tuple[Term, ...] = ()
    lost: frozenset[str] = frozenset()  # ids of records that could not be read: known, and no more
    whole: bool = True  # every file and every record could be read
    unread: bool = False  # of some file nothing could be read, not even ids


def snapshot_of(review: Review, phase: str) -> Snapshot:
    """The theory as it stands, as a phase would leave it."""
    some = review.theory.constructs
    return Snapshot(
        phase,
        contexts=tuple(one for one in some if one.home == "context"),
        mechanisms=tuple(one for one in some if one.home == "mechanism"),
        outcomes=tuple(one for one in some if one.home == "outcome"),
        cmocs=review.theory.cmocs,
        studies=review.studies,
        profiles=review.profiles,
    )
