// Nearer, further, fit: the drawing gets another size and the frame scrolls. Nothing in it comes or goes.
"use strict";

cmoc.explore((explorer) => {
  const { figure, frame, svg, nodes, state, calm, tool, key, say, here } = explorer;
  const STEP = 1.25;
  const MOST = 4;
  const DRAG = 4; // pixels: less is a click
  const REST = 150; // milliseconds without a turn of the wheel
  let scale = 1; // against the size that the page gives the drawing

  function usual() {
    for (const name of ["width", "max-width", "min-width", "max-height"]) svg.style.removeProperty(name);
    frame.style.removeProperty("height");
    return svg.getBoundingClientRect();
  }

  // The size that the page gives, the frame's height at it, and the least that is of use: taken anew where these change.
  let known = {};
  function measured() {
    const key = [frame.offsetWidth, window.innerHeight, figure.className].join();
    if (known.key === key) return known;
    const style = [svg, frame].map((one) => one.style.cssText);
    const size = usual();
    const full = figure.classList.contains("full");
    const room = full ? frame.clientHeight : window.innerHeight - 140;
    known = { key, width: size.width, height: frame.getBoundingClientRect().height, least: Math.min(1, frame.clientWidth / size.width, room / size.height) };
    [svg.style.cssText, frame.style.cssText] = style; // as it was
    return known;
  }

  function zoom(wanted, at = middle()) {
    const before = svg.getBoundingClientRect();
    const part = [(at.x - before.left) / before.width, (at.y - before.top) / before.height];
    const { width, height, least } = measured();
    scale = Math.min(MOST, Math.max(least, wanted));
    if (Math.abs(scale - 1) < 0.01) scale = 1;
    if (scale === 1) usual();
    else {
      svg.style.maxWidth = svg.style.maxHeight = "none";
      svg.style.minWidth = "0";
      svg.style.width = `${width * scale}px`;
      frame.style.height = scale > 1 ? `${height}px` : "";
    }
    const after = svg.getBoundingClientRect();
    frame.scrollLeft += after.left + part[0] * after.width - at.x;
    frame.scrollTop += after.top + part[1] * after.height - at.y;
    frame.classList.toggle("near", frame.scrollWidth > frame.clientWidth + 1 || frame.scrollHeight > frame.clientHeight + 1);
  }

  // The focused or pinned construct if there is one, else the middle of what is seen of the frame.
  function middle() {
    const node = nodes.get(svg.contains(document.activeElement) ? here() : state.pin);
    const box = (node ? node.link : frame).getBoundingClientRect();
    const [top, bottom] = node ? [box.top, box.bottom] : [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)];
    return { x: box.left + box.width / 2, y: (top + bottom) / 2 };
  }

  function sized(wanted) {
    zoom(wanted);
    say(`Zoom ${Math.round(scale * 100)} %.`);
  }

  const nearer = () => sized(scale * STEP);
  const further = () => sized(scale / STEP);
  function fit() {
    sized(0); // no smaller than all of it in sight
    frame.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
  }

  explorer.fit = fit;

  // While fingers or a wheel go on, what is painted is stretched; it is laid out anew once they rest.
  let glide = null;
  function stretch(wanted, at) {
    const box = svg.getBoundingClientRect();
    glide = glide || { at, origin: `${at.x - box.left}px ${at.y - box.top}px`, least: measured().least };
    window.clearTimeout(glide.waiting);
    glide.scale = Math.min(MOST, Math.max(glide.least, wanted));
    Object.assign(svg.style, { willChange: "transform", transformOrigin: glide.origin, transform: `scale(${glide.scale / scale})` });
    glide.waiting = window.setTimeout(rest, REST);
  }

  function rest() {
    const { scale: wanted, at } = glide;
    glide = null;
    for (const name of ["will-change", "transform-origin", "transform"]) svg.style.removeProperty(name);
    zoom(wanted, at);
  }

  function wheel(event) {
    if (!event.ctrlKey && !frame.contains(document.activeElement)) return; // the page scrolls on
    event.preventDefault();
    stretch((glide ? glide.scale : scale) * Math.exp(-event.deltaY / 500), { x: event.clientX, y: event.clientY });
  }

  // Drag with a mouse; a finger scrolls the frame by itself, and two fingers zoom.
  let drag = null;
  let dragged = false;
  function down(event) {
    dragged = false;
    if (event.pointerType === "mouse" && event.button === 0) drag = { x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: frame.scrollTop };
  }

  function move(event) {
    if (!drag) return;
    const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!dragged && Math.hypot(x, y) < DRAG) return;
    if (!dragged) frame.setPointerCapture(event.pointerId);
    dragged = true;
    frame.scrollLeft = drag.left - x;
    frame.scrollTop = drag.top - y;
  }

  // The end of a drag is no click.
  function click(event) {
    if (dragged) event.preventDefault();
    dragged = false;
  }

  let pinch = null;
  const spread = ([one, two]) => Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY);
  function touch(event) {
    if (event.touches.length !== 2) { pinch = null; return; }
    event.preventDefault();
    const [one, two] = event.touches;
    pinch = pinch || { spread: spread(event.touches), scale };
    stretch(pinch.scale * spread(event.touches) / pinch.spread, { x: (one.clientX + two.clientX) / 2, y: (one.clientY + two.clientY) / 2 });
  }

  tool("size", cmoc.button("+", nearer, { "aria-label": "Zoom in" }), cmoc.button("−", further, { "aria-label": "Zoom out" }), cmoc.button("Fit", fit));
  key(["+", "="], nearer, "+ − 0", "nearer, further, fit");
  key(["-", "−"], further);
  key("0", fit);
  frame.addEventListener("wheel", wheel, { passive: false });
  frame.addEventListener("pointerdown", down);
  frame.addEventListener("pointermove", move);
  for (const ended of ["pointerup", "pointercancel"]) frame.addEventListener(ended, () => { drag = null; });
  frame.addEventListener("click", click, true);
  frame.addEventListener("dragstart", (event) => event.preventDefault());
  for (const finger of ["touchstart", "touchmove", "touchend"]) frame.addEventListener(finger, touch, { passive: false });
  let width = window.innerWidth;
  window.addEventListener("resize", () => { // a phone's bars change the height alone
    if (width === window.innerWidth) return;
    width = window.innerWidth;
    scale = 1;
    usual();
  });

  return {
    back() {
      if (scale === 1) return false;
      sized(1);
      return true;
    },
  };
});
