"""A study flow to DOT: from top to bottom, what is left out to the right of where it leaves."""

import graphviz

from cmoc.render import svg_look as look
from cmoc.render.labels import entities, number, wrapped
from cmoc.views.flow import Flow, FlowLine

BOX_WRAP, OUT_WRAP = 22, 20
LAST_WIDTH = 2.2


def flow_dot(flow: Flow) -> str:
    graph = graphviz.Digraph(
        graph_attr={
            "rankdir": "TB",
            "ranksep": ".3",
            "nodesep": ".2",
            "outputorder": "edgesfirst",
            "bgcolor": "transparent",
            "pad": ".2",
            "fontname": look.FONT,
        },
        node_attr={"fontname": look.FONT, "fontsize": number(look.SIZE), "shape": "box", "margin": ".09,.05"},
        edge_attr={"color": look.QUIET, "arrowsize": ".7"},
    )
    for box in flow.boxes:
        graph.node(
            f"box-{box.id}",
            label=label(box.figure, box.label, BOX_WRAP),
            id=graphviz.escape(box_id(flow, box.id)),
            style="rounded,filled",
            color=look.QUIET,
            fillcolor=look.GROUND,
            penwidth=number(LAST_WIDTH if box.last else 1.1),
        )
    for line in flow.lines:
        if line.target:
            graph.edge(f"box-{line.source}", f"box-{line.target}", id=graphviz.escape(line_id(flow, line.id)))
        else:
            add_out(graph, flow, line)
    return graph.source.rstrip("\n") + "\n"


def add_out(graph: graphviz.Digraph, flow: Flow, line: FlowLine) -> None:
    """On the same rank as the box it leaves."""
    beside = graphviz.Digraph(graph_attr={"rank": "same"})
    beside.node(f"box-{line.source}")
    beside.node(
        f"out-{line.id}",
        label=label(line.out, line.why, OUT_WRAP),
        id=graphviz.escape(box_id(flow, line.id)),
        style="dashed",
        color=look.QUIET,
        fontcolor=look.QUIET,
    )
    beside.edge(f"box-{line.source}", f"out-{line.id}", id=graphviz.escape(line_id(flow, line.id)), style="dashed")
    graph.subgraph(beside)


def label(first: str, rest: str, width: int) -> str:
    lines = [first, *(wrapped(rest, width) if rest else ())]
    return graphviz.escape("\n".join(entities(line) for line in lines))


def box_id(flow: Flow, id: str) -> str:
    return f"{flow.name}-box-{id}"


def line_id(flow: Flow, id: str) -> str:
    return f"{flow.name}-line-{id}"
