"""Every kind of drawing by one name each: its text for Graphviz, and the SVG for its page."""

from collections.abc import Sequence

from cmoc.render import orders, web_svg
from cmoc.render.chart_svg import chart_svg
from cmoc.render.diagram_dot import diagram_dot
from cmoc.render.diagram_svg import finish_diagram
from cmoc.render.flow_dot import flow_dot
from cmoc.render.flow_svg import finish_flow
from cmoc.render.map_dot import map_dot
from cmoc.render.map_svg import finish_map
from cmoc.render.web_dot import web_dot
from cmoc.views.chart import Chart
from cmoc.views.diagram import Diagram
from cmoc.views.flow import Flow
from cmoc.views.refinement_map import RefinementMap
from cmoc.views.web import Web

Laid = Web | Flow | Diagram | RefinementMap  # by Graphviz; a chart has its places by itself


def drawn(drawing: Chart) -> str:
    return chart_svg(drawing)


def dot(drawing: Laid) -> str:
    match drawing:
        case Web():
            return web_dot(drawing)
        case Flow():
            return flow_dot(drawing)
        case Diagram():
            return diagram_dot(drawing)
        case RefinementMap():
            return map_dot(drawing)


def tries(drawing: Laid) -> tuple[Laid, ...]:
    """The same drawing in several orders, of which the clearest is taken. All but a web have an order of their own."""
    return orders.orders(drawing) if isinstance(drawing, Web) else (drawing,)


def clearest_of(svgs: Sequence[str], drawing: Laid) -> int:
    return orders.clearest(svgs, drawing) if isinstance(drawing, Web) else 0


def finish(svg: str, drawing: Laid) -> str:
    match drawing:
        case Web():
            return web_svg.finish(svg, drawing)
        case Flow():
            return finish_flow(svg, drawing)
        case Diagram():
            return finish_diagram(svg, drawing)
        case RefinementMap():
            return finish_map(svg, drawing)
