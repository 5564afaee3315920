"""Theories that the review draws on or argues with, the rivals it weighed, and what became of them."""

from collections.abc import Iterable, Iterator

from cmoc.model.phase import Phase, Refinement, Rival
from cmoc.model.study import Study
from cmoc.model.theory import Source
from cmoc.views.blocks import Block, BlocksPage, listed
from cmoc.views.construct_page import told
from cmoc.views.facts import Facts, name_of
from cmoc.views.heads import HOME
from cmoc.views.ladder import cmoc_links
from cmoc.views.page import Head, Phrase, Piece, series, shortened, words
from cmoc.views.programme_parts import drawn_apart
from cmoc.views.words import NOT_GIVEN, counted, joined, study_piece

FORMAL = ("theory", "review")


def has_theories(facts: Facts) -> bool:
    return bool(blocks_of(facts))


def blocks_of(facts: Facts) -> tuple[Block, ...]:
    made = (theories(facts), rivals(facts), ledger(facts), elsewhere(facts))
    return tuple(one for one in made if one.rows or one.claims)


def theories_pages(facts: Facts) -> Iterator[BlocksPage]:
    blocks = blocks_of(facts)
    if not blocks:
        return
    lead = lead_of(facts)
    yield BlocksPage(
        Head("theories/index.md", "Theories", shortened(lead), (HOME, Piece("Theories"))),
        "Theories drawn on and argued with",
        (Piece(lead), *own_theory(facts)),
        (),
        blocks,
    )


def own_theory(facts: Facts) -> Phrase:
    """The way to what the review itself says, where it is drawn."""
    pages = drawn_apart(facts)
    return (Piece(" What the review itself holds is drawn apart: "), *series(pages), Piece(".")) if pages else ()


def formal(facts: Facts) -> list[Study]:
    return [study for study in facts.studies.values() if not study.included and study.kind in FORMAL]


def uncounted(facts: Facts) -> Iterator[Piece]:
    """What stands among the studies and is none of those included: where to read of it."""
    if formal(facts):
        yield Piece("Theories and reviews drawn on, not counted", "theories/")
    for study in facts.studies.values():
        if not study.included and study.kind not in FORMAL:
            yield Piece(f"{name_of(study)}, not counted", f"studies/{study.id}/")


def held(facts: Facts) -> list[tuple[Phase, Rival]]:
    return [(phase, rival) for phase in facts.review.phases for rival in phase.rivals]


def lead_of(facts: Facts) -> str:
    theories = counted(len(formal(facts)), "theory or review", "theories and reviews")
    rivals = counted(len(held(facts)), "rival claim")
    return (
        f"The review draws on or argues with {theories} from outside its studies, and weighs {rivals}. "
        "None of them is counted among the studies."
    )


def theories(facts: Facts) -> Block:
    rows = tuple(theory_row(facts, study) for study in formal(facts))
    lead = "What each holds and what the review makes of it, with the CMOCs that cite it where its number is certain."
    columns = ("Theory", "What it holds, and what is made of it", "CMOCs that cite it", "Where")
    return Block("theories", "Formal theories", words(lead), columns, rows)


def theory_row(facts: Facts, study: Study) -> tuple[Phrase, ...]:
    citing = [
        cmoc
        for cmoc in facts.cmocs.values()
        if study.reference is not None and any(study.reference in source.cites for source in cmoc.sources)
    ]
    none = "none" if study.reference is not None else "cannot be told: its number is not certain"
    return (
        (study_piece(study),),
        words(study.note or NOT_GIVEN),
        cmoc_links(citing) or words(none),
        words(places(facts, study.sources)),
    )


def places(facts: Facts, sources: Iterable[Source]) -> str:
    """ "Discussion and Table 2, Aunger 2021": each document is named once."""
    labels = {document.id: document.label for document in facts.settings.documents}
    found: dict[str, list[str]] = {}
    for source in sources:
        found.setdefault(labels.get(source.document or "", ""), []).append(source.at or "place not given")
    told = (", ".join(part for part in (joined(list(dict.fromkeys(at))), label) if part) for label, at in found.items())
    return "; ".join(told) or NOT_GIVEN


def rivals(facts: Facts) -> Block:
    rows = tuple(rival_row(facts, phase, rival) for phase, rival in held(facts))
    lead = "Claims that speak against the theory or explain the same otherwise, and what a phase decided on each."
    columns = ("Claim", "Held by", "What was decided", "Why", "Where")
    return Block("rivals", "Rival claims", words(lead), columns, rows)


def rival_row(facts: Facts, phase: Phase, rival: Rival) -> tuple[Phrase, ...]:
    numbers = [number for source in rival.sources for number in source.cites]
    known = [facts.by_reference[number] for number in dict.fromkeys(numbers) if number in facts.by_reference]
    links = listed([study_piece(study) for study in known]) if known else ()
    by = (Piece(rival.held_by or NOT_GIVEN), *((Piece(": "), *links) if links else ()))
    decided = f"{phase.label}: {rival.decision}" if rival.decision else NOT_GIVEN
    return (words(rival.claim), by, words(decided), words(rival.why or NOT_GIVEN), words(places(facts, rival.sources)))


def ledger(facts: Facts) -> Block:
    """Entries without ids: there is nothing to hold them against."""
    entries = [(phase, one) for phase in facts.review.phases for one in phase.refinements if without_ids(one)]
    rows = tuple(
        (words(one.about or ""), words(phase.label), words(one.why or NOT_GIVEN), words(places(facts, one.sources)))
        for phase, one in entries
    )
    lead = "What the source tells in words alone, theories taken in among it. No record here shows it. Not checked."
    return Block("ledger", "Changes told in words alone", words(lead), ("Change", "Phase", "Why", "Where"), rows)


def without_ids(one: Refinement) -> bool:
    return bool(one.about) and not one.old and not one.new and one.kind in (None, "introduced")


def elsewhere(facts: Facts) -> Block:
    claims = tuple(told(facts, cmoc) for cmoc in facts.cmocs.values() if cmoc.basis == "elsewhere")
    number = counted(len(claims), "CMOC")
    lead = f"{number} from literature outside the review. They are no findings of its studies."
    return Block("elsewhere", "Claims taken from elsewhere", words(lead), claims=claims)
