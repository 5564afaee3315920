// Find a construct, and pin it: the panel shows the rows of the page's own lists that speak of it.
"use strict";

cmoc.explore(({ svg, nodes, told, at, tool, say, open, go, pick, focus, fly, state }) => {
  const { made, plain, sentence, copied, several } = cmoc;
  const all = [...nodes.values()];
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
    open("Pinned", made("a", { href: node.page }, node.label),
      made("p", { class: "small" }, ...[node.kind, node.counts].filter(Boolean).map(sentence)),
      made("p", {}, made("a", { href: node.page, class: "open" }, "Open page")),
      ...list("What acts on it", parts.from), ...list("What it acts on", parts.to),
      ...list("What works on a link of it", parts.below),
      ...list("Not drawn: what acts on it", rest.from), ...list("Not drawn: what it acts on", rest.to),
      ...list("Not drawn: what works on a link of it", rest.below));
    return parts.from.length + parts.to.length + parts.below.length + rest.links;
  }

  function seek(event) {
    event.preventDefault();
    const words = plain(input.value.trim());
    if (!words) return;
    const fits = [(label) => label === words, (label) => label.startsWith(words), (label) => label.includes(words)];
    const found = fits.map((fit) => all.find((node) => fit(plain(node.label)))).find(Boolean);
    if (found) {
      pick(found.id);
      focus(found.id);
      fly(found.id);
      return;
    }
    const other = [...told.values()].map((item) => item.querySelector("a")).find((link) => plain(link.textContent) === words);
    if (other) say("Not in this drawing: ", other.cloneNode(true));
    else say(`No construct here is named “${input.value.trim()}”.`);
  }

  const choices = made("datalist", { id: "explorer-labels" }, ...all.map((node) => made("option", { value: node.label })));
  const input = made("input", { type: "text", list: "explorer-labels", autocomplete: "off", spellcheck: "false" });
  const find = made("form", {}, made("label", {}, "Find a construct", input), choices, made("button", {}, "Find"));
  find.addEventListener("submit", seek);
  input.addEventListener("input", (event) => { if (!event.inputType || event.inputType === "insertReplacementText") find.requestSubmit(); }); // one of the choices
  tool("find", find);

  let marked = null;
  return {
    params: ["pin"],
    holds: true,
    show({ pin }, first) {
      if (marked) marked.classList.remove("is-pinned");
      const node = nodes.get(pin);
      marked = node ? node.link.parentNode : null;
      if (!node) return;
      marked.classList.add("is-pinned");
      say(`${node.label} pinned. ${several(fill(node), "link")} shown.`);
      if (first && !window.location.hash) fly(pin);
    },
    lit: ({ pin }) => (nodes.has(pin) ? cmoc.near(svg, pin) : null),
    pick(node) {
      if (state.pin === node.id) return false; // the second click opens the page
      go({ pin: node.id });
      return true;
    },
    back() {
      if (!nodes.has(state.pin)) return false;
      go({ pin: "" });
      return true;
    },
  };
});
