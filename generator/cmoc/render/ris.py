"""Items as RIS."""

from cmoc.render.csl import FURTHER, initials
from cmoc.views.item import Item, ItemKind, Name

TYPES: dict[ItemKind, str] = {"page": "ELEC", "article": "JOUR", "work": "GEN"}


def ris(item: Item) -> str:
    import rispy

    found: dict[str, object] = {
        "type_of_reference": TYPES[item.kind],
        "id": item.id,
        "title": item.title,
        "authors": [ris_name(one) for one in item.authors],
        "secondary_title": item.container,
        "year": str(item.year) if item.year is not None else "",
        "date": item.day.replace("-", "/"),
        "volume": item.volume,
        "start_page": item.article,
        "edition": item.version,
        "doi": item.doi,
        "notes": [FURTHER] if item.others else [],
        "urls": [item.url] if item.url else [],
    }
    return rispy.dumps([{key: value for key, value in found.items() if value}]).removeprefix("1.\n").strip()


def ris_name(name: Name) -> str:
    """Family name first: what stands behind a comma is given."""
    if name.body:
        return name.body
    return f"{name.family}, {initials(name.given)}" if name.given else name.family
