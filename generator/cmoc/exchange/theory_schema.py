"""The JSON Schema of theory.json, made from the records that it holds."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from cmoc.analyse.agreement import Agreement
from cmoc.exchange.theory_json import FORMAT
from cmoc.exchange.yaml_schema import schemas, titled
from cmoc.model.glossary import Term
from cmoc.model.phase import Phase, Refinement, Verdict
from cmoc.model.profile import Profile
from cmoc.model.programme import ProgrammeTheory, Trajectory
from cmoc.model.review import Settings
from cmoc.model.scalars import UNKNOWN
from cmoc.model.snapshot import Snapshot
from cmoc.model.spelling import spelling
from cmoc.model.study import Study
from cmoc.model.theory import Cmoc, Construct
from cmoc.model.vocabulary import Basis, Holds, Ours, Sign, State, Turn

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DEFS = "#/$defs/{}"
TEXT: dict[str, Any] = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT}
WORDS: Mapping[type, str] = {str: "string", int: "integer", bool: "boolean", NoneType: "null"}
Shape = dict[str, Any]


def theory_schema() -> str:
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def schema() -> Shape:
    listed = {
        "constructs": Construct,
        "cmocs": Cmoc,
        "studies": Study,
        "profiles": Profile,
        "snapshots": Snapshot,
        "glossary": Term,
    }
    apart = {"phases": "Phase", "edges": "edge", "modifiers": "modifier"}
    keys: Shape = {
        "format": {"const": FORMAT, "description": "A number. Keys may be added under it; none is renamed."},
        "review": of(Settings),
        **{key: many(of(record)) for key, record in listed.items()},
        **{key: many(named(name)) for key, name in apart.items()},
        "refinements": many(named("PhaseRefinement")),
        "verdicts": many(named("PhaseVerdict")),
        "programme_theory": either(named("ProgrammeTheory"), {"type": "null"}),
        "trajectory": either(of(Trajectory), {"type": "null"}),
    }
    return {
        "$schema": DIALECT,
        "title": "theory.json",
        "description": "A realist review. What is not known is null; what is taken for granted is written.",
        **closed(keys),
        "additionalProperties": True,
        "$defs": dict(sorted(definitions().items())),
    }


def definitions() -> Shape:
    found: Shape = {}
    waiting: list[type] = [
        Settings,
        Construct,
        Cmoc,
        Study,
        Profile,
        Snapshot,
        Term,
        Phase,
        ProgrammeTheory,
        Trajectory,
    ]
    waiting += [Refinement, Verdict]
    while waiting:
        record = waiting.pop()
        if record.__name__ not in found:
            found[record.__name__] = record_shape(record)
            waiting += [one for _, hint in kept(record) for one in records_within(hint)]
    for record in (Refinement, Verdict):
        whole = found.pop(record.__name__)
        found[f"Phase{record.__name__}"] = closed({"phase": TEXT, **whole["properties"]})
    found["Phase"] = without(found["Phase"], "refinements", "verdicts")
    found["ProgrammeTheory"] = without(found["ProgrammeTheory"], "trajectory")
    return found | {"edge": edge(), "modifier": modifier(), "link": link()}


def without(shape: Shape, *keys: str) -> Shape:
    left = {key: one for key, one in shape["properties"].items() if key not in keys}
    return {**shape, **closed(left)}


def record_shape(record: type) -> Shape:
    told = meanings().get(record.__name__, {})
    keys = {key: {**shape(hint), **({"description": told[key]} if key in told else {})} for key, hint in kept(record)}
    about = (record.__doc__ or "").strip().partition("\n")[0]
    written = not about.startswith(f"{record.__name__}(")  # Python gives a dataclass without one its signature
    return titled({"title": record.__name__, **({"description": about} if written else {}), **closed(keys)})


@cache
def meanings() -> Mapping[str, Mapping[str, str]]:
    """Record -> key -> what it means, as editors are told."""
    found: dict[str, Mapping[str, str]] = {}
    for one in schemas().values():
        for name, held in one["definitions"].items():
            keys = held.get("properties", {}).items()
            found[name] = {key: told["description"] for key, told in keys if "description" in told}
    return found


def kept(record: type) -> Iterator[tuple[str, Any]]:
    return ((key, hint) for name, (key, hint) in spelling(record).items() if name != "origin")


def shape(hint: Any) -> Shape:
    if is_dataclass(hint) and isinstance(hint, type):
        return of(hint)
    kind, inner = get_origin(hint), get_args(hint)
    if kind is Annotated:
        return shape(inner[0])
    if kind is Literal:
        return {"enum": [None if word == UNKNOWN else word for word in inner]}
    if kind in (Union, UnionType):
        return either(*map(shape, inner))
    if kind is tuple:
        pair = {} if Ellipsis in inner else {"minItems": len(inner), "maxItems": len(inner)}
        return {**many(shape(inner[0])), **pair}
    if isinstance(kind, type) and issubclass(kind, Mapping):
        return {"type": "object", "additionalProperties": shape(inner[1])}
    return {"type": WORDS[hint]}


def records_within(hint: Any) -> Iterator[type]:
    if is_dataclass(hint) and isinstance(hint, type):
        yield hint
    for inner in get_args(hint):
        yield from records_within(inner)


def of(record: type) -> Shape:
    return named(record.__name__)


def named(name: str) -> Shape:
    return {"$ref": DEFS.format(name)}


def many(items: Shape) -> Shape:
    return {"type": "array", "items": items}


def either(*shapes: Shape) -> Shape:
    return {"anyOf": list(shapes)}


def closed(keys: Shape) -> Shape:
    """Each key is there. Others may come later, under the same format."""
    return {"type": "object", "properties": keys, "required": list(keys)}


def edge() -> Shape:
    state = closed({"construct": TEXT, "state": shape(State)})
    keys: Shape = {
        "from": TEXT,
        "to": TEXT,
        "sign": {**shape(Sign), "description": "Computed from states and effects; ? where no direction is given."},
        "role": shape(Holds),
        "cmocs": {**TEXTS, "description": "Those that state it."},
        "stages": TEXTS,
        "only_in": {**TEXTS, "description": "The profiles it is limited to, where each of its CMOCs has a limit."},
        "conditions": {**many(state), "description": "Those named, where each of its CMOCs names one."},
        "basis": many(shape(Basis)),
        "ours": {**shape(Ours | None), "description": "Whether we supplied a part or the sign in all that states it."},
        "agreement": shape(Agreement),
    }
    told = "What CMOCs say of one pair of constructs: one edge for each pair, sign and role."
    return {"title": "Edge", "description": told, **closed(keys)}


def link() -> Shape:
    return {"title": "Link", **closed({"from": TEXT, "to": TEXT})}


def modifier() -> Shape:
    keys: Shape = {"from": TEXT, "link": named("link"), "effect": shape(Turn | None), "cmocs": TEXTS}
    return {"title": "Modifier", "description": "What works on a link, and gives no edge to its ends.", **closed(keys)}
