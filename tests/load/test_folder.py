"""Nothing below theory/ and studies/ is silently not read, and nothing outside them is read."""

import os
from pathlib import Path

import pytest
from cmoc.load import load, read_texts
from cmoc.load.docs import read_docs
from cmoc.load.folder import LARGEST
from reading import found_in, on_disk, tiny_files, write

RECORD = tiny_files()["theory/cmocs/curiosity.yml"]
# Three more CMOCs, which must not claim what those of the tiny review do.
MORE = RECORD.replace("cmoc-00", "cmoc-10").replace("  sources:", "  basis: prior\n  sources:")


def found(top: Path) -> list[str]:
    """Code and place of all that loading and the rules find."""
    places = [(one.code, one.span) for one in found_in(top)]
    return [f"{at.file}:{at.line}:{at.column} {code}" if at else code for code, at in places]


NO_PLACE = [
    "theory/mechanism.yml",
    "theory/Review.yml",
    "theory/review.yaml",
    "theory/cmocs/extra.yaml",
    "theory/cmocs/extra.YML",
    "theory/cmocs/extra.yml~",
    "theory/cmocs/extra.yml.bak",
    "theory/cmocs/extra",
    "theory/cmocs/notes.txt",
    "theory/phases/first.yaml",
    "theory/constructs/a.yml",
    "theory/cmoc/extra.yml",
    "theory/CMOCS/extra.yml",
    "studies/a.yaml",
    "studies/a.md",
    "studies/2014.csv",
]


@pytest.mark.parametrize("name", NO_PLACE)
def test_a_file_without_a_place_is_an_error(name: str, tmp_path: Path) -> None:
    top = on_disk(tmp_path, {name: RECORD})
    shown = name if name.count("/") == 1 or name.split("/")[1] in ("cmocs", "phases") else name.rsplit("/", 1)[0]
    assert found(top) == [f"{shown}:1:1 C017"]


@pytest.mark.parametrize("name", ["theory/cmocs/x.yml", "theory/cmocs/x", "studies/x.yml", "studies/sub", "theory/y"])
@pytest.mark.parametrize("inside", ["a.yml", None], ids=["with a file", "empty"])
def test_a_folder_without_a_place_is_an_error(name: str, inside: str | None, tmp_path: Path) -> None:
    top = on_disk(tmp_path, {f"{name}/{inside}": "- id: a\n"} if inside else {})
    (top / name).mkdir(parents=True, exist_ok=True)
    assert found(top) == [f"{name}:1:1 C017"]


@pytest.mark.parametrize("name", ["theory/.x.yml", "theory/cmocs/.x.yml.swp", "theory/.git/a.yml", "studies/.DS_Store"])
def test_hidden_files_are_left_alone(name: str, tmp_path: Path) -> None:
    assert found(on_disk(tmp_path, {name: "- [\n"})) == []


def test_what_lies_elsewhere_is_left_alone(tmp_path: Path) -> None:
    assert found(on_disk(tmp_path, {"notes.yml": "- [\n", "docs/a.yml": "[", "theories/a.yml": "["})) == []


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    top = on_disk(tmp_path, {})
    os.mkfifo(top / "theory/cmocs/pipe.yml")
    assert found(top) == ["theory/cmocs/pipe.yml:1:1 C018"]


@pytest.mark.parametrize("name", ["theory/cmocs/link.yml", "studies/link.yml", "theory/profiles.yml"])
def test_a_link_out_of_the_folder_is_not_followed(name: str, tmp_path: Path) -> None:
    write(tmp_path, {"secret.yml": "secret: [\n"})
    top = on_disk(tmp_path / "review", {})
    (top / name).symlink_to(tmp_path / "secret.yml")
    assert found(top) == [f"{name}:1:1 C018"]
    assert not any("secret" in text for text in load(top).sources.values())


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, {"elsewhere/a.yml": "- [\n"})
    top = on_disk(tmp_path / "review", {})
    (top / "studies/out").symlink_to(tmp_path / "elsewhere")
    (top / "studies/up").symlink_to("..")
    assert found(top) == ["studies/out:1:1 C018", "studies/up:1:1 C017"]


def test_links_that_lead_nowhere_or_in_a_ring(tmp_path: Path) -> None:
    top = on_disk(tmp_path, {})
    for name, target in (("a.yml", "b.yml"), ("b.yml", "a.yml"), ("c.yml", "c.yml"), ("d.yml", "no such file")):
        (top / "theory/cmocs" / name).symlink_to(target)
    assert found(top) == [f"theory/cmocs/{name}.yml:1:1 C018" for name in "abcd"]


def test_a_link_inside_the_folder_is_a_file_like_others(tmp_path: Path) -> None:
    top = on_disk(tmp_path, {"parts/skill.yml": MORE})
    (top / "theory/cmocs/skill.yml").symlink_to("../../parts/skill.yml")
    assert found(top) == []
    assert [one.id for one in load(top).review.theory.cmocs][-3:] == ["cmoc-101", "cmoc-102", "cmoc-103"]


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    on_disk(tmp_path / "a b", {})
    (tmp_path / "link").symlink_to("a b")
    assert found(tmp_path / "link") == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param(b"a\nb.yml", "a\\x0ab.yml", id="a line end"),
        pytest.param(b"\x1b[31m.yml", "\\x1b[31m.yml", id="an escape character"),
        pytest.param(b"caf\xe9.yml", "caf\\xe9.yml", id="bytes that are not UTF-8"),
        pytest.param("a\u202egnp.yml".encode(), "a\\x202egnp.yml", id="a mark that turns the writing round"),
        pytest.param(b"a b.yml", "a b.yml", id="a blank"),
        pytest.param("é.yml".encode(), "é.yml", id="a letter beyond English"),
        pytest.param(b"-rf.yml", "-rf.yml", id="a hyphen in front"),
        pytest.param(b"%s{{x}}.yml", "%s{{x}}.yml", id="what a program may replace"),
    ],
)
def test_file_names_are_shown_in_print(name: bytes, shown: str, tmp_path: Path) -> None:
    top = on_disk(tmp_path, {})
    (top / "theory/cmocs" / os.fsdecode(name)).write_bytes(b"- id: cmoc-008\n  stage: evening\n")
    assert found(top) == [f"theory/cmocs/{shown}:1:3 C013"]


def test_two_names_that_are_shown_alike_are_both_read(tmp_path: Path) -> None:
    top = on_disk(tmp_path, {"theory/cmocs/a\\x0ab.yml": "- [\n", "theory/cmocs/a\nb.yml": "- [\n"})
    assert len(found(top)) == 2


UNREADABLE = [
    pytest.param(b"id: \xff\n", "1:5", id="a byte that is none"),
    pytest.param("id: a\ntitle: Caf\u00e9\n".encode("latin-1"), "2:11", id="Latin 1"),
    pytest.param("é: a\r\nü: ".encode() + b"\xc3\n", "2:4", id="half a letter after whole ones"),
    pytest.param(b"id: a\rb: \xc0\x80", "2:4", id="a NUL in disguise, after CR"),
    pytest.param("a\u2028b".encode() + b"\x80", "1:4", id="after a separator that ends no line"),
    pytest.param(b"\xed\xa0\x80", "1:1", id="half a surrogate pair"),
    pytest.param(b"\xf5\x80\x80\x80", "1:1", id="beyond Unicode"),
    pytest.param(b"\xef\xbb\xbfid: \xff", "1:5", id="after a mark of byte order"),
    pytest.param("id: a\n".encode("utf-16"), "1:1", id="UTF-16 with its mark"),
    pytest.param("id: a\n".encode("utf-32"), "1:1", id="UTF-32 with its mark"),
]


@pytest.mark.parametrize(("raw", "place"), UNREADABLE)
def test_bytes_that_are_not_utf_8(raw: bytes, place: str, tmp_path: Path) -> None:
    assert found(on_disk(tmp_path, {"studies/a.yml": raw})) == [f"studies/a.yml:{place} C002"]


def test_a_mark_of_byte_order_is_no_part_of_the_text(tmp_path: Path) -> None:
    text = "\ufeff" + MORE.replace("stage: evening", "stage: evenning", 1)
    assert found(on_disk(tmp_path, {"theory/cmocs/a.yml": text.encode()})) == ["theory/cmocs/a.yml:5:10 C106"]
    first = "\ufeff- {id: cmoc_9, sources: [], contexts: [{construct: skill, state: low}], outcomes: []}\n"
    assert found(on_disk(tmp_path, {"theory/cmocs/a.yml": first}))[0] == "theory/cmocs/a.yml:1:8 C101"


def test_one_mebibyte_is_allowed_and_one_byte_more_is_not(tmp_path: Path) -> None:
    full = MORE + "#" * (LARGEST - len(MORE))
    assert found(on_disk(tmp_path, {"theory/cmocs/a.yml": full})) == []
    assert found(on_disk(tmp_path, {"theory/cmocs/a.yml": full + "#"})) == ["theory/cmocs/a.yml:1:1 C004"]


def test_a_file_of_two_mebibytes_that_is_not_even_text(tmp_path: Path) -> None:
    assert found(on_disk(tmp_path, {"theory/cmocs/a.yml": b"\xff\x00" * LARGEST})) == ["theory/cmocs/a.yml:1:1 C004"]


# A construct file or the settings that cannot be taken: one fault, and no unknown reference besides.
NEEDED = ["theory/review.yml", "theory/mechanisms.yml", "theory/outcomes.yml", "theory/cmocs/curiosity.yml"]


@pytest.mark.parametrize("name", NEEDED)
@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_file_in_another_encoding_is_one_fault(name: str, encoding: str, tmp_path: Path) -> None:
    top = on_disk(tmp_path, {name: tiny_files()[name].encode(encoding)})
    assert found(top) == [f"{name}:1:1 C002"]


@pytest.mark.parametrize("name", NEEDED)
def test_a_file_with_one_bad_byte_is_one_fault(name: str, tmp_path: Path) -> None:
    text = tiny_files()[name]
    top = on_disk(tmp_path, {name: text.encode() + b"# \xff"})
    assert found(top) == [f"{name}:{len(text.splitlines()) + 1}:3 C002"]


@pytest.mark.parametrize("name", NEEDED)
def test_a_link_that_leads_nowhere_is_one_fault(name: str, tmp_path: Path) -> None:
    top = on_disk(tmp_path, {name: None})
    (top / name).symlink_to("nowhere.yml")
    assert found(top) == [f"{name}:1:1 C018"]


@pytest.mark.parametrize("name", NEEDED)
def test_a_folder_in_the_place_of_a_file_is_one_fault(name: str, tmp_path: Path) -> None:
    top = on_disk(tmp_path, {name: None})
    (top / name).mkdir()
    assert found(top) == [f"{name}:1:1 C017"]


@pytest.mark.parametrize("name", ["theory/mechanism.yml", "theory/mechanisms.yaml"])
def test_a_misspelt_file_is_one_fault(name: str, tmp_path: Path) -> None:
    top = on_disk(tmp_path, {"theory/mechanisms.yml": None, name: tiny_files()["theory/mechanisms.yml"]})
    assert found(top) == [f"{name}:1:1 C017"]


def test_without_settings_that_is_the_one_fault(tmp_path: Path) -> None:
    assert found(on_disk(tmp_path, {"theory/review.yml": None})) == ["theory/review.yml:1:1 C019"]


def test_the_order_of_files_is_that_of_their_names(tmp_path: Path) -> None:
    names = ["theory/cmocs/b.yml", "theory/cmocs/B.yml", "theory/cmocs/a-b.yml", "theory/cmocs/a.yml", "studies/z.yml"]
    top = on_disk(tmp_path, dict.fromkeys(names, "x: y: z\n"))
    assert [one.split(":")[0] for one in found(top)] == sorted(names)


def test_a_docs_page_that_is_not_utf_8_or_leads_out_is_told_when_compiling(tmp_path: Path) -> None:
    write(tmp_path, {"secret.md": "secret"})
    top = on_disk(tmp_path / "review", {"docs/a.md": b"caf\xe9", "docs/.hidden.md": b"\xff", "docs/p.png": b"\xff"})
    (top / "docs/b.md").symlink_to("../../secret.md")
    os.mkfifo(top / "docs/c.md")
    files, faults = read_docs(top)
    assert sorted(files) == ["p.png"]
    assert [(one.code, one.span and one.span.file) for one in faults] == [
        ("C002", "docs/a.md"),
        ("C018", "docs/b.md"),
        ("C018", "docs/c.md"),
    ]


def test_the_records_of_a_snapshot_know_their_places_and_homes() -> None:
    text = (
        "phase: first\ncomplete: no\nmechanisms:\n  - {id: skill, label: Skill}\n"
        "cmocs:\n  - id: p1-001\n    mechanisms: [{construct: skill, effect: increases}]\n    sources: []\n"
    )
    (snapshot,) = read_texts({"theory/review.yml": "title: A\n", "theory/snapshots/first.yml": text}).review.snapshots
    (construct,), (cmoc,) = snapshot.theory.constructs, snapshot.theory.cmocs
    assert not snapshot.complete
    assert construct.home == "mechanism"
    assert (construct.origin.span.line, construct.origin.at("label").column) == (4, 24)
    assert cmoc.origin.at("mechanisms", 0, "construct").line == 7
    assert cmoc.origin.at("stage").line == cmoc.origin.span.line == 6
