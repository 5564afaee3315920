// A button beside each citation that copies it. Without this script the text is selected and copied by hand.
(() => {
  if (!navigator.clipboard) return;
  const said = document.createElement("span");
  said.className = "copied";
  said.setAttribute("role", "status");

  async function copy(from) {
    const text = from.textContent.trim();
    try {
      if (from.querySelector("i") && window.ClipboardItem) {
        const kinds = { "text/plain": text, "text/html": from.innerHTML };
        const blobs = Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })]);
        await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      } else {
        await navigator.clipboard.writeText(text);
      }
      return "Copied";
    } catch {
      return "Not copied: the browser did not allow it";
    }
  }

  function offer(from) {
    const name = from.closest("details")?.querySelector("summary") ?? from.parentElement.querySelector(":scope > b");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.setAttribute("aria-label", `Copy ${name ? name.textContent : from.textContent.trim()}`);
    button.addEventListener("click", async () => {
      button.after(said);
      said.textContent = "";
      said.textContent = await copy(from);
    });
    from.after(" ", button);
  }

  const offerAll = (within) => within.querySelectorAll("[data-copy]:not(:has(+ button))").forEach(offer);
  offerAll(document);
  document.addEventListener("cmoc:edition", (event) => offerAll(event.target));
})();
