"""The cite box and the head of every page, as parts of the theme, and the citation of the whole as files."""

from collections.abc import Iterator

from markupsafe import Markup

from cmoc.render.bibtex import bibtex
from cmoc.render.csl import csl_json
from cmoc.render.formats import lists, programs
from cmoc.render.json_ld import lasting, of_a_page, of_the_whole
from cmoc.render.pages import JINJA
from cmoc.render.ris import ris
from cmoc.render.styled import ITALIC, UPRIGHT, styled
from cmoc.render.themed import preformatted, script
from cmoc.views.cover import CLOSING, TITLE, Cover
from cmoc.views.item import Name

# What names the version. Pages that are the same in two versions are to have the same bytes: publishing moves it.
START, END = "{% if meta.address %}<!--edition-->{% endif %}", "{% if meta.address %}<!--/edition-->{% endif %}"
BOX, HEAD = ".theme/partials/cite.html", ".theme/partials/head.html"
WRITERS = {
    "citation.bib": ("application/x-bibtex", bibtex),
    "citation.ris": ("application/x-research-info-systems", ris),
    "citation.json": ("application/vnd.citationstyles.csl+json", csl_json),
}
ABOUT = '{% if meta.thing %}, "about": {{ meta.thing | replace("&quot;", \'"\') }}{% endif %}'
TITLES = {"bibtex": "tex", "csl": "json"}  # the variable that holds the title as the format spells it


def render_cover(cover: Cover) -> dict[str, str]:
    """Files by path."""
    return {BOX: box(cover), HEAD: head(cover)} | {
        name: f"{write(cover.whole)}\n" for name, (_, write) in WRITERS.items()
    }


def box(cover: Cover) -> str:
    by_end = {end: lists(styled(item)) for end, item in cover.pages.items()}
    styles = [
        {"id": one.id, "name": one.name, "text": ended({end: by_end[end][at].text for end in CLOSING})}
        for at, one in enumerate(by_end[""])
    ]
    others = [
        {"id": one.id, "name": one.name, "text": preformatted(one.text, TITLES.get(one.id, "title"))}
        for one in programs(cover.page)
    ]
    template = JINJA.get_template("cite_box.html.j2")
    marks = {"start": Markup(START), "end": Markup(END)} if cover.whole.version else {"start": "", "end": ""}
    return template.render(**marks, cover=cover, lists=styles, programs=others, italic=ITALIC, upright=UPRIGHT)


def ended(texts: dict[str, str]) -> Markup:
    """One text where the end of the title changes nothing else."""
    plain = preformatted(texts[""])
    turns = [(end, preformatted(text.replace(f"{TITLE}{end}", TITLE, 1))) for end, text in texts.items() if end]
    odd = [(end, text) for end, text in turns if text != plain]
    if not odd:
        return plain
    tests = Markup("").join(
        Markup('{{% {} own.mark == "{}" %}}{}').format(Markup("elif" if at else "if"), end, text)
        for at, (end, text) in enumerate(odd)
    )
    return tests + Markup("{% else %}") + plain + Markup("{% endif %}")


def head(cover: Cover) -> str:
    page = of_a_page(cover)
    return JINJA.get_template("head.html.j2").render(
        cover=cover,
        start=Markup(START) if cover.whole.version else "",
        end=Markup(END) if cover.whole.version else "",
        links=tuple(links(cover)),
        described=[(name, type) for name, (type, _) in WRITERS.items()],
        tags=tuple(tags(cover)),
        page_data=script(page, ABOUT),
        lasting_data=script(lasting(page), ABOUT) if cover.whole.version else "",
        whole_data=script(of_the_whole(cover)),
    )


def links(cover: Cover) -> Iterator[tuple[str, str]]:
    """Signposting that holds for every page of every version."""
    if cover.licence:
        yield "license", cover.licence
    for orcid in cover.people:
        yield "author", f"https://orcid.org/{orcid}"


def tags(cover: Cover) -> Iterator[tuple[str, str]]:
    """For Google Scholar, which asks for them on the page of a work that has authors and a date, and on no other."""
    work = cover.whole
    if not (work.version and work.authors and work.day):
        return
    yield "citation_title", work.title
    for one in work.authors:
        yield "citation_author", last_first(one)
    yield "citation_publication_date", work.day.replace("-", "/")
    if work.doi:
        yield "citation_doi", work.doi
    yield "DC.title", work.title
    for one in work.authors:
        yield "DC.creator", last_first(one)
    yield "DC.issued", work.day
    if work.doi or work.url:
        yield "DC.identifier", f"https://doi.org/{work.doi}" if work.doi else work.url
    if cover.licence:
        yield "DC.rights", cover.licence


def last_first(name: Name) -> str:
    return name.body or (f"{name.family}, {name.given}" if name.given else name.family)
