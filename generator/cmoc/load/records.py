"""Nodes to records of the model; every fault of shape is a diagnostic, and none hides another."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Generic, TypeVar, cast

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from cmoc.load import problems
from cmoc.load.near import nearest
from cmoc.load.node import Mapping, Node, Refused, Scalar, Sequence
from cmoc.load.plain import Plain
from cmoc.load.sentences import kind_or_word, sentence
from cmoc.load.shape import first_keys, form_at, keys_at
from cmoc.model.origin import Origin, Path
from cmoc.text.diagnostic import Diagnostic
from cmoc.text.source import Lines

R = TypeVar("R", covariant=True)
TRIES = 4  # leaving a field out can make another fault at most at the levels above it


@dataclass(frozen=True)
class Read(Generic[R]):
    records: tuple[R, ...] = ()
    lost: tuple[str, ...] = ()  # ids of records that could not be made
    found: tuple[Diagnostic, ...] = ()
    whole: bool = True  # every record could be made


@cache
def adapter(record: Any) -> TypeAdapter[Any]:
    # In a tuple of one, since pydantic takes no setting for a bare dataclass; those inside inherit it.
    return TypeAdapter(tuple[record], config=ConfigDict(extra="forbid"))


def read_list(record: type[R], root: Node | None, lines: Lines, **given: Any) -> Read[R]:
    """A file that holds a list of records; `given` are fields that the file's place decides."""
    if root is None or isinstance(root, Refused):
        return Read(whole=root is None)
    if not isinstance(root, Sequence):
        at = lines.span(root.start, root.start + 1)
        message = "this file holds a list, and something else stands here"
        return Read(found=(problems.WRONG_KIND.at(at, message, "begin each record with `- id:`"),), whole=False)
    read = [
        read_one(record, item, lines, **given)
        if isinstance(item, Mapping | Refused)
        else Read[R](found=(no_record(item, lines, f"- {first_keys(record)[0]}: …"),), whole=False)
        for item in root.items
    ]
    return Read(
        tuple(one for part in read for one in part.records),
        tuple(one for part in read for one in part.lost),
        tuple(one for part in read for one in part.found),
        all(part.whole for part in read),
    )


def read_one(record: type[R], root: Node | None, lines: Lines, **given: Any) -> Read[R]:
    """One record. A faulty field is left out and the record marked damaged; without a required one it is lost."""
    if isinstance(root, Refused):
        return Read(whole=False)
    if not isinstance(root, Mapping):
        return Read(found=(no_record(root, lines, f"{first_keys(record)[0]}: …"),), whole=False)
    found: list[Diagnostic] = []
    left_out: set[int] = set()
    for attempt in range(TRIES):
        plain = Plain(record, lines, left_out)
        values = plain.read(root, ())
        if not attempt:
            found += plain.found
        try:
            made = adapter(cast(Any, record)).validate_python([values])[0]
        except ValidationError as error:
            faults = list(faults_of(record, error, plain))
            found += [one for _, one in faults if one] if not attempt else []
            left_out |= {id(node) for node, _ in faults}
            if id(root) in left_out:
                break
        else:
            places = {path: (node.start, node.end) for path, node in plain.nodes.items() if path}
            origin = Origin(lines, (root.start, root.end), places, frozenset(plain.faulty))
            return Read((replace(made, origin=origin, **given),), (), tuple(found))
    return Read((), tuple(id_of(root)), tuple(found), whole=False)


def id_of(root: Mapping) -> Iterator[str]:
    _, value = root.pairs.get("id", (None, None))
    if isinstance(value, Scalar):
        yield value.value


def no_record(root: Node | None, lines: Lines, begins: str) -> Diagnostic:
    """`begins`: how the record begins."""
    if root is None:
        message = "this file holds a record, and nothing stands here"
        return problems.WRONG_KIND.at(lines.span(0, 1), message, "write the record, or delete the file")
    if isinstance(root, Scalar) and not root.value.strip():
        return problems.EMPTY_VALUE.at(lines.span(root.start, root.start + 1), "this item has no value")
    dash = isinstance(root, Sequence) and not begins.startswith("-")
    what = kind_or_word(root.value if isinstance(root, Scalar) else [])
    at = lines.span(root.start, root.end if isinstance(root, Scalar) else root.start + 1)
    help = f"{'take the dash out: ' if dash else ''}begin it with `{begins}`"
    return problems.WRONG_KIND.at(at, f"a record has keys, and {what} stands here", help)


def faults_of(record: type, error: ValidationError, plain: Plain) -> Iterator[tuple[Node, Diagnostic | None]]:
    """Each node to leave out, with what to say of it; a missing key that was misspelt is said once, at the key."""
    errors = error.errors(include_url=False)
    lists: set[Path] = set()  # of which one item is told: the others are written alike
    meant = {near for one in errors if unknown(one) and (near := meant_by(record, place(one)))}
    for one in errors:
        path: Path = place(one)
        if one["type"] == "missing":
            around = plain.nodes[path[:-1]]
            # A value that was left out is told already.
            told = path in meant or (isinstance(around, Mapping) and str(path[-1]) in around.pairs)
            yield around, None if told else missing(one, plain)
        else:
            path = path if path in plain.nodes else (*path[:-1], str(path[-1]).strip())
            again = one["type"] == "dataclass_type" and path[:-1] in lists
            lists.add(path[:-1])
            yield plain.nodes[path], None if again else diagnosed(one, path, record, plain)


def place(error: ErrorDetails) -> Path:
    return error["loc"][1:]


def unknown(error: ErrorDetails) -> bool:
    return error["type"] in ("unexpected_keyword_argument", "is_instance_of")


def meant_by(record: type, path: Path) -> Path | None:
    near = nearest(str(path[-1]), keys_at(record, path[:-1]))
    return (*path[:-1], near) if near else None


def missing(error: ErrorDetails, plain: Plain) -> Diagnostic:
    path = place(error)
    around = plain.nodes[path[:-1]]
    problem, message, help = sentence("missing", str(path[-1]), {}, None, ())
    return problem.at(plain.lines.span(around.start, around.end), message, help)


def diagnosed(error: ErrorDetails, path: Path, record: type, plain: Plain) -> Diagnostic:
    node = plain.nodes[path]
    marked = plain.keys[path] if unknown(error) else node
    named = next((str(step) for step in reversed(path) if isinstance(step, str)), "this")
    known = keys_at(record, path[:-1])
    form, item = form_at(record, path), isinstance(path[-1], int)
    problem, message, help = sentence(error["type"], named, error.get("ctx", {}), error["input"], known, form, item)
    return problem.at(plain.lines.span(marked.start, marked.end), message, help)
