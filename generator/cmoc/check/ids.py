"""Every id of a review with its kind and place."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cmoc.model.review import Review
from cmoc.text.diagnostic import Span

LONGEST = 60


@dataclass(frozen=True)
class Given:
    kind: str  # ids of one kind share a namespace
    id: str
    span: Span


def all_ids(review: Review) -> Iterator[Given]:
    kinds = (
        ("construct", review.theory.constructs),
        ("CMOC", review.theory.cmocs),
        ("study", review.studies),
        ("profile", review.profiles),
        ("phase", review.phases),
    )
    for kind, records in kinds:
        yield from (Given(kind, one.id, one.origin.at("id")) for one in records)
    origin = review.settings.origin
    for at, stage in enumerate(review.settings.stages):
        yield Given("stage", stage.id, origin.at("stages", at, "id"))
    for at, document in enumerate(review.settings.documents):
        yield Given("document", document.id, origin.at("documents", at, "id"))


def right_form(id: str) -> str:
    """What a malformed id was probably meant to be; empty where nothing of it is left."""
    return re.sub(r"[^a-z0-9]+", "-", id.lower()).strip("-")[:LONGEST].strip("-")


def folded(id: str) -> str:
    """What a file system that knows no case, or another Unicode form, makes of it."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", id).casefold())


def same_but_for_form(everything: Iterable[Given]) -> dict[tuple[str, str], Given]:
    """(kind, id) of each id that folds to an earlier, different one -> that one."""
    first: dict[tuple[str, str], Given] = {}
    spelt: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in everything:
        key = (one.kind, folded(one.id))
        # The well-formed one is the one to keep, wherever it stands.
        if key not in first or (one.id == folded(one.id) != first[key].id):
            first[key] = one
        spelt[key].add(one.id)
    return {
        (kind, id): first[kind, form] for (kind, form), ids in spelt.items() for id in ids if id != first[kind, form].id
    }
