// The brief: the story in a few sentences, each a way into the net and into the text.

const brief = (() => {
  // The sentences that still stand with the filters.
  function lines() {
    return data.brief.filter(({ sel, article }) => {
      if (state.article >= 0 && state.article !== article) return false;
      const [kind, index] = parseSelection(sel) ?? [];
      return kind === "r" ? list.visible.relations(index) : kind === "c" && list.visible.claims(index);
    });
  }

  function goal({ kind, sel }) {
    if (kind !== "dispute") return sel;
    const group = conflicts.findIndex((members) => members.includes(parseSelection(sel)[1]));
    return group >= 0 ? `k:${group}` : sel;
  }

  function entry(line) {
    const where = articles.length > 1 ? `${articleTitle(line.article)} · ` : "";
    return element(
      "li",
      { class: `brief-${line.kind}`, dir: "auto" },
      button(line.text, () => select(goal(line)), { class: "link sentence" }),
      element("small", {}, ` ${where}`),
      button(t("in_text"), () => openReader(line.article, line.start), { class: "link small", "aria-label": t("in_text_of", { title: articleTitle(line.article) }) }),
    );
  }

  function render() {
    const found = lines();
    if (!found.length) return null;
    return element("section", { id: "brief", "aria-label": t("brief") }, element("h2", {}, t("brief")), element("ol", {}, found.map(entry)));
  }

  return { render, lines };
})();
