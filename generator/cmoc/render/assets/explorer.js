// The explorer of the causal web, its core. Without scripts the drawing is whole and its links open pages; so all
// controls are made here, and nothing dead is shown. A part is a script of its own after this one (render/theme.py names
// them in order, and those that are loaded when first wanted) and calls cmoc.explore((explorer) => part).
//
// `explorer` is the drawing and what can be done with it:
//   figure, frame, svg, panel, tools   elements: all, what scrolls, the drawing, the panel beside it, the toolbar
//   nodes             Map, id -> {id, link, page, label, counts, kind}; `link` is the <a> in the drawing
//   lines, at(id)     [{id, from: [id], to: [id], mutual, words, edges: [element]}]: all, those at a construct
//   tool(group, ...elements)     controls for the toolbar: "find", "ask", "size", "take" or "more"
//   key(keys, act, name, words)  while the drawing has focus: key("t", act, "T", "trace"); the last two stand under "Keys"
//   say(...)          a sentence for the live region, and links; `told` is what was said of the state last
//   open(name, title, ...children)  fills the panel: "Pinned" names it, `title` heads it, text or a link. shut() hides it
//   state             what the address holds: state.pin is "" or an id. Read only
//   go({name: value}) changes state and address, as one step for Back; "" takes a value away
//   pick(id)          as if the construct was clicked
//   focus(id), fly(id)  gives a construct the focus; brings it into the middle
//   light()           asks anew what is lit, where that changed without a change of state
// A part may have
//   params            ["trace", "path"]: its names in the address. No other part writes them
//   holds: true       it fills the panel: what enters takes the values of others that do out of the address
//   show(state, first)  brings the page to the state: at the start (first), after go, for Back; perhaps twice
//   lit(state)        {nodes: Set, lines: Set} of the ids that stay full, or null. Of several parts: what is in all
//   stays: true       that goes on while something else is pointed at (a filter)
//   pick(node)        true if it took a click, Enter or a find. The part that came last is asked first, here and below
//   back()            true if it had a state to leave (Esc)
// What a part draws must be SVG in `svg`: downloads take it along. Data: cmoc.file; elements: cmoc.made (parts.js).
(function () {
  "use strict";
  const { made, button } = cmoc;
  const GROUPS = { find: "Find", ask: "Ask the web", size: "Size of the drawing", take: "Take it with you", more: "More" };
  const makes = [];
  let add = (make) => makes.push(make);
  cmoc.explore = (make) => add(make);

  // Each construct of the drawing, with what the page tells of it, and each line with its ends.
  function read(svg) {
    const told = new Map([...document.querySelectorAll(".stage-lists li > a")].map((link) => [link.href, link.parentNode]));
    const nodes = new Map();
    for (const link of svg.querySelectorAll("a[data-node]")) {
      const page = new URL(link.getAttribute("href"), document.baseURI).href;
      const item = told.get(page);
      const name = link.getAttribute("aria-label");
      const label = item ? item.querySelector("a").textContent : name;
      const counts = item && item.querySelector(".evidence") ? item.querySelector(".evidence").textContent : "";
      const kind = name.slice(label.length).split(", ").filter((part) => part && !/^\d/.test(part)).join(", "); // without what is folded
      link.setAttribute("aria-label", [label, kind, counts].filter(Boolean).join(", "));
      nodes.set(link.dataset.node, { id: link.dataset.node, link, page, label, counts, kind });
    }
    const lines = [...cmoc.drawing(svg).lines].filter(([, { from }]) => from.length).map(([id, { from, to, parts }]) => {
      const edges = parts.filter((part) => part.dataset.line);
      return { id, from, to, edges, mutual: edges[0].classList.contains("mutual"), words: edges[0].querySelector("title").textContent };
    });
    const ends = new Map([...nodes.keys()].map((id) => [id, []]));
    for (const line of lines) for (const id of new Set([...line.from, ...line.to])) if (ends.has(id)) ends.get(id).push(line);
    return { nodes, lines, told, at: (id) => ends.get(id) || [] };
  }

  const both = (one, other) => new Set([...one].filter((id) => other.has(id)));
  const among = (lits) => lits.filter(Boolean).reduce((one, other) => (one ? { nodes: both(one.nodes, other.nodes), lines: both(one.lines, other.lines) } : other), null);

  function start(figure) {
    const frame = figure.querySelector(".frame");
    const svg = frame.querySelector("svg");
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
    const found = read(svg);
    const { nodes } = found;
    const parts = [];
    const acts = new Map();
    const state = {};

    const status = made("p", { class: "told", role: "status" });
    const groups = Object.fromEntries(Object.entries(GROUPS).map(([name, label]) => [name, made("div", { class: `group ${name}`, role: "group", "aria-label": label })]));
    const tools = made("div", { class: "explorer-tools" }, ...Object.values(groups), status);
    const panel = made("section", { class: "pinned", tabindex: "-1" });
    panel.hidden = true;
    const help = made("dl", { class: "keys" });
    help.hidden = true;
    const keys = button("Keys", () => explain(help.hidden), { "aria-expanded": "false" });

    const tool = (group, ...elements) => groups[group].append(...elements);
    const say = (...children) => status.replaceChildren(...children);
    const names = () => parts.flatMap((part) => part.params || []);

    function key(given, act, name, words) {
      for (const one of [given].flat()) acts.set(one, act);
      if (name) help.append(made("div", {}, made("dt", {}, name), made("dd", {}, words)));
    }

    function explain(open) {
      help.hidden = !open;
      keys.setAttribute("aria-expanded", String(open));
    }

    function open(name, title, ...children) {
      panel.setAttribute("aria-label", name);
      panel.replaceChildren(made("div", { class: "head" }, made("h3", {}, title), button("×", shutting, { "aria-label": "Close", class: "close" })), ...children);
      panel.hidden = false;
      panel.scrollTop = 0;
      figure.classList.add("pins");
    }

    function shut() {
      panel.hidden = true;
      figure.classList.remove("pins");
    }

    // The focus of what goes is the drawing's.
    function shutting() {
      const inside = panel.contains(document.activeElement);
      go(Object.fromEntries(parts.filter((part) => part.holds).flatMap((part) => part.params.map((name) => [name, ""]))));
      if (inside) explorer.focus(explorer.here());
    }

    function go(changes) {
      const entered = parts.find((part) => part.holds && part.params.some((name) => changes[name]));
      const others = entered ? parts.filter((part) => part.holds && part !== entered).flatMap((part) => part.params) : [];
      const address = new URL(window.location.href);
      for (const [name, value] of Object.entries({ ...Object.fromEntries(others.map((name) => [name, ""])), ...changes })) {
        if (value) address.searchParams.set(name, value);
        else address.searchParams.delete(name);
      }
      if (address.href !== window.location.href) window.history.pushState(null, "", address);
      update(false);
    }

    function update(first) {
      const asked = new URLSearchParams(window.location.search);
      const changed = new Set();
      for (const name of names()) {
        const value = asked.get(name) || "";
        if (value !== (state[name] || "")) changed.add(name);
        state[name] = value;
      }
      const moved = parts.filter((part) => part.show && part.params.some((name) => changed.has(name)));
      const stands = (part) => part.params.some((name) => state[name]);
      if (moved.length && !first) say();
      figure.classList.toggle("asked", parts.some((part) => part.params && stands(part))); // a phone draws nothing before
      if (!parts.some((part) => part.holds && stands(part))) shut();
      for (const part of [...moved.filter((part) => !stands(part)), ...moved.filter(stands)]) part.show(state, first);
      explorer.told = status.textContent;
      light();
    }

    function light() {
      cmoc.resting(svg, (hovered) => among([hovered, ...parts.map((part) => (part.lit && (part.stays || !hovered) ? part.lit(state) : null))]));
    }

    function pick(id) {
      const node = nodes.get(id);
      return Boolean(node) && [...parts].reverse().some((part) => part.pick && part.pick(node));
    }

    function fly(id) {
      nodes.get(id).link.scrollIntoView({ block: "center", inline: "center", behavior: calm.matches ? "auto" : "smooth" });
    }

    function back() {
      if (!help.hidden) explain(false);
      else [...parts].reverse().some((part) => part.back && part.back());
    }

    function press(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || !acts.has(event.key)) return;
      if (event.target === frame && /^(Arrow|Home|End)/.test(event.key)) return; // it scrolls
      event.preventDefault();
      acts.get(event.key)();
    }

    // A click is a part's if one takes it; with a key held it opens the page.
    function click(event) {
      const link = event.target.closest("a[data-node]");
      if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (pick(link.dataset.node)) event.preventDefault();
    }

    const focus = (id) => nodes.get(id).link.focus({ preventScroll: true });
    const here = () => svg.querySelector('a[tabindex="0"]').dataset.node; // the one stop for Tab
    const explorer = { figure, frame, svg, panel, tools, calm, state, ...found, tool, key, say, open, shut, go, pick, focus, fly, here, light };
    figure.classList.add("explorer");
    figure.prepend(tools, help);
    frame.after(panel);
    key([], null, "Tab", "into the drawing, and out of it");
    for (const make of makes) parts.push(make(explorer) || {});
    key("Escape", back, "Esc", "one state back");
    key("?", () => explain(help.hidden), "?", "this list");
    tool("more", keys);
    for (const group of Object.values(groups)) group.hidden = !group.children.length;
    frame.addEventListener("keydown", press);
    frame.addEventListener("click", click);
    panel.addEventListener("keydown", (event) => { if (event.key === "Escape") shutting(); });
    window.addEventListener("popstate", () => update(false));
    update(true);
    add = (make) => { // what comes later has no first say in what is asked of all
      parts.unshift(make(explorer) || {});
      update(true);
    };
  }

  // When all parts are there.
  document.addEventListener("DOMContentLoaded", () => {
    const figure = document.querySelector(".wide-drawing .causal-web-figure");
    if (figure && figure.querySelector("a[data-node]")) start(figure);
  });
})();
