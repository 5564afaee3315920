"""Every id of a review with its kind and place."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from cmoc.check.phases import left_before
from cmoc.check.texts import HIDDEN
from cmoc.model.ids import LONGEST
from cmoc.model.profile import Profile
from cmoc.model.programme import ProgrammeTheory
from cmoc.model.review import Review
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct, Theory
from cmoc.text.diagnostic import Span

Space = tuple[str, str]  # in one space no id is given twice


class HasId(Protocol):
    @property
    def id(self) -> str: ...


@dataclass(frozen=True)
class Given:
    kind: str
    id: str
    span: Span
    within: str = ""  # the file whose own ids these are: a snapshot's, a flow's

    @property
    def space(self) -> Space:
        return self.within, self.kind


def all_ids(review: Review) -> Iterator[Given]:
    yield from of_theory(review.theory, review.studies, review.profiles)
    yield from (Given("phase", one.id, one.origin.at("id")) for one in review.phases)
    yield from (Given("term", one.id, one.origin.at("id")) for one in review.glossary)
    settings = review.settings
    lists: tuple[tuple[str, str, Iterable[HasId]], ...] = (
        ("stages", "stage", settings.stages),
        ("documents", "document", settings.documents),
        ("limits", "limit", settings.limits),
    )
    for name, kind, listed in lists:
        yield from (Given(kind, one.id, settings.origin.at(name, at, "id")) for at, one in enumerate(listed))
    for phase in review.phases:
        for at, step in enumerate(phase.flow):
            span = phase.origin.at("flow", at, "id")
            yield Given("step", step.id, span, span.file)
    if review.programme:
        yield from of_programme(review.programme)
    for snapshot in review.snapshots:
        yield from of_theory(snapshot.theory, snapshot.studies, snapshot.profiles, snapshot.origin.span.file)


def of_theory(
    theory: Theory, studies: Iterable[Study], profiles: Iterable[Profile] = (), within: str = ""
) -> Iterator[Given]:
    lists: tuple[tuple[str, Iterable[Construct | Cmoc | Study | Profile]], ...] = (
        ("construct", theory.constructs),
        ("CMOC", theory.cmocs),
        ("study", studies),
        ("profile", profiles),
    )
    for kind, records in lists:
        yield from (Given(kind, one.id, one.origin.at("id"), within) for one in records)


def of_programme(programme: ProgrammeTheory) -> Iterator[Given]:
    lists: tuple[tuple[str, str, Iterable[HasId]], ...] = (
        ("lanes", "lane", programme.lanes),
        ("elements", "element", programme.elements),
    )
    for name, kind, parts in lists:
        yield from (Given(kind, one.id, programme.origin.at(name, at, "id")) for at, one in enumerate(parts))
    if programme.trajectory:
        for at, curve in enumerate(programme.trajectory.curves):
            yield Given("curve", curve.id, programme.origin.at("trajectory", "curves", at, "id"))
        for at, event in enumerate(programme.trajectory.events):
            yield Given("event", str(event.number), programme.origin.at("trajectory", "events", at, "number"))


def all_aliases(review: Review) -> Iterator[Given]:
    """They have addresses too, and no namespace of their own: `taken_alias` holds them against the ids."""
    for construct in review.theory.constructs:
        for at, alias in enumerate(construct.aliases):
            yield Given("alias", alias, construct.origin.at("aliases", at))


def ids_not_held(review: Review) -> Iterator[Given]:
    """What a ledger comes from where no whole snapshot says what there was: such an id gets a page, too."""
    before = left_before(review)
    for phase in review.phases:
        left = before.get(phase.id)
        if left and left.complete and not left.origin.damaged:
            continue  # told by C402
        known = {one.id for one in of_theory(left.theory, ())} if left else set()
        for at, entry in enumerate(phase.refinements):
            for number, id in enumerate(entry.old):
                if id not in known:
                    yield Given("ledger", id, phase.origin.at("refinements", at, "from", number))


def right_form(id: str) -> str:
    """What a malformed id was probably meant to be; empty where nothing of it is left."""
    return re.sub(r"[^a-z0-9]+", "-", HIDDEN.sub("", id).lower()).strip("-")[:LONGEST].strip("-")


def folded(id: str) -> str:
    """What a file system that knows no case, or another Unicode form, makes of it."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", id).casefold())


def same_but_for_form(everything: Iterable[Given]) -> dict[tuple[Space, str], Given]:
    """(space, id) of each id that folds to an earlier, different one -> that one."""
    first: dict[tuple[Space, str], Given] = {}
    spelt: dict[tuple[Space, str], set[str]] = defaultdict(set)
    for one in everything:
        key = (one.space, folded(one.id))
        # The well-formed one is the one to keep, wherever it stands.
        if key not in first or (one.id == folded(one.id) != first[key].id):
            first[key] = one
        spelt[key].add(one.id)
    return {
        (space, id): first[space, form]
        for (space, form), ids in spelt.items()
        for id in ids
        if id != first[space, form].id
    }
