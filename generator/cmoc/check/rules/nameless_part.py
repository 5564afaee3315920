"""A part that names nothing, or two things at once."""

from collections.abc import Iterator

from cmoc.check.example import RIGHT, with_cmoc
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.model.theory import Outcome, parts
from cmoc.text.problem import Problem


def find(review: Review) -> Iterator[Finding]:
    for cmoc in review.theory.cmocs:
        for name, at, part in parts(cmoc):
            given = [word for word in ("construct", "text") if getattr(part, word) is not None]
            if isinstance(part, Outcome) and part.link:
                given.append("link")
            if len(given) != 1 and not cmoc.origin.damaged:
                what = f"both {' and '.join(given)}" if given else "nothing"
                yield Finding(cmoc.origin.at(name, at), f"this part names {what}")


RULE = Rule(
    Problem(
        code="C202",
        name="nameless-part",
        severity="error",
        title="A part that names nothing, or two things",
        why="Each part is one thing: a construct, a text that is not coded yet, or, for an outcome, a link.",
        help="name exactly one: construct, text, or link for an outcome",
        wrong=with_cmoc("{construct: shared-tools, state: present}", "{state: present}"),
        right=RIGHT,
    ),
    find,
)
