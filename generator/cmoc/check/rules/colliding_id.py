"""Two ids differ only by case or by the form of a character."""

from collections.abc import Iterator

from cmoc.check.example import RIGHT, with_cmoc
from cmoc.check.ids import all_aliases, all_ids, same_but_for_form
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.problem import Problem


def find(review: Review) -> Iterator[Finding]:
    everything = [*all_ids(review), *all_aliases(review)]
    doubles = same_but_for_form(everything)
    for one in everything:
        other = doubles.get((one.space, one.id))
        if other:
            message = f'"{one.id}" differs from "{other.id}" only by case or by the form of a character'
            yield Finding(one.span, message, label=f"the other is at {other.span.file}:{other.span.line}")


RULE = Rule(
    Problem(
        code="C103",
        name="colliding-id",
        severity="error",
        title="Ids that differ only by case or form",
        why="Some file systems and some readers take them for one. A page would overwrite the other.",
        help="write the id as the other is written, or choose another word",
        wrong=with_cmoc("cmoc-006", "CMOC-001"),
        right=RIGHT,
    ),
    find,
)
