"""Slips of somebody new to YAML: each gives one message, which names the fault and the remedy."""

import pytest
from cmoc.text.problem import Files
from reading import CMOCS, STUDY, TINY, all_found, marked, overlay

CMOC = """\
- id: cmoc-006
  contexts:
    - {construct: shared-tools, state: present}
  mechanisms:
    - construct: curiosity
      effect: increases
  outcomes:
    - {construct: belonging, effect: increases}
  stage: evening
  sources:
    - {document: notes, at: Interviews}
"""
CONTEXTS = "\n    - {construct: shared-tools, state: present}"
STUDY_TEXT = """\
id: moss-2016
title: unknown
authors: [{family: Moss}]
year: 2016
countries: [Norway]
extracts:
  - {cmoc: cmoc-001, stance: supports, excerpt: We asked why, at: Interviews}
"""
PROFILE = """\
- id: evenings
  label: Evenings
  sets:
    - {construct: shared-tools, state: present, how: usual}
  unsaid:
    - told: It is rare.
"""
DIAGRAM = """\
title: How it works
lanes: [{id: one, label: One}]
elements:
  - {id: a, label: A, kind: state, lane: one}
  - {id: b, label: B, kind: state}
links:
  - {from: a, to: b, basis: stated}
"""
TERM = "- id: skill-word\n  term: Skill\n  means: What one can do.\n"
FILES = {
    CMOCS: CMOC,
    STUDY: STUDY_TEXT,
    "theory/profiles.yml": PROFILE,
    "theory/programme-theory.yml": DIAGRAM,
    "theory/glossary.yml": TERM,
    **{name: (TINY / name).read_text("utf-8") for name in ("theory/mechanisms.yml", "theory/review.yml")},
}
PROFILES, THEORY, GLOSSARY, MECHANISMS, REVIEW = list(FILES)[2:]
KEYS_OF_CONTEXT = "{state: …, construct: …}"
QUOTES = "put the value in quotes"

# file, what stands there, the slip, what is marked, the message, the help
SLIPS = [
    (
        CMOCS,
        "mechanisms:",
        "mechanims:",
        "mechanims",
        '"mechanims" is not a key of this record',
        'did you mean "mechanisms"?',
    ),
    (
        CMOCS,
        "  stage:",
        "\tstage:",
        "\t",
        "this is not YAML: a tab stands where blanks are needed",
        "indent with blanks",
    ),
    (
        CMOCS,
        "    - {construct: s",
        "\t- {construct: s",
        "\t",
        "this is not YAML: a tab stands where blanks are needed",
        "indent with blanks",
    ),
    (
        CMOCS,
        "- id:",
        "id:",
        ":",
        "this is not YAML: this line is indented more than the one before, and so it is read as part of its text",
        "line it up with the key above, and begin a record in a list with a dash and a blank",
    ),
    (
        CMOCS,
        "- id:",
        "-id:",
        ":",
        "this is not YAML: a blank is missing after a dash",
        "write the dash, a blank, then the value",
    ),
    (
        CMOCS,
        "- {document",
        "-{document",
        ":",
        "this is not YAML: a blank is missing after a dash",
        "write the dash, a blank, then the value",
    ),
    (
        CMOCS,
        "    - construct: curiosity",
        "      construct: curiosity",
        "construct: curiosity",
        "mechanisms is a list, and a mapping stands here",
        "write each item with a dash, as - {effect: …, construct: …}",
    ),
    (
        CMOCS,
        "  stage:",
        " stage:",
        "s",
        "this is not YAML: the indentation does not fit the list above",
        "line it up: a dash with the dashes above it, a key with the keys",
    ),
    (
        CMOCS,
        "  stage:",
        "   stage:",
        "s",
        "this is not YAML: the indentation does not fit the lines above",
        "line the keys up",
    ),
    (
        CMOCS,
        CONTEXTS,
        " shared-tools",
        "shared-tools",
        'contexts is a list, and "shared-tools" stands here',
        f"write each item with a dash, as - {KEYS_OF_CONTEXT}",
    ),
    (
        CMOCS,
        CONTEXTS,
        " [shared-tools, noisy-room]",
        "shared-tools",
        'an item of contexts has keys, and "shared-tools" stands here',
        f"write each as {KEYS_OF_CONTEXT}",
    ),
    (
        CMOCS,
        CONTEXTS,
        " [1, 2]",
        "1",
        'an item of contexts has keys, and "1" stands here',
        f"write each as {KEYS_OF_CONTEXT}",
    ),
    (
        CMOCS,
        "stage: evening",
        "stage: [evening]",
        "[evening]",
        "stage is text, and a list stands here",
        "write one text; put it in quotes if it begins with a bracket or brace",
    ),
    (
        CMOCS,
        "stage: evening",
        'stage: ""',
        "stage",
        '"stage" has an empty text',
        "write a value after the colon, or write unknown, or take the key out",
    ),
    (
        CMOCS,
        "stage: evening",
        "stage:",
        "stage",
        '"stage" has no value',
        "write a value after the colon, or write unknown, or take the key out",
    ),
    (
        CMOCS,
        "stage: evening",
        "only_in:",
        "only_in",
        '"only_in" has no value',
        "write [] for an empty list, or take the key out",
    ),
    (
        CMOCS,
        "stage: evening",
        "note: #12 is odd",
        "note",
        '"note" has no value',
        "what stands after # is a comment: put the text in quotes",
    ),
    (
        CMOCS,
        "stage: evening",
        "note: see: this",
        ":",
        "this is not YAML: a second colon on one line",
        "put the text in quotes, or start a new line",
    ),
    (
        CMOCS,
        "stage: evening",
        "stage:evening",
        "s",
        "this is not YAML: this line is no `key: value`",
        "write a colon and a blank after the key",
    ),
    (
        CMOCS,
        "stage: evening",
        "note: *important*",
        "*",
        "this is not YAML: a value cannot begin with this character",
        QUOTES,
    ),
    (CMOCS, "stage: evening", "note: @home", "@", "this is not YAML: a value cannot begin with this character", QUOTES),
    (
        CMOCS,
        "stage: evening",
        "stage: evening\n  stage: evening",
        "stage",
        'the key "stage" stands here a second time',
        "keep one of the two",
    ),
    (
        CMOCS,
        "{construct: belonging",
        "{link: a to b",
        "a to b",
        'link has keys, and "a to b" stands here',
        "write it as {from: …, to: …}",
    ),
    (
        CMOCS,
        "at: Interviews",
        "at: Interviews, cites: 12",
        "12",
        'cites is a list, and "12" stands here',
        "write it in brackets, as [12]",
    ),
    (
        STUDY,
        "id: m",
        "- id: m",
        "-",
        "a record has keys, and a list stands here",
        "take the dash out: begin it with `id: …`",
    ),
    (
        STUDY,
        "[Norway]",
        "Norway",
        "Norway",
        'countries is a list, and "Norway" stands here',
        "write it in brackets, as [Norway]",
    ),
    (
        STUDY,
        "[{family: Moss}]",
        "[Moss, Lind]",
        "Moss",
        'an item of authors has keys, and "Moss" stands here',
        "write each as {family: …, given: …}",
    ),
    (
        STUDY,
        "2016\nc",
        "'16\nc",
        "'",
        "this is not YAML: this quotation mark is not closed",
        "close it, or put the whole text in the other kind of quotes",
    ),
    (
        STUDY,
        "We asked why",
        '"We asked" why',
        "{",
        "this is not YAML: this bracket or brace is not closed, or a comma is missing",
        "close it; inside it, put a text with a comma or a quotation mark in quotes",
    ),
    (
        STUDY,
        "supports",
        "support",
        "support",
        '"support" is not a word that stance takes: supports, challenges, qualifies',
        'did you mean "supports"?',
    ),
    (
        PROFILES,
        "told: It is rare.",
        "It is rare.",
        "It is rare.",
        'an item of unsaid has keys, and "It is rare." stands here',
        "write each as {told: …, cmocs: …}",
    ),
    (PROFILES, "told: It is rare.", 'told: ""', "told", '"told" has an empty text', "write a value after the colon"),
    (
        PROFILES,
        "- {construct: shared-tools, state: present, how: usual}",
        "shared-tools: present",
        "shared-tools: present",
        "sets is a list, and a mapping stands here",
        "write each item with a dash, as - {construct: …, state: …, how: …}",
    ),
    (
        THEORY,
        "\n  - {id: a, label: A, kind: state, lane: one}\n  - {id: b, label: B, kind: state}",
        " [1]",
        "1",
        'an item of elements has keys, and "1" stands here',
        "write each as {id: …, label: …, kind: …}",
    ),
    (THEORY, ", basis: stated", "", "{from: a, to: b}", '"basis" is missing here', "add `basis:`"),
    (GLOSSARY, "means:", "meaning:", "meaning", '"meaning" is not a key of this record', 'did you mean "means"?'),
    (
        GLOSSARY,
        "- id: skill-word\n  term: Skill\n  means: What one can do.\n",
        "- Skill\n",
        "Skill",
        'a record has keys, and "Skill" stands here',
        "begin it with `- id: …`",
    ),
    (
        MECHANISMS,
        "label: Curiosity",
        'label: ""',
        "label",
        '"label" has an empty text',
        "write a value after the colon",
    ),
    (
        MECHANISMS,
        "label: Curiosity",
        "label: [Curiosity]",
        "[Curiosity]",
        "label is text, and a list stands here",
        "write one text; put it in quotes if it begins with a bracket or brace",
    ),
    (REVIEW, "title: ", 'title: "" # ', "title", '"title" has an empty text', "write a value after the colon"),
]


@pytest.mark.parametrize(("file", "right", "wrong", "mark", "message", "help"), SLIPS)
def test_a_slip(file: str, right: str, wrong: str, mark: str, message: str, help: str) -> None:
    assert right in FILES[file]
    files: Files = {file: FILES[file].replace(right, wrong, 1)}
    (one,) = all_found(files)
    assert (marked(one, overlay(files)), one.message, one.help) == (mark, message, help)


@pytest.mark.parametrize("file", FILES)
def test_without_a_slip_there_is_no_message(file: str) -> None:
    assert all_found({file: FILES[file]}) == ()
