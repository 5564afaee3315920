"""Everything that can be taken along: each file with what it is for, what opens it, its size."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cmoc.views.blocks import Block, BlocksPage
from cmoc.views.facts import Facts
from cmoc.views.heads import HOME
from cmoc.views.page import Head, Phrase, Piece, plain, shortened, words
from cmoc.views.words import counted

FOLDER = "downloads"
FILE = f"{FOLDER}/index.md"
COLUMNS = ("File", "What it is for", "What opens it", "Size")
NOT_MADE = "made with the site"


@dataclass(frozen=True)
class Download:
    path: str  # from the site's root
    name: str
    use: str
    opens: str


TABLES = (
    Download(
        "downloads/review.xlsx",
        "Workbook (XLSX)",
        "All records, to read, filter and edit: a sheet for each kind.",
        "Excel, LibreOffice Calc, Google Sheets",
    ),
    Download(
        "downloads/cmocs.csv",
        "CMOCs (CSV)",
        "One CMOC a row, with its claim as a sentence.",
        "Any spreadsheet, R, Python",
    ),
    Download("downloads/studies.csv", "Studies (CSV)", "One study a row.", "Any spreadsheet, R, Python"),
    Download(
        "downloads/links.csv",
        "Links (CSV)",
        "An edge list: every link with its sign and CMOCs.",
        "Any spreadsheet, R, Python",
    ),
)
REFERENCES = (
    Download(
        "downloads/references.ris",
        "References (RIS)",
        "All studies, for a reference manager.",
        "Zotero, EndNote, Mendeley",
    ),
    Download(
        "downloads/references.bib",
        "References (BibTeX)",
        "All studies, for a text set with LaTeX.",
        "JabRef, Zotero, BibLaTeX",
    ),
    Download(
        "downloads/references.csl.json",
        "References (CSL-JSON)",
        "All studies, for a citation processor.",
        "Zotero, Pandoc, citeproc",
    ),
)
OTHERS = (
    Download(
        "downloads/supplement.zip",
        "Supplement (ZIP)",
        "For a journal: tables in Word, drawings, data, and hashes to check them by.",
        "Any program that unpacks",
    ),
    Download(
        "downloads/web.graphml",
        "Web (GraphML)",
        "Constructs and links as a network.",
        "Gephi, Cytoscape, igraph, NetworkX",
    ),
    Download("theory.json", "Everything (JSON)", "All records, for a program of your own.", "Any programming language"),
    Download("schema/theory.json", "Its schema (JSON Schema)", "What each key of that file means.", "Any text editor"),
)
OFFERED = frozenset(one.path for one in (*TABLES, *REFERENCES, *OTHERS))
SMALL = (
    "The same review gives the same files, to the byte. A database for Datasette is made by the command "
    "cmoc export sqlite.",
)
TABLES_TOLD = (
    "In a list in a cell a semicolon stands between the items. A text that a spreadsheet would take for a formula "
    "begins with an apostrophe, which is no part of it: take one off the front to have the text. Excel opens the CSV "
    "files as they are where a comma parts columns; elsewhere they come in through Data, From Text."
)
OTHERS_TOLD = "The network leaves out what works on a link and not on a construct; theory.json has it."


def downloads_pages(facts: Facts) -> Iterator[BlocksPage]:
    lead = lead_of(facts)
    blocks = (
        block(facts, "tables", "Tables", TABLES_TOLD, TABLES),
        block(facts, "references", "References", references_told(facts), REFERENCES),
        block(facts, "other", "For a journal, for networks, for programs", OTHERS_TOLD, OTHERS),
    )
    head = Head(FILE, "Downloads", shortened(plain(lead)), (HOME, Piece("Downloads")))
    yield BlocksPage(head, "Downloads", lead, SMALL, blocks)


def lead_of(facts: Facts) -> Phrase:
    licence = facts.settings.licence
    terms = f"Licence: {licence}." if licence else "Licence: not given."
    held = f"{counted(len(facts.cmocs), 'CMOC')} and {counted(len(facts.studies), 'document')}, as files. {terms}"
    return words(held)


def references_told(facts: Facts) -> str:
    untitled = sum(not study.title for study in facts.studies.values())
    number = counted(untitled, "study has", "studies have") if untitled else ""
    rest = f" {number} no title here, as it is not known: look it up before you cite." if untitled else ""
    return f"Studies, and what the review draws on beside them.{rest}"


def block(facts: Facts, id: str, title: str, told: str, some: Iterable[Download]) -> Block:
    return Block(id, title, words(told), COLUMNS, tuple(row(facts, one) for one in some), short=True)


def row(facts: Facts, one: Download) -> tuple[Phrase, ...]:
    number = facts.downloads.get(one.path)
    link = Piece(one.name, one.path if number is not None else "")
    return (link,), words(one.use), words(one.opens), words(NOT_MADE if number is None else size(number))


def size(number: int) -> str:
    """In units of a thousand, as file managers have them."""
    if number < 1_000:
        return counted(number, "byte")
    return f"{number / 1_000:.0f} kB" if number < 999_500 else f"{number / 1_000_000:.1f} MB"
