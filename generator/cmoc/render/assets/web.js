// Pointing at a construct or a line of a drawing, or focusing it, lets everything that does not touch it step back.
// Without this script the drawing is complete: nothing is hidden behind it.
//
//   cmoc.drawing(svg)         its parts by id: {nodes: id -> group, lines: id -> {from, to, parts}}
//   cmoc.near(svg, id)        what touches a construct, or what a line touches: {nodes: Set, lines: Set} of ids
//   cmoc.light(svg, lit)      lets all but that step back; null: nothing steps back
//   cmoc.resting(svg, rest)   what is lit is rest(hovered) from now on: `hovered` is what is pointed at, or null
(function () {
  "use strict";
  const WAIT = 120; // milliseconds, so that a pointer on its way changes nothing
  const drawings = new WeakMap();
  const rests = new WeakMap();
  let waiting = 0;
  let pointed = null; // the drawing in which something is pointed at, once the rest has stepped back

  const words = (element, name) => (element.getAttribute(name) || "").split(" ").filter(Boolean);

  function drawing(svg) {
    if (drawings.has(svg)) return drawings.get(svg);
    const [nodes, lines] = [new Map(), new Map()];
    for (const link of svg.querySelectorAll("a[data-node]")) nodes.set(link.dataset.node, link.parentNode);
    for (const part of svg.querySelectorAll("[data-line]")) {
      const line = lines.get(part.dataset.line) || { from: words(part, "data-from"), to: words(part, "data-to"), parts: [] };
      const dot = document.getElementById(`${part.id}.dot`); // where another line works on it
      line.parts.push(part, ...(dot ? [dot] : []));
      lines.set(part.dataset.line, line);
    }
    drawings.set(svg, { nodes, lines });
    return drawings.get(svg);
  }

  function near(svg, id) {
    const { lines } = drawing(svg);
    const lit = { nodes: new Set(lines.has(id) ? [] : [id]), lines: new Set() };
    for (const [name, line] of lines) {
      const ends = [...line.from, ...line.to];
      if (name !== id && !ends.includes(id)) continue;
      lit.lines.add(name);
      ends.forEach((end) => lit.nodes.add(end));
    }
    return lit;
  }

  function light(svg, lit) {
    window.clearTimeout(waiting);
    const { nodes, lines } = drawing(svg);
    svg.classList.toggle("tracing", Boolean(lit));
    for (const part of svg.querySelectorAll(".traced")) part.classList.remove("traced");
    if (!lit) return;
    for (const id of lit.nodes) if (nodes.has(id)) nodes.get(id).classList.add("traced");
    for (const id of lit.lines) for (const part of lines.has(id) ? lines.get(id).parts : []) part.classList.add("traced");
  }

  const show = (svg, hovered) => light(svg, rests.has(svg) ? rests.get(svg)(hovered) : hovered);

  function resting(svg, rest) {
    rests.set(svg, rest);
    show(svg, null);
  }

  const at = (event) => event.target.closest && event.target.closest(".causal-web :is(a[data-node], [data-line])");

  function enter(event) {
    const part = at(event);
    if (!part) return;
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      pointed = part.ownerSVGElement;
      show(pointed, near(pointed, part.dataset.node || part.dataset.line));
    }, WAIT);
  }

  function leave(event) {
    window.clearTimeout(waiting);
    if (!pointed || !at(event)) return;
    show(pointed, null);
    pointed = null;
  }

  document.addEventListener("mouseover", enter);
  document.addEventListener("focusin", enter);
  document.addEventListener("mouseout", leave);
  document.addEventListener("focusout", leave);
  Object.assign(cmoc, { drawing, near, light, resting });
})();
