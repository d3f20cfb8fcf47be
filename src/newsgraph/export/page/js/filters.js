// The filters. Each value tells how much of what all other filters leave it has.

const filters = (() => {
  const form = document.getElementById("filters");
  const toggle = document.getElementById("filter-button");

  const kindsThere = new Set([relations.length && "relation", claims.length && "statement", roles.length && "role"]);

  function count(values) {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  }

  // What passes all filters but those of one key: what its values would show.
  function without(key, measure) {
    return String(state[key]) === String(DEFAULTS[key]) ? measure() : inView({ [key]: DEFAULTS[key] }, measure);
  }

  const shown = (tab, all) => list.indices(tab).map((index) => all[index]);

  // Boxes for the values of one key of the state. "shown" means ticked: most keys list what is off.
  function boxes(legend, key, names, all, measure, { chosen = false, hint = null } = {}) {
    const entries = Object.keys(names).filter((name) => all.has(name));
    if (entries.length < 2 && !chosen) return null;
    const counts = without(key, measure);
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
      return element("label", {}, tick, shape, element("span", {}, names[name]), element("small", {}, number(counts.get(name) ?? 0)));
    };
    return element("fieldset", {}, element("legend", {}, legend), hint && element("p", {}, hint), entries.map(box));
  }

  // What is off at first because it hides the story: offices as lines, places where nothing happens.
  function switches() {
    const drawn = () => actors.filter((_, index) => isDrawn(index)).length;
    const [few, all] = [inView({ idle: 0 }, drawn), inView({ idle: 1 }, drawn)];
    const idle = state.idle || all > few ? all - few : 0;
    const offices = shownRoles().filter((role) => !KIN.has(role.relation)).length;
    const box = (key, n) => {
      const tick = element("input", { type: "checkbox" });
      tick.checked = Boolean(state[key]);
      tick.addEventListener("change", () => change({ [key]: tick.checked ? 1 : 0 }));
      return n || state[key] ? element("label", {}, tick, element("span", {}, t(key)), element("small", {}, number(n))) : null;
    };
    return element("fieldset", {}, box("offices", offices), box("idle", idle));
  }

  // Above which confidence relations or claims are shown.
  function confidence(key, kind, all) {
    const name = t(`confidence_of_${kind}`);
    const out = element("output", {}, t("at_least", { value: state[key].toLocaleString(data.lang) }));
    const slider = element("input", { type: "range", min: 0, max: 1, step: 0.05, value: state[key], "aria-label": name });
    slider.addEventListener("input", () => {
      out.textContent = t("at_least", { value: Number(slider.value).toLocaleString(data.lang) });
    });
    slider.addEventListener("change", () => change({ [key]: Number(slider.value) }));
    const hidden = inView({ [key]: 0 }, () => shown(kind, all)).filter((item) => item.conf < state[key]).length;
    const hint = hidden ? element("p", {}, counted(`unsure_${kind}_one`, `unsure_${kind}_many`, hidden)) : null;
    return element("fieldset", {}, element("legend", {}, name), hint, slider, out);
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

  const shownRoles = () => roles.filter((role, index) => view.roles[index] && view.actors[role.s] && view.actors[role.t]);

  function render() {
    const kinds = () => new Map([["relation", list.indices("relations").length], ["statement", list.indices("claims").length], ["role", shownRoles().length]]);
    const held = () => count([...shown("relations", relations), ...shown("claims", claims)].map((item) => item.modality));
    const values = (items, key) => new Set(items.map((item) => item[key]));
    const parts = [
      boxes(t("types"), "off", strings.types, values(actors, "type"), () => count(shown("actors", actors).map((a) => a.type))),
      boxes(t("kinds"), "without", strings.kinds, kindsThere, kinds),
      boxes(t("events"), "events", strings.events, values(relations, "event"), () => count(shown("relations", relations).map((r) => r.event)), { chosen: true, hint: t("events_hint") }),
      boxes(t("modalities"), "unsure", strings.modalities, values([...relations, ...claims], "modality"), held),
      switches(),
      confidence("conf", "relations", relations),
      confidence("confClaims", "claims", claims),
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
