// What goes to paper: the picture with its legend, and the report of brief, picture, the dossiers of the main actors or
// of the chosen one, and the sources.

// The net drawn anew in a size of its own, whatever the window has; the reader's view is as it was afterwards.
function sheetOf(width, height, density, options) {
  const { canvas } = picture.network;
  const [scale, position] = [picture.network.getScale(), picture.network.getViewPosition()];
  canvas._determinePixelRatio = () => density; // vis asks the screen, but paper is finer
  canvas.setSize(`${width}px`, `${height}px`);
  picture.fit();
  let part;
  for (let tries = 0; tries < 8; tries++) {
    picture.network.redraw();
    part = drawnPart(canvas.frame.canvas, density);
    const [above, below] = [part[1] / density, height - (part[1] + part[3]) / density];
    if (above > 0 && below > 0) break;
    // Names at the border would be cut: all moves to where there is room, else it becomes smaller.
    if (above + below > 8) picture.network.moveTo({ offset: { x: 0, y: (below - above) / 2 } });
    else picture.network.moveTo({ scale: picture.network.getScale() * 0.96 });
  }
  const sheet = composed(canvas.frame.canvas, part, density, options);
  delete canvas._determinePixelRatio;
  canvas.setSize("100%", "100%");
  picture.network.moveTo({ scale, position });
  return sheet;
}

// What of a canvas is drawn on, [left, top, width, height] in its own pixels: the room around it says nothing.
function drawnPart(canvas, density) {
  const [width, height] = [canvas.width, canvas.height].map((size) => Math.ceil(size / density));
  const small = element("canvas", { width, height }).getContext("2d", { willReadFrequently: true });
  small.drawImage(canvas, 0, 0, width, height);
  const pixels = new Uint32Array(small.getImageData(0, 0, width, height).data.buffer);
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let at = 0; at < pixels.length; at++) {
    if (!pixels[at]) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x + 1), Math.min(top, y), Math.max(bottom, y + 1)];
  }
  const part = right > left ? [left, top, right - left, bottom - top] : [0, 0, width, height];
  return part.map((size) => size * density);
}

// The picture on paper: its title above, its legend, source and date below, so that it can stand alone.
function composed(canvas, [left, top, drawnWidth, drawnHeight], density, { titled = true } = {}) {
  const MARGIN = 16;
  const width = Math.max(canvas.clientWidth, 640);
  const context = element("canvas", { width: width * density, height: 9 }).getContext("2d");
  const legend = placedLegend(context, width - 2 * MARGIN);
  context.font = "600 18px Georgia, serif";
  const title = titled ? linesOf(context, data.title, width - 2 * MARGIN) : [];
  const above = title.length ? 16 + 24 * title.length : 0;
  const below = above + drawnHeight / density + 12;
  const height = below + 20 * (legend.at(-1).row + 1) + 34;

  const sheet = element("canvas", { width: width * density, height: Math.ceil(height * density) });
  const paper = sheet.getContext("2d");
  paper.scale(density, density);
  paper.fillStyle = picture.palette.paper;
  paper.fillRect(0, 0, width, height);
  paper.drawImage(canvas, left, top, drawnWidth, drawnHeight, (width - drawnWidth / density) / 2, above, drawnWidth / density, drawnHeight / density);
  paper.fillStyle = picture.palette.ink;
  paper.font = "600 18px Georgia, serif";
  title.forEach((line, i) => paper.fillText(line, MARGIN, 28 + 24 * i));
  for (const part of legend) drawLegend(paper, part, MARGIN + part.x, below + 18 + 20 * part.row);
  paper.fillStyle = picture.palette.muted;
  paper.font = "11px system-ui, sans-serif";
  const sources = [...new Set(articles.map((article) => article.publisher).filter(Boolean))].slice(0, 6).join(", ");
  paper.fillText([sources, period(), "newsgraph"].filter(Boolean).join(" · "), MARGIN, height - 10, width - 2 * MARGIN);
  return sheet;
}

function linesOf(context, text, width) {
  const lines = [];
  for (const word of text.trim().split(/\s+/)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

// What each shape and line of the picture means.
function legendParts() {
  const types = Object.keys(strings.types).filter((type) => actors.some((actor, i) => actor.type === type && view.actors[i]));
  const sign = { conflict: "⊖ ", cooperation: "⊕ " };
  const lines = Object.keys(strings.tones).map((tone) => ({ tone, words: (sign[tone] ?? "") + strings.tones[tone] }));
  return [...types.map((type) => ({ type, words: strings.types[type] })), ...lines];
}

// The shapes in rows, the lines in rows below, as wide as the words are: none is cut.
function placedLegend(context, width) {
  context.font = "12px system-ui, sans-serif";
  let [x, row] = [0, 0];
  return legendParts().map((part, i, all) => {
    const size = context.measureText(part.words).width + (part.type ? 22 : 34);
    if (i && (x + size > width || (all[i - 1].type && !part.type))) [x, row] = [0, row + 1];
    const placed = { ...part, x, row };
    x += size + 18;
    return placed;
  });
}

// Shapes, dashes and the cross as they are in the picture.
function drawLegend(context, { type, tone, words }, x, y) {
  const { palette } = picture;
  context.fillStyle = context.strokeStyle = palette[type ?? { open: "ink", vouched: "ink", negated: "warn" }[tone] ?? tone];
  context.lineWidth = 2;
  context.beginPath();
  if (type) {
    const [shape, { cx, cy, r, x: left, y: upper, width, height, points }] = SHAPES[type];
    if (shape === "circle") context.arc(x + cx, y - 12 + cy, r, 0, 7);
    else if (shape === "rect") context.rect(x + left, y - 12 + upper, width, height);
    else for (const [px, py] of points.split(" ").map((point) => point.split(",").map(Number))) context.lineTo(x + px, y - 12 + py);
    context.fill();
  } else {
    context.setLineDash(RESERVED[tone] ?? DASHES[tone] ?? []);
    context.moveTo(x, y - 4), context.lineTo(x + 26, y - 4), context.stroke();
    context.setLineDash([]);
    context.beginPath();
    if (tone === "negated") context.moveTo(x + 9, y - 8), context.lineTo(x + 17, y), context.moveTo(x + 9, y), context.lineTo(x + 17, y - 8), context.stroke();
  }
  context.fillStyle = palette.ink;
  context.font = "12px system-ui, sans-serif";
  context.fillText(words, x + (type ? 22 : 34), y);
}

function savePicture() {
  const { clientWidth, clientHeight } = document.getElementById("picture");
  const density = 2 * Math.max(1, devicePixelRatio);
  sheetOf(Math.max(clientWidth, 1000), Math.max(clientHeight, 700), density).toBlob((blob) => download(fileName("png"), blob));
}

const report = (() => {
  const DOSSIERS = 6;
  const place = document.getElementById("report");

  // On a page of A4 it is nearly as wide as it is drawn, so that its names can be read, and has room below the brief.
  const [WIDTH, HEIGHT, DENSITY] = [800, 470, 3];

  // The picture in the colours of paper, with its legend; a reader's dark theme is for the screen.
  function picturePart() {
    const { theme } = document.documentElement.dataset;
    document.documentElement.dataset.theme = "light";
    picture.repaint();
    const image = element("img", { src: sheetOf(WIDTH, HEIGHT, DENSITY, { titled: false }).toDataURL("image/png"), alt: strings.page.graph_label });
    if (theme === undefined) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    picture.repaint();
    return image;
  }

  function sources(told) {
    const line = ({ title, publisher, date, url, authors }) =>
      element("li", { dir: "auto" }, [title || t("no_title"), authors.join(", "), publisher, dateText(date), url].filter(Boolean).join(" · "));
    return [element("h2", {}, strings.page.sources), element("ul", {}, told.slice(0, 400).map(line))];
  }

  // The chosen actor, else the main ones.
  function chosen() {
    const [kind, index] = parseSelection(state.sel) ?? [];
    if (kind === "a") return [same.of(index)];
    return actors.map((_, i) => i).filter((i) => view.actors[i] && actors[i].named).slice(0, DOSSIERS);
  }

  function fill({ alone = false } = {}) {
    const head = element("h1", { dir: "auto" }, data.title);
    const facts = element("p", { class: "facts" }, document.getElementById("summary").textContent);
    const dossiers = chosen().map((index) => element("section", { class: "dossier" }, details.actorView(index).filter(Boolean)));
    const parts = alone ? dossiers : [brief.render(), picturePart(), ...dossiers];
    const named = new Set(chosen().flatMap((index) => actors[index].mentions.map(([article]) => article)));
    const told = alone && named.size ? articles.filter((_, i) => named.has(i)) : articles;
    place.replaceChildren(head, facts, ...parts.filter(Boolean), ...sources(told), element("p", { class: "facts" }, document.querySelector("footer").textContent));
    for (const section of place.querySelectorAll("details")) section.open = true;
  }

  addEventListener("beforeprint", () => place.childElementCount || fill());
  addEventListener("afterprint", () => place.replaceChildren());

  return {
    print(options) {
      fill(options);
      print();
    },
    fill,
  };
})();
