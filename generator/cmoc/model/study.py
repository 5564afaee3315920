"""Studies and what each says of a CMOC (method.md §4)."""

from dataclasses import dataclass, field

from pydantic import InstanceOf
from pydantic.json_schema import SkipJsonSchema

from cmoc.model.origin import NOWHERE, Origin
from cmoc.model.scalars import Maybe, MaybeWhole, YesNo
from cmoc.model.theory import Source
from cmoc.model.vocabulary import Bearing, Case, Stance, StudyKind


@dataclass(frozen=True)
class Author:
    """A person by family name, or a body by name."""

    family: str | None = None
    given: Maybe = None
    name: str | None = None


@dataclass(frozen=True)
class Extract:
    """One passage of a study: what it says in our words, and as printed."""

    cmoc: str
    stance: Stance
    finding: Maybe = None
    excerpt: Maybe = None  # exact, at most 25 words
    at: Maybe = None
    document: Maybe = None
    case: Case | None = None  # negative: where the context was missing, so was the outcome
    part: Bearing = "all"
    relevance: Maybe = None
    rigour: Maybe = None


@dataclass(frozen=True)
class Study:
    id: str
    title: Maybe = None
    authors: tuple[Author, ...] = ()
    et_al: YesNo = False
    year: MaybeWhole = None
    year_letter: Maybe = None  # tells apart several of one author and year: 2020d
    reference: MaybeWhole = None  # its number in the source, only where that is certain
    kind: StudyKind = "study"
    included: YesNo = True
    countries: tuple[str, ...] = ()
    partnership: Maybe = None
    sector: Maybe = None
    methods: Maybe = None
    mandate: Maybe = None  # whether the collaboration was mandated, in the words of the source
    sites: Maybe = None
    participants: Maybe = None
    doi: Maybe = None
    note: Maybe = None
    sources: tuple[Source, ...] = ()
    extracts: tuple[Extract, ...] = ()
    origin: SkipJsonSchema[InstanceOf[Origin]] = field(default=NOWHERE, compare=False, repr=False)
