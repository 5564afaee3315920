// What is seen, as a file: SVG by itself, PNG, PDF. It is made in the browser and sent nowhere. Each carries its title,
// the version of the data, the licence and its address. What a part of the explorer draws must be SVG to be taken along.
"use strict";

cmoc.explore((explorer) => {
  const { figure, frame, svg, say } = explorer;

  const SVG = "http://www.w3.org/2000/svg";
  const FONT = "Helvetica, Arial, 'Liberation Sans', sans-serif";
  const LOOK = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-size", "font-weight", "text-anchor", "text-decoration-line"];
  const PLAIN = { stroke: "none", "stroke-dasharray": "none", opacity: "1", "font-weight": "400", "text-anchor": "start", "text-decoration-line": "none" };
  const LETTERS = "text, tspan";
  const pen = document.createElement("canvas").getContext("2d");

  function drawn(name, attributes, text) {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text) element.textContent = text;
    return element;
  }

  // The part of the drawing that the frame shows, in the drawing's own units.
  function seen() {
    const [box, window_] = [svg.getBoundingClientRect(), frame.getBoundingClientRect()];
    const [left, top] = [Math.max(box.left, window_.left), Math.max(box.top, window_.top)];
    const [right, bottom] = [Math.min(box.right, window_.right), Math.min(box.bottom, window_.bottom)];
    const all = svg.viewBox.baseVal;
    const unit = all.width / box.width;
    return { x: all.x + (left - box.left) * unit, y: all.y + (top - box.top) * unit, width: (right - left) * unit, height: (bottom - top) * unit };
  }

  function width_of(text, size, weight) {
    pen.font = `${weight} ${size}px ${FONT}`;
    return pen.measureText(text).width;
  }

  function wrapped(text, width, size) {
    const lines = [""];
    for (const word of text.split(/\s+/)) {
      const longer = `${lines[lines.length - 1]} ${word}`.trim();
      if (lines[lines.length - 1] && width_of(longer, size, 400) > width) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  }

  async function notes() {
    const { about } = await cmoc.file("assets/explorer.json");
    const said = [explorer.told, (figure.querySelector(".count") || {}).textContent].filter(Boolean).join(" ");
    const version = [about.version && `Version of ${about.version}`, about.licence].filter(Boolean).join(" · ");
    return { title: `${about.title}: ${svg.querySelector("title").textContent.toLowerCase()}`, rest: [said, about.source && `After ${about.source}`, version, window.location.href].filter(Boolean) };
  }

  // A copy that needs no style sheet: each shape with the colours it has on the page.
  async function standalone() {
    const { title, rest } = await notes();
    const part = seen();
    const copy = svg.cloneNode(true);
    const [from, to] = [[...svg.querySelectorAll("*")], [...copy.querySelectorAll("*")]];
    from.forEach((one, at) => {
      const other = to[at];
      for (const { name } of [...other.attributes]) if (/^(class|style|id|tabindex|role|data-|aria-)/.test(name)) other.removeAttribute(name);
      if (/^(title|desc)$/.test(one.localName)) return;
      const style = getComputedStyle(one);
      if (style.display === "none") { other.remove(); return; }
      if (one.localName === "a") other.setAttribute("href", new URL(one.getAttribute("href"), document.baseURI).href);
      const shape = !/^(g|a)$/.test(one.localName);
      for (const name of LOOK) {
        const value = style.getPropertyValue(name).replaceAll("px", "");
        if ((shape || name === "opacity") && (one.matches(LETTERS) || !/^(font|text)/.test(name)) && value !== PLAIN[name]) other.setAttribute(name, value);
        else other.removeAttribute(name);
      }
      if (one.localName === "text") other.setAttribute("font-family", FONT);
    });
    const style = getComputedStyle(svg);
    const [ground, ink] = [style.getPropertyValue("--web-ground"), style.getPropertyValue("--web-text")].map(resolved);
    const size = Math.max(9, part.width / 90);
    const lines = [...wrapped(title, part.width - 2 * size, size * 1.2).map((text) => [text, size * 1.2, 700]), ...rest.flatMap((text) => wrapped(text, part.width - 2 * size, size).map((line) => [line, size, 400]))];
    const height = part.height + (lines.length + 1) * size * 1.5;
    const page = drawn("svg", { viewBox: [part.x, part.y, part.width, height].join(" "), width: Math.round(part.width * 1.2), height: Math.round(height * 1.2) });
    const clip = drawn("clipPath", { id: "seen" });
    clip.append(drawn("rect", { ...part }));
    const cut = drawn("g", { "clip-path": "url(#seen)" });
    cut.append(...[...copy.children].filter((one) => !/^(title|desc)$/.test(one.localName)));
    page.append(drawn("title", {}, title), drawn("desc", {}, rest.join(" ")), clip, drawn("rect", { ...part, height, fill: ground }), cut);
    lines.forEach(([text, high, weight], at) => page.append(drawn("text", { x: part.x + size, y: part.y + part.height + (at + 1.4) * size * 1.5, "font-size": high, "font-weight": weight, "font-family": FONT, fill: ink }, text)));
    return { page, title, rest };
  }

  function resolved(colour) {
    const one = document.createElement("i");
    one.style.color = colour;
    figure.append(one);
    const found = getComputedStyle(one).color;
    one.remove();
    return found;
  }

  const written = (page) => new XMLSerializer().serializeToString(page);

  async function painted(page, most = 8000) {
    const [width, height] = ["width", "height"].map((name) => Number(page.getAttribute(name)));
    const scale = Math.min(2, most / width, most / height);
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([written(page)], { type: "image/svg+xml" }));
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width * scale, height * scale];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    return canvas;
  }

  const bytes_of = (canvas, type) => new Promise((resolve) => { canvas.toBlob(resolve, type, 0.92); });

  const makers = {
    svg: async ({ page }) => new Blob([written(page)], { type: "image/svg+xml" }),
    png: async ({ page }) => bytes_of(await painted(page), "image/png"),
    pdf: async ({ page, title, rest }) => {
      await cmoc.script("pdf.js");
      const vector = cmoc.pdf(page, title, rest.join(" "), width_of);
      if (vector) return vector;
      const canvas = await painted(page); // a letter that the fonts of every reader do not have
      return cmoc.pdf_of_image(canvas, await (await bytes_of(canvas, "image/jpeg")).arrayBuffer(), title, rest.join(" "));
    },
  };

  explorer.save = async (kind) => {
    try {
      const made = await standalone();
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await makers[kind](made));
      link.download = `${svg.querySelector("title").textContent.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.${kind}`;
      link.click();
      window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      say(`${kind.toUpperCase()} saved: what is seen of the drawing.`);
    } catch {
      say(`The ${kind.toUpperCase()} could not be made.`);
    }
  };
});
