"""Labels of drawings as a browser sets them: none is cut, none lies on another or on a node."""

import pytest
from playwright.sync_api import Browser

from site_look import looked_at
from site_serve import Served

pytestmark = pytest.mark.browser

FAULTS = """() => [...document.querySelectorAll("svg.causal-web")].flatMap((svg) => {
  const box = (one) => one.getBoundingClientRect();
  const shared = (a, b) => [
    Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
  const on = (a, b) => { const [wide, high] = shared(a, b); return wide > 1.5 && high > 5; };
  const nodes = [...svg.querySelectorAll(".node[id]")].filter((node) => !node.querySelector(".node"));
  const shape = (node) => box(node.querySelector("ellipse") ??
    [...node.querySelectorAll("polygon:not([stroke=none])")].pop() ?? node.querySelector("path"));
  const words = [...svg.querySelectorAll("[data-line] > text, .stage > text")];
  const frame = box(svg);
  const out = (label, where) => label.left < where.left - 1 || label.right > where.right + 1;
  return [
    ...nodes.flatMap((node) => [...node.querySelectorAll("text")].filter((one) => out(box(one), shape(node)))
      .map((one) => ["cut", one.textContent])),
    ...[...svg.querySelectorAll("text")].filter((one) => out(box(one), frame)).map((one) => ["outside", one.textContent]),
    ...words.flatMap((one) => nodes.filter((node) => on(box(one), shape(node))).map((node) => ["on", node.id])),
    ...words.flatMap((one, at) => words.slice(at + 1).filter((other) => on(box(one), box(other)))
      .map((other) => ["together", one.textContent, other.textContent])),
  ];
})"""


def slow(value: str) -> object:
    return pytest.param(value, marks=pytest.mark.slow)


@pytest.mark.parametrize("path", ["web/", "web/whole/", slow("evidence/web/"), slow("web/middle/"), slow("loops/")])
def test_no_label_is_cut_and_none_lies_on_another(browser: Browser, at: Served, path: str) -> None:
    with looked_at(browser) as (page, _):
        page.goto(at.base + path)
        assert page.locator("svg.causal-web text").count() > 10
        assert page.evaluate(FAULTS) == []
