"""A study's or phase's id differs from the name of its file."""

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
    for record in records:
        span = record.origin.at("id")
        name = PurePosixPath(span.file).stem
        if name != record.id:
            yield Finding(span, f'the id is "{record.id}" and the file is called "{name}.yml"')


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
