"""What is this review's own and not the generator's (method.md §3), and the review as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field, InstanceOf
from pydantic.json_schema import SkipJsonSchema

from cmoc.model.glossary import Term
from cmoc.model.limit import Limit
from cmoc.model.names import Names
from cmoc.model.origin import NOWHERE, Origin
from cmoc.model.phase import Phase
from cmoc.model.profile import Profile
from cmoc.model.programme import ProgrammeTheory
from cmoc.model.scalars import Address, Day, Maybe, MaybeWhole, NumberRange, Orcid, Whole, YesNo
from cmoc.model.snapshot import Snapshot
from cmoc.model.study import Author, Study
from cmoc.model.theory import Theory

Written = SkipJsonSchema[InstanceOf[Origin]]


@dataclass(frozen=True)
class Stage:
    """When in a course of events a CMOC holds."""

    id: str
    """Its own id."""
    label: str
    """Its name, as pages show it."""
    any_time: YesNo = False
    """yes: at any time."""


@dataclass(frozen=True)
class Document:
    """A text that records point into; `places` are the headings, tables and figures `at` may name."""

    id: str
    """Its own id."""
    label: str
    """Its name, as pages show it."""
    doi: Maybe = None
    """The DOI alone, without an address before it."""
    places: tuple[str, ...] = ()
    """The headings, tables and figures that `at` may name."""


@dataclass(frozen=True)
class References:
    """The numbers of the source's reference list: all, the included studies', the team's own."""

    all: NumberRange | None = None
    """Its first and last number, as 1-92."""
    included: NumberRange | None = None
    """The first and last number of the included studies."""
    own: tuple[Whole, ...] = ()
    """The numbers of the team's own work."""

    def may_be_study(self, number: int) -> bool:
        """Not the team's own work, and in the block of the included studies where the review names one."""
        first, last = self.included or (number, number)
        return number not in self.own and first <= number <= last


@dataclass(frozen=True)
class Encoder:
    """One who wrote the records: a person by family name, or a body by name."""

    family: str | None = None
    """Of a person."""
    given: Maybe = None
    """Of a person: given names or their initials."""
    name: str | None = None
    """Of a body."""
    orcid: Orcid = None
    """Of a person, as 0000-0002-1825-0097."""


@dataclass(frozen=True)
class Encoded:
    """Who wrote these records."""

    by: Maybe = None
    """Who wrote them."""
    encoders: tuple[Encoder, ...] = ()
    """Each by name, in the order of citing. Without them `by` is cited."""
    source: Annotated[Maybe, Field(alias="from")] = None
    """From what they were written."""
    seen_by_its_authors: YesNo = False
    """yes: the authors of the source have seen it."""
    doi: Maybe = None
    """Of the encoding itself, where it is archived under one."""


@dataclass(frozen=True)
class Paper:
    """The published text that the review is an encoding of."""

    title: str
    """Its title, as printed."""
    authors: tuple[Author, ...] = ()
    """In the order of the title page."""
    journal: Maybe = None
    """The journal."""
    year: MaybeWhole = None
    """The year of publication."""
    volume: Maybe = None
    """The volume."""
    article: Maybe = None
    """The number of the article, or its pages."""
    doi: Maybe = None
    """The DOI alone, without an address before it."""


@dataclass(frozen=True)
class Settings:
    """What is this review's own: its title, its phases, its words."""

    title: str
    """The title of the site."""
    short_title: Maybe = None
    """A title for narrow places."""
    description: Maybe = None
    """What the review is, in a sentence or two."""
    paper: Paper | None = None
    """The published text that the review is an encoding of."""
    doi: Maybe = None
    """The DOI of the review, without an address before it."""
    licence: Maybe = None
    """The licence of the records."""
    phases: tuple[str, ...] = ()
    """The ids of its phases, in order."""
    current: Annotated[Maybe, Names("phase")] = None
    """The id of the phase that the records stand at."""
    stages: tuple[Stage, ...] = ()
    """When in a course of events a CMOC can hold, in order."""
    mechanism_types: tuple[str, ...] = ()
    """The types that a mechanism can have."""
    levels: tuple[str, ...] = ()
    """The levels that a construct can have."""
    actors: tuple[str, ...] = ()
    """Whose reasoning a mechanism can be."""
    profile_word: str = "profile"
    """What a profile is called on the pages."""
    searched_to: Day = None
    """The day of the last search, as 2020-06-01."""
    references: References = References()
    """The numbers of the source's reference list."""
    encoded: Encoded | None = None
    """Who wrote these records."""
    funding: Maybe = None
    """Who paid."""
    interests: Maybe = None
    """Interests that are declared."""
    registration: Maybe = None
    """Where the review is registered."""
    questions: tuple[str, ...] = ()
    """What it is to answer."""
    updated: Day = None
    """The day of the last change, as 2026-11-25."""
    documents: tuple[Document, ...] = ()
    """The texts that records point into."""
    snapshots: Mapping[str, str] = field(default_factory=dict)
    """The hash of each phase's snapshot. cmoc freeze sets it."""
    limits: tuple[Limit, ...] = ()
    """What a reader cannot learn here."""
    edit_url: Address = None
    """Where a file can be edited, with {file} and {line} in it."""
    issue_url: Address = None
    """Where an issue can be opened, with {title} and {body} in it."""
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
