"""Drawings to the SVG files of the site."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import ParseError

from cmoc.build import problems
from cmoc.render.engine import Engine, Layout, find_engine, lay_out
from cmoc.render.drawing import clearest_of, dot, finish, tries
from cmoc.text.diagnostic import Diagnostic
from cmoc.views.page import Drawing


@dataclass(frozen=True)
class Drawn:
    files: dict[str, bytes]
    found: tuple[Diagnostic, ...] = ()
    engine: str = ""  # which program laid them out


def draw(webs: Sequence[Drawing], setting: str | None, timeout: float) -> Drawn:
    if not webs:
        return Drawn({})
    engine = find_engine(setting)
    if not isinstance(engine, Engine):
        return Drawn({}, (problems.NO_ENGINE.at(None, engine),))
    tried = [tries(web) for web in webs]
    layouts = iter(lay_out([dot(one) for some in tried for one in some], engine, timeout))
    files: dict[str, bytes] = {}
    found: list[Diagnostic] = []
    for web, some in zip(webs, tried, strict=True):
        of_web = [next(layouts) for _ in some]
        svgs = [layout.svg for layout in of_web if layout.svg is not None]
        content = finished(svgs, web)
        if content is not None:
            # In the theme, where the pages include it; from there it is published for download, too.
            files[f".theme/drawings/{web.name}.svg"] = content.encode()
        else:
            found.append(fault(web, of_web[0], timeout))
    return Drawn(files, tuple(found), engine.name)


def finished(svgs: Sequence[str], web: Drawing) -> str | None:
    """None where there is no drawing of this web: a program that is not Graphviz may print anything."""
    try:
        return finish(svgs[clearest_of(svgs, web)], web) if svgs else None
    except (ParseError, KeyError, IndexError, ValueError):
        return None


def fault(web: Drawing, layout: Layout, timeout: float) -> Diagnostic:
    if layout.fault == "timeout":
        return problems.LAYOUT_TIMEOUT.at(None, f'the drawing "{web.name}" took over {timeout:g} s')
    detail = layout.detail or "what the program printed is no drawing of it"
    return problems.LAYOUT_FAILED.at(None, f'the drawing "{web.name}" failed: {detail}')
