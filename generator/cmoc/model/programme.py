"""The programme theory as its own diagram, and the path over time that its authors draw as an example."""

from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field, InstanceOf
from pydantic.json_schema import SkipJsonSchema

from cmoc.model.origin import NOWHERE, Origin
from cmoc.model.scalars import Maybe, Whole, YesNo
from cmoc.model.theory import Source
from cmoc.model.vocabulary import Effect, ElementKind, Ground


@dataclass(frozen=True)
class Lane:
    id: str
    label: str
    note: Maybe = None


@dataclass(frozen=True)
class Element:
    """One box or ellipse of the diagram, and the records it stands for."""

    id: str
    label: str
    kind: ElementKind
    lane: str | None = None
    constructs: tuple[str, ...] = ()
    cmocs: tuple[str, ...] = ()
    note: Maybe = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Arrow:
    """`basis: reading` where the figure's own arrow is not held and the words around it lead to it."""

    start: Annotated[str, Field(alias="from")]
    end: Annotated[str, Field(alias="to")]
    basis: Ground
    label: Maybe = None
    cmocs: tuple[str, ...] = ()
    note: Maybe = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Curve:
    """What rises and falls over time."""

    id: str
    label: str
    construct: str | None = None


@dataclass(frozen=True)
class Move:
    """What an event does to one curve. `more`: printed as greater than what the same event does to another."""

    curve: str
    effect: Effect
    more: YesNo = False
    ours: YesNo = False  # the figure does not print it


@dataclass(frozen=True)
class Event:
    number: Whole
    label: str
    moves: tuple[Move, ...] = ()  # in order: one event may move a curve twice
    constructs: tuple[str, ...] = ()
    cmocs: tuple[str, ...] = ()
    note: Maybe = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Trajectory:
    title: str
    top: Maybe = None  # the names of the two ends of the scale
    bottom: Maybe = None
    profiles: tuple[str, ...] = ()
    curves: tuple[Curve, ...] = ()
    events: tuple[Event, ...] = ()
    note: Maybe = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class ProgrammeTheory:
    """theory/programme-theory.yml."""

    title: str
    lanes: tuple[Lane, ...] = ()
    elements: tuple[Element, ...] = ()
    links: tuple[Arrow, ...] = ()
    trajectory: Trajectory | None = None
    note: Maybe = None
    sources: tuple[Source, ...] = ()
    origin: SkipJsonSchema[InstanceOf[Origin]] = field(default=NOWHERE, compare=False, repr=False)
