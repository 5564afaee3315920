"""Double entry: what was changed in the data without the other half is told, at the line where that half stands."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from cmoc.changes.double_entry import double_entry
from cmoc.changes.ledger import Balance, balances
from cmoc.check import check
from cmoc.load import read_texts
from cmoc.load.review import read_file
from cmoc.load.seal import seal
from cmoc.text.diagnostic import Diagnostic, in_reading_order
from conftest import PHASED, texts_in

TOP = Path(__file__).parent.parent
SETTINGS = "theory/review.yml"
THIRD, SECOND = "theory/phases/phase-3.yml", "theory/phases/second.yml"
LEFT, FIRST = "theory/snapshots/phase-2.yml", "theory/snapshots/first.yml"
CMOCS, CARRIED = "theory/cmocs/all.yml", "theory/cmocs/carried-from-phase-2.yml"
MECHANISMS, CONTEXTS, OUTCOMES = (f"theory/{role}s.yml" for role in ("mechanism", "context", "outcome"))
Edit = tuple[str, str, str]  # file, text there, text in its place
Told = tuple[str, str, str]  # code, file, the line as it stands there


@cache
def shipped() -> Mapping[str, str]:
    names = sorted((*TOP.glob("theory/**/*.yml"), *TOP.glob("studies/*.yml")))
    return {name.relative_to(TOP).as_posix(): name.read_text("utf-8") for name in names}


@cache
def whole() -> Mapping[str, str]:
    """The small review, with nothing that is not held of its phase before."""
    texts = texts_in(PHASED)
    stage = ("{construct: skill, effect: increases}]\n", "{construct: skill, effect: increases}]\n    stage: evening\n")
    texts[FIRST] = texts[FIRST].replace("complete: no\n", "").replace(*stage, 1)
    return texts


once = cache(read_file)  # most files are the same in all cases


def edited(texts: Mapping[str, str], *edits: Edit) -> dict[str, str]:
    made = dict(texts)
    for file, old, new in edits:
        assert made[file].count(old) == 1, (file, old)
        made[file] = made[file].replace(old, new)
    return made


def found_in(texts: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    loaded = read_texts(texts, reader=once)
    return in_reading_order((*loaded.found, *check(loaded.review), *double_entry(loaded.review)))


def told(texts: Mapping[str, str]) -> list[Told]:
    lines = {name: text.splitlines() for name, text in texts.items()}
    spans = [(one.code, one.span) for one in found_in(texts)]
    return [(code, span.file, lines[span.file][span.line - 1].strip()) for code, span in spans if span]


def sealed(edit: Edit) -> tuple[Edit, Edit]:
    """An edit of the shipped snapshot that is meant: its new hash is written down too."""
    old = shipped()[LEFT]
    return edit, (SETTINGS, seal(old), seal(edited(shipped(), edit)[LEFT]))


def block(text: str, begin: str, end: str) -> str:
    return text[text.index(begin) : text.index(end)]


def entry(file: str, begin: str, end: str) -> str:
    return block(shipped()[file], begin, end)


SHIPPED = [
    pytest.param(
        [(CARRIED, entry(CARRIED, "- id: cmoc-302\n", "- id: cmoc-303\n"), "")],
        [("C401", THIRD, "now: [cmoc-302]")],
        id="a CMOC that carries one on is dropped",
    ),
    pytest.param(
        [(THIRD, entry(THIRD, "  - cmoc: p2-007\n", "  - cmoc: p2-008\n"), "")],
        [("C412", THIRD, "verdicts:")],
        id="a verdict is dropped",
    ),
    pytest.param(
        sealed((LEFT, entry(LEFT, "  - id: p2-030\n", "profiles:\n"), "")),
        [("C409", THIRD, "- cmoc: p2-030")],
        id="a CMOC of the phase before is dropped",
    ),
    pytest.param(
        sealed((LEFT, "{construct: cultural-distance, state: low}", "{construct: cultural-distance, state: high}")),
        [("C417", THIRD, "verdict: affirmed")],
        id="the sign of an affirmed CMOC is flipped in the phase before",
    ),
    pytest.param(
        [
            (
                CARRIED,
                entry(CARRIED, "- id: cmoc-303\n", "- id: cmoc-304\n"),
                entry(CARRIED, "- id: cmoc-303\n", "- id: cmoc-304\n").replace(
                    "mechanisms: [{construct: perception-of-progress, effect: increases",
                    "mechanisms: [{construct: perception-of-progress, effect: decreases",
                ),
            )
        ],
        [("C417", THIRD, "verdict: not-reported")],
        id="the sign of a carried CMOC is flipped",
    ),
    pytest.param(
        [(MECHANISMS, "  label: Trust\n", "  label: Reliance\n")],
        [("C415", MECHANISMS, "label: Reliance")],
        id="a construct is renamed without a word",
    ),
    pytest.param(
        sealed((LEFT, "    label: Trust\n", "    label: Trust\n    definition: What one pays for.\n")),
        [],
        id="a definition that is declared as another",
    ),
    pytest.param(
        sealed((LEFT, "    label: Conflict\n", "    label: Conflict\n    definition: What one pays for.\n")),
        [("C415", MECHANISMS, "definition: >-")],
        id="another definition, undeclared",
    ),
    pytest.param(
        [
            (
                THIRD,
                entry(THIRD, "  - kind: reclassified\n    from: [power]", "  - kind: reclassified\n    from: [lead"),
                "",
            )
        ],
        [("C415", CONTEXTS, "- id: power")],
        id="the entry on a new role is dropped",
    ),
    pytest.param(
        [(THIRD, entry(THIRD, "  - kind: merged\n    from: [organ", "  - kind: reframed\n    from: [synergy]"), "")],
        [("C415", LEFT, "- id: task-achievement")],
        id="the entry on a merger is dropped",
    ),
    pytest.param(
        [(THIRD, "    to: [effectiveness-through-collaboration]\n", "    to: [organisational-performance]\n")],
        [],
        id="a merger into one that was there",
    ),
    pytest.param(
        [(THIRD, "from: [organisational-performance, task-achievement]", "from: [task-achievement]")],
        [("C416", THIRD, "- kind: merged")],
        id="a merger of one alone",
    ),
    pytest.param(
        [(THIRD, "  # Beyond Table 2\n", "  - {kind: renamed, from: [faith], to: [faith], basis: reading}\n")],
        [("C416", THIRD, "- {kind: renamed, from: [faith], to: [faith], basis: reading}")],
        id="a declared name that is the same",
    ),
    pytest.param(
        [(THIRD, "  # Beyond Table 2\n", "  - {kind: introduced, to: [trust], basis: reading}\n")],
        [("C416", THIRD, "- {kind: introduced, to: [trust], basis: reading}")],
        id="introduced, and in the phase before already",
    ),
    pytest.param(
        [(THIRD, "  # Beyond Table 2\n", "  - {kind: retired, from: [synergy], basis: reading}\n")],
        [("C416", THIRD, "- {kind: retired, from: [synergy], basis: reading}")],
        id="retired, and still there",
    ),
    pytest.param(
        [(THIRD, "  # Beyond Table 2\n", "  - {kind: reversed, from: [p2-026], to: [cmoc-181], basis: reading}\n")],
        [("C416", THIRD, "- {kind: reversed, from: [p2-026], to: [cmoc-181], basis: reading}")],
        id="reversed, and no sign is another",
    ),
    pytest.param(
        [(THIRD, "  - cmoc: p2-001\n    verdict: refined\n", "  - cmoc: p2-001\n    verdict: affirmed\n")],
        [("C417", THIRD, "verdict: affirmed")],
        id="affirmed, and other parts",
    ),
    pytest.param(
        [(THIRD, "  - cmoc: p2-023\n    verdict: not-reported\n", "  - cmoc: p2-023\n    verdict: refined\n")],
        [("C417", THIRD, "verdict: refined")],
        id="refined, and all is the same",
    ),
    pytest.param(
        [(THIRD, "  - cmoc: p2-015\n    verdict: affirmed\n", "  - cmoc: p2-015\n    verdict: refuted\n")],
        [("C417", THIRD, "verdict: refuted")],
        id="refuted, and carried on with the same sign",
    ),
    pytest.param(
        [(THIRD, "now: [cmoc-305]", "now: []")],
        [("C417", THIRD, "verdict: not-reported")],
        id="not reported, and carried on by nothing",
    ),
    pytest.param(
        [
            (
                THIRD,
                "{about: risk threshold raised, verdict: affirmed, now: [cmoc-012]}",
                "{about: risk threshold raised, verdict: affirmed, now: [cmoc-037]}",
            )
        ],
        [("C417", THIRD, "- {about: risk threshold raised, verdict: affirmed, now: [cmoc-037]}")],
        id="a part that is affirmed by another CMOC",
    ),
    pytest.param(
        [(LEFT, "# Entered by hand:", "# Put in by hand:")],
        [("C418", LEFT, "phase: phase-2")],
        id="a word of a comment of the snapshot",
    ),
    pytest.param(
        [(SETTINGS, "snapshots:\n", "snapshots:\n  phase-1: 0000\n")],
        [("C418", SETTINGS, "phase-1: 0000")],
        id="a hash of a snapshot that is not there",
    ),
    pytest.param(
        [(SETTINGS, "phases: [phase-1,", "phases: [phase-1, phase-1,")],
        [("C414", SETTINGS, "phases: [phase-1, phase-1, phase-2, phase-3, phase-4]")],
        id="a phase listed twice",
    ),
    pytest.param(
        [
            (THIRD, entry(THIRD, "  - kind: reframed\n    from: [ongoing", "  # What no record"), ""),
        ],
        [("C415", LEFT, "- id: ongoing-evaluation")],
        id="lineage is dropped, and its start was retired in silence",
    ),
]


def line(file: str, holds: str) -> str:
    """The one line of the small review that holds this."""
    (found,) = (one.strip() for one in whole()[file].splitlines() if holds in one)
    return found


P1, P5, P7 = (line(SECOND, f"cmoc: p1-00{number}, verdict") for number in (1, 5, 7))
STAYS = "contexts: [{construct: free-evenings, state: present}"
CONDITION = "    - {construct: shared-tools, state: absent, as: condition}\n"
NEW = "- {id: cmoc-009, contexts: [{construct: good-lamp, state: low}], outcomes: [{construct: skill, effect: none}],\n"
NECESSARY = (CMOCS, "- id: cmoc-001\n", "- id: cmoc-001\n  shape: necessary\n")
SILENT = (
    SECOND,
    "  - {kind: introduced, to: [cmoc-006], basis: reading, sources: [{document: notes, at: Diary}]}\n",
    "",
)
WHOLE = [
    pytest.param(
        [(CMOCS, block(whole()[CMOCS], "- id: cmoc-004\n", "- id: cmoc-005\n"), "")],
        [
            ("C401", SECOND, "- {about: talk that asks, verdict: refined, now: [cmoc-004]}"),
        ],
        id="a CMOC is dropped",
    ),
    pytest.param(
        [(CMOCS, "- id: cmoc-001\n", f"{NEW}  sources: [{{document: notes}}]}}\n- id: cmoc-001\n")],
        [("C415", CMOCS, NEW.strip())],
        id="a CMOC is new in silence",
    ),
    pytest.param(
        [
            (CONTEXTS, "- id: good-lamp\n", "- {id: warmth, label: Warmth}\n- id: good-lamp\n"),
            (CMOCS, "{construct: good-lamp, state: present}", "{construct: warmth, state: present}"),
        ],
        [("C415", CONTEXTS, "- {id: warmth, label: Warmth}")],
        id="a construct is new in silence",
    ),
    pytest.param(
        [(SECOND, "introduced, to: [cmoc-006], basis: reading", "introduced, to: [cmoc-005], basis: reading")],
        [
            ("C415", CMOCS, "- id: cmoc-006"),
            ("C416", SECOND, line(SECOND, "to: [cmoc-006]").replace("006", "005")),
        ],
        id="declared as new, and it comes from one before",
    ),
    pytest.param(
        [(FIRST, "{id: calm, label: Calm}", "{id: calm, label: Calm}\n  - {id: haste, label: Haste}")],
        [("C415", FIRST, "- {id: haste, label: Haste}")],
        id="a construct is gone in silence",
    ),
    pytest.param(
        [(SECOND, f"  {line(SECOND, 'kind: merged, from')}\n", "")],
        [
            ("C211", MECHANISMS, "- id: persistence"),
            ("C415", MECHANISMS, "- id: persistence"),
            ("C415", FIRST, "- {id: calm, label: Calm}"),
            ("C415", FIRST, "- {id: stubbornness, label: Stubbornness}"),
        ],
        id="a merger without lineage",
    ),
    pytest.param(
        [(SECOND, "to: [asking, showing]", "to: [asking]")],
        [
            ("C211", MECHANISMS, "- id: showing"),
            ("C415", MECHANISMS, "- id: showing"),
            ("C416", SECOND, line(SECOND, "kind: split").replace("asking, showing", "asking")),
        ],
        id="a split into one alone",
    ),
    pytest.param(
        [(SECOND, f"  {line(SECOND, 'kind: reframed')}\n", "")],
        [("C415", MECHANISMS, "- id: shared-purpose"), ("C415", FIRST, "- {id: team-spirit, label: Team spirit}")],
        id="a reframing without lineage",
    ),
    pytest.param(
        [(SECOND, "kind: renamed, from: [shared-tools], to: [shared-tools]", "about: The tools have another name")],
        [("C415", CONTEXTS, "label: Shared tools")],
        id="what is only told about declares nothing",
    ),
    pytest.param(
        [(CMOCS, STAYS, STAYS.replace("present", "absent"))],
        [("C417", SECOND, P1)],
        id="an affirmed CMOC flips",
    ),
    pytest.param(
        [(CMOCS, STAYS, f"{STAYS}, {{construct: good-lamp, state: present, as: condition}}")],
        [("C417", SECOND, P1)],
        id="an affirmed CMOC takes on a condition",
    ),
    pytest.param(
        [(CMOCS, STAYS, STAYS.replace("}", ", as: condition}"))],
        [("C417", SECOND, P1)],
        id="the cause of an affirmed CMOC becomes a condition",
    ),
    pytest.param(
        [(FIRST, "    stage: evening\n", "")],
        [("C415", CMOCS, "stage: evening")],
        id="an affirmed CMOC moves to another stage",
    ),
    pytest.param(
        [
            (CMOCS, CONDITION, ""),
            (
                CMOCS,
                block(
                    whole()[CMOCS],
                    "  stage: evening\n  sources: [{document: notes, at: Diary}]",
                    "  since: first\n- id: cmoc-003",
                ),
                "  sources: [{document: notes}]\n",
            ),
        ],
        [("C416", SECOND, line(SECOND, "kind: rescoped")), ("C417", SECOND, line(SECOND, "cmoc: p1-002, verdict"))],
        id="what is rescoped and refined is as it was",
    ),
    pytest.param(
        [(CMOCS, "{construct: patience, effect: decreases}", "{construct: patience, effect: increases}")],
        [("C416", SECOND, line(SECOND, "kind: reversed")), ("C417", SECOND, P7)],
        id="what is reversed and refuted is as it was",
    ),
    pytest.param(
        [(SECOND, "  - {kind: retired, from: [p1-006], basis: reading}\n", "")],
        [("C417", SECOND, line(SECOND, "cmoc: p1-006, verdict"))],
        id="a CMOC that nothing carries on is not given up",
    ),
    pytest.param(
        [(SECOND, P5, "- {cmoc: p1-005, verdict: refuted, basis: stated}")],
        [("C417", SECOND, "- {cmoc: p1-005, verdict: refuted, basis: stated}")],
        id="refuted, and the theory still says it",
    ),
    pytest.param(
        [(SECOND, "from: [patience], to: [patience]", "from: [curiosity], to: [curiosity]")],
        [
            ("C415", MECHANISMS, "type: attitude"),
            ("C416", SECOND, line(SECOND, "kind: retyped").replace("patience", "curiosity")),
        ],
        id="the wrong one is declared",
    ),
    pytest.param([NECESSARY], [("C415", CMOCS, "shape: necessary")], id="an affirmed CMOC takes another shape"),
    pytest.param(
        [NECESSARY, (SECOND, "now: [cmoc-001]", "now: [cmoc-001, cmoc-004]")],
        [("C415", CMOCS, "shape: necessary")],
        id="another shape, and the verdict names another CMOC, too",
    ),
    pytest.param([SILENT], [("C415", CMOCS, "- id: cmoc-006")], id="the entry on a new CMOC is dropped"),
    pytest.param(
        [SILENT, (SECOND, "now: [cmoc-001]", "now: [cmoc-001, cmoc-006]")],
        [("C415", CMOCS, "- id: cmoc-006")],
        id="the entry is dropped, and a verdict that another stays names the new CMOC",
    ),
]


def test_both_reviews_are_in_balance() -> None:
    assert told(shipped()) == []
    assert told(whole()) == []


@pytest.mark.parametrize(("edits", "places"), SHIPPED)
def test_of_the_review_shipped(edits: list[Edit], places: list[Told]) -> None:
    assert sorted(told(edited(shipped(), *edits))) == sorted(places)


@pytest.mark.parametrize(("edits", "places"), WHOLE)
def test_of_two_phases_that_are_held_whole(edits: list[Edit], places: list[Told]) -> None:
    assert sorted(told(edited(whole(), *edits))) == sorted(places)


def test_a_phase_without_its_file_is_told_where_it_is_listed() -> None:
    texts = {name: text for name, text in whole().items() if name != SECOND}
    assert [one for one in told(texts) if one[0] != "C211"] == [("C412", SETTINGS, "phases: [plan, first, second]")]


def test_another_id_for_the_same_is_told_once_with_both_ways_out() -> None:
    texts = dict(whole())
    texts[OUTCOMES] = texts[OUTCOMES].replace("- id: belonging", "- id: company")
    texts[CMOCS] = texts[CMOCS].replace("construct: belonging", "construct: company")
    (one,) = found_in(texts)
    assert (one.code, one.span and one.span.file) == ("C415", OUTCOMES)
    assert "aliases: [belonging]" in one.help
    assert "{kind: renamed, from: [belonging], to: [company], basis: reading}" in one.help


def test_with_an_alias_and_the_entry_it_is_declared() -> None:
    entry = f"refinements:\n  - {entry_of('belonging', 'company')}\n"
    texts = edited(whole(), (SECOND, "refinements:\n", entry))
    texts[OUTCOMES] = texts[OUTCOMES].replace("- id: belonging", "- id: company\n  aliases: [belonging]")
    texts[CMOCS] = texts[CMOCS].replace("construct: belonging", "construct: company")
    assert told(texts) == []


def entry_of(old: str, new: str) -> str:
    return f"{{kind: renamed, from: [{old}], to: [{new}], basis: reading}}"


def test_the_help_is_the_entry_to_add() -> None:
    """What it says, put where it says, mends it."""
    texts = edited(whole(), (CONTEXTS, "label: Noise in the room", "label: Loudness"))
    (one,) = found_in(texts)
    assert one.help == f"under refinements in {SECOND}: - {entry_of('noisy-room', 'noisy-room')}"
    added = f"refinements:\n  {one.help.partition(': ')[2]}\n"
    assert told(edited(texts, (SECOND, "refinements:\n", added))) == []


def shipped_balance() -> Balance:
    (one,) = balances(read_texts(shipped(), reader=once).review)
    return one


def test_each_row_of_the_papers_table_and_each_cmoc_of_phase_2_is_accounted_for() -> None:
    one = shipped_balance()
    rows = [entry for entry in one.entries if "Table 2" in {source.at for source in entry.entry.sources}]
    assert {entry.standing for entry in rows} <= {"found", "not-comparable", "not-checked"}
    named = {id for entry in rows for id in (*entry.entry.old, *entry.entry.new)}
    assert {"effectiveness-through-collaboration", "collaborative-behaviour", "risk-threshold", "faith"} <= named
    assert {"conflict-resolution-approach", "trust", "confidence", "power", "leadership"} <= named
    assert {"cultural-assimilation", "interpersonal-communication"} <= named
    assert {"vision-clarity-sharedness", "perceived-legitimacy"} <= named
    told_of = " ".join(entry.entry.about or "" for entry in rows)
    for kept in ("Perception of progress", "Conflict", "Initial trust", "Perceived task complexity"):
        assert kept in told_of
    assert len({verdict.entry.cmoc for verdict in one.verdicts}) == len(one.pair.cmocs_old) == 30
    open_ones = {verdict.entry.cmoc: verdict.standing for verdict in one.verdicts if verdict.standing != "found"}
    assert open_ones == {"p2-024": "not-comparable"}  # whether phase 2 had more of its mechanisms is not known
    assert one.undeclared == ()


def test_what_a_snapshot_in_part_cannot_show_stands_and_is_marked() -> None:
    standings = {(one.entry.kind, *one.entry.new): one for one in shipped_balance().entries}
    faith = standings["redefined", "faith"]
    assert (faith.standing, [lack.path for lack in faith.test.unknown]) == ("not-comparable", [("definition",)])
    assert standings["introduced", "perceived-legitimacy"].standing == "not-comparable"
    assert standings["renamed", "cultural-assimilation"].standing == "found"
    assert {one.standing for one in shipped_balance().entries if one.entry.about} == {"not-checked"}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("- id: curiosity\n", "- idd: curiosity\n", "C012"), ("  type: habit", "  typ: habit", "C012")],
)
def test_while_a_record_cannot_be_read_nothing_is_said_to_be_missing(old: str, new: str, code: str) -> None:
    found = told(edited(whole(), (MECHANISMS, old, new)))
    assert [one for one, *_ in found] == [code]


def test_an_entry_that_leads_to_nothing_is_told_once() -> None:
    entry = "refinements:\n  - {kind: renamed, from: [skill], to: [skil], basis: reading}\n"
    assert [code for code, *_ in told(edited(whole(), (SECOND, "refinements:\n", entry)))] == ["C401"]


STAND = "are two records of second"
FALSE = [
    ("renamed, from: [curiosity], to: [patience]", f'"curiosity" and "patience" {STAND}'),
    ("renamed, from: [curiosity, patience], to: [patience, curiosity]", f'"curiosity" and "patience" {STAND}'),
    ("renamed, from: [free-evenings], to: [belonging]", f'"free-evenings" and "belonging" {STAND}'),
    ("renamed, from: [talk], to: [skill]", '"talk" and "skill" are two records of first'),
    ("redefined, from: [curiosity], to: [shared-purpose]", f'"curiosity" and "shared-purpose" {STAND}'),
    ("redefined, from: [team-spirit], to: [asking]", '"team-spirit" leads to "shared-purpose", as another entry says'),
    ("retyped, from: [curiosity], to: [persistence]", f'"curiosity" and "persistence" {STAND}'),
    ("reclassified, from: [skill], to: [curiosity]", f'"skill" and "curiosity" {STAND}'),
    ("rescoped, from: [p1-001], to: [cmoc-002]", '"p1-001" leads to "cmoc-001", as its verdict says'),
    (
        "reframed, from: [curiosity], to: [shared-purpose]",
        '"shared-purpose" comes from "team-spirit", as another entry says',
    ),
    ("reframed, from: [skill], to: [curiosity]", '"skill" is as it was, and "curiosity" was there before'),
    ("split, from: [skill], to: [asking, showing]", '"skill" is in second as it was, and not among `to`'),
    ("merged, from: [talk, skill], to: [asking]", '"skill" is in second as it was, and not among `to`'),
]


@pytest.mark.parametrize(("said", "message"), FALSE)
@pytest.mark.parametrize("texts", [texts_in(PHASED), whole()], ids=["in part", "whole"])
def test_two_records_that_differ_are_no_change_of_one(texts: Mapping[str, str], said: str, message: str) -> None:
    """The entry alone is told, and none of those that are true."""
    entry = f"refinements:\n  - {{kind: {said}, basis: stated}}\n"
    (one,) = (one for one in found_in(edited(texts, (SECOND, "refinements:\n", entry))) if one.code == "C416")
    assert one.message == f"declared as {said.partition(',')[0]}, and {message}"


def test_of_two_mergers_of_one_that_is_gone_neither_is_found() -> None:
    entry = "refinements:\n  - {kind: merged, from: [calm, curiosity], to: [curiosity], basis: stated}\n"
    found = found_in(edited(texts_in(PHASED), (SECOND, "refinements:\n", entry)))
    assert [one.message for one in found] == [
        'declared as merged, and "calm" leads to "persistence", as another entry says',
        'declared as merged, and "calm" leads to "curiosity", as another entry says',
    ]


@pytest.mark.parametrize(
    "said", ["retyped, from: [team-spirit], to: [shared-purpose]", "split, from: [skill], to: [skill, asking]"]
)
def test_what_an_entry_leads_to_may_have_more_entries(said: str) -> None:
    texts = edited(whole(), (MECHANISMS, "- id: shared-purpose\n", "- id: shared-purpose\n  type: habit\n"))
    texts[FIRST] = texts[FIRST].replace("label: Team spirit}", "label: Team spirit, type: attitude}")
    assert told(edited(texts, (SECOND, "refinements:\n", f"refinements:\n  - {{kind: {said}, basis: stated}}\n"))) == []


def test_an_entry_declares_what_it_leads_from_and_to_and_no_more() -> None:
    entry = f"refinements:\n  - {entry_of('noisy-room', 'good-lamp')}\n"
    edits = ((SECOND, "refinements:\n", entry), (CONTEXTS, "label: Noise in the room", "label: Loudness"))
    assert ("C415", CONTEXTS, "label: Loudness") in told(edited(whole(), *edits))
