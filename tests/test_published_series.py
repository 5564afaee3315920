"""Series that others published, in two versions each: what their papers state to have changed, held against the diff.

The lists lie beside the versions (tests/data/README.md). Each is held in both directions: a line that is found and
stands as missed fails as well as one that is stated and not found.
"""

import json
from pathlib import Path
from textwrap import indent
from typing import NamedTuple

import pytest
from click.testing import CliRunner
from cmoc.build.sides import side
from cmoc.changes import RULES, compared
from cmoc.changes.double_entry import double_entry
from cmoc.changes.ledger import balances
from cmoc.changes.record import KINDS, Change
from cmoc.cli import main
from cmoc.load import read_texts
from conftest import texts_in

DATA = Path(__file__).parent / "data"
PAIRS = (
    ("gp-in-ed", "initial", "case-sites"),
    ("adherence-clubs", "initial", "refined"),
    ("adherence-clubs", "facility-y", "facility-z"),
    ("lean-for-children", "review", "evaluation"),
)
VERSIONS = sorted({DATA / series / version for series, *both in PAIRS for version in both})
Series = tuple[str, str, str]


class Listed(NamedTuple):
    lines: list[str]
    bare: list[str]  # those above which no reason or place stands


def listed(series: Series, what: str) -> Listed:
    file = DATA / series[0] / f"{series[1]}--{series[2]}.{what}.txt"
    blocks = [block.splitlines() for block in file.read_text("utf-8").strip().split("\n\n")] if file.exists() else []
    lines = [line for block in blocks for line in block if not line.startswith("# ")]
    return Listed(lines, [block[0] for block in blocks if not block[0].startswith("# ")])


def told(one: Change) -> str:
    return f"{one.rule} {one.kind} {one.id}: {' '.join('/'.join(part.path) for part in one.parts)}".rstrip(": ")


def found(series: Series) -> list[str]:
    old, new = (side(DATA, f"dir:{DATA / series[0] / version}").held for version in series[1:])
    assert old
    assert new
    return [told(one) for one in compared(old, new).changes]


@pytest.mark.parametrize("version", VERSIONS, ids=lambda one: f"{one.parent.name}/{one.name}")
def test_each_version_passes_the_checks(version: Path) -> None:
    run = CliRunner().invoke(main, ["check", str(version)], catch_exceptions=False)
    assert (run.exit_code, run.output) == (0, "no problems\n")


@pytest.mark.parametrize("series", PAIRS, ids="/".join)
def test_what_the_papers_state_is_found_but_for_what_is_known_to_be_missed(series: Series) -> None:
    stated, missed = listed(series, "stated").lines, listed(series, "missed").lines
    assert len(stated) == len(set(stated)) > 0
    assert sorted(set(stated) - set(found(series))) == sorted(missed)


@pytest.mark.parametrize("series", PAIRS, ids="/".join)
def test_what_is_found_and_not_stated_has_its_reason(series: Series) -> None:
    lines = found(series)
    assert len(lines) == len(set(lines))
    assert sorted(set(lines) - set(listed(series, "stated").lines)) == sorted(listed(series, "unstated").lines)


@pytest.mark.parametrize("series", PAIRS, ids="/".join)
def test_each_line_names_a_rule_and_a_kind_and_stands_under_a_place_or_a_reason(series: Series) -> None:
    rules = {rule.name for rule in RULES}
    for what in ("stated", "missed", "unstated"):
        lines, bare = listed(series, what)
        assert not bare
        assert {line.split(" ")[0] for line in lines} <= rules
        assert {line.split(" ")[1] for line in lines} <= set(KINDS.values())


@pytest.mark.parametrize("series", PAIRS, ids="/".join)
def test_the_command_tells_the_same(series: Series) -> None:
    names = [f"dir:{DATA / series[0] / version}" for version in series[1:]]
    run = CliRunner().invoke(main, ["diff", *names, str(DATA), "--format", "json"], catch_exceptions=False)
    assert run.exit_code == 0
    changes = json.loads(run.stdout)["changes"]
    ids = [f"{one['rule']} {one['kind']} {one['id']}" for one in changes]
    assert sorted(ids) == sorted(line.partition(":")[0] for line in found(series))


def test_the_table_of_the_readme_counts_what_is_there() -> None:
    rows = [line for line in (DATA / "README.md").read_text("utf-8").splitlines() if line.startswith("| `")]
    assert rows == [row(series) for series in PAIRS]


def row(series: Series) -> str:
    stated, missed, unstated = (len(listed(series, what).lines) for what in ("stated", "missed", "unstated"))
    return f"| `{series[0]}` | {series[1]} to {series[2]} | {stated} | {stated - missed} | {missed} | {unstated} |"


@pytest.mark.parametrize("series", PAIRS, ids="/".join)
def test_ledger_and_verdicts_are_borne_out_by_the_earlier_version(series: Series) -> None:
    old, new = (texts_in(DATA / series[0] / version) for version in series[1:])
    files = {**dict.fromkeys(("contexts", "mechanisms", "outcomes")), "cmocs": "cmocs/all"}
    lists = (f"{key}:\n{indent(old[f'theory/{file or key}.yml'], '  ')}" for key, file in files.items())
    new[f"theory/snapshots/{series[1]}.yml"] = f"phase: {series[1]}\n{''.join(lists)}"
    loaded = read_texts(new)
    assert not loaded.found
    assert [one.message for one in double_entry(loaded.review) if one.code != "C415"] == []
    (balance,) = balances(loaded.review)
    # Each new construct would need an entry of its own: no paper has such a list. The rest stands with its reason.
    rest = [told(one) for one in balance.undeclared if (one.rule, one.kind) != ("introduced", "construct")]
    lines = (line for what in ("stated", "unstated") for line in listed(series, what).lines)
    assert sorted(rest) == sorted(line for line in lines if line.startswith("retired construct "))
