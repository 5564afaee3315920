"""A phase: what it did, its ledger and its verdicts (method.md §5)."""

from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field, InstanceOf
from pydantic.json_schema import SkipJsonSchema

from cmoc.model.origin import NOWHERE, Origin
from cmoc.model.scalars import Maybe, MaybeWhole
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
class Phase:
    id: str
    label: str
    title: Maybe = None
    year: MaybeWhole = None
    doi: Maybe = None
    held: Held = "no"
    note: Maybe = None
    refinements: tuple[Refinement, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    rivals: tuple[Rival, ...] = ()
    origin: SkipJsonSchema[InstanceOf[Origin]] = field(default=NOWHERE, compare=False, repr=False)
