// Index tables: filters, sorting and further columns; and filters for lists under several headings. All controls are
// made here, so that without this script nothing dead is shown and all stands whole, in order of ids. The address holds
// the state, so that Back undoes a step.
(function () {
  "use strict";
  const { made, button, plain, none } = cmoc;
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  // The parts of a page under each heading that stands over some of the rows.
  function parted(rows) {
    const groups = [...document.querySelectorAll("h2")].map((head) => {
      const parts = [head];
      for (let next = head.nextElementSibling; next && !next.matches("h2, .limits, section, nav"); next = next.nextElementSibling) parts.push(next);
      return { parts, rows: rows.filter((row) => parts.some((part) => part.contains(row))) };
    });
    return groups.filter((group) => group.rows.length);
  }

  // Without a table: rows that stand in lists under several headings.
  function start(tools, table) {
    const unit = (table || tools).dataset;
    const frame = table ? table.parentNode : document.createElement("div");
    const heads = table ? [...table.tHead.rows[0].cells] : [];
    const rows = table ? [...table.tBodies[0].rows] : [...document.querySelectorAll("[data-level]")];
    const counts = table ? [] : [...document.querySelectorAll("[data-counts]")]; // they stay where they answer
    const groups = table ? [] : parted(rows);
    const folded = table ? [] : [...document.querySelectorAll("details[data-folded]")];
    const found = new Map([...rows, ...counts].map((row) => [row, plain([...(row.cells || [row]), { textContent: row.dataset.words || "" }].map((cell) => cell.textContent).join(" "))]));
    const further = heads.filter((head) => head.classList.contains("more")).length;

    // What the page says is made once; `show` fills it in.
    const form = made("form", { class: "filters", "aria-label": `Filter the ${unit.many}` });
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
      if (table) table.tBodies[0].append(...ordered);
      heads.forEach((head, place) => {
        if (place === at) head.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
        else head.removeAttribute("aria-sort");
      });
    }

    function told(control) {
      return control.name === "words" ? `has the words “${control.value.trim()}”` : control.selectedOptions[0].dataset.told;
    }

    const unmet = (active) => none(active.map((control) => control.dataset.one).find(Boolean) || unit.one, active.map(told));

    // What is folded away is not shown, and is counted apart.
    function tell(active) {
      const found = rows.filter((row) => !row.hidden);
      const away = found.filter((row) => row.closest("details:not([open])")).length;
      const many = rows.length === 1 ? unit.one : unit.many;
      const apart = away ? `, ${away} folded away` : "";
      count.textContent = found.length ? `${found.length - away} of ${rows.length} ${many} shown${apart}` : unmet(active);
      return found.length;
    }

    const inUse = () => controls.filter((control) => control.value.trim());

    function show() {
      const active = inUse();
      for (const row of rows) row.hidden = !matches(row);
      sort();
      for (const one of folded) {
        one.hidden = ![...one.querySelectorAll("[data-level]")].some((row) => !row.hidden);
        if (active.length) one.open = true;
      }
      const number = tell(active);
      clear.hidden = !active.length;
      frame.hidden = !number;
      remedies.replaceChildren(...(number ? [] : active.map((control) => button(`Clear ${control.name}`, () => { control.value = ""; change(); control.focus(); }))));
      for (const group of groups) {
        const empty = group.rows.every((row) => row.hidden);
        const stays = (part) => part.matches("[data-counts]") && matches(part);
        const answers = empty && group.parts.some(stays);
        group.parts.forEach((part) => { part.hidden = empty && !(answers && (part.matches("h2") || stays(part))); });
      }
      if (table) table.classList.toggle("few", !wide);
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
    if (table) table.classList.add("sorts");
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", (event) => change(event.target.name === "words"));
    window.addEventListener("popstate", () => { typing = false; read(); show(); });
    folded.forEach((one) => one.addEventListener("toggle", () => tell(inUse())));
    read();
    show();
  }

  const tools = document.querySelector(".table-tools");
  const table = document.querySelector("table.index[data-many]");
  if (tools && (table || tools.dataset.many)) start(tools, table);
})();
