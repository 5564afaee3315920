"""A CMOC stands in a stage that review.yml does not name."""

from collections.abc import Iterator

from cmoc.check.example import RIGHT, with_cmoc
from cmoc.check.known import Known
from cmoc.check.rule import Finding, Rule
from cmoc.check.unlisted import told_once
from cmoc.model.review import Review
from cmoc.text.problem import Problem


def find(review: Review) -> Iterator[Finding]:
    return told_once(unlisted(review), review.settings.stages, "stages")


def unlisted(review: Review) -> Iterator[Finding]:
    settings = review.settings
    if settings.origin.lacks("stages"):
        return
    known = Known({stage.id: settings.origin.at("stages", at, "id") for at, stage in enumerate(settings.stages)})
    for cmoc in review.theory.cmocs:
        if cmoc.stage and cmoc.stage not in known:
            help = known.near(cmoc.stage)
            yield Finding(cmoc.origin.at("stage"), f'unknown stage "{cmoc.stage}"', help, "not in theory/review.yml")


RULE = Rule(
    Problem(
        code="C106",
        name="unknown-stage",
        severity="error",
        title="An unknown stage",
        why="Stages order the web. A CMOC in a stage that is not in the order would fall out of every drawing.",
        help="add the stage to `stages` in theory/review.yml",
        wrong=with_cmoc("stage: evening", "stage: evenning"),
        right=RIGHT,
    ),
    find,
)
