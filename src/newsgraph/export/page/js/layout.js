// Where the actors of a narrowed view stand: springs, from where they stood, always with the same result.

const layout = (() => {
  const MOST = 900; // nodes; springs cost n², and a view of more is hardly narrowed
  const WORK = 11e6; // pairs pushed apart; of more nodes there are fewer steps, from where the file has them
  const DISTANCE = 150;
  const FAR = (2.2 * DISTANCE) ** 2; // beyond it, two push each other no more

  // ids: what is shown; ties: [from, to]; places: id → {x, y}. Returns a map of new places: what is tied
  // by springs, at a size that leaves room for names; what is not, in rows below.
  function springs(ids, ties, places) {
    const tied = new Set(ties.flatMap(([a, b]) => [a, b]));
    const inner = ids.filter((id) => tied.has(id));
    if (ids.length > MOST) return null;
    const result = new Map();
    const width = 170 + 105 * Math.sqrt(Math.max(inner.length, 1));
    if (inner.length) relax(inner, ties, places, width).forEach((place, id) => result.set(id, place));
    const loose = ids.filter((id) => !tied.has(id));
    const columns = Math.max(3, Math.floor(width / 130));
    const bottom = Math.max(0, ...[...result.values()].map(({ y }) => y)) + 90;
    loose.forEach((id, i) => {
      const inRow = Math.min(columns, loose.length - i + (i % columns));
      result.set(id, { x: Math.round(((i % columns) - (inRow - 1) / 2) * 130), y: bottom + Math.floor(i / columns) * 55 });
    });
    return result;
  }

  function relax(ids, ties, places, width) {
    const n = ids.length;
    const at = new Map(ids.map((id, i) => [id, i]));
    const x = new Float64Array(n);
    const y = new Float64Array(n);
    const size = DISTANCE * Math.sqrt(n);
    spread(ids.map((id) => places(id)), size, x, y);
    const links = ties.filter(([a, b]) => at.has(a) && at.has(b)).map(([a, b]) => [at.get(a), at.get(b)]);
    const steps = Math.max(30, Math.min(160, Math.round(WORK / (n * n))));
    for (let step = 0; step < steps; step++) move(x, y, links, (size / 8) * (1 - step / steps) + 1);
    const fit = (axis, room) => {
      const [low, high] = [Math.min(...axis), Math.max(...axis)];
      const factor = high > low ? room / (high - low) : 1;
      return axis.map((value) => (value - (low + high) / 2) * factor);
    };
    const [across, down] = n > 2 ? [fit(x, width), fit(y, width * 0.82)] : [x, y];
    return new Map(ids.map((id, i) => [id, { x: Math.round(across[i]), y: Math.round(down[i]) }]));
  }

  // Begin with the places of before, drawn to the size; a spiral keeps two from one point.
  function spread(points, size, x, y) {
    const middle = (key) => points.reduce((sum, p) => sum + p[key], 0) / points.length;
    const [cx, cy] = [middle("x"), middle("y")];
    const far = Math.max(1, ...points.map((p) => Math.hypot(p.x - cx, p.y - cy)));
    points.forEach((p, i) => {
      const turn = i * 2.39996;
      x[i] = ((p.x - cx) / far) * (size / 2) + Math.cos(turn) * (4 + i * 0.1);
      y[i] = ((p.y - cy) / far) * (size / 2) + Math.sin(turn) * (4 + i * 0.1);
    });
  }

  // One step of Fruchterman and Reingold, with a pull to the middle for what hangs on nothing.
  function move(x, y, links, heat) {
    const n = x.length;
    const dx = new Float64Array(n);
    const dy = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const [ex, ey] = [x[i] - x[j], y[i] - y[j]];
        const apart = ex * ex + ey * ey;
        if (apart > FAR) continue; // small groups that hang on nothing stay near, and leave the room to the large ones
        const push = (DISTANCE * DISTANCE) / Math.max(25, apart);
        dx[i] += ex * push, dy[i] += ey * push, dx[j] -= ex * push, dy[j] -= ey * push; // prettier-ignore
      }
    }
    for (const [i, j] of links) {
      const [ex, ey] = [x[i] - x[j], y[i] - y[j]];
      const pull = (Math.hypot(ex, ey) / DISTANCE) * 0.5;
      dx[i] -= ex * pull, dy[i] -= ey * pull, dx[j] += ex * pull, dy[j] += ey * pull; // prettier-ignore
    }
    for (let i = 0; i < n; i++) {
      dx[i] -= x[i] * 0.6;
      dy[i] -= y[i] * 0.6;
      const length = Math.hypot(dx[i], dy[i]) || 1;
      x[i] += (dx[i] / length) * Math.min(length, heat);
      y[i] += (dy[i] / length) * Math.min(length, heat);
    }
  }

  return { springs };
})();
