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
  article: -1,
  from: "",
  to: "",
  focus: "", // <actor>
  depth: 1,
  path: "", // <actor>-<actor>
  hide: [], // actors
  nodes: 0, // claims as nodes
};
// What narrows the picture, so what "reset" takes back.
const FILTERS = ["off", "without", "events", "unsure", "conf", "article", "from", "to", "focus", "depth", "path", "hide"];

let state = { ...DEFAULTS };
const listeners = [];

function readState() {
  const query = new URLSearchParams(location.hash.slice(1));
  const next = { ...DEFAULTS };
  for (const [key, standard] of Object.entries(DEFAULTS)) {
    const value = query.get(key);
    if (value === null) continue;
    if (Array.isArray(standard)) next[key] = value.split(",");
    else if (typeof standard === "number") next[key] = Number.isFinite(Number(value)) ? Number(value) : standard;
    else next[key] = value;
  }
  return sane(next);
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
  next.conf = Math.min(1, Math.max(0, next.conf));
  for (const key of ["from", "to"]) if (!/^\d{4}(-\d\d){0,2}~?$/.test(next[key])) next[key] = "";
  return next;
}

function writeState() {
  const query = new URLSearchParams();
  for (const [key, standard] of Object.entries(DEFAULTS)) {
    const value = state[key];
    if (Array.isArray(standard) ? value.length : value !== standard) query.set(key, String(value));
  }
  return "#" + query.toString().replace(/%3A/g, ":").replace(/%2C/g, ",");
}

// Change some of the state, tell everybody, and write it to the address. Selections can be undone
// with the browser's back button; filters cannot.
function change(patch) {
  const before = state;
  state = { ...state, ...patch };
  const remembered = "sel" in patch && patch.sel !== before.sel;
  history[remembered ? "pushState" : "replaceState"](null, "", writeState());
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
