// The words in the picture: names of actors and communities, what the lines say, what claims say.

const labels = (() => {
  const ALWAYS_NAMED = 15; // the strongest actors, even if their names lie on the dots of others; fewer on a phone
  const widths = new Map(); // font and text → width at 100 pixels
  let network, nodes, drawn, hovered, palette, around, isLine, sizeOf;

  // Labels, greedily and in order of importance: one that would cover another waits for more zoom.
  function draw(context, scene) {
    ({ network, nodes, drawn, hovered, palette, around, isLine, sizeOf } = scene);
    const scale = network.getScale();
    const inner = network.body.nodes;
    const placed = [];
    const dots = [];
    const clear = (box, others) => !others.some((p) => box[0] < p[2] && box[2] > p[0] && box[1] < p[3] && box[3] > p[1]);
    const { clientWidth: width, clientHeight: height } = network.canvas.frame.canvas;
    const corner = network.DOMtoCanvas({ x: 0, y: 0 });
    const end = network.DOMtoCanvas({ x: width, y: height });
    context.textAlign = "center";
    context.lineJoin = "round";
    context.strokeStyle = palette.paper;

    const order = [...drawn.keys()].filter(isDrawn);
    if (around) order.sort((a, b) => around.actors.has(b) - around.actors.has(a));
    if (typeof hovered === "number" && isDrawn(hovered)) order.splice(order.indexOf(hovered), 1), order.unshift(hovered);
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
    if (scene.grouped) return drawGroupLabels(context, scale, write, dots);
    // Words lie beside the dots, not on them; of very many dots only the foremost can be spared.
    for (const index of order.slice(0, 150)) {
      const { x, y } = inner[index] ?? corner;
      const half = sizeOf(index) * 0.8;
      dots.push([x - half, y - half, x + half, y + half]);
    }
    const most = scale < 0.4 ? 60 : 200; // far away, only the names of the strongest
    const always = width < 500 ? ALWAYS_NAMED / 3 : ALWAYS_NAMED;
    let tried = 0;
    let written = 0;
    let linesDone = false;
    for (const index of order) {
      const node = inner[index];
      if (!node || node.x < corner.x || node.x > end.x || node.y < corner.y || node.y > end.y) continue;
      const size = sizeOf(index);
      const strong = index === hovered || (around && around.actors.has(index));
      if (around && !strong && !linesDone) {
        drawEdgeLabels(around, write, scale, context); // before the names that fade
        linesDone = true;
      }
      if (around && !strong && drawn.size > 60) continue;
      const points = 11.5 + Math.min(3, size / 8);
      const { named } = actors[index];
      const colour = (around && !strong) || !named ? palette.muted : palette.ink;
      const weight = named && (strong || index < 10) ? 600 : 400;
      const name = shorten(actors[index].label);
      const below = size + (points * 0.75) / scale;
      const put = (words, onDots) => {
        const half = measure(words, points, weight) / 2 + (3 + size * scale) / scale;
        const slant = half - size * 0.6;
        const places = [[0, below], [0, -below], [half, 0], [-half, 0], [slant, below], [-slant, below], [slant, -below], [-slant, -below]]; // prettier-ignore
        return places.some(([dx, dy]) => write(words, node.x + dx, node.y + dy, points, colour, weight, onDots));
      };
      const main = strong || index < always; // shortened rather than on the dot of another; never without a name
      if (put(name, false) || (main && (put(shorten(name, 16), false) || put(name, true)))) written += 1;
      if (written >= most || ++tried > 500) break;
    }
    if (state.nodes) drawClaimLabels(around, write, scale);
    if (!linesDone) drawEdgeLabels(around, write, scale, context);
  }

  // The names of a community's main actors below its dot, its size inside: of all the first one, then of those
  // that have room the others.
  function drawGroupLabels(context, scale, write, dots) {
    const found = [...groups.members()].map(([community, all]) => [network.body.nodes[`g${community}`], groups.names(community, all.length > 8 ? 3 : 2), all]).filter(([node]) => node);
    for (const [node, , all] of found) {
      const half = node.options.size * 0.9;
      dots.push([node.x - half, node.y - half, node.x + half, node.y + half]);
      if (node.options.size * scale < 6.5) continue; // on a phone the number would cover the dot
      context.font = `600 ${12 / scale}px system-ui, sans-serif`;
      context.fillStyle = palette.ink;
      context.fillText(number(all.length), node.x, node.y + 4 / scale);
    }
    const done = new Map(found.map(([node]) => [node, 0]));
    for (let line = 0; line < 3; line++) {
      for (const [node, names] of found) {
        if (done.get(node) < line || !names[line]) continue;
        const y = node.y + node.options.size + (9 + line * 16) / scale;
        const put = (most, onDots) => write(shorten(names[line], most), node.x, y, 11.5, palette.ink, line ? 400 : 600, onDots);
        if (put(24) || put(16) || (!line && (put(16, true) || put(10, true)))) done.set(node, line + 1);
        else if (!line) write(shorten(names[0], 16), node.x, node.y - node.options.size - 9 / scale, 11.5, palette.ink, 600, true);
      }
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
    const visible = [...bundles.values()].filter((b) => isLine(b) && b.shown && b.shown.count);
    if (visible.length <= 400) drawCrosses(context, visible, scale);
    const few = visible.length <= 160 || scale > 0.8;
    // What the brief tells is labelled first.
    const told = new Set(brief.lines().map(({ sel }) => parseSelection(sel)).flatMap(([kind, i]) => (kind === "r" ? [`${relations[i].s}-${relations[i].t}`] : [])));
    visible.sort((a, b) => told.has(b.id) - told.has(a.id));
    let written = 0;
    for (const bundle of visible) {
      const strong = around ? around.bundles.has(bundle.id) : told.has(bundle.id);
      if (around ? !strong : (!few && !strong) || state.nodes) continue;
      const edge = network.body.edges[bundle.id];
      if (!edge || !edge.connected) continue;
      const { tone, label } = describe(bundle);
      const put = (share, most, onDots) => {
        const { x, y } = edge.edgeType.getPoint(share);
        return write(shorten(label, most), x, y, 10.5, palette[tone], 400, onDots);
      };
      // At the middle, else nearer to an end, where it fits; of what is chosen, even on a dot.
      const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
      const fits = (onDots) => (onDots ? [18] : [44, 30, 18]).some((most) => shares.some((share) => put(share, most, onDots)));
      if (fits(false) || (strong && fits(true))) written += 1;
      if (written > 120) break;
    }
  }

  function shorten(text, most = 28) {
    return text.length > most ? text.slice(0, most - 1).trimEnd() + "…" : text;
  }

  return { draw };
})();
