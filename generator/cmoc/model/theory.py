"""CMOCs and constructs (method.md §§1 and 2)."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field, InstanceOf
from pydantic.json_schema import SkipJsonSchema

from cmoc.model.origin import NOWHERE, Origin
from cmoc.model.scalars import Maybe, Whole, YesNo
from cmoc.model.vocabulary import Alterable, Basis, Consequence, Effect, Holds, Ours, Role, Shape, State

Written = SkipJsonSchema[InstanceOf[Origin]]


@dataclass(frozen=True)
class Source:
    """A place that states something, with the paper's own reference numbers."""

    at: Maybe = None
    document: Maybe = None  # None until `load` fills in the current phase
    cites: tuple[Whole, ...] = ()
    shared: YesNo = False  # the numbers stand once behind a list of claims


@dataclass(frozen=True)
class Context:
    state: State
    construct: str | None = None
    text: str | None = None  # in place of a construct while a team has not coded it yet
    holds: Annotated[Holds, Field(alias="as")] = "cause"
    ours: Ours | None = None


@dataclass(frozen=True)
class Mechanism:
    effect: Effect
    construct: str | None = None
    text: str | None = None
    resource: str | None = None  # what the programme brings: a construct
    actor: str | None = None  # whose reasoning
    ours: Ours | None = None


@dataclass(frozen=True)
class Link:
    """An edge that some CMOC states, as the thing another CMOC works on."""

    start: Annotated[str, Field(alias="from")]
    end: Annotated[str, Field(alias="to")]


@dataclass(frozen=True)
class Outcome:
    effect: Consequence
    construct: str | None = None
    text: str | None = None
    link: Link | None = None
    ours: Ours | None = None


@dataclass(frozen=True)
class Cmoc:
    """One claim: where these contexts hold together, this mechanism leads to these outcomes."""

    id: str
    sources: tuple[Source, ...]
    contexts: tuple[Context, ...] = ()
    mechanisms: tuple[Mechanism, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    basis: Basis = "finding"
    shape: Shape = "unknown"
    stage: Maybe = None
    stage_ours: YesNo = False
    only_in: tuple[str, ...] = ()
    part_of: str | None = None
    at_odds_with: tuple[str, ...] = ()
    hedged: YesNo = False  # every place that states it says may, could or the like
    published_as: Maybe = None
    note: Maybe = None
    since: Maybe = None
    origin: Written = field(default=NOWHERE, compare=False, repr=False)

    def __hash__(self) -> int:
        """By its id alone: traces and graphs hash CMOCs by the thousand, and equal ones have one id."""
        return hash(self.id)


@dataclass(frozen=True)
class Says:
    """The clause for a state, in place of "{label} is {state}"."""

    high: str | None = None
    low: str | None = None
    present: str | None = None
    absent: str | None = None


@dataclass(frozen=True)
class Construct:
    """An idea with an id. The role it plays belongs to each CMOC; `home` is the file it stands in."""

    id: str
    label: str
    opposite: Maybe = None
    type: Maybe = None
    definition: Maybe = None
    broader: tuple[str, ...] = ()
    level: Maybe = None
    alterable: Alterable = "unknown"
    aliases: tuple[str, ...] = ()
    most_frequent_outcome: str | None = None  # as the source's own table of mechanisms names it
    since: Maybe = None
    sources: tuple[Source, ...] = ()
    says: Says = Says()
    plural: YesNo = False
    note: Maybe = None
    home: SkipJsonSchema[Role] = "context"
    origin: Written = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class Theory:
    """Tuples and not mappings: a mapping would lose a duplicate id before a rule could see it."""

    constructs: tuple[Construct, ...] = ()
    cmocs: tuple[Cmoc, ...] = ()


Part = Context | Mechanism | Outcome
PartName = Literal["contexts", "mechanisms", "outcomes"]


def parts(cmoc: Cmoc) -> tuple[tuple[PartName, int, Part], ...]:
    """Every part with the name of its list and its place there."""
    contexts = (("contexts", at, part) for at, part in enumerate(cmoc.contexts))
    mechanisms = (("mechanisms", at, part) for at, part in enumerate(cmoc.mechanisms))
    outcomes = (("outcomes", at, part) for at, part in enumerate(cmoc.outcomes))
    return (*contexts, *mechanisms, *outcomes)  # type: ignore[arg-type]
