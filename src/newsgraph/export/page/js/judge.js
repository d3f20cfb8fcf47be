// What the reader decides: wrong, right, the same, another name or type, a note. Kept in the browser while one
// works, saved as judgements.toml, which every command of newsgraph honours.

const judge = (() => {
  const place = `newsgraph-judgements-${articles.map((article) => article.id).join("").slice(0, 64)}`;
  const NOTHING = { same: [], rename: {}, retype: {}, reject: [], confirm: [], note: [] };
  let kept = read();

  function read() {
    try {
      return { ...structuredClone(NOTHING), ...JSON.parse(localStorage.getItem(place) ?? "{}") };
    } catch {
      return structuredClone(NOTHING); // a browser that keeps nothing for files
    }
  }

  function keep() {
    try {
      localStorage.setItem(place, JSON.stringify(kept));
    } catch {
      // it is kept until the page is closed
    }
    apply();
    document.getElementById("save-judgements").textContent = `${strings.page.judgements} (${number(count())})`;
    follow({ ...state, off: ["?"] }); // everything is computed and drawn anew
  }

  function count() {
    return Object.values(kept).reduce((n, part) => n + (Array.isArray(part) ? part.length : Object.keys(part).length), 0);
  }

  // A judgement is about content: an actor's first name, a text and its article.
  const original = actors.map((actor) => actor.label);
  const types = actors.map((actor) => actor.type);
  const about = {
    a: (index) => ({ kind: "actor", text: original[index] }),
    c: (index) => ({ kind: "claim", text: claims[index].text, article: articles[claims[index].ev[0][0]].id }),
    r: (index) => ({ kind: "relation", text: relations[index].text, article: articles[relations[index].ev[0][0]].id }),
  };
  const same = (one, other) => one.kind === other.kind && one.text === other.text && (one.article ?? "") === (other.article ?? "");
  const isIn = (table, kind, index) => kept[table].some((item) => same(item, about[kind](index)));

  // What is judged already holds in this page: names and types, and what is gone or sure.
  function apply() {
    actors.forEach((actor, index) => {
      actor.label = kept.rename[original[index]] ?? original[index];
      actor.type = kept.retype[original[index]] ?? types[index];
    });
  }

  function toggle(table, kind, index) {
    const item = about[kind](index);
    const without = kept[table].filter((other) => !same(other, item));
    const opposite = { reject: "confirm", confirm: "reject" }[table];
    kept[opposite] = kept[opposite].filter((other) => !same(other, item));
    kept[table] = without.length === kept[table].length ? [...without, item] : without;
    keep();
  }

  function setNote(kind, index, note) {
    const item = about[kind](index);
    kept.note = [...kept.note.filter((other) => !same(other, item)), ...(note ? [{ ...item, note }] : [])];
    keep();
  }

  function setName(table, index, value) {
    const { [original[index]]: _, ...others } = kept[table];
    const standard = table === "rename" ? original[index] : types[index];
    kept[table] = value && value !== standard ? { ...others, [original[index]]: value } : others;
    keep();
  }

  function setSame(index, text) {
    const other = details.findActor(text);
    if (other === null || other === index) return;
    kept.same = [...kept.same, [original[index], original[other]]];
    keep();
  }

  function field(label, value, act) {
    const input = element("input", { type: "text", value, "aria-label": label, placeholder: label, autocomplete: "off" });
    input.addEventListener("change", () => act(input.value.trim()));
    return input;
  }

  // The tools in a dossier.
  function tools(kind, index) {
    const press = (table) => button(t(table), () => toggle(table, kind, index), { "aria-pressed": String(isIn(table, kind, index)) });
    const note = kept.note.find((item) => same(item, about[kind](index)))?.note ?? "";
    const parts = [press("reject"), press("confirm"), field(t("note"), note, (text) => setNote(kind, index, text))];
    if (kind === "a") {
      const choice = element("select", { "aria-label": t("retype") }, Object.entries(strings.types).map(([type, words]) => element("option", { value: type, selected: type === actors[index].type }, words)));
      choice.addEventListener("change", () => setName("retype", index, choice.value));
      parts.push(field(t("rename"), actors[index].label, (text) => setName("rename", index, text)), choice);
      parts.push(field(t("same"), "", (text) => setSame(index, text)));
    }
    return element("details", { class: "section judge" }, element("summary", {}, t("judge")), element("div", { class: "actor-tools" }, parts));
  }

  // TOML's basic strings are JSON's, but for what it has no short form of.
  const quoted = (text) => JSON.stringify(text).replace(/\u007f/g, "\\u007f");

  function toml() {
    const lines = [];
    if (kept.same.length) lines.push(`same = [${kept.same.map((group) => `[${group.map(quoted).join(", ")}]`).join(", ")}]`);
    for (const table of ["rename", "retype"]) {
      const entries = Object.entries(kept[table]);
      if (entries.length) lines.push("", `[${table}]`, ...entries.map(([one, other]) => `${quoted(one)} = ${quoted(other)}`));
    }
    for (const table of ["reject", "confirm", "note"]) {
      for (const item of kept[table]) {
        lines.push("", `[[${table}]]`, ...Object.entries(item).map(([key, value]) => `${key} = ${quoted(value)}`));
      }
    }
    return lines.join("\n").trim() + "\n";
  }

  function save() {
    download("judgements.toml", new Blob([toml()], { type: "application/toml" }));
  }

  apply();
  return { tools, toml, save, count, isRejected: (kind, index) => isIn("reject", kind, index), isConfirmed: (kind, index) => isIn("confirm", kind, index) };
})();
