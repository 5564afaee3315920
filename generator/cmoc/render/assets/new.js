// Marks what is new since all were last marked as seen, as they are when the reader first comes. Which entries that were
// stays in this browser, as a list of ids; nothing is sent. Without this script, or where the browser keeps nothing, the page is the whole list.
(function () {
  "use strict";
  const place = document.getElementById("seen");
  if (!place) return;
  const status = place.querySelector("[role=status]");
  const entries = [...document.querySelectorAll("[data-entry]")];
  const key = `cmoc seen ${place.dataset.review}`; // by the review's own id: one host may show several

  // The ids that were marked as seen; null where none are kept, or what is kept is no list of ours.
  function kept() {
    const text = window.localStorage.getItem(key);
    try {
      const found = JSON.parse(text);
      return Array.isArray(found) ? new Set(found) : null;
    } catch {
      return null;
    }
  }

  function keep() {
    window.localStorage.setItem(key, JSON.stringify(entries.map((entry) => entry.dataset.entry)));
  }

  function mark(entry) {
    const word = document.createElement("span");
    word.className = "fresh";
    word.textContent = "New";
    entry.querySelector(".kind").append(" ", word);
    entry.classList.add("is-new");
  }

  function seen(button) {
    let told = `All are marked as seen: ${place.dataset.total}.`;
    try {
      keep();
    } catch {
      told = "The marks are taken off, but this browser could not keep that: they are back when you come again.";
    }
    for (const entry of entries) {
      entry.classList.remove("is-new");
      entry.querySelector(".fresh")?.remove();
    }
    button.remove();
    status.textContent = told;
    status.tabIndex = -1; // the button is gone, and whoever was on it stays here
    status.focus();
  }

  function start() {
    const before = kept();
    if (!before) {
      keep();
      status.textContent = "This browser has kept nothing of this list before now: all count as seen. What comes later is marked.";
      return;
    }
    const fresh = entries.filter((entry) => !before.has(entry.dataset.entry));
    if (!fresh.length) {
      status.textContent = "Nothing new since all were last marked as seen.";
      return;
    }
    fresh.forEach(mark);
    status.textContent = `${fresh.length} new since all were last marked as seen, out of ${place.dataset.total}.`;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "md-button";
    button.textContent = "Mark all as seen";
    button.addEventListener("click", () => attempt(() => seen(button)));
    place.append(button);
  }

  function attempt(act) {
    try {
      act();
    } catch {
      status.textContent = `This browser keeps nothing for this page, so nothing is marked. All are listed: ${place.dataset.total}.`;
    }
  }

  attempt(start);
})();
