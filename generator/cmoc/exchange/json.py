"""The export `json`: the file that the site has, too."""

from cmoc.exchange.format import Format, Made, Material
from cmoc.exchange.theory_json import theory_json


def made(material: Material) -> Made:
    facts = material.facts
    return Made({"theory.json": theory_json(facts.review, facts.graph).encode()})


JSON = Format("json", "all records as one JSON file", made)
