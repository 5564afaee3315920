// Index tables: filters, sorting and further columns. All controls are made here, so that without this script nothing
// dead is shown and the table stands whole, in order of ids. The address holds the state, so that Back undoes a step.
(function () {
  "use strict";
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

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

  function start(table) {
    const tools = document.querySelector(".table-tools");
    const frame = table.parentNode;
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...body.rows];
    const found = new Map(rows.map((row) => [row, plain([...row.cells, { textContent: row.dataset.words || "" }].map((cell) => cell.textContent).join(" "))]));
    const further = heads.filter((head) => head.classList.contains("more")).length;

    // What the page says is made once; `show` fills it in.
    const form = made("form", { class: "filters", "aria-label": `Filter the ${table.dataset.many}` });
    form.append(tools.querySelector("template").content.cloneNode(true));
    const controls = [...form.elements];
    const clear = button("Clear all", () => { controls.forEach((control) => { control.value = ""; }); change(); controls[0].focus(); }, { class: "clear" });
    form.append(clear);
    const fold = button("Filter", () => unfold(fold.getAttribute("aria-expanded") !== "true"), { class: "fold", "aria-expanded": "false" });
    const count = made("p", { class: "count", role: "status" });
    const remedies = made("p", { class: "remedies" });
    const columns = button("", () => { wide = !wide; change(); }, { class: "columns" });
    tools.append(fold, form, made("div", { class: "shown" }, count, ...(further ? [columns] : [])), remedies);

    let sorted = ""; // the key of a column, with a hyphen before it for the other way round
    let wide = false; // further columns are shown
    let typing = false; // the last step was typed: the next letter belongs to it

    function unfold(open) {
      fold.setAttribute("aria-expanded", String(open));
      form.classList.toggle("open", open);
    }

    function read() {
      const state = new URLSearchParams(window.location.search);
      for (const control of controls) {
        const value = state.get(control.name) || "";
        control.value = value;
        if (control.value !== value) control.value = ""; // no such option
      }
      const order = state.get("sort") || "";
      sorted = heads.some((head) => head.dataset.key === order.replace(/^-/, "")) ? order : "";
      wide = state.get("columns") === "all";
      if (controls.some((control) => control.value)) unfold(true);
    }

    function write(replacing) {
      const address = new URL(window.location.href);
      const state = { sort: sorted, columns: wide ? "all" : "" };
      for (const control of controls) state[control.name] = control.value.trim();
      for (const [key, value] of Object.entries(state)) {
        if (value) address.searchParams.set(key, value);
        else address.searchParams.delete(key);
      }
      if (address.href === window.location.href) return;
      window.history[replacing ? "replaceState" : "pushState"](null, "", address);
    }

    function matches(row) {
      return controls.every((control) => {
        if (!control.value) return true;
        if (control.name === "words") return plain(control.value).split(/\s+/).every((word) => found.get(row).includes(word));
        return (row.dataset[control.name] || "").split("|").includes(control.value);
      });
    }

    function sort() {
      const key = sorted.replace(/^-/, "");
      const at = heads.findIndex((head) => head.dataset.key === key);
      const value = (row) => row.cells[at].dataset.order || row.cells[at].textContent;
      const way = sorted.startsWith("-") ? -1 : 1;
      const ordered = at < 0 ? rows : [...rows].sort((a, b) => way * collator.compare(value(a), value(b)));
      body.append(...ordered);
      heads.forEach((head, place) => {
        if (place === at) head.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
        else head.removeAttribute("aria-sort");
      });
    }

    function told(control) {
      return control.name === "words" ? `has the words “${control.value.trim()}”` : control.selectedOptions[0].dataset.told;
    }

    // "No CMOC is middle stage and refuted.": what is said with "is" first, and that word once.
    function none(active) {
      const said = active.map(told);
      const things = [...said.filter((one) => one.startsWith("is ")), ...said.filter((one) => !one.startsWith("is "))];
      const once = things.map((one, at) => (at ? one.replace(/^is /, "") : one));
      return `No ${table.dataset.one} ${once.join(" and ")}.`;
    }

    function show() {
      const active = controls.filter((control) => control.value.trim());
      let number = 0;
      for (const row of rows) {
        row.hidden = !matches(row);
        number += row.hidden ? 0 : 1;
      }
      sort();
      const many = rows.length === 1 ? table.dataset.one : table.dataset.many;
      count.textContent = number ? `${number} of ${rows.length} ${many} shown` : none(active);
      clear.hidden = !active.length;
      frame.hidden = !number;
      remedies.replaceChildren(...(number ? [] : active.map((control) => button(`Clear ${control.name}`, () => { control.value = ""; change(); control.focus(); }))));
      table.classList.toggle("few", !wide);
      columns.textContent = wide ? "Fewer columns" : `${further} more column${further === 1 ? "" : "s"}`;
      columns.setAttribute("aria-expanded", String(wide));
    }

    function change(typed = false) {
      write(typed && typing);
      typing = typed;
      show();
    }

    for (const head of heads) {
      const key = head.dataset.key;
      head.replaceChildren(button(head.textContent, () => { sorted = sorted === key ? `-${key}` : key; change(); }, { class: "sort" }));
    }
    table.classList.add("sorts");
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", (event) => change(event.target.name === "words"));
    window.addEventListener("popstate", () => { typing = false; read(); show(); });
    read();
    show();
  }

  for (const table of document.querySelectorAll("table.index[data-many]")) {
    if (document.querySelector(".table-tools")) start(table);
  }
})();
