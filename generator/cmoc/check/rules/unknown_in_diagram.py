"""The programme theory names a lane, an element or a curve that it does not have."""

from collections.abc import Iterable, Iterator

from cmoc.check.known import Known
from cmoc.check.rule import Finding, Rule
from cmoc.model.origin import Path
from cmoc.model.programme import ProgrammeTheory
from cmoc.model.review import Review
from cmoc.text.problem import Files, Problem

Part = tuple[Path, str, str]  # where, of which kind, what is named


def named(programme: ProgrammeTheory) -> Iterator[Part]:
    for at, element in enumerate(programme.elements):
        if element.lane is not None:
            yield ("elements", at, "lane"), "lane", element.lane
    for at, link in enumerate(programme.links):
        yield ("links", at, "from"), "element", link.start
        yield ("links", at, "to"), "element", link.end
    for at, event in enumerate(programme.trajectory.events if programme.trajectory else ()):
        for number, move in enumerate(event.moves):
            yield ("trajectory", "events", at, "moves", number, "curve"), "curve", move.curve


def find(review: Review) -> Iterator[Finding]:
    programme = review.programme
    if programme is None:
        return
    curves = programme.trajectory.curves if programme.trajectory else ()
    known = {
        "lane": places(programme, ("lanes",), (one.id for one in programme.lanes)),
        "element": places(programme, ("elements",), (one.id for one in programme.elements)),
        "curve": places(programme, ("trajectory", "curves"), (one.id for one in curves)),
    }
    listed = {"lane": "lanes", "element": "elements", "curve": "trajectory"}
    for path, kind, id in named(programme):
        if id not in known[kind] and not programme.origin.lacks(listed[kind]):
            message, label = f'unknown {kind} "{id}"', f"no {kind} has this id"
            yield Finding(programme.origin.at(*path), message, known[kind].near(id), label)


def places(programme: ProgrammeTheory, path: Path, ids: Iterable[str]) -> Known:
    return Known({id: programme.origin.at(*path, at, "id") for at, id in enumerate(ids)})


def diagram(lane: str) -> Files:
    return {
        "theory/programme-theory.yml": "title: How an evening teaches\n"
        "lanes: [{id: people, label: People}]\n"
        f"elements: [{{id: wonder, label: Wonder, kind: mechanism, lane: {lane}, constructs: [curiosity]}}]\n"
    }


RULE = Rule(
    Problem(
        code="C115",
        name="unknown-in-diagram",
        severity="error",
        title="The diagram names a part that it does not have",
        why="An arrow needs two ends, and what stands in a lane or moves a curve needs that lane or curve.",
        help="write the id of a lane, element or curve of theory/programme-theory.yml",
        wrong=diagram("pepole"),
        right=diagram("people"),
    ),
    find,
)
