"""SARIF 2.1.0, for code scanning. A rule is told once, with what it means; a result names it by its place there."""

import json
import re
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from cmoc import __version__
from cmoc.report.known import KNOWN
from cmoc.report.printable import printable
from cmoc.text.diagnostic import Diagnostic, Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
Json = dict[str, object]


def sarif(found: Sequence[Diagnostic], _: Mapping[str, str]) -> str:
    codes = sorted({one.code for one in found})
    driver = {"name": "cmoc", "version": __version__, "rules": [rule(code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [result(one, codes.index(one.code)) for one in found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def rule(code: str) -> Json:
    known = KNOWN.get(code)
    if not known:
        return {"id": code}
    return {
        "id": code,
        "name": known.name,
        "shortDescription": message(known.title),
        "fullDescription": message(known.why),
        "help": message(f"{known.why} What to do: {known.help}."),
        "defaultConfiguration": {"level": known.severity},
    }


def result(one: Diagnostic, rule: int) -> Json:
    told: Json = {
        "ruleId": one.code,
        "ruleIndex": rule,
        "level": one.severity,
        "message": message(f"{one.message}; {one.help}"),
    }
    return told | ({"locations": [location(one.span)]} if one.span else {})


def location(span: Span) -> Json:
    region = {"startLine": span.line, "startColumn": span.column, "endColumn": span.column + span.width}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(span.file, errors="replace")}, "region": region}}


def message(text: str) -> Json:
    """Neither a link nor a placeholder: the format knows both in plain text, and data may hold what looks like one."""
    text = re.sub(r"\{(\d+)\}", r"{{\1}}", printable(text))
    if "](" in text:
        text = re.sub(r"([\\\[\]])", r"\\\1", text)
    return {"text": text}
