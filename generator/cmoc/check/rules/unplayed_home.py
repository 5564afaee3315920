"""A construct plays roles in CMOCs, and never that of the file it stands in."""

from collections import defaultdict
from collections.abc import Iterator

from cmoc.check.example import CMOC, CMOCS
from cmoc.check.rule import Finding, Rule
from cmoc.check.whole import cmocs_are_whole
from cmoc.model.review import Review
from cmoc.model.theory import Cmoc
from cmoc.model.vocabulary import ROLES, Role
from cmoc.text.problem import Files, Problem

WORDS: dict[Role, str] = {"context": "a context", "mechanism": "a mechanism", "outcome": "an outcome"}


def played(cmoc: Cmoc) -> Iterator[tuple[str | None, Role]]:
    """An end of a link plays no role: the CMOC that states the link gives it one."""
    for context in cmoc.contexts:
        yield context.construct, "context"
    for mechanism in cmoc.mechanisms:
        yield mechanism.construct, "mechanism"
        yield mechanism.resource, "context"  # what the programme brings
    for outcome in cmoc.outcomes:
        yield outcome.construct, "outcome"


def find(review: Review) -> Iterator[Finding]:
    if not cmocs_are_whole(review):
        return
    roles: dict[str | None, set[Role]] = defaultdict(set)
    for cmoc in review.theory.cmocs:
        for id, role in played(cmoc):
            roles[id].add(role)
    for construct in review.theory.constructs:
        others = [role for role in ROLES if role in roles.get(construct.id, ())]
        if others and construct.home not in others:
            plays = " and ".join(WORDS[role] for role in others)
            message = f'"{construct.id}" is never {WORDS[construct.home]} here, only {plays}'
            help = f"move it to theory/{others[0]}s.yml, or write the CMOC in which it is what its file says"
            yield Finding(construct.origin.at("id"), message, help)


TEA = {
    "theory/contexts.yml": "- {id: free-evenings, label: Free evenings}\n- {id: noisy-room, label: Noise}\n"
    "- {id: shared-tools, label: Shared tools}\n- {id: tea, label: Tea}\n",
    "theory/outcomes.yml": "- {id: skill, label: Skill}\n- {id: belonging, label: Belonging}\n"
    "- {id: tea, label: Tea}\n",
}


def with_tea(file: str) -> Files:
    return {CMOCS: CMOC.replace("shared-tools", "tea"), file: TEA[file]}


RULE = Rule(
    Problem(
        code="C212",
        name="unplayed-home",
        severity="warning",
        title="A construct in the file of a role that it never plays",
        why="The lists of contexts, mechanisms and outcomes follow the files. A reader would look for it "
        "in the wrong one.",
        help="move it to the file of a role that it plays",
        wrong=with_tea("theory/outcomes.yml"),
        right=with_tea("theory/contexts.yml"),
    ),
    find,
)
