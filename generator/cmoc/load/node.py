"""YAML as it was written: text, lists and mappings with their places."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Scalar:
    value: str
    start: int
    end: int
    plain: bool = True


@dataclass(slots=True)
class Sequence:
    start: int
    end: int = 0
    items: "list[Node]" = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    start: int
    end: int = 0
    flow: bool = False
    pairs: "dict[str, tuple[Scalar, Node]]" = field(default_factory=dict)
    damaged: bool = False  # a pair was refused and is not among `pairs`
    refused: bool = False  # it has a key that is no text, so it is hardly meant as a mapping


@dataclass(slots=True)
class Refused:
    """In place of something that was refused, so that what stands round it is still read."""

    start: int
    end: int


Node = Scalar | Sequence | Mapping | Refused
