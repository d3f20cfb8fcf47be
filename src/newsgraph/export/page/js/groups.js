// The communities of a large graph: shown first, each with the names of its main actors, to be opened. A community
// of more actors than one can look at opens into its parts.

const groups = (() => {
  const FROM = 150; // actors shown; of fewer, each is seen by itself
  const MOST = 30;
  const LEAST = 3; // members
  const NAMES = 3;
  const LOW = 380; // pixels: in a phone's low pane only some groups are seen, but those can be read
  const CELL = { width: 132, height: 58, least: 38 }; // pixels that a dot with its names would like to have

  let known = { version: -1 }; // what was found for the view of that number
  let box = { x: 0, y: 0, width: 1, height: 1 }; // what the dots and their names cover
  let lineCounts = new Map(); // line → how many connections it holds
  let cell = { width: CELL.width, height: CELL.height };

  const level = () => (state.group < 0 ? "community" : "sub");
  const keyOf = (index) => actors[index][level()];

  // Community → its members that are shown, the strongest first. The largest communities come first.
  function members() {
    if (known.version !== view.version) known = { version: view.version, members: findMembers() };
    return known.members;
  }

  function findMembers() {
    const found = new Map();
    actors.forEach((_, index) => {
      if (!view.actors[index]) return;
      if (!found.has(keyOf(index))) found.set(keyOf(index), []);
      found.get(keyOf(index)).push(index);
    });
    found.delete(state.group < 0 ? data.loose : -1); // who has no ties is no community
    const large = [...found].filter(([, all]) => all.length >= LEAST);
    return new Map(large.sort((a, b) => b[1].length - a[1].length || a[0] - b[0]).slice(0, MOST));
  }

  function isOn() {
    if (data.cut.drawn <= FROM || state.flat || state.sub >= 0 || state.focus !== "" || state.path) return false;
    return shownCount() > FROM && members().size > 1;
  }

  const shownCount = () => view.actors.reduce((n, shown) => n + (shown ? 1 : 0), 0);
  const inside = () => [...members().values()].reduce((n, all) => n + all.length, 0);

  // By whom a group is known: who has a name, before who has none.
  function mainActors(all) {
    const named = all.filter((index) => actors[index].named).slice(0, NAMES);
    return [...new Set((named.length ? named : all.slice(0, 1)).map((index) => actors[index].label))];
  }

  const namesOf = (part) => {
    const all = new Map();
    actors.forEach((actor, index) => all.set(actor[part], [...(all.get(actor[part]) ?? []).slice(0, 40), index]));
    return new Map([...all].map(([key, some]) => [key, mainActors(some)]));
  };
  const knownNames = { community: namesOf("community"), sub: namesOf("sub") };

  function names(number, part = level()) {
    return knownNames[part].get(number) ?? [];
  }

  // Whom the selection is about, by group; who is in none of the groups is drawn beside them.
  function chosen() {
    const all = involved(state.sel).filter((index) => view.actors[index]);
    const found = members();
    return { keys: new Set(all.map(keyOf).filter((key) => found.has(key))), strays: all.filter((index) => !found.has(keyOf(index))) };
  }

  // How many lines run between two communities.
  function ties(found) {
    const counts = new Map();
    for (const bundle of bundles.values()) {
      if (!bundle.shown || !bundle.shown.count) continue;
      const [a, b] = [keyOf(bundle.s), keyOf(bundle.t)].sort((one, other) => one - other);
      if (a === b || !found.has(a) || !found.has(b)) continue;
      counts.set(`${a}-${b}`, (counts.get(`${a}-${b}`) ?? 0) + bundle.shown.count);
    }
    return counts;
  }

  // Rows and columns for so many dots with names, as much like a cell as the pane allows.
  function shapeOf(n, { width: across, height: down }) {
    const pane = { width: across, height: across < 500 ? Math.max(down, LOW) : down };
    let best = null;
    for (let columns = 1; columns <= n; columns++) {
      const rows = Math.ceil(n / columns);
      const [width, height] = [pane.width / (columns + (rows > 1 ? 0.5 : 0)), pane.height / rows];
      const fit = Math.min(width / CELL.width, height / CELL.height);
      if (!best || fit > best.fit) best = { fit, rows, columns, width: Math.min(width, 190), height: Math.min(Math.max(height, CELL.least), 150) };
    }
    return best;
  }

  // Each name has room: the dots stand in rows, as near to where springs would have them as rows allow.
  function places(ids, links, rough, pane) {
    const sprung = layout.springs(ids, links, rough) ?? new Map(ids.map((id) => [id, rough(id)]));
    const shape = shapeOf(ids.length, pane);
    cell = { width: shape.width, height: shape.height };
    const down = [...ids].sort((a, b) => sprung.get(a).y - sprung.get(b).y || ids.indexOf(a) - ids.indexOf(b));
    const found = new Map();
    for (let row = 0; row < shape.rows; row++) {
      const inRow = down.slice(row * shape.columns, (row + 1) * shape.columns);
      inRow.sort((a, b) => sprung.get(a).x - sprung.get(b).x);
      const shift = shape.rows > 1 ? (row % 2 ? 0.25 : -0.25) : 0; // so that lines do not run through dots
      inRow.forEach((id, i) => {
        const x = (i - (inRow.length - 1) / 2 + shift) * shape.width;
        found.set(id, { x: Math.round(x), y: Math.round((row + 0.3) * shape.height) });
      });
    }
    const width = shape.width * (shape.columns + (shape.rows > 1 ? 0.5 : 0));
    // The names of the last row, on two lines, end above the edge.
    box = { x: -width / 2, y: 0, width, height: (shape.rows - 0.7) * shape.height + Math.max(0.7 * shape.height, 58) };
    return found;
  }

  // The items of the picture: dots as large as they have members, at the middle of where those stand.
  function parts(palette, pane) {
    const found = members();
    const counts = ties(found);
    const { keys, strays } = chosen();
    const largest = Math.sqrt(Math.max(...[...found.values()].map((all) => all.length)));
    const middle = (all, key) => all.reduce((sum, index) => sum + actors[index][key], 0) / all.length;
    const ids = [...found.keys()].map((community) => `g${community}`);
    lineCounts = new Map([...counts].map(([key, n]) => [`hg${key.replace("-", "-g")}`, n]));
    const links = [...counts].map(([key, n]) => [...key.split("-").map((part) => `g${part}`), n]);
    const rough = (id) => ({ x: middle(found.get(Number(id.slice(1))), "x"), y: middle(found.get(Number(id.slice(1))), "y") });
    const at = places(ids, links, rough, pane);
    const [least, more] = [Math.min(11, cell.height * 0.17), Math.min(16, cell.height * 0.13)];
    const nodes = [...found].map(([community, all]) => {
      const on = keys.has(community);
      const colour = { background: palette.chosen, border: on ? palette.ink : palette.accent };
      const strong = { background: palette.chosen, border: palette.ink };
      const size = least + (more * Math.sqrt(all.length)) / largest;
      return { id: `g${community}`, shape: "dot", size, ...at.get(`g${community}`), borderWidth: on ? 4 : 2, borderWidthSelected: 4, hidden: false, color: { ...colour, highlight: strong, hover: strong } };
    });
    const edges = links.map(([from, to, n]) => ({
      id: `h${from}-${to}`, from, to, arrows: { to: { enabled: false } }, width: 0.6 + 0.6 * Math.log2(n), smooth: false, hidden: false,
      color: { color: palette.neutral, highlight: palette.ink, hover: palette.ink, opacity: 0.35 },
    })); // prettier-ignore
    return { nodes, edges, beside: besides(strays) };
  }

  // Where those stand who are chosen and in no group: in a row below the dots.
  function besides(strays) {
    const room = Math.min(cell.width, box.width / Math.max(1, strays.length));
    const y = box.height + 14;
    if (strays.length) box = { ...box, height: box.height + 50 };
    return new Map(strays.map((index, i) => [index, { x: Math.round((i - (strays.length - 1) / 2) * room), y }]));
  }

  // The words below a dot: its first name on as many lines as it needs, then others that fit.
  function lines(number, wraps, room) {
    const [first, ...others] = mainActors(members().get(number));
    const words = [{ text: wraps(first, 3), weight: 600 }];
    for (const other of others) {
      const text = wraps(other, 2);
      if (words[0].text.length + words.length <= room && text.length === 1) words.push({ text, weight: 400 });
    }
    return words;
  }

  return {
    isOn, members, inside, shownCount, names, parts, chosen, keyOf, lines, level,
    countOf: (id) => lineCounts.get(id) ?? 0,
    get box() { return box; },
    get cell() { return cell; },
  }; // prettier-ignore
})();
