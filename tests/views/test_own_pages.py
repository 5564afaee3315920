"""The pages of single records, made without all others, are the very pages that are made among them."""

from cmoc.views import LEAVES, all_pages, own_pages
from cmoc.views.facts import Facts


def test_each_alone_is_what_it_is_among_all(tiny: Facts) -> None:
    leaves = {page.head.file for kind in LEAVES for page in kind(tiny)}
    pages = [page for page in all_pages(tiny) if page.head.file in leaves]
    assert len(pages) > 10
    assert any(page.head.limits for page in pages)
    for page in pages:
        assert own_pages(tiny, frozenset({page.head.file})) == (page,)


def test_several_and_none(tiny: Facts) -> None:
    files = frozenset({"cmocs/cmoc-001.md", "constructs/curiosity.md", "no/such.md", "index.md"})
    assert [page.head.file for page in own_pages(tiny, files)] == ["constructs/curiosity.md", "cmocs/cmoc-001.md"]
    assert own_pages(tiny, frozenset()) == ()
