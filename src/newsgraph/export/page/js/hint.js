// What rests under the pointer tells itself: a line its words and the sentence behind them, an actor or a claim its
// first sentence, a group its main actors. The note leads into the article, and stays while the pointer is on it.

const hint = (() => {
  const STAY = 350; // milliseconds on the way from the line to the note
  const LONGEST = 280; // letters of a sentence
  const note = document.getElementById("hint");
  let leaving = null;

  function ofBundle(bundle) {
    const { relations: deeds, claims: said, roles: offices } = bundle.shown;
    const [a, b] = [actors[bundle.s].label, actors[bundle.t].label];
    if (deeds.length) {
      const relation = relations[describe(bundle).index];
      const more = bundle.shown.count > 1 ? ` (+${bundle.shown.count - 1})` : "";
      return [`${a} ${relationText(relation)} ${b}${isVouched(relation) ? ` · ${vouchedBy(relation)}` : ""}${more}`, relation.ev];
    }
    if (said.length) return [`${a} ${claimLabel(said, bundle.t)} ${b}`, claims[said[0]].ev];
    return [`${a} – ${roles[offices[0]].label} – ${b}`, roles[offices[0]].ev];
  }

  // An actor's best sentence is that of what it does, else of what it says or suffers, else of where it is named.
  function ofActor(index) {
    const { does, says, suffers } = byActor[index];
    const best = (all, shown, items) => all.filter((i) => shown[i]).map((i) => items[i])[0];
    const item = best(does, view.relations, relations) ?? best(says, view.claims, claims) ?? best(suffers, view.relations, relations);
    const words = `${actors[index].label} · ${strings.types[actors[index].type]} · ${counted("one_mention", "n_mentions", actors[index].n)}`;
    return [words, item ? item.ev : []];
  }

  // [its words, the evidence for it], null where there is nothing to tell.
  function tell(id) {
    if (typeof id === "number") return ofActor(id);
    const [, kind, rest] = /^([cghst]?)(.*)$/.exec(id);
    if (kind === "g") return ofGroup(Number(rest));
    if (kind === "c" || kind === "s" || kind === "t") {
      const claim = claims[rest.split("-")[0]];
      return [`${voice(claim)} ${cueWords(claim)}`, claim.ev];
    }
    const bundle = bundles.get(id);
    return bundle?.shown?.count ? ofBundle(bundle) : null;
  }

  function ofGroup(group) {
    const all = groups.members().get(group);
    if (!all) return null;
    const names = all.slice(0, 8).map((index) => actors[index].label).join(", ");
    return [`${t("n_actors", { n: number(all.length) })}: ${names}${all.length > 8 ? " …" : ""}`, []];
  }

  function sentence(evidence) {
    const words = evidenceWords(evidence).replace(/\s+/g, " ").trim();
    const shown = words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/\s\S*$/, "")} …` : words;
    const [article, start, end] = evidence;
    const link = button(t("in_text"), () => (hide(), openReader(article, start, end)), { class: "link", "aria-label": t("in_text_of", { title: articleTitle(article) }) });
    const from = articles.length > 1 ? `${articleTitle(article)} · ` : "";
    return [element("q", { dir: "auto" }, shown), element("small", {}, ` ${from}`, link)];
  }

  function show(id, event) {
    clearTimeout(leaving);
    const told = id === null || id === undefined ? null : tell(id);
    if (!told) return void (leaving = setTimeout(hide, STAY));
    const [words, evidence] = told;
    const [first] = evidence.filter(evidencePasses);
    note.replaceChildren(element("b", { dir: "auto" }, words), ...(first ? sentence(first) : []));
    note.hidden = false;
    place(event);
  }

  // Below the pointer to the right, else where there is room; never over the place that it points at.
  function place(event) {
    const pane = note.parentElement.getBoundingClientRect();
    const [x, y] = [event.clientX - pane.left, event.clientY - pane.top];
    const left = Math.max(4, Math.min(x + 14, pane.width - note.offsetWidth - 4));
    const below = y + 18 + note.offsetHeight < pane.height;
    note.style.left = `${left}px`;
    note.style.top = `${below ? y + 18 : Math.max(4, y - 14 - note.offsetHeight)}px`;
  }

  function hide() {
    clearTimeout(leaving);
    note.hidden = true;
  }

  note.addEventListener("pointerenter", () => clearTimeout(leaving));
  note.addEventListener("pointerleave", () => (leaving = setTimeout(hide, STAY)));
  return { show, hide };
})();
