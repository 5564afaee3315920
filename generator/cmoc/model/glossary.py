"""The words a reader must know, each with one meaning."""

from dataclasses import dataclass, field

from pydantic import InstanceOf
from pydantic.json_schema import SkipJsonSchema

from cmoc.model.origin import NOWHERE, Origin
from cmoc.model.scalars import Maybe


@dataclass(frozen=True)
class Term:
    id: str
    term: str
    means: str
    not_for: Maybe = None  # what it is not used for, or what is said in its place
    see: tuple[str, ...] = ()  # ids of other terms
    origin: SkipJsonSchema[InstanceOf[Origin]] = field(default=NOWHERE, compare=False, repr=False)
