"""The texts of a review to one record: the only place that knows which file holds what."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TypeVar

from cmoc.load import problems
from cmoc.load.folder import Folder, has_place, read_folder
from cmoc.load.node import Sequence
from cmoc.load.parse import parse
from cmoc.load.records import Read, read_list, read_one
from cmoc.model.glossary import Term
from cmoc.model.origin import ANY, Origin
from cmoc.model.phase import Phase
from cmoc.model.profile import Profile
from cmoc.model.programme import ProgrammeTheory
from cmoc.model.review import Review, Settings
from cmoc.model.snapshot import Snapshot
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct, Source, Theory
from cmoc.model.vocabulary import ROLES, Role
from cmoc.text.diagnostic import Diagnostic, Span, in_reading_order

R = TypeVar("R")
Record = Settings | Construct | Cmoc | Study | Profile | Phase | Snapshot | ProgrammeTheory | Term
Reader = Callable[[str, str], Read[Record]]  # of one file, by its name and text
SETTINGS = "theory/review.yml"
PROFILES = "theory/profiles.yml"
GLOSSARY = "theory/glossary.yml"
CMOCS = "theory/cmocs/"
HOMES = {f"theory/{role}s.yml": role for role in ROLES}
# Whatever could be an id in a file that was not read whole: known, so that one slip does not make six.
WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class Loaded:
    review: Review
    sources: Mapping[str, str]  # file -> text, for the excerpts of diagnostics
    found: tuple[Diagnostic, ...]
    empty: bool = False  # there was nothing to read


def load(top: Path, reader: Reader | None = None) -> Loaded:
    """`reader` stands in for `read_file`, where some files were read before."""
    return load_folder(read_folder(top), reader)


def load_folder(folder: Folder, reader: Reader | None = None) -> Loaded:
    read = read_texts(folder.texts, frozenset(folder.refused), reader)
    lost = read.review.lost.union(*(WORD.findall(text) for text in folder.refused.values()))
    # Nothing can be told of what a file held that gave no text at all.
    unread = any(has_place(Path(name)) and not text for name, text in folder.refused.items())
    review = replace(read.review, lost=lost, whole=read.review.whole and not folder.refused, unread=unread)
    found = in_reading_order((*folder.found, *read.found))
    return Loaded(review, {**folder.refused, **folder.texts}, found, not (folder.texts or folder.refused))


def read_texts(texts: Mapping[str, str], refused: frozenset[str] = frozenset(), reader: Reader | None = None) -> Loaded:
    """A review from texts by file name. Every error of every file, not the first. `refused` are told already."""
    read = {name: (reader or read_file)(name, texts[name]) for name in sorted(texts)}
    records = [record for one in read.values() for record in one.records]
    broken = [name for name, one in read.items() if not one.whole]
    lost = {id for one in read.values() for id in one.lost}.union(*(WORD.findall(texts[name]) for name in broken))
    found = [one for each in read.values() for one in each.found]
    if SETTINGS not in texts and SETTINGS not in refused:
        found.append(problems.NO_SETTINGS.at(Span(SETTINGS, 1, 1), "there is no theory/review.yml"))
    settings = next(only(Settings, records), Settings("", origin=Origin(faulty=frozenset({ANY}))))
    cmocs = tuple(located(one, settings.current) for one in only(Cmoc, records))
    review = Review(
        settings,
        Theory(tuple(only(Construct, records)), cmocs),
        tuple(only(Study, records)),
        tuple(only(Profile, records)),
        tuple(only(Phase, records)),
        tuple(opened(one) for one in only(Snapshot, records)),
        next(only(ProgrammeTheory, records), None),
        tuple(only(Term, records)),
        frozenset(lost),
        not broken,
    )
    return Loaded(review, texts, in_reading_order(found))


def read_file(name: str, text: str) -> Read[Record]:
    """The place of a file decides what it holds."""
    root, lines, faults = parse(text, name)
    if root is None and faults:
        return Read(found=faults, whole=False)
    part = PurePosixPath(name).parts
    read: Read[Record]
    if name == SETTINGS:
        read = read_one(Settings, root, lines)
    elif name in HOMES:
        read = read_list(Construct, root, lines, home=HOMES[name])
    elif name == PROFILES:
        read = read_list(Profile, root, lines)
    elif name == GLOSSARY:
        read = read_list(Term, root, lines)
    elif name == "theory/programme-theory.yml":
        read = read_one(ProgrammeTheory, root, lines)
    elif name.startswith(CMOCS):
        read = read_list(Cmoc, root, lines)
    elif part[:2] == ("theory", "snapshots"):
        read = read_one(Snapshot, root, lines)
    elif part[:2] == ("theory", "phases"):
        read = read_one(Phase, root, lines)
    else:
        read = read_one(Study, root, lines)
    if isinstance(root, Sequence) and not holds_list(name):
        return read  # a dash too many spoils the lines below it, and is told
    return replace(read, found=(*faults, *read.found), whole=read.whole and not faults)


def holds_list(name: str) -> bool:
    return name in (*HOMES, PROFILES, GLOSSARY) or name.startswith(CMOCS)


def only(kind: type[R], records: Iterable[Record]) -> Iterator[R]:
    return (record for record in records if isinstance(record, kind))


def located(cmoc: Cmoc, document: str | None) -> Cmoc:
    """A source that names no document stands in the current phase's."""
    if all(source.document for source in cmoc.sources):
        return cmoc
    return replace(cmoc, sources=tuple(in_document(source, document) for source in cmoc.sources))


def in_document(source: Source, document: str | None) -> Source:
    return source if source.document else replace(source, document=document)


def opened(snapshot: Snapshot) -> Snapshot:
    """Its records know their places and homes, as those of a theory do."""
    origin = snapshot.origin

    def at_home(role: Role, some: tuple[Construct, ...]) -> tuple[Construct, ...]:
        within = (origin.inside(f"{role}s", at) for at in range(len(some)))
        return tuple(replace(one, home=role, origin=place) for one, place in zip(some, within, strict=True))

    return replace(
        snapshot,
        contexts=at_home("context", snapshot.contexts),
        mechanisms=at_home("mechanism", snapshot.mechanisms),
        outcomes=at_home("outcome", snapshot.outcomes),
        cmocs=tuple(replace(one, origin=origin.inside("cmocs", at)) for at, one in enumerate(snapshot.cmocs)),
        studies=tuple(replace(one, origin=origin.inside("studies", at)) for at, one in enumerate(snapshot.studies)),
        profiles=tuple(replace(one, origin=origin.inside("profiles", at)) for at, one in enumerate(snapshot.profiles)),
    )
