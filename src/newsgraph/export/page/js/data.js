// The page's data, read once. All of it may come from articles: it is text, never markup.
const data = JSON.parse(document.getElementById("newsgraph-data").textContent);
const { articles, actors, claims, relations, roles, strings } = data;

const COOPERATION = new Set(["Agree", "Consult", "Support", "Concede", "Cooperate", "Aid", "Retreat"]);

// PLOVER's two halves; "neutral" for what has no event type.
function toneOf(relation) {
  if (!relation.event || relation.negated) return "neutral"; // who does not deliver does not help
  return COOPERATION.has(relation.event) ? "cooperation" : "conflict";
}

function t(key, values = {}) {
  return strings.ui[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

function counted(one, many, n) {
  return n === 1 ? t(one) : t(many, { n: number(n) });
}

const numberFormat = new Intl.NumberFormat(data.lang);
const number = (value) => numberFormat.format(value);

function dateText(iso) {
  if (!iso) return t("no_date");
  const date = new Date(iso + "T12:00:00");
  return date.toLocaleDateString(data.lang, { day: "numeric", month: "long", year: "numeric" });
}

function confidenceText(value) {
  // From 0.85 on, readers found nine of ten right (data/gold/judged).
  const word = value >= 0.85 ? "high" : value >= data.sure_from ? "middle" : "low";
  return `${t(word)} (${value.toLocaleString(data.lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 })})`;
}

// What keeps something from being plainly so: "möglich, verneint"; "" where nothing does.
function holds(item) {
  const words = item.modality === "asserted" ? [] : [strings.modalities[item.modality]];
  if (item.made === false) words.unshift(t("not_made"));
  return [...words, ...(item.negated ? [t("negated")] : [])].join(", ");
}

// The relation's own words between its two ends; they say themselves what does not plainly hold.
function relationText(relation) {
  return relation.label;
}

function articleTitle(index) {
  return articles[index].title || t("no_title");
}

// Letters as people type them: no case, ü = u = ue, ß = ss, no accents.
function fold(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/([aou])e/g, "$1");
}

function speakerName(claim) {
  if (claim.speaker !== null) return actors[claim.speaker].label;
  return claim.speakerText || t("speaker_unknown");
}

// The verb that announces a claim; of "laut" and other words that do not follow a name, what the speaker does.
function cueWords(claim) {
  return claim.cueVerb ? claim.cue.replace(/^wie /, "") : strings.stances[claim.stance];
}

// Whom a claim is against, said to or about, without its speaker.
function concerned(claim) {
  return [...new Set([...claim.against, ...claim.to, ...claim.about])].filter((actor) => actor !== claim.speaker);
}

// The evidence of items, as an index by article and by actor.
const byActor = actors.map(() => ({ does: [], suffers: [], says: [], saidAbout: [], saidTo: [], is: [], has: [] }));
relations.forEach((relation, index) => {
  if (relation.s !== null) byActor[relation.s].does.push(index);
  if (relation.t !== null) byActor[relation.t].suffers.push(index);
});
claims.forEach((claim, index) => {
  if (claim.speaker !== null) byActor[claim.speaker].says.push(index);
  for (const actor of new Set([...claim.against, ...claim.about])) if (actor !== claim.speaker) byActor[actor].saidAbout.push(index);
  for (const actor of claim.to) byActor[actor].saidTo.push(index);
});
roles.forEach((role, index) => {
  byActor[role.s].is.push(index);
  byActor[role.t].has.push(index);
});

// Claims that contradict each other, directly or through a third.
const conflicts = (() => {
  const group = new Map();
  const groups = [];
  claims.forEach((claim, index) => {
    if (!claim.conflicts.length || group.has(index)) return;
    const members = [];
    const open = [index];
    while (open.length) {
      const next = open.pop();
      if (group.has(next)) continue;
      group.set(next, groups.length);
      members.push(next);
      open.push(...claims[next].conflicts.map(([other]) => other));
    }
    if (members.length > 1) groups.push(members.sort((a, b) => a - b));
  });
  return groups;
})();
