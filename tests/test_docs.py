"""The documents say what is so."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from cmoc.check import check
from cmoc.cli import COMMANDS
from cmoc.load import read_texts
from cmoc.load.parse import parse

TOP = Path(__file__).parent.parent
DOCS = sorted([*TOP.glob("*.md"), *(TOP / "docs").rglob("*.md")])
ARCHITECTURE = (TOP / "docs/contributing/architecture.md").read_text("utf-8")
PACKAGE = TOP / "generator/cmoc"
# Folders of pages that are made; the built site's own test follows every link.
MADE = re.compile(
    r"(\.\./)?((web|constructs|cmocs|profiles|studies|problems|gaps|loops|evidence|theories|reporting|downloads)/|(limits|glossary|contribute|new)\.md)"
)


def blocks(language: str) -> Iterator[tuple[str, str]]:
    for file in DOCS:
        for at, found in enumerate(re.findall(rf"```{language}\n(.*?)```", file.read_text("utf-8"), re.DOTALL), 1):
            yield f"{file.name} {at}", found


@pytest.mark.parametrize(("where", "text"), list(blocks("yaml")), ids=lambda value: value[:20].strip())
def test_yaml_in_the_documents_can_be_read(where: str, text: str) -> None:
    assert not parse(text, where)[2]


def test_the_documents_and_the_program_have_the_same_commands() -> None:
    documented = set(re.findall(r"^cmoc ([a-z]+)", "\n".join(text for _, text in blocks("text")), re.MULTILINE))
    assert documented == {command.name for command in COMMANDS}
    assert all(command.help for command in COMMANDS)


def test_the_tree_of_the_architecture_is_the_tree_on_disk() -> None:
    drawn = re.search(r"generator/cmoc/\n(.*?)\ntests/", ARCHITECTURE, re.DOTALL)
    assert drawn
    named = set(re.findall(r"^  ([a-z]+)/", drawn[1], re.MULTILINE))
    assert named == {folder.name for folder in PACKAGE.iterdir() if (folder / "__init__.py").exists()}


def test_the_layers_of_the_architecture_are_those_of_the_contract() -> None:
    told = re.search(r"holds it\.\n\n```text\n(.*?)```", ARCHITECTURE, re.DOTALL)
    assert told
    settings = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))
    contract = next(one for one in settings["tool"]["importlinter"]["contracts"] if one["type"] == "layers")
    assert told[1].strip().split(" > ") == contract["layers"]


def test_the_architecture_fits_its_page() -> None:
    assert len(ARCHITECTURE.splitlines()) <= 120


def test_a_document_is_linked_only_where_it_exists() -> None:
    for file in DOCS:
        for target in re.findall(r"\]\(([^)#:]+)\)", file.read_text("utf-8")):
            made = MADE.match(target)
            assert made or (file.parent / target).exists(), f"{file.name}: {target}"


def test_make_names_every_target_with_its_line_of_help() -> None:
    text = (TOP / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)
    assert phony
    assert set(re.findall(r"^([a-z]+):.*## ", text, re.MULTILINE)) == set(phony[1].split())


def test_the_lock_is_hashed_and_names_no_host() -> None:
    text = (TOP / "requirements.txt").read_text("utf-8")
    assert not re.search(r"https?:|--(index|extra|find)", text)
    pins = re.findall(r"^[a-z0-9_.\-\[\]]+==[^ ]+(.*?)(?=^[a-z]|\Z)", text, re.MULTILINE | re.DOTALL)
    assert len(pins) > 20
    assert all("--hash=sha256:" in pin for pin in pins)


def test_no_file_of_the_project_names_a_place_on_a_machine() -> None:
    # Put together here, so that this file does not hold them.
    places = [f"/{name}/" for name in ("work", "root", "home", "tmp")]
    for file in [*DOCS, *(TOP / "generator").rglob("*.py"), *(TOP / "theory").rglob("*"), TOP / "Makefile"]:
        if file.is_file():
            text = file.read_text("utf-8")
            assert not [place for place in places if place in text], file.name


def test_the_study_of_the_documents_fits_the_shipped_review() -> None:
    study, document = (text for where, text in blocks("yaml") if where.startswith("studies.md"))
    names = sorted((*TOP.glob("theory/**/*.yml"), *TOP.glob("studies/*.yml")))
    texts = {name.relative_to(TOP).as_posix(): name.read_text("utf-8") for name in names}
    texts["studies/doe-2023.yml"] = study
    settings = texts["theory/review.yml"]
    head = "documents:\n"
    assert settings.count(head) == document.count(head) == 1
    texts["theory/review.yml"] = settings.replace(head, document)
    loaded = read_texts(texts)
    assert [(one.code, one.message) for one in (*loaded.found, *check(loaded.review))] == []
