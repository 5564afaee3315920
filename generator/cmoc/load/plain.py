"""Nodes to the plain values that the models check, with the place of each."""

import re
from dataclasses import dataclass, field
from typing import Any

from cmoc.load import problems
from cmoc.load.node import Mapping, Node, Refused, Scalar, Sequence
from cmoc.load.shape import NOT_WRITTEN, keys, keys_at, record_at, required, takes_list, takes_unknown
from cmoc.model.origin import ANY, Path
from cmoc.text.diagnostic import Diagnostic
from cmoc.text.source import LINE_END, Lines

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
                self.empty(item, path, "this item has no value", "write it, or take the item out")
            elif self.wanted(item, path):
                kept.append(self.read(item, (*path, len(kept))))
        return kept

    def pairs(self, node: Mapping, path: Path) -> dict[str, Any]:
        if node.damaged:
            self.damage(path)
        kept = {}
        for name, (key, value) in node.pairs.items():
            if isinstance(value, Scalar) and not value.value.strip():
                what = "no value" if value.plain else "an empty text"
                self.empty(key, (*path, name), f'"{name}" has {what}', self.remedy(node, key, value, (*path, name)))
            elif self.wanted(value, (*path, name)):
                self.keys[*path, name] = key
                # What `load` itself sets must not come in from a file under the same name.
                spelling = f"{name} " if name in NOT_WRITTEN and keys_at(self.record, path) else name
                kept[spelling] = self.read(value, (*path, name))
        return kept

    def remedy(self, around: Mapping, key: Scalar, value: Scalar, path: Path) -> str:
        """What to do with a key that has no value."""
        after = LINE_END.split(self.lines.text[key.end : key.end + 200], maxsplit=1)[0]
        if value.plain and re.match(r":\s+#", after):
            return "what stands after # is a comment: put the text in quotes"
        record = record_at(self.record, path[:-1])
        if not record or key.value not in keys(record):
            return COMMA if around.flow else ""
        hint = keys(record)[key.value]
        ways = ["write [] for an empty list" if takes_list(hint) else "write a value after the colon"]
        ways += ["write unknown"] if takes_unknown(hint) else []
        ways += [] if key.value in required(record) else ["take the key out"]
        return ", or ".join(ways)

    def empty(self, at: Scalar, path: Path, message: str, help: str) -> None:
        self.damage(path)
        end = max(at.end, at.start + 1)
        self.found.append(problems.EMPTY_VALUE.at(self.lines.span(at.start, end), message, help))
