"""The export `zenodo`: what Zenodo is to say of the encoding when it archives a release of the repository.

The version and its day are those of the release. The creators are the encoders; the paper is what it derives from.
"""

import json

from cmoc.exchange.format import Format, Made, Material
from cmoc.views.cite import encoding
from cmoc.views.cited import encoders, paper_item, whole
from cmoc.views.cover import LICENCES
from cmoc.views.facts import Facts
from cmoc.views.item import Name, line

FILE = ".zenodo.json"


def made(material: Material) -> Made:
    return Made({FILE: f"{json.dumps(record(material.facts), ensure_ascii=False, indent=2)}\n".encode()})


def record(facts: Facts) -> dict[str, object]:
    settings, paper = facts.settings, paper_item(facts.settings.paper)
    known = settings.encoded.encoders if settings.encoded else ()
    orcids = [one.orcid or "" for one in known] or [""]
    people = [creator(one, orcid) for one, orcid in zip(encoders(settings), orcids, strict=False)]
    told = " ".join(filter(None, (line(settings.description), encoding(settings))))
    derived = {"identifier": paper.doi, "relation": "isDerivedFrom", "scheme": "doi"} if paper and paper.doi else None
    licence = line(settings.licence)
    found: dict[str, object] = {
        "title": whole(facts).title,
        "upload_type": "dataset",
        "description": escaped(told),
        "creators": people,
        "license": licence.lower().replace(" ", "-") if licence in LICENCES else "",
        "language": "eng",
        "related_identifiers": [derived] if derived else [],
    }
    return {key: value for key, value in found.items() if value}


def creator(name: Name, orcid: str) -> dict[str, str]:
    told = name.body or (f"{name.family}, {name.given}" if name.given else name.family)
    return {"name": told, "orcid": orcid} if orcid else {"name": told}


def escaped(text: str) -> str:
    """Zenodo reads it as HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


ZENODO = Format("zenodo", "the record for an archive at Zenodo, to be set at the top of a repository", made)
