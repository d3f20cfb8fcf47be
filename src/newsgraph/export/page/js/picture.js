// The picture: vis-network with fixed positions, our own labels on top.

const SHAPE_IN_PICTURE = {
  person: "dot", organisation: "square", country: "diamond", place: "triangleDown", group: "hexagon", other: "star",
}; // prettier-ignore
const DASHES = { statement: [7, 5], role: [2, 5] };
const RESERVED = [9, 5]; // not plainly so
const MAX_CLAIM_NODES = 800;
const ALWAYS_NAMED = 15; // the strongest actors, even if their names lie on the dots of others
const MAX_DIMMED_EDGES = 1500; // beyond it, dimming costs more than it shows

const picture = (() => {
  const drawn = new Map(data.picture.nodes.map((node) => [node.id, node])); // actor → its node
  const styled = new Map(); // id → the style it was last given, as JSON, without "hidden"
  const widths = new Map(); // font and text → width at 100 pixels
  const palette = {};
  const wide = data.picture.nodes.map((node) => Math.max(Math.abs(node.x), Math.abs(node.y)));
  const thickness = Math.min(3.5, Math.max(1, wide.reduce((most, x) => Math.max(most, x), 0) / 600));
  let hovered = null;
  let grouped = false; // whether communities are shown instead of actors
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

  function nodeStyle(index, around) {
    const { size, x, y } = drawn.get(index);
    const { type, named } = actors[index];
    const faded = around !== null && !around.actors.has(index);
    const plain = named ? 1 : 0.55; // who has no name is there, but does not catch the eye
    const colour = { background: palette[type], border: palette.paper };
    const strong = { background: palette[type], border: palette.ink };
    return {
      id: index, shape: SHAPE_IN_PICTURE[type], size, x, y, borderWidth: 1.5, borderWidthSelected: 4,
      color: { ...colour, highlight: strong, hover: strong }, opacity: faded ? 0.3 : plain, hidden: grouped || !view.actors[index],
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
      width: (1.2 + Math.min(4, Math.log2(count))) * thickness, hoverWidth: 1, selectionWidth: 1.5,
      color: { color: colour, highlight: colour, hover: colour, opacity: faded ? 0.15 : 0.85 },
      smooth: bundles.has(`${target}-${s}`) ? { enabled: true, type: "curvedCW", roundness: 0.14 } : false,
    }; // prettier-ignore
  }

  const isDrawn = (bundle) => drawn.has(bundle.s) && drawn.has(bundle.t);

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
      parts.nodes.push({
        id: `c${index}`, shape: "square", size: 5, x: claim.x, y: claim.y, borderWidth: 1.5, opacity: faded ? 0.25 : 1,
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
      if (known) delete style.x, delete style.y; // where the reader dragged it
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
    return {
      nodes: [...[...drawn.keys()].map((index) => nodeStyle(index, around)), ...parts.nodes],
      edges: [...[...bundles.values()].filter(isDrawn).map((bundle) => edgeStyle(bundle, around)), ...parts.edges],
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

  // Labels, greedily and in order of importance: one that would cover another waits for more zoom.
  function drawLabels(context) {
    const scale = network.getScale();
    const around = highlighted();
    const inner = network.body.nodes;
    const placed = [];
    const dots = [];
    const clear = (box, others) => !others.some((p) => box[0] < p[2] && box[2] > p[0] && box[1] < p[3] && box[3] > p[1]);
    const { clientWidth: width, clientHeight: height } = document.getElementById("picture");
    const corner = network.DOMtoCanvas({ x: 0, y: 0 });
    const end = network.DOMtoCanvas({ x: width, y: height });
    context.textAlign = "center";
    context.lineJoin = "round";
    context.strokeStyle = palette.paper;

    if (grouped) return drawGroupLabels(context, scale);
    const order = [...drawn.keys()].filter((index) => view.actors[index]);
    if (around) order.sort((a, b) => around.actors.has(b) - around.actors.has(a));
    if (typeof hovered === "number" && view.actors[hovered]) order.splice(order.indexOf(hovered), 1), order.unshift(hovered);
    const measure = (text, size, weight) => {
      const key = `${weight} ${text}`;
      if (!widths.has(key)) {
        context.font = `${weight} 100px system-ui, sans-serif`;
        widths.set(key, context.measureText(text).width);
      }
      return (widths.get(key) * size) / (100 * scale);
    };
    const write = (text, wanted, y, size, colour, weight, onDots = false) => {
      const half = measure(text, size, weight) / 2 + 2 / scale;
      // Words that would leave the pane move inside it.
      const x = end.x - corner.x > 2 * half ? Math.min(end.x - half, Math.max(corner.x + half, wanted)) : wanted;
      const box = [x - half, y - (size * 0.75) / scale, x + half, y + (size * 0.6) / scale];
      if (!clear(box, placed) || !(onDots || clear(box, dots))) return false;
      placed.push(box);
      context.font = `${weight} ${size / scale}px system-ui, sans-serif`;
      context.lineWidth = 3.5 / scale;
      context.strokeText(text, x, y + (size * 0.35) / scale);
      context.fillStyle = colour;
      context.fillText(text, x, y + (size * 0.35) / scale);
      return true;
    };
    // Words lie beside the dots, not on them; of very many dots only the foremost can be spared.
    for (const index of order.slice(0, 150)) {
      const { x, y } = inner[index] ?? corner;
      const half = drawn.get(index).size * 0.8;
      dots.push([x - half, y - half, x + half, y + half]);
    }
    const most = scale < 0.4 ? 60 : 200; // far away, only the names of the strongest
    let tried = 0;
    let written = 0;
    for (const index of order) {
      const node = inner[index];
      if (!node || node.x < corner.x || node.x > end.x || node.y < corner.y || node.y > end.y) continue;
      const { size } = drawn.get(index);
      const strong = index === hovered || (around && around.actors.has(index));
      if (around && !strong && drawn.size > 60) continue;
      const points = 11.5 + Math.min(3, size / 8);
      const { named } = actors[index];
      const colour = (around && !strong) || !named ? palette.muted : palette.ink;
      const weight = named && (strong || index < 10) ? 600 : 400;
      const name = shorten(actors[index].label);
      const half = measure(name, points, weight) / 2 + (3 + size * scale) / scale;
      const below = size + (points * 0.75) / scale;
      const places = [[0, below], [0, -below], [half, 0], [-half, 0]]; // prettier-ignore
      const put = (onDots) => places.some(([dx, dy]) => write(name, node.x + dx, node.y + dy, points, colour, weight, onDots));
      if (put(false) || ((strong || index < ALWAYS_NAMED) && put(true))) written += 1;
      if (written >= most || ++tried > 500) break;
    }
    if (state.nodes) drawClaimLabels(around, write, scale);
    drawEdgeLabels(around, write, scale, context);
  }

  // The names of a community's main actors below its dot, its size inside.
  function drawGroupLabels(context, scale) {
    for (const [community, all] of groups.members()) {
      const node = network.body.nodes[`g${community}`];
      if (!node) continue;
      const line = (text, y, size, weight) => {
        context.font = `${weight} ${size / scale}px system-ui, sans-serif`;
        context.lineWidth = 3.5 / scale;
        context.strokeText(text, node.x, y);
        context.fillText(text, node.x, y);
      };
      context.fillStyle = palette.ink;
      line(number(all.length), node.y + 4 / scale, 12, 600);
      groups.names(community, all.length > 8 ? 3 : 2).forEach((name, i) => {
        line(shorten(name, 24), node.y + node.options.size + (13 + i * 13) / scale, 11.5, i ? 400 : 600);
      });
    }
  }

  function drawClaimLabels(around, write, scale) {
    const inner = network.body.nodes;
    for (const id of nodes.getIds()) {
      const node = typeof id === "string" && inner[id];
      if (!node) continue;
      const index = Number(id.slice(1));
      const strong = id === hovered || (around && around.claims.has(index));
      if (around && !strong) continue;
      write(shorten(claims[index].label, strong ? 60 : 34), node.x, node.y + 5 + 9 / scale, 11, palette.statement, 400);
    }
  }

  // What a line denies is crossed, so that nobody takes it for what is.
  function drawCrosses(context, visible, scale) {
    context.strokeStyle = palette.warn;
    context.lineWidth = 2 / scale;
    for (const bundle of visible) {
      const edge = network.body.edges[bundle.id];
      if (!edge?.connected || describe(bundle).reserve !== "negated") continue;
      const { x, y } = edge.edgeType.getPoint(0.32);
      const arm = 5 / scale;
      context.beginPath();
      context.moveTo(x - arm, y - arm), context.lineTo(x + arm, y + arm);
      context.moveTo(x - arm, y + arm), context.lineTo(x + arm, y - arm);
      context.stroke();
    }
    context.strokeStyle = palette.paper;
  }

  function drawEdgeLabels(around, write, scale, context) {
    const visible = [...bundles.values()].filter((b) => isDrawn(b) && b.shown && b.shown.count);
    if (visible.length <= 400) drawCrosses(context, visible, scale);
    const few = visible.length <= 160 || scale > 0.8;
    let written = 0;
    for (const bundle of visible) {
      const strong = around && around.bundles.has(bundle.id);
      if (around ? !strong : !few || state.nodes) continue;
      const edge = network.body.edges[bundle.id];
      if (!edge || !edge.connected) continue;
      const { tone, label } = describe(bundle);
      const put = (share, most) => {
        const { x, y } = edge.edgeType.getPoint(share);
        return write(shorten(label, most), x, y, 10.5, palette[tone], 400);
      };
      // At the middle, else nearer to an end, where it fits.
      if ([0.5, 0.38, 0.62, 0.28, 0.72].some((share) => put(share, 44) || put(share, 26))) written += 1;
      if (written > 120) break;
    }
  }

  function shorten(text, most = 28) {
    return text.length > most ? text.slice(0, most - 1).trimEnd() + "…" : text;
  }

  // A narrowed view gets places of its own; a wide one has those of the file.
  function arrange() {
    if (grouped) return;
    const shown = [...drawn.keys()].filter((index) => view.actors[index]);
    const narrowed = shown.length < drawn.size && activeFilters().length > 0;
    const home = (index) => actors[index];
    const ties = narrowed ? [...bundles.values()].filter((b) => b.shown?.count).map((b) => [b.s, b.t, b.shown.count]) : [];
    const places = narrowed ? layout.springs(shown, ties, home) : null;
    if (!places && !arranged) return;
    arranged = Boolean(places);
    const moved = shown.map((index) => ({ id: index, ...(places?.get(index) ?? { x: home(index).x, y: home(index).y }) }));
    nodes.update(moved);
  }

  function fit() {
    if (grouped) return network.fit({ animation: false });
    const shown = [...drawn.keys()].filter((index) => view.actors[index]);
    if (!shown.length) return;
    network.fit({ nodes: shown, maxZoomLevel: 1.6, animation: false });
    network.moveTo({ scale: network.getScale() * 0.88 }); // room for the labels, of which vis knows nothing
  }

  function start() {
    readPalette();
    grouped = groups.isOn();
    const items = currentItems();
    for (const { hidden, unseen, ...style } of [...items.nodes, ...items.edges]) styled.set(style.id, JSON.stringify(style));
    nodes = new vis.DataSet(items.nodes);
    edges = new vis.DataSet(items.edges);
    network = new vis.Network(document.getElementById("picture"), { nodes, edges }, data.picture.options);
    network.on("afterDrawing", drawLabels);
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
      if (!view.actors[index]) return;
      network.moveTo({ position: network.getPosition(index), scale: Math.max(network.getScale(), 0.7) });
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
