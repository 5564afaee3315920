"""What stands at the top of the repository for those who cite or archive it, by the rules of each format."""

import json
import re
from pathlib import Path
from typing import Any

import yaml
from cmoc.exchange.format import Material
from cmoc.exchange.zenodo import made
from cmoc.load import load
from cmoc.views.facts import facts

TOP = Path(__file__).parent.parent
# https://github.com/citation-file-format/citation-file-format/blob/1.2.0/schema-guide.md
KEYS = {
    *("abstract", "authors", "cff-version", "commit", "contact", "date-released", "doi", "identifiers", "keywords"),
    *("license", "license-url", "message", "preferred-citation", "references", "repository", "repository-artifact"),
    *("repository-code", "title", "type", "url", "version"),
}
PERSON = {"address", "affiliation", "alias", "city", "country", "email", "family-names", "fax", "given-names"}
PERSON |= {"name-particle", "name-suffix", "orcid", "post-code", "region", "tel", "website"}
OF_A_REFERENCE = {"type", "title", "authors", "journal", "year", "volume", "start", "doi"}
DOI = re.compile(r"10\.\d{4,9}(\.\d+)?/[A-Za-z0-9:/_;\-.()\[\]\\]+")


def cff() -> dict[str, Any]:
    """Its days stay text."""
    return dict(yaml.load((TOP / "CITATION.cff").read_text("utf-8"), yaml.BaseLoader))


def test_the_citation_file_keeps_to_its_schema() -> None:
    found = cff()
    assert found.keys() <= KEYS
    assert found["cff-version"] == "1.2.0"
    assert {"message", "title", "authors"} <= found.keys()
    assert found["type"] in ("software", "dataset")
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", found["date-released"])
    assert found["license"] == "MIT"
    for one in found["authors"]:
        assert set(one) <= PERSON or "name" in one
    for one in found["references"]:
        assert {"type", "title", "authors"} <= one.keys() <= OF_A_REFERENCE
        assert DOI.fullmatch(one["doi"])


def test_the_citation_file_names_the_paper_of_the_review_and_not_its_authors_as_ours() -> None:
    found, paper = cff(), load(TOP).review.settings.paper
    assert paper
    (reference,) = found["references"]
    assert (reference["title"], reference["doi"]) == (paper.title, paper.doi)
    assert [one["family-names"] for one in reference["authors"]] == [one.family for one in paper.authors]
    assert [one["name"] for one in found["authors"]] == ["The cmoc contributors"]


def test_the_record_for_zenodo_is_what_the_review_gives() -> None:
    # https://developers.zenodo.org/#deposit-metadata
    text = (TOP / ".zenodo.json").read_text("utf-8")
    assert text.encode() == made(Material(facts(load(TOP).review))).files[".zenodo.json"]
    found = json.loads(text)
    assert found["upload_type"] == "dataset"
    assert found["license"] == "cc-by-4.0"
    assert found["creators"] == [{"name": "The cmoc contributors"}]
    (paper,) = found["related_identifiers"]
    assert (paper["relation"], paper["identifier"]) == ("isDerivedFrom", "10.1186/s12913-021-06630-x")
