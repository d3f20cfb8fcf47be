// The picture: vis-network with fixed positions, our own labels on top.

const SHAPE_IN_PICTURE = {
  person: "dot", organisation: "square", country: "diamond", place: "triangleDown", group: "hexagon", other: "star",
}; // prettier-ignore
const DASHES = { statement: [7, 5], role: [2, 5] };
const RESERVED = { open: [9, 5], negated: [9, 5], vouched: [14, 4, 3, 4] }; // not plainly so
const FEW = 120; // actors; so many are placed by what is drawn between them
const MAX_DIMMED_EDGES = 1500; // beyond it, dimming costs more than it shows

const picture = (() => {
  const drawn = new Map(data.picture.nodes.map((node) => [node.id, node])); // actor → its node
  const styled = new Map(); // id → the style it was last given, as JSON, without "hidden"
  const palette = {};
  const enlarged = Math.max(1, data.picture.nodes.reduce((most, node) => Math.max(most, node.size), 0) / 24);
  const wide = data.picture.nodes.map((node) => Math.max(Math.abs(node.x), Math.abs(node.y)));
  const thickness = Math.min(3.5, Math.max(1, wide.reduce((most, x) => Math.max(most, x), 0) / 600));
  let hovered = null; // an actor, a claim, a group or a line
  let beside = new Map(); // actor → its place in a picture of groups, where it is in none of them
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
    const { x, y } = beside.get(index) ?? standing.get(index) ?? drawn.get(index);
    const size = beside.has(index) ? 9 : sizeOf(index);
    const { type, named } = actors[index];
    const faded = around !== null && !around.actors.has(index);
    const plain = named ? 1 : 0.55; // who has no name is there, but does not catch the eye
    const colour = { background: palette[type], border: palette.paper };
    const strong = { background: palette[type], border: palette.ink };
    return {
      id: index, shape: SHAPE_IN_PICTURE[type], size, x, y, borderWidth: 1.5, borderWidthSelected: 4,
      color: { ...colour, highlight: strong, hover: strong }, opacity: faded ? 0.3 : plain, hidden: grouped ? !beside.has(index) : !isDrawn(index),
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
      id, from: s, to: target, hidden: false, dashes: RESERVED[reserve] ?? DASHES[tone] ?? false,
      arrows: { to: { enabled: acts !== "target" }, from: { enabled: acts === "target" } },
      width: (1.2 + Math.min(4, Math.log2(count))) * (arranged ? 1 : thickness), hoverWidth: 1, selectionWidth: 1.5,
      color: { color: colour, highlight: colour, hover: colour, opacity: faded ? 0.15 : 0.85 },
      smooth: bundles.has(`${target}-${s}`) ? { enabled: true, type: "curvedCW", roundness: 0.14 } : false,
    }; // prettier-ignore
  }

  const isLine = (bundle) => drawn.has(bundle.s) && drawn.has(bundle.t);

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
    const parts = grouped ? groups.parts(palette, pane()) : claimNodes.parts(around, { palette, drawn, arranged, at: placeOf });
    beside = parts.beside ?? new Map();
    if (grouped) around = null;
    for (const index of beside.keys()) picture.include(index);
    // What is hidden from the start is not made at all: vis works through every item that it has.
    const { nodes: madeNodes = {}, edges: madeEdges = {} } = network?.body ?? {};
    const own = [...drawn.keys()].filter((index) => madeNodes[index] || beside.has(index) || (!grouped && isDrawn(index)));
    const lines = [...bundles.values()].filter((b) => isLine(b) && (madeEdges[b.id] || (!grouped && b.shown?.count)));
    return {
      nodes: [...own.map((index) => nodeStyle(index, around)), ...parts.nodes],
      edges: [...lines.map((bundle) => edgeStyle(bundle, around)), ...parts.edges],
    };
  }

  // The room that the tools and notes on the picture's upper edge leave.
  function pane() {
    const { clientWidth, clientHeight } = network?.canvas.frame.canvas ?? document.getElementById("picture"); // paper has a size of its own
    return { width: Math.max(200, clientWidth - 12), height: Math.max(120, clientHeight - upper()) };
  }

  function upper() {
    const edge = document.getElementById("picture").getBoundingClientRect().top;
    const lowest = (selector) => document.querySelector(selector).getBoundingClientRect().bottom - edge;
    return Math.max(lowest(".picture-tools"), lowest("#chips"), onPhone() ? 94 : 52) + 10;
  }

  function placeOf(actor) {
    return network?.body.nodes[actor] ?? standing.get(actor) ?? drawn.get(actor);
  }

  function update() {
    grouped = groups.isOn();
    const aside = [...beside.keys()];
    const items = currentItems();
    discard(nodes, new Set(items.nodes.map((n) => n.id)), (id) => typeof id === "string");
    discard(edges, new Set(items.edges.map((e) => e.id)), (id) => /^[sth]/.test(id));
    const markedNodes = bring(nodes, items.nodes, network.body.nodes);
    const markedEdges = bring(edges, items.edges, network.body.edges);
    if (markedNodes || markedEdges) network.body.emitter.emit("_dataChanged");
    const back = aside.filter((index) => !beside.has(index)).map((index) => [index, standing.get(index) ?? actors[index]]);
    const moved = [...back, ...beside].map(([id, { x, y }]) => ({ id, x, y }));
    if (moved.length) nodes.update(moved);
    markSelection();
  }

  function markSelection() {
    const [kind, ...n] = parseSelection(state.sel) ?? [];
    const chosen = { nodes: [], edges: [] };
    if (grouped) {
      // Whatever is chosen has its actors in some groups, or beside them.
      const { keys, strays } = groups.chosen();
      chosen.nodes.push(...[...keys].map((group) => `g${group}`), ...strays);
      const [one, other] = [...keys].sort((a, b) => a - b);
      if (keys.size === 2) chosen.edges.push(`hg${one}-g${other}`);
    } else if (kind === "a") chosen.nodes.push(n[0]);
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
    if (grouped) return fitGroups();
    const shown = [...drawn.keys()].filter(isDrawn);
    if (!shown.length) return;
    network.fit({ nodes: shown, maxZoomLevel: 1.6, animation: false });
    // Room for the labels, of which vis knows nothing, and for what lies on the picture's upper edge.
    const more = Math.max(0, upper() - (onPhone() ? 104 : 60)); // where there are many notes
    const share = 1 - more / (pane().height + upper());
    network.moveTo({ scale: network.getScale() * 0.93 * share, offset: { x: 0, y: (onPhone() ? 26 : 16) + more / 2 } });
  }

  // All groups with their names; in a low pane, where those would not be read, what is chosen.
  function fitGroups() {
    const { x, y, width, height } = groups.box;
    const room = pane();
    const scale = Math.min(1.2, room.width / width, room.height / height);
    const [marked] = scale < 0.8 ? network.getSelectedNodes() : [];
    const middle = { x: x + width / 2, y: y + height / 2 };
    if (marked !== undefined) return network.moveTo({ position: network.getPosition(marked), scale: 1, offset: { x: 0, y: upper() / 2 } });
    network.moveTo({ position: middle, scale, offset: { x: 0, y: upper() / 2 } });
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
    network.on("afterDrawing", (context) => labels.draw(context, { network, nodes, drawn, hovered, palette, grouped, beside, isLine, sizeOf, around: grouped ? null : highlighted() }));
    network.on("click", onClick);
    network.on("doubleClick", ({ nodes: [id] }) => {
      if (typeof id === "number") change({ focus: String(id), path: "" });
    });
    const hover = (id, event) => {
      hovered = id;
      hint.show(id, event);
      redraw();
    };
    network.on("hoverNode", ({ node, event }) => hover(node, event));
    network.on("hoverEdge", ({ edge, event }) => hover(edge, event));
    for (const left of ["blurNode", "blurEdge"]) network.on(left, () => hover(null));
    for (const moved of ["dragStart", "zoom"]) network.on(moved, () => hint.hide());
    network.on("resize", () => grouped && requestAnimationFrame(() => grouped && (update(), fit())));
    if (items.edges.length > MAX_DIMMED_EDGES) network.setOptions({ interaction: { hover: false } });
    fit();
    markSelection();
  }

  function onClick({ nodes: [node], edges: [edge] }) {
    hint.hide();
    if (grouped && typeof node !== "number") return node && change({ [state.group < 0 ? "group" : "sub"]: Number(node.slice(1)) });
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
        if (grouped) update(); // for the pane as it is now
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
