"""The programme theory as its own diagram, and the path over time that its authors draw as an example."""

from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field, InstanceOf
from pydantic.json_schema import SkipJsonSchema

from cmoc.model.names import CmocId, ConstructId, Names, ProfileId
from cmoc.model.origin import NOWHERE, Origin
from cmoc.model.scalars import Maybe, Whole, YesNo
from cmoc.model.theory import Source
from cmoc.model.vocabulary import Effect, ElementKind, Ground


@dataclass(frozen=True)
class Lane:
    """A row of the diagram."""

    id: str
    """Its own id."""
    label: str
    """Its name, as the diagram shows it."""
    note: Maybe = None
    """What else must be known, in your own words."""


@dataclass(frozen=True)
class Element:
    """One box or ellipse of the diagram, and the records it stands for."""

    id: str
    """Its own id."""
    label: str
    """Its name, as the diagram shows it."""
    kind: ElementKind
    """What it is in the diagram."""
    lane: Annotated[str, Names("lane")] | None = None
    """The id of its lane."""
    constructs: tuple[ConstructId, ...] = ()
    """The ids of constructs that it stands for."""
    cmocs: tuple[CmocId, ...] = ()
    """The ids of CMOCs that it stands for."""
    note: Maybe = None
    """What else must be known, in your own words."""
    sources: tuple[Source, ...] = ()
    """The places that show it."""


@dataclass(frozen=True)
class Arrow:
    """`basis: reading` where the figure's own arrow is not held and the words around it lead to it."""

    start: Annotated[str, Field(alias="from"), Names("element")]
    """The id of the element that it begins at."""
    end: Annotated[str, Field(alias="to"), Names("element")]
    """The id of the element that it leads to."""
    basis: Ground
    """stated: the figure has it. reading: the words around it lead to it."""
    label: Maybe = None
    """What stands beside it."""
    cmocs: tuple[CmocId, ...] = ()
    """The ids of CMOCs that it stands for."""
    note: Maybe = None
    """What else must be known, in your own words."""
    sources: tuple[Source, ...] = ()
    """The places that show it."""


@dataclass(frozen=True)
class Curve:
    """What rises and falls over time."""

    id: str
    """Its own id."""
    label: str
    """Its name, as the figure shows it."""
    construct: ConstructId | None = None
    """The id of the construct that it stands for."""


@dataclass(frozen=True)
class Move:
    """What an event does to one curve. `more`: printed as greater than what the same event does to another."""

    curve: Annotated[str, Names("curve")]
    """The id of the curve."""
    effect: Effect
    """What becomes of it."""
    more: YesNo = False
    """yes: printed as greater than what the same event does to another."""
    ours: YesNo = False
    """yes: the figure does not print it."""


@dataclass(frozen=True)
class Event:
    number: Whole
    """Its place in the order of events."""
    label: str
    """What happens."""
    moves: tuple[Move, ...] = ()
    """In order: one event may move a curve twice."""
    constructs: tuple[ConstructId, ...] = ()
    """The ids of constructs that it stands for."""
    cmocs: tuple[CmocId, ...] = ()
    """The ids of CMOCs that it stands for."""
    note: Maybe = None
    """What else must be known, in your own words."""
    sources: tuple[Source, ...] = ()
    """The places that show it."""


@dataclass(frozen=True)
class Trajectory:
    """A path over time that the authors draw as an example."""

    title: str
    """Its title, as printed."""
    top: Maybe = None
    """The name of the upper end of the scale."""
    bottom: Maybe = None
    """The name of the lower end of the scale."""
    profiles: tuple[ProfileId, ...] = ()
    """The ids of profiles that it is an example of."""
    curves: tuple[Curve, ...] = ()
    """What rises and falls."""
    events: tuple[Event, ...] = ()
    """What happens, in order."""
    note: Maybe = None
    """What else must be known, in your own words."""
    sources: tuple[Source, ...] = ()
    """The places that show it."""


@dataclass(frozen=True)
class ProgrammeTheory:
    """theory/programme-theory.yml."""

    title: str
    """Its title, as printed."""
    lanes: tuple[Lane, ...] = ()
    """The rows of the diagram, from the top."""
    elements: tuple[Element, ...] = ()
    """Its boxes and ellipses."""
    links: tuple[Arrow, ...] = ()
    """Its arrows."""
    trajectory: Trajectory | None = None
    """The path over time that the authors draw as an example."""
    note: Maybe = None
    """What else must be known, in your own words."""
    sources: tuple[Source, ...] = ()
    """The places that show it."""
    origin: SkipJsonSchema[InstanceOf[Origin]] = field(default=NOWHERE, compare=False, repr=False)
