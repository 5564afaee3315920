// Filters: a link stays full if one CMOC states it in the way that all of them ask for. What can be asked is made at
// build time (assets/explorer.json) and read when it is first wanted. The rows of the list follow the drawing.
"use strict";

cmoc.explore((explorer) => {
  const { figure, lines, tools, say, state, go, light, opener } = explorer;
  const { made, button, several, FILTERS } = cmoc;
  const KINDS = ["raises", "lowers", "both", "unknown"];
  const rows = [...document.querySelectorAll("table.web-list tr[data-link]")];
  let data = null;
  let lit = null;

  // The links that are drawn as one line, each with its ends. A group of contexts has several; a mutual line has two.
  function links_of(line) {
    const { classList } = line.edges[0];
    if (classList.contains("modifier")) return [[line.id, line.from[0], line.to[0]]];
    const kind = KINDS.find((one) => classList.contains(one));
    const pairs = line.from.flatMap((from) => line.to.map((to) => [from, to]));
    return [...pairs, ...(line.mutual ? pairs.map(([from, to]) => [to, from]) : [])].map(([from, to]) => [`${from}--${kind}--${to}`, from, to]);
  }
  const drawn = lines.map((line) => [line.id, links_of(line)]);
  const shown = new Set(drawn.flatMap(([, links]) => links.map(([id]) => id)));
  const mutual = new Map(lines.filter((line) => line.mutual).map((line) => [line.id, links_of(line).map(([id]) => id)]));

  const form = made("form", { class: "filters", "aria-label": "Filter the links" });
  form.hidden = true;
  const count = made("p", { class: "count", role: "status" });
  const remedies = made("p", { class: "remedies" });
  tools.after(made("div", { class: "filter-bar" }, count, remedies, form));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => go({ [target.name]: target.value }));

  function unfold(open) {
    form.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
  }

  explorer.filter = () => read().then(() => unfold(form.hidden));

  async function read() {
    if (data) return;
    try {
      const found = await cmoc.file("assets/explorer.json");
      if (data) return;
      data = found;
      form.replaceChildren(...data.filters.map(({ key, title, options }) => made("label", {}, title,
        made("select", { name: key }, made("option", { value: "" }, "Any"), ...options.map(({ value, label }) => made("option", { value }, label))))));
    } catch {
      say("The filters could not be read.");
    }
  }

  // Those in use, each with the words that end "No link …".
  function active() {
    const chosen = (one) => one.options.find(({ value }) => value === state[one.key]);
    return data.filters.filter(chosen).map((one) => ({ ...one, value: state[one.key], told: chosen(one).told }));
  }

  function matching(asked) {
    const says = (statement, { key, value }) => (statement[key] || data.cmocs[statement.cmoc][key] || []).includes(value);
    const fits = ([, statements]) => statements.some((one) => asked.every((filter) => says(one, filter)));
    return new Set(Object.entries(data.links).filter(fits).map(([id]) => id));
  }

  function apply() {
    const asked = active();
    const found = asked.length ? matching(asked) : null;
    lit = found ? { nodes: new Set(), lines: new Set() } : null;
    for (const [id, links] of found ? drawn : []) {
      for (const [link, from, to] of links) {
        if (!found.has(link)) continue;
        lit.lines.add(id);
        lit.nodes.add(from).add(to);
      }
    }
    for (const row of rows) row.hidden = Boolean(found) && ![row.dataset.link, ...(mutual.get(row.dataset.line) || [])].some((id) => found.has(id));
    for (const one of form.elements) one.value = state[one.name] || "";
    tell(asked, found);
    light();
  }

  function tell(asked, found) {
    const clear = (names) => go(Object.fromEntries(names.map((name) => [name, ""])));
    const cleared = ({ key }) => { clear([key]); form.elements[key].focus(); };
    remedies.replaceChildren(...asked.map((one) => button(`Clear ${one.title.toLowerCase()}`, () => cleared(one))),
      ...(asked.length > 1 ? [button("Clear all", () => { clear(FILTERS); form.elements[0].focus(); })] : []));
    figure.classList.toggle("filtered", asked.length > 0);
    if (!asked.length) { count.replaceChildren(); return; }
    unfold(true);
    const here = [...found].filter((id) => shown.has(id)).length;
    const rest = found.size - here;
    const whole = document.querySelector(".ways a[href*='whole']");
    const more = rest && whole ? made("a", { href: `${whole.href}${window.location.search}` }, several(rest, "more link"), " not drawn here") : "";
    if (!found.size) count.replaceChildren(cmoc.none("link", asked.map((one) => one.told)));
    else count.replaceChildren(`${here} of ${several(shown.size, "link")} match.`, ...(more ? [" ", more, "."] : []));
  }

  return {
    params: FILTERS,
    stays: true,
    show: () => read().then(() => data && apply()),
    lit: () => lit,
    back() {
      const last = [...new URLSearchParams(window.location.search).keys()].reverse().find((name) => FILTERS.includes(name));
      if (!last) return false;
      go({ [last]: "" });
      return true;
    },
  };
});
