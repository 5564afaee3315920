"""Every link leads somewhere, every page is reached, and nothing is asked of another host."""

import re
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

from site_pages import BASE, Site, read_site, svg_links

AWAY = re.compile(r"@import|url\(\s*[\"']?(?:https?:)?//")


@pytest.fixture(scope="module")
def site(shipped: Path) -> Site:
    return read_site(shipped)


def test_no_link_leads_nowhere(site: Site) -> None:
    dead = [
        f"{page}: {target}#{fragment}"
        for page in site.pages
        for _, target, fragment in site.targets(page)
        if target.startswith(BASE)
        and not (
            site.file(target).is_file()
            and (not fragment or target not in site.pages or fragment in site.pages[target].ids)
        )
    ]
    assert not dead


def test_no_link_of_a_drawing_leads_nowhere(site: Site) -> None:
    drawings = sorted((site.folder / "drawings").glob("*.svg"))
    assert len(drawings) > 50
    for file in drawings:
        for link in svg_links(file.read_text("utf-8")):
            target, fragment = urldefrag(urljoin(f"{BASE}drawings/{file.name}", link))
            assert site.file(target).is_file(), f"{file.name}: {link}"
            assert not fragment or fragment in site.pages[target].ids, f"{file.name}: {link}"


def test_every_page_is_reached_from_the_home_page(site: Site) -> None:
    seen, waiting = set[str](), [BASE]
    while waiting:
        page = waiting.pop()
        if page in site.pages and page not in seen:
            seen.add(page)
            waiting += [target for tag, target, _ in site.targets(page) if tag == "a"]
    assert seen == set(site.pages)
    assert len(seen) > 150


def test_no_page_asks_another_host_for_anything(site: Site) -> None:
    for page in site.pages:
        asked = [target for tag, target, _ in site.targets(page) if tag not in ("a", "named") and not target.startswith(BASE)]
        assert not asked, page
    for file in site.folder.rglob("*.css"):
        assert not AWAY.search(file.read_text("utf-8")), file.name
    for file in (site.folder / "drawings").glob("*.svg"):
        assert not AWAY.search(file.read_text("utf-8")), file.name


def test_every_line_of_a_drawing_is_a_row_on_its_page(site: Site) -> None:
    drawn = [page for page, reader in site.pages.items() if reader.lines]
    assert len(drawn) > 80
    for page in drawn:
        reader = site.pages[page]
        # The home page takes one CMOC apart below its list; those arrows have no drawing there.
        rows = {row for row in reader.rows if row in reader.lines or page != BASE}
        assert rows == reader.lines, page


def test_every_page_has_a_title_a_description_and_a_heading_of_its_own(site: Site) -> None:
    readers = {page: one for page, one in site.pages.items() if not page.startswith(f"{BASE}embed/")}  # of other sites
    for name in ("title", "description"):
        found = [getattr(reader, name) for reader in readers.values()]
        doubles = sorted({one for one in found if found.count(one) > 1})
        assert not doubles and all(found), name
    for page, reader in readers.items():
        assert reader.h1 == 1, page
        assert len(reader.ids) == len(set(reader.ids)), page
        assert "cite" in reader.ids, page
        assert page == BASE or any(tag == "a" and target == BASE for tag, target, _ in site.targets(page))
