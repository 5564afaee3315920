"""YAML as an editor sees it: by the core schema of YAML 1.2, where `yes` is a text and 2019 a number."""

import re
from pathlib import Path
from typing import Any

import yaml
from cmoc.load.kinds import KINDS, FileKind
from cmoc.load.node import Mapping, Node, Scalar, Sequence
from cmoc.load.parse import parse


class Core(yaml.CSafeLoader):
    """With no resolver of YAML 1.1."""


Core.yaml_implicit_resolvers = {}

CORE = (
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
)
for name, form, first in CORE:
    letters = ["" if letter == "\0" else letter for letter in first]
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{name}", re.compile(f"^(?:{form})$"), letters)
Core.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


def seen(text: str) -> Any:
    return yaml.load(text, Loader=Core)


def read(text: str) -> Any:
    """As cmoc reads it: every scalar is a text."""
    root, _, faults = parse(text, "a.yml")
    assert not faults, faults
    return plain(root)


def plain(node: Node | None) -> Any:
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Mapping)
    return {key: plain(value) for key, (_, value) in node.pairs.items()}


def kind_of(name: str) -> FileKind:
    (kind,) = (kind for kind in KINDS if any(Path(name).match(pattern) for pattern in kind.files))
    return kind
