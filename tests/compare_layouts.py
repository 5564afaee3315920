"""`python tests/compare_layouts.py [FOLDER]`: layouts of the theory in small and of the whole web, by measure.

Each is the best of the same number of orders, by crossings. With a folder, the drawings are kept there to be looked at.
"""

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree as ET

from cmoc.analyse.around import overview, whole
from cmoc.build.compile import ready
from cmoc.render.engine import Engine, find_engine, lay_out
from cmoc.render.orders import shuffled
from cmoc.render.web_dot import web_dot
from cmoc.render.web_svg import finish
from cmoc.views.facts import Facts
from cmoc.views.overview import overview_web
from cmoc.views.weave import weave
from cmoc.views.web import Box, Web
from measured import Measured, measured
from site_build import TOP

ORDERS = 4
COLUMNS = "crossings | per line | through nodes | length | size | smallest letters, px | overlaps"
Edit = Callable[[str], str]


@dataclass(frozen=True)
class Variant:
    name: str
    web: Web
    edit: Edit = str


def setting(**values: str) -> Edit:
    """The same text with other settings of the whole graph."""

    def edited(dot: str) -> str:
        for name, value in values.items():
            dot, found = re.subn(rf'\b{name}="?[\w.]+"?', f'{name}="{value}"', dot, count=1)
            dot = dot if found else dot.replace("{", f'{{ graph [{name}="{value}"]', 1)
        return dot

    return edited


def boxed(facts: Facts, web: Web) -> Web:
    used = {node.stage for node in web.nodes}
    boxes = tuple(Box(one.id, one.label) for one in facts.stages.values() if one.id in used)
    return replace(web, boxes=boxes, across=False)


def variants(facts: Facts, web: Web) -> Iterator[Variant]:
    boxes = boxed(facts, web)
    yield Variant(f"as built: {'left to right' if web.across else 'top to bottom'}, no boxes", web)
    other = "top to bottom" if web.across else "left to right"
    yield Variant(f"{other}, no boxes", replace(web, across=not web.across))
    yield Variant("top to bottom in stage boxes (layout D)", boxes)
    yield Variant("left to right in stage boxes", boxes, setting(rankdir="LR"))
    yield Variant("ranks closer", web, setting(ranksep=".3"))
    yield Variant("ranks wider", web, setting(ranksep=".6"))
    yield Variant("nodes wider apart", web, setting(nodesep=".2"))
    yield Variant("more rounds against crossings", web, setting(mclimit="10"))
    yield Variant("ranks by box", boxes, setting(newrank="false"))
    forward = tuple(replace(line, back=False) for line in web.lines)
    yield Variant("feedback not turned", replace(web, lines=forward))
    for shape in ("polyline", "line", "curved", "ortho"):
        yield Variant(shape, web, setting(splines=shape))


def best(one: Variant, engine: Engine, orders: int = ORDERS) -> tuple[Measured, str]:
    some = (one.web, *(shuffled(one.web, seed) for seed in range(1, orders)))
    layouts = lay_out((one.edit(web_dot(web)) for web in some), engine, 120)
    drawn = [finish(layout.svg, one.web) for layout in layouts if layout.svg]
    found = [(measured(ET.fromstring(svg)), svg) for svg in drawn]
    return min(found, key=lambda each: (each[0].through, each[0].crossings, each[0].width))


def row(name: str, one: Measured) -> str:
    size = f"{one.width} × {one.height}"
    cells = (one.crossings, one.per_line, one.through, f"{one.length:,}", size, one.smallest, one.overlaps)
    return f"| {name} | {' | '.join(map(str, cells))} |"


def main(folder: Path | None) -> None:
    facts, engine = ready(TOP).gathered, find_engine()
    assert facts and isinstance(engine, Engine)
    small = overview_web(facts, overview(facts.graph))
    every = weave(facts, whole(facts.graph), "web", "The whole causal web")
    for web in (small, every):
        print(f"\n{web.title}: {len(web.nodes)} constructs\n\n| layout | {COLUMNS} |")
        for at, one in enumerate(variants(facts, web)):
            found, svg = best(one, engine)
            print(row(one.name, found), flush=True)
            if folder:
                (folder / f"{web.name}-{at:02}.svg").write_text(svg, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
