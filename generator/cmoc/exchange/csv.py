"""CMOCs, studies and links as tables that any program reads.

All cells are quoted, and one that a spreadsheet would take for a formula begins with an apostrophe (cell.py).
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO

from cmoc.analyse.graph import Edge
from cmoc.exchange.cell import list_cell, text_cell
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Context, Mechanism, Outcome
from cmoc.model.vocabulary import Sign
from cmoc.views.cite import author_words
from cmoc.views.facts import Facts
from cmoc.views.page import plain
from cmoc.views.sentence import sentence

Line = Mapping[str, str]
MARK = "\ufeff"  # Excel takes a file without it for one of its own old encoding
# In words: a sign by itself would begin a formula.
SIGNS: Mapping[Sign, str] = {"+": "raises", "-": "lowers", "?": "unknown"}


def cmocs_csv(facts: Facts) -> bytes:
    return table(cmoc_line(facts, one) for one in facts.cmocs.values())


def studies_csv(facts: Facts) -> bytes:
    return table(study_line(facts, one) for _, one in sorted(facts.studies.items()))


def links_csv(facts: Facts) -> bytes:
    return table(link_line(facts, edge) for edge in facts.graph.edges)


def table(lines: Iterable[Line]) -> bytes:
    """Lines end as RFC 4180 has them."""
    written = StringIO()
    rows = list(lines)
    if rows:
        writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow(rows[0])
        writer.writerows(row.values() for row in rows)
    return f"{MARK}{written.getvalue()}".encode()


def cmoc_line(facts: Facts, cmoc: Cmoc) -> Line:
    numbers = sorted({number for source in cmoc.sources for number in source.cites})
    return {
        "id": text_cell(cmoc.id),
        "published_as": text_cell(cmoc.published_as or ""),
        "claim": text_cell(plain(sentence(facts, cmoc))),
        "contexts": list_cell(part_words(one) for one in cmoc.contexts),
        "mechanisms": list_cell(part_words(one) for one in cmoc.mechanisms),
        "outcomes": list_cell(part_words(one) for one in cmoc.outcomes),
        "stage": text_cell(cmoc.stage or ""),
        "only_in": list_cell(cmoc.only_in),
        "basis": cmoc.basis,
        "shape": cmoc.shape,
        "places": list_cell(dict.fromkeys(source.at for source in cmoc.sources if source.at)),
        "references": list_cell(map(str, numbers)),
        "studies": list_cell(dict.fromkeys(study.id for study, _ in facts.extracts.get(cmoc.id, ()))),
        "since": text_cell(cmoc.since or ""),
        "note": text_cell(cmoc.note or ""),
        "page": page(facts, f"cmocs/{cmoc.id}/"),
    }


def part_words(part: Context | Mechanism | Outcome) -> str:
    """ "trust: increases"; what is ours says so."""
    link = part.link if isinstance(part, Outcome) else None
    name = part.construct or part.text or (f"{link.start} to {link.end}" if link else "")
    condition = " (condition)" if isinstance(part, Context) and part.holds == "condition" else ""
    ours = f" (our reading: {part.ours})" if part.ours else ""
    return f"{name}: {part.state if isinstance(part, Context) else part.effect}{condition}{ours}"


def study_line(facts: Facts, study: Study) -> Line:
    return {
        "id": text_cell(study.id),
        "title": text_cell(study.title or ""),
        "authors": list_cell(map(author_words, study.authors)),
        "year": "" if study.year is None else str(study.year),
        "reference": "" if study.reference is None else str(study.reference),
        "kind": study.kind,
        "included": "yes" if study.included else "no",
        "countries": list_cell(study.countries),
        "partnership": text_cell(study.partnership or ""),
        "sector": text_cell(study.sector or ""),
        "methods": text_cell(study.methods or ""),
        "mandate": text_cell(study.mandate or ""),
        "sites": text_cell(study.sites or ""),
        "participants": text_cell(study.participants or ""),
        "doi": text_cell(study.doi or ""),
        "cmocs": list_cell(dict.fromkeys(one.cmoc for one in study.extracts)),
        "note": text_cell(study.note or ""),
        "page": page(facts, f"studies/{study.id}/"),
    }


def link_line(facts: Facts, edge: Edge) -> Line:
    return {
        "from": text_cell(edge.start),
        "sign": SIGNS[edge.sign],
        "to": text_cell(edge.end),
        "from_label": text_cell(facts.constructs[edge.start].label),
        "to_label": text_cell(facts.constructs[edge.end].label),
        "role": edge.role,
        "agreement": edge.agreement,
        "basis": list_cell(edge.basis),
        "ours": edge.ours or "",
        "stages": list_cell(stages(facts, edge)),
        "cmocs": list_cell(edge.cmocs),
    }


def stages(facts: Facts, edge: Edge) -> Iterator[str]:
    given = {one.cmoc.stage for one in edge.stated}
    return (stage for stage in facts.stages if stage in given)


def page(facts: Facts, address: str) -> str:
    """Whole where the site has an address, else from its top."""
    return f"{facts.site}{address}"
