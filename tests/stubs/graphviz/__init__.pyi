# The parts of the graphviz package that are used here; it has no type hints of its own.
from collections.abc import Iterator
from contextlib import AbstractContextManager

def escape(text: str) -> str: ...

class Digraph:
    source: str
    name: str
    def __init__(
        self,
        name: str | None = ...,
        comment: str | None = ...,
        graph_attr: dict[str, str] | None = ...,
        node_attr: dict[str, str] | None = ...,
        edge_attr: dict[str, str] | None = ...,
        body: list[str] | None = ...,
        strict: bool = ...,
    ) -> None: ...
    def attr(self, kw: str | None = ..., _attributes: dict[str, str] | None = ..., **attrs: str) -> None: ...
    def node(
        self, name: str, label: str | None = ..., _attributes: dict[str, str] | None = ..., **attrs: str
    ) -> None: ...
    def edge(
        self,
        tail_name: str,
        head_name: str,
        label: str | None = ...,
        _attributes: dict[str, str] | None = ...,
        **attrs: str,
    ) -> None: ...
    def subgraph(
        self, graph: Digraph | None = ..., name: str | None = ..., **attrs: object
    ) -> AbstractContextManager[Digraph]: ...
    def __iter__(self) -> Iterator[str]: ...
