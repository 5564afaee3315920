"""The texts of a review to one record: the only place that knows which file holds what."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TypeVar

from cmoc.load import problems
from cmoc.load.folder import read_folder
from cmoc.load.parse import parse
from cmoc.load.records import Read, read_list, read_one
from cmoc.model.origin import Origin
from cmoc.model.phase import Phase
from cmoc.model.review import Profile, Review, Settings
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct, Source, Theory
from cmoc.model.vocabulary import ROLES
from cmoc.text.diagnostic import Diagnostic, Span, in_reading_order

R = TypeVar("R")
SETTINGS = "theory/review.yml"
HOMES = {f"theory/{role}s.yml": role for role in ROLES}
# Ids in a file that could not be parsed: known, so that one slip does not make six.
ID = re.compile(r"(?:^|[\s{,-])id:\s*[\"']?([A-Za-z0-9-]{1,60})")


@dataclass(frozen=True)
class Loaded:
    review: Review
    sources: Mapping[str, str]  # file -> text, for the excerpts of diagnostics
    found: tuple[Diagnostic, ...]
    empty: bool = False  # there was nothing to read


def load(top: Path) -> Loaded:
    folder = read_folder(top)
    read = read_texts(folder.texts)
    lost = read.review.lost.union(*(ID.findall(text) for text in folder.refused.values()))
    review = replace(read.review, lost=lost)
    found = in_reading_order((*folder.found, *read.found))
    return Loaded(review, {**folder.refused, **folder.texts}, found, not (folder.texts or folder.refused))


def read_texts(texts: Mapping[str, str]) -> Loaded:
    """A review from texts by file name. Every error of every file, not the first."""
    settings: Read[Settings] = Read()
    constructs, cmocs, studies, profiles, phases = [], [], [], [], []
    found: list[Diagnostic] = []
    lost: set[str] = set()
    for name in sorted(texts):
        root, lines, faults = parse(texts[name], name)
        found += faults
        if faults:
            lost.update(ID.findall(texts[name]))
        part = PurePosixPath(name).parts
        if name == SETTINGS:
            settings = read_one(Settings, root, lines)
        elif name in HOMES:
            constructs.append(read_list(Construct, root, lines, home=HOMES[name]))
        elif name == "theory/profiles.yml":
            profiles.append(read_list(Profile, root, lines))
        elif part[:2] == ("theory", "cmocs"):
            cmocs.append(read_list(Cmoc, root, lines))
        elif part[:2] == ("theory", "phases"):
            phases.append(read_one(Phase, root, lines))
        else:
            studies.append(read_one(Study, root, lines))
    everything: list[Read[object]] = [settings, *constructs, *cmocs, *studies, *profiles, *phases]  # type: ignore[list-item]
    for read in everything:
        found += read.found
        lost.update(read.lost)
    if SETTINGS not in texts:
        found.append(problems.NO_SETTINGS.at(Span(SETTINGS, 1, 1), "there is no theory/review.yml"))
    chosen = settings.records[0] if settings.records else Settings("", origin=Origin(damaged=True))
    theory = Theory(joined(constructs), tuple(located(one, chosen.current) for one in joined(cmocs)))
    review = Review(chosen, theory, joined(studies), joined(profiles), joined(phases), frozenset(lost))
    return Loaded(review, texts, in_reading_order(found))


def joined(read: Iterable[Read[R]]) -> tuple[R, ...]:
    return tuple(record for one in read for record in one.records)


def located(cmoc: Cmoc, document: str | None) -> Cmoc:
    """A source that names no document stands in the current phase's."""
    if all(source.document for source in cmoc.sources):
        return cmoc
    return replace(cmoc, sources=tuple(in_document(source, document) for source in cmoc.sources))


def in_document(source: Source, document: str | None) -> Source:
    return source if source.document else replace(source, document=document)
