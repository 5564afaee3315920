"""Everything as one JSON file. `format` is a number; keys are the YAML's, and none is ever renamed."""

import json
from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache
from typing import Any

from cmoc.analyse.graph import Edge, Graph, Modifier
from cmoc.exchange.sheet import words_of
from cmoc.model.review import Review
from cmoc.model.scalars import UNKNOWN
from cmoc.model.spelling import spelling
from cmoc.model.theory import Cmoc

FORMAT = 1


def theory_json(review: Review, graph: Graph) -> str:
    phases = sorted(review.phases, key=lambda one: one.id)
    programme = review.programme
    stages = tuple(stage.id for stage in review.settings.stages)
    found = {
        "format": FORMAT,
        "review": plain(review.settings),
        "constructs": [plain(one) for one in sorted(review.theory.constructs, key=lambda one: one.id)],
        "cmocs": [plain(one) for one in sorted(review.theory.cmocs, key=lambda one: one.id)],
        "edges": [edge_record(one, stages) for one in graph.edges],
        "modifiers": [modifier_record(one) for one in graph.modifiers],
        "studies": [plain(one) for one in sorted(review.studies, key=lambda one: one.id)],
        "phases": [without(plain(one), "refinements", "verdicts") for one in phases],
        "refinements": [{"phase": one.id, **plain(entry)} for one in phases for entry in one.refinements],
        "verdicts": [{"phase": one.id, **plain(entry)} for one in phases for entry in one.verdicts],
        "profiles": [plain(one) for one in sorted(review.profiles, key=lambda one: one.id)],
        "snapshots": [plain(one) for one in sorted(review.snapshots, key=lambda one: one.phase)],
        "programme_theory": without(plain(programme), "trajectory") if programme else None,
        "trajectory": plain(programme.trajectory) if programme else None,
        "glossary": [plain(one) for one in sorted(review.glossary, key=lambda one: one.id)],
    }
    return json.dumps(found, indent=1, ensure_ascii=False) + "\n"


def without(record: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in record.items() if key not in keys}


def plain(value: Any) -> Any:
    """A record with the YAML's field names; defaults written out, an unknown as null, places left out."""
    if is_dataclass(value) and not isinstance(value, type):
        kind = type(value)
        return {
            key: None if name in open_words(kind) and found == UNKNOWN else plain(found)
            for name, (key, _) in spelling(kind).items()
            if name != "origin"
            for found in [getattr(value, name)]
        }
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in sorted(value.items())}
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value


@cache
def open_words(record: type) -> frozenset[str]:
    """The fields whose closed list has the word `unknown`. Elsewhere that is a text like any other."""
    return frozenset(name for name, (_, hint) in spelling(record).items() if UNKNOWN in words_of(hint))


def edge_record(edge: Edge, stages: tuple[str, ...]) -> dict[str, Any]:
    cmocs = sorted({one.cmoc.id: one.cmoc for one in edge.stated}.items())
    given = {cmoc.stage for _, cmoc in cmocs}
    return {
        "from": edge.start,
        "to": edge.end,
        "sign": edge.sign,
        "role": edge.role,
        "cmocs": [id for id, _ in cmocs],
        "stages": [stage for stage in stages if stage in given],
        "only_in": limits([cmoc for _, cmoc in cmocs]),
        "conditions": conditions([cmoc for _, cmoc in cmocs]),
        "basis": list(edge.basis),
        "ours": edge.ours,
        "agreement": edge.agreement,
    }


def limits(cmocs: list[Cmoc]) -> list[str]:
    """The profiles the edge is limited to: none, where one of its CMOCs has no limit."""
    if not all(cmoc.only_in for cmoc in cmocs):
        return []
    return sorted({id for cmoc in cmocs for id in cmoc.only_in})


def conditions(cmocs: list[Cmoc]) -> list[dict[str, Any]]:
    """The conditions named by its CMOCs: none, where one of them states it without."""
    found = [[one for one in cmoc.contexts if one.holds == "condition"] for cmoc in cmocs]
    if not all(found):
        return []
    named = {(one.construct or one.text or "", one.state) for some in found for one in some}
    return [{"construct": construct, "state": state} for construct, state in sorted(named)]


def modifier_record(one: Modifier) -> dict[str, Any]:
    link = {"from": one.link[0], "to": one.link[1]}
    return {"from": one.start, "link": link, "effect": one.effect, "cmocs": list(one.cmocs)}
