"""A causal web to DOT. Only labels, ids and looks go in; links and words are put onto the SVG afterwards.

Settings without a remark of their own were measured: a weight of 1 on all lines, feedback written from its end and
grouped contexts give the fewest crossings.
"""

from itertools import pairwise
from xml.etree import ElementTree

import graphviz

from cmoc.render import svg_look as look
from cmoc.render.labels import entities, escaped, number, text, wrapped
from cmoc.views.web import Box, Group, Line, Mark, Modifier, Node, Web

NOTE_WRAP = 22
MANY = 40  # lines: from there on the columns of a web stand closer
DOT_WIDTH = "0.07"  # inches


def web_dot(web: Web) -> str:
    """DOT text that begins a new line and ends it, so that several can follow each other on one stdin."""
    names = Names(web)
    graph = graphviz.Digraph(
        graph_attr=graph_settings(web),
        node_attr={
            "fontname": look.FONT,
            "fontsize": number(look.SIZE),
            "style": "filled",
            "margin": ".06,.03",
            "height": ".3",
            "width": ".5",
        },
        edge_attr={"fontname": look.FONT, "fontsize": number(look.NOTE_SIZE), "arrowsize": ".7"},
    )
    framed = {box.id for box in web.boxes}
    for box in web.boxes:
        frame = graphviz.Digraph(f"cluster_{box.id}", graph_attr=frame_settings(web, box))
        add_stage(frame, web, names, {box.id})
        graph.subgraph(frame)
    add_stage(graph, web, names, names.stages() - framed)
    far = staggered(web)
    for line in web.lines:
        add_line(graph, web, names, line, "2" if line.id in far else None)
    for modifier in web.modifiers:
        add_modifier(graph, web, names, modifier)
    return graph.source.rstrip("\n") + "\n"


class Names:
    """Which node of the layout stands for what, and in which stage."""

    def __init__(self, web: Web) -> None:
        self.of = {node.id: f"node-{node.id}" for node in web.nodes}
        self.stage = {node.id: node.stage for node in web.nodes}
        for group in web.groups:
            self.of[group.id] = f"group-{group.id}"
            self.stage[group.id] = group.stage
            self.of |= dict.fromkeys(group.members, self.of[group.id])
        worked_on = {modifier.line for modifier in web.modifiers}
        self.dots = {line.id: f"dot-{line.id}" for line in web.lines if line.id in worked_on}

    def stages(self) -> set[str]:
        return {*self.stage.values(), ""}

    def dot_stage(self, line: Line) -> str:
        """A dot stands in a box only with both ends of its line."""
        start, end = self.stage[line.source], self.stage[line.target]
        return start if start == end else ""


def graph_settings(web: Web) -> dict[str, str]:
    layout = {"layout": "circo", "mindist": ".5"} if web.round and len(web.nodes) > 2 else {}
    # `splines` stays at its default, so that a second try can override it from the command line.
    return layout | {
        "rankdir": "LR" if web.across else "TB",
        "ranksep": ".8" if web.round else ".4" if not web.across else ".38" if len(web.lines) > MANY else ".45",
        "nodesep": ".1",
        "newrank": "true",  # ranks run across the boxes
        "outputorder": "edgesfirst",  # lines never cover a label
        "bgcolor": "transparent",
        "pad": ".2",
        "fontname": look.FONT,
    }


def frame_settings(web: Web, box: Box) -> dict[str, str]:
    return {
        "class": "stage",
        "id": graphviz.escape(f"{web.name}-stage-{box.id}"),
        "label": text(box.label, 60),
        "labeljust": "l",
        "labelloc": "t" if begins(web, box) else "b",  # lines that come from above would cross the label
        "style": "rounded",
        "color": look.FRAME,
        "fontcolor": look.QUIET,
        "fontsize": number(look.STAGE_SIZE),
        "margin": "8",
    }


def begins(web: Web, box: Box) -> bool:
    """Something in the box has no line that leads to it."""
    reached = {line.target for line in web.lines} | {line.source for line in web.lines if line.mutual}
    return any(node.stage == box.id and node.id not in reached for node in web.nodes)


def add_stage(graph: graphviz.Digraph, web: Web, names: Names, stages: set[str]) -> None:
    by_id = {node.id: node for node in web.nodes}
    grouped = {member for group in web.groups for member in group.members}
    for group in web.groups:
        if group.stage in stages:
            add_group(graph, web, group, [by_id[member] for member in group.members])
    for node in web.nodes:
        if node.stage in stages and node.id not in grouped:
            add_node(graph, web, node)
    for line in web.lines:
        if line.id in names.dots and names.dot_stage(line) in stages:
            ink = look.line_stroke(line).ink
            attributes = {"shape": "point", "width": DOT_WIDTH, "color": ink, "fillcolor": ink}
            graph.node(names.dots[line.id], id=graphviz.escape(f"{line_id(web, line.id)}.dot"), **attributes)


def add_node(graph: graphviz.Digraph, web: Web, node: Node) -> None:
    box = node.role == "context"
    lines = wrapped(shown(node), (17 if web.across else 15) if box else 14)
    lines += below(node)
    graph.node(
        f"node-{node.id}",
        label=graphviz.escape("\n".join(entities(line) for line in lines)),
        id=graphviz.escape(node_id(web, node.id)),
        shape="box" if box else "ellipse",
        margin=(".07,.035" if box else ".03,.02" if node.focus else "0,0"),
        color=look.OUTLINES[node.role],
        fillcolor=look.fill(node),
        penwidth=number(look.FOCUS_WIDTH if node.focus else look.WIDTHS[node.role]),
        style="filled,dotted" if node.ours else "filled,dashed" if node.mark == "gone" else "filled",
    )


def below(node: Node) -> list[str]:
    """A line that makes room for what is set there afterwards: small triangles with numbers, or a mark with a word."""
    counts = " ".join(f"00{count}" for count in (node.raised, node.lowered) if count)
    return [counts] if counts else [f"00{node.read_as}"] if node.read else []


def add_group(graph: graphviz.Digraph, web: Web, group: Group, members: list[Node]) -> None:
    table = ElementTree.Element("TABLE", BORDER="0", CELLBORDER="1", CELLSPACING="0", CELLPADDING="3")
    table.set("COLOR", look.OUTLINES["context"])
    for node in members:
        # The address is a stand-in that makes the row a link of its own; `finish` puts the real one there.
        cell = ElementTree.SubElement(ElementTree.SubElement(table, "TR"), "TD", HREF="row")
        cell.set("ID", escaped(node_id(web, node.id)))
        cell.set("BGCOLOR", look.fill(node))
        first, *rest = [*wrapped(shown(node), 17 if web.across else 15), *below(node)]
        cell.text = escaped(first)
        for line in rest:
            ElementTree.SubElement(cell, "BR").tail = escaped(line)
    html = ElementTree.tostring(table, encoding="unicode")
    group_id = graphviz.escape(f"{web.name}-group-{group.id}")
    graph.node(f"group-{group.id}", label=f"<{html}>", id=group_id, shape="plain", style="")


def staggered(web: Web) -> set[str]:
    """Every second context of a construct stands one rank further up: two short rows in place of a long one."""
    if web.across:
        return set()
    first: dict[str, list[Line]] = {}
    for line in web.lines:
        if not line.chain and not line.back:
            first.setdefault(line.source, []).append(line)
    far, seen = set(), dict[str, int]()
    for lines in first.values():
        target = lines[0].target
        seen[target] = seen.get(target, 0) + 1
        if seen[target] % 2 == 0:
            far |= {line.id for line in lines}
    return far


def add_line(graph: graphviz.Digraph, web: Web, names: Names, line: Line, ranks: str | None) -> None:
    """One line, or two that meet in a dot. What feeds back is written from its end, so that it follows the ranks."""
    stroke = look.line_stroke(line)
    ends = [names.of[line.source], names.of[line.target]]
    if line.id in names.dots:
        ends.insert(1, names.dots[line.id])
    if line.back:
        ends.reverse()
    last = len(ends) - 2
    for place, (start, end) in enumerate(pairwise(ends)):
        at_start = place == 0 and (line.back or line.mutual)
        at_end = place == last and (not line.back or line.mutual)
        suffix = f".{place + 1}" if place else ""
        graph.edge(
            start,
            end,
            id=graphviz.escape(line_id(web, line.id) + suffix),
            **(noted(line.mark, line.note, look.line_badge(line)) if not place else {}),
            dir={(True, True): "both", (True, False): "back", (False, False): "none"}.get((at_start, at_end)),
            arrowtail=stroke.head if at_start else None,
            arrowhead=stroke.head if at_end else None,
            weight="0" if line.back else None,
            **apart(web, line),
            minlen=ranks,
            **strokes(stroke),
        )


def apart(web: Web, line: Line) -> dict[str, str]:
    """Two lines that go there and back would run along each other: one leaves at the top, the other below."""
    if not web.round or len(web.nodes) != 2:
        return {}
    first = line.source == web.nodes[0].id
    return {"tailport": "ne", "headport": "nw"} if first else {"tailport": "sw", "headport": "se"}


def noted(mark: Mark, note: str = "", badge: str = "") -> dict[str, str]:
    """What became of a line since the phase before, and the condition that it holds under.

    What else stands on the line is written before it, where room is made for it: on a short line two would collide.
    """
    told = [look.mark_badge(mark)] if mark else []
    told += wrapped(note, NOTE_WRAP) if note else []
    if told and badge:
        told[0] = f"{badge} {told[0]}"
    label = {"label": graphviz.escape("\n".join(entities(one) for one in told))} if told else {}
    return label | ({"fontcolor": look.MARK_INKS[mark], "fontsize": number(look.SIZE)} if mark else {})


def add_modifier(graph: graphviz.Digraph, web: Web, names: Names, modifier: Modifier) -> None:
    stroke = look.modifier_stroke(modifier)
    graph.edge(
        names.of[modifier.source],
        names.dots[modifier.line],
        id=graphviz.escape(line_id(web, modifier.id)),
        arrowhead=stroke.head,
        **noted(modifier.mark, "", look.modifier_badge(modifier)),
        **strokes(stroke),
    )


def strokes(stroke: look.Stroke) -> dict[str, str]:
    style = "dashed" if stroke.dash == "long" else stroke.dash
    return {"color": stroke.ink, "penwidth": number(stroke.width), "style": style}


def node_id(web: Web, id: str) -> str:
    return f"{web.name}-node-{id}"


def line_id(web: Web, id: str) -> str:
    return f"{web.name}-line-{id}"


def shown(node: Node) -> str:
    label = look.bracketed(node.label) if node.ours else node.label
    return f"{look.TAGS[node.mark]} {label}" if node.mark else label
