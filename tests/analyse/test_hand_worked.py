"""What was worked by hand against the trace that `cmoc trace` prints."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path as File

import pytest
from analyse.hand_worked import LETTERS, SHIPPED, Answer, Case, Path
from click.testing import CliRunner
from cmoc.analyse import path
from cmoc.analyse.reading import direction, reading
from cmoc.analyse.trace import Trace
from cmoc.build.compile import check_folder
from cmoc.build.trace import begins
from cmoc.cli import main
from cmoc.load import read_texts
from cmoc.model.review import References
from cmoc.views.facts import Facts, facts
from cmoc.views.starts import traced
from conftest import STAGES

TOP = File(__file__).parent.parent.parent
STEPPED: dict[Answer, Answer] = {"up": "towards", "down": "away"}
CARRIED = {"one study": "one", "stitched": "several", "cannot be told": "untold"}


@cache
def shipped() -> Facts:
    return facts(check_folder(TOP).loaded.review)


def letters(case: Case) -> Facts:
    """A review of the case's own; a CMOC needs no source there."""
    stated = [line if "sources:" in line else f"{line}, sources: [{{document: book}}]" for line in case.cmocs]
    loaded = read_texts(
        {
            "theory/review.yml": f"title: Letters\nstages: {STAGES}\ndocuments: [{{id: book, label: Book}}]\n"
            + case.references,
            "theory/mechanisms.yml": "".join(f"- {{id: {id}, label: {id.upper()}}}\n" for id in "abcdef"),
            "theory/cmocs/all.yml": "".join(f"- {{id: cmoc-{at}, {line}}}\n" for at, line in enumerate(stated, 1)),
            "theory/profiles.yml": case.profiles or "[]\n",
        }
    )
    assert not loaded.found, loaded.found
    return facts(loaded.review)


def found_by(case: Case) -> tuple[Facts, Trace]:
    """As the command: each start as it is written there, and the kinds that come with it."""
    gathered = letters(case) if case.cmocs else shipped()
    starts: list[path.Start] = []
    within = [case.within] if case.within else []
    for one in case.starts:
        begun = begins(gathered, one)
        if isinstance(begun, str):  # a kind that sets nothing
            continue
        starts += begun[0]
        within += begun[1]
    return gathered, traced(gathered, starts, within)


def answer(paths: Sequence[path.Path]) -> Answer:
    if not paths:
        return "nothing"
    told: Answer = direction([one.sign for one in paths])  # type: ignore[assignment]
    stepped = all(one.stepped for one in paths if one.sign != "?")
    return STEPPED.get(told, told) if stepped else told


def agrees(wanted: Path, found: path.Path, references: References) -> bool:
    links = [link.strip() for link in wanted.cmocs.split(">")]
    works_on = {id for step in found.steps for one in step.modifiers for id in one.cmocs}
    unknown = any(step.needs for step in found.steps)
    return (
        len(links) == len(found.steps)
        and wanted.sign == found.sign
        and all(
            link.startswith("~") == step.backwards and link.lstrip("~") in [one.id for one in step.cmocs]
            for link, step in zip(links, found.steps, strict=True)
        )
        and wanted.carried in (None, CARRIED[found.carried(references)])
        and (wanted.condition is None or unknown == (wanted.condition == "unknown"))
        and set(wanted.works_on) <= works_on
    )


def told(found: path.Path, references: References) -> str:
    links = [("~" if step.backwards else "") + "|".join(one.id for one in step.cmocs) for step in found.steps]
    sure = "" if found.sure else ", for no headline"
    return f"{' > '.join(links)} {found.sign} {CARRIED[found.carried(references)]}{sure}"


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in (*LETTERS, *SHIPPED)])
def test_it_agrees_with_what_was_worked_by_hand(case: Case) -> None:
    gathered, found = found_by(case)
    references = gathered.settings.references
    paths = reading(found, case.end).paths
    shown = "\n".join(told(one, references) for one in paths)
    headline = answer([one for one in paths if one.sure])
    rest = answer([one for one in paths if not one.sure])
    assert (headline, rest) == (case.headline, case.rest), shown
    missing = [wanted for wanted in case.paths if not any(agrees(wanted, one, references) for one in paths)]
    assert not missing, shown
    assert case.number in (None, len(paths)), shown
    assert set(case.loops) <= {" ".join(loop) for loop in found.loops}
    assert not case.longer or found.beyond


BY_COMMAND = [
    ("quick wins and faith", ["quick-wins", "faith"], "tends to rise"),
    (
        "integrated care and communication",
        ["profile:integrated-care-system", "interpersonal-communication"],
        "tends to fall",
    ),
    (
        "contracts and risk where it is mandated",
        ["formalisation", "risk-of-collaborating", "--with", "mandated"],
        "tends to fall",
    ),
    ("distance and trust", ["geographical-distance", "trust"], "read backwards or by our reading"),
    (
        "mandated and perceived legitimacy",
        ["mandated", "perceived-legitimacy"],
        "the paper does not say which way",
    ),
    ("mandated and conflict resolution", ["mandated", "conflict-resolution-approach"], "no claim leads there"),
    (
        "regular meetings and the aims, forbidden by the order of stages",
        ["regular-meetings", "aims-and-outcomes-sought"],
        "no path within the limits",
    ),
]


@pytest.mark.parametrize(("name", "words", "said"), BY_COMMAND)
def test_the_command_says_so_too(name: str, words: list[str], said: str) -> None:
    (case,) = (one for one in SHIPPED if one.name == name)
    ran = CliRunner().invoke(main, ["trace", *words, "--dir", str(TOP), "--format", "json"])
    assert ran.exit_code == 0, ran.output
    printed = json.loads(ran.stdout)
    assert len(printed["paths"]) == (case.number or len(case.paths))
    assert said in printed["sentence"]
