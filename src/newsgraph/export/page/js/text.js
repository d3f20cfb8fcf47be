// Text and its marked spans as DOM nodes. Only textContent is ever set.

function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "class") node.className = value;
    else if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

// The text from start to end, split where spans begin and end; each piece carries the roles of all
// spans over it, so spans may nest and overlap.
function markedText(text, start, end, spans) {
  const cuts = new Set([start, end]);
  for (const [, from, to] of spans) {
    if (to > start && from < end) cuts.add(Math.max(start, from)).add(Math.min(end, to));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  const pieces = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [from, to] = [sorted[i], sorted[i + 1]];
    const roles = spans.filter(([, s, e]) => s <= from && e >= to).map(([role]) => role);
    const words = text.slice(from - start, to - start);
    pieces.push(roles.length ? element("mark", { class: [...new Set(roles)].join(" ") }, words) : words);
  }
  return pieces;
}

function evidenceText(evidence) {
  const [article, start, end, spans, , , , , text] = evidence;
  const words = text ?? data.articles[article].text.slice(start, end);
  return markedText(words, start, end, spans);
}
