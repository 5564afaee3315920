// The keys of the drawing: one stop for Tab, and from there along the links.
"use strict";

cmoc.explore(({ frame, svg, nodes, at, key, say, here }) => {
  const ids = [...nodes.keys()];
  let chosen = -1; // among the links here

  function stop(id) {
    nodes.get(here()).link.setAttribute("tabindex", "-1");
    nodes.get(id).link.setAttribute("tabindex", "0");
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

  function choose(place) {
    const lines = at(here());
    chosen = place < 0 || !lines.length ? -1 : place % lines.length;
    const line = lines[chosen];
    for (const edge of svg.querySelectorAll(".is-chosen")) edge.classList.remove("is-chosen");
    if (!line) return;
    for (const edge of line.edges) edge.classList.add("is-chosen");
    say(`${line.words}. Link ${chosen + 1} of ${lines.length}.`);
  }

  function follow(way) {
    const [id, lines] = [here(), at(here())];
    const ahead = [lines[chosen], ...lines].filter((line) => line && way(line, id) && others(line, id).length);
    if (ahead.length) go(others(ahead[0], id)[0]);
    else say(way === starts ? "It acts on nothing here." : "Nothing here acts on it.");
  }

  const count = () => at(here()).length;
  key("ArrowRight", () => follow(starts), "→ ←", "along a link: to what this acts on, to what acts on this");
  key("ArrowLeft", () => follow(ends));
  key("ArrowDown", () => choose(chosen + 1), "↑ ↓", "choose among the links here; → or ← then follows the chosen one");
  key("ArrowUp", () => choose(chosen < 0 ? count() - 1 : (chosen + count() - 1) % count()));
  key("Home", () => go(ids[0]), "Home End", "the first construct, the last");
  key("End", () => go(ids[ids.length - 1]));
  key([], null, "Enter", "pin; once more: open the page");
  ids.forEach((id, place) => nodes.get(id).link.setAttribute("tabindex", place ? "-1" : "0"));
  frame.setAttribute("tabindex", "-1"); // one stop: the drawing's own
  frame.addEventListener("focusin", (event) => { // on the drawing itself it would be a stop of its own
    const link = event.target.closest("a[data-node]");
    if (link && link.dataset.node !== here()) stop(link.dataset.node);
  });

  return {
    params: ["pin"],
    show: ({ pin }) => { if (nodes.has(pin)) stop(pin); },
    back() {
      if (chosen < 0) return false;
      choose(-1);
      say();
      return true;
    },
  };
});
