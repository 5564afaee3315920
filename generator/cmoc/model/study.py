"""Studies and what each says of a CMOC (method.md §4)."""

from dataclasses import dataclass, field
from typing import Annotated

from pydantic import InstanceOf
from pydantic.json_schema import SkipJsonSchema

from cmoc.model.names import CmocId, Names
from cmoc.model.origin import NOWHERE, Origin
from cmoc.model.scalars import Maybe, MaybeWhole, YesNo
from cmoc.model.theory import Source
from cmoc.model.vocabulary import Bearing, Case, Stance, StudyKind


@dataclass(frozen=True)
class Author:
    """A person by family name, or a body by name."""

    family: str | None = None
    """The family name."""
    given: Maybe = None
    """The given name, or its initials."""
    name: str | None = None
    """The name of a body, in place of a person's."""


@dataclass(frozen=True)
class Extract:
    """One passage of a study: what it says in our words, and as printed."""

    cmoc: CmocId
    """The id of the CMOC that the passage speaks of."""
    stance: Stance
    """How the passage bears on the CMOC."""
    finding: Maybe = None
    """What it says, in your own words."""
    excerpt: Maybe = None
    """The words as printed, exact, 25 at most."""
    at: Maybe = None
    """The place of the passage."""
    document: Annotated[Maybe, Names("document")] = None
    """The id of the document with that place. Left out: the paper of the current phase, citing the study."""
    case: Case | None = None
    """negative: where the context was missing, so was the outcome."""
    part: Bearing = "all"
    """What of the CMOC the passage speaks of. all is taken, if left out."""
    relevance: Maybe = None
    """Of this passage for this claim."""
    rigour: Maybe = None
    """Of this passage for this claim."""


@dataclass(frozen=True)
class Study:
    """One included document: what it is, and what it says of which CMOC."""

    id: str
    """Its own id, which is also the name of its file: doe-2023."""
    title: Maybe = None
    """As printed; unknown, where the reference is not held."""
    authors: tuple[Author, ...] = ()
    """In the order of the title page."""
    et_al: YesNo = False
    """yes: there are more authors than are named."""
    year: MaybeWhole = None
    """The year of publication."""
    year_letter: Maybe = None
    """Tells apart several of one author and year: the d of 2020d."""
    reference: MaybeWhole = None
    """Its number in the source's reference list, only where that is certain."""
    kind: StudyKind = "study"
    """What it is. Only studies are evidence; study is taken, if left out."""
    included: YesNo = True
    """no: the current phase did not include it. It then has a page and is not counted."""
    countries: tuple[str, ...] = ()
    """Where it was done."""
    partnership: Maybe = None
    """The kind of collaboration, in the words of the source."""
    sector: Maybe = None
    """The sector, in the words of the source."""
    methods: Maybe = None
    """How it was done."""
    mandate: Maybe = None
    """Whether the collaboration was mandated, in the words of the source."""
    sites: Maybe = None
    """How many places, or which."""
    participants: Maybe = None
    """Who took part, and how many."""
    doi: Maybe = None
    """The DOI alone, without an address before it."""
    note: Maybe = None
    """What else must be known, in your own words."""
    sources: tuple[Source, ...] = ()
    """The places that tell of the study itself."""
    extracts: tuple[Extract, ...] = ()
    """Its passages, each tied to one CMOC."""
    origin: SkipJsonSchema[InstanceOf[Origin]] = field(default=NOWHERE, compare=False, repr=False)
