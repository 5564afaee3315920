"""CMOCs and mechanisms against country, sector and kind, as far as studies are tied; failing cases apart."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from cmoc.analyse.failing import Sides, sides
from cmoc.analyse.ties import Tie
from cmoc.model.study import Extract, Study
from cmoc.model.vocabulary import STANCES
from cmoc.views.blocks import Block, BlocksPage, Folded, listed
from cmoc.views.evidence import COUNTS
from cmoc.views.evidence_web import LINK, has_evidence_web
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME
from cmoc.views.ladder import cmoc_links
from cmoc.views.matrices import Tied, mechanisms, speakers, tied, tied_words
from cmoc.views.page import Head, Phrase, Piece, shortened, words
from cmoc.views.sentence import sentence
from cmoc.views.words import NOT_GIVEN, cmoc_piece, counted, joined, linked, name_of_cmoc, named, study_piece

Values = Callable[[Study], tuple[str, ...]]
FIELDS: tuple[tuple[str, str, Values], ...] = (
    ("country", "Country", lambda study: study.countries),
    ("sector", "Sector", lambda study: (study.sector,) if study.sector else ()),
    ("kind", "Kind", lambda study: (study.partnership,) if study.partnership else ()),
)


def has_evidence(facts: Facts) -> bool:
    return bool(facts.cmocs) and bool(facts.included)


def evidence_pages(facts: Facts) -> Iterator[BlocksPage]:
    if not has_evidence(facts):
        return
    found = tied(facts)
    lead = lead_of(facts, found)
    drawn = (Piece(" "), LINK, Piece(" says it on each line.")) if has_evidence_web(facts) else ()
    yield BlocksPage(
        Head("evidence/index.md", "Evidence", shortened(lead), (HOME, Piece("Evidence"))),
        "What the evidence comes from",
        (*words(lead), *drawn),
        (COUNTS,),
        (
            cmocs_block(facts, found),
            mechanisms_block(facts, found),
            *(field_block(facts, found, *field) for field in FIELDS),
            failing(facts),
            stances(facts),
        ),
    )


def lead_of(facts: Facts, found: Tied) -> str:
    number = sum(bool(tie.certain) for tie in found.of.values())
    total = counted(len(facts.cmocs), "CMOC")
    told = f"{number or 'None'} of {total} can be set against a country, a sector or a kind."
    return f"{tied_words(facts)} {told}"


def cmocs_block(facts: Facts, found: Tied) -> Block:
    rows = tuple(cmoc_row(facts, id, tie) for id, tie in found.of.items() if tie.certain)
    behind = [facts.cmocs[id] for id, tie in found.of.items() if not tie.certain]
    lead: Phrase = words(f"{counted(len(rows), 'CMOC')} with a study that is tied to it with certainty.")
    if behind:
        told = " A tied study may support these besides, where its number stands behind a list: "
        lead = (*lead, Piece(told), *cmoc_links(behind), Piece("."))
    columns = ("CMOC", "Claim", "Study", *(title for _, title, _ in FIELDS))
    return Block("cmocs", "CMOCs", lead, columns if rows else (), rows)


def cmoc_row(facts: Facts, id: str, tie: Tie) -> tuple[Phrase, ...]:
    studies = [facts.studies[one] for one in tie.certain]
    links = listed([study_piece(study) for study in studies])
    name = (Piece(name_of_cmoc(facts.cmocs[id]), f"cmocs/{id}/"),)
    claim = words("".join(piece.text for piece in sentence(facts, facts.cmocs[id])))
    return (name, claim, links, *(words(all_of(studies, values)) for _, _, values in FIELDS))


def all_of(studies: Iterable[Study], values: Values) -> str:
    """What any of them has in one field."""
    found = dict.fromkeys(value for study in studies for value in values(study) or (NOT_GIVEN,))
    return joined(list(found), "and") or NOT_GIVEN


def mechanisms_block(facts: Facts, found: Tied) -> Block:
    rows: list[tuple[Phrase, ...]] = []
    silent: list[Piece] = []
    for id in mechanisms(facts):
        speak = speakers(facts, found, id).certain
        if not speak:
            silent.append(linked(facts, id))
            continue
        cmocs = facts.graph.roles[id]["mechanism"]
        with_study = [cmoc for cmoc in cmocs if found.of.get(cmoc.id, Tie()).certain]
        fields = (words(all_of([facts.studies[one] for one in speak], values)) for _, _, values in FIELDS)
        rows.append((named(facts, id), words(f"{len(with_study)} of {len(cmocs)}"), *fields))
    lead: Phrase = words(f"{counted(len(rows), 'mechanism')} with a tied study in at least one of its CMOCs.")
    if silent:
        lead = (*lead, Piece(f" Of {len(silent)} it cannot be told: "), *listed(silent), Piece("."))
    columns = ("Mechanism", "CMOCs with a tied study", *(title for _, title, _ in FIELDS))
    return Block("mechanisms", "Mechanisms", lead, columns if rows else (), tuple(rows), short=True)


def field_block(facts: Facts, found: Tied, id: str, title: str, values: Values) -> Block:
    """Each value with its studies, and the CMOCs that can be set against it."""
    groups: dict[str, list[Study]] = {}
    for study in found.studies:
        for value in values(study) or (NOT_GIVEN,):
            groups.setdefault(value, []).append(study)
    citing: dict[str, list[str]] = {}
    for cmoc, tie in found.of.items():
        for one in tie.certain:
            citing.setdefault(one, []).append(cmoc)
    rows = tuple(field_row(facts, found, value, groups[value], citing) for value in sorted(groups, key=str.casefold))
    several = any(len(values(study)) > 1 for study in found.studies)
    total = counted(len(found.studies), "included study", "included studies")
    lead = f"{total} by {id}, as the source names it."
    lead += " A study with several stands in each." if several else ""
    return Block(
        id, f"By {id}", words(lead), (title, "Studies", "Tied", "CMOCs that can be set against it"), rows, short=True
    )


def field_row(
    facts: Facts, found: Tied, value: str, studies: list[Study], citing: Mapping[str, list[str]]
) -> tuple[Phrase, ...]:
    known = sum(study.id in found.known for study in studies)
    cmocs = sorted({id for study in studies for id in citing.get(study.id, ())})
    links = cmoc_links([facts.cmocs[id] for id in cmocs]) or words("cannot be told")
    return (words(value), words(str(len(studies))), words(str(known or "none")), links)


def failing(facts: Facts) -> Block:
    """Apart from the rest: what is said of a mechanism that fails."""
    cases = [(study, one) for study, one in extracts(facts) if one.case == "negative"]
    number = counted(len(cases), "extract") if cases else "No extract"
    told = f"{number} here {'is' if len(cases) < 2 else 'are'} marked as a failing case."
    lead = (
        f"{told} Of each mechanism, the CMOCs that tell of its failing: it falls, or it is low or missing as a cause. "
        "A mirror image is a case of its own, and no evidence against the other."
    )
    both = {id: sides(facts.graph, id) for id in mechanisms(facts)}
    rows = tuple(failing_row(facts, id, one) for id, one in both.items() if one.failing)
    never = [linked(facts, id) for id, one in both.items() if not one.failing]
    rest = (Piece(" No CMOC tells of the failing of "), *listed(never), Piece(".")) if never else ()
    folded = (Folded("The extracts", tuple(case(facts, *one) for one in cases)),) if cases else ()
    columns = ("Mechanism", "CMOCs where it rises or is high", "CMOCs where it fails", "No direction given")
    return Block("failing", "Failing cases", (Piece(lead), *rest), columns, rows, folded)


def failing_row(facts: Facts, id: str, both: Sides) -> tuple[Phrase, ...]:
    links = cmoc_links([facts.cmocs[one] for one in both.failing])
    return (named(facts, id), words(str(len(both.rising) or "none")), links, words(str(len(both.open) or "none")))


def extracts(facts: Facts) -> Iterator[tuple[Study, Extract]]:
    return ((study, one) for study in facts.included for one in study.extracts)


def stances(facts: Facts) -> Block:
    found = list(extracts(facts))
    by_stance = {stance: [one for one in found if one[1].stance == stance] for stance in STANCES}
    of = counted(len({study.id for study, _ in found}), "study", "studies")
    told = joined([f"{len(some) or 'none'} {stance}" for stance, some in by_stance.items()])
    lead = f"{counted(len(found), 'extract')} of {of}: {told} the CMOC it bears on."
    folded = tuple(
        Folded(f"{stance.capitalize()}: {counted(len(some), 'extract')}", tuple(case(facts, *one) for one in some))
        for stance, some in by_stance.items()
        if some
    )
    none = "No passage of a study is held here."
    return Block("stances", "Extracts by stance", words(lead if found else none), folded=folded)


def case(facts: Facts, study: Study, one: Extract) -> Phrase:
    cmoc = facts.cmocs[one.cmoc]
    return (
        study_piece(study),
        Piece(" on "),
        cmoc_piece(cmoc),
        Piece(f": {one.finding}" if one.finding else ""),
    )
