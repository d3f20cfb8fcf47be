// The brief: the story in a few sentences, each a way into the net and into the text.

const brief = (() => {
  const MOST = { relation: 4, claim: 3, dispute: 2 };
  const OF_ONE = 2; // sentences of one article, where there are several
  const kindOf = ({ kind }) => (kind === "deed" || kind === "lead" ? "relation" : kind);
  let known = { version: -1 }; // what was found for the view of that number

  function isShown({ sel, article }) {
    if (state.article >= 0 && state.article !== article) return false;
    if (!sel) return activeFilters().length === (state.article >= 0 ? 1 : 0); // of no actor: told of the whole, or of its article
    const [kind, index] = parseSelection(sel) ?? [];
    return kind === "r" ? list.visible.relations(index) : kind === "c" && list.visible.claims(index);
  }

  // The sentences that tell most of what is shown: those of the whole, or of a narrowed view its own best ones.
  function lines() {
    if (known.version !== view.version) known = { version: view.version, lines: activeFilters().length ? narrowed() : data.brief.filter(isShown) };
    return known.lines;
  }

  // Whether a sentence is about the actor in the middle of a circle.
  function isAboutFocus({ sel }) {
    const actor = Number(state.focus);
    const [kind, index] = parseSelection(sel) ?? [];
    if (!kind) return false;
    if (kind === "r") return relations[index].s === actor || relations[index].t === actor;
    return claims[index].speaker === actor || concerned(claims[index]).includes(actor);
  }

  function narrowed() {
    const found = data.stories.filter(isShown);
    if (state.focus !== "") found.sort((a, b) => isAboutFocus(b) - isAboutFocus(a));
    const several = new Set(found.map(({ article }) => article)).size > 1;
    const chosen = [];
    for (const line of found) {
      const same = chosen.filter((other) => kindOf(other) === kindOf(line));
      const told = chosen.some(({ text }) => text.includes(line.text) || line.text.includes(text));
      const ofArticle = same.filter(({ article }) => article === line.article).length;
      if (same.length < MOST[kindOf(line)] && !told && !(several && ofArticle >= OF_ONE)) chosen.push(line);
    }
    const kinds = Object.keys(MOST);
    return chosen.sort((a, b) => kinds.indexOf(kindOf(a)) - kinds.indexOf(kindOf(b)) || a.article - b.article || a.start - b.start).slice(-7);
  }

  function goal({ kind, sel }) {
    if (kind !== "dispute") return sel;
    const group = conflicts.findIndex((members) => members.includes(parseSelection(sel)[1]));
    return group >= 0 ? `k:${group}` : sel;
  }

  function entry(line) {
    const { date } = articles[line.article];
    const origin = [date && dateText(date), articleTitle(line.article)].filter(Boolean).join(": ");
    const where = articles.length > 1 ? [origin, element("span", { class: "acts" }, " · ")] : "";
    const open = () => openReader(line.article, line.start);
    return element(
      "li",
      { class: `brief-${line.kind}`, dir: "auto" },
      button(line.text, () => (line.sel ? select(goal(line)) : open()), { class: "link sentence" }),
      element("small", {}, " ", where),
      button(t("in_text"), open, { class: "link small", "aria-label": t("in_text_of", { title: articleTitle(line.article) }) }),
    );
  }

  function render() {
    const found = lines();
    if (!found.length) return null;
    return element("section", { id: "brief", "aria-label": t("brief") }, element("h2", {}, t("brief")), element("ol", {}, found.map(entry)));
  }

  // What the right pane shows until something is chosen: the brief, the main actors, what is in dispute.
  function start(actorLink) {
    const story = render();
    const first = actors.map((_, index) => index).filter((index) => view.actors[index] && actors[index].named).slice(0, 8); // prettier-ignore
    const mentions = (index) => element("small", {}, ` ${counted("one_mention", "n_mentions", actors[index].n)}`);
    const disputed = list.indices("conflicts");
    const found = disputed.length ? [element("h3", {}, strings.page.conflicts), ...disputed.slice(0, 5).map(teaser)] : [];
    const single = articles.length === 1 ? button(t("full_text"), () => openReader(0, -1)) : null;
    return [
      story,
      story ? null : element("h2", {}, t("hint_title")),
      element("p", { class: "facts" }, t("hint")),
      single,
      element("h3", {}, t("start")),
      element("ul", { class: "plain" }, first.map((index) => element("li", {}, actorLink(index), mentions(index)))),
      ...found,
    ];
  }

  function teaser(index) {
    const sides = [...new Set(conflicts[index].map((c) => `${voice(claims[c])}: ${figureText(claims[c])}`))].join(" – ");
    const words = [disputeOf(index), sides].filter(Boolean).join(": ");
    return element("p", {}, button(words, () => select(`k:${index}`), { class: "link warn" }));
  }

  return { render, lines, start };
})();
