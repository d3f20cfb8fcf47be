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
    // Lines of words around a point, where they cover nothing else.
    const write = (text, wanted, y, size, colour, weight, onDots = false) => {
      const lines = Array.isArray(text) ? text : [text];
      const half = Math.max(...lines.map((line) => measure(line, size, weight))) / 2 + 2 / scale;
      const high = (size * 1.15) / scale; // of a line
      const up = ((lines.length - 1) * high) / 2;
      // Words that would leave the pane move inside it.
      const x = end.x - corner.x > 2 * half ? Math.min(end.x - half, Math.max(corner.x + half, wanted)) : wanted;
      const box = [x - half, y - up - (size * 0.75) / scale, x + half, y + up + (size * 0.6) / scale];
      if (!clear(box, placed) || !(onDots || clear(box, dots))) return false;
      placed.push(box);
      context.font = `${weight} ${size / scale}px system-ui, sans-serif`;
      context.lineWidth = 3.5 / scale;
      lines.forEach((line, i) => {
        const at = y - up + i * high + (size * 0.35) / scale;
        context.strokeText(line, x, at);
        context.fillStyle = colour;
        context.fillText(line, x, at);
      });
      return true;
    };
    const fits = (words, size, weight) => measure(words, size, weight) * scale;
    if (scene.grouped) return drawGroupLabels(context, scale, write, dots, fits, scene.beside);
    // Words lie beside the dots, not on them; of very many dots only the foremost can be spared.
    for (const index of order.slice(0, 150)) {
      const { x, y } = inner[index] ?? corner;
      const half = sizeOf(index) * 0.8;
      dots.push([x - half, y - half, x + half, y + half]);
    }
    const alone = chosenLine(); // before the names: it is what one wants to read
    if (alone) drawWhole(alone, write);
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
        drawEdgeLabels(around, write, scale, context, alone); // before the names that fade
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
    if (!linesDone) drawEdgeLabels(around, write, scale, context, alone);
  }

  // The line under the pointer, else the one that is chosen.
  function chosenLine() {
    if (typeof hovered === "string" && bundles.get(hovered)?.shown?.count) return bundles.get(hovered);
    const [kind, ...n] = parseSelection(state.sel) ?? [];
    const bundle = kind === "p" ? bundles.get(`${n[0]}-${n[1]}`) : kind === "r" ? bundles.get(`${relations[n[0]].s}-${relations[n[0]].t}`) : null;
    return bundle?.shown?.count ? bundle : null;
  }

  const SHORT = 26; // pixels
  const lengthOf = ({ from, to }) => Math.hypot(from.x - to.x, from.y - to.y);
  const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]; // of a line: the middle, else nearer to an end

  // All that a line says, on as many lines as it needs; on a dot rather than nowhere.
  function drawWhole(bundle, write) {
    const edge = network.body.edges[bundle.id];
    if (!edge?.connected) return;
    const { tone, label } = describe(bundle);
    const words = wrap(label, 40);
    const put = (onDots) => SHARES.some((share) => {
      const { x, y } = edge.edgeType.getPoint(share);
      return write(words, x, y, 11.5, palette[tone], 600, onDots);
    }); // prettier-ignore
    put(false) || put(true);
  }

  // Words on lines of about so many letters.
  function wrap(text, letters, most = Infinity) {
    const lines = [""];
    for (const word of text.split(" ")) {
      const last = lines.at(-1);
      if (last && (last + word).length >= letters && lines.length < most) lines.push(word);
      else lines[lines.length - 1] = last ? `${last} ${word}` : word;
    }
    return lines;
  }


  // The names of a community's main actors below its dot, its size inside. Rows leave room for them (see groups).
  function drawGroupLabels(context, scale, write, dots, fits, beside) {
    const inner = network.body.nodes;
    const found = [...groups.members()].map(([key, all]) => [key, inner[`g${key}`], all]).filter(([, node]) => node);
    const { width, height } = groups.cell;
    for (const [, node, all] of found) {
      const half = node.options.size * 0.9;
      dots.push([node.x - half, node.y - half, node.x + half, node.y + half]);
      if (node.options.size * scale < 6.5) continue;
      const points = Math.min(12, (node.options.size * scale * 2.6) / String(all.length).length);
      context.font = `600 ${points / scale}px system-ui, sans-serif`;
      context.fillStyle = palette.ink;
      context.fillText(number(all.length), node.x, node.y + (points * 0.35) / scale);
    }
    const wraps = (weight) => (text, most) => wrapWide(text, width * scale - 6, most, (words) => fits(words, 11.5, weight));
    const room = (node) => Math.floor((height - 2 * node.options.size) * scale / 15.6);
    const words = found.map(([key, node]) => ({ node, lines: groups.lines(key, wraps(600), room(node)), written: 0 }));
    const LINE = 15.6; // pixels from one line to the next that do not touch
    for (let rank = 0; rank < 3; rank++) {
      for (const one of words) {
        const { node, lines } = one;
        if (!lines[rank]) continue;
        const { text, weight } = lines[rank];
        const y = node.y + node.options.size + (10 + one.written * LINE + (text.length - 1) * 6.6) / scale;
        const put = (onDots) => write(text, node.x, y, 11.5, palette.ink, weight, onDots);
        if (put(false) || (!rank && put(true))) one.written += text.length;
      }
    }
    for (const index of beside.keys()) {
      const node = inner[index];
      if (node) write(actors[index].label, node.x, node.y + node.options.size + 8 / scale, 11.5, palette.ink, 600, true);
    }
    drawGroupLines(write);
  }

  // How much the strongest lines between groups hold, and that under the pointer.
  function drawGroupLines(write) {
    const MOST = 8;
    const lines = Object.values(network.body.edges).filter((edge) => edge.connected && String(edge.id).startsWith("h"));
    const strength = (edge) => groups.countOf(edge.id) + (edge.id === hovered ? 1e6 : 0);
    for (const edge of lines.sort((a, b) => strength(b) - strength(a)).slice(0, MOST)) {
      const n = groups.countOf(edge.id);
      const strong = edge.id === hovered;
      if (n < 2 && !strong) break;
      SHARES.some((share) => {
        const { x, y } = edge.edgeType.getPoint(share);
        return write(counted("line_between", "lines_between", n), x, y, 10, strong ? palette.ink : palette.muted, strong ? 600 : 400);
      });
    }
  }

  // Words on lines of at most that many pixels; a name that is longer than its lines is shortened at a word.
  function wrapWide(text, room, most, fits) {
    const lines = [""];
    for (const word of text.split(/ |(?<=-)/)) {
      const last = lines.at(-1);
      const joined = last ? `${last}${last.endsWith("-") ? "" : " "}${word}` : word;
      if (!last || fits(joined) <= room) lines[lines.length - 1] = joined;
      else if (lines.length < most) lines.push(word);
      else {
        lines[lines.length - 1] = `${last} …`;
        break;
      }
    }
    return lines;
  }

  function drawClaimLabels(around, write, scale) {
    const inner = network.body.nodes;
    for (const id of nodes.getIds()) {
      const node = typeof id === "string" && inner[id];
      if (!node) continue;
      const index = Number(id.slice(1));
      const strong = id === hovered || (around && around.claims.has(index));
      if (around && !strong) continue;
      const words = strong ? wrap(claims[index].label, 36) : [shorten(claims[index].label, 34)];
      write(words, node.x, node.y + 5 + (9 + (words.length - 1) * 6.4) / scale, 11, palette.statement, 400);
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

  let ranked = { key: "" }; // the lines of one view, the strongest first

  // What the brief tells comes first, then what is told most often; deeds before words about somebody.
  function strongest() {
    const key = `${view.version} ${state.nodes} ${drawn.size}`;
    if (ranked.key === key) return ranked;
    const visible = [...bundles.values()].filter((b) => isLine(b) && b.shown && b.shown.count);
    const told = new Set(brief.lines().map(({ sel }) => parseSelection(sel) ?? []).flatMap(([kind, i]) => (kind === "r" ? [`${relations[i].s}-${relations[i].t}`] : [])));
    const weight = ({ id, shown }) => (told.has(id) ? 1000 : 0) + shown.relations.reduce((sum, i) => sum + 2 * relations[i].w, 0) + shown.claims.length + shown.roles.length;
    const order = visible.map((bundle) => [bundle, weight(bundle)]).sort((a, b) => b[1] - a[1]);
    return (ranked = { key, told, visible: order.map(([bundle]) => bundle) });
  }

  function drawEdgeLabels(around, write, scale, context, alone) {
    const { visible, told } = strongest();
    if (visible.length <= 400) drawCrosses(context, visible, scale);
    const lines = around ? visible.filter((bundle) => around.bundles.has(bundle.id)) : visible;
    const most = lines.length > 400 ? 40 : 120;
    let written = 0;
    for (const bundle of lines.slice(0, 400)) {
      if (bundle === alone || (state.nodes && !around && !told.has(bundle.id))) continue;
      const edge = network.body.edges[bundle.id];
      if (!edge || !edge.connected) continue;
      const strong = Boolean(around) || told.has(bundle.id);
      if (!around && lengthOf(edge) * scale < SHORT) continue; // words for a line that one cannot see
      const { tone, label } = describe(bundle);
      const put = (share, words, onDots) => {
        const { x, y } = edge.edgeType.getPoint(share);
        return write(words, x, y, 10.5, palette[tone], 400, onDots);
      };
      // Of what is chosen all its words, even on a dot; else as many as fit.
      const forms = [...(around && label.length > 44 ? [wrap(label, 34)] : []), shorten(label, 44), shorten(label, 30), shorten(label, 18)];
      const fits = (onDots) => (onDots ? forms.slice(-1) : forms).some((words) => SHARES.some((share) => put(share, words, onDots)));
      if (fits(false) || (strong && fits(true))) written += 1;
      if (written >= most) break;
    }
  }

  function shorten(text, most = 28) {
    return text.length > most ? text.slice(0, most - 1).trimEnd() + "…" : text;
  }

  return { draw };
})();
