"""The export `figures`: each drawing for print."""

import csv
import io
from collections.abc import Iterator

from cmoc.exchange.format import Format, Made, Material
from cmoc.exchange.problems import LETTERS_NOT_HELD, NOT_SET
from cmoc.render.figure import LEAST, MM, SIZES, Plate, Size, figure_pdf, figure_png, figure_svg, plate, words_of
from cmoc.render.figures_text import figures_text
from cmoc.render.letters import FONT, missing
from cmoc.text.diagnostic import Diagnostic
from cmoc.views.figure import caption, credit

COLUMNS = (
    "drawing", "columns", "title", "description", "page", "width_mm", "drawing_height_mm", "smallest_letters_pt",
    "fit_for_print", "svg", "pdf", "png",
)  # fmt: skip
KINDS = ("svg", "pdf", "png")
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would compute


def made(material: Material) -> Made:
    files: dict[str, bytes] = {}
    rows: list[tuple[str, ...]] = []
    lacking: dict[str, str] = {}  # by drawing
    failed: set[str] = set()
    for name, svg in sorted(material.svgs.items()):
        told = caption(material.facts, material.drawings[name], material.pages[name])
        for size in SIZES:
            one = plate(svg, told, size, material.facts.site)
            lacks = missing(words_of(one))
            lacking |= {name: lacks} if lacks else {}
            some = dict(figures(one, size, not lacks))
            failed |= {name} if not lacks and len(some) < len(KINDS) else set()
            files |= some
            rows.append(row(one, size, tuple(some)))
    files |= {"index.csv": index(rows), "README.txt": figures_text(credit(material.facts)).encode()}
    refused = tuple(NOT_SET.at(None, f'the drawing "{name}" could not be set as a figure') for name in sorted(failed))
    return Made(files, (*lacks_told(lacking), *refused))


def figures(one: Plate, size: Size, typeset: bool) -> Iterator[tuple[str, bytes]]:
    where = f"{size.name}/{one.caption.name}"
    yield f"{where}.svg", figure_svg(one)
    if typeset:
        for kind, content in (("pdf", figure_pdf(one)), ("png", figure_png(one))):
            if content is not None:
                yield f"{where}.{kind}", content


def row(one: Plate, size: Size, files: tuple[str, ...]) -> tuple[str, ...]:
    told = one.caption
    by_kind = {file.rpartition(".")[2]: file for file in files}
    return (
        told.name,
        str(size.columns),
        told.title,
        told.description,
        told.address,
        f"{size.width:g}",
        f"{one.height / MM:.0f}",
        f"{one.letters:.1f}",
        "yes" if one.letters >= LEAST else "too small",
        *(by_kind.get(kind, "") for kind in KINDS),
    )


def index(rows: list[tuple[str, ...]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return text.getvalue().encode()


def inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def lacks_told(lacking: dict[str, str]) -> tuple[Diagnostic, ...]:
    if not lacking:
        return ()
    letters = "".join(sorted(set("".join(lacking.values()))))
    shown = ", ".join(f'"{letter}" (U+{ord(letter):04X})' for letter in letters[:3])
    more = f" and {len(letters) - 3} more" if len(letters) > 3 else ""
    names = ", ".join(list(lacking)[:3]) + (" …" if len(lacking) > 3 else "")
    what = f"{FONT} has no {shown}{more}: no PDF and no PNG of {len(lacking)} of the drawings ({names})"
    return (LETTERS_NOT_HELD.at(None, what),)


FIGURES = Format(
    "figures", "each drawing with its caption as SVG, PDF and PNG, for one and for two columns", made, True
)
