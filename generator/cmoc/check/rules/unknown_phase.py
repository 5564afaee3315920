"""A record or a setting names a phase that review.yml does not list."""

from collections.abc import Iterator

from cmoc.check.example import RIGHT, with_cmoc
from cmoc.check.known import Known
from cmoc.check.rule import Finding, Rule
from cmoc.check.unlisted import told_once
from cmoc.model.origin import Origin, Path
from cmoc.model.review import Review
from cmoc.model.theory import Cmoc, Construct
from cmoc.text.problem import Problem


def named(review: Review) -> Iterator[tuple[Origin, Path, str]]:
    if review.settings.current:
        yield review.settings.origin, ("current",), review.settings.current
    yield from ((review.settings.origin, ("snapshots", phase), phase) for phase in review.settings.snapshots)
    for theory in (review.theory, *(one.theory for one in review.snapshots)):
        records: tuple[Construct | Cmoc, ...] = (*theory.constructs, *theory.cmocs)
        yield from ((one.origin, ("since",), one.since) for one in records if one.since)
    yield from ((phase.origin, ("id",), phase.id) for phase in review.phases)
    yield from ((snapshot.origin, ("phase",), snapshot.phase) for snapshot in review.snapshots)


def find(review: Review) -> Iterator[Finding]:
    return told_once(unlisted(review), review.settings.phases, "phases")


def unlisted(review: Review) -> Iterator[Finding]:
    settings = review.settings
    if settings.origin.lacks("phases"):
        return
    known = Known({id: settings.origin.at("phases", at) for at, id in enumerate(settings.phases)})
    for origin, path, id in named(review):
        if id not in known:
            yield Finding(origin.at(*path), f'unknown phase "{id}"', known.near(id), "not in theory/review.yml")


RULE = Rule(
    Problem(
        code="C108",
        name="unknown-phase",
        severity="error",
        title="An unknown phase",
        why="Phases are compared in the order that theory/review.yml gives them. One outside it is never compared.",
        help="add the phase to `phases` in theory/review.yml",
        wrong=with_cmoc("  stage:", "  since: phase-9\n  stage:"),
        right=RIGHT,
    ),
    find,
)
