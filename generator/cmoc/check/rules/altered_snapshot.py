"""A snapshot is not the one that was frozen, or there is none any more."""

from collections.abc import Iterator

from cmoc.check.example import SETTINGS, SETTINGS_TEXT, SNAPSHOT, with_snapshot
from cmoc.check.rule import Finding, Rule
from cmoc.load.seal import seal
from cmoc.model.review import Review
from cmoc.text.problem import Files, Problem


def find(review: Review) -> Iterator[Finding]:
    snapshots = {one.phase: one for one in reversed(review.snapshots)}
    for phase, recorded in review.settings.snapshots.items():
        left = snapshots.get(phase)
        if left is None:
            if review.whole:
                message = f'the snapshot of "{phase}" is recorded, and there is no file of it'
                line = "this line" if len(review.settings.snapshots) > 1 else "`snapshots`"
                meant = f"if it was taken away to freeze anew, take {line} out, too"
                help = f"bring theory/snapshots/{phase}.yml back; {meant}"
                yield Finding(review.settings.origin.at("snapshots", phase), message, help)
        elif left.origin.lines.text and (now := seal(left.origin.lines.text)) != recorded:
            meant = f"snapshots: {{{phase}: {now}}}"
            help = f"bring it back as it was; if the change is meant, in theory/review.yml: {meant}"
            message = f'the snapshot of "{phase}" is not the one whose hash theory/review.yml holds'
            yield Finding(left.origin.at("phase"), message, help)


def sealed_as(text: str | None) -> Files:
    recorded = f"snapshots:\n  first: {seal(text or '')}\n"
    return {**with_snapshot(), SETTINGS: SETTINGS_TEXT + recorded}


RULE = Rule(
    Problem(
        code="C418",
        name="altered-snapshot",
        severity="error",
        title="A snapshot that is not what was frozen",
        why="A closed phase is cited as it stood. Its snapshot is never edited; its hash in review.yml tells.",
        help="bring the file back as it was",
        wrong=sealed_as("another text"),
        right=sealed_as(with_snapshot()[SNAPSHOT]),
    ),
    find,
)
