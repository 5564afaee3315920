"""Kinds of what the review is about, and the context states that each brings."""

from dataclasses import dataclass, field

from pydantic import InstanceOf
from pydantic.json_schema import SkipJsonSchema

from cmoc.model.origin import NOWHERE, Origin
from cmoc.model.scalars import Maybe
from cmoc.model.theory import Source
from cmoc.model.vocabulary import How, State


@dataclass(frozen=True)
class Sets:
    """A context state that a profile brings."""

    construct: str
    state: State
    how: How
    sources: tuple[Source, ...] = ()
    note: Maybe = None


@dataclass(frozen=True)
class Unsaid:
    """What the source says of a profile and no reading can: an amount, a rank, what follows from states it lacks."""

    told: str
    cmocs: tuple[str, ...] = ()  # those that hold a part of it
    sources: tuple[Source, ...] = ()
    note: Maybe = None  # why no reading can


@dataclass(frozen=True)
class Profile:
    """A kind of what the review is about, and the context states it sets."""

    id: str
    label: str
    definition: Maybe = None
    broader: tuple[str, ...] = ()  # profiles it is a kind of: what is limited to them holds here too
    partnerships: tuple[str, ...] = ()  # what studies of this kind have under that key
    sets: tuple[Sets, ...] = ()
    unsaid: tuple[Unsaid, ...] = ()
    sources: tuple[Source, ...] = ()
    note: Maybe = None
    origin: SkipJsonSchema[InstanceOf[Origin]] = field(default=NOWHERE, compare=False, repr=False)
