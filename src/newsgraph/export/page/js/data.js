// The page's data, read once. All of it may come from articles: it is text, never markup.
const data = JSON.parse(document.getElementById("newsgraph-data").textContent);
const { articles, actors, claims, relations, roles, strings } = data;

// Whether a relation is for or against its other end, as the graph found it.
function toneOf(relation) {
  return relation.tone || "neutral";
}

function t(key, values = {}) {
  return strings.ui[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

function counted(one, many, n, values = {}) {
  return n === 1 ? t(one, values) : t(many, { ...values, n: number(n) });
}

const numberFormat = new Intl.NumberFormat(data.lang);
const number = (value) => numberFormat.format(value);

function dateText(iso) {
  if (!iso) return t("no_date");
  const date = new Date(iso + "T12:00:00");
  return date.toLocaleDateString(data.lang, { day: "numeric", month: "long", year: "numeric" });
}

function confidenceText(value, sureFrom) {
  // From 0.85 on, readers found nine of ten relations right (data/gold/judged).
  const word = value >= 0.85 ? "high" : value >= sureFrom ? "middle" : "low";
  return `${t(word)} (${value.toLocaleString(data.lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 })})`;
}

// What keeps something from being plainly so: "möglich, verneint"; "" where nothing does.
function holds(item) {
  const words = item.modality === "asserted" ? [] : [strings.modalities[item.modality]];
  if (item.made === false) words.unshift(t("not_made"));
  return [...words, ...(item.negated ? [t("negated")] : [])].join(", ");
}

// The same of a claim, but for what its own words say: "könne", "nicht".
function claimHolds(claim) {
  return holds({ ...claim, negated: false, modality: claim.modality === "hearsay" ? "hearsay" : "asserted" });
}

// The relation's own words between its two ends; they say themselves what does not plainly hold.
function relationText(relation) {
  return relation.label;
}

// Whether only a source says so, and never the author.
function isVouched(relation) {
  return relation.ev.every((one) => one[5] !== null);
}

// "laut den Klägern": as the relation's own sentence begins, where it does; else with the speaker's name, without
// its article, for that would need another case. Of a speaker whom nobody names no more than that.
function vouchedBy(relation) {
  const speakers = new Set(relation.ev.map((one) => speakerName(claims[one[5]])));
  const [first] = speakers;
  const told = /^Laut ([^:]{2,80}): /.exec(relation.text);
  if (!told && first === t("speaker_unknown")) return t("vouched_unnamed");
  const name = told ? told[1] : first.replace(/^(?:der|die|das|den|dem|ein|eine|einer) /i, "");
  return t("vouched_by", { name }) + (speakers.size > 1 ? ` +${speakers.size - 1}` : "");
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

// Who speaks, and who passes their words on: "die Regierung (so Beat Obrist)".
function voice(claim) {
  return speakerName(claim) + (claim.via === null ? "" : ` (${t("passed_on_by", { name: actors[claim.via].label })})`);
}

// The verb that announces a claim; of "laut" and other words that do not follow a name, what the speaker does.
function cueWords(claim) {
  return claim.cueVerb ? claim.cue.replace(/^wie /, "") : strings.stances[claim.stance];
}

// Whom a claim is against, said to or about, without its speaker.
function concerned(claim) {
  return [...new Set([...claim.against, ...claim.to, ...claim.about])].filter((actor) => actor !== claim.speaker);
}

// Who takes part in what: the numbers of relations, claims and roles by actor.
const byActor = actors.map(() => ({ does: [], suffers: [], says: [], saidAbout: [], saidTo: [], is: [], has: [] }));
function fillActors() {
  for (const mine of byActor) for (const all of Object.values(mine)) all.length = 0;
  relations.forEach(({ s, t: target }, index) => {
    if (s !== null) byActor[s].does.push(index);
    if (target !== null && target !== s) byActor[target].suffers.push(index);
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
}
fillActors();

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
