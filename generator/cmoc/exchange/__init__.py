"""A theory to and from other tools. An export is one name in FORMATS."""

from cmoc.exchange.figures import FIGURES
from cmoc.exchange.format import Format
from cmoc.exchange.formats import BIBTEX, CSL_JSON, CSV, DOCX, GRAPHML, RIS, SQLITE, SUPPLEMENT, XLSX
from cmoc.exchange.json import JSON
from cmoc.exchange.zenodo import ZENODO

FORMATS: tuple[Format, ...] = (
    JSON,
    CSV,
    XLSX,
    DOCX,
    RIS,
    BIBTEX,
    CSL_JSON,
    GRAPHML,
    SQLITE,
    SUPPLEMENT,
    FIGURES,
    ZENODO,
)

# What a site offers on /downloads/: the same bytes on every machine. Its page describes each (views/downloads_page.py).
DOWNLOADS: tuple[Format, ...] = (XLSX, CSV, RIS, BIBTEX, CSL_JSON, GRAPHML, SUPPLEMENT)
