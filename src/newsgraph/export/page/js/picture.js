// The picture: vis-network with fixed positions, our own labels on top.

const SHAPE_IN_PICTURE = {
  person: "dot", organisation: "square", country: "diamond", place: "triangleDown", group: "hexagon", other: "star",
}; // prettier-ignore
const DASHES = { statement: [7, 5], role: [2, 5] };
const RESERVED = [9, 5]; // not plainly so
const MAX_CLAIM_NODES = 800;
const FEW = 120; // actors; so many are placed by what is drawn between them
const MAX_DIMMED_EDGES = 1500; // beyond it, dimming costs more than it shows

const picture = (() => {
  const drawn = new Map(data.picture.nodes.map((node) => [node.id, node])); // actor → its node
  const styled = new Map(); // id → the style it was last given, as JSON, without "hidden"
  const palette = {};
  const enlarged = Math.max(1, data.picture.nodes.reduce((most, node) => Math.max(most, node.size), 0) / 24);
  const wide = data.picture.nodes.map((node) => Math.max(Math.abs(node.x), Math.abs(node.y)));
  const thickness = Math.min(3.5, Math.max(1, wide.reduce((most, x) => Math.max(most, x), 0) / 600));
  let hovered = null;
  let grouped = false; // whether communities are shown instead of actors
  let standing = new Map(); // actor → its place where that is not the file's
  let arranged = false; // whether the actors stand elsewhere than at first
  let network = null;
  let nodes = null;
  let edges = null;

  function readPalette() {
    const style = getComputedStyle(document.documentElement);
    const names = ["person", "organisation", "country", "place", "group", "other", "conflict", "cooperation", "neutral"];
    for (const name of [...names, "statement", "role", "ink", "paper", "muted", "panel", "accent", "line", "chosen", "warn"]) {
      palette[name] = style.getPropertyValue(`--${name}`).trim();
    }
  }

  // The selected actors and lines: what must stand out. null: nothing is selected.
  function highlighted() {
    const selection = parseSelection(state.sel);
    if (!selection) return null;
    const [kind, ...n] = selection;
    if (kind === "a" && !isDrawn(n[0])) return null;
    const around = { actors: new Set(), bundles: new Set(), claims: new Set() };
    const claimToo = (index) => {
      const claim = claims[index];
      around.claims.add(index);
      if (claim.speaker !== null) around.actors.add(claim.speaker);
      for (const actor of concerned(claim)) around.actors.add(actor).size && around.bundles.add(`${claim.speaker}-${actor}`);
    };
    if (kind === "a") {
      around.actors.add(n[0]);
      for (const bundle of bundlesOf[n[0]]) {
        if (bundle.shown) around.actors.add(bundle.s).add(bundle.t) && around.bundles.add(bundle.id);
      }
      for (const index of byActor[n[0]].says) around.claims.add(index);
    } else if (kind === "p") {
      around.actors.add(n[0]).add(n[1]);
      around.bundles.add(`${n[0]}-${n[1]}`);
    } else if (kind === "r") {
      const { s, t: target } = relations[n[0]];
      for (const actor of [s, target]) if (actor !== null) around.actors.add(actor);
      around.bundles.add(`${s}-${target}`);
    } else if (kind === "c") claimToo(n[0]);
    else conflicts[n[0]].forEach(claimToo);
    return around.actors.size ? around : null;
  }

  // The dots of a wide picture are larger than those of a narrowed one, which has a scale of its own.
  function sizeOf(index) {
    return drawn.get(index).size / (arranged ? enlarged : 1);
  }

  function nodeStyle(index, around) {
    const { x, y } = standing.get(index) ?? drawn.get(index);
    const size = sizeOf(index);
    const { type, named } = actors[index];
    const faded = around !== null && !around.actors.has(index);
    const plain = named ? 1 : 0.55; // who has no name is there, but does not catch the eye
    const colour = { background: palette[type], border: palette.paper };
    const strong = { background: palette[type], border: palette.ink };
    return {
      id: index, shape: SHAPE_IN_PICTURE[type], size, x, y, borderWidth: 1.5, borderWidthSelected: 4,
      color: { ...colour, highlight: strong, hover: strong }, opacity: faded ? 0.3 : plain, hidden: grouped || !isDrawn(index),
    }; // prettier-ignore
  }

  function edgeStyle(bundle, around) {
    const visible = !grouped && bundle.shown !== null && bundle.shown.count > 0;
    const { id, s, t: target } = bundle;
    if (!visible) return { id, from: s, to: target, hidden: true, unseen: true };
    const { tone, count, reserve, acts } = describe(bundle);
    const faded = around !== null && !around.bundles.has(id);
    const colour = palette[tone];
    return {
      id, from: s, to: target, hidden: false, dashes: reserve ? RESERVED : (DASHES[tone] ?? false),
      arrows: { to: { enabled: acts !== "target" }, from: { enabled: acts === "target" } },
      width: (1.2 + Math.min(4, Math.log2(count))) * (arranged ? 1 : thickness), hoverWidth: 1, selectionWidth: 1.5,
      color: { color: colour, highlight: colour, hover: colour, opacity: faded ? 0.15 : 0.85 },
      smooth: bundles.has(`${target}-${s}`) ? { enabled: true, type: "curvedCW", roundness: 0.14 } : false,
    }; // prettier-ignore
  }

  const isLine = (bundle) => drawn.has(bundle.s) && drawn.has(bundle.t);

  // Claims as nodes, with their lines from the speaker and to those they are about.
  function claimParts(around) {
    const parts = { nodes: [], edges: [] };
    if (!state.nodes) return parts;
    const visible = claims.map((_, index) => index).filter((index) => view.claims[index] && claimEnds(index).length);
    visible.sort((a, b) => claims[b].conf - claims[a].conf || a - b);
    for (const index of visible.slice(0, MAX_CLAIM_NODES)) {
      const claim = claims[index];
      const faded = around !== null && !around.claims.has(index);
      const plain = { background: palette.paper, border: palette.statement };
      const strong = { background: palette.statement, border: palette.ink };
      const { x, y } = claimPlace(index);
      parts.nodes.push({
        id: `c${index}`, shape: "square", size: 5, x, y, borderWidth: 1.5, opacity: faded ? 0.25 : 1,
        color: { ...plain, highlight: strong, hover: strong }, hidden: false,
      }); // prettier-ignore
      const colour = { color: palette.statement, highlight: palette.statement, hover: palette.statement, opacity: faded ? 0.1 : 0.8 };
      for (const actor of claimEnds(index)) {
        const says = actor === claim.speaker;
        parts.edges.push({
          id: `${says ? "s" : "t"}${index}-${actor}`, from: says ? actor : `c${index}`, to: says ? `c${index}` : actor,
          dashes: says ? false : DASHES.statement, width: 1, color: colour, smooth: false, hidden: false,
        }); // prettier-ignore
      }
    }
    return parts;
  }

  // A claim stands on the way from its speaker to whom it concerns; several stand beside each other.
  function claimPlace(index) {
    const claim = claims[index];
    if (!arranged) return claim;
    const at = (actor) => network?.body.nodes[actor] ?? standing.get(actor) ?? drawn.get(actor);
    const others = concerned(claim).filter((actor) => drawn.has(actor) && view.actors[actor]);
    const from = claim.speaker === null || !drawn.has(claim.speaker) ? at(others[0]) : at(claim.speaker);
    const mean = (key) => others.reduce((sum, actor) => sum + at(actor)[key], 0) / Math.max(1, others.length);
    const turn = index * 2.39996; // golden angle: no two in one place
    const reach = others.length ? 14 + (index % 5) * 9 : 45 + (index % 4) * 14;
    const [x, y] = others.length ? [from.x + (mean("x") - from.x) * 0.5, from.y + (mean("y") - from.y) * 0.5] : [from.x, from.y];
    return { x: Math.round(x + Math.cos(turn) * reach), y: Math.round(y + Math.sin(turn) * reach) };
  }

  function claimEnds(index) {
    const { speaker } = claims[index];
    const ends = new Set([...(speaker === null ? [] : [speaker]), ...concerned(claims[index])]);
    return [...ends].filter((actor) => drawn.has(actor) && view.actors[actor]);
  }

  // Give the data set only what has changed in style: vis works through every item that it gets, and
  // slowly. To hide or show, the mark on vis' own item is enough. Whether any mark was changed.
  function bring(set, items, inner) {
    const changed = [];
    let marked = false;
    for (const item of items) {
      const { hidden, unseen, ...style } = item;
      const json = JSON.stringify(style);
      const known = inner[item.id];
      if (known && (unseen || styled.get(item.id) === json)) {
        marked ||= known.options.hidden !== hidden;
        known.options.hidden = hidden;
        continue;
      }
      styled.set(item.id, json);
      if (known && typeof item.id === "number") delete style.x, delete style.y; // where the reader dragged it
      changed.push({ ...style, hidden });
    }
    if (changed.length) set.update(changed);
    return marked;
  }

  function discard(set, wanted, isOurs) {
    const gone = set.getIds().filter((id) => isOurs(id) && !wanted.has(id));
    for (const id of gone) styled.delete(id);
    if (gone.length) set.remove(gone);
  }

  function currentItems() {
    let around = highlighted();
    if (edges && edges.length > MAX_DIMMED_EDGES) around = null;
    const parts = grouped ? groups.parts(palette) : claimParts(around);
    // What is hidden from the start is not made at all: vis works through every item that it has.
    const { nodes: madeNodes = {}, edges: madeEdges = {} } = network?.body ?? {};
    const own = [...drawn.keys()].filter((index) => madeNodes[index] || (!grouped && isDrawn(index)));
    const lines = [...bundles.values()].filter((b) => isLine(b) && (madeEdges[b.id] || (!grouped && b.shown?.count)));
    return {
      nodes: [...own.map((index) => nodeStyle(index, around)), ...parts.nodes],
      edges: [...lines.map((bundle) => edgeStyle(bundle, around)), ...parts.edges],
    };
  }

  function update() {
    grouped = groups.isOn();
    const items = currentItems();
    discard(nodes, new Set(items.nodes.map((n) => n.id)), (id) => typeof id === "string");
    discard(edges, new Set(items.edges.map((e) => e.id)), (id) => /^[sth]/.test(id));
    const markedNodes = bring(nodes, items.nodes, network.body.nodes);
    const markedEdges = bring(edges, items.edges, network.body.edges);
    if (markedNodes || markedEdges) network.body.emitter.emit("_dataChanged");
    markSelection();
  }

  function markSelection() {
    const [kind, ...n] = parseSelection(state.sel) ?? [];
    const chosen = { nodes: [], edges: [] };
    if (grouped && kind === "a") chosen.nodes.push(`g${actors[n[0]].community}`);
    else if (kind === "a") chosen.nodes.push(n[0]);
    if (kind === "c") chosen.nodes.push(`c${n[0]}`);
    if (kind === "p") chosen.edges.push(`${n[0]}-${n[1]}`);
    if (kind === "r") chosen.edges.push(`${relations[n[0]].s}-${relations[n[0]].t}`);
    chosen.nodes = chosen.nodes.filter((id) => network.body.nodes[id]);
    chosen.edges = chosen.edges.filter((id) => network.body.edges[id]);
    network.selectionHandler.setSelection(chosen, { highlightEdges: false });
    redraw();
  }

  // On the next frame, however often it is asked for.
  function redraw() {
    network.body.emitter.emit("_requestRedraw");
  }

  // An actor too weak for the first picture joins it when it is chosen.
  function include(index) {
    if (drawn.has(index)) return;
    drawn.set(index, { id: index, size: 9, x: actors[index].x, y: actors[index].y });
  }

  // A narrowed or small view gets places of its own; a wide one has those of the file.
  function arrange() {
    if (grouped) return;
    const shown = shownInOrder();
    const places = placesOf(shown);
    if (!places && !arranged) return;
    standing = places ?? new Map();
    if (arranged !== Boolean(places)) {
      arranged = Boolean(places);
      update(); // with the sizes of the other scale
    }
    const made = shown.filter((index) => network.body.nodes[index]);
    nodes.update(made.map((index) => ({ id: index, ...(standing.get(index) ?? { x: actors[index].x, y: actors[index].y }) })));
    if (state.nodes) update(); // the claims go with their speakers
  }

  // Who is only mentioned stands last, below the others.
  function shownInOrder() {
    const shown = [...drawn.keys()].filter((index) => view.actors[index]);
    return view.stage === null ? shown : [...shown.filter((i) => view.stage[i]), ...shown.filter((i) => !view.stage[i])];
  }

  function placesOf(shown) {
    if (shown.length > FEW && !activeFilters().length) return null;
    const ties = [...bundles.values()].filter((b) => b.shown?.tied && isLine(b)).map((b) => [b.s, b.t]);
    return layout.springs(shown, ties, (index) => actors[index]);
  }

  function fit() {
    const shown = [...drawn.keys()].filter(isDrawn);
    if (grouped) network.fit({ animation: false });
    else if (shown.length) network.fit({ nodes: shown, maxZoomLevel: 1.6, animation: false });
    else return;
    // Room for the labels, of which vis knows nothing, and for what lies on the picture's upper edge.
    network.moveTo({ scale: network.getScale() * (grouped ? 0.94 : 0.93), offset: { x: 0, y: onPhone() || grouped ? 26 : 16 } });
  }

  function start() {
    readPalette();
    grouped = groups.isOn();
    const places = grouped ? null : placesOf(shownInOrder());
    arranged = Boolean(places);
    standing = places ?? standing;
    const items = currentItems();
    for (const { hidden, unseen, ...style } of [...items.nodes, ...items.edges]) styled.set(style.id, JSON.stringify(style));
    nodes = new vis.DataSet(items.nodes);
    edges = new vis.DataSet(items.edges);
    network = new vis.Network(document.getElementById("picture"), { nodes, edges }, data.picture.options);
    network.on("afterDrawing", (context) => labels.draw(context, { network, nodes, drawn, hovered, palette, grouped, isLine, sizeOf, around: highlighted() }));
    network.on("click", onClick);
    network.on("doubleClick", ({ nodes: [id] }) => {
      if (typeof id === "number") change({ focus: String(id), path: "" });
    });
    network.on("hoverNode", ({ node }) => {
      hovered = node;
      redraw();
    });
    network.on("blurNode", () => {
      hovered = null;
      redraw();
    });
    if (items.edges.length > MAX_DIMMED_EDGES) network.setOptions({ interaction: { hover: false } });
    fit();
    markSelection();
  }

  function onClick({ nodes: [node], edges: [edge] }) {
    if (grouped) return node && change({ group: Number(node.slice(1)) });
    if (typeof node === "number") select(`a:${node}`);
    else if (node !== undefined) select(`c:${node.slice(1)}`);
    else if (edge !== undefined && /^[st]/.test(edge)) select(`c:${edge.slice(1).split("-")[0]}`);
    else if (edge !== undefined) select(`p:${edge}`);
    else select("");
  }

  return {
    start,
    update,
    redraw,
    fit,
    arrange,
    include,
    repaint() {
      readPalette();
      update();
    },
    zoom(factor) {
      network.moveTo({ scale: network.getScale() * factor });
    },
    // On a phone the picture shares the screen with the details: what is chosen goes to its middle.
    show(sel) {
      const [kind, first] = parseSelection(sel) ?? [];
      requestAnimationFrame(() => {
        network.canvas.setSize();
        if ((kind === "a" || kind === "p") && drawn.has(first)) picture.centre(first);
        else fit();
      });
    },
    centre(index) {
      if (!isDrawn(index) || grouped) return;
      network.moveTo({ position: network.getPosition(index), scale: Math.max(network.getScale(), 0.7) });
    },
    placeOf(index) {
      return network.body.nodes[index] ?? actors[index];
    },
    get network() {
      return network;
    },
    get palette() {
      return palette;
    },
    get drawnCount() {
      return drawn.size;
    },
  };
})();
