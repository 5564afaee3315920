"""Bad YAML, on purpose: each fault has its place and none ends in a traceback."""

import pytest
from cmoc.load import read_texts
from reading import CMOCS, CONTEXT, MECHANISM, all_found, cmoc, everything

HEAD = f"- id: cmoc-006\n  sources: [{{document: notes}}]\n  {CONTEXT}\n  {MECHANISM}\n"


def test_the_record_that_the_faults_are_laid_into_is_right() -> None:
    assert everything({CMOCS: HEAD}) == []


# What stands on line 5 of a right record, and what is found there.
REFUSED = [
    pytest.param("  note: &a text", ["5:9 C006 &a"], id="an anchor"),
    pytest.param("  note: *a", ["5:9 C006 *a"], id="an alias"),
    pytest.param("  only_in: [*a, *b]", ["5:13 C006 *a", "5:17 C006 *b"], id="two aliases in a list"),
    pytest.param("  note: !!str text", ["5:9 C007 !!str"], id="a tag"),
    pytest.param("  note: !own text", ["5:9 C007 !own"], id="a tag of one's own"),
    pytest.param("  note: ! text", ["5:9 C007 !"], id="the tag that says nothing"),
    pytest.param("  note: !<tag:x,2000:a> text", ["5:9 C007 !<tag:x,2000:a>"], id="a tag written out"),
    pytest.param(
        "  note: !!python/object/apply:os.system ls", ["5:9 C007 !!python/object/apply:os.system"], id="a tag that runs"
    ),
    pytest.param("  <<: {note: a}", ["5:3 C008 <<"], id="a merge key"),
    pytest.param("  <<: *a", ["5:3 C008 <<"], id="a merge key with an alias is one fault"),
    pytest.param('  "<<": a', ['5:3 C012 "<<"'], id="in quotes it is no merge key"),
    pytest.param("  basis: prior\n  basis: prior", ["6:3 C009 basis"], id="a key twice"),
    pytest.param("  basis: prior\n  basis: prior\n  basis: prior", ["6:3 C009 basis", "7:3 C009 basis"], id="thrice"),
    pytest.param('  basis: prior\n  "basis": prior', ['6:3 C009 "basis"'], id="the second one in quotes"),
    pytest.param("  ? [a]\n  : b", ["5:5 C020 ["], id="a list for a key"),
    pytest.param("  ? {a: b}\n  : c", ["5:5 C020 {"], id="a mapping for a key"),
    pytest.param("  note: {{a}}", ["5:10 C020 {"], id="a mapping for a key in a value"),
    pytest.param("  ~: a", ["5:3 C012 ~"], id="a tilde for a key"),
    pytest.param("  null: a", ["5:3 C012 null"], id="null for a key"),
    pytest.param("  1: a", ["5:3 C012 1"], id="a number for a key"),
    pytest.param("  yes: a", ["5:3 C012 yes"], id="yes for a key"),
    pytest.param("  __class__: a", ["5:3 C012 __class__"], id="a name of Python's"),
    pytest.param("  constructor: a", ["5:3 C012 constructor"], id="a name of JavaScript's"),
    pytest.param("  origin: a", ["5:3 C012 origin"], id="the name of what load sets"),
    pytest.param("  'origin ': a", ["5:3 C012 'origin '"], id="the same with a blank"),
    pytest.param("  old: a", ["5:3 C012 old"], id="the name of a field in Python only"),
    pytest.param("  note: a\tb\x07", ["5:12 C003 \x07"], id="a control character"),
    pytest.param("  stage: eve\x07ning", ["5:13 C003 \x07"], id="a control character in a word is one fault"),
    pytest.param("  stage: 'eve\x07ning'", ["5:14 C003 \x07"], id="in quotes too"),
    pytest.param("  note: a\x00b", ["5:10 C003 \x00"], id="a NUL"),
    pytest.param("  # \x1b[31m", ["5:5 C003 \x1b"], id="an escape character in a comment"),
    pytest.param('  note: "a\\x1b[31m"', ['5:9 C003 "a\\x1b[31m"'], id="one written as an escape"),
    pytest.param('  note: "\\u009f"', ['5:9 C003 "\\u009f"'], id="one of the upper ones"),
    pytest.param('  note: "\\uFFFF"', ['5:9 C003 "\\uFFFF"'], id="what is no character"),
    pytest.param('  note: "\\ud800"', ['5:9 C001 "'], id="half a surrogate pair, as an escape"),
    pytest.param('  note: "\\ud83d\\ude00"', ['5:9 C001 "'], id="both halves, as JSON has them"),
    pytest.param('  note: "\\q"', ['5:9 C001 "'], id="an escape that is none"),
    pytest.param('  note: "\\U00110000"', ['5:9 C001 "'], id="an escape beyond Unicode"),
    pytest.param('  note: "a\\tb \\u00e9 \\U0001F600"', [], id="escapes that are allowed"),
    pytest.param("  note: a\ud800b", ["5:10 C003 \ud800"], id="half a surrogate pair in the text"),
    pytest.param('  note: "a', ['5:9 C001 "'], id="a quotation mark left open"),
    pytest.param("  note: 'a", ["5:9 C001 '"], id="a single one left open"),
    pytest.param("  note: a: b", ["5:10 C001 :"], id="two colons"),
    pytest.param("  note: @a", ["5:9 C001 @"], id="a character that begins no value"),
    pytest.param("  note: `a`", ["5:9 C001 `"], id="a backtick"),
    pytest.param("  note: %a", ["5:9 C001 %"], id="a percent sign"),
    pytest.param("\tnote: a", ["5:1 C001"], id="a tab for indentation"),
    pytest.param("  note:\ta", [], id="a tab after a colon is a blank"),
    pytest.param("  note: a\n   basis: prior", ["6:9 C001 :"], id="a line that is indented too far"),
    pytest.param(" note: a", ["5:2 C001 n"], id="a line that is not indented enough"),
    pytest.param("  note", ["5:3 C001 n"], id="a line without a colon"),
    pytest.param("  only_in: [a", ["5:12 C001 ["], id="a bracket left open at the end of the file"),
    pytest.param("  only_in: {a: b", ["5:12 C001 {"], id="a brace left open at the end of the file"),
    pytest.param("  only_in: [a\n  note: b", ["5:12 C001 ["], id="a bracket left open before another line"),
    pytest.param("  only_in: [a}", ["5:12 C001 ["], id="a bracket closed by a brace"),
    pytest.param("--- # more", ["5:1 C010 ---"], id="a second document of nothing"),
    pytest.param("--- \n--- ", ["5:1 C010 ---"], id="two more are said once"),
    pytest.param("...\n", [], id="the mark of the end"),
    pytest.param("...\n- id: cmoc-008", ["6:1 C001 -"], id="something after the end"),
]


@pytest.mark.parametrize(("line", "found"), REFUSED)
def test_a_fault_in_a_record(line: str, found: list[str]) -> None:
    assert everything({CMOCS: f"{HEAD}{line}\n"}) == [f"skill.yml:{one}" for one in found]


WHOLE_FILES = [
    pytest.param("", [], id="an empty file of a list"),
    pytest.param("# nothing yet\n\n", [], id="only comments"),
    pytest.param("[]\n", [], id="an empty list"),
    pytest.param("%YAML 1.1\n---\n" + HEAD, [], id="a line that names the version"),
    pytest.param("%YAML 3.0\n---\n" + HEAD, ["1:1 C001 %"], id="a version that there is not"),
    pytest.param(
        "%TAG ! tag:x,2000:\n---\n" + HEAD.replace("- id", "- !foo\n  id"),
        ["3:3 C007 !foo"],
        id="a handle for tags and its use",
    ),
    pytest.param("a list\n", ["1:1 C011 a"], id="a text"),
    pytest.param("*a\n", ["1:1 C006 *a"], id="an alias and nothing else"),
    pytest.param("- *a\n", ["1:3 C006 *a"], id="an alias for a record"),
    pytest.param(
        "- &a [*a]\n", ["1:3 C006 &a", "1:3 C011 &", "1:7 C006 *a"], id="an alias to the list that it stands in"
    ),
    pytest.param("- text\n", ["1:3 C011 text"], id="a text for a record"),
    pytest.param("- []\n", ["1:3 C011 ["], id="a list for a record"),
    pytest.param("- {}\n", ["1:3 C013 {}", "1:3 C013 {}"], id="a record of nothing lacks its id and its sources"),
    pytest.param("\ufeff" + HEAD.replace("high", "hi"), [], id="a mark of byte order"),
    pytest.param("\ufeff" + HEAD.replace("present", "presnt"), ["3:47 C014 presnt"], id="and the columns behind it"),
]


@pytest.mark.parametrize(("text", "found"), WHOLE_FILES)
def test_a_whole_file(text: str, found: list[str]) -> None:
    assert everything({CMOCS: text}) == [f"skill.yml:{one}".rstrip() for one in found]


def test_an_item_without_a_record_has_no_value() -> None:
    (one,) = all_found({CMOCS: f"{HEAD}-\n"})
    assert (one.code, one.span and one.span.line) == ("C015", 5)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_lines_are_counted_as_editors_count_them(end: str) -> None:
    text = (HEAD + "# more\n\n  note: a\n  stage: evenning\n").replace("\n", end)
    assert everything({CMOCS: text}) == ["skill.yml:8:10 C106 evenning"]


@pytest.mark.parametrize("other", ["\u0085", "\u2028", "\u2029"], ids=["U+0085", "U+2028", "U+2029"])
@pytest.mark.parametrize(
    ("line", "place"),
    [
        pytest.param('  note: "a{}b {} c"\n  stage: evenning', "6:10 C106 evenning", id="in quotes"),
        pytest.param("  note: >-\n    a{}    b\n  stage: evenning", "7:10 C106 evenning", id="in a block"),
        pytest.param(
            "  # a{}  stage: evenning", "5:16 C106 evenning", id="it ends a comment, and the place is that line's"
        ),
    ],
)
def test_what_breaks_a_line_only_for_yaml_moves_no_place(other: str, line: str, place: str) -> None:
    found = everything({CMOCS: HEAD + line.format(other, other) + "\n"})
    assert [one for one in found if "C118" not in one] == [f"skill.yml:{place}"]  # C118: it cannot be seen


DEEP = 40_000
NESTED = [
    pytest.param("[" * DEEP, id="brackets"),
    pytest.param("[" * DEEP + "]" * DEEP, id="brackets that are closed"),
    pytest.param("{" * DEEP, id="braces"),
    pytest.param("{a: " * DEEP, id="braces with keys"),
    pytest.param("[{" * DEEP, id="both by turns"),
    pytest.param("- " * DEEP, id="dashes on a line"),
    pytest.param("\n".join("[" * 10 for _ in range(DEEP // 10)), id="brackets over lines"),
    pytest.param("\n".join(f"{' ' * at}-" for at in range(1_000)), id="dashes, each further in"),
    pytest.param("\n".join(f"{' ' * at}a:" for at in range(1_000)), id="keys, each further in"),
]


@pytest.mark.parametrize("text", NESTED)
def test_deep_nesting_is_one_diagnostic(text: str) -> None:
    for whole in (text, f"{HEAD}  note:\n    {text}\n"):
        found = [one for one in read_texts({"theory/review.yml": "title: A\n", CMOCS: whole}).found if one.span]
        assert [one.code for one in found if one.code not in ("C011", "C015")] in (["C005"], ["C001"])
        assert len(found) == 1


def test_32_deep_is_allowed_and_33_is_not() -> None:
    def deep(number: int) -> str:
        return f"title: A\ndescription: {'[' * number}{']' * number}\n"

    assert [one.code for one in read_texts({"theory/review.yml": deep(31)}).found] == ["C011"]
    (one,) = read_texts({"theory/review.yml": deep(32)}).found
    assert (one.code, one.span and (one.span.line, one.span.column)) == ("C005", (2, 14 + 31))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- id: " + "a" * 500_000, id="an id"),
        pytest.param("- " + "a" * 500_000 + ": b", id="a key"),
        pytest.param("- ? " + "a" * 500_000 + "\n  : b", id="a key with a question mark"),
        pytest.param("- id: a\n  note: " + "a " * 250_000, id="a text of many words"),
        pytest.param('- id: a\n  note: "' + "\\n" * 250_000 + '"', id="a text of many escapes"),
        pytest.param("- [" + "a, " * 20_000 + "]", id="a list"),
        pytest.param("- {" + "a, " * 1_000 + "}", id="a mapping of one key many times"),
        pytest.param("? " * 5_000, id="question marks"),
        pytest.param("#" * 500_000, id="a comment"),
        pytest.param("\n" * 100_000 + "- a", id="empty lines"),
        pytest.param(" " * 500_000 + "- a", id="blanks"),
        pytest.param("- !" + "a" * 500_000 + " b", id="a tag"),
        pytest.param("- &" + "a" * 500_000 + " b", id="an anchor"),
        pytest.param("%" + "a" * 500_000 + "\n---\n", id="a directive"),
        pytest.param("-\n" * 1_000, id="items of nothing"),
    ],
)
def test_what_is_very_long_is_read_to_its_end(text: str) -> None:
    for one in all_found({CMOCS: text}):
        assert one.span
        assert one.span.file == CMOCS


def test_a_long_word_does_not_fill_the_message() -> None:
    word = "a" * 5_000
    for lines in (
        [f"contexts: [{{construct: {word}, state: high}}]", MECHANISM],
        [f"contexts: [{{construct: noisy-room, state: {word}}}]", MECHANISM],
        [CONTEXT, MECHANISM, f"stage: {word}"],
        [CONTEXT, MECHANISM, f"only_in: [{word}]"],
        [CONTEXT, MECHANISM, f"since: {word}"],
        [CONTEXT, MECHANISM, f"? {word}", ": a"],
        [CONTEXT, MECHANISM, f"note: &{word} a"],
    ):
        (one,) = all_found(cmoc(*lines))
        assert len(one.message) < 300, one.code


def test_many_control_characters_do_not_make_as_many_diagnostics() -> None:
    assert 1 <= len(all_found({CMOCS: "\0" * 20_000})) <= 100
    assert 1 <= len(all_found({CMOCS: "\0".join(HEAD * 20)})) <= 100


MAPPINGS = ["theory/review.yml", "studies/a.yml", "theory/phases/a.yml"]


@pytest.mark.parametrize("file", MAPPINGS)
@pytest.mark.parametrize("text", ["", "# later\n", "---\n", "{}\n", "...\n"])
def test_a_file_that_must_hold_a_record_is_not_passed_over_when_it_holds_none(file: str, text: str) -> None:
    found = read_texts({"theory/review.yml": "title: A\n", file: text}).found
    assert {one.span.file for one in found if one.span} == {file}


@pytest.mark.parametrize("file", MAPPINGS)
@pytest.mark.parametrize("text", ["- a\n", "a\n", "[]\n", "*a\n", "a: [\n"])
def test_a_file_of_another_shape_is_one_fault(file: str, text: str) -> None:
    found = read_texts({"theory/review.yml": "title: A\n", file: text}).found
    assert [one.span.file for one in found if one.span] == [file]


@pytest.mark.parametrize("key", ["origin", "home"])
@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("theory/review.yml", "title: A\nKEY: mechanism\n"),
        ("theory/review.yml", "title: A\nstages: [{id: a, label: A, KEY: x}]\n"),
        ("theory/mechanisms.yml", "- {id: a, label: A, KEY: mechanism}\n"),
        ("theory/mechanisms.yml", "- {id: a, label: A, KEY: {lines: a}}\n"),
        ("theory/profiles.yml", "- {id: a, label: A, KEY: x}\n"),
        ("theory/phases/a.yml", "id: a\nlabel: A\nKEY: [x]\n"),
        ("studies/a.yml", "id: a\nKEY: x\n"),
    ],
)
def test_what_load_sets_cannot_be_written(key: str, file: str, text: str) -> None:
    read = read_texts({"theory/review.yml": "title: A\n", file: text.replace("KEY", key)})
    assert [(one.code, one.message) for one in read.found] == [("C012", f'"{key}" is not a key of this record')]
    assert all(one.home == "mechanism" and one.origin.span.file == file for one in read.review.theory.constructs)


def test_where_any_word_may_be_a_key_these_are_words_like_others() -> None:
    read = read_texts({"theory/review.yml": "title: A\nsnapshots: {origin: abc, home: def}\n"})
    assert not read.found
    assert read.review.settings.snapshots == {"origin": "abc", "home": "def"}
