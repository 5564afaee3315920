"""A phase: what it did, its ledger and its verdicts (method.md §5)."""

from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field, InstanceOf
from pydantic.json_schema import SkipJsonSchema

from cmoc.model.origin import NOWHERE, Origin
from cmoc.model.scalars import Day, Maybe, MaybeWhole, Whole, YesNo
from cmoc.model.study import Author
from cmoc.model.theory import Source
from cmoc.model.vocabulary import Decision, Ground, Held, RefinementKind


@dataclass(frozen=True)
class Refinement:
    """A ledger entry. With `about` and no ids it tells what no record holds, and is not checked."""

    basis: Ground
    kind: RefinementKind | None = None
    old: Annotated[tuple[str, ...], Field(alias="from")] = ()
    new: Annotated[tuple[str, ...], Field(alias="to")] = ()
    about: str | None = None
    why: Maybe = None
    stated_as: str | None = None  # the source's word, where it differs from what the data show
    note: Maybe = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class VerdictPart:
    about: str
    verdict: Decision
    now: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """What a phase decided on one CMOC of the phase before: one verdict, or several parts."""

    cmoc: str
    basis: Ground
    verdict: Decision | None = None
    now: tuple[str, ...] = ()
    parts: tuple[VerdictPart, ...] = ()
    why: Maybe = None
    note: Maybe = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Rival:
    """A claim of another theory and what the phase made of it."""

    claim: str
    held_by: Maybe = None
    decision: Maybe = None
    why: Maybe = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class FlowStep:
    """A number of the study flow: what flows in from the steps before, less what is left out here."""

    id: str
    label: str
    count: Whole
    before: Annotated[tuple[str, ...], Field(alias="from")] = ()
    left_out: MaybeWhole = None
    why: Maybe = None  # it was left out
    ours: YesNo = False  # what is left out follows from the counts and is not printed
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Search:
    where: str
    on: Maybe = None  # a day or a time, as the source gives it
    note: Maybe = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Phase:
    id: str
    label: str
    title: Maybe = None
    authors: tuple[Author, ...] = ()
    journal: Maybe = None
    year: MaybeWhole = None
    published: Day = None
    doi: Maybe = None
    held: Held = "no"
    design: Maybe = None
    aims: tuple[str, ...] = ()
    searches: tuple[Search, ...] = ()
    studies: MaybeWhole = None  # how many it included
    mechanisms: MaybeWhole = None  # how many its source's own table of mechanisms lists as this phase's
    extracted: MaybeWhole = None  # CMOCs extracted study by study: not comparable with those held
    flow: tuple[FlowStep, ...] = ()
    not_held: tuple[str, ...] = ()
    note: Maybe = None
    refinements: tuple[Refinement, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    rivals: tuple[Rival, ...] = ()
    origin: SkipJsonSchema[InstanceOf[Origin]] = field(default=NOWHERE, compare=False, repr=False)
