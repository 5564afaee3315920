"""The web as GraphML, which network tools read: a node for each construct, an edge for each pair, sign and role."""

from io import BytesIO
from typing import Any

from cmoc.analyse.graph import Edge
from cmoc.exchange.xml_text import legal
from cmoc.model.theory import Construct
from cmoc.views.facts import Facts

LEFT_OUT = (
    "What works on a link and not on a construct is left out, as a network has no place for it. It is in theory.json."
)


def graphml(facts: Facts) -> bytes:
    import networkx

    made: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(title=legal(facts.settings.title), left_out=LEFT_OUT)
    for id, construct in sorted(facts.constructs.items()):
        made.add_node(id, **node(facts, construct))
    for number, edge in enumerate(facts.graph.edges, 1):
        made.add_edge(edge.start, edge.end, key=f"e{number}", **line(edge))
    written = BytesIO()
    networkx.write_graphml_xml(made, written, named_key_ids=True)
    return written.getvalue() + b"\n"


def node(facts: Facts, construct: Construct) -> dict[str, Any]:
    found = {
        "label": construct.label,
        "home": construct.home,
        "type": construct.type,
        "stage": facts.stage_of.get(construct.id),
        "definition": construct.definition,
        "page": f"{facts.site}constructs/{construct.id}/" if facts.site else None,
    }
    return {key: legal(value) for key, value in found.items() if value}


def line(edge: Edge) -> dict[str, Any]:
    cmocs = sorted({one.cmoc.id for one in edge.stated})
    return {
        "sign": edge.sign,
        "role": edge.role,
        "agreement": edge.agreement,
        "basis": "; ".join(edge.basis),
        "cmocs": "; ".join(cmocs),
        "number_of_cmocs": len(cmocs),
        "ours": edge.ours or "no",
    }
