"""What a reader cannot learn here, where no record can say so by itself."""

from dataclasses import dataclass

from cmoc.model.scalars import Maybe, MaybeWhole
from cmoc.model.theory import Source
from cmoc.model.vocabulary import LimitKind


@dataclass(frozen=True)
class Limit:
    """With `partnerships` it holds a number of the text against the studies that carry those labels."""

    id: str
    """Its own id, its anchor on the page."""
    kind: LimitKind
    """What keeps it from being known."""
    told: str
    """What cannot be learned here, in one sentence."""
    touches: tuple[str, ...] = ()
    """The ids of records whose pages link to it, and it to them."""
    stated: MaybeWhole = None
    """A number that the text gives."""
    partnerships: tuple[str, ...] = ()
    """Labels of partnerships that are counted among the studies, to stand beside `stated`."""
    note: Maybe = None
    """What else must be known, in your own words."""
    sources: tuple[Source, ...] = ()
    """The places that it rests on."""
