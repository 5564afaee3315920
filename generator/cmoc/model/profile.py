"""Kinds of what the review is about, and the context states that each brings."""

from dataclasses import dataclass, field

from pydantic import InstanceOf
from pydantic.json_schema import SkipJsonSchema

from cmoc.model.names import CmocId, ConstructId, ProfileId
from cmoc.model.origin import NOWHERE, Origin
from cmoc.model.scalars import Maybe
from cmoc.model.theory import Source
from cmoc.model.vocabulary import How, State


@dataclass(frozen=True)
class Sets:
    """A context state that a profile brings."""

    construct: ConstructId
    """The id of the construct."""
    state: State
    """The state it brings."""
    how: How
    """defines: by what the kind is. usual, possible: as the source says."""
    sources: tuple[Source, ...] = ()
    """The places that say so."""
    note: Maybe = None
    """What else must be known, in your own words."""


@dataclass(frozen=True)
class Unsaid:
    """What the source says of a profile and no reading can: an amount, a rank, what follows from states it lacks."""

    told: str
    """What the source says, in your own words."""
    cmocs: tuple[CmocId, ...] = ()
    """The ids of CMOCs that hold a part of it."""
    sources: tuple[Source, ...] = ()
    """The places that say so."""
    note: Maybe = None
    """Why no reading can say it."""


@dataclass(frozen=True)
class Profile:
    """A kind of what the review is about, and the context states it sets."""

    id: str
    """Its own id: small letters and digits with hyphens. It becomes an address."""
    label: str
    """Its name, as pages show it."""
    definition: Maybe = None
    """What it is, in your own words."""
    broader: tuple[ProfileId, ...] = ()
    """The ids of profiles that it is a kind of: what is limited to them holds here too."""
    partnerships: tuple[str, ...] = ()
    """What studies of this kind have under that key."""
    sets: tuple[Sets, ...] = ()
    """The context states that it brings."""
    unsaid: tuple[Unsaid, ...] = ()
    """What the source concludes and no reading here can."""
    sources: tuple[Source, ...] = ()
    """The places that tell of it."""
    note: Maybe = None
    """What else must be known, in your own words."""
    origin: SkipJsonSchema[InstanceOf[Origin]] = field(default=NOWHERE, compare=False, repr=False)
