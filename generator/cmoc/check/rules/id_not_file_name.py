"""The id of a study, a phase or a snapshot differs from the name of its file."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from cmoc.check.example import RIGHT_STUDY, STUDY_TEXT
from cmoc.check.rule import Finding, Rule
from cmoc.model.phase import Phase
from cmoc.model.review import Review
from cmoc.model.study import Study
from cmoc.text.problem import Problem


def find(review: Review) -> Iterator[Finding]:
    records: tuple[Study | Phase, ...] = (*review.studies, *review.phases)
    named = [(record.id, record.origin.at("id")) for record in records]
    for id, span in (*named, *((one.phase, one.origin.at("phase")) for one in review.snapshots)):
        name = PurePosixPath(span.file).stem
        if name != id:
            yield Finding(span, f'the id is "{id}" and the file is called "{name}.yml"')


RULE = Rule(
    Problem(
        code="C111",
        name="id-not-file-name",
        severity="error",
        title="An id that differs from its file's name",
        why="Who looks for a study looks for its file.",
        help="rename the file, or correct the id",
        wrong={"studies/mos-2016.yml": STUDY_TEXT},
        right=RIGHT_STUDY,
    ),
    find,
)
