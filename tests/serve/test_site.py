"""One page built again is that page of a whole build; what a page does not decide alone is left to a whole build."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from cmoc.build.serve.site import Site
from serving import contents, follow, swapped
from site_build import TINY, compile_review, copied, settings

pytestmark = pytest.mark.xdist_group("site in memory")
PLUGINS = re.compile(r"plugins:\n(?:  .*\n)+")
PAGES = [
    "index.md",
    "web/index.md",
    "cmocs/index.md",
    "cmocs/cmoc-001.md",
    "constructs/curiosity.md",
    "studies/lind-2014.md",
    "problems/C104.md",
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Path]:
    review = copied(TINY, tmp_path_factory.mktemp("built") / "review")
    settings(review)
    compile_review(review)
    site, target = Site(review / "mkdocs.yml", review / "build/pages"), review / "target"
    assert site.build(target) == ()
    return site, target


@pytest.mark.parametrize("page", PAGES)
def test_a_page_built_again_is_that_page(built: tuple[Site, Path], page: str) -> None:
    site, target = built
    fresh = site.rebuild({page: (site.pages / page).read_bytes()})
    assert fresh
    assert not fresh.complaints
    (place,) = fresh.files
    assert fresh.files[place] == (target / place).read_bytes()


def test_so_is_the_search(built: tuple[Site, Path]) -> None:
    site, target = built
    index = (target / "search/search_index.json").read_bytes()
    assert b"cmocs/cmoc-001/" in index
    for page in reversed(PAGES):
        assert site.rebuild({page: (site.pages / page).read_bytes()})
        assert site.search() == {"search/search_index.json": index}


def test_another_drawing_alone_builds_the_page_that_shows_it(built: tuple[Site, Path]) -> None:
    site, target = built
    name, page = ".theme/drawings/construct-curiosity.svg", "constructs/curiosity/index.html"
    old = (site.pages / name).read_bytes()
    new = old.replace(b">Curiosity<", b">Wonder<")
    assert new != old
    (site.pages / name).write_bytes(new)
    fresh = site.rebuild({name: new})
    assert fresh
    assert fresh.files.keys() == {"drawings/construct-curiosity.svg", page}
    assert fresh.files["drawings/construct-curiosity.svg"] == new
    assert b">Wonder<" in fresh.files[page]
    (site.pages / name).write_bytes(old)
    back = site.rebuild({name: old})
    assert back
    assert back.files[page] == (target / page).read_bytes()


@pytest.mark.parametrize(
    "name",
    [
        ".theme/main.html",
        pytest.param(".theme/partials/notice.html", marks=pytest.mark.slow),
        pytest.param("no/such/page.md", marks=pytest.mark.slow),
        pytest.param(".theme/drawings/of-no-page.svg", marks=pytest.mark.slow),
    ],
)
def test_what_can_touch_every_page_is_left_to_a_whole_build(built: tuple[Site, Path], name: str) -> None:
    site, target = built
    assert site.rebuild({name: b""}) is None
    assert site.build(target) == ()
    assert site.rebuild({PAGES[0]: b""})


def test_what_was_left_half_built_is_no_ground_for_the_next(built: tuple[Site, Path]) -> None:
    site, target = built
    page = site.pages / "docs.md"
    text = (site.pages / PAGES[3]).read_text("utf-8")
    (site.pages / PAGES[3]).write_text(text + "\n[nowhere](nothing.md)\n", "utf-8")
    fresh = site.rebuild({PAGES[3]: b""})
    assert fresh
    assert "nothing.md" in fresh.complaints[0]
    (site.pages / PAGES[3]).write_text(text, "utf-8")
    assert site.rebuild({PAGES[3]: b""}) is None
    assert site.build(target) == ()
    assert not page.exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("change", "whole"),
    [
        pytest.param(lambda text: text, False, id="the project's settings"),
        pytest.param(lambda text: PLUGINS.sub("plugins:\n", text), False, id="no search"),
        pytest.param(swapped("plugins:\n", "plugins:\n  - privacy: {enabled: false}\n"), True, id="another plugin"),
    ],
)
def test_a_plugin_it_was_not_tried_with_takes_whole_builds(
    tmp_path: Path, change: Callable[[str], str], whole: bool
) -> None:
    review = copied(TINY, tmp_path / "review")
    settings(review)
    text = change((review / "mkdocs.yml").read_text("utf-8"))
    (review / "mkdocs.yml").write_text(text.replace("plugins:\n\n", "plugins: []\n\n"), "utf-8")
    made = follow(review)
    assert not made.faults
    fresh = made.session.site.rebuild({PAGES[0]: b""})
    assert (fresh is None) == whole
    assert ("search/search_index.json" in contents(made.site)) == ("  - search:" in text)
