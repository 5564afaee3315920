"""Every source that a record gives, and the document it leads to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from cmoc.model.origin import Origin, Path
from cmoc.model.phase import Phase
from cmoc.model.profile import Profile
from cmoc.model.programme import ProgrammeTheory
from cmoc.model.review import Review
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct, Source, Theory


class Sourced(Protocol):
    @property
    def sources(self) -> tuple[Source, ...]: ...


@dataclass(frozen=True)
class Stated:
    """A source and where it is written. One that names no document stands in the text of its phase."""

    origin: Origin
    path: Path
    source: Source
    phase: str | None

    @property
    def document(self) -> str | None:
        return self.source.document or self.phase


def all_sources(review: Review) -> Iterator[Stated]:
    current = review.settings.current
    yield from of_theory(review.theory, review.studies, review.profiles, current)
    for at, limit in enumerate(review.settings.limits):
        yield from listed(review.settings.origin, ("limits", at), limit.sources, current)
    for phase in review.phases:
        yield from of_phase(phase)
    if review.programme:
        yield from of_programme(review.programme, current)
    for snapshot in review.snapshots:
        yield from of_theory(snapshot.theory, snapshot.studies, snapshot.profiles, snapshot.phase)


def of_theory(
    theory: Theory, studies: tuple[Study, ...], profiles: tuple[Profile, ...], phase: str | None
) -> Iterator[Stated]:
    records: tuple[Cmoc | Construct | Study | Profile, ...] = (*theory.cmocs, *theory.constructs, *studies, *profiles)
    for record in records:
        yield from listed(record.origin, (), record.sources, phase)
    for study in studies:
        for at, extract in enumerate(study.extracts):
            yield Stated(study.origin, ("extracts", at), Source(extract.at, extract.document), phase)
    for profile in profiles:
        for at, one in enumerate(profile.sets):
            yield from listed(profile.origin, ("sets", at), one.sources, phase)
        for at, other in enumerate(profile.unsaid):
            yield from listed(profile.origin, ("unsaid", at), other.sources, phase)


def of_phase(phase: Phase) -> Iterator[Stated]:
    lists: tuple[tuple[str, Iterable[Sourced]], ...] = (
        ("searches", phase.searches),
        ("flow", phase.flow),
        ("refinements", phase.refinements),
        ("verdicts", phase.verdicts),
        ("rivals", phase.rivals),
    )
    for name, entries in lists:
        for at, entry in enumerate(entries):
            yield from listed(phase.origin, (name, at), entry.sources, phase.id)


def of_programme(programme: ProgrammeTheory, phase: str | None) -> Iterator[Stated]:
    yield from listed(programme.origin, (), programme.sources, phase)
    lists: tuple[tuple[str, Iterable[Sourced]], ...] = (("elements", programme.elements), ("links", programme.links))
    for name, entries in lists:
        for at, entry in enumerate(entries):
            yield from listed(programme.origin, (name, at), entry.sources, phase)
    if programme.trajectory:
        yield from listed(programme.origin, ("trajectory",), programme.trajectory.sources, phase)
        for at, event in enumerate(programme.trajectory.events):
            yield from listed(programme.origin, ("trajectory", "events", at), event.sources, phase)


def listed(origin: Origin, path: Path, sources: Iterable[Source], phase: str | None) -> Iterator[Stated]:
    for at, source in enumerate(sources):
        yield Stated(origin, (*path, "sources", at), source, phase)
