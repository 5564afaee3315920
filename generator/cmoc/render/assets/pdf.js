// A drawing as a page of PDF, with lines as lines and words as words. It knows what our drawings hold: groups, paths of
// straight and curved lines, polygons, ellipses, boxes and text in Helvetica, which every reader of PDF has.
//
//   cmoc.pdf(svg, title, subject, width_of)  a Blob, or null where something in it cannot be told so
//   cmoc.pdf_of_image(canvas, jpeg, title, subject)  the picture of it as a page
(function () {
  "use strict";
  const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"; // what the encoding has from 128 to 159
  const ROUND = 0.5523; // how far the handles of a quarter of a circle reach
  const POINT = 0.75; // of a pixel
  const number = (value) => String(Math.round(value * 1000) / 1000);
  const row = (...values) => values.map((one) => (typeof one === "number" ? number(one) : one)).join(" ");

  function letters(text) {
    return [...text].map((one) => {
      const at = HIGH.indexOf(one);
      const code = at >= 0 ? 128 + at : one.codePointAt(0);
      if (code > 255 || code < 32) throw new RangeError(one);
      return "()\\".includes(one) ? `\\${one}` : String.fromCharCode(code);
    }).join("");
  }

  const hex = (text) => `<FEFF${[...text].flatMap((one) => one.split("")).map((one) => one.charCodeAt(0).toString(16).padStart(4, "0")).join("")}>`;

  // "rgb(1, 2, 3)" or "#010203" to three parts of one.
  function ink(colour) {
    const parts = colour.startsWith("#") ? colour.slice(1).match(/../g).map((one) => parseInt(one, 16)) : colour.match(/[\d.]+/g).slice(0, 3).map(Number);
    return row(...parts.map((one) => one / 255));
  }

  function file(objects) {
    let text = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
    const places = objects.map((object, at) => {
      const place = text.length;
      text += `${at + 1} 0 obj\n${object}\nendobj\n`;
      return place;
    });
    const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
    text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
    return new Blob([Uint8Array.from(text, (one) => one.charCodeAt(0))], { type: "application/pdf" });
  }

  const stream = (text, more = "") => `<< /Length ${text.length}${more} >>\nstream\n${text}\nendstream`;

  function whole(width, height, title, subject, content, resources, ...more) {
    return file([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
      `<< /Title ${hex(title)} /Subject ${hex(subject)} >>`,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${row(width * POINT, height * POINT)}] /Contents 5 0 R /Resources << ${resources} >> >>`,
      stream(content),
      ...more,
    ]);
  }

  const FONTS = ["Helvetica", "Helvetica-Bold"].map((name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);

  const of = (element, name, usual = 0) => Number(element.getAttribute(name) ?? usual);
  const pairs = (text) => text.match(/-?[\d.]+(?:e-?\d+)?/g).map(Number);

  function path(text) {
    return text.match(/[a-zA-Z][^a-zA-Z]*/g).map((part) => {
      const [kind, values] = [part[0], part.length > 1 && /\d/.test(part) ? pairs(part) : []];
      if (kind === "Z" || kind === "z") return "h";
      const each = { M: 2, L: 2, C: 6 }[kind];
      if (!each) throw new RangeError(kind);
      const out = [];
      for (let at = 0; at < values.length; at += each) out.push(row(...values.slice(at, at + each), kind === "C" ? "c" : kind === "M" && !at ? "m" : "l"));
      return out.join("\n");
    }).join("\n");
  }

  function ellipse(x, y, rx, ry) {
    const [kx, ky] = [rx * ROUND, ry * ROUND];
    return [row(x + rx, y, "m"), row(x + rx, y + ky, x + kx, y + ry, x, y + ry, "c"), row(x - kx, y + ry, x - rx, y + ky, x - rx, y, "c"),
      row(x - rx, y - ky, x - kx, y - ry, x, y - ry, "c"), row(x + kx, y - ry, x + rx, y - ky, x + rx, y, "c"), "h"].join("\n");
  }

  const outlines = {
    path: (one) => path(one.getAttribute("d")),
    polygon: (one) => `${outlines.polyline(one)}\nh`,
    polyline: (one) => pairs(one.getAttribute("points")).map((value, at, all) => (at % 2 ? "" : row(value, all[at + 1], at ? "l" : "m"))).filter(Boolean).join("\n"),
    ellipse: (one) => ellipse(of(one, "cx"), of(one, "cy"), of(one, "rx"), of(one, "ry")),
    circle: (one) => ellipse(of(one, "cx"), of(one, "cy"), of(one, "r"), of(one, "r")),
    rect: (one) => row(of(one, "x"), of(one, "y"), of(one, "width"), of(one, "height"), "re"),
  };

  function pdf(svg, title, subject, width_of) {
    const [x, y, width, height] = pairs(svg.getAttribute("viewBox"));
    const scale = of(svg, "width") / width;
    const faded = new Map();
    const out = [row(scale * POINT, 0, 0, -scale * POINT, -x * scale * POINT, (y + height) * scale * POINT, "cm"), "1 j"];
    const look = (one, name, usual) => one.getAttribute(name) || (one.parentNode && one.parentNode.getAttribute && one.localName === "tspan" ? look(one.parentNode, name, usual) : usual);

    function fade(value) {
      if (!faded.has(value)) faded.set(value, `G${faded.size}`);
      return `/${faded.get(value)} gs`;
    }

    function write(one) {
      const leaves = [...one.childNodes].filter((leaf) => leaf.textContent.trim()).map((leaf) => ({ text: leaf.textContent, by: leaf.nodeType === 1 ? leaf : one }));
      const told = leaves.map(({ text, by }) => ({ text, by, size: Number(look(by, "font-size", 14)), bold: Number(look(by, "font-weight", 400)) > 500 }));
      const widths = told.map(({ text, size, bold }) => width_of(text, size, bold ? 700 : 400));
      const all = widths.reduce((sum, each) => sum + each, 0);
      let at = of(one, "x") - all * { middle: 0.5, end: 1 }[look(one, "text-anchor", "start")] || of(one, "x");
      told.forEach(({ text, by, size, bold }, place) => {
        out.push(row(ink(look(by, "fill", "#000000")), "rg"), row("BT", bold ? "/F1" : "/F0", size, "Tf", 1, 0, 0, -1, at, of(one, "y"), `Tm (${letters(text)}) Tj ET`));
        const line = look(by, "text-decoration-line", "");
        if (line) out.push(row(at, of(one, "y") + size * (line === "underline" ? 0.1 : -0.3), widths[place], size / 16, "re f"));
        at += widths[place];
      });
    }

    function shape(one) {
      const [fill, stroke] = [look(one, "fill", "none"), look(one, "stroke", "none")];
      const [filled, stroked] = [fill, stroke].map((colour) => colour !== "none" && !/, 0\)$/.test(colour));
      if (!filled && !stroked) return;
      if (filled) out.push(row(ink(fill), "rg"));
      if (stroked) out.push(row(ink(stroke), "RG", of(one, "stroke-width", 1), "w"), `[${one.hasAttribute("stroke-dasharray") ? row(...pairs(one.getAttribute("stroke-dasharray"))) : ""}] 0 d`);
      out.push(outlines[one.localName](one), filled && stroked ? "B" : filled ? "f" : "S");
    }

    function draw(one) {
      if (/^(title|desc|clipPath|metadata)$/.test(one.localName)) return;
      out.push("q");
      const turned = one.transform && one.transform.baseVal.consolidate();
      if (turned) out.push(row(...["a", "b", "c", "d", "e", "f"].map((name) => turned.matrix[name]), "cm"));
      if (one.hasAttribute("clip-path")) out.push(outlines.rect(svg.querySelector("clipPath rect")), "W n");
      if (one.hasAttribute("opacity")) out.push(fade(one.getAttribute("opacity")));
      if (one.localName === "text") write(one);
      else if (outlines[one.localName]) shape(one);
      else [...one.children].forEach(draw);
      out.push("Q");
    }

    try {
      [...svg.children].forEach(draw);
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
    const states = [...faded].map(([value, name]) => `/${name} << /ca ${value} /CA ${value} >>`).join(" ");
    return whole(width * scale, height * scale, title, subject, out.join("\n"), `/Font << /F0 6 0 R /F1 7 0 R >> /ExtGState << ${states} >>`, ...FONTS);
  }

  function pdf_of_image(canvas, jpeg, title, subject) {
    const data = Array.from(new Uint8Array(jpeg), (one) => String.fromCharCode(one)).join("");
    const { width, height } = canvas;
    const image = stream(data, ` /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`);
    return whole(width / 2, height / 2, title, subject, row(width / 2 * POINT, 0, 0, height / 2 * POINT, 0, 0, "cm /I Do"), "/XObject << /I 6 0 R >>", image);
  }

  Object.assign(cmoc, { pdf, pdf_of_image });
})();
