"""References as BibTeX. Every letter that TeX reads as more than a letter is written out."""

from collections.abc import Iterator

from cmoc.exchange.references import Reference, line, references
from cmoc.model.study import Author
from cmoc.render.bibtex import tex
from cmoc.views.facts import Facts

KIND = "misc"  # whether it stands in a journal, and who put out a report, is not known
NOT_IN_DOI = "{}\\%#~^\"' "  # BibLaTeX sets a DOI as it stands, so these are written as in an address


def bibtex(facts: Facts) -> bytes:
    from bibtexparser.entrypoint import write_string
    from bibtexparser.library import Library
    from bibtexparser.middlewares import AddEnclosingMiddleware
    from bibtexparser.model import Entry, Field
    from bibtexparser.writer import BibtexFormat

    library = Library(
        [Entry(KIND, one.id, [Field(key, value) for key, value in fields(one)]) for one in references(facts)]
    )
    braces = AddEnclosingMiddleware(reuse_previous_enclosing=False, enclose_integers=True, default_enclosing="{")
    style = BibtexFormat()  # type: ignore[no-untyped-call]
    style.indent = "  "
    return write_string(library, unparse_stack=[braces], bibtex_format=style).encode()


def fields(one: Reference) -> Iterator[tuple[str, str]]:
    if one.authors:
        names = [author_words(author) for author in one.authors]
        yield "author", " and ".join([*names, *(["others"] if one.et_al else [])])
    if one.title:
        yield "title", f"{{{plain(one.title)}}}"  # in braces: a style must not change its capitals
    if one.year is not None:
        yield "year", str(one.year)
    if one.doi:
        yield "doi", "".join(f"%{ord(letter):02X}" if letter in NOT_IN_DOI else letter for letter in one.doi)
    if one.page:
        yield "url", one.page
    if one.notes:
        yield "note", plain(" ".join(one.notes))
    yield "keywords", plain(", ".join(word.replace(",", " ") for word in one.keywords))


def author_words(author: Author) -> str:
    """A body is one name. In that of a person a comma or the word `and` would part it: then it stands in braces."""
    if author.name:
        return f"{{{plain(author.name)}}}"
    given = f", {braced(author.given)}" if author.given else ""
    return f"{braced(author.family or '')}{given}"


def braced(name: str) -> str:
    simple = name.replace(" ", "").replace("-", "").replace("'", "").isalpha() and " and " not in f" {name.lower()} "
    return plain(name) if simple and " " not in name else f"{{{plain(name)}}}"


def plain(text: str) -> str:
    return tex("".join(letter if letter.isprintable() else " " for letter in line(text)))
