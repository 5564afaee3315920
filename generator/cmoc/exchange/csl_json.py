"""References as CSL-JSON, which citation processors read."""

import json
from typing import Any

from cmoc.exchange.references import Reference, references
from cmoc.model.study import Author
from cmoc.views.facts import Facts

KINDS = {"report": "report", "interviews": "interview"}
OTHER = "document"  # whether it stands in a journal is not known


def csl_json(facts: Facts) -> bytes:
    found = [item(one) for one in references(facts)]
    return (json.dumps(found, indent=1, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def item(one: Reference) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": one.id,
        "type": KINDS.get(one.kind, OTHER),
        "author": [name(author) for author in one.authors],
        "title": one.title,
        "issued": {"date-parts": [[one.year]]} if one.year is not None else None,
        "year-suffix": one.letter,
        "DOI": one.doi,
        "URL": one.page,
        "note": " ".join(one.notes),
        "keyword": ", ".join(one.keywords),
    }
    return {key: value for key, value in found.items() if value}


def name(author: Author) -> dict[str, str]:
    if author.name:
        return {"literal": author.name}
    return {"family": author.family or "", **({"given": author.given} if author.given else {})}
