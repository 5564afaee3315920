"""Every place where a record names another by id."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from cmoc.model.origin import Origin, Path
from cmoc.model.phase import Refinement, Rival, Verdict
from cmoc.model.profile import Profile
from cmoc.model.review import Review
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct, Source
from cmoc.text.diagnostic import Span

Sourced = Cmoc | Construct | Study | Profile
Named = tuple[Origin, Path, str]  # in which record, where in it, what it names


def constructs_named(review: Review) -> Iterator[Named]:
    for cmoc in review.theory.cmocs:
        yield from ((cmoc.origin, path, id) for path, id in constructs_in(cmoc))
    for construct in review.theory.constructs:
        for at, id in enumerate(construct.broader):
            yield construct.origin, ("broader", at), id
        if construct.most_frequent_outcome:
            yield construct.origin, ("most_frequent_outcome",), construct.most_frequent_outcome
    for profile in review.profiles:
        for at, one in enumerate(profile.sets):
            yield profile.origin, ("sets", at, "construct"), one.construct


def constructs_in(cmoc: Cmoc) -> Iterator[tuple[Path, str]]:
    for at, context in enumerate(cmoc.contexts):
        if context.construct:
            yield ("contexts", at, "construct"), context.construct
    for at, mechanism in enumerate(cmoc.mechanisms):
        if mechanism.construct:
            yield ("mechanisms", at, "construct"), mechanism.construct
        if mechanism.resource:
            yield ("mechanisms", at, "resource"), mechanism.resource
    for at, outcome in enumerate(cmoc.outcomes):
        if outcome.construct:
            yield ("outcomes", at, "construct"), outcome.construct
        if outcome.link:
            yield ("outcomes", at, "link", "from"), outcome.link.start
            yield ("outcomes", at, "link", "to"), outcome.link.end


def cmocs_named(review: Review) -> Iterator[Named]:
    """Those of this theory only: what a verdict is about belongs to the phase before."""
    for cmoc in review.theory.cmocs:
        if cmoc.part_of:
            yield cmoc.origin, ("part_of",), cmoc.part_of
        yield from ((cmoc.origin, ("at_odds_with", at), id) for at, id in enumerate(cmoc.at_odds_with))
    for study in review.studies:
        yield from ((study.origin, ("extracts", at, "cmoc"), one.cmoc) for at, one in enumerate(study.extracts))


def documents_named(review: Review) -> Iterator[Named]:
    theory = review.theory
    records: tuple[Sourced, ...] = (*theory.cmocs, *theory.constructs, *review.studies, *review.profiles)
    for record in records:
        yield from documents_in(record.origin, (), record.sources)
    for study in review.studies:
        for at, extract in enumerate(study.extracts):
            if extract.document:
                yield study.origin, ("extracts", at, "document"), extract.document
    for profile in review.profiles:
        for at, one in enumerate(profile.sets):
            yield from documents_in(profile.origin, ("sets", at), one.sources)
    for phase in review.phases:
        lists: tuple[tuple[str, tuple[Refinement | Verdict | Rival, ...]], ...] = (
            ("refinements", phase.refinements),
            ("verdicts", phase.verdicts),
            ("rivals", phase.rivals),
        )
        for name, entries in lists:
            for at, entry in enumerate(entries):
                yield from documents_in(phase.origin, (name, at), entry.sources)


def documents_in(origin: Origin, path: Path, sources: Iterable[Source]) -> Iterator[Named]:
    for at, source in enumerate(sources):
        if source.document:
            yield origin, (*path, "sources", at, "document"), source.document


def suggestion(word: str, known: dict[str, Span | None]) -> str:
    """Which known id may be meant, and where it stands."""
    near = get_close_matches(word[:80].lower(), sorted(known), n=1, cutoff=0.6)
    if not near:
        return ""
    at = known[near[0]]
    return f'did you mean "{near[0]}"' + (f" ({at.file}:{at.line})?" if at else "?")
