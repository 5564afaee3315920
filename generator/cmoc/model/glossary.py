"""The words a reader must know, each with one meaning."""

from dataclasses import dataclass, field
from typing import Annotated

from pydantic import InstanceOf
from pydantic.json_schema import SkipJsonSchema

from cmoc.model.names import Names
from cmoc.model.origin import NOWHERE, Origin
from cmoc.model.scalars import Maybe


@dataclass(frozen=True)
class Term:
    """A word that a reader must know, with one meaning."""

    id: str
    """Its own id, its anchor on the page."""
    term: str
    """The word."""
    means: str
    """Its meaning, in one sentence."""
    not_for: Maybe = None
    """What it is not used for, or what is said in its place."""
    see: tuple[Annotated[str, Names("term")], ...] = ()
    """The ids of other terms."""
    origin: SkipJsonSchema[InstanceOf[Origin]] = field(default=NOWHERE, compare=False, repr=False)
