"""`cmoc serve` in a browser: the page that is open follows its source, and what is wrong is shown as text."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cmoc.build.serve.server import Server
from cmoc.build.serve.session import EPOCH
from playwright.sync_api import Browser, expect
from serving import Followed, follow, swapped
from site_build import TINY, copied, settings

pytestmark = pytest.mark.browser
CMOCS = "theory/cmocs/curiosity.yml"
HOSTILE = "</pre></details><script>window.hacked=1</script><img src=x onerror='window.hacked=1'>{{ 7*7 }}"


@pytest.fixture
def open_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Followed, Callable[[str], str]]]:
    """A review that is followed, and the address of each of its pages."""
    review = copied(TINY, tmp_path / "review")
    settings(review)
    monkeypatch.setenv(EPOCH, "1585699200")
    followed = follow(review)
    with Server(0, followed.site, followed.session.board) as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.02])  # so often it looks whether to end
        thread.start()
        yield followed, lambda path: server.address + path
        server.shutdown()
        thread.join()


def test_the_open_page_follows_its_source(
    browser: Browser, open_at: tuple[Followed, Callable[[str], str]]
) -> None:
    followed, address = open_at
    page, other = browser.new_page(), browser.new_page()
    loads: list[str] = []
    page.goto(address("cmocs/cmoc-001/"))
    other.on("load", lambda loaded: loads.append(loaded.url))
    other.goto(address("studies/lind-2014/"))
    page.bring_to_front()
    followed.edit(CMOCS, swapped("stage: evening", "stage: evening\n  note: Written while the page is open."))
    expect(page.get_by_text("Written while the page is open.")).to_be_visible()
    followed.edit("theory/mechanisms.yml", swapped("label: Curiosity", "label: Wonder"))
    expect(page.locator("svg.causal-web").get_by_text("Wonder", exact=True)).to_be_visible()
    other.bring_to_front()
    expect(other.locator("h1")).to_be_visible()
    assert len(loads) == 1, "a page that did not change is not loaded again"
    page.close()
    other.close()


def test_faults_are_shown_as_text_until_they_are_mended(
    browser: Browser, open_at: tuple[Followed, Callable[[str], str]]
) -> None:
    followed, address = open_at
    good = (followed.review / CMOCS).read_text("utf-8")
    page = browser.new_page()
    page.goto(address("cmocs/cmoc-001/"))
    followed.edit(CMOCS, good.replace("construct: curiosity", f'construct: "{HOSTILE}"', 1))
    faults = page.locator(".cmoc-faults")
    expect(faults).to_be_visible()
    expect(faults.locator("summary")).to_contain_text("Your last change is not shown yet: 1 error")
    told = faults.inner_text()
    assert "error[C10" in told
    assert HOSTILE in told
    assert followed.faults in told
    assert page.evaluate("window.hacked") is None
    assert faults.locator("script, img, a").count() == 0
    expect(page.locator("h1")).to_have_text("cmoc-001")
    faults.locator("summary").click()
    expect(faults.locator("pre")).to_be_hidden()
    followed.edit(CMOCS, good)
    expect(page.locator(".cmoc-faults")).to_have_count(0)
    page.close()
