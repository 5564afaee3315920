"""The whole theory as a phase left it: frozen, never edited. One that was seen only in part says so."""

from dataclasses import dataclass, field

from pydantic import InstanceOf
from pydantic.json_schema import SkipJsonSchema

from cmoc.model.names import PhaseId
from cmoc.model.origin import NOWHERE, Origin
from cmoc.model.profile import Profile
from cmoc.model.scalars import Maybe, YesNo
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct, Theory


@dataclass(frozen=True)
class Snapshot:
    """theory/snapshots/<phase>.yml. The lists are named as the files of a theory are."""

    phase: PhaseId
    """The id of the phase."""
    complete: YesNo = True
    """no: what is absent is unknown, and not new in the next phase."""
    note: Maybe = None
    """What else must be known, in your own words."""
    contexts: tuple[Construct, ...] = ()
    """Its constructs whose home is context."""
    mechanisms: tuple[Construct, ...] = ()
    """Its constructs whose home is mechanism."""
    outcomes: tuple[Construct, ...] = ()
    """Its constructs whose home is outcome."""
    cmocs: tuple[Cmoc, ...] = ()
    """Its CMOCs."""
    studies: tuple[Study, ...] = ()
    """Its studies."""
    profiles: tuple[Profile, ...] = ()
    """Its profiles."""
    origin: SkipJsonSchema[InstanceOf[Origin]] = field(default=NOWHERE, compare=False, repr=False)

    @property
    def theory(self) -> Theory:
        return Theory((*self.contexts, *self.mechanisms, *self.outcomes), self.cmocs)
