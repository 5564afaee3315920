"""A review's folder and the name of a format to the files of an export."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from cmoc.build import problems
from cmoc.build.compile import among_sources, ready
from cmoc.build.drawing_cache import beside
from cmoc.build.drawings import PLACE, Drawer
from cmoc.build.write import write_tree
from cmoc.exchange.format import Format, Material
from cmoc.report.printable import shown
from cmoc.text.diagnostic import Diagnostic, has_errors
from cmoc.views import all_pages
from cmoc.views.facts import Facts
from cmoc.views.figure import drawn_on


@dataclass(frozen=True)
class Exported:
    found: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    failed: bool = False  # the tool could not do its job, whatever the data
    fault: str = ""  # what of the names cannot be understood
    files: tuple[str, ...] = ()


@dataclass(frozen=True)
class Drawing:
    """How the drawings are laid out, and where finished ones are kept."""

    engine: str | None = None
    timeout: float = 20
    pages: Path | None = None  # the page tree whose drawings are used again
    only: tuple[str, ...] = ()  # names of the only ones that are wanted


def export_folder(top: Path, out: Path, format: Format, how: Drawing) -> Exported:
    """Into a folder of the format's name in `out`: so one export never removes the files of another."""
    if among_sources(top, out):
        told = problems.IN_THE_WAY.at(None, "the export would be written among the files of the review")
        return Exported((told,), {}, failed=True)
    review = ready(top)
    if not review.gathered:
        return Exported(review.found, review.sources, review.failed)
    fault = unknown(review.gathered, how.only) if format.drawn else "only figures take --only" if how.only else ""
    if fault:
        return Exported(review.found, review.sources, failed=True, fault=fault)
    material, faults = gathered_for(format, review.gathered, how)
    if faults:
        return Exported((*review.found, *faults), review.sources, failed=True)
    made = format.make(material)
    faults = tuple(one for one in made.found if one.severity == "error") or write_tree(out / format.name, made.files)
    told_of = tuple(dict.fromkeys((*review.found, *made.found, *faults)))
    return Exported(told_of, review.sources, has_errors(faults), files=tuple(sorted(made.files)))


def gathered_for(format: Format, facts: Facts, how: Drawing) -> tuple[Material, tuple[Diagnostic, ...]]:
    if not format.drawn:
        return Material(facts), ()
    drawn_here = {name: one for name, one in drawn_on(all_pages(facts)).items() if not how.only or name in how.only}
    drawings = {name: one for name, (one, _) in drawn_here.items()}
    folder = beside(how.pages) if how.pages else None
    drawn = Drawer(how.engine, how.timeout, folder).draw(list(drawings.values()))
    svgs = {name: drawn.files[PLACE.format(name)] for name in drawings if PLACE.format(name) in drawn.files}
    pages = {name: head for name, (_, head) in drawn_here.items()}
    return Material(facts, drawings, pages, svgs), drawn.found


def unknown(facts: Facts, only: tuple[str, ...]) -> str:
    if not only:
        return ""
    known = drawn_on(all_pages(facts))
    wrong = next((name for name in only if name not in known), None)
    near = get_close_matches(wrong[:80], sorted(known), n=1) if wrong is not None else []
    hint = f'; did you mean "{near[0]}"?' if near else ""
    return f'there is no drawing "{shown(wrong)}"{hint}' if wrong is not None else ""
