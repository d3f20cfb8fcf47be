// The communities of a large graph: shown first, each with the names of its main actors, to be opened.

const groups = (() => {
  const FROM = 150; // actors shown; of fewer, each is seen by itself
  const MOST = 30;
  const LEAST = 3; // members

  let known = { version: -1 }; // what was found for the view of that number

  // Community → its members that are shown, the strongest first. The largest communities come first.
  function members() {
    if (known.version !== view.version) known = { version: view.version, members: findMembers() };
    return known.members;
  }

  function findMembers() {
    const found = new Map();
    actors.forEach((actor, index) => {
      if (!view.actors[index]) return;
      if (!found.has(actor.community)) found.set(actor.community, []);
      found.get(actor.community).push(index);
    });
    found.delete(data.loose); // who has no ties is no community
    const large = [...found].filter(([, all]) => all.length >= LEAST);
    return new Map(large.sort((a, b) => b[1].length - a[1].length || a[0] - b[0]).slice(0, MOST));
  }

  function isOn() {
    if (data.cut.drawn <= FROM || state.flat || state.group >= 0 || state.focus !== "" || state.path) return false;
    return view.actors.reduce((n, shown) => n + (shown ? 1 : 0), 0) > FROM && members().size > 1;
  }

  const mainActors = new Map();
  actors.forEach((actor) => {
    if (!mainActors.has(actor.community)) mainActors.set(actor.community, []);
    const main = mainActors.get(actor.community);
    if (main.length < 3 && (actor.named || !main.length)) main.push(actor);
  });

  function names(community, most = 3) {
    return (mainActors.get(community) ?? []).slice(0, most).map((actor) => actor.label);
  }

  // How many lines run between two communities.
  function ties(found) {
    const counts = new Map();
    for (const bundle of bundles.values()) {
      if (!bundle.shown || !bundle.shown.count) continue;
      const [a, b] = [actors[bundle.s].community, actors[bundle.t].community].sort((one, other) => one - other);
      if (a === b || !found.has(a) || !found.has(b)) continue;
      counts.set(`${a}-${b}`, (counts.get(`${a}-${b}`) ?? 0) + bundle.shown.count);
    }
    return counts;
  }

  // The items of the picture: dots as large as they have members, at the middle of where those stand.
  function parts(palette) {
    const found = members();
    const counts = ties(found);
    const largest = Math.sqrt(Math.max(...[...found.values()].map((all) => all.length)));
    const middle = (all, key) => all.reduce((sum, index) => sum + actors[index][key], 0) / all.length;
    const ids = [...found.keys()].map((community) => `g${community}`);
    const links = [...counts].map(([key, n]) => [...key.split("-").map((part) => `g${part}`), n]);
    const rough = (id) => ({ x: middle(found.get(Number(id.slice(1))), "x"), y: middle(found.get(Number(id.slice(1))), "y") });
    const sprung = layout.springs(ids, links, rough);
    const close = new Map([...sprung].map(([id, { x, y }]) => [id, { x: x * 0.3, y: y * 0.3 }]));
    const places = layout.makeRoom(close, 132, 112); // as near as a dot with three names below it allows
    const nodes = [...found].map(([community, all]) => {
      const colour = { background: palette.chosen, border: palette.accent };
      const strong = { background: palette.chosen, border: palette.ink };
      const size = 18 + (26 * Math.sqrt(all.length)) / largest;
      return { id: `g${community}`, shape: "dot", size, ...places.get(`g${community}`), borderWidth: 2, hidden: false, color: { ...colour, highlight: strong, hover: strong } };
    });
    const edges = links.map(([from, to, n]) => ({
      id: `h${from}-${to}`, from, to, arrows: { to: { enabled: false } }, width: 1 + Math.log2(n), smooth: false, hidden: false,
      color: { color: palette.neutral, highlight: palette.neutral, hover: palette.neutral, opacity: 0.5 },
    })); // prettier-ignore
    return { nodes, edges };
  }

  return { isOn, members, names, parts };
})();
