"""YAML text to nodes with places, or why it was refused. The only file that imports yaml.

Built from PyYAML's C events and not from `yaml.compose`, which ends the process on deep nesting and lets
anchors, tags, duplicate keys and merge keys through.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

import yaml

from cmoc.load import problems
from cmoc.load.node import Mapping, Node, Refused, Scalar, Sequence
from cmoc.load.syntax import not_yaml
from cmoc.text.diagnostic import Diagnostic
from cmoc.text.problem import Problem
from cmoc.text.source import LINE_END, Lines

DEPTH = 32
MARKED = ("flow", "quoted", "simple key", "alias", "anchor")  # in what: then its beginning is shown
MOST_CONTROLS = 20
# What YAML 1.1 calls not printable, less what a text file holds by right.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def places(event: yaml.Event) -> tuple[int, int]:
    """Start and end as indices: `mark.line` counts line breaks that no editor knows."""
    assert event.start_mark and event.end_mark
    return event.start_mark.index, event.end_mark.index


@dataclass
class Parser:
    """Keeps the open lists and mappings of one file; one use each."""

    lines: Lines
    found: list[Diagnostic] = field(default_factory=list)
    root: Node | None = None
    open: list[Sequence | Mapping] = field(default_factory=list)
    keys: list[Scalar | Refused | None] = field(default_factory=list)  # of each open mapping: the key that waits
    documents: int = 0
    spoilt: bool = False  # control characters stand in the text

    def refuse(self, problem: Problem, start: int, end: int, message: str) -> None:
        self.found.append(problem.at(self.lines.span(start, end), message))

    def take(self, event: yaml.Event) -> bool:
        """One event; False when nothing after it is to be read."""
        start, end = places(event)
        if isinstance(event, yaml.DocumentStartEvent):
            return self.document(start, end)
        if isinstance(event, yaml.AliasEvent):
            if not self.merging():
                self.refuse(problems.ANCHOR, start, end, f"the alias *{event.anchor} is not allowed")
            self.put(Refused(start, end))
        elif isinstance(event, yaml.ScalarEvent):
            self.decoration(event)
            self.scalar(Scalar(event.value, start, end, not event.style))
        elif isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
            self.decoration(event)
            return self.begin(event)
        elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            closed = self.open.pop()
            self.keys.pop()
            closed.end = end
        return True

    def document(self, start: int, end: int) -> bool:
        self.documents += 1
        if self.documents > 1:
            self.refuse(problems.SEVERAL_DOCUMENTS, start, end, "a second document begins here")
        return self.documents == 1

    def decoration(self, event: yaml.NodeEvent) -> None:
        start, _ = places(event)
        if event.anchor is not None:
            message = f"the anchor &{event.anchor} is not allowed"
            self.refuse(problems.ANCHOR, start, start + 1 + len(event.anchor), message)
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.refuse(problems.TAG, start, start + self.word_at(start), "a tag is not allowed")

    def word_at(self, start: int) -> int:
        return len(self.lines.text[start : start + 200].split(None, 1)[0])

    def scalar(self, node: Scalar) -> None:
        if not node.plain and CONTROL.search(node.value):
            self.refuse(problems.CONTROL, node.start, node.end, "this text holds a control character")
            self.put(Refused(node.start, node.end))
        elif self.spoilt and not self.due_a_key() and CONTROL.search(self.lines.text, node.start, node.end):
            self.put(Refused(node.start, node.end))  # told already, and nobody knows what was meant
        else:
            self.put(node)

    def begin(self, event: yaml.Event) -> bool:
        start, _ = places(event)
        if len(self.open) >= DEPTH:
            self.refuse(problems.TOO_DEEP, start, start + 1, f"nested more than {DEPTH} deep")
            return False
        node: Sequence | Mapping = Sequence(start)
        if isinstance(event, yaml.MappingStartEvent):
            node = Mapping(start, flow=bool(event.flow_style))
        self.put(node)
        self.open.append(node)
        self.keys.append(None)
        return True

    def due_a_key(self) -> bool:
        return bool(self.open) and isinstance(self.open[-1], Mapping) and self.keys[-1] is None

    def merging(self) -> bool:
        key = self.keys[-1] if self.keys else None
        return isinstance(key, Scalar) and key.plain and key.value == "<<"

    def put(self, node: Node) -> None:
        """Into the innermost open list or mapping; a mapping takes a key, then its value."""
        if not self.open:
            self.root = node
            return
        into = self.open[-1]
        if isinstance(into, Sequence):
            into.items.append(node)
        elif self.keys[-1] is None:
            self.keys[-1] = self.key(node)
        else:
            key, self.keys[-1] = self.keys[-1], None
            self.pair(into, key, node)

    def key(self, node: Node) -> Scalar | Refused:
        if isinstance(node, Scalar):
            return node
        if not isinstance(node, Refused):
            self.refuse(
                problems.KEY_NOT_TEXT,
                node.start,
                node.start + 1,
                "a list or mapping stands where a key is due",
            )
        return Refused(node.start, node.start)

    def pair(self, into: Mapping, key: Scalar | Refused | None, value: Node) -> None:
        if not isinstance(key, Scalar):
            into.refused = True
        elif key.plain and key.value == "<<":
            self.refuse(problems.MERGE, key.start, key.end, "a merge key is not allowed")
            into.damaged = True
        elif key.value in into.pairs:
            self.refuse(problems.DUPLICATE_KEY, key.start, key.end, f'the key "{key.value}" stands here a second time')
            into.damaged = True
        else:
            into.pairs[key.value] = (key, value)

    def whole(self) -> Node | None:
        """The root without what was still open when reading ended: half a record is no record."""
        if not self.open:
            return self.root
        root = self.open[0]
        if isinstance(root, Mapping):
            return None
        del root.items[-1:]
        return root


def parse(text: str, file: str) -> tuple[Node | None, Lines, tuple[Diagnostic, ...]]:
    """The root node, None where there is none. What could be read before a fault is kept."""
    text = text.removeprefix("\ufeff")
    lines = Lines(file, text)
    parser = Parser(lines)
    for control in islice(first_on_each_line(text), MOST_CONTROLS):
        message = f"the control character U+{ord(control[0]):04X} is not allowed"
        parser.refuse(problems.CONTROL, control.start(), control.end(), message)
        parser.spoilt = True
    try:
        for event in yaml.parse(CONTROL.sub(" ", text), Loader=yaml.CSafeLoader):
            if not parser.take(event):
                break
    except yaml.YAMLError as error:
        parser.found.append(syntax(error, lines))
    return parser.whole(), lines, tuple(parser.found)


def first_on_each_line(text: str) -> Iterator[re.Match[str]]:
    """One for each line: a file that is no text at all would have thousands."""
    end = 0
    for control in CONTROL.finditer(text):
        if control.start() >= end:
            yield control
            found = LINE_END.search(text, control.end())
            end = found.end() if found else len(text)


def syntax(error: yaml.YAMLError, lines: Lines) -> Diagnostic:
    problem = str(getattr(error, "problem", "") or "")
    context = str(getattr(error, "context", "") or "")
    mark = getattr(error, "problem_mark", None)
    if any(word in context for word in MARKED) and getattr(error, "context_mark", None):
        mark = error.context_mark  # type: ignore[attr-defined]
    at = mark.index if mark else 0
    if "nesting depth" in problem:  # libyaml gives up before it hands out the brackets
        return problems.TOO_DEEP.at(lines.span(at, at + 1), f"nested more than {DEPTH} deep")
    return not_yaml(problem, context, at, lines)
