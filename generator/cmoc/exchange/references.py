"""The studies as references: what every format of a reference manager is made from."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.model.study import Author, Study
from cmoc.views.facts import Facts

FURTHER = "Further authors are not given here."
LEFT_OUT = "Drawn on by the review, not counted among its studies."


@dataclass(frozen=True)
class Reference:
    """What is not known is empty; each text is one line."""

    id: str
    kind: str
    authors: tuple[Author, ...]
    et_al: bool
    title: str
    year: int | None
    letter: str
    doi: str
    page: str  # its page here, where the site has an address
    notes: tuple[str, ...]
    keywords: tuple[str, ...]


def references(facts: Facts) -> Iterator[Reference]:
    """In order of their ids."""
    return (reference(facts, study) for _, study in sorted(facts.studies.items()))


def reference(facts: Facts, study: Study) -> Reference:
    authors = tuple(Author(line(one.family), line(one.given) or None, line(one.name)) for one in study.authors)
    number = f"Reference {study.reference} of the source." if study.reference is not None else ""
    return Reference(
        study.id,
        study.kind,
        authors,
        study.et_al,
        line(study.title),
        study.year,
        line(study.year_letter),
        line(study.doi),
        f"{facts.site}studies/{study.id}/" if facts.site else "",
        tuple(note for note in (number, FURTHER if study.et_al else "", "" if study.included else LEFT_OUT) if note),
        tuple(dict.fromkeys(word for word in map(line, (study.kind, study.partnership, *study.countries)) if word)),
    )


def line(text: str | None) -> str:
    """Without breaks: in these formats a new line can begin a new field."""
    return " ".join((text or "").split())
