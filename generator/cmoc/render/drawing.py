"""Every kind of drawing by one name each: its text for Graphviz, and the SVG for its page."""

from collections.abc import Sequence

from cmoc.render import orders, web_svg
from cmoc.render.flow_dot import flow_dot
from cmoc.render.flow_svg import finish_flow
from cmoc.render.web_dot import web_dot
from cmoc.views.flow import Flow
from cmoc.views.page import Drawing


def dot(drawing: Drawing) -> str:
    return flow_dot(drawing) if isinstance(drawing, Flow) else web_dot(drawing)


def tries(drawing: Drawing) -> tuple[Drawing, ...]:
    """The same drawing in several orders, of which the clearest is taken. A flow has the order of its steps."""
    return (drawing,) if isinstance(drawing, Flow) else orders.orders(drawing)


def clearest_of(svgs: Sequence[str], drawing: Drawing) -> int:
    return 0 if isinstance(drawing, Flow) else orders.clearest(svgs, drawing)


def finish(svg: str, drawing: Drawing) -> str:
    return finish_flow(svg, drawing) if isinstance(drawing, Flow) else web_svg.finish(svg, drawing)
