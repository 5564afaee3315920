"""What each CMOC rests on: a study that is known, numbers, numbers it shares with other claims, or none of these."""

from collections.abc import Mapping
from typing import Literal, get_args

from cmoc.analyse.ties import behind_list
from cmoc.model.review import References, Review
from cmoc.model.theory import Cmoc

Rest = Literal["study", "numbers", "shared", "none"]
RESTS: tuple[Rest, ...] = get_args(Rest)


def rests(review: Review) -> Mapping[Rest, tuple[Cmoc, ...]]:
    """Each CMOC once, by id. Only numbers that may be a study's count, and a shared one ties nothing."""
    studies = [study for study in review.studies if study.included]
    tied = {study.reference for study in studies if study.reference is not None}
    by_id = {cmoc.id: cmoc for cmoc in review.theory.cmocs}
    supported = {
        one.cmoc
        for study in studies
        for one in study.extracts
        if one.stance == "supports" and one.cmoc in by_id and not behind_list(study, by_id[one.cmoc])
    }
    found: dict[Rest, list[Cmoc]] = {rest: [] for rest in RESTS}
    for cmoc in sorted(review.theory.cmocs, key=lambda one: one.id):
        alone = numbers(cmoc, review.settings.references, shared=False)
        if cmoc.id in supported or alone & tied:
            found["study"].append(cmoc)
        elif alone:
            found["numbers"].append(cmoc)
        elif numbers(cmoc, review.settings.references, shared=True):
            found["shared"].append(cmoc)
        else:
            found["none"].append(cmoc)
    return {rest: tuple(some) for rest, some in found.items()}


def numbers(cmoc: Cmoc, references: References, shared: bool) -> set[int]:
    cites = (number for source in cmoc.sources if source.shared == shared for number in source.cites)
    return {number for number in cites if references.may_be_study(number)}
