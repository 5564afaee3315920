"""CMOCs and constructs (method.md §§1 and 2)."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field, InstanceOf
from pydantic.json_schema import SkipJsonSchema

from cmoc.model.names import CmocId, ConstructId, Names, ProfileId
from cmoc.model.origin import NOWHERE, Origin
from cmoc.model.scalars import Maybe, Whole, YesNo
from cmoc.model.vocabulary import Alterable, Basis, Consequence, Effect, Holds, Ours, Role, Shape, State

Written = SkipJsonSchema[InstanceOf[Origin]]


@dataclass(frozen=True)
class Source:
    """A place that states something, with the paper's own reference numbers."""

    at: Maybe = None
    """The place: a heading, a page, a table, as the document's `places` in review.yml have it."""
    document: Annotated[Maybe, Names("document")] = None
    """The id of the document, as review.yml lists it. Left out: the paper of the current phase."""
    cites: tuple[Whole, ...] = ()
    """The numbers that stand there, of the source's own reference list."""
    shared: YesNo = False
    """yes: the numbers stand once behind a list of claims."""


@dataclass(frozen=True)
class Context:
    """What is so beforehand and lets the mechanism fire, or stops it."""

    state: State
    """How the construct stands. The sign is computed from it."""
    construct: ConstructId | None = None
    """The id of the construct."""
    text: str | None = None
    """Words in place of a construct, while it is not coded yet."""
    holds: Annotated[Holds, Field(alias="as")] = "cause"
    """cause: it acts (taken, if left out). condition: it must hold, and is not said to act."""
    ours: Ours | None = None
    """Which part we supplied and the source does not print: the whole part, or its sign."""


@dataclass(frozen=True)
class Mechanism:
    """A change in people's reasoning or resources."""

    effect: Effect
    """What becomes of the construct. `changes` where the source gives no direction."""
    construct: ConstructId | None = None
    """The id of the construct."""
    text: str | None = None
    """Words in place of a construct, while it is not coded yet."""
    resource: ConstructId | None = None
    """What the programme brings: the id of a construct."""
    actor: Annotated[str, Names("actor")] | None = None
    """Whose reasoning it is."""
    ours: Ours | None = None
    """Which part we supplied and the source does not print: the whole part, or its sign."""


@dataclass(frozen=True)
class Link:
    """An edge that some CMOC states, as the thing another CMOC works on."""

    start: Annotated[ConstructId, Field(alias="from")]
    """The id of the construct that it begins at."""
    end: Annotated[ConstructId, Field(alias="to")]
    """The id of the construct that it leads to."""


@dataclass(frozen=True)
class Outcome:
    """What follows, meant or not."""

    effect: Consequence
    """What becomes of the construct; for a link dampens or amplifies."""
    construct: ConstructId | None = None
    """The id of the construct."""
    text: str | None = None
    """Words in place of a construct, while it is not coded yet."""
    link: Link | None = None
    """The link that this CMOC works on, in place of a construct."""
    ours: Ours | None = None
    """Which part we supplied and the source does not print: the whole part, or its sign."""


@dataclass(frozen=True)
class Cmoc:
    """One claim: where these contexts hold together, this mechanism leads to these outcomes."""

    id: str
    """Its own id, the next that was never used, such as cmoc-031. It is never given again."""
    sources: tuple[Source, ...]
    """The places that state it."""
    contexts: tuple[Context, ...] = ()
    """All of them hold together. [] where the source names none."""
    mechanisms: tuple[Mechanism, ...] = ()
    """What changes in people's reasoning or resources. [] where the source names none."""
    outcomes: tuple[Outcome, ...] = ()
    """What follows. [] where the source names none."""
    basis: Basis = "finding"
    """On what ground it stands. finding is taken, if left out."""
    shape: Shape = "unknown"
    """How the outcome follows on the context."""
    stage: Annotated[Maybe, Names("stage")] = None
    """The id of a stage in review.yml. Left out: not given."""
    stage_ours: YesNo = False
    """yes: we supplied the stage and the source does not print it."""
    only_in: tuple[ProfileId, ...] = ()
    """The kinds (profiles) that it is limited to. Left out: not limited."""
    part_of: CmocId | None = None
    """The id of the CMOC that it is a part of."""
    at_odds_with: tuple[CmocId, ...] = ()
    """The ids of CMOCs that say otherwise."""
    hedged: YesNo = False
    """yes: every place that states it says "may", "could" or the like."""
    published_as: Maybe = None
    """Its number or name in the source."""
    note: Maybe = None
    """What else must be known, in your own words."""
    since: Annotated[Maybe, Names("phase")] = None
    """The phase in which it is first known."""
    origin: Written = field(default=NOWHERE, compare=False, repr=False)

    def __hash__(self) -> int:
        """By its id alone: traces and graphs hash CMOCs by the thousand, and equal ones have one id."""
        return hash(self.id)


@dataclass(frozen=True)
class Says:
    """The clause for a state, in place of "{label} is {state}"."""

    high: str | None = None
    """Where it is high: a whole clause."""
    low: str | None = None
    """Where it is low: a whole clause."""
    present: str | None = None
    """Where it is present: a whole clause."""
    absent: str | None = None
    """Where it is absent: a whole clause."""


@dataclass(frozen=True)
class Construct:
    """An idea with an id. The role it plays belongs to each CMOC; its file is its home."""

    id: str
    """Its own id: small letters and digits with hyphens. It becomes an address and is never given again."""
    label: str
    """Its name, as pages show it."""
    opposite: Maybe = None
    """The name of its other end."""
    type: Annotated[Maybe, Names("type")] = None
    """Its type of mechanism, one that review.yml lists under mechanism_types."""
    definition: Maybe = None
    """What it means, in your own words."""
    broader: tuple[ConstructId, ...] = ()
    """The ids of constructs that it is a kind of."""
    level: Annotated[Maybe, Names("level")] = None
    """Its level, one that review.yml lists under levels."""
    alterable: Alterable = "unknown"
    """Whether those who collaborate can change it."""
    aliases: tuple[str, ...] = ()
    """Ids that it had before. Their addresses lead here."""
    most_frequent_outcome: ConstructId | None = None
    """The construct that the source's own table of mechanisms names as its outcome."""
    since: Annotated[Maybe, Names("phase")] = None
    """The phase in which it is first known."""
    sources: tuple[Source, ...] = ()
    """The places that name or define it."""
    says: Says = Says()
    """Clauses for its states, in place of "{label} is {state}"."""
    plural: YesNo = False
    """yes: its label is a plural ("are", not "is")."""
    note: Maybe = None
    """What else must be known, in your own words."""
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
