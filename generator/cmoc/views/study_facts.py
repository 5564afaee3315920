"""What is told of a study, field by field, and in which words a field is unknown."""

from collections.abc import Callable
from dataclasses import dataclass

from cmoc.model.study import Study
from cmoc.views.words import joined

NOT_GIVEN = "not given by the paper"
NOT_KNOWN = "not known here"


@dataclass(frozen=True)
class Field:
    id: str
    word: str
    value: Callable[[Study], str]  # empty where it is unknown
    unknown: str = NOT_GIVEN


def appraisal(study: Study) -> str:
    told = [
        f"{word}: {value}"
        for extract in study.extracts
        for word, value in (("relevance", extract.relevance), ("rigour", extract.rigour))
        if value
    ]
    return "; ".join(dict.fromkeys(told))


def number(study: Study) -> str:
    return str(study.reference) if study.reference is not None else ""


FIELDS: tuple[Field, ...] = (
    Field("title", "Title", lambda study: study.title or "", NOT_KNOWN),
    Field("country", "Country", lambda study: joined(study.countries)),
    Field("kind", "Kind", lambda study: study.partnership or ""),
    Field("sector", "Sector", lambda study: study.sector or ""),
    Field("methods", "Methods", lambda study: study.methods or ""),
    Field("sites", "Sites", lambda study: study.sites or ""),
    Field("participants", "Participants", lambda study: study.participants or ""),
    Field("mandate", "Mandate", lambda study: study.mandate or ""),
    Field("appraisal", "Appraisal", appraisal),
    Field("reference", "Reference", number, "which number it has is not certain here"),
)
UNCOUNTED = ("title",)  # what is told of what is none of the included studies, even where it is unknown
