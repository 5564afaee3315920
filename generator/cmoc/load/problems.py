"""What can be wrong with a file or the shape of a record: C0xx."""

from cmoc.text.problem import Files, Problem

CMOCS = "theory/cmocs/skill.yml"
GOOD = (
    "- id: cmoc-006\n"
    "  contexts: [{construct: shared-tools, state: present}]\n"
    "  mechanisms: [{construct: curiosity, effect: increases}]\n"
    "  sources: [{document: notes, at: Interviews}]\n"
)


def changed(old: str, new: str) -> Files:
    assert old in GOOD
    return {CMOCS: GOOD.replace(old, new)}


RIGHT = {CMOCS: GOOD}


def problem(code: str, name: str, title: str, why: str, help: str, wrong: Files) -> Problem:
    return Problem(code, name, "error", title, why, help, wrong, RIGHT if wrong else {})


NOT_YAML = problem(
    "C001",
    "not-yaml",
    "This is not YAML",
    "A file that cannot be read holds no records. What stands before the fault is still checked.",
    "look at this line and the one before it",
    changed("present}]", "present]"),
)
NOT_UTF_8 = problem(
    "C002",
    "not-utf-8",
    "The file is not UTF-8",
    "Names and quotations hold letters beyond English. One encoding for all files keeps them what they are.",
    "save the file as UTF-8",
    changed("Interviews", "Interviews \udcff"),
)
CONTROL = problem(
    "C003",
    "control-character",
    "A control character",
    "It cannot be seen in an editor, and it breaks feeds, spreadsheets and searches.",
    "delete it, and type the text again if in doubt",
    changed("Interviews", '"Inter\\x07views"'),
)
TOO_LARGE = problem(
    "C004",
    "file-too-large",
    "The file is over 1 MiB",
    "A file of this size is hardly written by hand, and nobody can review a change to it.",
    "split it: any division of theory/cmocs/ into files works",
    {CMOCS: GOOD + "#" * (1 << 20)},
)
TOO_DEEP = problem(
    "C005",
    "nested-too-deep",
    "Nested more than 32 deep",
    "No record needs it. A mistyped bracket is the usual cause.",
    "look for a bracket or brace too many",
    changed("Interviews", "[" * 40 + "]" * 40),
)
ANCHOR = problem(
    "C006",
    "anchor-or-alias",
    "An anchor or alias",
    "One value that stands in two places changes both when one is edited, and no reader of the file sees it.",
    "write the value out, or put it in quotes if the sign belongs to the text",
    changed("Interviews", "&here Interviews"),
)
TAG = problem(
    "C007",
    "tag",
    "A tag",
    "Each field knows what it holds. A tag would say it a second time, or say something else.",
    "delete the tag, or put the value in quotes if the sign belongs to the text",
    changed("Interviews", "!!str Interviews"),
)
MERGE = problem(
    "C008",
    "merge-key",
    "A merge key",
    "A record must say by itself what it claims.",
    "write the fields out",
    changed("  sources:", "  <<: {basis: prior}\n  sources:"),
)
DUPLICATE_KEY = problem(
    "C009",
    "duplicate-key",
    "The same key twice",
    "One of the two values would be lost without a word.",
    "keep one of the two",
    changed("  sources:", "  stage: evening\n  stage: evening\n  sources:"),
)
SEVERAL_DOCUMENTS = problem(
    "C010",
    "several-documents",
    "Several documents in one file",
    "What stands after `---` would not be read as part of the list.",
    "delete the line, or move what follows into a file of its own",
    {CMOCS: GOOD + "---\n" + GOOD.replace("006", "007")},
)
WRONG_KIND = problem(
    "C011",
    "wrong-kind",
    "Text, list or mapping in the wrong place",
    "Each field holds one kind of value, so that one error gives one message.",
    "write it as the message says",
    changed("[{document: notes, at: Interviews}]", "Interviews"),
)
UNKNOWN_KEY = problem(
    "C012",
    "unknown-key",
    "A key that no record has",
    "A misspelt key would be left out without a word, and its value with it.",
    "take it out, or write one of the known keys",
    changed("  mechanisms:", "  mechansims:"),
)
MISSING_KEY = problem(
    "C013",
    "missing-key",
    "A key is missing",
    "A forgotten word must not become a claim without a sign, a place or an id.",
    "add the key",
    changed(", effect: increases", ""),
)
NOT_IN_LIST = problem(
    "C014",
    "not-in-list",
    "A word that this field does not take",
    "States, effects, stances and verdicts are closed lists, so that signs can be computed.",
    "write one of the words of the list",
    changed("increases", "increase"),
)
EMPTY_VALUE = problem(
    "C015",
    "empty-value",
    "A key without a value",
    "Nothing tells whether it was forgotten, is unknown or is meant to be empty.",
    "write [] for an empty list or unknown, or drop the key",
    changed("  sources:", "  only_in:\n  sources:"),
)
WRONG_FORM = problem(
    "C016",
    "wrong-form",
    "A number, day or yes that is not written as one",
    "Only one way of writing is taken, so that 012, 1_0 and on do not mean something by accident.",
    "write it as the message says",
    changed("[{document: notes, at: Interviews}]", "[{document: notes, at: Interviews, cites: [07]}]"),
)
NO_PLACE = problem(
    "C017",
    "file-without-a-place",
    "A file that is not read",
    "Records in a misspelt or misplaced file would be missing from the site without a word.",
    "move its records, or take the file out of the folder",
    {"theory/mechanism.yml": "- {id: patience, label: Patience}\n"},
)
CANNOT_READ = problem(
    "C018",
    "file-cannot-be-read",
    "A file that cannot be read",
    "Only plain files inside the review's own folder are read: no pipe, no device, no link that leads out of it.",
    "put a plain file in its place",
    {},
)
NO_SETTINGS = problem(
    "C019",
    "no-review-file",
    "theory/review.yml is missing",
    "It holds the title, the stages and the documents that all other records refer to.",
    "write theory/review.yml with at least a title",
    {"theory/review.yml": None},
)
KEY_NOT_TEXT = problem(
    "C020",
    "key-not-text",
    "A list or mapping where a key is due",
    "Text that begins with a brace or bracket is read as a mapping or list.",
    "put the text in quotes",
    changed("Interviews", "{{Interviews}}"),
)
ISSUE = problem(
    "C021",
    "issue-not-read",
    "A proposal in an issue that cannot be read",
    "The headings of the form are the keys of the record. With others nobody can tell what belongs to which key.",
    "open the issue with the form, or write the headings as the form has them",
    {},
)

PROBLEMS: tuple[Problem, ...] = (
    NOT_YAML,
    NOT_UTF_8,
    CONTROL,
    TOO_LARGE,
    TOO_DEEP,
    ANCHOR,
    TAG,
    MERGE,
    DUPLICATE_KEY,
    SEVERAL_DOCUMENTS,
    WRONG_KIND,
    UNKNOWN_KEY,
    MISSING_KEY,
    NOT_IN_LIST,
    EMPTY_VALUE,
    WRONG_FORM,
    NO_PLACE,
    CANNOT_READ,
    NO_SETTINGS,
    KEY_NOT_TEXT,
    ISSUE,
)
