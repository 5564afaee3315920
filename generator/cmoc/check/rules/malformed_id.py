"""An id is small letters, digits and single hyphens: it becomes an address that never changes."""

from collections.abc import Iterator

from cmoc.check.example import RIGHT, with_cmoc
from cmoc.check.ids import Given, all_aliases, all_ids, ids_not_held, right_form, same_but_for_form
from cmoc.check.rule import Finding, Rule
from cmoc.model.ids import FORM, LONGEST, TAKEN
from cmoc.model.review import Review
from cmoc.text.problem import Problem, clipped

TAKEN_FROM = {"stage": {"whole"}}  # web/whole/ is the whole web


def find(review: Review) -> Iterator[Finding]:
    everything = [*all_ids(review), *all_aliases(review)]
    doubles = same_but_for_form(everything)
    for one in (*everything, *phases_without_file(review), *ids_not_held(review)):
        if one.id in TAKEN | TAKEN_FROM.get(one.kind, set()):
            message = f'"{one.id}" is the name of a page that the site has already'
            yield Finding(one.span, message, "choose another word")
        if FORM.fullmatch(one.id) and len(one.id) <= LONGEST:
            continue
        if (one.space, one.id) not in doubles:
            shown = clipped(one.id, LONGEST)
            form = right_form(one.id)
            help = f'write it as "{form}"' if form else ""
            yield Finding(one.span, f'"{shown}" is not an id', help, "here")


def phases_without_file(review: Review) -> Iterator[Given]:
    """The list names them alone; those with a file are told there."""
    known, settings = {one.id for one in review.phases}, review.settings
    listed = {id: settings.origin.at("phases", at) for at, id in reversed([*enumerate(settings.phases)])}
    return (Given("phase", id, span) for id, span in listed.items() if id not in known)


RULE = Rule(
    Problem(
        code="C101",
        name="malformed-id",
        severity="error",
        title="A malformed id",
        why="An id becomes an address, a file name and an anchor. Small letters, digits and single hyphens mean "
        "the same in all of them, on every machine.",
        help="use small letters, digits and single hyphens, at most 60 characters",
        wrong=with_cmoc("cmoc-006", "cmoc_006"),
        right=RIGHT,
    ),
    find,
)
