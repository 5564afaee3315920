// What the scripts of the site share. It is the first of them, and all of it is in one object: `cmoc`.
(function () {
  "use strict";
  const top = new URL("../", document.currentScript.src).href; // the site's first page, under whatever path it is served

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

  // Without accents and capitals, to compare.
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}. `;
  const copied = (element) => [...element.cloneNode(true).childNodes];
  const several = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

  // "No link is early stage and refuted.": what is said with "is" first, and that word once.
  function none(one, said) {
    const things = [...said.filter((each) => each.startsWith("is ")), ...said.filter((each) => !each.startsWith("is "))];
    return `No ${one} ${things.map((each, at) => (at ? each.replace(/^is /, "") : each)).join(" and ")}.`;
  }

  // A file of this site, read once, when it is first asked for: cmoc.file("theory.json").then(...)
  const files = new Map();
  function file(path) {
    if (!files.has(path)) {
      files.set(path, fetch(new URL(path, top)).then((answer) => {
        if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
        return answer.json();
      }).catch((error) => { files.delete(path); throw error; }));
    }
    return files.get(path);
  }

  // A script of this site that is seldom wanted, run once: cmoc.script("pdf.js").then(...)
  const scripts = new Map();
  function script(name) {
    if (!scripts.has(name)) {
      scripts.set(name, new Promise((done, failed) => {
        const element = made("script", { src: new URL(`assets/${name}`, top).href });
        element.onload = done;
        element.onerror = () => { scripts.delete(name); failed(new Error(name)); };
        document.head.append(element);
      }));
    }
    return scripts.get(name);
  }

  window.cmoc = { top, made, button, plain, sentence, copied, several, none, file, script };
})();
