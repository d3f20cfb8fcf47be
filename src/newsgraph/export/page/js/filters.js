// The filters, the period below the picture, and the notes on what is active.

const filters = (() => {
  const form = document.getElementById("filters");
  const toggle = document.getElementById("filter-button");

  function count(values) {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  }

  // Boxes for the values of one key of the state. "shown" means ticked: most keys list what is off.
  function boxes(legend, key, names, counts, { chosen = false, hint = null } = {}) {
    const entries = Object.keys(names).filter((name) => counts.get(name));
    if (entries.length < 2 && !chosen) return null;
    const box = (name) => {
      const value = name || "none";
      const listed = state[key].includes(value);
      const tick = element("input", { type: "checkbox", checked: chosen ? listed : !listed });
      tick.checked = chosen ? listed : !listed;
      tick.addEventListener("change", () => {
        const without = state[key].filter((other) => other !== value);
        change({ [key]: tick.checked === chosen ? [...without, value] : without });
      });
      const shape = SHAPES[name] ? icon(name) : null;
      return element("label", {}, tick, shape, element("span", {}, names[name]), element("small", {}, number(counts.get(name))));
    };
    return element("fieldset", {}, element("legend", {}, legend), hint && element("p", {}, hint), entries.map(box));
  }

  // What is off at first because it hides the story: offices as lines, places where nothing happens.
  function switches() {
    const idle = actors.filter((actor, index) => actor.type === "place" && !isStage[index]).length;
    const offices = roles.filter((role) => !KIN.has(role.relation)).length;
    const box = (key, n) => {
      const tick = element("input", { type: "checkbox" });
      tick.checked = Boolean(state[key]);
      tick.addEventListener("change", () => change({ [key]: tick.checked ? 1 : 0 }));
      return n ? element("label", {}, tick, element("span", {}, t(key)), element("small", {}, number(n))) : null;
    };
    return element("fieldset", {}, box("offices", offices), box("idle", idle));
  }

  function confidence() {
    const out = element("output", {}, t("at_least", { value: state.conf.toLocaleString(data.lang) }));
    const slider = element("input", { type: "range", min: 0, max: 1, step: 0.05, value: state.conf, "aria-label": t("confidence_of_relations") });
    slider.addEventListener("input", () => {
      out.textContent = t("at_least", { value: Number(slider.value).toLocaleString(data.lang) });
    });
    slider.addEventListener("change", () => change({ conf: Number(slider.value) }));
    const hidden = relations.filter((r) => r.conf < state.conf).length;
    const hint = hidden ? element("p", {}, counted("unsure_one", "unsure_many", hidden)) : null;
    return element("fieldset", {}, element("legend", {}, t("confidence_of_relations")), hint, slider, out);
  }

  function articleChoice() {
    if (articles.length < 2) return null;
    const option = (index, text) => element("option", { value: index, selected: index === state.article }, text);
    const choice = element(
      "select",
      { "aria-label": t("article") },
      option(-1, t("all_articles")),
      articles.map((article, index) => option(index, `${article.date} ${articleTitle(index)}`.trim().slice(0, 90))),
    );
    choice.addEventListener("change", () => change({ article: Number(choice.value) }));
    return element("fieldset", {}, element("legend", {}, t("article")), choice);
  }

  function render() {
    const kinds = new Map([["relation", relations.length], ["statement", claims.length], ["role", roles.length]]);
    const parts = [
      boxes(t("types"), "off", strings.types, count(actors.map((a) => a.type))),
      boxes(t("kinds"), "without", strings.kinds, kinds),
      boxes(t("events"), "events", strings.events, count(relations.map((r) => r.event)), { chosen: true, hint: t("events_hint") }),
      boxes(t("modalities"), "unsure", strings.modalities, count([...relations, ...claims].map((i) => i.modality))),
      switches(),
      confidence(),
      articleChoice(),
    ];
    const active = document.activeElement;
    const position = [...form.querySelectorAll("input, select")].indexOf(active);
    form.replaceChildren(...parts.filter(Boolean));
    if (position >= 0) [...form.querySelectorAll("input, select")][position]?.focus();
    const n = activeFilters().length;
    toggle.textContent = strings.page.filter + (n ? ` (${n})` : "");
    toggle.classList.toggle("active", n > 0);
  }

  function open(on) {
    form.hidden = !on;
    toggle.setAttribute("aria-expanded", String(on));
    if (on) render();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  toggle.addEventListener("click", () => open(form.hidden));
  return { render: () => (form.hidden ? renderButton() : render()), open };

  function renderButton() {
    const n = activeFilters().length;
    toggle.textContent = strings.page.filter + (n ? ` (${n})` : "");
    toggle.classList.toggle("active", n > 0);
  }
})();

// What narrows the picture, each with a way to take it back.
function renderChips() {
  const chips = [];
  const chip = (text, patch) =>
    chips.push(element("span", { class: "chip" }, text, button("×", () => change(patch), { "aria-label": `${text}: ${t("clear")}` })));
  const label = (index) => actors[index]?.label ?? "?";
  if (state.path) {
    const [a, b] = state.path.split("-").map((index) => label(index));
    const found = view.path && view.path.length;
    const steps = found ? ` (${t("path_steps", { n: view.path.length - 1 })})` : "";
    chip(found ? t("path_of", { a, b }) + steps : t("path_none", { a, b }), { path: "" });
  } else if (state.focus !== "") {
    chip(t("focus_of", { name: label(state.focus), depth: state.depth }), { focus: "", depth: 1 });
  }
  if (state.group >= 0) chip(t("group_of", { names: groups.names(state.group).join(", ") }), { group: -1 });
  if (groups.isOn()) {
    const words = t("groups", { n: number(groups.members().size) });
    chips.push(element("span", { class: "note" }, words, " ", button(t("flat"), () => change({ flat: 1 }), { class: "link" })));
  } else if (state.flat && data.cut.drawn > 150) {
    chips.push(element("span", { class: "note" }, button(t("as_groups"), () => change({ flat: 0 }), { class: "link" })));
  }
  if (state.from || state.to) chip(timeline.words(), { from: "", to: "" });
  if (state.hide.length) chip(t("hidden", { n: state.hide.length }), { hide: [] });
  const others = activeFilters().filter((key) => !["path", "focus", "hide", "group", "from", "to"].includes(key));
  if (others.length) chip(t("filters_active", { n: others.length }), Object.fromEntries(others.map((key) => [key, DEFAULTS[key]])));
  if (data.cut.drawn < data.cut.all && !chips.length) {
    const text = t("cut", { drawn: number(data.cut.drawn), all: number(data.cut.all) });
    chips.push(element("span", { class: "note" }, text));
  }
  if (data.cut.kept < data.cut.all && !chips.length) {
    const { all, kept } = data.cut;
    chips.push(element("span", { class: "note" }, t("left_out", { all: number(all), kept: number(kept), lost: number(all - kept) })));
  }
  document.getElementById("chips").replaceChildren(...chips);
}
