"""Drawings to the SVG files of the site."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from time import perf_counter
from xml.etree.ElementTree import ParseError

from cmoc.build import drawing_cache as cache
from cmoc.build import problems
from cmoc.render.drawing import Laid, clearest_of, dot, drawn, finish, tries
from cmoc.render.engine import Engine, Layout, find_engine, identity, lay_out
from cmoc.text.diagnostic import Diagnostic
from cmoc.views.chart import Chart
from cmoc.views.page import Drawing

# In the theme, where the pages include it; from there it is published for download, too.
PLACE = ".theme/drawings/{}.svg"


@dataclass(frozen=True)
class Drawn:
    files: Mapping[str, bytes] = field(default_factory=dict)
    found: tuple[Diagnostic, ...] = ()
    engine: str = ""  # which program laid them out
    new: int = 0  # how many of them were laid out now, and not kept from an earlier run
    ready: int = 0  # how many needed no layout
    seconds: float = 0


class Drawer:
    """Draws webs, each once: `folder` is where finished drawings are kept from run to run."""

    def __init__(self, setting: str | None = None, timeout: float = 20, folder: Path | None = None) -> None:
        self.timeout = timeout
        self.folder = folder
        self.engine = find_engine(setting)
        self.seen: dict[str, bytes] = {}  # by key

    @cached_property
    def program(self) -> str | None:
        """None where the program cannot be told from another: then nothing is kept."""
        return identity(self.engine, self.timeout) if isinstance(self.engine, Engine) else None

    def draw(self, drawings: Sequence[Drawing]) -> Drawn:
        """What needs no layout is made without a program, too."""
        start = perf_counter()
        ready = {one.name: drawn(one).encode() for one in drawings if isinstance(one, Chart)}
        left = [one for one in drawings if not isinstance(one, Chart)]
        if not left:
            return Drawn(placed(ready), ready=len(ready), seconds=perf_counter() - start)
        if not isinstance(self.engine, Engine):
            return Drawn(placed(ready), (problems.NO_ENGINE.at(None, self.engine),), ready=len(ready))
        return self.draw_with(self.engine, left, ready, start)

    def draw_with(self, engine: Engine, webs: Sequence[Laid], ready: Mapping[str, bytes], start: float) -> Drawn:
        keys = {web.name: cache.key(web, self.program, self.timeout) for web in webs} if self.program else {}
        known = {name: content for name, key in keys.items() if (content := self.known(key)) is not None}
        made = dict(laid_out([web for web in webs if web.name not in known], engine, self.timeout))
        new = {name: content for name, content in made.items() if isinstance(content, bytes)}
        self.keep({keys[name]: content for name, content in new.items() if name in keys}, keys.values())
        found = tuple(fault for fault in made.values() if isinstance(fault, Diagnostic))
        files = placed({**ready, **known, **new})
        return Drawn(files, found, engine.name, len(new), len(ready), perf_counter() - start)

    def known(self, key: str) -> bytes | None:
        content = self.seen.get(key) or (cache.kept(self.folder, key) if self.folder else None)
        if content is not None:
            self.seen[key] = content
        return content

    def keep(self, new: Mapping[str, bytes], used: Collection[str]) -> None:
        self.seen.update(new)
        if self.folder and new:
            cache.keep(self.folder, new, used)


def placed(made: Mapping[str, bytes]) -> dict[str, bytes]:
    return {PLACE.format(name): content for name, content in made.items()}


def laid_out(webs: Sequence[Laid], engine: Engine, timeout: float) -> Iterator[tuple[str, bytes | Diagnostic]]:
    """By name of the web. One is finished while the next ones are laid out."""
    tried = [tries(web) for web in webs]
    layouts = lay_out((dot(one) for some in tried for one in some), engine, timeout)
    for web, some in zip(webs, tried, strict=True):
        of_web = [next(layouts) for _ in some]
        content = finished([layout.svg for layout in of_web if layout.svg is not None], web)
        yield web.name, content.encode() if content is not None else fault(web, of_web[0], timeout)


def finished(svgs: Sequence[str], web: Laid) -> str | None:
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
