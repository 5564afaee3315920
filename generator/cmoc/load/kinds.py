"""The kinds of files that people write: what each holds, and which files are of that kind."""

from dataclasses import dataclass
from typing import Any

from cmoc.model.glossary import Term
from cmoc.model.phase import Phase
from cmoc.model.profile import Profile
from cmoc.model.programme import ProgrammeTheory
from cmoc.model.review import Settings
from cmoc.model.snapshot import Snapshot
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct


@dataclass(frozen=True)
class FileKind:
    name: str
    title: str
    record: Any
    listed: bool  # a list of records, or one
    files: tuple[str, ...]  # patterns, from the review's folder


KINDS: tuple[FileKind, ...] = (
    FileKind("review", "The settings of a review", Settings, False, ("theory/review.yml",)),
    FileKind(
        "constructs",
        "The constructs of one home role",
        Construct,
        True,
        ("theory/contexts.yml", "theory/mechanisms.yml", "theory/outcomes.yml"),
    ),
    FileKind("cmocs", "CMOCs", Cmoc, True, ("theory/cmocs/*.yml",)),
    FileKind(
        "programme-theory",
        "The programme theory as a diagram",
        ProgrammeTheory,
        False,
        ("theory/programme-theory.yml",),
    ),
    FileKind("profiles", "Kinds of what the review is about", Profile, True, ("theory/profiles.yml",)),
    FileKind("phases", "A phase of the review", Phase, False, ("theory/phases/*.yml",)),
    FileKind("snapshots", "The theory as a phase left it", Snapshot, False, ("theory/snapshots/*.yml",)),
    FileKind("glossary", "The words a reader must know", Term, True, ("theory/glossary.yml",)),
    FileKind("studies", "A study and what it says of which CMOC", Study, False, ("studies/*.yml",)),
)
