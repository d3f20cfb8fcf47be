// Puts the parts together.

function showPane(name) {
  document.body.dataset.pane = name;
  for (const tab of document.querySelectorAll("#panes button")) {
    if (tab.dataset.pane === name) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
  if (name === "graph") picture.redraw();
}

const onPhone = () => matchMedia("(max-width: 760px)").matches;

// What the signs mean, and how many of each are shown.
function renderLegend() {
  const types = Object.keys(strings.types).filter((type) => actors.some((actor) => actor.type === type));
  const seen = (type) => actors.reduce((n, actor, index) => n + (actor.type === type && isDrawn(index) ? 1 : 0), 0);
  const counts = lineCounts();
  const line = (tone) => {
    const svg = document.createElementNS(SVG, "svg");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", tone === "negated" ? "M1 5H27M10 1L18 9M10 9L18 1" : "M1 5H27");
    svg.setAttribute("viewBox", "0 0 28 10");
    svg.setAttribute("class", `line ${tone}`);
    svg.setAttribute("aria-hidden", "true");
    svg.append(path);
    const sign = { conflict: "⊖ ", cooperation: "⊕ " }[tone] ?? "";
    return element("li", {}, svg, element("span", {}, sign + strings.tones[tone]), element("small", {}, number(counts.get(tone) ?? 0)));
  };
  document.querySelector("#legend div").replaceChildren(
    element("ul", {}, types.map((type) => element("li", {}, icon(type), element("span", {}, strings.types[type]), element("small", {}, number(seen(type)))))),
    element("ul", {}, Object.keys(strings.tones).filter((tone) => counts.has(tone) || everDrawn.has(tone)).map(line)),
  );
}

// How many lines there are of each tone, and how many are drawn with a reserve.
function lineCounts() {
  const counts = new Map();
  for (const bundle of bundles.values()) {
    if (!bundle.shown?.count) continue;
    const { tone, reserve } = describe(bundle);
    for (const key of reserve ? [tone, reserve] : [tone]) counts.set(key, (counts.get(key) ?? 0) + 1), everDrawn.add(key);
  }
  return counts;
}
const everDrawn = new Set(); // what has been drawn once stays in the legend, so that it does not jump

// Where groups are shown, no claim would stand anywhere; the switch says when it will work.
function renderClaimSwitch() {
  const box = document.getElementById("claims-as-nodes");
  box.checked = Boolean(state.nodes);
  box.disabled = groups.isOn();
  box.nextElementSibling.textContent = box.disabled ? t("claims_in_groups") : strings.page.claims_as_nodes;
}

function period() {
  const dates = articles.map((article) => article.date).filter(Boolean).sort(); // prettier-ignore
  if (!dates.length) return "";
  return dates[0] === dates.at(-1) ? dateText(dates[0]) : t("between", { from: dateText(dates[0]), to: dateText(dates.at(-1)) });
}

function renderSummary() {
  const [only] = articles;
  const counts = { articles: articles.length, ...list.counts() };
  for (const key of Object.keys(counts)) counts[key] = number(counts[key]);
  const parts = articles.length === 1
    ? [only.publisher, only.date && dateText(only.date), t("summary_one", counts)]
    : [period(), t("summary", counts)]; // prettier-ignore
  document.getElementById("summary").textContent = parts.filter(Boolean).join(" · ");
}

function toggleTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  picture.repaint();
}

function on(id, what, event = "click") {
  document.getElementById(id).addEventListener(event, what);
}

// Everything follows from the state: what changed decides what is drawn again.
function follow(before) {
  const changed = Object.keys(DEFAULTS).filter((key) => String(state[key]) !== String(before[key]));
  const narrowing = changed.some((key) => FILTERS.includes(key) || ["nodes", "flat", "axis"].includes(key));
  if (narrowing) computeView();
  if (narrowing || changed.includes("sel")) {
    chips.render(); // first: the picture leaves them room
    picture.update();
  }
  if (narrowing && !changed.every((key) => key === "nodes")) {
    picture.arrange();
    picture.fit();
  } else if (changed.includes("sel") && groups.isOn()) picture.fit(); // who is chosen may stand beside the groups
  if (narrowing || changed.includes("tab") || changed.includes("sort")) list.render();
  else list.mark();
  if (narrowing) {
    renderSummary();
    filters.render();
    timeline.render();
    renderLegend();
  }
  if (narrowing || changed.includes("sel")) details.render(changed.includes("sel"));
  if (changed.includes("sel") && onPhone()) picture.show(state.sel);
  renderClaimSwitch();
}

function start() {
  state = readState();
  timeline.start();
  computeView();
  renderSummary();
  renderLegend();
  renderClaimSwitch();
  chips.render();
  picture.start();
  list.render();
  filters.render();
  timeline.render();
  details.render(true);
  document.getElementById("legend").open = !onPhone();
  listeners.push(follow);

  on("zoom-in", () => picture.zoom(1.3));
  on("zoom-out", () => picture.zoom(1 / 1.3));
  on("fit", () => picture.fit());
  on("claims-as-nodes", (event) => change({ nodes: event.target.checked ? 1 : 0 }), "change");
  on("theme", toggleTheme);
  on("help", openHelp);
  on("save-png", savePicture);
  on("save-csv", saveTable);
  on("save-gexf", files.saveGexf);
  on("save-json", files.saveJson);
  on("save-judgements", judge.save);
  on("table-button", table.open);
  on("print", () => report.print());
  on("skip", (event) => {
    event.preventDefault();
    document.querySelector("#list button")?.focus();
  });
  on("panes", (event) => event.target.dataset.pane && showPane(event.target.dataset.pane));
  document.querySelector("#reader .close").addEventListener("click", () => document.getElementById("reader").close());
  on("reader", (event) => event.target.id === "reader" && event.target.close());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => picture.repaint());
  addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]")) return; // a dialog has keys of its own; Esc closes it and no more
    const typing = event.target.matches("input, select, textarea");
    if (event.key === "/" && !typing) {
      event.preventDefault();
      document.getElementById("search").focus();
    } else if (event.key === "?" && !typing) {
      event.preventDefault();
      openHelp();
    } else if (event.key === "Escape") {
      if (state.sel) select("");
      else if (activeFilters().length) resetFilters();
    }
  });
  if (onPhone() && !state.sel && brief.lines().length) showPane("details"); // the story comes first there, too
  document.documentElement.dataset.ready = "true";
}

start();
