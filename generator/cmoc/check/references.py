"""Every place where a record names another by id."""

from collections.abc import Iterable, Iterator

from cmoc.model.origin import Origin, Path
from cmoc.model.profile import Profile
from cmoc.model.programme import ProgrammeTheory
from cmoc.model.review import Review
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Theory

Named = tuple[Origin, Path, str]  # in which record, where in it, what it names


def constructs_named(review: Review) -> Iterator[Named]:
    """Those of this theory only: what a snapshot names it must hold itself."""
    yield from constructs_of(review.theory, review.profiles)
    if review.programme:
        yield from ((review.programme.origin, path, id) for path, id in constructs_drawn(review.programme))


def constructs_of(theory: Theory, profiles: Iterable[Profile]) -> Iterator[Named]:
    for cmoc in theory.cmocs:
        yield from ((cmoc.origin, path, id) for path, id in constructs_in(cmoc))
    for construct in theory.constructs:
        for at, id in enumerate(construct.broader):
            yield construct.origin, ("broader", at), id
        if construct.most_frequent_outcome:
            yield construct.origin, ("most_frequent_outcome",), construct.most_frequent_outcome
    for profile in profiles:
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


def constructs_drawn(programme: ProgrammeTheory) -> Iterator[tuple[Path, str]]:
    for at, element in enumerate(programme.elements):
        yield from listed(("elements", at, "constructs"), element.constructs)
    if programme.trajectory:
        for at, curve in enumerate(programme.trajectory.curves):
            if curve.construct:
                yield ("trajectory", "curves", at, "construct"), curve.construct
        for at, event in enumerate(programme.trajectory.events):
            yield from listed(("trajectory", "events", at, "constructs"), event.constructs)


def cmocs_named(review: Review) -> Iterator[Named]:
    """Those of this theory only: what a verdict is about belongs to the phase before."""
    yield from cmocs_of(review.theory, review.studies)
    for profile in review.profiles:
        for at, one in enumerate(profile.unsaid):
            yield from ((profile.origin, path, id) for path, id in listed(("unsaid", at, "cmocs"), one.cmocs))
    if review.programme:
        yield from ((review.programme.origin, path, id) for path, id in cmocs_drawn(review.programme))


def cmocs_of(theory: Theory, studies: Iterable[Study]) -> Iterator[Named]:
    for cmoc in theory.cmocs:
        if cmoc.part_of:
            yield cmoc.origin, ("part_of",), cmoc.part_of
        yield from ((cmoc.origin, path, id) for path, id in listed(("at_odds_with",), cmoc.at_odds_with))
    for study in studies:
        yield from ((study.origin, ("extracts", at, "cmoc"), one.cmoc) for at, one in enumerate(study.extracts))


def cmocs_drawn(programme: ProgrammeTheory) -> Iterator[tuple[Path, str]]:
    for at, element in enumerate(programme.elements):
        yield from listed(("elements", at, "cmocs"), element.cmocs)
    for at, link in enumerate(programme.links):
        yield from listed(("links", at, "cmocs"), link.cmocs)
    if programme.trajectory:
        for at, event in enumerate(programme.trajectory.events):
            yield from listed(("trajectory", "events", at, "cmocs"), event.cmocs)


def profiles_named(review: Review) -> Iterator[Named]:
    yield from profiles_of(review.theory, review.profiles)
    if review.programme and review.programme.trajectory:
        for path, id in listed(("trajectory", "profiles"), review.programme.trajectory.profiles):
            yield review.programme.origin, path, id


def profiles_of(theory: Theory, profiles: Iterable[Profile]) -> Iterator[Named]:
    for cmoc in theory.cmocs:
        yield from ((cmoc.origin, path, id) for path, id in listed(("only_in",), cmoc.only_in))
    for profile in profiles:
        yield from ((profile.origin, path, id) for path, id in listed(("broader",), profile.broader))


def listed(path: Path, ids: Iterable[str]) -> Iterator[tuple[Path, str]]:
    """Each id of a list with its place."""
    return (((*path, at), id) for at, id in enumerate(ids))
