"""A theory to and from other tools. An export is one name in FORMATS."""

from cmoc.exchange.figures import FIGURES
from cmoc.exchange.format import Format
from cmoc.exchange.json import JSON
from cmoc.exchange.zenodo import ZENODO

FORMATS: tuple[Format, ...] = (JSON, FIGURES, ZENODO)
