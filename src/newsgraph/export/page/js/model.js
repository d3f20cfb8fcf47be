// What is to be seen with the current filters.

// Everything between an ordered pair of actors is one drawn line.
const bundles = new Map();
const bundlesOf = actors.map(() => []);

// The line between two; none between somebody and themselves.
function bundleOf(s, target) {
  if (s === null || target === null || s === target) return null;
  const id = `${s}-${target}`;
  if (!bundles.has(id)) {
    bundles.set(id, { id, s, t: target, relations: [], claims: [], roles: [], shown: null });
    for (const end of [s, target]) bundlesOf[end].push(bundles.get(id));
  }
  return bundles.get(id);
}

function fillBundles() {
  for (const { relations: told, claims: said, roles: held } of bundles.values()) for (const all of [told, said, held]) all.length = 0;
  relations.forEach(({ s, t: target }, index) => bundleOf(s, target)?.relations.push(index));
  claims.forEach((claim, index) => {
    // What somebody was only asked for, or refused to say, draws no line.
    if (claim.made) for (const actor of concerned(claim)) bundleOf(claim.speaker, actor)?.claims.push(index);
  });
  roles.forEach(({ s, t: target }, index) => bundleOf(s, target)?.roles.push(index));
}
fillBundles();

// Kinship is a tie; an office or a membership is told in the dossier, and drawn when it is asked for.
const KIN = new Set(["relative", "spouse", "sibling", "partner", "parent", "child", "grandparent", "grandchild"]);
function isOnCanvas(role) {
  return !state.without.includes("role") && (state.offices || KIN.has(role.relation));
}

// Places where something happens, or who speak: the others are off at first.
const isStage = [];
function fillStage() {
  byActor.forEach(({ says, does, suffers }, index) => {
    isStage[index] = says.length > 0 || [...does, ...suffers].some((i) => relations[i].event);
  });
}
fillStage();

// Who only is mentioned stands in the list, not on the canvas, until asked for.
function isOnStage(index) {
  const { does, suffers, says } = byActor[index];
  if (bundlesOf[index].some((bundle) => bundle.shown)) return true;
  return says.some((i) => view.claims[i]) || [...does, ...suffers].some((i) => view.relations[i]);
}

function isDrawn(index) {
  return view.actors[index] && (view.stage === null || view.stage[index]);
}

// The result of the filters: which items pass, and what each bundle shows.
const view = { version: 0, actors: [], relations: [], claims: [], roles: [], path: null, stage: null };

// When a piece of evidence was published, or the time that it tells; "" where none is known.
function timeOf(evidence) {
  return state.axis === "told" ? (evidence[9] ?? "") : articles[evidence[0]].date;
}

// Of "2019" some of the year is after March, and some before.
function isInPeriod(time) {
  if (!state.from && !state.to) return true;
  if (!time) return false;
  const [first, last] = [time.split("/")[0], time.split("/").at(-1)];
  return !(state.from && `${last}~` < state.from) && !(state.to && first > state.to);
}

function evidencePasses(evidence) {
  return (state.article < 0 || evidence[0] === state.article) && isInPeriod(timeOf(evidence));
}

const FREE = () => state.article < 0 && !state.from && !state.to;

function computeView() {
  view.version += 1;
  const free = FREE();
  const passes = (list) => free || list.some(evidencePasses);
  const off = new Set(state.off);
  const hidden = new Set(state.hide.map(Number));
  const events = new Set(state.events.map((event) => (event === "none" ? "" : event)));
  const unsure = new Set(state.unsure);
  const without = new Set(state.without);
  const quiet = (actor, index) => actor.type === "place" && !state.idle && !isStage[index];
  const sure = (item) => !unsure.has(item.modality) && passes(item.ev);

  const wrong = (kind, index) => judge.count() > 0 && judge.isRejected(kind, index);

  view.relations = relations.map((r, i) => !without.has("relation") && (!events.size || events.has(r.event)) && r.conf >= state.conf && sure(r) && !wrong("r", i));
  view.claims = claims.map((c, i) => !without.has("statement") && !events.size && c.conf >= state.confClaims && sure(c) && !wrong("c", i));
  view.roles = roles.map((r) => passes(r.ev) && !events.size);
  view.actors = actors.map(
    (actor, index) =>
      !off.has(actor.type) &&
      !hidden.has(index) &&
      !quiet(actor, index) &&
      !wrong("a", index) &&
      (state.group < 0 || actor.community === state.group) &&
      (state.sub < 0 || actor.sub === state.sub) &&
      (free || isTold(actor, index)),
  );
  for (const bundle of bundles.values()) fillBundle(bundle);
  view.path = null;
  if (state.path) keepPath();
  else if (state.focus !== "") keepNeighbours(Number(state.focus), state.depth);
  else if (events.size) keepTied();
  const stage = state.idle ? [] : actors.map((_, index) => view.actors[index] && isOnStage(index));
  view.stage = stage.some(Boolean) ? stage : null;
}

// What a function finds in the view that other filters would give; the view itself stays.
function inView(patch, measure) {
  const kept = state;
  state = { ...state, ...patch };
  computeView();
  const found = measure();
  state = kept;
  computeView();
  return found;
}

// Whether an actor is named in the period, or takes part in what is told of it.
function isTold(actor, index) {
  if (state.axis !== "told" || !(state.from || state.to)) return !actor.mentions.length || actor.mentions.some((mention) => evidencePasses(mention));
  const { does, suffers, says, saidAbout, saidTo } = byActor[index];
  return [...does, ...suffers].some((i) => view.relations[i]) || [...says, ...saidAbout, ...saidTo].some((i) => view.claims[i]);
}

function fillBundle(bundle) {
  bundle.shown = null;
  if (!view.actors[bundle.s] || !view.actors[bundle.t]) return;
  const shown = {
    relations: bundle.relations.filter((i) => view.relations[i]),
    claims: state.nodes ? [] : bundle.claims.filter((i) => view.claims[i]),
    roles: bundle.roles.filter((i) => view.roles[i] && isOnCanvas(roles[i])),
  };
  const tied = shown.relations.length + shown.roles.length + bundle.claims.filter((i) => view.claims[i]).length;
  shown.tied = tied > 0;
  shown.count = shown.relations.length + shown.claims.length + shown.roles.length;
  if (tied) bundle.shown = shown;
}

function neighbours(actor) {
  return bundlesOf[actor].filter((b) => b.shown).map((b) => (b.s === actor ? b.t : b.s));
}

function keep(allowed) {
  view.actors = view.actors.map((shown, index) => shown && allowed.has(index));
  for (const bundle of bundles.values()) {
    if (!view.actors[bundle.s] || !view.actors[bundle.t]) bundle.shown = null;
  }
}

function keepNeighbours(start, depth) {
  if (!actors[start]) return;
  const reached = new Set([start]);
  let edge = [start];
  for (let step = 0; step < depth; step++) {
    edge = edge.flatMap((actor) => neighbours(actor)).filter((actor) => !reached.has(actor) && reached.add(actor));
  }
  keep(reached);
}

function keepTied() {
  keep(new Set(actors.map((_, actor) => actor).filter((actor) => neighbours(actor).length)));
}

// Breadth first; of two ways of the same length the one through stronger actors, who come first.
function keepPath() {
  const [from, to] = state.path.split("-").map(Number);
  if (!actors[from] || !actors[to]) return;
  const before = new Map([[from, null]]);
  const queue = [from];
  while (queue.length && !before.has(to)) {
    const actor = queue.shift();
    for (const next of neighbours(actor).sort((a, b) => a - b)) {
      if (!before.has(next)) {
        before.set(next, actor);
        queue.push(next);
      }
    }
  }
  const path = [];
  for (let at = before.has(to) ? to : null; at !== null; at = before.get(at)) path.unshift(at);
  view.path = path;
  if (path.length) keep(new Set(path));
}

// The words on a line and its colour: the strongest of what it bundles.
function describe(bundle) {
  const { relations: deeds, claims: said, roles: offices, count } = bundle.shown;
  let tone = "statement";
  let label = "";
  let reserve = "";
  let acts = "source";
  let index = null;
  if (deeds.length) {
    const weight = { cooperation: 0, conflict: 0, neutral: 0 };
    for (const i of deeds) weight[toneOf(relations[i])] += relations[i].w;
    tone = weight.conflict > weight.cooperation ? "conflict" : weight.cooperation > 0 ? "cooperation" : "neutral";
    const first = deeds.find((i) => toneOf(relations[i]) === tone) ?? deeds[0];
    index = first;
    reserve = reserveOf(relations[first]);
    acts = relations[first].acts;
    const sign = { conflict: "⊖ ", cooperation: "⊕ ", neutral: "" }[tone];
    label = sign + relationText(relations[first]) + (isVouched(relations[first]) ? ` · ${vouchedBy(relations[first])}` : "");
  } else if (said.length) {
    return { tone, label: claimLabel(said, bundle.t), count, reserve: "" };
  } else if (offices.length) {
    tone = "role";
    label = roles[offices[0]].label;
  }
  return { tone, label: count > 1 ? `${label} +${count - 1}` : label, count, reserve, acts, index };
}

// Of what a speaker says, that to or against somebody comes before that about them.
function claimLabel(said, actor) {
  const how = { against: 0, addressed: 0, about: 0 };
  for (const index of said) {
    how[claims[index].against.includes(actor) ? "against" : claims[index].to.includes(actor) ? "addressed" : "about"] += 1;
  }
  const key = how.against ? "against" : how.addressed ? "addressed" : "about";
  return said.length === 1 ? strings.edges[key] : `${strings.edges[key]} +${said.length - 1}`;
}

// How a line is drawn that is not plainly so: denied, open, or only what a source says.
function reserveOf(relation) {
  if (relation.negated) return "negated";
  if (relation.modality !== "asserted") return "open";
  return isVouched(relation) ? "vouched" : "";
}

// The actors that a selection is about.
function involved(sel) {
  const [kind, ...n] = parseSelection(sel) ?? [];
  const ofClaim = (index) => [claims[index].speaker, ...concerned(claims[index])];
  const all = {
    a: () => n,
    p: () => n,
    r: () => [relations[n[0]].s, relations[n[0]].t],
    c: () => ofClaim(n[0]),
    k: () => conflicts[n[0]].flatMap(ofClaim),
  };
  return kind ? [...new Set(all[kind]())].filter((actor) => actor !== null) : [];
}
