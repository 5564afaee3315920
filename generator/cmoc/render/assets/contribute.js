// Fills in the form of words for the record that the address asks about. Nothing is kept, and nothing is sent anywhere.
// Without this script the page is whole: grounds, ways and the form, with its first lines left open.
(function () {
  "use strict";
  const ID = /^[a-z0-9-]{1,60}$/;
  const SHOWN = 80; // characters of an odd value that are shown
  const place = document.getElementById("record");
  const form = document.getElementById("form-words");
  const asked = new URLSearchParams(window.location.search).get("about");
  if (!place || !form || asked === null) return;

  // What comes from the address or the table is only ever text: no markup is made from it.
  function made(tag, text, more) {
    const element = document.createElement(tag);
    element.textContent = text;
    return Object.assign(element, more || {});
  }

  function say(text) {
    place.replaceChildren(made("p", text, { className: "told" }));
    place.firstChild.setAttribute("role", "status");
  }

  function link(text, address) {
    const element = made("a", text, { href: address });
    return ["http:", "https:"].includes(element.protocol) ? element : null;
  }

  function issue(record, words) {
    const title = encodeURIComponent(`${record.id}: dispute or correction`);
    const pattern = place.dataset.issue;
    return pattern && link("Open an issue", pattern.replace("{title}", title).replace("{body}", encodeURIComponent(words)));
  }

  function filled(record) {
    const values = [`${record.id}, ${record.kind}`, `${record.file}, line ${record.line}`, record.says];
    const lines = form.textContent.trim().split("\n");
    return lines.map((line, at) => (at < values.length ? `${line} ${values[at]}` : line)).join("\n");
  }

  async function copy(area, told) {
    try {
      await navigator.clipboard.writeText(area.value);
      told.textContent = "Copied.";
    } catch {
      area.select();
      told.textContent = "Your browser does not let this page copy. The words are selected: press Ctrl and C.";
    }
  }

  function writing(record) {
    const area = made("textarea", filled(record), { id: "form-words", rows: 8, spellcheck: false });
    area.setAttribute("aria-labelledby", "form");
    const told = made("span", "", { className: "evidence" });
    told.setAttribute("role", "status");
    const button = made("button", "Copy", { type: "button", className: "md-button" });
    button.addEventListener("click", () => copy(area, told));
    const open = issue(record, area.value);
    if (open) area.addEventListener("input", () => (open.href = issue(record, area.value).href));
    const ways = made("p", "", { className: "sending" });
    ways.append(...[button, open, record.edit && link("Edit the file", record.edit), told].filter(Boolean));
    form.replaceWith(area, ways);
    area.style.height = `${area.scrollHeight + 4}px`; // all of it in sight, with room for the border
  }

  function show(record) {
    const name = link(record.name, place.dataset.top + record.address);
    const head = made("p", `About this ${record.kind}: `);
    head.append(name);
    const says = made("blockquote", record.says);
    const where = made("p", "Written at ");
    where.append(made("code", record.file), `, line ${record.line}.`);
    place.replaceChildren(head, says, where);
    writing(record);
  }

  async function look() {
    if (!ID.test(asked)) {
      const start = asked.slice(0, SHOWN);
      return say(`The address asks about “${start}${start === asked ? "" : "…"}”, which is no id of a record.`);
    }
    const answer = await fetch(place.dataset.records);
    if (!answer.ok) throw new Error(String(answer.status));
    const records = await answer.json();
    const found = records.find((record) => record.id === asked);
    return found ? show(found) : say(`No record here has the id “${asked}”.`);
  }

  look().catch(() => say(`The table of records could not be read. Write the id “${asked}” into the form below.`));
})();
