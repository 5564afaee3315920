"""What the first page for contributors shows is so: the record, the edit, the page that comes of it, the message."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from cmoc.check import check
from cmoc.load import read_texts
from cmoc.load.folder import read_folder
from cmoc.views import own_pages
from cmoc.views.cmoc_page import CmocPage
from cmoc.views.facts import facts
from cmoc.views.page import plain
from markdown import markdown

TOP = Path(__file__).parent.parent
PAGE = (TOP / "docs/contributing/index.md").read_text("utf-8")
CLAIMS = "theory/cmocs/interpersonal-communication.yml"
CONTEXTS = "theory/contexts.yml"
RECORD, EDITED, CONSTRUCT = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
QUOTED = [re.sub(r"\n?> ", " ", one).strip() for one in re.findall(r"(?:^> .*\n)+", PAGE, re.MULTILINE)]


@pytest.fixture(scope="module")
def texts() -> Mapping[str, str]:
    """As they are written, the two in question without remarks."""
    texts = read_folder(TOP).texts
    return {**texts, **{name: re.sub(r" # .*", "", texts[name]) for name in (CLAIMS, CONTEXTS)}}


def edited(texts: Mapping[str, str], line: str) -> Mapping[str, str]:
    """With that line in the place of the one of the record that has its key."""
    key = line.split(":")[0]
    (old,) = re.findall(rf"^{key}:.*\n", RECORD, re.MULTILINE)
    return {**texts, CLAIMS: texts[CLAIMS].replace(RECORD, RECORD.replace(old, line))}


def sentence(texts: Mapping[str, str]) -> str:
    read = read_texts(texts)
    assert not [*read.found, *check(read.review)]
    (page,) = own_pages(facts(read.review), frozenset({"cmocs/cmoc-023.md"}))
    assert isinstance(page, CmocPage)
    return plain(page.sentence)


def test_the_records_stand_where_the_page_says(texts: Mapping[str, str]) -> None:
    assert f"`{CLAIMS}`" in PAGE
    assert RECORD in texts[CLAIMS]
    assert CONSTRUCT in texts[CONTEXTS]


def test_the_edit_leads_to_the_page(texts: Mapping[str, str]) -> None:
    assert [sentence(texts), sentence(edited(texts, EDITED))] == QUOTED


def test_the_slip_leads_to_the_message(texts: Mapping[str, str]) -> None:
    (one,) = check(read_texts(edited(texts, EDITED.replace("trust", "trsut"))).review)
    assert f"{one.severity}[{one.code}]: {one.message}\n" in PAGE


GUIDE = (TOP / "CONTRIBUTING.md").read_text("utf-8")
STEPS = (TOP / "docs/contributing/first-proposal.md").read_text("utf-8").split("# From a page to a proposal\n", 1)[1]


def test_the_steps_without_git_are_the_same_on_the_site_and_beside_the_code() -> None:
    assert STEPS.replace("](../images/", "](docs/images/") in GUIDE


def test_its_pictures_are_of_our_pages_and_small() -> None:
    shown = [TOP / "docs/contributing" / name for name in re.findall(r"!\[[^\]]{20,}\]\(([^)]+\.png)\)", STEPS)]
    assert len(shown) == STEPS.count("![") == 3
    assert all(one.read_bytes().startswith(b"\x89PNG") for one in shown)
    assert sum(one.stat().st_size for one in shown) <= 300_000


def test_the_words_it_tells_of_our_pages_stand_there() -> None:
    looks = [*(TOP / "generator/cmoc/render").rglob("*.j2"), *(TOP / "generator/cmoc/render").rglob("*.html")]
    templates = "".join(file.read_text("utf-8") for file in looks)
    form = (TOP / ".github/ISSUE_TEMPLATE/cmoc.yml").read_text("utf-8")
    checks = (TOP / ".github/workflows/check.yml").read_text("utf-8")
    for words in ("Edit this page", "Open an issue", "Dispute or correct this"):
        assert f'"{words}"' in STEPS
        assert words in templates, words
    assert form.startswith("name: Propose a CMOC or dispute one\n")
    assert '"Propose a CMOC or dispute one"' in STEPS
    assert "name: The review\n" in checks
    assert 'A cross beside "The review"' in STEPS


def test_the_steps_are_one_list_on_the_site() -> None:
    made = markdown(STEPS)
    assert made.count("<ol>") == 1
    assert made.count("<img") == 3
