"""The source's own reference, and what is said of it on every page."""

from dataclasses import dataclass

from cmoc.model.review import Paper, Settings
from cmoc.model.study import Author
from cmoc.views.page import Phrase, Piece
from cmoc.views.words import joined


@dataclass(frozen=True)
class Notice:
    """Stands at the foot of every page."""

    encoding: str  # that this is an encoding by others, not seen by the authors
    reference: Phrase  # the source's own reference; empty where there is none
    searched: str  # how old the evidence is
    licence: str


def notice(settings: Settings) -> Notice:
    return Notice(encoding(settings), reference(settings.paper), searched(settings), settings.licence or "")


def encoding(settings: Settings) -> str:
    encoded = settings.encoded
    if not encoded:
        return ""
    by = f" by {encoded.by}" if encoded.by else ""
    source = f"of {encoded.source}" if encoded.source else "of a published text"
    seen = "Its authors have seen it." if encoded.seen_by_its_authors else "Its authors have not checked it."
    return f"This site is an encoding {source}{by}. {seen}"


def searched(settings: Settings) -> str:
    return f"Evidence was searched for up to {settings.searched_to}." if settings.searched_to else ""


def author_words(author: Author) -> str:
    return author.name or f"{author.family}{f' {author.given}' if author.given else ''}"


def reference(paper: Paper | None) -> Phrase:
    """Authors, year, title, journal, volume, article, DOI: those that are known."""
    if not paper:
        return ()
    names = joined([author_words(one) for one in paper.authors])
    year = f" ({paper.year})" if paper.year is not None else ""
    told = f"{names}{year}. {paper.title}. " if names else f"{paper.title}{year}. "
    where = " ".join(part for part in (paper.journal, volume(paper)) if part)
    told += f"{where}. " if where else ""
    doi = (Piece(f"doi:{paper.doi}", f"https://doi.org/{paper.doi}"),) if paper.doi else ()
    return (Piece(told.rstrip() + (" " if doi else "")), *doi)


def volume(paper: Paper) -> str:
    return ":".join(part for part in (paper.volume, paper.article) if part)
