// What is chosen and filtered. The state is the page's address: everything after # .

const DEFAULTS = {
  tab: "actors",
  sort: "",
  sel: "", // a:<actor> c:<claim> p:<from>-<to> r:<relation> k:<conflict>
  off: [], // types of actors not shown
  without: [], // kinds of edges not shown: relation, statement, role
  events: [], // only these; none: all
  unsure: [], // modalities not shown
  conf: data.sure_from, // relations below are not shown
  confClaims: data.claims_sure_from, // claims below
  article: -1,
  from: "",
  to: "",
  axis: "published", // what "from" and "to" are about; "told": the time that a claim or event tells
  focus: "", // <actor>
  depth: 1,
  path: "", // <actor>-<actor>
  hide: [], // actors
  nodes: 0, // claims as nodes
  group: -1, // a community
  sub: -1, // a part of a large one
  flat: 0, // all actors of a large graph, not its communities
  idle: 0, // places where nothing happens
  offices: 0, // offices and memberships as lines
};
// Actors, claims and relations stand in the address by their own keys, which stay when the page is made anew.
const KEYED = { a: () => actors, c: () => claims, r: () => relations };
const byKey = Object.fromEntries(
  Object.entries(KEYED).map(([kind, all]) => [kind, new Map(all().map((item, index) => [item.id, index]))]),
);
// An article stands in it by its id, a group by the key of its main actor: numbers change with the next article.
const mainOf = (part, number) => actors.find((actor) => actor[part] === number);
const PLACED = {
  article: { key: (index) => articles[index].id, index: (id) => articles.findIndex((article) => article.id === id) },
  group: { key: (group) => mainOf("community", group).id, index: (key) => actors[byKey.a.get(key)]?.community ?? -1 },
  sub: { key: (sub) => mainOf("sub", sub).id, index: (key) => actors[byKey.a.get(key)]?.sub ?? -1 },
};
// What narrows the picture, so what "reset" takes back.
const FILTERS = ["off", "without", "events", "unsure", "conf", "confClaims", "article", "from", "to", "focus", "depth", "path", "hide", "group", "sub", "idle", "offices"];

let state = { ...DEFAULTS };
let lastChange = { keys: "", at: 0 };
const listeners = [];

function readState() {
  const next = { ...DEFAULTS };
  for (const part of location.hash.slice(1).split("&")) {
    const [key, value] = [part.slice(0, Math.max(0, part.indexOf("="))), part.slice(part.indexOf("=") + 1)];
    if (!(key in DEFAULTS)) continue;
    const standard = DEFAULTS[key];
    if (Array.isArray(standard)) next[key] = value.split(",").map((one) => fromKeys(key, one));
    else if (key in PLACED) next[key] = PLACED[key].index(decoded(value));
    else if (typeof standard === "number") next[key] = Number.isFinite(Number(value)) ? Number(value) : standard;
    else next[key] = fromKeys(key, value);
  }
  return sane(next);
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // an address that somebody has cut or written by hand
  }
}

// The position of what has this key; some programs encode an address again when they pass it on.
function position(kind, part) {
  const key = decoded(part);
  return byKey[kind].get(key) ?? byKey[kind].get(decoded(key)) ?? (/^\d+$/.test(key) ? Number(key) : -1);
}

// "a:person:ida%20brandt" ↔ "a:4". Several keys are separated by ";"; a conflict is named by its first claim.
function fromKeys(field, value) {
  const rest = (field === "sel" ? value.slice(2) : value).split(/;|\||%7C/i);
  if (field === "sel") {
    const kind = value.slice(0, 1);
    if (kind === "p") return rest.length === 2 ? `p:${rest.map((key) => position("a", key)).join("-")}` : "";
    if (kind === "k") return `k:${conflicts.findIndex((group) => group.includes(position("c", rest[0])))}`;
    return kind in KEYED ? `${kind}:${position(kind, rest[0])}` : "";
  }
  if (field === "focus" || field === "hide") return String(position("a", rest[0]));
  if (field === "path") return rest.map((key) => position("a", key)).join("-");
  return decoded(value);
}

function toKeys(field, value) {
  const key = (kind, index) => encoded(KEYED[kind]()[index].id);
  if (field === "sel") {
    const selection = parseSelection(value);
    if (!selection) return "";
    const [kind, ...n] = selection;
    if (kind === "p") return `p:${n.map((index) => key("a", index)).join(";")}`;
    return kind === "k" ? `k:${key("c", conflicts[n[0]][0])}` : `${kind}:${key(kind, n[0])}`;
  }
  if (field in PLACED) return encoded(PLACED[field].key(value));
  if (value !== "" && (field === "focus" || field === "hide")) return key("a", Number(value));
  if (value !== "" && field === "path") return value.split("-").map((index) => key("a", Number(index))).join(";");
  return encoded(value);
}

// Once, and so that the address can be read.
function encoded(text) {
  return encodeURIComponent(text).replace(/%3A/g, ":");
}

// An address may come from another file, or from anybody: what does not fit is dropped.
function sane(next) {
  const isActor = (text) => /^\d+$/.test(text) && Number(text) < actors.length;
  if (!["actors", "claims", "relations", "conflicts"].includes(next.tab)) next.tab = DEFAULTS.tab;
  if (!(next.article >= 0 && next.article < articles.length)) next.article = -1;
  if (!isActor(next.focus)) next.focus = "";
  if (!(next.path.split("-").length === 2 && next.path.split("-").every(isActor))) next.path = "";
  next.hide = next.hide.filter(isActor);
  next.depth = Math.min(3, Math.max(1, Math.round(next.depth)));
  if (!mainOf("community", next.group)) next.group = -1;
  if (mainOf("sub", next.sub)?.community !== next.group) next.sub = -1;
  for (const key of ["conf", "confClaims"]) next[key] = Math.min(1, Math.max(0, next[key]));
  for (const key of ["from", "to"]) if (!/^\d{2,4}(-\d\d){0,2}~?$/.test(next[key])) next[key] = "";
  if (!["published", "told"].includes(next.axis)) next.axis = DEFAULTS.axis;
  return next;
}

function writeState() {
  const parts = [];
  for (const [key, standard] of Object.entries(DEFAULTS)) {
    const value = state[key];
    if (Array.isArray(standard)) value.length && parts.push(`${key}=${value.map((part) => toKeys(key, part)).join(",")}`);
    else if (value !== standard) parts.push(`${key}=${toKeys(key, value)}`);
  }
  return "#" + parts.join("&");
}

// Change some of the state, tell everybody, and write it to the address. Each change of the view is a step
// that the browser's back button takes back; a slider that moves on makes one step.
function change(patch) {
  const before = state;
  state = { ...state, ...patch };
  const address = writeState();
  const keys = Object.keys(patch).join();
  const sliding = keys === lastChange.keys && /^(conf|from|to)/.test(keys) && Date.now() - lastChange.at < 2000;
  lastChange = { keys, at: Date.now() };
  if (address !== (location.hash || "#")) history[sliding ? "replaceState" : "pushState"](null, "", address);
  for (const listener of listeners) listener(before);
}

function select(sel) {
  change({ sel });
}

function resetFilters() {
  change(Object.fromEntries(FILTERS.map((key) => [key, DEFAULTS[key]])));
}

function activeFilters() {
  return FILTERS.filter((key) => key !== "depth" && String(state[key]) !== String(DEFAULTS[key]));
}

// [kind, …numbers] of a selection; null where it points to nothing (an address of another file).
function parseSelection(sel) {
  const [kind, rest] = [sel.slice(0, 1), sel.slice(2)];
  const numbers = rest.split("-").map((part) => (/^\d+$/.test(part) ? Number(part) : -1));
  const lists = { a: [actors], c: [claims], r: [relations], k: [conflicts], p: [actors, actors] };
  const sizes = lists[kind];
  if (!sizes || numbers.length !== sizes.length) return null;
  return numbers.every((n, i) => n >= 0 && n < sizes[i].length) ? [kind, ...numbers] : null;
}

addEventListener("popstate", () => {
  const before = state;
  state = readState();
  for (const listener of listeners) listener(before);
});
