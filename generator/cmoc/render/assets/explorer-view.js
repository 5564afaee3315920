// Full screen, the legend where one is looking, the address of the view to give away, and the buttons of what is loaded
// when it is first wanted: filters and files.
"use strict";

cmoc.explore((explorer) => {
  const { figure, svg, tools, tool, say, fit } = explorer;
  const { made, button, script } = cmoc;
  const full = button("Full screen", () => widen(!figure.classList.contains("full")), { "aria-pressed": "false" });

  // Where a browser has no full screen of its own, the figure lies over the page.
  async function widen(open) {
    set(open);
    try {
      if (open && figure.requestFullscreen) await figure.requestFullscreen();
      else if (document.fullscreenElement) await document.exitFullscreen();
    } catch { /* the page's own size is what there is */ }
    fit();
  }

  function set(open) {
    figure.classList.toggle("full", open);
    full.setAttribute("aria-pressed", String(open));
  }

  document.addEventListener("fullscreenchange", () => { if (!document.fullscreenElement && figure.classList.contains("full")) { set(false); fit(); } });
  tool("size", full);

  async function share() {
    const address = window.location.href;
    try {
      await navigator.clipboard.writeText(address);
      say("The address of this view is copied.");
    } catch { // not allowed: it is there to be copied by hand
      const field = made("input", { type: "text", readonly: "", "aria-label": "Address of this view" });
      field.value = address;
      say("Address of this view: ", field);
      field.select();
    }
  }

  // A second copy of what stands below the drawing.
  const drawn = svg.querySelector(".legend");
  if (drawn) {
    const legend = made("div", { class: "legend-box", id: "explorer-legend" });
    legend.hidden = true;
    const opener = button("Legend", () => {
      legend.hidden = !legend.hidden;
      opener.setAttribute("aria-expanded", String(!legend.hidden));
      if (legend.hidden || legend.children.length) return;
      const box = drawn.getBBox();
      const copy = svg.cloneNode(false);
      for (const name of ["aria-labelledby", "style"]) copy.removeAttribute(name);
      const size = { viewBox: [box.x - 4, box.y - 4, box.width + 8, box.height + 8].join(" "), width: (box.width + 8) * 1.2, height: (box.height + 8) * 1.2, role: "img", class: "causal-web" };
      for (const [name, value] of Object.entries(size)) copy.setAttribute(name, value);
      copy.setAttribute("aria-label", `Legend: ${[...drawn.querySelectorAll("text:not(.badge)")].map((one) => one.textContent).join("; ")}`);
      copy.append(drawn.cloneNode(true));
      legend.append(copy);
    }, { "aria-expanded": "false", "aria-controls": "explorer-legend" });
    tools.after(legend);
    tool("take", opener);
  }
  tool("take", button("Share", share));

  cmoc.FILTERS = ["stage", "sign", "role", "profile", "study", "sources", "phase", "verdict"]; // names in the address
  const later = (name, act) => script(name).then(act, () => say("A part of the explorer could not be loaded."));
  explorer.opener = button("Filter", () => later("explorer-filter.js", () => explorer.filter()), { "aria-expanded": "false" });
  tool("ask", explorer.opener);
  const asked = new URLSearchParams(window.location.search);
  if (cmoc.FILTERS.some((name) => asked.get(name))) later("explorer-filter.js");
  for (const kind of ["SVG", "PNG", "PDF"]) {
    tool("take", button(kind, () => later("explorer-save.js", () => explorer.save(kind.toLowerCase())), { "aria-label": `Download what is seen as ${kind}` }));
  }

  return {
    back() {
      if (!figure.classList.contains("full")) return false;
      widen(false);
      return true;
    },
  };
});
