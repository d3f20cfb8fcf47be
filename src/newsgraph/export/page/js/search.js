// Search with suggestions: actors, claims and articles, umlauts and accents folded.

const search = (() => {
  const input = document.getElementById("search");
  const box = document.getElementById("suggestions");
  const MOST = 12;
  let index = null;
  let active = -1;

  function entries() {
    if (index) return index;
    index = [];
    actors.forEach((actor, i) => {
      if (same.isGone(i)) return;
      const other = [...actor.aliases, ...actor.roles.map((role) => role.text)].join(" ");
      index.push({ head: fold(actor.label), hay: fold(`${actor.label} ${other}`), kind: 0, act: () => showActor(i), row: () => [icon(actor.type), element("bdi", {}, actor.label), element("small", {}, strings.types[actor.type])] });
    });
    articles.forEach((article, i) => {
      index.push({ head: fold(articleTitle(i)), hay: fold(articleTitle(i)), kind: 1, act: () => openReader(i, -1), row: () => [element("bdi", {}, articleTitle(i)), element("small", {}, t("article"))] });
    });
    articles.forEach((article, i) => {
      for (const [start, end] of article.sentences) {
        const words = article.text.slice(start, end);
        index.push({ head: "", hay: fold(words), kind: 3, act: () => openReader(i, start, end), sentence: true, row: () => [element("bdi", {}, words), element("small", {}, articles.length > 1 ? articleTitle(i) : t("sentence"))] });
      }
    });
    claims.forEach((claim, i) => {
      index.push({ head: "", hay: fold(claim.text), kind: 2, act: () => select(`c:${i}`), row: () => [icon("claim"), element("bdi", {}, claim.label), element("small", {}, speakerName(claim))] });
    });
    return index;
  }

  function showActor(i) {
    const off = state.off.filter((type) => type !== actors[i].type);
    const hide = state.hide.filter((other) => other !== String(i));
    picture.include(i);
    for (const other of bundlesOf[i].slice(0, 50)) picture.include(other.s), picture.include(other.t);
    const idle = actors[i].type === "place" && !isStage[i] ? 1 : state.idle;
    const group = state.group >= 0 && actors[i].community !== state.group ? -1 : state.group;
    const sub = group >= 0 && actors[i].sub === state.sub ? state.sub : -1;
    change({ sel: `a:${i}`, off, hide, idle, group, sub });
    picture.centre(i);
  }

  // "merkel" is "Angela Merkel" before "Merkel-Regierung", and that before whoever is only called so elsewhere.
  function rankOfName(name, needles) {
    const words = name.split(/[\s-]+/);
    if (name === needles.join(" ")) return 0;
    if (needles.every((needle) => name.split(/\s+/).includes(needle))) return 1;
    if (needles.every((needle) => words.includes(needle))) return 2;
    if (needles.every((needle) => words.some((word) => word.startsWith(needle)))) return 3;
    return needles.every((needle) => name.includes(needle)) ? 4 : 5;
  }

  // The actors that a name may mean, the best first: they stand in the order of their strength.
  function rankActors(text) {
    const needles = fold(text).split(/\s+/).filter(Boolean);
    const hay = (actor) => fold([actor.label, ...actor.aliases].join(" "));
    const found = actors.flatMap((actor, i) => (!same.isGone(i) && needles.every((needle) => hay(actor).includes(needle)) ? [[rankOfName(fold(actor.label), needles), i]] : []));
    return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, i]) => i);
  }

  function matches(text) {
    const needles = fold(text).split(/\s+/).filter(Boolean);
    if (!needles.length) return [];
    const rank = ({ head, kind }) => kind * 8 + rankOfName(head, needles);
    const found = entries().filter(({ hay }) => needles.every((needle) => hay.includes(needle)));
    return found.map((entry, i) => [rank(entry), i, entry]).sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, MOST).map((one) => one[2]); // prettier-ignore
  }

  function render() {
    const found = matches(input.value);
    active = -1;
    box.replaceChildren(...found.map((entry, i) => {
      const option = element("li", { role: "option", id: `suggestion-${i}`, class: entry.sentence && "sentence", "aria-selected": "false" }, entry.row());
      option.addEventListener("mousedown", (event) => { event.preventDefault(); choose(entry); });
      return option;
    })); // prettier-ignore
    if (!found.length && input.value.trim()) box.replaceChildren(element("li", { class: "empty" }, t("found", { n: 0 })));
    box.hidden = !input.value.trim();
    input.setAttribute("aria-expanded", String(!box.hidden));
    input.removeAttribute("aria-activedescendant");
    return found;
  }

  function choose(entry) {
    close();
    input.value = "";
    entry.act();
    if (onPhone()) showPane("details");
  }

  function close() {
    box.hidden = true;
    input.setAttribute("aria-expanded", "false");
  }

  function move(step) {
    const options = [...box.querySelectorAll("[role=option]")];
    if (!options.length) return;
    active = (active + step + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    options[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active].id);
  }

  input.addEventListener("input", render);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (box.hidden) render();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      const found = matches(input.value);
      if (found.length) choose(found[Math.max(0, active)]);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      close();
    }
  });

  return { showActor, rankActors, forget: () => (index = null) };
})();
