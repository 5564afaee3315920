"""The current phase is frozen, and the theory was edited since."""

from collections.abc import Iterable, Iterator
from itertools import chain

from cmoc.check.example import SETTINGS, SETTINGS_TEXT, SNAPSHOT, with_snapshot
from cmoc.check.rule import Finding, Rule
from cmoc.check.whole import all_is_whole
from cmoc.load.seal import seal
from cmoc.model.profile import Profile
from cmoc.model.review import Review, Settings, snapshot_of
from cmoc.model.snapshot import Snapshot
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct
from cmoc.text.problem import Files, Problem

Record = Construct | Cmoc | Study | Profile


def find(review: Review) -> Iterator[Finding]:
    """What a phase that was seen in part has left out may stand in the theory."""
    phase = review.settings.current or ""
    left = next((one for one in review.snapshots if one.phase == phase), None)
    recorded = review.settings.snapshots.get(phase)
    if not left or not left.complete or seal(left.origin.lines.text) != recorded or not all_is_whole(review):
        return
    ids = sorted(differing(left, snapshot_of(review, phase)))
    if ids:
        file = left.origin.span.file
        more = f" and {len(ids) - 1} more" if len(ids) > 1 else ""
        message = f'"{phase}" is frozen, and the theory is not as {file} has it: "{ids[0]}"{more}'
        yield Finding(review.settings.origin.at("current"), message, how_to_go_on(review.settings, phase, file))


def differing(left: Snapshot, tree: Snapshot) -> set[str]:
    was, now = ({(type(one), one.id): one for one in records(side)} for side in (left, tree))
    return {key[1] for key in was.keys() | now.keys() if was.get(key) != now.get(key)}


def records(side: Snapshot) -> Iterable[Record]:
    return chain(side.theory.constructs, side.cmocs, side.studies, side.profiles)


def how_to_go_on(settings: Settings, phase: str, file: str) -> str:
    at = settings.phases.index(phase) if phase in settings.phases else len(settings.phases)
    following = next(iter(settings.phases[at + 1 :]), "")
    begin = f"write current: {following}" if following else "add the next phase to `phases`, and make it `current`"
    line = "its line under `snapshots`" if len(settings.snapshots) > 1 else "`snapshots` with its line"
    anew = f"to freeze {phase} anew, take away both {file} and {line}"
    return f"{begin}; or bring the theory back as it was; {anew}"


def frozen_while(current: str, complete: bool) -> Files:
    files = with_snapshot(complete=complete)
    recorded = f"snapshots:\n  first: {seal(files[SNAPSHOT] or '')}\n"
    return {**files, SETTINGS: SETTINGS_TEXT.replace("current: second", f"current: {current}") + recorded}


RULE = Rule(
    Problem(
        code="C419",
        name="edited-phase",
        severity="error",
        title="A closed phase that goes on",
        why="The pages show the theory as the current phase. Once that is frozen, what is edited belongs to the next.",
        help="begin the next phase in theory/review.yml",
        wrong=frozen_while("first", complete=True),
        right=frozen_while("second", complete=False),
    ),
    find,
)
