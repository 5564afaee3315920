"""Nodes to the plain values that the models check, with the place of each."""

from dataclasses import dataclass, field
from typing import Any

from cmoc.load import problems
from cmoc.load.node import Mapping, Node, Refused, Scalar, Sequence
from cmoc.load.shape import NOT_WRITTEN, keys_at
from cmoc.model.origin import ANY, Path
from cmoc.text.diagnostic import Diagnostic
from cmoc.text.source import Lines

COMMA = "a comma inside { } begins a new key: put the text in quotes"


@dataclass
class Plain:
    """One reading of a record's nodes, without those in `left_out`."""

    record: type
    lines: Lines
    left_out: set[int]  # identities of nodes
    nodes: dict[Path, Node] = field(default_factory=dict)
    keys: dict[Path, Scalar] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    faulty: set[str] = field(default_factory=set)

    def read(self, node: Node, path: Path) -> Any:
        self.nodes[path] = node
        if isinstance(node, Scalar):
            return node.value
        if isinstance(node, Sequence):
            return self.items(node, path)
        return self.pairs(node, path) if isinstance(node, Mapping) else None

    def damage(self, path: Path) -> None:
        self.faulty.add(str(path[0]) if path else ANY)

    def wanted(self, node: Node, path: Path) -> bool:
        refused = isinstance(node, Refused) or (isinstance(node, Mapping) and node.refused)
        if refused or id(node) in self.left_out:
            self.damage(path)
            return False
        return True

    def items(self, node: Sequence, path: Path) -> list[Any]:
        kept: list[Any] = []
        for item in node.items:
            if isinstance(item, Scalar) and not item.value.strip():
                self.empty(item, path, "this item has no value", "")
            elif self.wanted(item, path):
                kept.append(self.read(item, (*path, len(kept))))
        return kept

    def pairs(self, node: Mapping, path: Path) -> dict[str, Any]:
        if node.damaged:
            self.damage(path)
        kept = {}
        for name, (key, value) in node.pairs.items():
            if isinstance(value, Scalar) and not value.value.strip():
                self.empty(key, (*path, name), f'"{name}" has no value', COMMA if node.flow else "")
            elif self.wanted(value, (*path, name)):
                self.keys[*path, name] = key
                # What `load` itself sets must not come in from a file under the same name.
                spelling = f"{name} " if name in NOT_WRITTEN and keys_at(self.record, path) else name
                kept[spelling] = self.read(value, (*path, name))
        return kept

    def empty(self, at: Scalar, path: Path, message: str, help: str) -> None:
        self.damage(path)
        end = max(at.end, at.start + 1)
        self.found.append(problems.EMPTY_VALUE.at(self.lines.span(at.start, end), message, help))
