"""What a journal takes as a supplement: tables, figures, data, and a list of hashes to check them by."""

from collections.abc import Mapping
from hashlib import sha256

from cmoc.exchange.bibtex import bibtex
from cmoc.exchange.csl_json import csl_json
from cmoc.exchange.csv import cmocs_csv, links_csv, studies_csv
from cmoc.exchange.docx import docx, told_first
from cmoc.exchange.format import Material
from cmoc.exchange.references import line
from cmoc.exchange.ris import ris
from cmoc.exchange.theory_json import theory_json
from cmoc.exchange.theory_schema import theory_schema
from cmoc.exchange.zipped import zipped
from cmoc.render.figure import SIZES, figure_pdf, figure_svg, plate, words_of
from cmoc.render.letters import missing
from cmoc.views.facts import Facts
from cmoc.views.figure import caption

SUMS = "checksums.sha256"
README = "README.txt"
# What each file is for, in the order of the readme.
FILES: Mapping[str, str] = {
    "tables.docx": "CMOCs, studies, constructs, links and refinements as tables, for print.",
    "data/cmocs.csv": "The CMOCs, one a row.",
    "data/studies.csv": "The studies, one a row.",
    "data/links.csv": "Every link that the CMOCs state.",
    "data/theory.json": "All records.",
    "data/theory.schema.json": "The JSON Schema of theory.json.",
    "references/references.ris": "The studies for a reference manager.",
    "references/references.bib": "The same for BibTeX.",
    "references/references.csl.json": "The same for a citation processor.",
}
LEAVES = ("constructs/", "cmocs/", "profiles/", "loops/")  # pages with a drawing for each record: hundreds
CSV_RULE = (
    "In the CSV files a semicolon stands between the items of a list. A cell that a spreadsheet would take for a "
    "formula begins with an apostrophe that is no part of the text."
)


def supplement(material: Material) -> bytes:
    files = contents(material)
    sums = "".join(f"{sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    return zipped({**files, SUMS: sums.encode()})


def contents(material: Material) -> dict[str, bytes]:
    facts = material.facts
    drawn = figures(material)
    files = {
        "tables.docx": docx(facts),
        "data/cmocs.csv": cmocs_csv(facts),
        "data/studies.csv": studies_csv(facts),
        "data/links.csv": links_csv(facts),
        "data/theory.json": theory_json(facts.review, facts.graph).encode(),
        "data/theory.schema.json": theory_schema().encode(),
        "references/references.ris": ris(facts),
        "references/references.bib": bibtex(facts),
        "references/references.csl.json": csl_json(facts),
        **drawn,
    }
    return {**files, README: readme(facts, sorted(drawn)).encode()}


def figures(material: Material) -> dict[str, bytes]:
    """Those of the whole, with their captions, across two columns. As PDF those whose letters the font has."""
    found: dict[str, bytes] = {}
    for name, svg in material.svgs.items():
        page = material.pages[name]
        if not page.address.startswith(LEAVES):
            told = caption(material.facts, material.drawings[name], page)
            one = plate(svg, told, SIZES[-1], material.facts.site)
            found[f"figures/{name}.svg"] = figure_svg(one)
            pdf = None if missing(words_of(one)) else figure_pdf(one)
            found |= {f"figures/{name}.pdf": pdf} if pdf else {}
    return found


def readme(facts: Facts, figures: list[str]) -> str:
    told = [f"{name}\n    {what}" for name, what in FILES.items()]
    told += [f"{name}\n    A drawing of the site, 170 mm wide, with its caption." for name in figures]
    told.append(f"{SUMS}\n    A hash of each file but itself; `sha256sum -c {SUMS}` checks them.")
    parts = (line(facts.settings.title), *told_first(facts), "\n".join(told), CSV_RULE)
    return "\n\n".join(parts) + "\n"
