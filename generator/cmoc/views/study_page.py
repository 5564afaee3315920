"""One study: what it is, and what it says to the theory."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmoc.model.study import Study
from cmoc.views.cited import study_item
from cmoc.views.citing import cmocs_citing, told_cmoc
from cmoc.views.construct_page import Told
from cmoc.views.evidence import place_words
from cmoc.views.facts import Facts, name_of
from cmoc.views.heads import HOME, neighbours, place
from cmoc.views.limit_line import anchor
from cmoc.views.page import Cites, Head, Page, Phrase, Piece, shortened
from cmoc.views.study_facts import FIELDS, UNCOUNTED, Field
from cmoc.views.words import joined, lowered, study_piece

LOOSE = "Which reference number it has is not certain, so what the paper cites it for cannot be told here."
UNNUMBERED = "It is none of the studies that the paper includes. What it says is under Extracts."


@dataclass(frozen=True)
class Said:
    """An extract with the CMOC it bears on."""

    cmoc: Told
    stance: str
    finding: str
    excerpt: str
    at: str


@dataclass(frozen=True)
class StudyPage(Page):
    name: str
    lead: str
    about: tuple[tuple[str, Phrase], ...]
    cited_for: tuple[Told, ...]
    uncited: str  # why there is none
    extracts: tuple[Said, ...]
    note: str
    stated: tuple[str, ...]


def study_pages(facts: Facts) -> Iterator[StudyPage]:
    names = [study_piece(one) for one in facts.studies.values()]
    for study, (before, after) in zip(facts.studies.values(), neighbours(names), strict=True):
        if not facts.wants(f"studies/{study.id}.md"):
            continue
        name, lead = name_of(study), lead_of(study)
        cited_for = () if study.reference is None else tuple(cmocs_citing(facts, study.reference))
        cmocs = {one.name for one in cited_for}
        counts = f"The paper cites it for {len(cmocs)} of the CMOCs held here." if cmocs else ""
        head = Head(
            f"studies/{study.id}.md",
            f"{name}: {lead}" if lead else name,
            shortened(f"{name}: {lead}. {counts}" if lead else f"{name}. {counts}"),
            (HOME, Piece("Studies", "studies/"), Piece(name)),
            before,
            after,
            place(facts, study.origin),
            about=study.id,
            cites=Cites(study_item(study), left_out(study)),
        )
        said = tuple(extracts(facts, study))
        stated = tuple(place_words(facts, source) for source in study.sources)
        none = "No CMOC held here cites it." if study.reference is not None else LOOSE if study.included else UNNUMBERED
        yield StudyPage(head, name, lead, about(study), cited_for, none, said, study.note or "", stated)


def left_out(study: Study) -> str:
    """What a citation of it lacks."""
    parts = ("title", study.title), ("year", study.year), ("authors", study.authors)
    lacking = [word for word, known in parts if not known]
    if not lacking:
        return ""
    return f"Not known here and left out: {joined(lacking)}, and where it appeared. Nothing is filled in by guess."


def lead_of(study: Study) -> str:
    """ "accountable care organisation, USA"."""
    kind = lowered(study.partnership) if study.partnership else ""
    return ", ".join(part for part in (kind, joined(study.countries)) if part)


def about(study: Study) -> tuple[tuple[str, Phrase], ...]:
    """What is not given of an included study is said, and not left out."""
    shown = FIELDS if study.included else tuple(one for one in FIELDS if one.id in UNCOUNTED or one.value(study))
    told = tuple((field.word, told_field(field, study)) for field in shown)
    if study.included:
        return told
    kind = (("Counted", (Piece("no: it is none of the studies included"),)), ("What it is", (Piece(study.kind),)))
    return (*kind, *told)


def told_field(field: Field, study: Study) -> Phrase:
    value = field.value(study)
    return (Piece(value) if value else Piece(field.unknown, anchor(field.id)),)


def extracts(facts: Facts, study: Study) -> Iterator[Said]:
    for one in study.extracts:
        cmoc = told_cmoc(facts, facts.cmocs[one.cmoc], ())
        yield Said(cmoc, one.stance, one.finding or "", one.excerpt or "", one.at or "")
