"""A CMOC is limited to a profile that is also one of its contexts."""

from collections.abc import Iterator

from cmoc.check.example import CMOC, CMOCS
from cmoc.check.rule import Finding, Rule
from cmoc.model.review import Review
from cmoc.text.problem import Files, Problem


def find(review: Review) -> Iterator[Finding]:
    for cmoc in review.theory.cmocs:
        contexts = {context.construct for context in cmoc.contexts}
        for at, profile in enumerate(cmoc.only_in):
            if profile in contexts:
                message = f'{cmoc.id} is limited to "{profile}" and has it as a context'
                yield Finding(cmoc.origin.at("only_in", at), message)


def limited_to(profile: str) -> Files:
    return {
        CMOCS: CMOC.replace("  stage:", f"  only_in: [{profile}]\n  stage:"),
        "theory/profiles.yml": "- {id: shared-tools, label: Evenings with shared tools}\n"
        "- {id: school-class, label: School classes}\n",
    }


RULE = Rule(
    Problem(
        code="C210",
        name="repeated-profile",
        severity="warning",
        title="A profile among the contexts too",
        why="The limit says where the claim holds, the context what acts there. Written as both, the one claim "
        "stands twice in its own sentence.",
        help="keep the context where the kind itself acts, the limit where the claim holds in that kind only",
        wrong=limited_to("shared-tools"),
        right=limited_to("school-class"),
    ),
    find,
)
