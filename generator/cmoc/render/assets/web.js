// Pointing at a construct in a drawing, or focusing it, lets everything that does not touch it step back.
// Without this script the drawing is complete: nothing is hidden behind it.
(function () {
  "use strict";
  const WAIT = 120; // milliseconds, so that a pointer on its way changes nothing
  let waiting = 0;

  const words = (element, name) => (element.getAttribute(name) || "").split(" ");

  function trace(svg, id) {
    const near = new Set([id]);
    const lines = svg.querySelectorAll("[data-line]");
    for (const line of lines) {
      const ends = [...words(line, "data-from"), ...words(line, "data-to")];
      const touches = ends.includes(id);
      line.classList.toggle("traced", touches);
      if (touches) ends.forEach((end) => near.add(end));
    }
    for (const link of svg.querySelectorAll("a[data-node]")) {
      link.parentNode.toggleAttribute("data-dim", !near.has(link.getAttribute("data-node")));
    }
    svg.classList.add("tracing");
  }

  function clear(svg) {
    window.clearTimeout(waiting);
    svg.classList.remove("tracing");
    for (const dimmed of svg.querySelectorAll("[data-dim]")) dimmed.removeAttribute("data-dim");
  }

  // What is pinned, or nothing. The explorer says so when it pins.
  function rest(svg) {
    clear(svg);
    if (svg.dataset.pinned) trace(svg, svg.dataset.pinned);
  }

  const linkAt = (event) => event.target.closest && event.target.closest(".causal-web a[data-node]");

  function enter(event) {
    const link = linkAt(event);
    if (!link) return;
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => trace(link.ownerSVGElement, link.getAttribute("data-node")), WAIT);
  }

  function leave(event) {
    const link = linkAt(event);
    if (link) rest(link.ownerSVGElement);
  }

  document.addEventListener("mouseover", enter);
  document.addEventListener("focusin", enter);
  document.addEventListener("mouseout", leave);
  document.addEventListener("focusout", leave);
  document.addEventListener("web:rest", (event) => rest(event.target));
})();
