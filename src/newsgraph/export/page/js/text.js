// Text and its marked spans as DOM nodes. Only textContent is ever set, never markup.

function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "class") node.className = value;
    else if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function button(text, onclick, attributes = {}) {
  return element("button", { type: "button", onclick, ...attributes }, text);
}

// The text from start to end, split where spans begin and end; a piece carries the roles of all
// spans over it, so spans may nest and overlap. A span is [role, start, end, what a click does].
function markedText(text, start, end, spans) {
  const cuts = new Set([start, end]);
  const inside = spans.filter(([, from, to]) => to > start && from < end);
  for (const [, from, to] of inside) cuts.add(Math.max(start, from)).add(Math.min(end, to));
  const sorted = [...cuts].sort((a, b) => a - b);
  const pieces = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [from, to] = [sorted[i], sorted[i + 1]];
    const words = text.slice(from - start, to - start);
    const over = inside.filter(([role, s, e]) => role !== "frame" && s <= from && e >= to);
    if (!over.length) {
      pieces.push(words);
      continue;
    }
    const names = [...new Set(over.map(([role]) => role))];
    const act = over.reduce((best, span) => (!best || span[2] - span[1] < best[2] - best[1] ? span : best))[3];
    const mark = element("mark", { class: names.join(" "), title: names.map((n) => strings.marks[n] ?? n).join(", ") }, words);
    if (act) {
      mark.classList.add("act");
      mark.addEventListener("click", act);
    }
    pieces.push(mark);
  }
  return pieces;
}

function evidenceWords([article, start, end, , , , , , text]) {
  return text ?? articles[article].text.slice(start, end);
}

// Headlines have no full stop; line breaks inside a stretch become visible gaps.
function quotation(evidence) {
  const [, start, end, spans] = evidence;
  return element("blockquote", { dir: "auto" }, markedText(evidenceWords(evidence), start, end, spans));
}

// Where an item of evidence stands, with the way into the article.
function sourceLine(evidence, told) {
  const [article, start, end, , , claim, time, place] = evidence;
  const { date, publisher } = articles[article];
  const title = articles.length > 1 ? articleTitle(article) : ""; // else it stands above the page
  const facts = [title, publisher, dateText(date)].filter(Boolean).join(" · ");
  const vouched = claim === null ? null : element("span", {}, t("according_to", { name: speakerName(claims[claim]) }), " · ");
  const when = [time, place === null ? "" : actors[place].label].filter(Boolean).join(", ");
  const toText = button(t("in_text"), () => openReader(article, start, end), { class: "link", "aria-label": t("in_text_of", { title: articleTitle(article) }) });
  return element(
    "figcaption",
    { dir: "auto" },
    vouched,
    when ? `${when} · ` : null,
    facts,
    element("span", { class: "acts" }, " · ", toText, " · ", copyButton(evidence, told)), // on paper none of it is left
  );
}

const oneLine = (text) => text.replace(/\s+/g, " ").trim();

// The sentence before a claim whose words point at it ("Dafür ist es zu früh"), as the article has it.
const wordsBefore = (claim) => (claim.before ? element("small", { class: "before", dir: "auto" }, t("before", { words: claim.before })) : null);

// What a claim is, apart from its sentence: speaker, way of speaking, and the words, in quotation marks only where they
// are the speaker's own.
function claimTold(claim) {
  const words = oneLine(claim.told ?? claim.text);
  const own = claim.kind === "Direct" && !/^["'„“‚»«‹›]/.test(words) ? `„${words}“` : words;
  return `${speakerName(claim)} (${[strings.claim_kinds[claim.kind], claimHolds(claim)].filter(Boolean).join(", ")}): ${own}`;
}

// What a relation tells; whether it plainly holds stands behind.
function relationTold(relation) {
  return oneLine(relation.text) + (holds(relation) ? ` (${holds(relation)})` : "");
}

// What an editor pastes into a text: what is told and by whom, the sentence as it stands, outlet, title, date, address.
function copyButton(evidence, told) {
  const [article, , , , , claim] = evidence;
  const { publisher, date, url } = articles[article];
  const lines = [
    claim === null ? told : `${told}, ${t("according_to", { name: speakerName(claims[claim]) })}`,
    `${t("sentence")}: ${oneLine(evidenceWords(evidence))}`,
    `${t("source")}: ${[publisher, articleTitle(article), dateText(date), url].filter(Boolean).join(", ")}`,
  ];
  const copy = button(t("copy"), async () => {
    await navigator.clipboard.writeText(lines.join("\n"));
    copy.textContent = t("copied");
  }, { class: "link" }); // prettier-ignore
  return copy;
}

const SHOWN_EVIDENCE = 2;

// The sentences behind an item; more than two on demand.
function evidenceList(evidence, told) {
  const figure = (one) => element("figure", {}, quotation(one), sourceLine(one, told));
  const passing = evidence.filter(evidencePasses);
  const list = element("div", { class: "evidence" }, passing.slice(0, SHOWN_EVIDENCE).map(figure));
  const rest = passing.slice(SHOWN_EVIDENCE);
  if (rest.length) {
    const more = button(t("more_evidence", { n: rest.length }), () => more.replaceWith(...rest.map(figure)), { class: "link" });
    list.append(more);
  }
  return list;
}

const SVG = "http://www.w3.org/2000/svg";
// The same shapes as in the picture, on a field of 16 by 16.
const SHAPES = {
  person: ["circle", { cx: 8, cy: 8, r: 6 }],
  organisation: ["rect", { x: 2.5, y: 2.5, width: 11, height: 11 }],
  country: ["polygon", { points: "8,1 15,8 8,15 1,8" }],
  place: ["polygon", { points: "1.5,3 14.5,3 8,14.5" }],
  group: ["polygon", { points: "4.5,2 11.5,2 15,8 11.5,14 4.5,14 1,8" }],
  other: ["polygon", { points: "8,1 10,6 15,6.3 11,9.6 12.4,14.8 8,11.9 3.6,14.8 5,9.6 1,6.3 6,6" }],
  claim: ["rect", { x: 1, y: 4, width: 14, height: 8, rx: 2 }],
};

function icon(type) {
  const svg = document.createElementNS(SVG, "svg");
  const [name, attributes] = SHAPES[type];
  const shape = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", `shape ${type}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(shape);
  return svg;
}
