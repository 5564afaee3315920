"""The schemas of one review: where a field names another record, its ids are offered with what they stand for.

Others are taken too: a record may be newer than the schema. `cmoc check` tells of one that is not there.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cmoc.exchange.yaml_schema import for_any_review, holding, schemas
from cmoc.load.kinds import KINDS
from cmoc.model.names import KEY
from cmoc.model.scalars import TEXT_SCHEMA
from cmoc.views.facts import Facts
from cmoc.views.page import plain
from cmoc.views.sentence import sentence

FOLDER = "schema"
GENERIC = "schema/any-review"
Offered = Mapping[str, Mapping[str, str]]  # kind -> id -> what it stands for


def schema_names() -> Iterator[str]:
    return (f"{folder}/{kind.name}.json" for folder in (FOLDER, GENERIC) for kind in KINDS)


def schema_files(facts: Facts) -> dict[str, str]:
    """By path in the site."""
    ids = offered(facts)
    own = {f"{FOLDER}/{name}.json": filled(one, ids) for name, one in schemas().items()}
    generic = {f"{GENERIC}/{name}.json": one for name, one in for_any_review().items()}
    return {name: json.dumps(one, indent=1, ensure_ascii=False) + "\n" for name, one in (own | generic).items()}


def offered(facts: Facts) -> dict[str, dict[str, str]]:
    settings, programme, snapshots = facts.settings, facts.review.programme, facts.review.snapshots
    constructs = {one.id: one.label for one in facts.constructs.values()}
    cmocs = {one.id: plain(sentence(facts, one)) for one in facts.cmocs.values()}
    before = {one.id: f"CMOC of {left.phase}" for left in snapshots for one in left.cmocs}
    gone = {one.id: one.label for left in snapshots for one in left.theory.constructs}
    trajectory = programme.trajectory if programme else None
    return {
        "construct": constructs,
        "cmoc": cmocs,
        "before": before,
        "record": {**gone, **constructs, **before, **cmocs},
        "profile": {one.id: one.label for one in facts.review.profiles},
        "phase": {**bare(settings.phases), **{one.id: one.label for one in facts.review.phases}},
        "stage": {one.id: one.label for one in settings.stages},
        "document": {one.id: one.label for one in settings.documents},
        "term": {one.id: one.term for one in facts.review.glossary},
        "type": bare(settings.mechanism_types),
        "level": bare(settings.levels),
        "actor": bare(settings.actors),
        "lane": {one.id: one.label for one in programme.lanes} if programme else {},
        "element": {one.id: one.label for one in programme.elements} if programme else {},
        "curve": {one.id: one.label for one in trajectory.curves} if trajectory else {},
    }


def bare(words: Iterable[str]) -> dict[str, str]:
    return dict.fromkeys(words, "")


def filled(schema: dict[str, Any], ids: Offered) -> dict[str, Any]:
    """The ids of a kind stand in it once, however many fields name that kind."""
    named = set()
    for field in list(holding(KEY, schema)):
        kind = field.pop(KEY)
        if ids[kind]:
            named.add(kind)
            for key in TEXT_SCHEMA:
                field.pop(key, None)
            field["$ref"] = f"#/definitions/{kind}-ids"
    schema["definitions"] |= {f"{kind}-ids": choice(ids[kind]) for kind in sorted(named)}
    return schema


def choice(ids: Mapping[str, str]) -> dict[str, Any]:
    words = sorted(ids)
    known: dict[str, Any] = {"enum": words, "enumDescriptions": [ids[word] for word in words]}
    return {"anyOf": [known, dict(TEXT_SCHEMA)]}
