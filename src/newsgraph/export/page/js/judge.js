// What the reader decides: wrong, right, the same, another name or type, a note. Kept in the browser while one
// works, saved as judgements.toml, which every command of newsgraph honours.

const judge = (() => {
  const place = `newsgraph-judgements-${articles.map((article) => article.id).join("").slice(0, 64)}`;
  const NOTHING = { same: [], rename: {}, retype: {}, reject: [], confirm: [], note: [] };
  const save = document.getElementById("save-judgements");
  let kept = read();
  let openFor = ""; // whose tools stay open while one works with them

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
    search.forget();
    spansByArticle = null;
    const at = [...document.querySelectorAll("#details .judge :is(button, input, select)")].indexOf(document.activeElement);
    follow({ ...state, off: ["?"] }); // everything is computed and drawn anew
    document.querySelectorAll("#details .judge :is(button, input, select)")[at]?.focus();
  }

  function count() {
    return Object.values(kept).reduce((n, part) => n + (Array.isArray(part) ? part.length : Object.keys(part).length), 0);
  }

  // A judgement is about content: an actor's first name, a text and its article.
  const original = actors.map((actor) => actor.label);
  const types = actors.map((actor) => actor.type);
  const sureness = { c: claims.map((claim) => claim.conf), r: relations.map((relation) => relation.conf) };
  const items = { a: actors, c: claims, r: relations };
  const about = {
    a: (index) => ({ kind: "actor", text: original[index] }),
    c: (index) => ({ kind: "claim", text: claims[index].text, article: articles[claims[index].ev[0][0]].id }),
    r: (index) => ({ kind: "relation", text: relations[index].text, article: articles[relations[index].ev[0][0]].id }),
  };
  const isSame = (one, other) => one.kind === other.kind && one.text === other.text && (one.article ?? "") === (other.article ?? "");
  const isIn = (table, kind, index) => kept[table].some((item) => isSame(item, about[kind](index)));

  // What the file brings from judgements of before holds, too.
  const isConfirmed = (kind, index) => isIn("confirm", kind, index) || Boolean(items[kind][index].confirmed);
  const noteOn = (kind, index) => kept.note.find((item) => isSame(item, about[kind](index)))?.note ?? items[kind][index].note ?? "";

  // What is rejected, what is another one's now, and what only a rejected claim vouched for.
  function isRejected(kind, index) {
    if (kind === "a" && same.isGone(index)) return true;
    if (isIn("reject", kind, index)) return true;
    return kind === "r" && relations[index].ev.every((one) => one[5] !== null && isIn("reject", "c", one[5]));
  }

  // What is judged already holds in this page: who is who, names and types, and what is sure.
  function apply() {
    actors.forEach((actor, index) => {
      actor.label = kept.rename[original[index]] ?? original[index];
      actor.type = kept.retype[original[index]] ?? types[index];
    });
    for (const kind of ["c", "r"]) items[kind].forEach((item, index) => (item.conf = isConfirmed(kind, index) ? 1 : sureness[kind][index]));
    same.apply(kept.same.map(indicesOf));
    save.textContent = strings.page.judgements + (count() ? ` (${number(count())})` : "");
  }

  const indicesOf = (group) => original.flatMap((name, index) => (group.includes(name) ? [index] : []));

  function toggle(table, kind, index) {
    const item = about[kind](index);
    const without = kept[table].filter((other) => !isSame(other, item));
    const opposite = { reject: "confirm", confirm: "reject" }[table];
    kept[opposite] = kept[opposite].filter((other) => !isSame(other, item));
    kept[table] = without.length === kept[table].length ? [...without, item] : without;
    keep();
  }

  function setNote(kind, index, note) {
    const item = about[kind](index);
    kept.note = [...kept.note.filter((other) => !isSame(other, item)), ...(note ? [{ ...item, note }] : [])];
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
    openFor = `a${same.of(index)}`;
    select(`a:${same.of(index)}`);
  }

  // What made one actor of several, each to be taken back.
  function joined(index) {
    const mine = kept.same.filter((group) => indicesOf(group).some((other) => same.of(other) === index));
    const undo = (group) => () => {
      kept.same = kept.same.filter((other) => other !== group);
      keep();
    };
    return mine.map((group) => button(t("apart", { names: group.join(" = ") }), undo(group)));
  }

  // Beside what is confirmed or has a note, wherever it is told.
  function words(kind, index) {
    return [isConfirmed(kind, index) && t("confirmed"), noteOn(kind, index)].filter(Boolean).join("; ");
  }

  function mark(kind, index) {
    const found = words(kind, index);
    return found ? element("span", { class: "tag judged" }, found) : null;
  }

  function field(label, value, act) {
    const input = element("input", { type: "text", value, "aria-label": label, placeholder: label, autocomplete: "off" });
    input.addEventListener("change", () => act(input.value.trim()));
    return input;
  }

  // The tools in a dossier.
  function tools(kind, index) {
    const press = (table) => button(t(table), () => toggle(table, kind, index), { "aria-pressed": String(isIn(table, kind, index)) });
    const parts = [press("reject"), press("confirm"), field(t("note"), noteOn(kind, index), (text) => setNote(kind, index, text))];
    if (kind === "a") {
      const choice = element("select", { "aria-label": t("retype") }, Object.entries(strings.types).map(([type, name]) => element("option", { value: type, selected: type === actors[index].type }, name)));
      choice.addEventListener("change", () => setName("retype", index, choice.value));
      parts.push(field(t("rename"), actors[index].label, (text) => setName("rename", index, text)), choice);
      parts.push(field(t("same"), "", (text) => setSame(index, text)), ...joined(index));
    }
    const box = element("details", { class: "section judge", open: openFor === kind + index }, element("summary", {}, t("judge")), element("div", { class: "actor-tools" }, parts));
    box.addEventListener("toggle", () => box.isConnected && (openFor = box.open ? kind + index : ""));
    return box;
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

  apply();
  return {
    tools,
    toml,
    count,
    mark,
    words,
    noteOn,
    isRejected,
    isConfirmed,
    save: () => download("judgements.toml", new Blob([toml()], { type: "application/toml" })),
  };
})();
