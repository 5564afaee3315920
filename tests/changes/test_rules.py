"""Each rule of change: what it finds, and that its inverse finds it when the two sides change places."""

from pathlib import Path

import pytest
from cmoc.changes import RULES, inverted, rules
from comparing import BASE, both, edited, side, told

Edits = tuple[tuple[str, str], ...]
HOPE, FEAR = BASE["theory/mechanisms.yml"].splitlines(keepends=True)
C1 = BASE["theory/cmocs/a.yml"].partition("- id: c-2")[0]
C2 = BASE["theory/cmocs/a.yml"].removeprefix(C1)
C2_BRANCHES = (
    "- {id: c-3, contexts: [{construct: rain, state: high}], outcomes: [{construct: rest, effect: decreases}], "
    "sources: [{document: book}]}\n"
    "- {id: c-4, contexts: [{construct: weather, state: high}], mechanisms: [{construct: fear, effect: increases}], "
    "outcomes: [{construct: rest, effect: increases}], sources: [{document: book}]}\n"
)
LEDGER = "refinements: ["
VERDICTS = "verdicts: ["


def declared(kind: str, old: str, new: str) -> tuple[str, str]:
    return LEDGER, f"{LEDGER}{{kind: {kind}, from: [{old}], to: [{new}], basis: stated}}, "


WELL = "{construct: hope, effect: decreases, actor: staff, resource: money, ours: sign}"
TABLE: list[tuple[str, Edits, list[str]]] = [
    ("introduced", (("- {id: money,", "- {id: sun, label: Sun}\n- {id: money,"),), ["introduced sun"]),
    ("introduced", (("id: one\nlabel: One\n", "id: one\nlabel: One\nnote: n\n"),), ["wording one: note"]),
    ("retired", ((FEAR, ""),), ["retired fear"]),
    ("retired", ((C1, ""),), ["retired c-1"]),
    (
        "retired",
        ((FEAR, "- {id: a-1, label: Alarm, aliases: [fear]}\n- {id: a-2, label: Worry, aliases: [fear]}\n"),),
        ["introduced a-1", "introduced a-2", "retired fear"],
    ),
    ("renamed", (("label: Fear of loss", "label: Dread"),), ["renamed fear: label"]),
    ("renamed", (("label: Merger", "label: Union"),), ["renamed merger: label"]),
    (
        "renamed",
        (("id: fear, label: Fear of loss", "id: dread, label: Dread, aliases: [fear]"),),
        ["renamed dread: id label aliases/fear"],
    ),
    ("wording", (("label: Fear of loss", "label: Fear of Loss!"),), ["wording fear: label"]),
    ("wording", (("Short", "Long"),), ["wording hope: note"]),
    ("wording", (("means: A word", "means: A thing"),), ["wording term: means"]),
    ("wording", (("title: A\n", "title: B\n"),), ["wording : title"]),
    ("wording", (("only_in: [merger, club]", "only_in: [club, merger]"),), ["wording c-1: only_in"]),
    ("redefined", (("To expect well.", "To wish."),), ["redefined hope: definition"]),
    ("retyped", (("type: attitude", "type: belief"),), ["retyped hope: type"]),
    ("reclassified", ((FEAR, ""), ("- {id: rest,", FEAR + "- {id: rest,")), ["reclassified fear: home"]),
    ("broader-changed", (("broader: [weather]", "broader: []"),), ["broader-changed rain: broader/weather"]),
    ("level-moved", (("level: town", "level: land"),), ["level-moved rain: level"]),
    ("alterable-changed", (("alterable: no", "alterable: yes"),), ["alterable-changed rain: alterable"]),
    (
        "most-frequent-outcome-changed",
        (("outcome: skill,", "outcome: rest,"),),
        ["most-frequent-outcome-changed hope: most_frequent_outcome"],
    ),
    (
        "split",
        ((FEAR, "- {id: f-1, label: Alarm}\n- {id: f-2, label: Worry}\n"), declared("split", "fear", "f-1, f-2")),
        ["ledger-changed two: refinements/split fear -> f-1, f-2", "split f-1", "split f-2", "split fear"],
    ),
    (
        "merged",
        ((HOPE + FEAR, "- {id: mood, label: Mood}\n"), declared("merged", "fear, hope", "mood")),
        ["ledger-changed two: refinements/merged fear, hope -> mood", "merged fear", "merged hope", "merged mood"],
    ),
    (
        "merged",
        ((FEAR, ""), declared("merged", "fear, hope", "hope")),
        ["ledger-changed two: refinements/merged fear, hope -> hope", "merged fear"],
    ),
    (
        "split",
        ((C2, C2_BRANCHES), (VERDICTS, VERDICTS + "{cmoc: c-2, verdict: refined, now: [c-3, c-4], basis: stated}, ")),
        [
            "verdict-changed two: verdicts/c-2",
            "split c-2",
            "context-removed c-2: contexts/money",
            "split c-3",
            "context-added c-3: contexts/rain",
            "split c-4",
            "context-added c-4: contexts/weather",
            "effect-flipped c-4: outcomes/rest/effect",
            "mechanism-added c-4: mechanisms/fear",
        ],
    ),
    (
        "reframed",
        ((FEAR, "- {id: care, label: Care}\n"), declared("reframed", "fear", "care")),
        [
            "ledger-changed two: refinements/reframed fear -> care",
            "redefined care: definition",
            "reframed care: id",
            "renamed care: label",
        ],
    ),
    (
        "reframed",
        (("- {id: money,", "- {id: care, label: Care}\n- {id: money,"), declared("reframed", "fear", "care")),
        ["ledger-changed two: refinements/reframed fear -> care", "reframed care"],
    ),
    (
        "carried-on",
        (
            ("- id: c-2", "- id: c-3"),
            ("verdicts: [", "verdicts: [{cmoc: c-2, verdict: affirmed, now: [c-3], basis: stated}, "),
        ),
        ["verdict-changed two: verdicts/c-2", "carried-on c-3: id"],
    ),
    ("probable-rename", (("id: fear,", "id: dread,"),), ["probable-rename dread: id"]),
    ("probable-rename", (("- id: c-2", "- id: c-3"),), ["probable-rename c-3: id"]),
    (
        "reversed",
        (("construct: rain, state: high}, {construct: weather", "construct: rain, state: low}, {construct: weather"),),
        ["reversed c-1: contexts/rain/state"],
    ),
    (
        "reversed",
        (("{construct: rest, effect: decreases}", "{construct: rest, effect: increases}"),),
        ["reversed c-2: outcomes/rest/effect"],
    ),
    (
        "state-flipped",
        (("money, state: absent", "money, state: present"), ("rest, effect: decreases", "rest, effect: increases")),
        ["effect-flipped c-2: outcomes/rest/effect", "state-flipped c-2: contexts/money/state"],
    ),
    ("state-changed", (("money, state: absent", "money, state: low"),), ["state-changed c-2: contexts/money/state"]),
    (
        "effect-flipped",
        (("hope, effect: decreases", "hope, effect: increases"),),
        ["effect-flipped c-1: mechanisms/hope/effect"],
    ),
    (
        "effect-changed",
        (("skill, effect: increases", "skill, effect: changes"),),
        ["effect-changed c-1: outcomes/skill/effect"],
    ),
    (
        "context-added",
        (("[{construct: money, state: absent}", "[{construct: money, state: absent}, {construct: rain, state: low}"),),
        ["context-added c-2: contexts/rain"],
    ),
    (
        "context-removed",
        (("{construct: rain, state: high}, {construct: weather", "{construct: weather"),),
        ["context-removed c-1: contexts/rain"],
    ),
    (
        "condition-added",
        (
            (
                "[{construct: money, state: absent}",
                "[{construct: money, state: absent}, {construct: rain, state: low, as: condition}",
            ),
        ),
        ["condition-added c-2: contexts/rain"],
    ),
    (
        "condition-dropped",
        ((", {construct: weather, state: mixed, as: condition}", ""),),
        ["condition-dropped c-1: contexts/weather"],
    ),
    (
        "holds-changed",
        (("state: mixed, as: condition", "state: mixed, as: cause"),),
        ["holds-changed c-1: contexts/weather/as"],
    ),
    (
        "mechanism-replaced",
        ((WELL, "{construct: fear, effect: increases}"),),
        ["mechanism-replaced c-1: mechanisms/fear mechanisms/hope"],
    ),
    (
        "mechanism-added",
        ((WELL, WELL + ", {construct: fear, effect: increases}"),),
        ["mechanism-added c-1: mechanisms/fear"],
    ),
    ("mechanism-dropped", ((f"  mechanisms: [{WELL}]\n", ""),), ["mechanism-dropped c-1: mechanisms/hope"]),
    (
        "outcome-replaced",
        (("{construct: skill, effect: increases}", "{link: {from: rain, to: hope}, effect: dampens}"),),
        ["outcome-replaced c-1: outcomes/rain -> hope outcomes/skill"],
    ),
    (
        "outcome-added",
        (
            (
                "{construct: skill, effect: increases}",
                "{construct: skill, effect: increases}, {construct: rest, effect: changes}",
            ),
        ),
        ["outcome-added c-1: outcomes/rest"],
    ),
    (
        "outcome-dropped",
        (("  outcomes: [{construct: skill, effect: increases}]\n", ""),),
        ["outcome-dropped c-1: outcomes/skill"],
    ),
    ("resource-changed", (("resource: money", "resource: rest"),), ["resource-changed c-1: mechanisms/hope/resource"]),
    ("actor-changed", (("actor: staff", "actor: guests"),), ["actor-changed c-1: mechanisms/hope/actor"]),
    (
        "part-recoded",
        (("{construct: money, state: absent}", "{text: money, state: absent}"),),
        ["part-recoded c-2: contexts/money/construct", "part-recoded c-2: contexts/money/text"],
    ),
    ("stage-moved", (("stage: early", "stage: late"),), ["stage-moved c-1: stage"]),
    (
        "scope-widened",
        (("only_in: [merger, club]", "only_in: []"),),
        ["scope-widened c-1: only_in/club only_in/merger"],
    ),
    ("scope-narrowed", (("only_in: [merger, club]", "only_in: [club]"),), ["scope-narrowed c-1: only_in/merger"]),
    (
        "scope-moved",
        (("only_in: [merger, club]", "only_in: [merger, firm]"),),
        ["scope-moved c-1: only_in/club only_in/firm"],
    ),
    ("basis-changed", (("basis: finding", "basis: prior"),), ["basis-changed c-1: basis"]),
    ("basis-changed", (("stage: early", "stage: early\n  hedged: yes"),), ["basis-changed c-1: hedged"]),
    ("shape-changed", (("shape: gradual", "shape: threshold"),), ["shape-changed c-1: shape"]),
    (
        "ours-changed",
        (("ours: sign", "ours: part"), ("stage: early", "stage: early\n  stage_ours: yes")),
        ["ours-changed c-1: mechanisms/hope/ours", "ours-changed c-1: stage_ours"],
    ),
    ("part-of-changed", (("  part_of: c-1\n", "  part_of: unknown\n"),), ["part-of-changed c-2: part_of"]),
    ("at-odds-changed", (("at_odds_with: [c-1]", "at_odds_with: []"),), ["at-odds-changed c-2: at_odds_with/c-1"]),
    (
        "source-added",
        (("[{document: book}]", "[{document: book}, {document: talk}]"),),
        ["source-added c-2: sources/talk"],
    ),
    ("source-removed", ((", {document: book, at: Page 2}", ""),), ["source-removed c-1: sources/book, Page 2"]),
    ("citation-added", (("cites: [1, 2]", "cites: [1, 2, 3]"),), ["citation-added c-1: sources/book, Page 1/cites/3"]),
    ("citation-removed", (("cites: [1, 2]", "cites: [1]"),), ["citation-removed c-1: sources/book, Page 1/cites/2"]),
    (
        "source-changed",
        (("cites: [1, 2]", "cites: [2, 1], shared: yes"),),
        ["source-changed c-1: sources/book, Page 1/cites", "source-changed c-1: sources/book, Page 1/shared"],
    ),
    ("study-changed", (("year: 2010", "year: 2011"),), ["study-changed moss: year"]),
    (
        "extract-added",
        (("{cmoc: c-2, stance: supports}", "{cmoc: c-2, stance: supports}, {cmoc: c-2, stance: qualifies}"),),
        ["extract-added moss: extracts/c-2"],
    ),
    ("extract-removed", ((", {cmoc: c-2, stance: supports}", ""),), ["extract-removed moss: extracts/c-2"]),
    (
        "stance-changed",
        (("c-2, stance: supports", "c-2, stance: challenges"),),
        ["stance-changed moss: extracts/c-2/stance"],
    ),
    ("extract-changed", (("It rained", "It poured"),), ["extract-changed moss: extracts/c-1/finding"]),
    (
        "state-set",
        (("{id: club, label: Club", "{id: club, label: Club, sets: [{construct: rain, state: low, how: usual}]"),),
        ["state-set club: sets/rain"],
    ),
    ("state-unset", ((", {construct: money, state: low, how: possible}", ""),), ["state-unset merger: sets/money"]),
    (
        "state-set-otherwise",
        (("state: low, how: possible", "state: absent, how: usual"),),
        ["state-set-otherwise merger: sets/money/how", "state-set-otherwise merger: sets/money/state"],
    ),
    (
        "partnerships-changed",
        (("partnerships: [merger]", "partnerships: [fusion]"),),
        ["partnerships-changed merger: partnerships/fusion", "partnerships-changed merger: partnerships/merger"],
    ),
    ("verdict-changed", (("verdict: affirmed", "verdict: refined"),), ["verdict-changed two: verdicts/old-1/verdict"]),
    (
        "ledger-changed",
        (("It was unclear", "Two readings"),),
        ["ledger-changed two: refinements/redefined hope -> hope/why"],
    ),
    ("phase-changed", (("where: Library", "where: Archive"),), ["phase-changed two: searches"]),
    ("diagram-changed", (("kind: context}", "kind: event}"),), ["diagram-changed : elements/box/kind"]),
]
BY_NAME = {rule.name: rule for rule in RULES}


@pytest.mark.parametrize("case", TABLE, ids=[f"{at} {case[0]}" for at, case in enumerate(TABLE)])
def test_a_change_is_found_and_its_inverse_the_other_way(case: tuple[str, Edits, list[str]]) -> None:
    _, edits, lines = case
    there, back = both(side(BASE), side(edited(*edits)))
    assert sorted(told(there)) == sorted(lines)
    assert {inverted(one) for one in there.changes} == set(back.changes)
    assert {inverted(inverted(one)) for one in there.changes} == set(there.changes)


def test_a_study_that_comes_or_goes_is_evidence() -> None:
    less = {name: text for name, text in BASE.items() if name != "studies/moss.yml"}
    there, back = both(side(BASE), side(less))
    assert (told(there), there.level) == (["study-retired moss"], "evidence")
    assert told(back) == ["study-introduced moss"]


def test_each_rule_has_its_file_its_case_its_reason_and_its_inverse() -> None:
    files = {file.stem.replace("_", "-") for file in Path(rules.__file__ or "").parent.glob("[!_]*.py")}
    cases = {line.split(" ")[0] for _, _, lines in TABLE for line in lines} | {"study-introduced", "study-retired"}
    assert files == set(BY_NAME) == cases
    assert len(BY_NAME) == len(RULES) == len({rule.title for rule in RULES})
    for rule in RULES:
        assert rule.why.endswith(".")
        assert not rule.title.endswith(".")
        assert BY_NAME[rule.inverse].inverse == rule.name
        assert BY_NAME[rule.inverse].level == rule.level


def test_the_catch_all_comes_last() -> None:
    assert RULES[-1].name == "wording"
