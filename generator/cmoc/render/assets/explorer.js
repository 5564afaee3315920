// The explorer: zoom, find, pin and keys for the drawing of the causal web. All controls are made here, so that without
// this script nothing dead is shown: the drawing is whole, its links open pages, and the list stands below it. What the
// panel says is taken from the lists of the page. The address holds what is pinned, so that Back undoes it.
(function () {
  "use strict";
  const STEP = 1.25;
  const MOST = 4;
  const DRAG = 4; // pixels: less is a click
  const BESIDE = "(min-width: 60em)";
  const KEYS = [
    ["Tab", "into the drawing, and out of it"],
    ["→ ←", "along a link: to what this acts on, to what acts on this"],
    ["↑ ↓", "choose among the links here; → or ← then follows the chosen one"],
    ["Home End", "the first construct, the last"],
    ["Enter", "pin; once more: open the page"],
    ["+ − 0", "nearer, further, fit"],
    ["Esc", "one state back"],
    ["?", "this list"],
  ];

  function made(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  function button(text, act, attributes = {}) {
    const element = made("button", { type: "button", ...attributes }, text);
    element.addEventListener("click", act);
    return element;
  }

  const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}. `;
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
  const copied = (element) => [...element.cloneNode(true).childNodes];
  const whole = (href) => new URL(href, document.baseURI).href;

  // Each construct of the drawing, with what the page tells of it, and each line with its ends.
  function read(svg) {
    const told = new Map([...document.querySelectorAll(".stage-lists li > a")].map((link) => [link.href, link.parentNode]));
    const nodes = new Map();
    for (const link of svg.querySelectorAll("a[data-node]")) {
      const page = whole(link.getAttribute("href"));
      const item = told.get(page);
      const name = link.getAttribute("aria-label");
      const label = item ? item.querySelector("a").textContent : name;
      const counts = item && item.querySelector(".evidence") ? item.querySelector(".evidence").textContent : "";
      const kind = name.slice(label.length).split(", ").filter((part) => part && !/^\d/.test(part)).join(", "); // without what is folded
      link.setAttribute("aria-label", [label, kind, counts].filter(Boolean).join(", "));
      nodes.set(link.dataset.node, { id: link.dataset.node, link, page, label, counts, kind });
    }
    const lines = new Map();
    for (const edge of svg.querySelectorAll("[data-line][data-from]")) {
      const id = edge.dataset.line;
      const line = lines.get(id) || { id, edges: [], from: edge.dataset.from.split(" "), to: edge.dataset.to.split(" "), mutual: edge.classList.contains("mutual"), words: edge.querySelector("title").textContent };
      line.edges.push(edge);
      lines.set(id, line);
    }
    return { nodes, lines: [...lines.values()], told };
  }

  function start(figure) {
    const frame = figure.querySelector(".frame");
    const svg = frame.querySelector("svg");
    const { nodes, lines, told } = read(svg);
    const all = [...nodes.values()];
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
    let scale = 1; // against the size that the page gives the drawing
    let pinned = "";
    let here = all[0].id; // the one stop for Tab
    let chosen = -1; // among the links at `here`

    // Zoom: the drawing gets another size and the frame scrolls. Nothing in it comes or goes.
    function usual() {
      svg.style.removeProperty("width");
      svg.style.removeProperty("max-width");
      svg.style.removeProperty("min-width");
      svg.style.removeProperty("max-height");
      frame.style.removeProperty("height");
      return svg.getBoundingClientRect();
    }

    function fitting() {
      const size = usual();
      return Math.min(1, frame.clientWidth / size.width, (window.innerHeight - 140) / size.height);
    }

    function zoom(wanted, at = middle()) {
      const before = svg.getBoundingClientRect();
      const part = [(at.x - before.left) / before.width, (at.y - before.top) / before.height];
      const least = fitting();
      const size = usual();
      const room = frame.getBoundingClientRect().height;
      scale = Math.min(MOST, Math.max(least, wanted));
      if (Math.abs(scale - 1) < 0.01) scale = 1;
      if (scale !== 1) {
        svg.style.maxWidth = svg.style.maxHeight = "none";
        svg.style.minWidth = "0";
        svg.style.width = `${size.width * scale}px`;
      }
      if (scale > 1) frame.style.height = `${room}px`;
      const after = svg.getBoundingClientRect();
      frame.scrollLeft += after.left + part[0] * after.width - at.x;
      frame.scrollTop += after.top + part[1] * after.height - at.y;
      frame.classList.toggle("near", frame.scrollWidth > frame.clientWidth + 1 || frame.scrollHeight > frame.clientHeight + 1);
    }

    // The focused or pinned construct if there is one, else the middle of what is seen of the frame.
    function middle() {
      const node = svg.contains(document.activeElement) ? nodes.get(here) : nodes.get(pinned);
      const box = frame.getBoundingClientRect();
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)];
      const seen = { x: box.left + box.width / 2, y: (top + bottom) / 2 };
      if (!node) return seen;
      const at = node.link.getBoundingClientRect();
      return { x: at.left + at.width / 2, y: at.top + at.height / 2 };
    }

    function sized(wanted) {
      zoom(wanted);
      say(`Zoom ${Math.round(scale * 100)} %.`);
    }

    const nearer = () => sized(scale * STEP);
    const further = () => sized(scale / STEP);
    function fit() {
      sized(0); // no smaller than all of it in sight
      frame.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
    }

    function wheel(event) {
      if (!event.ctrlKey && !frame.contains(document.activeElement)) return; // the page scrolls on
      event.preventDefault();
      zoom(scale * Math.exp(-event.deltaY / 500), { x: event.clientX, y: event.clientY });
    }

    // Drag with a mouse; a finger scrolls the frame by itself, and two fingers zoom.
    let drag = null;
    let dragged = false;
    function down(event) {
      dragged = false;
      if (event.pointerType === "mouse" && event.button === 0) drag = { x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: frame.scrollTop };
    }

    function move(event) {
      if (!drag) return;
      const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
      if (!dragged && Math.hypot(x, y) < DRAG) return;
      if (!dragged) frame.setPointerCapture(event.pointerId);
      dragged = true;
      frame.scrollLeft = drag.left - x;
      frame.scrollTop = drag.top - y;
    }

    let pinch = null;
    const spread = (touches) => Math.hypot(touches[0].clientX - touches[1].clientX, touches[0].clientY - touches[1].clientY);
    function touch(event) {
      if (event.touches.length !== 2) { pinch = null; return; }
      event.preventDefault();
      const [one, two] = event.touches;
      pinch = pinch || { spread: spread(event.touches), scale };
      zoom(pinch.scale * spread(event.touches) / pinch.spread, { x: (one.clientX + two.clientX) / 2, y: (one.clientY + two.clientY) / 2 });
    }

    // What the page says is made once.
    const status = made("p", { class: "told", role: "status" });
    const say = (text) => { status.textContent = text; };
    const choices = made("datalist", { id: "explorer-labels" }, ...all.map((node) => made("option", { value: node.label })));
    const input = made("input", { type: "text", list: "explorer-labels", autocomplete: "off", spellcheck: "false" });
    const find = made("form", { class: "find" }, made("label", {}, "Find a construct", input), choices, made("button", {}, "Find"));
    const help = made("dl", { class: "keys" }, ...KEYS.map(([keys, what]) => made("div", {}, made("dt", {}, keys), made("dd", {}, what))));
    help.hidden = true;
    const keys = button("Keys", () => explain(help.hidden), { "aria-expanded": "false" });
    const zooms = made("div", { class: "zooms", role: "group", "aria-label": "Size of the drawing" }, button("+", nearer, { "aria-label": "Zoom in" }), button("−", further, { "aria-label": "Zoom out" }), button("Fit", fit));
    const tools = made("div", { class: "explorer-tools" }, find, zooms, keys, status);
    const panel = made("section", { class: "pinned", "aria-label": "Pinned" });
    panel.hidden = true;

    function explain(open) {
      help.hidden = !open;
      keys.setAttribute("aria-expanded", String(open));
    }

    // The panel: the rows of the page's own lists that speak of a construct.
    const rows = [...document.querySelectorAll("table.web-list tr[data-line]")];
    const links = (cell, page) => [...cell.querySelectorAll("a")].some((link) => link.href === page);

    function row(chip, words, ...evidence) {
      return made("li", { class: "row" }, chip.cloneNode(true), made("div", {}, made("span", { class: "told" }, ...words), ...evidence));
    }

    function told_of(one, page) {
      const [from, does, to, cmocs, evidence] = one.cells;
      const cites = [made("span", { class: "evidence" }, ...copied(evidence)), made("span", { class: "evidence" }, ...copied(cmocs))];
      const chip = does.querySelector(".sign");
      if (one.classList.contains("below")) return ["below", row(chip, [...copied(from), ...copied(to)], ...cites)];
      if (links(from, page)) return ["to", row(chip, copied(to), ...cites)];
      const condition = to.cloneNode(true);
      condition.querySelector("a").remove(); // what is pinned, and so not named in its own row
      return ["from", row(chip, [...copied(from), ...condition.childNodes], ...cites)];
    }

    // What is not drawn stands in a list by what it leads to, and there several that do the same in one row.
    function undrawn(page) {
      const found = { from: [], to: [], below: [], links: 0 };
      for (const act of document.querySelectorAll("ul.folded > li > ul > li")) {
        const name = act.parentNode.parentNode.querySelector(".name");
        const [chip, words] = [act.querySelector(".sign"), act.lastElementChild];
        const onto = links(name, page);
        if (!onto && !links(words, page)) continue;
        if (onto) found.from.push(row(chip, copied(words)));
        else if (name.querySelector("a")) found.to.push(row(chip, copied(name)));
        else found.below.push(row(chip, copied(words))); // of a link, and so of no construct
        found.links += onto ? words.querySelectorAll("a").length : 1;
      }
      return found;
    }

    function fill(node) {
      const parts = { from: [], to: [], below: [] };
      for (const one of rows) {
        if (!links(one.cells[0], node.page) && !links(one.cells[2], node.page)) continue;
        const [part, item] = told_of(one, node.page);
        parts[part].push(item);
      }
      const list = (title, items) => (items.length ? [made("h4", {}, title), made("ul", { class: "rows" }, ...items)] : []);
      const rest = undrawn(node.page);
      panel.replaceChildren(
        made("div", { class: "head" }, made("h3", {}, made("a", { href: node.page }, node.label)), button("×", unpin, { "aria-label": "Close", class: "close" })),
        made("p", { class: "small" }, ...[node.kind, node.counts].filter(Boolean).map(sentence)),
        made("p", {}, made("a", { href: node.page, class: "open" }, "Open page")),
        ...list("What acts on it", parts.from), ...list("What it acts on", parts.to),
        ...list("What works on a link of it", parts.below),
        ...list("Not drawn: what acts on it", rest.from), ...list("Not drawn: what it acts on", rest.to),
        ...list("Not drawn: what works on a link of it", rest.below),
      );
      return parts.from.length + parts.to.length + parts.below.length + rest.links;
    }

    function show(id) {
      pinned = nodes.has(id) ? id : "";
      const node = nodes.get(pinned);
      for (const one of all) one.link.parentNode.classList.toggle("is-pinned", one === node);
      figure.classList.toggle("pins", Boolean(node));
      panel.hidden = !node;
      if (node) {
        svg.dataset.pinned = pinned;
        stop(pinned);
        const shown = fill(node);
        panel.scrollTop = 0;
        say(`${node.label} pinned. ${shown} link${shown === 1 ? "" : "s"} shown.`);
      } else {
        delete svg.dataset.pinned;
        say("");
      }
      svg.dispatchEvent(new CustomEvent("web:rest", { bubbles: true }));
    }

    function write(id) {
      const address = new URL(window.location.href);
      if (id) address.searchParams.set("pin", id);
      else address.searchParams.delete("pin");
      if (address.href !== window.location.href) window.history.pushState(null, "", address);
    }

    function pin(id) { write(id); show(id); }

    function unpin() {
      const inside = panel.contains(document.activeElement);
      pin("");
      if (inside) nodes.get(here).link.focus({ preventScroll: true });
    }

    function fly(id) {
      nodes.get(id).link.scrollIntoView({ block: "center", inline: "center", behavior: calm.matches ? "auto" : "smooth" });
    }

    function seek(event) {
      event.preventDefault();
      const words = plain(input.value);
      if (!words) return;
      const fits = [(label) => label === words, (label) => label.startsWith(words), (label) => label.includes(words)];
      const found = fits.map((fit) => all.find((node) => fit(plain(node.label)))).find(Boolean);
      if (found) {
        pin(found.id);
        found.link.focus({ preventScroll: true });
        fly(found.id);
        return;
      }
      const other = [...told.values()].map((item) => item.querySelector("a")).find((link) => plain(link.textContent) === words);
      if (other) status.replaceChildren("Not in this drawing: ", other.cloneNode(true));
      else say(`No construct here is named “${input.value.trim()}”.`);
    }

    // One stop for Tab, and from there along the links.
    function stop(id) {
      nodes.get(here).link.setAttribute("tabindex", "-1");
      here = id;
      nodes.get(here).link.setAttribute("tabindex", "0");
      choose(-1);
    }

    function go(id) {
      stop(id);
      nodes.get(id).link.focus({ preventScroll: true });
      nodes.get(id).link.scrollIntoView({ block: "nearest", inline: "nearest" });
    }

    const starts = (line, id) => line.from.includes(id) || (line.mutual && line.to.includes(id));
    const ends = (line, id) => line.to.includes(id) || (line.mutual && line.from.includes(id));
    const others = (line, id) => (line.from.includes(id) ? line.to : line.from).filter((one) => one !== id && nodes.has(one));

    function choose(at) {
      const at_here = lines.filter((line) => starts(line, here) || ends(line, here));
      chosen = at < 0 || !at_here.length ? -1 : at % at_here.length;
      const line = at_here[chosen];
      for (const edge of svg.querySelectorAll(".is-chosen")) edge.classList.remove("is-chosen");
      if (!line) return;
      for (const edge of line.edges) edge.classList.add("is-chosen");
      say(`${line.words}. Link ${chosen + 1} of ${at_here.length}.`);
    }

    function follow(way) {
      const at_here = lines.filter((line) => starts(line, here) || ends(line, here));
      const ahead = [at_here[chosen], ...at_here].filter((line) => line && way(line, here) && others(line, here).length);
      if (ahead.length) go(others(ahead[0], here)[0]);
      else say(way === starts ? "It acts on nothing here." : "Nothing here acts on it.");
    }

    function back() {
      if (!help.hidden) explain(false);
      else if (chosen >= 0) { choose(-1); say(""); }
      else if (pinned) unpin();
      else if (scale !== 1) sized(1);
    }

    const count = () => lines.filter((line) => starts(line, here) || ends(line, here)).length;
    const acts = {
      "+": nearer, "=": nearer, "-": further, "−": further, 0: fit, Escape: back, "?": () => explain(help.hidden),
      ArrowRight: () => follow(starts), ArrowLeft: () => follow(ends),
      ArrowDown: () => choose(chosen + 1), ArrowUp: () => choose(chosen < 0 ? count() - 1 : (chosen + count() - 1) % count()),
      Home: () => go(all[0].id), End: () => go(all[all.length - 1].id),
    };

    function key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(acts, event.key)) return;
      if (event.target === frame && /^(Arrow|Home|End)/.test(event.key)) return; // it scrolls
      event.preventDefault();
      acts[event.key]();
    }

    // The first click pins; the next one, or one with a key held, opens the page.
    function click(event) {
      if (dragged) { event.preventDefault(); dragged = false; return; }
      const link = event.target.closest("a[data-node]");
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || link.dataset.node === pinned) return;
      event.preventDefault();
      pin(link.dataset.node);
    }

    for (const node of all) node.link.setAttribute("tabindex", node.id === here ? "0" : "-1");
    frame.setAttribute("tabindex", "-1"); // one stop: the drawing's own
    figure.classList.add("explorer");
    figure.prepend(tools, help);
    frame.after(panel);
    find.addEventListener("submit", seek);
    input.addEventListener("input", (event) => { if (!event.inputType || event.inputType === "insertReplacementText") find.requestSubmit(); }); // one of the choices
    frame.addEventListener("wheel", wheel, { passive: false });
    frame.addEventListener("pointerdown", down);
    frame.addEventListener("pointermove", move);
    for (const ended of ["pointerup", "pointercancel"]) frame.addEventListener(ended, () => { drag = null; });
    frame.addEventListener("dragstart", (event) => event.preventDefault());
    for (const finger of ["touchstart", "touchmove", "touchend"]) frame.addEventListener(finger, touch, { passive: false });
    frame.addEventListener("keydown", key);
    panel.addEventListener("keydown", (event) => { if (event.key === "Escape") unpin(); });
    frame.addEventListener("click", click, true);
    frame.addEventListener("focusin", (event) => { // on the drawing itself it would be a stop of its own
      const link = event.target.closest("a[data-node]");
      if (link && link.dataset.node !== here) stop(link.dataset.node);
    });
    const asked = () => new URLSearchParams(window.location.search).get("pin") || "";
    window.addEventListener("popstate", () => show(asked()));
    let width = window.innerWidth;
    window.addEventListener("resize", () => { // a phone's bars change the height alone
      if (width === window.innerWidth) return;
      width = window.innerWidth;
      scale = 1;
      usual();
    });
    if (asked()) {
      show(asked());
      if (pinned && !window.location.hash) fly(pinned);
    }
  }

  const figure = document.querySelector(".wide-drawing .causal-web-figure");
  if (figure && figure.querySelector("a[data-node]")) start(figure);
})();
