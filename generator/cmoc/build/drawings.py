"""Webs to the SVG files of the site."""

from collections.abc import Sequence
from dataclasses import dataclass

from cmoc.build import problems
from cmoc.render.engine import Engine, find_engine, lay_out
from cmoc.render.web_dot import web_dot
from cmoc.render.web_svg import finish
from cmoc.text.diagnostic import Diagnostic
from cmoc.views.web import Web


@dataclass(frozen=True)
class Drawn:
    files: dict[str, bytes]
    found: tuple[Diagnostic, ...] = ()
    engine: str = ""  # which program laid them out


def draw(webs: Sequence[Web], setting: str | None, timeout: float) -> Drawn:
    if not webs:
        return Drawn({})
    engine = find_engine(setting)
    if not isinstance(engine, Engine):
        return Drawn({}, (problems.NO_ENGINE.at(None, engine),))
    files: dict[str, bytes] = {}
    found: list[Diagnostic] = []
    for web, layout in zip(webs, lay_out([web_dot(web) for web in webs], engine, timeout), strict=True):
        if layout.svg is not None:
            files[f".theme/drawings/{web.name}.svg"] = finish(layout.svg, web).encode()
        elif layout.fault == "timeout":
            found.append(problems.LAYOUT_TIMEOUT.at(None, f'the drawing "{web.name}" took over {timeout:g} s'))
        else:
            found.append(problems.LAYOUT_FAILED.at(None, f'the drawing "{web.name}" failed: {layout.detail}'))
    return Drawn(files, tuple(found), engine.name)
