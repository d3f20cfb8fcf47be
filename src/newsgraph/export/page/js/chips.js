// What narrows the picture, each filter by its name and with a way to take it back, and what the picture leaves out.

const chips = (() => {
  const place = document.getElementById("chips");
  const MOST = 3; // names that a chip tells

  const some = (words) => words.slice(0, MOST).join(", ") + (words.length > MOST ? ` +${words.length - MOST}` : "");
  const named = (key, names) => some(state[key].map((value) => names[value === "none" ? "" : value] ?? value));
  const label = (index) => actors[index]?.label ?? "?";

  function chip(text, patch) {
    return element("span", { class: "chip" }, text, button("×", () => change(patch), { "aria-label": `${text}: ${t("clear")}` }));
  }

  function note(...parts) {
    return element("span", { class: "note" }, parts);
  }

  function wayChip() {
    if (!state.path) return chip(t("focus_of", { name: label(state.focus), depth: state.depth }), { focus: "", depth: 1 });
    const [a, b] = state.path.split("-").map((index) => label(index));
    const found = view.path && view.path.length;
    const steps = found ? ` (${t("path_steps", { n: view.path.length - 1 })})` : "";
    return chip(found ? t("path_of", { a, b }) + steps : t("path_none", { a, b }), { path: "" });
  }

  function filterChips() {
    const found = [];
    if (state.path || state.focus !== "") found.push(wayChip());
    const names = (key, part, most) => groups.names(key, part).slice(0, most).join(", ");
    if (state.group >= 0) found.push(chip(t("group_of", { names: names(state.group, "community", state.sub < 0 ? 3 : 1) }), { group: -1, sub: -1 }));
    if (state.sub >= 0) found.push(chip(t("part_of", { names: names(state.sub, "sub", 3) }), { sub: -1 }));
    if (state.from || state.to) found.push(chip(timeline.words(), { from: "", to: "" }));
    if (state.article >= 0) found.push(chip(`${t("article")}: ${articleTitle(state.article)}`, { article: -1 }));
    if (state.events.length) found.push(chip(t("only", { what: named("events", strings.events) }), { events: [] }));
    if (state.off.length) found.push(chip(t("without", { what: named("off", strings.types) }), { off: [] }));
    if (state.without.length) found.push(chip(t("without", { what: named("without", strings.kinds) }), { without: [] }));
    if (state.unsure.length) found.push(chip(t("without", { what: named("unsure", strings.modalities) }), { unsure: [] }));
    if (state.hide.length) found.push(chip(t("hidden", { names: some(state.hide.map(label)) }), { hide: [] }));
    for (const [key, name] of [["conf", "confidence_of_relations"], ["confClaims", "confidence_of_claims"]]) {
      if (state[key] !== DEFAULTS[key]) found.push(chip(`${t(name)}: ${t("at_least", { value: state[key].toLocaleString(data.lang) })}`, { [key]: DEFAULTS[key] }));
    }
    if (state.offices) found.push(chip(t("with_offices"), { offices: 0 }));
    if (state.idle) found.push(chip(t("with_idle"), { idle: 0 }));
    return found;
  }

  // In which groups what is chosen is, with the way into each.
  function chosenChip() {
    const keys = [...groups.chosen().keys].slice(0, MOST);
    const open = (key) => button(groups.names(key)[0], () => change({ [state.group < 0 ? "group" : "sub"]: key }), { class: "link" });
    const links = keys.flatMap((key, i) => (i ? [" · ", open(key)] : [open(key)]));
    return keys.length ? element("span", { class: "chip" }, `${t("open_group")} `, links) : null;
  }

  function levelNote() {
    if (!groups.isOn()) {
      const large = groups.shownCount() > 150 && data.cut.drawn > 150;
      return state.flat && large ? [note(button(t("as_groups"), () => change({ flat: 0 }), { class: "link" }))] : [];
    }
    const chosen = chosenChip(); // instead of the note, so that the groups stay where they are
    if (chosen) return [chosen];
    const [all, inside] = [groups.shownCount(), groups.inside()];
    const words = t("groups", { n: number(groups.members().size), inside: number(inside) });
    const outside = all > inside ? ` ${t("outside", { n: number(all - inside) })}` : "";
    return [note(`${words}${outside} `, button(t("flat"), () => change({ flat: 1 }), { class: "link" }))];
  }

  function render() {
    const found = [...filterChips(), ...levelNote()];
    const { all, kept, drawn } = data.cut;
    if (drawn < all && !found.length) found.push(note(t("cut", { drawn: number(drawn), all: number(all) })));
    if (kept < all && !found.length) found.push(note(t("left_out", { all: number(all), kept: number(kept), lost: number(all - kept) })));
    place.replaceChildren(...found);
  }

  return { render };
})();
