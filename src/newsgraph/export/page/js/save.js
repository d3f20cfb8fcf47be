// What is shown, as a picture and as a table.

function download(name, blob) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function fileName(ending) {
  const words = fold(data.title).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60);
  return `${words || "newsgraph"}.${ending}`;
}

// The canvas on paper, with the title above and the source below, so that it can stand alone.
function savePicture() {
  const canvas = document.querySelector("#picture canvas");
  const density = canvas.width / canvas.clientWidth;
  const [top, bottom] = [44 * density, 28 * density];
  const sheet = element("canvas", { width: canvas.width, height: canvas.height + top + bottom });
  const context = sheet.getContext("2d");
  context.fillStyle = picture.palette.paper;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.drawImage(canvas, 0, top);
  context.fillStyle = picture.palette.ink;
  context.font = `600 ${18 * density}px Georgia, serif`;
  context.fillText(data.title, 16 * density, 29 * density, sheet.width - 32 * density);
  context.fillStyle = picture.palette.muted;
  context.font = `${11 * density}px system-ui, sans-serif`;
  const sources = [...new Set(articles.map((article) => article.publisher).filter(Boolean))].slice(0, 6).join(", ");
  context.fillText([sources, "newsgraph"].filter(Boolean).join(" · "), 16 * density, sheet.height - 10 * density);
  sheet.toBlob((blob) => download(fileName("png"), blob));
}

// A cell that a spreadsheet would take for a formula begins with an apostrophe.
function cell(value) {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[";\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function saveTable() {
  const rows = [strings.ui.columns];
  const name = (actor) => (actor === null ? "" : actors[actor].label);
  const sentence = (one) => [dateOrEmpty(one[0]), articleTitle(one[0]), evidenceWords(one)];
  const dateOrEmpty = (article) => articles[article].date;
  for (const index of list.items("relations")) {
    const r = relations[index];
    for (const one of r.ev.filter(evidencePasses)) {
      rows.push([strings.kinds.relation, name(r.s), r.s === null || r.t === null ? r.text : r.label, name(r.t), strings.events[r.event],
        strings.modalities[r.modality], r.negated ? t("negated") : "", r.conf.toLocaleString(data.lang), ...sentence(one)]); // prettier-ignore
    }
  }
  for (const index of list.items("claims")) {
    const c = claims[index];
    rows.push([t("statements"), speakerName(c), c.cue, c.about.map((a) => actors[a].label).join(" | "), "",
      strings.modalities[c.modality], c.negated ? t("negated") : "", c.conf.toLocaleString(data.lang), ...sentence(c.ev[0])]); // prettier-ignore
  }
  const text = "\ufeff" + rows.map((row) => row.map(cell).join(";")).join("\r\n") + "\r\n";
  download(fileName("csv"), new Blob([text], { type: "text/csv;charset=utf-8" }));
}
