"""A record of a snapshot names one that the snapshot does not hold."""

from collections.abc import Iterator

from cmoc.check.example import SNAPSHOT_TEXT, with_snapshot
from cmoc.check.known import Known
from cmoc.check.references import cmocs_of, constructs_of, profiles_of
from cmoc.check.rule import Finding, Rule
from cmoc.model.origin import Origin, Path
from cmoc.model.review import Review
from cmoc.model.snapshot import Snapshot
from cmoc.text.problem import Files, Problem


def find(review: Review) -> Iterator[Finding]:
    for snapshot in review.snapshots:
        if snapshot.origin.damaged:
            continue
        known = {
            "construct": Known({one.id: one.origin.at("id") for one in snapshot.theory.constructs}),
            "CMOC": Known({one.id: one.origin.at("id") for one in snapshot.cmocs}),
            "profile": Known({one.id: one.origin.at("id") for one in snapshot.profiles}),
        }
        for kind, origin, path, id in named(snapshot):
            if id not in known[kind]:
                message = f'the snapshot of {snapshot.phase} does not hold the {kind} "{id}"'
                yield Finding(origin.at(*path), message, known[kind].near(id), "named here, and not held")


def named(snapshot: Snapshot) -> Iterator[tuple[str, Origin, Path, str]]:
    theory = snapshot.theory
    yield from (("construct", *one) for one in constructs_of(theory, snapshot.profiles))
    yield from (("CMOC", *one) for one in cmocs_of(theory, snapshot.studies))
    yield from (("profile", *one) for one in profiles_of(theory, snapshot.profiles))


def snapshot_with(broader: str) -> Files:
    return with_snapshot(snapshot=SNAPSHOT_TEXT.replace("label: Curiosity", f"label: Curiosity, broader: [{broader}]"))


RULE = Rule(
    Problem(
        code="C408",
        name="not-in-snapshot",
        severity="error",
        title="A snapshot names what it does not hold",
        why="A snapshot is read by itself, long after the theory has moved on. What it names must be in it.",
        help="add the record to the snapshot, as that phase had it",
        wrong=snapshot_with("patience"),
        right=snapshot_with(""),
    ),
    find,
)
