"""The feed as another program reads it: XML by its own parser, and what RFC 4287 asks of it."""

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from cmoc.load import read_texts
from cmoc.load.site import site_url
from cmoc.render.feed import render_feed
from cmoc.views.facts import Facts, facts
from cmoc.views.feed import feed
from cmoc.views.new_page import new_pages
from conftest import PHASED, phased_with, texts_in
from hostile_labels import HOSTILE

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "{http://www.w3.org/XML/1998/namespace}base"
DATE = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")  # RFC 3339
URN = re.compile(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
LEDGER = "theory/phases/second.yml"
SETTINGS = "theory/review.yml"
Element = ElementTree.Element


def written(facts: Facts) -> str:
    return render_feed(feed(facts)).get("feed.xml", "")


def read(text: str) -> Element:
    return ElementTree.fromstring(text.encode())


def faults(root: Element) -> list[str]:
    """What RFC 4287, sections 4.1.1 and 4.1.2, asks of a feed and of its entries."""
    entries = root.findall(f"{ATOM}entry")
    found = [] if root.tag == f"{ATOM}feed" else ["the root is no feed"]
    for one in (root, *entries):
        for name in ("id", "title", "updated"):
            if len(one.findall(ATOM + name)) != 1 or not (one.findtext(ATOM + name) or "").strip():
                found.append(f"{name} is not there once")
        if not DATE.fullmatch(one.findtext(f"{ATOM}updated") or ""):
            found.append("updated is no date of RFC 3339")
        if not URN.fullmatch(one.findtext(f"{ATOM}id") or ""):
            found.append("id is no URN")
        named = one.findall(f"{ATOM}author") or root.findall(f"{ATOM}author")
        if not named or not all((author.findtext(f"{ATOM}name") or "").strip() for author in named):
            found.append("nobody is the author")
        alternate = [link for link in one.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
        kinds = [(link.get("type"), link.get("hreflang")) for link in alternate]
        if not alternate or len(kinds) != len(set(kinds)) or not all(link.get("href") for link in alternate):
            found.append("it leads nowhere, or twice")
    ids = [one.findtext(f"{ATOM}id") for one in (root, *entries)]
    latest = max((one.findtext(f"{ATOM}updated") or "" for one in entries), default="")
    found += ["an id stands twice"] if len(ids) != len(set(ids)) else []
    found += ["an entry is later than its feed"] if latest > (root.findtext(f"{ATOM}updated") or "") else []
    return found


def entries_of(root: Element) -> dict[str, Element]:
    return {one.findtext(f"{ATOM}title") or "": one for one in root.findall(f"{ATOM}entry")}


def ids_of(facts: Facts) -> list[str]:
    return [one.told.id for one in made.entries] if (made := feed(facts)) else []


def test_the_feed_is_valid(phased: Facts, weighed: Facts) -> None:
    for one in (phased, weighed):
        assert faults(read(written(one))) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("T00:00:00Z</updated>\n    <link", "</updated>\n    <link", "updated is no date of RFC 3339"),
        ("<author><name>The cmoc contributors</name></author>", "", "nobody is the author"),
        ("<title>Retired: Entry fee</title>", "", "title is not there once"),
        (
            "<updated>2020-04-01T00:00:00Z</updated>\n  <author",
            "<updated>2019-04-01T00:00:00Z</updated>\n  <author",
            "an entry",
        ),
    ],
)
def test_a_fault_would_be_seen(phased: Facts, old: str, new: str, fault: str) -> None:
    text = written(phased)
    assert old in text
    assert fault in " ".join(faults(read(text.replace(old, new))))
    double = re.sub(r"urn:uuid:[0-9a-f-]+", "urn:uuid:0", text)
    assert "an id stands twice" in faults(read(double))


def test_each_entry_of_the_ledger_and_each_verdict_is_told_once(phased: Facts) -> None:
    phase = next(one for one in phased.review.phases if one.id == "second")
    told = entries_of(read(written(phased)))
    assert len(told) == len(phase.refinements) + len(phase.verdicts) == 22
    assert {"Renamed: Tools for all → Shared tools", "Verdict: mixed [our reading]: p1-004"} <= told.keys()
    renamed = told["Renamed: Tools for all → Shared tools"]
    (link,) = renamed.findall(f"{ATOM}link")
    assert link.get("href") == "changes/first-to-second/#renamed--shared-tools"
    assert renamed.findtext(f"{ATOM}updated") == "2020-04-01T00:00:00Z"
    assert "Why: not given" in (renamed.findtext(f"{ATOM}content") or "")


def test_an_id_stays_whatever_is_written_otherwise(phased: Facts) -> None:
    same = phased_with(
        (SETTINGS, "title: What makes a repair evening teach", "title: Another"),
        (SETTINGS, "updated: 2020-04-01", "updated: 2024-01-01\ndoi: 10.5555/review"),
        (LEDGER, "why: Three diaries name it.", "why: Four do."),
        (LEDGER, "published: 2020-04-01", "published: 2020-05-01"),
    )
    named = phased_with((SETTINGS, "updated: 2020-04-01", "updated: 2020-04-01\ndoi: 10.5555/review"))
    assert ids_of(same) == ids_of(named)
    assert not set(ids_of(named)) & set(ids_of(phased)), "the review's DOI is a part of them"


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param(((SETTINGS, "title: What makes a repair evening teach", "title: Another"),), id="another title"),
        pytest.param(
            ((SETTINGS, "updated: 2020-04-01", "updated: 2020-04-01\ndoi: 10.5555/review"),), id="a DOI later"
        ),
    ],
)
def test_without_a_doi_the_ids_last_as_long_as_the_title(
    phased: Facts, changes: tuple[tuple[str, str, str], ...]
) -> None:
    later = phased_with(*changes)
    assert not set(ids_of(later)) & set(ids_of(phased))
    assert [page.review for page in new_pages(later)] != [page.review for page in new_pages(phased)]
    told = (PHASED.parents[2] / "docs/how-to-read.md").read_text("utf-8")
    assert "rest on the review's DOI, or on its title where it has none" in told


def test_what_names_no_record_is_another_entry_in_other_words(phased: Facts) -> None:
    reworded = phased_with((LEDGER, "about: The evenings are told apart by season", "about: Evenings by season"))
    assert len(set(ids_of(phased)) - set(ids_of(reworded))) == 1


def test_no_text_makes_an_id_stand_twice() -> None:
    doubled = "".join(f"  - {{about: {text}, basis: reading}}\n" for text in ("x", "x", "x--2"))
    made = ids_of(phased_with((LEDGER, "refinements:\n", f"refinements:\n{doubled}")))
    assert len(set(made)) == len(made)


def test_what_names_no_record_keeps_its_id_when_one_before_it_goes(phased: Facts) -> None:
    line = (
        "  - {about: The evenings are told apart by season, basis: stated, sources: [{document: notes, at: Diary}]}\n"
    )
    fewer = phased_with((LEDGER, line, ""))
    assert set(ids_of(fewer)) < set(ids_of(phased))
    assert len(ids_of(phased)) - len(ids_of(fewer)) == 1


def test_dates_are_those_of_the_data_and_without_one_there_is_no_feed() -> None:
    undated = (LEDGER, "published: 2020-04-01", "published: unknown")
    later = phased_with(undated, (SETTINGS, "updated: 2020-04-01", "updated: 2021-02-03"))
    assert set(re.findall(r"<updated>(.*?)T", written(later))) == {"2021-02-03"}
    never = phased_with(undated, (SETTINGS, "updated: 2020-04-01\n", ""))
    assert render_feed(feed(never)) == {".theme/partials/feed.html": ""}


def test_links_are_read_from_the_site_where_one_is_set(phased: Facts) -> None:
    assert BASE not in read(written(phased)).attrib
    loaded = read_texts(texts_in(PHASED))
    root = read(written(facts(loaded.review, site="https://example.org/a/b/")))
    links = [urljoin(root.attrib[BASE], link.get("href", "")) for link in root.iter(f"{ATOM}link")]
    assert links[:2] == ["https://example.org/a/b/feed.xml", "https://example.org/a/b/new/"]
    assert all(one.startswith("https://example.org/a/b/changes/first-to-second/#") for one in links[2:])
    assert faults(root) == []


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        ("site_name: A\nsite_url: https://example.org/x\n", "https://example.org/x/"),
        ('site_url: "https://example.org/"\n', "https://example.org/"),
        ("# site_url: https://example.org/x\n", ""),
        ("site_url: !ENV [SITE, https://example.org]\n", ""),
        ("site_url: !ENV SITE\n", ""),
        ("site_url: javascript:alert(1)\n", ""),
        ("site_url: [\n", ""),
        ("site_url:\n", ""),
        ("plugins:\n  - x:\n      site_url: https://example.org/x\n", ""),
        ("emoji: !!python/name:os.system\nsite_url: https://example.org/x # here\n", "https://example.org/x/"),
    ],
)
def test_the_address_of_the_site_is_read_from_the_builders_settings(
    settings: str, address: str, tmp_path: Path
) -> None:
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    assert site_url(tmp_path) == address


def test_without_settings_no_address_is_known(tmp_path: Path) -> None:
    assert site_url(tmp_path) == ""


@pytest.mark.parametrize("label", [*HOSTILE, "\ufdd0 \x85 \u2028", "]]></content><entry>"])
def test_a_hostile_label_is_text_in_text(label: str) -> None:
    quoted = "'" + label.replace("'", "''") + "'"
    found = phased_with(
        ("theory/contexts.yml", "label: A good lamp", f"label: {quoted}"),
        (LEDGER, "why: Three diaries name it.", f"why: {quoted}"),
        (LEDGER, "about: The evenings are told apart by season", f"about: {quoted}"),
        (SETTINGS, "short_title: Repair evenings", f"short_title: {quoted}"),
        (SETTINGS, "by: The cmoc contributors", f"by: {quoted}"),
    )
    root = read(written(found))
    assert faults(root) == []
    assert {one.tag.removeprefix(ATOM) for one in root.iter()} == {
        *("feed", "id", "title", "subtitle", "updated", "author", "name", "link", "entry", "category", "content")
    }
    words = label.split()
    assert (root.findtext(f"{ATOM}author/{ATOM}name") or "").split() == words
    assert (root.findtext(f"{ATOM}title") or "").split() == ["Changes:", *words]
    html = "".join(one.text or "" for one in root.iter(f"{ATOM}content"))
    assert set(re.findall(r"<\s*/?\s*([a-z0-9]+)", html)) == {"p", "a"}
    assert "{{" not in render_feed(feed(found))[".theme/partials/feed.html"]


def test_what_xml_cannot_hold_is_a_replacement_character(phased: Facts) -> None:
    made = feed(phased)
    assert made
    assert (
        read(render_feed(replace(made, title="a\x00b\x0bc\ufffed"))["feed.xml"]).findtext(f"{ATOM}title")
        == "a\ufffdb\ufffdc\ufffdd"
    )
