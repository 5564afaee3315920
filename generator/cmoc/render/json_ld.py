"""What a page is, in the words of schema.org."""

from cmoc.render.csl import initials
from cmoc.views.construct_page import ConstructPage
from cmoc.views.cover import ADDRESS, TITLE, Cover
from cmoc.views.item import Item, Name
from cmoc.views.page import Page

CONTEXT = "https://schema.org"
Node = dict[str, object]


def known(found: Node) -> Node:
    return {key: value for key, value in found.items() if value}


def of_the_whole(cover: Cover) -> Node:
    """On the first page alone. The paper is what it is based on, and its authors are the paper's."""
    item = cover.whole
    return known(
        {
            "@context": CONTEXT,
            "@type": "Dataset",
            "@id": item.url,
            "name": item.title,
            "description": cover.description,
            "creator": people(item),
            **dated(item),
            "version": item.version,
            "identifier": f"https://doi.org/{item.doi}" if item.doi else "",
            "license": cover.licence,
            "isBasedOn": work(cover.paper) if cover.paper else None,
        }
    )


def of_a_page(cover: Cover) -> Node:
    whole = known({"@type": "Dataset", "@id": cover.root, "name": cover.site})
    return known(
        {
            "@context": CONTEXT,
            "@type": "WebPage",
            "@id": f"{cover.root}{ADDRESS}" if cover.root else "",
            "name": TITLE,
            "creator": people(cover.whole),
            **dated(cover.whole),
            "version": cover.whole.version,
            "license": cover.licence,
            "isPartOf": whole,
        }
    )


def lasting(page: Node) -> Node:
    """What of a page's data no version changes."""
    whole = page["isPartOf"]
    assert isinstance(whole, dict)
    named = {key: value for key, value in whole.items() if key != "@id"}
    return {key: value for key, value in page.items() if key not in ("@id", "datePublished", "version")} | {
        "isPartOf": named
    }


def dated(item: Item) -> Node:
    return {"datePublished" if item.version else "dateModified": item.day}


def about(page: Page) -> Node | None:
    """The thing that a page tells of, where it is another than the page."""
    if page.head.cites and page.head.address:
        return work(page.head.cites.item)
    if isinstance(page, ConstructPage):
        return known({"@type": "DefinedTerm", "name": page.head.names[0], "description": page.definition})
    return None


def work(item: Item) -> Node:
    """Of a study only that it is a work is known: it may be an article or a report."""
    return known(
        {
            "@type": "ScholarlyArticle" if item.kind == "article" else "CreativeWork",
            "@id": f"https://doi.org/{item.doi}" if item.doi else "",
            "name": item.title,
            "author": people(item),
            "datePublished": str(item.year) if item.year is not None else "",
        }
    )


def people(item: Item) -> list[Node]:
    return [person(one) for one in item.authors]


def person(name: Name) -> Node:
    if name.body:
        return {"@type": "Organization", "name": name.body}
    return known({"@type": "Person", "familyName": name.family, "givenName": initials(name.given)})
