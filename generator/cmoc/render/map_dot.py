"""What became of each mechanism to DOT: a column for each phase, from left to right."""

import graphviz

from cmoc.render import svg_look as look
from cmoc.render.labels import entities, number, text, wrapped
from cmoc.views.refinement_map import Column, MapBox, MapLine, RefinementMap, Turn

BOX_WRAP, LABEL_WRAP = 24, 22
MARKS: dict[Turn, str] = {"kept": "=", "changed": "Δ", "introduced": "+", "retired": "\u2212", "untold": "?"}


def map_dot(drawing: RefinementMap) -> str:
    graph = graphviz.Digraph(
        graph_attr={
            "rankdir": "LR",
            "ranksep": ".25",
            "nodesep": ".1",
            "outputorder": "edgesfirst",
            "bgcolor": "transparent",
            "pad": ".2",
            "fontname": look.FONT,
        },
        node_attr={"fontname": look.FONT, "fontsize": number(look.SIZE), "height": ".3", "width": ".5"},
        edge_attr={"fontname": look.FONT, "fontsize": number(look.SIZE), "arrowsize": ".7"},
    )
    for column in drawing.columns:
        graph.subgraph(framed(drawing, column))
    for line in drawing.lines:
        add_line(graph, drawing, line)
    return graph.source.rstrip("\n") + "\n"


def framed(drawing: RefinementMap, column: Column) -> graphviz.Digraph:
    """All boxes of a phase below each other, in a frame with its name."""
    settings = {
        "class": "stage",
        "id": graphviz.escape(f"{drawing.name}-column-{column.id}"),
        "label": text(column.label, BOX_WRAP),
        "labelloc": "t",
        "style": "rounded",
        "color": look.FRAME,
        "fontcolor": look.QUIET,
        "fontsize": number(look.STAGE_SIZE),
        "margin": "8",
    }
    frame = graphviz.Digraph(f"cluster_{column.id}", graph_attr=settings)
    rank = graphviz.Digraph(graph_attr={"rank": "same"})
    for box in drawing.boxes:
        if box.column == column.id:
            add_box(rank, drawing, box)
    frame.subgraph(rank)
    return frame


def add_box(graph: graphviz.Digraph, drawing: RefinementMap, box: MapBox) -> None:
    """Where a line begins or ends without a construct, its mark and word stand in a box of their own."""
    end, square = box.turn is not None, box.turn is not None or box.role == "context"
    lines = [marked(box.turn, box.label)] if box.turn else wrapped(box.label, BOX_WRAP)
    graph.node(
        f"box-{box.id}",
        label=graphviz.escape("\n".join(entities(line) for line in lines)),
        id=graphviz.escape(box_id(drawing, box.id)),
        shape="box" if square else "ellipse",
        style="rounded,dashed" if end else "filled",
        margin=".07,.035" if square else "0,0",
        color=look.TURNS[box.turn] if box.turn else look.OUTLINES[box.role],
        fontcolor=look.TURNS[box.turn] if box.turn else look.TEXT,
        fillcolor=look.FILLS[box.role],
        penwidth=number(1.2 if end else look.WIDTHS[box.role]),
    )


def add_line(graph: graphviz.Digraph, drawing: RefinementMap, line: MapLine) -> None:
    ink = look.TURNS[line.turn]
    graph.edge(
        f"box-{line.source}",
        f"box-{line.target}",
        id=graphviz.escape(line_id(drawing, line.id)),
        label=text(shown(line), LABEL_WRAP) if line.label else None,
        color=ink,
        fontcolor=ink,
        penwidth="1" if line.turn == "kept" else "1.6",
        style="dashed" if line.turn in ("retired", "untold") else "solid",
    )


def shown(line: MapLine) -> str:
    """A reading stands in brackets, as in every drawing."""
    told = marked(line.turn, line.label)
    return f"[{told}]" if line.reading else told


def marked(turn: Turn, word: str) -> str:
    return f"{MARKS[turn]} {word}"


def box_id(drawing: RefinementMap, id: str) -> str:
    return f"{drawing.name}-box-{id}"


def line_id(drawing: RefinementMap, id: str) -> str:
    return f"{drawing.name}-line-{id}"
