"""An item as CSL-JSON, which is what the styles read."""

import json
import re

from cmoc.views.item import Item, ItemKind, Name

TYPES: dict[ItemKind, str] = {"page": "webpage", "article": "article-journal", "work": "document"}
INITIALS = re.compile(r"[A-Z]{2,3}")
FURTHER = "Further authors are not named here."


def csl(item: Item) -> dict[str, object]:
    found: dict[str, object] = {
        "id": item.id,
        "type": TYPES[item.kind],
        "title": item.title,
        "author": [csl_name(one) for one in item.authors],
        "issued": issued(item),
        "container-title": item.container,
        "version": item.version,
        "volume": item.volume,
        "page": item.article,
        "number": item.article,
        "DOI": item.doi,
        "URL": item.url,
        "note": FURTHER if item.others else "",
    }
    return {key: value for key, value in found.items() if value}


def csl_name(name: Name) -> dict[str, str]:
    if name.body:
        return {"literal": name.body}
    return {"family": name.family, "given": initials(name.given)} if name.given else {"family": name.family}


def initials(given: str) -> str:
    """ "JA" is two names: styles take it for one."""
    return ". ".join(given) + "." if INITIALS.fullmatch(given) else given


def issued(item: Item) -> dict[str, object]:
    parts = [int(part) for part in item.day.split("-")] if item.day else [item.year] if item.year is not None else []
    return {"date-parts": [parts]} if parts else {}


def csl_json(item: Item) -> str:
    return json.dumps(csl(item), ensure_ascii=False)
