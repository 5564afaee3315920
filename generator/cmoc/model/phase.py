"""A phase: what it did, its ledger and its verdicts (method.md §5)."""

from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field, InstanceOf
from pydantic.json_schema import SkipJsonSchema

from cmoc.model.names import BeforeId, CmocId, RecordId
from cmoc.model.origin import NOWHERE, Origin
from cmoc.model.scalars import Day, Maybe, MaybeWhole, Whole, YesNo
from cmoc.model.study import Author
from cmoc.model.theory import Source
from cmoc.model.vocabulary import Decision, Ground, Held, RefinementKind


@dataclass(frozen=True)
class Refinement:
    """A ledger entry. With `about` and no ids it tells what no record holds, and is not checked."""

    basis: Ground
    """stated: the source says so. reading: we read it so."""
    kind: RefinementKind | None = None
    """What happened to the record."""
    old: Annotated[tuple[RecordId, ...], Field(alias="from")] = ()
    """The ids that it leads from."""
    new: Annotated[tuple[RecordId, ...], Field(alias="to")] = ()
    """The ids that it leads to."""
    about: str | None = None
    """What it is about, where no record holds it."""
    why: Maybe = None
    """Why, in your own words."""
    stated_as: str | None = None
    """The source's word, where it differs from what the data show."""
    note: Maybe = None
    """What else must be known, in your own words."""
    sources: tuple[Source, ...] = ()
    """The places that say so."""


@dataclass(frozen=True)
class VerdictPart:
    """A verdict on a part of the CMOC."""

    about: str
    """Which part."""
    verdict: Decision
    """What the phase decided on it."""
    now: tuple[CmocId, ...] = ()
    """The ids of CMOCs that carry it on."""


@dataclass(frozen=True)
class Verdict:
    """What a phase decided on one CMOC of the phase before: one verdict, or several parts."""

    cmoc: BeforeId
    """The id of a CMOC of the phase before."""
    basis: Ground
    """stated: the source says so. reading: we read it so."""
    verdict: Decision | None = None
    """What the phase decided on it."""
    now: tuple[CmocId, ...] = ()
    """The ids of CMOCs that carry it on. Left out: one that keeps its id carries itself on."""
    parts: tuple[VerdictPart, ...] = ()
    """Several verdicts on parts of it, in place of one."""
    why: Maybe = None
    """Why, in your own words."""
    note: Maybe = None
    """What else must be known, in your own words."""
    sources: tuple[Source, ...] = ()
    """The places that say so."""


@dataclass(frozen=True)
class Rival:
    """A claim of another theory and what the phase made of it."""

    claim: str
    """The claim, in your own words."""
    held_by: Maybe = None
    """Who holds it."""
    decision: Maybe = None
    """What the phase made of it."""
    why: Maybe = None
    """Why, in your own words."""
    sources: tuple[Source, ...] = ()
    """The places that say so."""


@dataclass(frozen=True)
class FlowStep:
    """A number of the study flow: what flows in from the steps before, less what is left out here."""

    id: str
    """Its own id, within this file."""
    label: str
    """What is counted."""
    count: Whole
    """How many."""
    before: Annotated[tuple[str, ...], Field(alias="from")] = ()
    """The ids of steps that it is filled from."""
    left_out: MaybeWhole = None
    """How many are left out here."""
    why: Maybe = None
    """Why they are left out."""
    ours: YesNo = False
    """yes: what is left out follows from the counts and is not printed."""
    sources: tuple[Source, ...] = ()
    """The places that print it."""


@dataclass(frozen=True)
class Search:
    """One search for studies."""

    where: str
    """The database, journal or person."""
    on: Maybe = None
    """The day or time, as the source gives it."""
    note: Maybe = None
    """What else must be known, in your own words."""
    sources: tuple[Source, ...] = ()
    """The places that tell of it."""


@dataclass(frozen=True)
class Phase:
    """A named step of the review: what it did, its ledger and its verdicts."""

    id: str
    """Its own id, which is also the name of its file."""
    label: str
    """Its name, as pages show it."""
    title: Maybe = None
    """The title of its publication."""
    authors: tuple[Author, ...] = ()
    """The authors of its publication."""
    journal: Maybe = None
    """The journal of its publication."""
    year: MaybeWhole = None
    """The year of its publication."""
    published: Day = None
    """The day of its publication, as 2021-06-23."""
    doi: Maybe = None
    """The DOI of its publication, without an address before it."""
    held: Held = "no"
    """Whether its theory is held here: yes, no or part."""
    design: Maybe = None
    """How it was done."""
    aims: tuple[str, ...] = ()
    """What it was to find out."""
    searches: tuple[Search, ...] = ()
    """Its searches for studies."""
    studies: MaybeWhole = None
    """How many it included."""
    mechanisms: MaybeWhole = None
    """How many mechanisms its source's own table lists as this phase's."""
    extracted: MaybeWhole = None
    """How many CMOCs were extracted study by study: not comparable with those held."""
    flow: tuple[FlowStep, ...] = ()
    """Its study flow, step by step."""
    not_held: tuple[str, ...] = ()
    """What of it is not held here."""
    note: Maybe = None
    """What else must be known, in your own words."""
    refinements: tuple[Refinement, ...] = ()
    """Its ledger: what it changed and why."""
    verdicts: tuple[Verdict, ...] = ()
    """What it decided on each CMOC of the phase before."""
    rivals: tuple[Rival, ...] = ()
    """Claims of other theories, and what it made of them."""
    origin: SkipJsonSchema[InstanceOf[Origin]] = field(default=NOWHERE, compare=False, repr=False)
