"""What is cited where: an encoding by its encoders "after" the paper's authors, the paper as its own work, a study."""

from cmoc.model.review import Paper, Settings
from cmoc.model.study import Study
from cmoc.views.edition import Edition
from cmoc.views.facts import Facts
from cmoc.views.item import Item, Name, line, names
from cmoc.views.words import joined

MOST = 3  # authors that are named after "after"


def paper_item(paper: Paper | None) -> Item | None:
    if not paper:
        return None
    return Item(
        "paper",
        "article" if paper.journal else "work",
        line(paper.title),
        names(paper.authors),
        year=paper.year,
        container=line(paper.journal),
        volume=line(paper.volume),
        article=line(paper.article),
        doi=line(paper.doi),
    )


def study_item(study: Study) -> Item:
    """What the source does not give of it is left out."""
    return Item(
        study.id,
        "work",
        line(study.title),
        names(study.authors),
        study.et_al,
        study.year,
        doi=line(study.doi),
    )


def whole(facts: Facts) -> Item:
    """The encoding as one work."""
    settings = facts.settings
    container = ", ".join(filter(None, (version(facts.edition), after(settings.paper))))
    doi = line(settings.encoded.doi) if settings.encoded else ""
    return part(facts, encoding(facts), settings.title, "", container[:1].upper() + container[1:], doi)


def page_item(facts: Facts, key: str, title: str, address: str) -> Item:
    """One page of it. The key tells it from all others of the encoding."""
    settings = facts.settings
    name = line(settings.short_title or settings.title)
    container = ", ".join(filter(None, (name, version(facts.edition), after(settings.paper))))
    return part(facts, f"{encoding(facts)}:{key}", title, address, container)


def part(facts: Facts, id: str, title: str, address: str, container: str, doi: str = "") -> Item:
    edition, settings = facts.edition, facts.settings
    root = edition.address if edition else facts.site
    day = (edition.day if edition else settings.updated) or ""
    return Item(
        id,
        "page",
        closed(title),
        encoders(settings),
        year=int(day[:4]) if day else None,
        day=day,
        container=container,
        version=edition.version if edition else "",
        doi=doi,
        url=f"{root}{address}" if root else "",
    )


def encoding(facts: Facts) -> str:
    return f"encoding-{facts.edition.version}" if facts.edition else "encoding"


def closed(title: str) -> str:
    """Styles set their own mark behind a title."""
    return line(title).rstrip(" .,;:") or line(title)


def version(edition: Edition | None) -> str:
    return f"version {edition.version}" if edition else ""


def encoders(settings: Settings) -> tuple[Name, ...]:
    """Never the paper's authors: they have not written these pages."""
    encoded = settings.encoded
    if not encoded:
        return ()
    return names(encoded.encoders) or ((Name(body=line(encoded.by)),) if encoded.by else ())


def after(paper: Paper | None) -> str:
    """ "after Aunger, Millar and Greenhalgh (2021)"."""
    found = [one.body or one.family for one in names(paper.authors)] if paper else []
    if not paper or not found:
        return ""
    told = joined(found) if len(found) <= MOST else f"{found[0]} et al."
    return f"after {told}" + (f" ({paper.year})" if paper.year is not None else "")
