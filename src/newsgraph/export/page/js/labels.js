// The words in the picture: names of actors and communities, what the lines say, what claims say.

const labels = (() => {
  const ALWAYS_NAMED = 15; // the strongest actors, even if their names lie on the dots of others
  const widths = new Map(); // font and text → width at 100 pixels
  let network, nodes, drawn, hovered, palette, around, isDrawn, sizeOf;

  // Labels, greedily and in order of importance: one that would cover another waits for more zoom.
  function draw(context, scene) {
    ({ network, nodes, drawn, hovered, palette, around, isDrawn, sizeOf } = scene);
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

    if (scene.grouped) return drawGroupLabels(context, scale);
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
      const half = sizeOf(index) * 0.8;
      dots.push([x - half, y - half, x + half, y + half]);
    }
    const most = scale < 0.4 ? 60 : 200; // far away, only the names of the strongest
    let tried = 0;
    let written = 0;
    for (const index of order) {
      const node = inner[index];
      if (!node || node.x < corner.x || node.x > end.x || node.y < corner.y || node.y > end.y) continue;
      const size = sizeOf(index);
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
        return write(shorten(label, most), x, y, 10.5, palette[tone], 400, strong);
      };
      // At the middle, else nearer to an end, where it fits.
      const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
      if ([44, 30].some((most) => shares.some((share) => put(share, most)))) written += 1;
      if (written > 120) break;
    }
  }

  function shorten(text, most = 28) {
    return text.length > most ? text.slice(0, most - 1).trimEnd() + "…" : text;
  }

  return { draw };
})();
