"""References as RIS, which reference managers read."""

from collections.abc import Iterator

from cmoc.exchange.references import Reference, references
from cmoc.model.study import Author
from cmoc.views.facts import Facts

KINDS = {"report": "RPRT"}
OTHER = "GEN"  # whether it stands in a journal is not known


def ris(facts: Facts) -> bytes:
    import rispy

    class Writer(rispy.RisWriter):
        def set_header(self, count: int) -> str:  # noqa: ARG002
            """None: a number before each record is no RIS."""
            return ""

    told: str = rispy.dumps([dict(fields(one)) for one in references(facts)], implementation=Writer)
    return told.encode()


def fields(one: Reference) -> Iterator[tuple[str, object]]:
    yield "type_of_reference", KINDS.get(one.kind, OTHER)
    yield "id", one.id
    if one.authors:
        yield "authors", [author_words(author) for author in one.authors]
    if one.title:
        yield "title", one.title
    if one.year is not None:
        yield "year", str(one.year)
    if one.doi:
        yield "doi", one.doi
    if one.page:
        yield "urls", [one.page]
    if one.notes:
        yield "notes", list(one.notes)
    yield "keywords", list(one.keywords)


def author_words(author: Author) -> str:
    """A comma parts the names of a person. In the name of a body it would, too, so it is left out."""
    if author.name:
        return author.name.replace(",", "")
    family = (author.family or "").replace(",", " ")
    return f"{family}, {author.given}" if author.given else f"{family},"
