# The parts of the graphviz package that are used here; it has no type hints of its own.
from collections.abc import Mapping

def escape(text: str) -> str: ...

class Digraph:
    source: str
    def __init__(
        self,
        name: str | None = ...,
        *,
        graph_attr: Mapping[str, str] | None = ...,
        node_attr: Mapping[str, str] | None = ...,
        edge_attr: Mapping[str, str] | None = ...,
    ) -> None: ...
    def node(self, name: str, label: str | None = ..., **attributes: str | None) -> None: ...
    def edge(self, tail_name: str, head_name: str, label: str | None = ..., **attributes: str | None) -> None: ...
    def subgraph(self, graph: Digraph) -> None: ...
