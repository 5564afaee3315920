"""Figures are read back by other programs: PDF by pypdf, SVG by an XML reader, PNG by its header."""

import csv
import io
import re
import struct
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from cmoc.build.compile import ready
from cmoc.build.export import Drawing, export_folder, gathered_for
from cmoc.exchange import FORMATS
from cmoc.render import letters
from cmoc.render.figure import LARGEST, LEAST, MM, SIZES, Size, broken, width
from hostile_labels import HOSTILE
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from reading import on_disk

SVG = "{http://www.w3.org/2000/svg}"
HEIGHT = 225  # mm, of a figure with its caption
FIGURES = next(one for one in FORMATS if one.name == "figures")
ONE = "construct-curiosity"
CURIOSITY = "theory/mechanisms.yml"
ADDRESS = "https://example.org/review/"
Files = Mapping[str, bytes]


def exported(top: Path, out: Path) -> tuple[Files, str]:
    done = export_folder(top, out, FIGURES, Drawing())
    assert not done.failed
    files = {name: (out / "figures" / name).read_bytes() for name in done.files}
    return files, " ".join(f"{one.code} {one.message}" for one in done.found)


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> Files:
    top = tmp_path_factory.mktemp("figures")
    review = on_disk(top / "a review", {"mkdocs.yml": f"site_name: x\nsite_url: {ADDRESS}\n"})
    files, said = exported(review, top / "out")
    assert said == ""
    return files


def of_one(top: Path) -> tuple[Files, str]:
    """The figures of one drawing alone."""
    gathered = ready(top).gathered
    assert gathered is not None
    material, faults = gathered_for(FIGURES, gathered, Drawing())
    made = FIGURES.make(replace(material, svgs={ONE: material.svgs[ONE]}))
    assert not faults
    return made.files, " ".join(f"{one.code} {one.message}" for one in made.found)


def rows(files: Files) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files["index.csv"].decode())))


def test_the_index_names_every_file_and_no_other(figures: Files) -> None:
    named = {row[kind] for row in rows(figures) for kind in ("svg", "pdf", "png")}
    assert named | {"index.csv", "README.txt"} == set(figures)
    assert {row["columns"] for row in rows(figures)} == {"1", "2"}


def test_the_index_tells_what_is_too_small_for_print(figures: Files) -> None:
    for row in rows(figures):
        points = float(row["smallest_letters_pt"])
        assert 0 < points <= LARGEST
        assert (row["fit_for_print"] == "yes") == (points >= LEAST) or abs(points - LEAST) < 0.06


@pytest.mark.parametrize("size", SIZES, ids=lambda one: one.name)
def test_each_pdf_is_one_page_of_its_width_with_fonts_and_text(size: Size, figures: Files) -> None:
    for row in rows(figures):
        if row["columns"] != str(size.columns):
            continue
        (page,) = (reader := PdfReader(io.BytesIO(figures[row["pdf"]]))).pages
        assert float(page.mediabox.width) == pytest.approx(size.width * MM, abs=0.1)
        assert float(page.mediabox.height) <= HEIGHT * MM
        assert reader.metadata is not None
        assert reader.metadata.title == row["title"]
        assert not page.images, "a picture in place of lines"
        used = fonts(reader)
        assert used
        assert all("SourceSansPro" in name and embedded for name, embedded in used)
        text = " ".join(page.extract_text().split())
        assert row["title"] in text
        assert row["page"] in text
        assert row["page"].startswith(ADDRESS)


def fonts(reader: PdfReader) -> list[tuple[str, bool]]:
    """Name of each font of the file, and whether it is in it."""
    found = []
    for number in range(1, len(reader.xref_objStm) + len(reader.xref[0]) + 1):
        one = reader.get_object(number)
        if isinstance(one, DictionaryObject) and one.get("/Type") == "/FontDescriptor":
            found.append((str(one["/FontName"]), any(f"/FontFile{at}" in one for at in ("", 2, 3))))
    return found


def test_the_labels_are_text_in_the_pdf(figures: Files) -> None:
    (page,) = PdfReader(io.BytesIO(figures["two-columns/construct-curiosity.pdf"])).pages
    assert "Curiosity" in page.extract_text()


@pytest.mark.parametrize("size", SIZES, ids=lambda one: one.name)
def test_each_png_says_300_dots_to_the_inch(size: Size, figures: Files) -> None:
    for name in (name for name in figures if name.startswith(size.name) and name.endswith(".png")):
        png = figures[name]
        assert png.startswith(b"\x89PNG")
        assert struct.unpack(">I", png[16:20])[0] == pytest.approx(size.width / 25.4 * 300, abs=1)
        at = png.index(b"pHYs") + 4
        assert struct.unpack(">IIB", png[at : at + 9]) == (11811, 11811, 1)


def test_each_svg_stands_by_itself(figures: Files) -> None:
    for name in (name for name in figures if name.endswith(".svg")):
        text = figures[name].decode()
        root = ET.fromstring(text)
        assert not re.search(r"var\(|@import|url\(|<style|<script|<image|class=|xlink", text)
        links = {one.get("href") for one in root.iter(f"{SVG}a")}
        assert all(link and link.startswith(ADDRESS) for link in links)
        assert all(one.get("fill") for one in root.iter(f"{SVG}text"))
        assert {one.get("font-family") for one in root.iter(f"{SVG}text")} == {"Helvetica, Arial, sans-serif"}
        assert (root.get("width") or "").endswith("mm")


def test_without_an_address_nothing_is_linked(tmp_path: Path) -> None:
    files, _ = of_one(on_disk(tmp_path, {}))
    assert not any(b"<a" in content for name, content in files.items() if name.endswith(".svg"))
    assert {row["page"] for row in rows(files)} == {""}


def labelled(top: Path, labels: list[str]) -> Path:
    text = (Path(__file__).parent.parent / "reviews/tiny" / CURIOSITY).read_text("utf-8")
    label = " ".join(labels).replace("'", "''")
    return on_disk(top, {CURIOSITY: text.replace("label: Curiosity\n", f"label: '{label}'\n", 1)})


MARKUP = [label for label in HOSTILE if not letters.missing(label)]


def test_hostile_labels_are_words_in_every_format(tmp_path: Path) -> None:
    assert len(MARKUP) > 5
    files, said = of_one(labelled(tmp_path, [*MARKUP, '#panic("x")', "=1+1"]))
    assert said == ""
    root = ET.fromstring(files["two-columns/construct-curiosity.svg"])
    assert not list(root.iter(f"{SVG}script"))
    (page,) = PdfReader(io.BytesIO(files["two-columns/construct-curiosity.pdf"])).pages
    text = "".join(page.extract_text().split())
    assert "<script>alert(1)</script>" in text
    assert '#panic("x")' in text


def test_letters_that_the_font_lacks_are_told_and_never_drawn_as_boxes(tmp_path: Path) -> None:
    files, said = of_one(labelled(tmp_path, ["信頼"]))
    assert "C909" in said
    assert '"信" (U+4FE1)' in said
    assert "two-columns/construct-curiosity.svg" in files
    assert "two-columns/construct-curiosity.pdf" not in files
    assert "信頼" in files["two-columns/construct-curiosity.svg"].decode()
    (row,) = (one for one in rows(files) if one["drawing"] == "construct-curiosity" and one["columns"] == "1")
    assert (row["pdf"], row["png"]) == ("", "")


def test_the_font_is_known_by_its_own_table() -> None:
    assert letters.missing("Trust, Ελπίδα, Доверие, naïve → Δ − ▲ ▼") == ""
    assert letters.missing("信 \U0001f600 ok") == "信\U0001f600"


@pytest.mark.parametrize("text", ["w" * 60, "a few words and then some more of them", "W" * 9 + " i", "", "信" * 40])
def test_a_caption_is_broken_into_lines_that_fit(text: str) -> None:
    lines = list(broken(text, 20))
    assert all(width(line) <= 20 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def advances() -> Mapping[int, float]:
    """Of each letter, in sizes of it, from the font's own tables."""
    font = letters.REGULAR.read_bytes()
    (count,) = struct.unpack_from(">H", font, 4)
    at = {name: start for name, _, start, _ in struct.iter_unpack(">4s3I", font[12 : 12 + 16 * count])}
    (unit,) = struct.unpack_from(">H", font, at[b"head"] + 18)
    (metrics,) = struct.unpack_from(">H", font, at[b"hhea"] + 34)
    cmap = at[b"cmap"]
    (tables,) = struct.unpack_from(">H", font, cmap + 2)
    places = [cmap + struct.unpack_from(">I", font, cmap + 8 + 8 * one)[0] for one in range(tables)]
    whole = next(one for one in places if struct.unpack_from(">H", font, one)[0] == 12)
    (runs,) = struct.unpack_from(">I", font, whole + 12)
    found = {}
    for first, last, glyph in struct.iter_unpack(">3I", font[whole + 16 : whole + 16 + 12 * runs]):
        for letter in range(first, last + 1):
            place = min(glyph + letter - first, metrics - 1)
            found[letter] = struct.unpack_from(">H", font, at[b"hmtx"] + 4 * place)[0] / unit
    return found


def test_no_label_leaves_its_shape_in_the_font_of_the_figures(figures: Files) -> None:
    wide = advances()
    seen = 0
    for row in rows(figures):
        root = ET.fromstring(figures[row["svg"]])
        for group in root.iter():
            shape = group.find(f"{SVG}ellipse")
            texts = [text for text in group.findall(f"{SVG}text") if text.get("text-anchor") == "middle"]
            for text in texts if shape is not None else []:
                far, high = (float(shape.get(name) or 0) if shape is not None else 0 for name in ("rx", "ry"))
                size = float(text.get("font-size") or 11)
                long = sum(wide[ord(letter)] for letter in "".join(text.itertext())) * size
                middle = float(shape.get("cy") or 0) if shape is not None else 0
                off = abs(float(text.get("y") or 0) - size / 3 - middle)
                assert (long / 2 / far) ** 2 + (off / high) ** 2 <= 1, "".join(text.itertext())
                seen += 1
    assert seen > 10


def test_the_svg_is_as_high_as_its_drawing_and_its_caption(figures: Files) -> None:
    root = ET.fromstring(figures["one-column/construct-curiosity.svg"])
    bottom = float((root.get("viewBox") or "").split()[3])
    lines = [float(one.get("y") or 0) for one in root.findall(f"{SVG}text")]
    assert lines == sorted(lines)
    assert max(lines) < bottom
