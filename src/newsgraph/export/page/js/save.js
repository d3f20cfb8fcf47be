// What is shown, as a picture and as a table.

function download(name, blob) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

// Umlauts stay: every file system of today holds them.
function fileName(ending) {
  const words = data.title.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60);
  return `${words || "newsgraph"}.${ending}`;
}

// The canvas on paper, with the title above, the legend and the source below, so that it can stand alone.
function sheetOf(canvas) {
  const density = canvas.width / canvas.clientWidth;
  const legend = legendParts();
  const columns = canvas.clientWidth < 900 ? 2 : 3;
  const [top, bottom] = [44 * density, (50 + 20 * Math.ceil(legend.length / columns)) * density];
  const sheet = element("canvas", { width: canvas.width, height: canvas.height + top + bottom });
  const context = sheet.getContext("2d");
  context.fillStyle = picture.palette.paper;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.drawImage(canvas, 0, top);
  context.fillStyle = picture.palette.ink;
  context.font = `600 ${18 * density}px Georgia, serif`;
  context.fillText(data.title, 16 * density, 29 * density, sheet.width - 32 * density);
  drawLegend(context, legend, density, canvas.height + top, sheet.width, columns);
  context.fillStyle = picture.palette.muted;
  context.font = `${11 * density}px system-ui, sans-serif`;
  const sources = [...new Set(articles.map((article) => article.publisher).filter(Boolean))].slice(0, 6).join(", ");
  context.fillText([sources, "newsgraph"].filter(Boolean).join(" · "), 16 * density, sheet.height - 10 * density);
  return sheet;
}

// [what is drawn, its colour, its words]
function legendParts() {
  const types = Object.keys(strings.types).filter((type) => actors.some((actor, i) => actor.type === type && view.actors[i]));
  const lines = Object.keys(strings.tones).map((tone) => ["line", { open: "ink", negated: "warn" }[tone] ?? tone, strings.tones[tone], tone]);
  return [...types.map((type) => ["dot", type, strings.types[type]]), ...lines];
}

function drawLegend(context, parts, density, top, width, columns) {
  const column = (width - 32 * density) / columns;
  context.font = `${12 * density}px system-ui, sans-serif`;
  parts.forEach(([shape, colour, words, tone], i) => {
    const x = 16 * density + (i % columns) * column;
    const y = top + (18 + 20 * Math.floor(i / columns)) * density;
    context.fillStyle = context.strokeStyle = picture.palette[colour];
    context.lineWidth = 2 * density;
    context.setLineDash(["statement", "role", "open"].includes(tone) ? [5 * density, 3 * density] : []);
    context.beginPath();
    if (shape === "dot") context.arc(x + 8 * density, y - 4 * density, 5 * density, 0, 7), context.fill();
    else context.moveTo(x, y - 4 * density), context.lineTo(x + 20 * density, y - 4 * density), context.stroke();
    context.setLineDash([]);
    context.fillStyle = picture.palette.ink;
    context.fillText(words, x + 26 * density, y, column - 32 * density);
  });
}

function savePicture() {
  picture.fit(); // names at the border would be cut
  picture.network.redraw();
  sheetOf(document.querySelector("#picture canvas")).toBlob((blob) => download(fileName("png"), blob));
}

// A cell that a spreadsheet would take for a formula begins with an apostrophe.
function cell(value) {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[";\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function saveTable() {
  const rows = [strings.ui.columns];
  const name = (actor) => (actor === null ? "" : actors[actor].label);
  const sentence = (one) => [dateOrEmpty(one[0]), articleTitle(one[0]), articles[one[0]].publisher, articles[one[0]].url, evidenceWords(one), one[1], one[2]];
  const dateOrEmpty = (article) => articles[article].date;
  for (const index of list.items("relations")) {
    const r = relations[index];
    for (const one of r.ev.filter(evidencePasses)) {
      rows.push([strings.kinds.relation, name(r.s), r.s === null || r.t === null ? "" : r.label, name(r.t), r.text, strings.events[r.event],
        strings.modalities[r.modality], r.negated ? t("negated") : "", r.conf.toLocaleString(data.lang), ...sentence(one)]); // prettier-ignore
    }
  }
  for (const index of list.items("claims")) {
    const c = claims[index];
    rows.push([t("statements"), speakerName(c), c.cue, concerned(c).map((a) => actors[a].label).join(" | "), c.text, "",
      strings.modalities[c.modality], c.negated ? t("negated") : "", c.conf.toLocaleString(data.lang), ...sentence(c.ev[0])]); // prettier-ignore
  }
  const text = "\ufeff" + rows.map((row) => row.map(cell).join(";")).join("\r\n") + "\r\n";
  download(fileName("csv"), new Blob([text], { type: "text/csv;charset=utf-8" }));
}
