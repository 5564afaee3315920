"""One way through the web as a drawing: a path of a trace, a loop; and what a trace comes to on each construct."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cmoc.analyse.around import Piece as Part
from cmoc.analyse.loops import Loop
from cmoc.analyse.path import Path, Start
from cmoc.model.vocabulary import Sign
from cmoc.views.facts import Facts
from cmoc.views.strands import KINDS, singles
from cmoc.views.weave import drawn_lines, node
from cmoc.views.web import Line, Read, Web
from cmoc.views.words import counted, lowered

READS: dict[Sign, tuple[Read, str]] = {"+": ("up", "rises"), "-": ("down", "falls"), "?": ("open", "affected")}
SET: dict[Sign, str] = {"+": "set: high or present", "-": "set: low or absent", "?": "set"}
BACKWARDS = "read backwards"
Readings = dict[str, tuple[Read, str]]


def loop_web(facts: Facts, loop: Loop) -> Web:
    """Both directions of a pair are two lines here: going round is what is shown."""
    part = Part(tuple(sorted(loop.edges, key=lambda edge: (edge.start, edge.end))), ())
    name = "-".join(["loop", *(f"{edge.start}-{KINDS[edge.sign]}" for edge in loop.edges)])
    first = lowered(facts.constructs[loop.nodes[0]].label)
    nodes = tuple(node(facts, id, False) for id in loop.nodes)
    lines = tuple(lines_of(facts, part))
    told = f"{loop.kind.capitalize()}: {counted(len(lines), 'link')} round."
    return Web(name, f"A loop through {first}", told, True, (), nodes, (), lines, (), round=True)


def path_web(facts: Facts, path: Path, name: str, title: str) -> Web:
    """Constructs in the order of the path, each with what the path makes of it."""
    part = Part(tuple(sorted((step.edge for step in path.steps), key=lambda edge: (edge.start, edge.end))), ())
    turned = {(step.edge.start, step.edge.end) for step in path.steps if step.backwards}
    lines = (replace(line, note=noted(line)) if line_pair(line) in turned else line for line in lines_of(facts, part))
    found = dict(zip(path.nodes, (READS[sign] for sign in path.signs), strict=True)) | starts((path.start,))
    web = Web(
        name,
        title,
        f"{counted(len(path.steps), 'link')}, from what is set to what follows.",
        True,
        (),
        tuple(node(facts, id, False) for id in path.nodes),
        (),
        tuple(lines),
        (),
    )
    return read_on(web, found)


def lines_of(facts: Facts, part: Part) -> Iterator[Line]:
    return (replace(line, back=False) for line in drawn_lines(facts, singles(part), ()))


def line_pair(line: Line) -> tuple[str, str]:
    return line.source, line.target


def noted(line: Line) -> str:
    return f"{line.note}; {BACKWARDS}" if line.note else BACKWARDS


def starts(some: Iterable[Start]) -> Readings:
    return {start.construct: ("set", SET[start.sign]) for start in some}


def read_on(web: Web, found: Readings) -> Web:
    """The same web with what is read of each of its constructs."""
    none: tuple[Read, str] = ("", "")
    nodes = []
    for one in web.nodes:
        read, told = found.get(one.id, none)
        name = f"{one.name}, {told}" if told else one.name
        nodes.append(replace(one, read=read, read_as=told, name=name))
    return replace(web, nodes=tuple(nodes))
