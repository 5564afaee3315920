"""The explorer stays quick: on a web of 1,000 constructs and 3,000 links, and when the real whole web is opened.

The figures are printed: `pytest tests/site/test_explorer_speed.py -n 0 -m slow -s`.
"""

import json
import re
from collections.abc import Iterator
from random import Random

import pytest
from playwright.sync_api import Browser, Page, Route

from site_look import unsearched
from site_serve import Served

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NODES, LINES, WIDE = 1_000, 3_000, 40
FRAMES = 60
LEAST_FRAMES = 30  # a second
MOST_FILTER = 200  # milliseconds
MOST_TASK = 100

# What is done once for each frame, while the time of each frame is kept.
RUN = """([act, frames]) => new Promise(done => {
  const frame = document.querySelector(".explorer .frame");
  const box = frame.getBoundingClientRect();
  const at = { clientX: box.left + box.width / 2, clientY: Math.max(box.top, 0) + 200, bubbles: true, cancelable: true };
  const acts = {
    zoom: count => frame.dispatchEvent(new WheelEvent("wheel", { ...at, ctrlKey: true, deltaY: count < frames / 2 ? -20 : 20 })),
    pan: count => frame.dispatchEvent(new PointerEvent("pointermove", { ...at, pointerType: "mouse", pointerId: 1, clientX: at.clientX - 6 * count, clientY: at.clientY - 3 * count })),
  };
  frame.setPointerCapture = () => {};
  if (act === "pan") frame.dispatchEvent(new PointerEvent("pointerdown", { ...at, pointerType: "mouse", pointerId: 1, button: 0 }));
  const times = [];
  const step = now => {
    times.push(now);
    if (times.length > frames) {
      frame.dispatchEvent(new PointerEvent("pointerup", { ...at, pointerType: "mouse", pointerId: 1 }));
      done(times.slice(1).map((one, place) => one - times[place]));
      return;
    }
    acts[act](times.length);
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})"""
FILTER = """([name, value]) => new Promise(done => {
  const select = document.querySelector(`select[name=${name}]`);
  const start = performance.now();
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
})"""
TIMELINE = ["devtools.timeline", "disabled-by-default-devtools.timeline"]


def synthetic() -> tuple[str, dict[str, object]]:
    """Constructs in rows and lines between near ones, marked as ours are, and what they can be filtered by."""
    random = Random(7)
    parts, links = [], {}
    for at in range(LINES):
        start = random.randrange(NODES)
        end = min(NODES - 1, max(0, start + random.choice((-1, 1)) * random.randrange(1, 3 * WIDE)))
        kind = random.choice(("raises", "lowers"))
        id = f"n{start}--{kind}--n{end}"
        (x, y), (to_x, to_y) = ((one % WIDE * 120, one // WIDE * 80) for one in (start, end))
        dash = 'stroke-dasharray="5,2"' if kind == "lowers" else ""
        parts.append(
            f'<g id="l{at}" class="line {kind} chain" data-line="{id}-{at}" data-from="n{start}" data-to="n{end}" aria-hidden="true"><title>n{start} {kind} n{end}</title>'
            f'<path fill="none" stroke="#1f5fa8" {dash} d="M{x},{y}C{x + 40},{y + 30} {to_x - 40},{to_y - 30} {to_x},{to_y}"/><polygon points="{to_x},{to_y} {to_x - 6},{to_y - 3} {to_x - 6},{to_y + 3}"/></g>'
        )
        links[id] = [{"cmoc": f"c{at % 97}", "sign": [kind]}]
    for at in range(NODES):
        x, y = at % WIDE * 120, at // WIDE * 80
        parts.append(
            f'<g class="node mechanism"><title>n{at}</title><a href="../constructs/trust/" aria-label="n{at}, mechanism" data-node="n{at}"><ellipse cx="{x}" cy="{y}" rx="45" ry="18" fill="#d6e6f7" stroke="#1f5fa8"/><text x="{x}" y="{y}" text-anchor="middle" font-size="14">Construct {at}</text></a></g>'
        )
    high = NODES // WIDE * 80
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE * 120}" height="{high}" viewBox="-60 -40 {WIDE * 120} {high}" class="causal-web" style="--least: {WIDE * 120}px" role="group"><title>A large web</title><g class="graph">'
        + "\n".join(parts)
        + "</g></svg>"
    )
    options = [{"value": one, "label": one, "told": one} for one in ("raises", "lowers")]
    stages = [{"value": one, "label": one, "told": one} for one in ("early", "late")]
    filters = [{"key": "sign", "title": "Sign", "options": options}, {"key": "stage", "title": "Stage", "options": stages}]
    cmocs = {f"c{at}": {"stage": ["early" if at % 2 else "late"]} for at in range(97)}
    return svg, {"format": 1, "about": {"title": "x"}, "filters": filters, "cmocs": cmocs, "links": links}


@pytest.fixture(scope="module")
def large(browser: Browser, at: Served) -> Iterator[Page]:
    svg, record = synthetic()
    context = unsearched(browser.new_context(viewport={"width": 1400, "height": 900}))

    def page_of(route: Route) -> None:
        text = route.fetch().text()
        start, end = re.search(r'<svg[^>]*class="causal-web"', text), re.search(r"</svg>(?=</div><figcaption)", text)
        assert start and end
        route.fulfill(body=text[: start.start()] + svg + text[end.end() :], content_type="text/html; charset=utf-8")

    context.route("**/web/whole/", page_of)
    context.route("**/assets/explorer.json", lambda route: route.fulfill(body=json.dumps(record)))
    page = context.new_page()
    page.goto(f"{at.base}web/whole/?sign=raises")
    page.locator(".explorer .count:not(:empty)").wait_for()
    yield page
    context.close()


@pytest.mark.parametrize("act", ["zoom", "pan"])
def test_a_large_web_moves_at_thirty_frames_a_second(large: Page, act: str) -> None:
    times = sorted(large.evaluate(RUN, [act, FRAMES]))
    rate = 1000 * len(times) / sum(times)
    print(f"\n{act}: {rate:.0f} frames a second; the slowest of twenty took {times[-len(times) // 20]:.0f} ms")
    assert rate > LEAST_FRAMES


def test_a_large_web_is_filtered_at_once(large: Page) -> None:
    times = [large.evaluate(FILTER, asked) for asked in (["stage", "early"], ["sign", "lowers"], ["stage", ""], ["sign", "raises"])]
    print(f"\nfilters: {', '.join(f'{one:.0f}' for one in times)} ms")
    assert max(times) <= MOST_FILTER


def test_the_whole_web_opens_without_a_long_task(browser: Browser, at: Served) -> None:
    """By the processor's time: other programs on the machine make no task longer."""
    context = unsearched(browser.new_context(viewport={"width": 1400, "height": 900}))
    page = context.new_page()
    browser.start_tracing(page=page, categories=TIMELINE)
    page.goto(f"{at.base}web/whole/", wait_until="networkidle")
    events = json.loads(browser.stop_tracing())["traceEvents"]
    shown = next(one for one in events if one["name"] == "ParseHTML" and "/web/whole/" in json.dumps(one))
    ours = [one for one in events if one["tid"] == shown["tid"] and "tdur" in one]
    theme = [one["ts"] for one in ours if one["name"] == "EvaluateScript" and "/assets/javascripts/" in json.dumps(one)]
    tasks: dict[bool, list[float]] = {True: [], False: []}  # those that run the theme's own script, and all others
    for one in ours:
        if one["name"] == "RunTask":
            tasks[any(one["ts"] <= at < one["ts"] + one["dur"] for at in theme)].append(one["tdur"] / 1000)
    longest = sorted(tasks[False], reverse=True)[:4]
    print(f"\nlongest tasks: {', '.join(f'{one:.0f}' for one in longest)} ms; the theme's own {max(tasks[True]):.0f} ms")
    assert 0 < longest[0] <= MOST_TASK
    context.close()
