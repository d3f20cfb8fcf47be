// The right pane: the dossier of what is selected, every statement with its sentences.

const details = (() => {
  const place = document.getElementById("details");

  function actorLink(index) {
    return button([icon(actors[index].type), element("bdi", {}, actors[index].label)], () => select(`a:${index}`), { class: "link actor" });
  }

  const joined = (parts) => parts.flatMap((part, i) => (i ? ["\u2060, ", part] : [part])); // no line begins with a comma

  function section(title, entries, open = true) {
    if (!entries.length) return null;
    return element("details", { class: "section", open }, element("summary", {}, title, " ", element("small", {}, number(entries.length))), entries);
  }

  const dateOf = (item) => articles[item.ev[0][0]].date;
  const byDate = (items, all) => [...items].sort((a, b) => (dateOf(all[a]) < dateOf(all[b]) ? -1 : dateOf(all[a]) > dateOf(all[b]) ? 1 : a - b));
  const passing = (items, shown, all) => byDate(items.filter((index) => shown[index]), all);

  function facts(pairs) {
    const rows = pairs.filter(([, value]) => value !== null && value !== "" && value !== false && value?.length !== 0);
    return element("dl", {}, rows.flatMap(([name, value]) => [element("dt", {}, name), element("dd", { dir: "auto" }, value)]));
  }

  // What one clause tells: a line for each two it is about, the sentences once.
  function relationEntry(members) {
    const [first] = members;
    const { event, ev, s, t: target } = relations[first];
    const line = (index) => {
      const verb = button(relationText(relations[index]), () => select(`r:${index}`), { class: `link tone ${toneOf(relations[index])}` });
      return element("h3", { dir: "auto" }, relationParts(relations[index], actorLink, verb), " ", index === lines.at(-1) ? [...tags("r", first), kind] : null);
    };
    const kind = event ? element("span", { class: "tag" }, strings.events[event]) : null;
    const lines = s === null || target === null ? [first] : members; // a deed of several has the same words for each
    return element("article", {}, lines.map(line), evidenceList(ev, relationTold(relations[first])));
  }

  const relationEntries = (indices) => byTelling(passing(indices, view.relations, relations)).map(relationEntry);

  // What a reader must see beside the words: whether it plainly holds, and whether somebody has judged it.
  function tags(kind, index) {
    const item = { c: claims, r: relations }[kind][index];
    const warn = (words) => element("span", { class: "tag warn" }, words);
    const held = kind === "c" ? claimHolds(item) : holds(item);
    return [held ? warn(held) : null, item.conflicts?.length ? warn(t("conflict")) : null, judge.mark(kind, index)];
  }

  function claimEntry(index, from = null) {
    const claim = claims[index];
    const speaker = claim.speaker === from && from !== null ? null : claim.speaker === null ? speakerName(claim) : actorLink(claim.speaker);
    const cue = button(cueWords(claim), () => select(`c:${index}`), { class: "link tone statement" });
    const { targets, about } = targetWords(claim);
    const kind = element("span", { class: "tag" }, strings.claim_kinds[claim.kind]);
    const passed = claim.via === null ? null : `(${t("passed_on_by", { name: actors[claim.via].label })}) `;
    const head = element("h3", { dir: "auto" }, speaker, speaker && " ", passed, cue, " ", targets, " ", kind, tags("c", index));
    return element("article", {}, head, about && element("p", { class: "about", dir: "auto" }, about), wordsBefore(claim), evidenceList(claim.ev, claimTold(claim)));
  }

  // Behind the verb only whom it is against or said to: "→ gegen A; zu B". Whom the words are about stands by itself,
  // "… über C": who warns of somebody, or insults them, does not do so to all whom the quotation mentions.
  function targetWords(claim) {
    const left = new Set(concerned(claim));
    const part = (key, all) => {
      const mine = all.filter((actor) => left.delete(actor));
      return mine.length ? [`${strings.edges[key]} `, ...joined(mine.map(actorLink)), "; "] : [];
    };
    const targets = [...part("against", claim.against), ...part("addressed", claim.to)].slice(0, -1);
    const others = claim.about.filter((actor) => left.delete(actor));
    return { targets: targets.length ? ["→ ", ...targets] : [], about: others.length ? [`${t("about_whom")} `, ...joined(others.map(actorLink))] : null };
  }

  function roleEntry(index, from) {
    const role = roles[index];
    const other = role.s === from ? role.t : role.s;
    const words = role.s === from ? [role.label, " – ", actorLink(other)] : [actorLink(other), " – ", role.label];
    return element("article", {}, element("h3", { dir: "auto" }, words), evidenceList(role.ev, `${actors[role.s].label}: ${role.label}, ${actors[role.t].label}`));
  }

  function actorView(index) {
    const actor = actors[index];
    const mine = byActor[index];
    const plain = [...new Set(actor.roles.filter((role) => role.of === null).map((role) => role.text))];
    const where = [
      counted("one_mention", "n_mentions", actor.n),
      articles.length > 1 ? counted("one_article", "n_articles", actor.articles) : "",
      actor.first && actor.first !== actor.last ? t("between", { from: dateText(actor.first), to: dateText(actor.last) }) : "",
    ];
    return [
      heading(strings.types[actor.type], actor.label, icon(actor.type)),
      element("p", { class: "facts" }, where.filter(Boolean).join(" · ")),
      facts([
        [t("is"), plain.join(", ")],
        [t("also"), actor.aliases.join(", ")],
        [t("judged"), judge.words("a", index)],
        ["Wikidata", actor.wikidata && wikidataLink(actor.wikidata)],
      ]),
      actorTools(index),
      judge.tools("a", index),
      section(t("is"), mine.is.filter((i) => view.roles[i]).map((i) => roleEntry(i, index))),
      section(t("says"), passing(mine.says, view.claims, claims).map((i) => claimEntry(i, index))),
      section(t("said_about", { name: actor.label }), passing(mine.saidAbout, view.claims, claims).map((i) => claimEntry(i, index))),
      section(t("does"), relationEntries(mine.does)),
      section(t("suffers"), relationEntries(mine.suffers)),
      section(t("has"), mine.has.filter((i) => view.roles[i]).map((i) => roleEntry(i, index))),
      section(t("said_to"), passing(mine.saidTo, view.claims, claims).map((i) => claimEntry(i, index)), false),
      mentionSection(actor),
      actor.merges.length ? section(t("merged"), [element("ul", {}, actor.merges.map((why) => element("li", {}, why)))], false) : null,
    ];
  }

  function wikidataLink(id) {
    return element("a", { href: `https://www.wikidata.org/wiki/${encodeURIComponent(id)}`, rel: "noreferrer", target: "_blank" }, id);
  }

  function mentionSection(actor) {
    const shown = actor.mentions.filter(evidencePasses);
    const line = ([article, start, end]) => {
      const { text } = articles[article];
      const name = text === null ? actor.label : text.slice(start, end);
      return element("li", {}, button(name, () => openReader(article, start), { class: "link" }), ` ${articles.length > 1 ? articleTitle(article) : ""}`);
    };
    if (!shown.length) return null;
    const parts = element("ul", { class: "mentions" }, shown.slice(0, 100).map(line));
    return element("details", { class: "section mentioned" }, element("summary", {}, t("mentions"), " ", element("small", {}, number(shown.length))), parts);
  }

  function actorTools(index) {
    const depths = ["", 1, 2, 3].map((depth) => {
      const on = depth === "" ? state.focus === "" : state.focus === String(index) && state.depth === depth;
      const patch = depth === "" ? { focus: "", depth: 1 } : { focus: String(index), depth, path: "" };
      const name = depth === "" ? t("focus_all") : String(depth);
      return button(name, () => change(patch), { "aria-pressed": String(on), "aria-label": depth === "" ? `${t("focus")}: ${name}` : t("focus_depth", { depth }) });
    });
    const target = element("input", { type: "search", list: "actor-names", placeholder: t("path_to"), "aria-label": t("path_to"), autocomplete: "off" });
    const go = () => {
      const to = findActor(target.value);
      if (to !== null && to !== index) change({ path: `${index}-${to}`, focus: "" });
    };
    target.addEventListener("change", go);
    target.addEventListener("focus", fillNames, { once: true });
    return element(
      "div",
      { class: "actor-tools" },
      element("span", { class: "group", role: "group", "aria-label": t("focus") }, element("span", {}, t("focus")), depths),
      element("datalist", { id: "actor-names" }),
      target,
      button(t("save_dossier"), () => report.print({ alone: true })),
      button(t("hide"), () => change({ hide: [...state.hide, String(index)], sel: "" })),
    );
  }

  function fillNames() {
    const names = actors.slice(0, 2000).map((actor) => element("option", { value: actor.label }));
    document.getElementById("actor-names")?.replaceChildren(...names);
  }

  function findActor(text) {
    const wanted = fold(text.trim());
    if (!wanted) return null;
    const best = search.rankActors(wanted)[0];
    return best === undefined ? null : best;
  }

  function claimView(index) {
    const claim = claims[index];
    const inside = relations.flatMap((relation, i) => (relation.ev.some((one) => one[5] === index) ? [i] : []));
    const negated = claim.negated ? ` · ${t("negated")}` : "";
    return [
      heading(t("statements").replace(/n$/, ""), voice(claim), icon("claim"), strings.claim_kinds[claim.kind]),
      wordsBefore(claim),
      element("blockquote", { class: "big", dir: "auto" }, claim.told ?? claim.text),
      facts([
        [t("speaker"), claim.speaker === null ? speakerName(claim) : actorLink(claim.speaker)],
        [t("via"), claim.via === null ? "" : actorLink(claim.via)],
        [t("cue"), claim.cue],
        [t("kind"), `${strings.claim_kinds[claim.kind]}, ${strings.media[claim.medium]}`],
        [t("stance"), strings.stances[claim.stance] + (claim.made ? "" : ` · ${t("not_made")}`)],
        [t("modality"), strings.modalities[claim.modality] + negated],
        [t("figures"), claim.quantities.map((quantity) => quantity.text).join("; ")],
        [t("time"), claim.time],
        [t("against"), joined(claim.against.map(actorLink))],
        [t("addressees"), joined(claim.to.map(actorLink))],
        [t("about"), joined(claim.about.map(actorLink))],
        [t("confidence"), confidenceText(claim.conf, data.claims_sure_from)],
        [t("judged"), judge.words("c", index)],
      ]),
      judge.tools("c", index),
      evidenceList(claim.ev, claimTold(claim)),
      section(t("conflicts_with"), claim.conflicts.map(([other]) => claimEntry(other))),
      section(t("contains"), byTelling(inside).map(relationEntry)),
    ];
  }

  function relationView(index) {
    const relation = relations[index];
    const both = relation.s !== null && relation.t !== null;
    const triple = (one) => relationParts(one, actorLink, element("span", { class: `tone ${toneOf(one)}` }, relationText(one)));
    const told = both ? tellings.get(relation.told).map((member) => relations[member]) : [];
    return [
      heading(strings.kinds.relation, relation.text, null, strings.events[relation.event]),
      ...told.map((one) => element("p", { class: "triple", dir: "auto" }, triple(one))),
      facts([
        [t("event"), strings.events[relation.event]],
        [t("modality"), strings.modalities[relation.modality] + (relation.negated ? ` · ${t("negated")}` : "")],
        [t("confidence"), confidenceText(relation.conf, data.sure_from)],
        [t("judged"), judge.words("r", index)],
      ]),
      judge.tools("r", index),
      evidenceList(relation.ev, relationTold(relation)),
      both ? pairLink(relation.s, relation.t) : null,
    ]; // prettier-ignore
  }

  function pairLink(s, target) {
    const words = t("whole_pair", { a: actors[s].label, b: actors[target].label });
    return element("p", {}, button(words, () => select(`p:${s}-${target}`), { class: "link" }));
  }

  function pairView(s, target) {
    const bundle = bundles.get(`${s}-${target}`);
    const reverse = bundles.get(`${target}-${s}`);
    const size = reverse ? reverse.relations.length + reverse.claims.length + reverse.roles.length : 0;
    const back = size && button(t("reverse", { a: actors[target].label, b: actors[s].label, n: size }), () => select(`p:${target}-${s}`), { class: "link" });
    const { relations: deeds, claims: said, roles: offices } = bundle ?? { relations: [], claims: [], roles: [] };
    return [
      heading(t("pair"), null),
      element("h2", { class: "triple" }, actorLink(s), " → ", actorLink(target)),
      section(t("deeds"), relationEntries(deeds)),
      section(t("statements"), passing(said, view.claims, claims).map((i) => claimEntry(i))),
      section(t("roles"), offices.filter((i) => view.roles[i]).map((i) => roleEntry(i, s))),
      back ? element("p", {}, back) : null,
    ];
  }

  function conflictView(index) {
    const on = disputeOf(index); // of a denial there is no figure, and the claims tell it
    const shown = list.membersOf(index);
    const members = shown.length ? shown : conflicts[index]; // a link may lead to what the filters leave out
    const row = (c) =>
      element("tr", {}, element("td", {}, claims[c].speaker === null ? speakerName(claims[c]) : actorLink(claims[c].speaker)),
        element("td", { class: "number" }, figureText(claims[c])),
        element("td", {}, dateText(dateOf(claims[c])))); // prettier-ignore
    const head = element("tr", {}, [t("who"), t("figure"), strings.sorts.date].map((name) => element("th", { scope: "col" }, name)));
    return [
      heading(t("conflict"), t(on ? "conflict_title" : "conflict_denied")),
      on ? element("p", {}, t("dispute", { on })) : null,
      on ? element("table", {}, element("thead", {}, head), element("tbody", {}, members.map(row))) : null,
      ...members.map((c) => claimEntry(c)),
    ];
  }

  function heading(kind, title, shape = null, extra = null) {
    const eyebrow = element("p", { class: "eyebrow" }, shape, element("span", {}, [kind, extra].filter(Boolean).join(" · ")));
    return element("header", {}, eyebrow, title === null ? null : element("h2", { dir: "auto" }, title));
  }

  function pathView() {
    if (!view.path?.length) return null;
    const steps = view.path.slice(1).map((to, i) => {
      const from = view.path[i];
      const there = bundles.get(`${from}-${to}`)?.shown ? [from, to] : [to, from];
      const bundle = bundles.get(`${there[0]}-${there[1]}`);
      const words = bundle?.shown ? ` ${stepWords(bundle)} ` : " → ";
      return element("li", {}, actorLink(there[0]), words, actorLink(there[1]), " ", button(t("details_of_step"), () => select(`p:${there[0]}-${there[1]}`), { class: "link" }));
    });
    return element("ol", { class: "path" }, steps);
  }

  // A role is a noun on its line; between two names it needs its verb: "ist Schwester von".
  function stepWords(bundle) {
    const { tone, label } = describe(bundle);
    return tone === "role" ? t("role_of", { role: roles[bundle.shown.roles[0]].label }) : label;
  }

  const views = { a: actorView, c: claimView, r: relationView, p: pairView, k: conflictView };

  function render(moved) {
    const selection = parseSelection(state.sel);
    const [kind, ...numbers] = selection ?? [];
    const shown = kind === "a" || kind === "p" ? numbers.map(same.of) : numbers; // whom the reader has made one
    const parts = selection ? views[kind](...shown) : brief.start(actorLink);
    place.replaceChildren(...[state.path ? pathView() : null, ...parts].filter(Boolean));
    document.body.classList.toggle("selected", selection !== null);
    if (moved) document.getElementById("details-pane").scrollTop = 0;
    if (moved) document.getElementById("status").textContent = place.querySelector("h2")?.textContent ?? "";
  }

  return { render, findActor, actorView };
})();
