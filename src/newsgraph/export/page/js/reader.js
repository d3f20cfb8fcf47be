// The article in full, with everything that was read from it marked.

let spansByArticle = null;

function allSpans() {
  if (spansByArticle) return spansByArticle;
  spansByArticle = articles.map(() => []);
  const go = (sel) => () => {
    document.getElementById("reader").close();
    select(sel);
  };
  actors.forEach((actor, index) => {
    for (const [article, start, end] of actor.mentions) spansByArticle[article].push(["mention", start, end, go(`a:${index}`)]);
  });
  claims.forEach((claim, index) => {
    for (const [article, , , spans] of claim.ev) {
      for (const [role, start, end] of spans) {
        if (role === "quote" || role === "cue") spansByArticle[article].push([role, start, end, go(`c:${index}`)]);
      }
    }
  });
  relations.forEach((relation, index) => {
    for (const [article, , , spans] of relation.ev) {
      for (const [role, start, end] of spans) {
        if (role === "predicate") spansByArticle[article].push([role, start, end, go(`r:${index}`)]);
      }
    }
  });
  return spansByArticle;
}

// The sentences that the page holds where it does not hold the text.
function excerpts(index) {
  const pieces = new Map();
  for (const item of [...claims, ...relations, ...roles]) {
    for (const one of item.ev) if (one[0] === index && one[8] !== null) pieces.set(one[1], [one[1], one[8]]);
  }
  return [...pieces.values()].sort((a, b) => a[0] - b[0]);
}

function paragraphs(index) {
  const { text } = articles[index];
  if (text === null) return excerpts(index);
  const found = [];
  for (const match of text.matchAll(/[^\n]+/g)) found.push([match.index, match[0]]);
  return found;
}

// The sentence around a place, or the stretch of sentences that evidence covers.
function sentenceAt(index, offset, end) {
  if (offset < 0) return null;
  const found = articles[index].sentences.find(([from, to]) => from <= offset && offset < to);
  return end !== undefined ? [offset, end] : (found ?? null);
}

function openReader(index, offset, until) {
  const article = articles[index];
  const marked = sentenceAt(index, offset, until);
  const here = marked ? [["here", ...marked]] : [];
  const spans = [...allSpans()[index], ...here].sort((a, b) => a[1] - b[1]);
  const body = paragraphs(index).map(([start, words]) => {
    const end = start + words.length;
    return element("p", { dir: "auto" }, markedText(words, start, end, spans));
  });
  const facts = [article.publisher, article.authors.join(", "), dateText(article.date)].filter(Boolean).join(" · ");
  const keys = ["mention", "predicate", "quote", "cue"].map((name) => element("mark", { class: name }, strings.marks[name]));
  const reader = document.getElementById("reader");
  reader.querySelector("div").replaceChildren(
    element("h2", { id: "reader-title", dir: "auto" }, articleTitle(index)),
    element("p", { class: "facts" }, facts),
    element("p", { class: "facts" }, article.url ? [`${t("source")}: `, element("a", { href: article.url, rel: "noreferrer", target: "_blank" }, article.url)] : ""),
    element("p", { class: "keys" }, keys.flatMap((key) => [key, " "])),
    article.text === null ? element("p", { class: "facts" }, t("excerpt")) : "",
    ...body,
  );
  if (!reader.open) reader.showModal();
  reader.querySelector(".here")?.scrollIntoView({ block: "center" });
}

function openHelp() {
  const reader = document.getElementById("reader");
  reader.querySelector("div").replaceChildren(
    element("h2", { id: "reader-title" }, strings.page.help),
    element("ul", { class: "help" }, strings.ui.help.map((line) => element("li", {}, line))),
  );
  reader.showModal();
}
