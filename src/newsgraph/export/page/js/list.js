// The left pane: everything that the picture shows, as lists for mouse, keyboard and screen reader.

const PAGE_SIZE = 150;
const SORTS = {
  actors: ["weight", "name", "mentions", "date"],
  claims: ["date", "speaker", "confidence"],
  relations: ["weight", "date", "name", "confidence"],
  conflicts: [],
};

const list = (() => {
  const place = document.getElementById("list");
  const narrow = document.getElementById("narrow");
  const sort = document.getElementById("sort");
  let shown = PAGE_SIZE;

  const firstDate = (item) => articles[item.ev[0][0]].date || "9999";
  const byText = (key) => (a, b) => key(a).localeCompare(key(b), data.lang);
  const name = (index) => (index === null ? "" : actors[index].label);

  const orders = {
    actors: {
      weight: (a, b) => a - b,
      name: byText((i) => actors[i].label),
      mentions: (a, b) => actors[b].n - actors[a].n,
      date: byText((i) => actors[i].first || "9999"),
    },
    claims: {
      date: (a, b) => a - b,
      speaker: byText((i) => speakerName(claims[i])),
      confidence: (a, b) => claims[b].conf - claims[a].conf,
    },
    relations: {
      weight: (a, b) => a - b,
      date: byText((i) => firstDate(relations[i])),
      name: byText((i) => name(relations[i].s ?? relations[i].t)),
      confidence: (a, b) => relations[b].conf - relations[a].conf,
    },
    conflicts: {},
  };

  // The words of an item in which "narrow the list" searches.
  const words = {
    actors: (i) => [actors[i].label, ...actors[i].aliases, ...actors[i].roles.map((role) => role.text)].join(" "),
    claims: (i) => `${speakerName(claims[i])} ${claims[i].text} ${claims[i].about.map(name).join(" ")}`,
    relations: (i) => members(i).map((m) => `${name(relations[m].s)} ${relations[m].label} ${name(relations[m].t)} ${relations[m].text}`).join(" "),
    conflicts: (i) => conflicts[i].map((c) => `${speakerName(claims[c])} ${claims[c].text}`).join(" "),
  };

  const visible = {
    actors: (i) => view.actors[i] || isIdlePlace(i),
    claims: (i) => view.claims[i] && (claims[i].speaker === null ? isNearby(claims[i]) : visible.actors(claims[i].speaker)),
    relations: (i) => view.relations[i] && [relations[i].s, relations[i].t].every((a) => a === null || visible.actors(a)),
    conflicts: (i) => membersOf(i).length > 1, // with one side alone nothing is in dispute
  };
  const all = { actors, claims, relations, conflicts };

  // The claims of a conflict that the filters leave.
  function membersOf(index) {
    return conflicts[index].filter((c) => visible.claims(c));
  }

  // A place where nothing happens is not drawn, but it is named: the list has it like all who are only mentioned.
  function isIdlePlace(i) {
    const { type, community } = actors[i];
    if (type !== "place" || isStage[i] || state.focus !== "" || state.path || state.events.length) return false;
    if (state.off.includes(type) || state.hide.includes(String(i)) || judge.isRejected("a", i)) return false;
    return (state.group < 0 || community === state.group) && (FREE() || isTold(actors[i], i));
  }

  // What nobody known says belongs to those whom it concerns.
  function isNearby(claim) {
    const others = concerned(claim);
    return others.length ? others.some((actor) => visible.actors(actor)) : view.actors.some(Boolean) && !isPart();
  }

  function isPart() {
    return state.group >= 0 || state.focus !== "" || state.path !== "";
  }

  // What passes the filters, in the order of the file; ``items``: also what "narrow the list" asks for, sorted.
  function indices(tab) {
    const passing = all[tab].map((_, index) => index).filter((index) => visible[tab](index));
    return tab === "relations" ? byTelling(passing).map(([first]) => first) : passing;
  }

  // All that the clause of a relation tells, between whomever, as far as it is shown.
  function members(index) {
    return tellings.get(relations[index].told).filter(visible.relations);
  }

  function items(tab) {
    const needles = fold(narrow.value).split(/\s+/).filter(Boolean);
    const chosen = indices(tab).filter((index) => {
      if (!needles.length) return true;
      const hay = fold(words[tab](index));
      return needles.every((needle) => hay.includes(needle));
    });
    const order = orders[tab][state.sort] ?? Object.values(orders[tab])[0];
    return order ? chosen.sort(order) : chosen;
  }

  const rows = {
    actors: (i) => [
      icon(actors[i].type),
      element("span", { class: "main", dir: "auto" }, actors[i].label),
      element("small", {}, strings.types[actors[i].type]),
      element("span", { class: "count", title: counted("one_mention", "n_mentions", actors[i].n) }, number(actors[i].n)),
    ],
    claims: (i) => [
      element("span", { class: "main", dir: "auto" },
        element("b", {}, voice(claims[i])), ` · ${cueWords(claims[i])}`,
        wordsBefore(claims[i]),
        element("span", { class: "quote" }, claims[i].label),
        element("small", {}, [claimHolds(claims[i]), strings.claim_kinds[claims[i].kind], judge.words("c", i), articleDate(claims[i])].filter(Boolean).join(" · "))),
    ], // prettier-ignore
    relations: (i) => [
      element("span", { class: `main tone ${toneOf(relations[i])}`, dir: "auto" },
        members(i).length > 1 ? relations[i].text : relationParts(relations[i], (actor) => element("b", {}, name(actor))),
        element("small", {}, [holds(relations[i]), isTie(relations[i]) && isVouched(relations[i]) ? vouchedBy(relations[i]) : "", strings.events[relations[i].event], judge.words("r", i), articleDate(relations[i])].filter(Boolean).join(" · "))),
      relations[i].w > 1 ? element("span", { class: "count" }, number(relations[i].w)) : null,
    ], // prettier-ignore
    conflicts: (i) => [element("span", { class: "main", dir: "auto" }, disputeOf(i) ? element("small", {}, disputeOf(i)) : null, sides(i))],
  };
  const key = { actors: "a", claims: "c", relations: "r", conflicts: "k" };

  // Who gives which figure, or who says what; not the same words twice.
  function sides(index) {
    const words = disputeOf(index) ? (c) => [figureText(claims[c]), voice(claims[c])] : (c) => [voice(claims[c]), claims[c].label];
    const lines = new Map(membersOf(index).map(words).map((pair) => [pair.join(" "), pair]));
    return [...lines.values()].map(([first, then]) => element("span", { class: "figure" }, element("b", {}, first), ` ${then}`));
  }

  function articleDate(item) {
    return articles.length > 1 ? dateText(articles[item.ev[0][0]].date) : "";
  }

  // How many of each are shown: what the head, the tabs and the chips tell.
  function counts() {
    return Object.fromEntries(Object.keys(all).map((tab) => [tab, indices(tab).length]));
  }

  function render() {
    const { tab } = state;
    const totals = counts();
    for (const other of document.querySelectorAll("#tabs [role=tab]")) {
      const on = other.dataset.tab === tab;
      other.setAttribute("aria-selected", String(on));
      other.tabIndex = on ? 0 : -1;
      other.querySelector("small").textContent = number(totals[other.dataset.tab]);
    }
    place.setAttribute("aria-labelledby", `tab-${tab}`);
    sort.replaceChildren(...SORTS[tab].map((name) => element("option", { value: name, selected: name === state.sort }, strings.sorts[name])));
    document.getElementById("sort-line").hidden = !SORTS[tab].length;
    const found = items(tab);
    const entry = (index) => {
      const sel = `${key[tab]}:${index}`;
      return element("li", {}, button(rows[tab](index), (event) => choose(sel, event.detail === 0), { class: "row", "data-sel": sel, tabindex: -1, "aria-current": isChosen(sel) && "true" }));
    };
    const entries = element("ul", {}, found.slice(0, shown).map(entry));
    const rest = found.length - shown;
    const more = rest > 0 && button(t("more", { n: number(Math.min(rest, PAGE_SIZE)) }), () => { shown += PAGE_SIZE; render(); }, { class: "link more" }); // prettier-ignore
    const empty = found.length ? null : element("p", { class: "empty" }, t(tab === "conflicts" && !conflicts.length ? "none_conflicts" : "none"));
    place.replaceChildren(...[entries, more, empty].filter(Boolean));
    rove(place.querySelector(".row[aria-current]") ?? place.querySelector(".row"));
  }

  // Whoever chose with the keyboard goes on reading in the dossier.
  function choose(sel, byKey) {
    select(sel);
    if (byKey) document.getElementById("details").focus();
    if (onPhone()) showPane("details");
  }

  // One row is reached with Tab, the others with the arrows: not hundreds of steps to the dossier.
  function rove(row) {
    for (const other of place.querySelectorAll(".row[tabindex='0']")) other.tabIndex = -1;
    if (row) row.tabIndex = 0;
  }

  // A relation's row stands for all that its clause tells.
  function isChosen(sel) {
    const [[kind, i], [chosen, j]] = [sel, state.sel].map((one) => parseSelection(one) ?? [""]);
    return sel === state.sel || (kind === "r" && chosen === "r" && relations[i].told === relations[j].told);
  }

  function mark() {
    for (const row of place.querySelectorAll(".row")) {
      if (isChosen(row.dataset.sel)) {
        row.setAttribute("aria-current", "true");
        row.scrollIntoView({ block: "nearest" });
      } else row.removeAttribute("aria-current");
    }
  }

  place.addEventListener("focusin", ({ target }) => target.matches(".row") && rove(target));
  place.addEventListener("keydown", (event) => {
    const all = [...place.querySelectorAll("button")];
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -all.length, End: all.length }[event.key];
    const at = all.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, at + step))].focus();
  });
  document.getElementById("tabs").addEventListener("click", (event) => {
    const tab = event.target.closest("[role=tab]");
    if (tab) change({ tab: tab.dataset.tab, sort: "" });
  });
  document.getElementById("tabs").addEventListener("keydown", (event) => {
    const tabs = Object.keys(SORTS);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(state.tab) + step + tabs.length) % tabs.length];
    change({ tab: next, sort: "" });
    document.getElementById(`tab-${next}`).focus();
  });
  sort.addEventListener("change", () => change({ sort: sort.value }));
  narrow.addEventListener("input", () => {
    shown = PAGE_SIZE;
    render();
  });

  return { render, mark, items, indices, members, counts, visible, membersOf, reset: () => (shown = PAGE_SIZE) };
})();

// Whether a relation has two ends; the clause of one of a single actor says itself who says so.
function isTie({ s, t: target }) {
  return s !== null && target !== null;
}

// What one clause tells of several ("Kim beschimpfte Südkorea und die Ukraine") is one relation, drawn as several lines.
// Relations as groups of what one clause tells, in the order given.
function byTelling(indices) {
  const groups = new Map();
  for (const index of indices) {
    const { told } = relations[index];
    if (!groups.has(told)) groups.set(told, []);
    groups.get(told).push(index);
  }
  return [...groups.values()];
}

const tellings = new Map(byTelling(relations.keys()).map((members) => [relations[members[0]].told, members]));

// A relation of two actors as subject, label, other end; a deed of one actor as the whole clause.
function relationParts({ s, t: target, label, text }, actor, middle = label) {
  return s === null || target === null ? [middle === label ? text : middle] : [actor(s), " ", middle, " ", actor(target)];
}

// What a claim gives as its figures; one without any, its words.
function figureText(claim) {
  return claim.quantities.map((quantity) => quantity.text).join(", ") || claim.label;
}

// What a group of claims gives figures for ("Soldaten", not "Soldat" as well); of a denial the claims say it.
function disputeOf(index) {
  const figures = conflicts[index].flatMap((c) => claims[c].conflicts.filter(([, on, kind]) => kind === "figure" && /\p{L}/u.test(on)).map(([, on]) => on));
  const things = [...new Set(figures)];
  return things.filter((on) => !things.some((other) => other !== on && other.startsWith(on))).join(", ");
}
