// Claims as nodes, with their lines from the speaker and to those whom they concern.

const claimNodes = (() => {
  const MOST = 800;

  function parts(around, scene) {
    const found = { nodes: [], edges: [] };
    if (!state.nodes) return found;
    const { palette } = scene;
    const visible = claims.map((_, index) => index).filter((index) => view.claims[index] && endsOf(index, scene).length);
    visible.sort((a, b) => claims[b].conf - claims[a].conf || a - b);
    for (const index of visible.slice(0, MOST)) {
      const claim = claims[index];
      const faded = around !== null && !around.claims.has(index);
      const plain = { background: palette.paper, border: palette.statement };
      const strong = { background: palette.statement, border: palette.ink };
      const { x, y } = placeOf(index, scene);
      found.nodes.push({
        id: `c${index}`, shape: "square", size: 5, x, y, borderWidth: 1.5, opacity: faded ? 0.25 : 1,
        color: { ...plain, highlight: strong, hover: strong }, hidden: false,
      }); // prettier-ignore
      const colour = { color: palette.statement, highlight: palette.statement, hover: palette.statement, opacity: faded ? 0.1 : 0.8 };
      for (const actor of endsOf(index, scene)) {
        const says = actor === claim.speaker;
        found.edges.push({
          id: `${says ? "s" : "t"}${index}-${actor}`, from: says ? actor : `c${index}`, to: says ? `c${index}` : actor,
          dashes: says ? false : DASHES.statement, width: 1, color: colour, smooth: false, hidden: false,
        }); // prettier-ignore
      }
    }
    return found;
  }

  // A claim stands on the way from its speaker to whom it concerns; several stand beside each other.
  function placeOf(index, { arranged, drawn, at }) {
    const claim = claims[index];
    if (!arranged) return claim;
    const others = concerned(claim).filter((actor) => drawn.has(actor) && view.actors[actor]);
    const from = claim.speaker === null || !drawn.has(claim.speaker) ? at(others[0]) : at(claim.speaker);
    const mean = (key) => others.reduce((sum, actor) => sum + at(actor)[key], 0) / Math.max(1, others.length);
    const turn = index * 2.39996; // golden angle: no two in one place
    const reach = others.length ? 14 + (index % 5) * 9 : 45 + (index % 4) * 14;
    const [x, y] = others.length ? [from.x + (mean("x") - from.x) * 0.5, from.y + (mean("y") - from.y) * 0.5] : [from.x, from.y];
    return { x: Math.round(x + Math.cos(turn) * reach), y: Math.round(y + Math.sin(turn) * reach) };
  }

  function endsOf(index, { drawn }) {
    const { speaker } = claims[index];
    const ends = new Set([...(speaker === null ? [] : [speaker]), ...concerned(claims[index])]);
    return [...ends].filter((actor) => drawn.has(actor) && view.actors[actor]);
  }

  return { parts };
})();
