"""What a link to a page shows where it is shared: one picture for each section of the site.

A picture for each page would cost a large review minutes and a hundred megabytes; the page's own title and description
stand beside the picture in any case.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from cmoc.views.facts import Facts
from cmoc.views.page import Head, Page

HOME = "home"


@dataclass(frozen=True)
class Picture:
    file: str
    title: str
    subtitle: str
    review: str


def pictured(facts: Facts, pages: Iterable[Page]) -> Iterator[Page]:
    """Each with the file of its section's picture, where the site has an address: without one no program finds it."""
    for page in pages:
        yield replace(page, head=replace(page.head, picture=file(page.head.address))) if facts.site else page


def file(address: str) -> str:
    return f"pictures/{address.partition('/')[0] or HOME}.png"


def pictures(facts: Facts, heads: Iterable[Head]) -> tuple[Picture, ...]:
    """A section without a page of its own has the words of the home page."""
    firsts: Mapping[str, Head] = {head.picture: head for head in heads if head.address.count("/") < 2}
    home = firsts.get(file(""))
    settings = facts.settings
    review = settings.short_title or settings.title
    return tuple(
        Picture(name, head.title, head.description, review)
        for name in sorted({head.picture for head in heads if head.picture})
        if (head := firsts.get(name, home))
    )
