"""SARIF 2.1.0: what the schema asks of each object that is written, by hand."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from cmoc.build.compile import PROBLEMS, check_folder
from cmoc.report.sarif import sarif
from cmoc.text.diagnostic import Diagnostic, Span
from reading import on_disk

SLIP = Diagnostic(
    Span("theory/cmocs/trust.yml", 2, 26, 5), "C104", "error", 'unknown construct "trsut"', "look", "here"
)
WARNING = Diagnostic(Span("studies/a.yml", 1, 8, 8), "C211", "warning", "m", "h")
NOWHERE = Diagnostic(None, "C901", "note", "there is no Graphviz", "install it")

# kind of object -> its keys, each with the kind or form of its value; "!" marks those that must be there.
TEXT: dict[str, object] = {"text!": str}
SHAPES: dict[str, dict[str, object]] = {
    "log": {"$schema": str, "version!": "2\\.1\\.0", "runs!": ["run"]},
    "run": {"tool!": "tool", "columnKind": "utf16CodeUnits|unicodeCodePoints", "results": ["result"]},
    "tool": {"driver!": "driver"},
    "driver": {"name!": str, "version": str, "rules": ["rule"]},
    "rule": {
        "id!": str,
        "name": str,
        "shortDescription": "text",
        "fullDescription": "text",
        "help": "text",
        "defaultConfiguration": "configuration",
    },
    "text": TEXT,
    "configuration": {"level": "none|note|warning|error"},
    "result": {
        "ruleId": str,
        "ruleIndex": int,
        "level": "none|note|warning|error",
        "message!": "text",
        "locations": ["location"],
    },
    "location": {"physicalLocation": "physical"},
    "physical": {"artifactLocation": "artifact", "region": "region"},
    "artifact": {"uri": r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+"},
    "region": {"startLine": int, "startColumn": int, "endColumn": int},
}


def check_shape(value: Any, shape: object, where: str) -> None:
    if isinstance(shape, list):
        assert isinstance(value, list), where
        for at, one in enumerate(value):
            check_shape(one, shape[0], f"{where}[{at}]")
    elif isinstance(shape, type):
        assert type(value) is shape, where
        assert value != "", where
        if isinstance(value, int):
            assert value >= (0 if where.endswith("ruleIndex") else 1), where
    elif shape in SHAPES:
        known = SHAPES[str(shape)]
        assert {key.rstrip("!") for key in known} >= set(value), where
        assert {key[:-1] for key in known if key.endswith("!")} <= set(value), where
        for key, inner in known.items():
            if key.rstrip("!") in value:
                check_shape(value[key.rstrip("!")], inner, f"{where}.{key.rstrip('!')}")
    else:
        assert re.fullmatch(str(shape), value), f"{where}: {value}"


def read(*found: Diagnostic) -> Any:
    text = sarif(found, {})
    assert text.isascii()
    log = json.loads(text)
    check_shape(log, "log", "log")
    (run,) = log["runs"]
    for one in run["results"]:
        assert run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"]
        for place in one.get("locations", []):
            region = place["physicalLocation"]["region"]
            assert region["endColumn"] > region["startColumn"]
    return run


def test_a_result_names_its_rule_and_its_place() -> None:
    run = read(WARNING, SLIP, SLIP)
    assert run["columnKind"] == "unicodeCodePoints"
    assert [one["id"] for one in run["tool"]["driver"]["rules"]] == ["C104", "C211"]
    assert [(one["ruleId"], one["level"]) for one in run["results"]] == [
        ("C211", "warning"),
        ("C104", "error"),
        ("C104", "error"),
    ]
    assert run["results"][1]["message"] == {"text": 'unknown construct "trsut"; look'}
    assert run["results"][1]["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "theory/cmocs/trust.yml"},
                "region": {"startLine": 2, "startColumn": 26, "endColumn": 31},
            }
        }
    ]


def test_a_rule_tells_what_its_problem_tells() -> None:
    (rule,) = read(SLIP)["tool"]["driver"]["rules"]
    problem = next(one for one in PROBLEMS if one.code == "C104")
    assert rule["name"] == problem.name
    assert rule["shortDescription"] == {"text": problem.title}
    assert problem.why in rule["help"]["text"]
    assert problem.help in rule["help"]["text"]
    assert rule["defaultConfiguration"] == {"level": "error"}


def test_what_has_no_place_has_no_location() -> None:
    run = read(NOWHERE)
    assert "locations" not in run["results"][0]
    assert run["tool"]["driver"]["rules"] == [{"id": "C901"}]


@pytest.mark.parametrize("problem", [pytest.param(one, id=one.code) for one in PROBLEMS if one.wrong])
def test_every_problem_can_be_told(problem: Any, tmp_path: Path) -> None:
    run = read(*check_folder(on_disk(tmp_path, problem.wrong)).found)
    assert run["tool"]["driver"]["rules"][0]["shortDescription"]["text"].replace("\\", "") == problem.title


@pytest.mark.parametrize("file", ["studies/a b.yml", "theory/cmocs/é%20#?.yml", "a:b.yml", "studies/\\x07\\\\.yml"])
def test_the_address_of_a_file_is_one_whatever_its_name(file: str) -> None:
    one = Diagnostic(Span(file, 1, 1), "C017", "error", "m", "h")
    uri = read(one)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote(uri) == file


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("[x](javascript:1)", "\\[x\\](javascript:1)", id="a link is none"),
        pytest.param("\\[x](1)", "\\\\\\[x\\](1)", id="nor is one behind a backslash"),
        pytest.param("write [] or [a, b]", "write [] or [a, b]", id="brackets alone are"),
        pytest.param("{0} of {12}", "{{0}} of {{12}}", id="a placeholder is none"),
        pytest.param("{a: 1} {}", "{a: 1} {}", id="braces alone are"),
        pytest.param("a\u202eb\x1b\n", "a\\u202eb\\u001b\\u000a", id="what cannot be seen is shown by its number"),
    ],
)
def test_data_are_no_markup(text: str, shown: str) -> None:
    one = Diagnostic(SLIP.span, "C104", "error", text, "h")
    assert read(one)["results"][0]["message"] == {"text": f"{shown}; h"}
