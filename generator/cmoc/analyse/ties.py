"""Which included studies are tied to a CMOC: with certainty, or only by a number that stands behind a list."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cmoc.model.study import Study
from cmoc.model.theory import Cmoc


@dataclass(frozen=True)
class Tie:
    """Ids of studies, in order. A number that is no study's ties nothing."""

    certain: tuple[str, ...] = ()  # by an extract or a number that stands for the claim alone
    maybe: tuple[str, ...] = ()  # by a number printed once behind a list of claims


def ties(cmocs: Iterable[Cmoc], studies: Iterable[Study]) -> Mapping[str, Tie]:
    """CMOC -> the studies tied to it; one to which none is tied is not in it."""
    included = [study for study in studies if study.included]
    by_number = {study.reference: study.id for study in included if study.reference is not None}
    extracted: dict[str, list[Study]] = {}
    for study in included:
        for extract in study.extracts:
            extracted.setdefault(extract.cmoc, []).append(study)
    found = {}
    for cmoc in cmocs:
        sure = {study.id for study in extracted.get(cmoc.id, ()) if not behind_list(study, cmoc)}
        maybe = set[str]()
        for source in cmoc.sources:
            numbered = {by_number[number] for number in source.cites if number in by_number}
            if source.shared:
                maybe |= numbered
            else:
                sure |= numbered
        if sure or maybe:
            found[cmoc.id] = Tie(tuple(sorted(sure)), tuple(sorted(maybe - sure)))
    return found


def behind_list(study: Study, cmoc: Cmoc) -> bool:
    """Cited for it only by a number that stands behind a list of claims: an extract cannot be surer than that."""
    citing = [source for source in cmoc.sources if study.reference is not None and study.reference in source.cites]
    return bool(citing) and all(source.shared for source in citing)
