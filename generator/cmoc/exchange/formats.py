"""The exports that are made of one function for each file."""

from collections.abc import Callable

from cmoc.exchange.bibtex import bibtex
from cmoc.exchange.csl_json import csl_json
from cmoc.exchange.csv import cmocs_csv, links_csv, studies_csv
from cmoc.exchange.docx import docx
from cmoc.exchange.format import Format, Made, Material
from cmoc.exchange.graphml import graphml
from cmoc.exchange.ris import ris
from cmoc.exchange.sqlite import sqlite
from cmoc.exchange.supplement import supplement
from cmoc.exchange.xlsx import xlsx
from cmoc.views.facts import Facts


def of_facts(**files: Callable[[Facts], bytes]) -> Callable[[Material], Made]:
    """Each file, by its name with a double underscore for the dot."""
    named = {name.replace("__", "."): write for name, write in files.items()}
    return lambda material: Made({name: write(material.facts) for name, write in named.items()})


CSV = Format(
    "csv",
    "CMOCs, studies and links as three tables",
    of_facts(cmocs__csv=cmocs_csv, studies__csv=studies_csv, links__csv=links_csv),
)
XLSX = Format("xlsx", "all records as a workbook that can be edited", of_facts(review__xlsx=xlsx))
DOCX = Format("docx", "CMOCs, studies, constructs, links and changes as tables to print", of_facts(tables__docx=docx))
RIS = Format("ris", "the studies for a reference manager", of_facts(references__ris=ris))
BIBTEX = Format("bibtex", "the studies for BibTeX", of_facts(references__bib=bibtex))
CSL_JSON = Format("csl-json", "the studies for a citation processor", of_facts(references__csl__json=csl_json))
GRAPHML = Format("graphml", "the web for network tools", of_facts(web__graphml=graphml))
SQLITE = Format("sqlite", "all records as a database, for Datasette", of_facts(review__sqlite=sqlite))
SUPPLEMENT = Format(
    "supplement",
    "tables, drawings and data in one zip, for a journal",
    lambda material: Made({"supplement.zip": supplement(material)}),
    drawn=True,
)
