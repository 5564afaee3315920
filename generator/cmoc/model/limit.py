"""What a reader cannot learn here, where no record can say so by itself."""

from dataclasses import dataclass

from cmoc.model.scalars import Maybe, MaybeWhole
from cmoc.model.theory import Source
from cmoc.model.vocabulary import LimitKind


@dataclass(frozen=True)
class Limit:
    """With `partnerships` it holds a number of the text against the studies that carry those labels."""

    id: str
    kind: LimitKind
    told: str
    touches: tuple[str, ...] = ()  # ids of records whose pages link to it, and it to them
    stated: MaybeWhole = None  # a number that the text gives
    partnerships: tuple[str, ...] = ()  # counted among the studies, to stand beside `stated`
    note: Maybe = None
    sources: tuple[Source, ...] = ()
