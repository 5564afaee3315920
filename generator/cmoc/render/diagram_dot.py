"""A programme theory to DOT: lanes as frames; a line that is a reading is dashed."""

import graphviz

from cmoc.render import svg_look as look
from cmoc.render.labels import entities, number, text, wrapped
from cmoc.views.diagram import Course, Diagram, Frame, Part

PART_WRAP, LABEL_WRAP, FRAME_WRAP = 18, 20, 34
LONG, LONG_WRAP = 45, 26  # of so long a label the lines are longer, too


def diagram_dot(diagram: Diagram) -> str:
    graph = graphviz.Digraph(
        graph_attr={
            "rankdir": "TB",
            "ranksep": ".3",
            "nodesep": ".12",
            "outputorder": "edgesfirst",
            "bgcolor": "transparent",
            "pad": ".2",
            "fontname": look.FONT,
        },
        node_attr={"fontname": look.FONT, "fontsize": number(look.SIZE), "height": ".3", "width": ".5"},
        edge_attr={"fontname": look.FONT, "fontsize": number(look.NOTE_SIZE), "arrowsize": ".7", "color": look.GREY},
    )
    for frame in diagram.frames:
        lane = graphviz.Digraph(f"cluster_{frame.id}", graph_attr=frame_settings(diagram, frame))
        for part in diagram.parts:
            if part.lane == frame.id:
                add_part(lane, diagram, part)
        graph.subgraph(lane)
    framed = {frame.id for frame in diagram.frames}
    for part in diagram.parts:
        if part.lane not in framed:
            add_part(graph, diagram, part)
    for course in diagram.courses:
        add_course(graph, diagram, course)
    return graph.source.rstrip("\n") + "\n"


def frame_settings(diagram: Diagram, frame: Frame) -> dict[str, str]:
    return {
        "class": "stage",
        "id": graphviz.escape(frame_id(diagram, frame.id)),
        "label": left(frame.label, FRAME_WRAP),
        "labeljust": "l",
        "labelloc": "b" if entered(diagram, frame) else "t",  # lines that come from above would cross the label
        "style": "rounded",
        "color": look.FRAME,
        "fontcolor": look.QUIET,
        "fontsize": number(look.STAGE_SIZE),
        "margin": "8",
    }


def entered(diagram: Diagram, frame: Frame) -> bool:
    """A line leads into it from outside."""
    lanes = {part.id: part.lane for part in diagram.parts}
    return any(lanes[one.target] == frame.id != lanes[one.source] for one in diagram.courses)


def left(told: str, width: int) -> str:
    """Lines that begin below each other."""
    return graphviz.nohtml("".join(f"{graphviz.escape(entities(line))}\\l" for line in wrapped(told, width)))


def add_part(graph: graphviz.Digraph, diagram: Diagram, part: Part) -> None:
    fill, outline, width = look.PARTS[part.kind]
    box = part.kind in ("context", "event")
    graph.node(
        f"part-{part.id}",
        label=text(part.label, LONG_WRAP if len(part.label) > LONG else PART_WRAP),
        id=graphviz.escape(part_id(diagram, part.id)),
        shape="box" if box else "ellipse",
        style="rounded,filled" if part.kind == "event" else "filled",
        margin=".07,.04" if box else "0,0",
        color=outline,
        fillcolor=fill,
        penwidth=number(width),
    )


def add_course(graph: graphviz.Digraph, diagram: Diagram, course: Course) -> None:
    graph.edge(
        f"part-{course.source}",
        f"part-{course.target}",
        id=graphviz.escape(course_id(diagram, course.id)),
        label=text(course.label, LABEL_WRAP) if course.label else None,
        style="dashed" if course.reading else "solid",
    )


def frame_id(diagram: Diagram, id: str) -> str:
    return f"{diagram.name}-lane-{id}"


def part_id(diagram: Diagram, id: str) -> str:
    return f"{diagram.name}-part-{id}"


def course_id(diagram: Diagram, id: str) -> str:
    return f"{diagram.name}-{id}"
