// What is shown, as files for other programs: a table (CSV), GEXF for Gephi and the like, JSON for scripts. Each claim and
// each sentence with its words, its offsets in the article (UTF-16 code units), and the article's address.

function download(name, blob) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const LONGEST_NAME = 60;

// Umlauts stay: every file system of today holds them. A long title ends with a whole word.
function fileName(ending) {
  const words = data.title.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  const cut = words.length > LONGEST_NAME ? words.slice(0, words.lastIndexOf("-", LONGEST_NAME)) : words;
  return `${cut.slice(0, LONGEST_NAME) || "newsgraph"}.${ending}`;
}

// A cell that a spreadsheet would take for a formula begins with an apostrophe.
function cell(value) {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[";\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

// Who does it, in which words, to whom: of all that the clause tells, each once.
function endsOf(index) {
  const all = list.members(index).map((member) => relations[member]);
  const names = (key) => all.filter((r) => r[key] !== null).map((r) => actors[r[key]].label);
  const words = all.filter((r) => r.s !== null && r.t !== null).map((r) => r.label);
  return [names("s"), words, names("t")].map((found) => [...new Set(found)]);
}

function saveTable() {
  const rows = [strings.ui.columns];
  const sentence = (one) => [dateOrEmpty(one[0]), articleTitle(one[0]), articles[one[0]].publisher, articles[one[0]].url, evidenceWords(one), one[1], one[2]];
  const dateOrEmpty = (article) => articles[article].date;
  for (const index of list.items("relations")) {
    const r = relations[index];
    const ends = endsOf(index).map((all) => all.join(" | "));
    for (const one of r.ev.filter(evidencePasses)) {
      rows.push([strings.kinds.relation, ...ends, r.text, strings.events[r.event],
        strings.modalities[r.modality], r.negated ? t("negated") : "", r.conf.toLocaleString(data.lang), ...sentence(one)]); // prettier-ignore
    }
  }
  for (const index of list.items("claims")) {
    const c = claims[index];
    rows.push([t("statements"), speakerName(c), c.cue, concerned(c).map((a) => actors[a].label).join(" | "), c.text, "",
      strings.modalities[c.modality], c.negated ? t("negated") : "", c.conf.toLocaleString(data.lang), ...sentence(c.ev[0])]); // prettier-ignore
  }
  const text = "\ufeff" + rows.map((row) => row.map(cell).join(";")).join("\r\n") + "\r\n";
  download(fileName("csv"), new Blob([text], { type: "text/csv;charset=utf-8" }));
}

const files = (() => {
  const key = (index) => (index === null || index === undefined ? null : actors[index].id);

  function place(evidence) {
    const [article, start, end, , , claim, time, where, , when] = evidence;
    const { id, date, publisher, url } = articles[article];
    const speaker = claim === null ? null : { claim: claims[claim].id, speaker: speakerName(claims[claim]) };
    return {
      article: id, title: articleTitle(article), publisher, date, url, start, end, sentence: evidenceWords(evidence),
      according_to: speaker, time, time_value: when || null, place: key(where),
    }; // prettier-ignore
  }

  const places = (item) => item.ev.filter(evidencePasses).map(place);

  const judged = (kind, i) => ({ confirmed: judge.isConfirmed(kind, i), note: judge.noteOn(kind, i) });

  // Everything that passes the filters, as plain values.
  function shown() {
    const isIn = (index) => index !== null && view.actors[index];
    const kept = {
      actors: list.indices("actors").map((i) => {
        const { id, label, type, named, wikidata, aliases, roles: offices, n, first, last } = actors[i];
        return { id, ...judged("a", i), name: label, type, named, wikidata, aliases, roles: offices.map((one) => one.text), mentions: n, first, last };
      }),
      claims: list.indices("claims").map((i) => {
        const c = claims[i];
        return {
          id: c.id, ...judged("c", i), speaker: key(c.speaker), speaker_name: speakerName(c), cue: c.cue, claim: c.text, kind: c.kind, stance: c.stance,
          made: c.made, modality: c.modality, negated: c.negated, against: c.against.map(key), addressees: c.to.map(key),
          about: c.about.map(key), contradicts: c.conflicts.map(([other]) => claims[other].id), confidence: c.conf, evidence: places(c),
        }; // prettier-ignore
      }),
      relations: list.indices("relations").map((i) => {
        const r = relations[i];
        const between = list.members(i).map((m) => relations[m]).map(({ id, s, label, t: target, acts }) => ({ id, subject: key(s), label, object: key(target), acts }));
        return {
          id: r.id, ...judged("r", i), text: r.text, between, event: r.event || null,
          modality: r.modality, negated: r.negated, confidence: r.conf, evidence: places(r),
        }; // prettier-ignore
      }),
      roles: roles.filter((role, i) => view.roles[i] && isIn(role.s) && isIn(role.t)).map((role) => ({ actor: key(role.s), role: role.label, of: key(role.t), evidence: places(role) })),
    };
    const told = new Set(Object.values(kept).flatMap((all) => all.flatMap((item) => (item.evidence ?? []).map((one) => one.article))));
    const sources = articles.filter(({ id }) => told.has(id)).map(({ id, title, publisher, date, url, authors }) => ({ id, title, publisher, date, url, authors }));
    return { title: data.title, view: location.hash, offsets: "UTF-16 code units", articles: sources, ...kept };
  }

  // An XML attribute: the letters that XML does not allow are left out.
  const quoted = (value) =>
    `"${String(value ?? "").replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "").replace(/[&<>"\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`;

  const COLUMNS = {
    node: ["kind", "type", "mentions", "text", "speaker", "cue", "modality", "negated", "confidence"],
    edge: ["kind", "text", "event", "modality", "negated", "according_to", "confidence"],
  };
  const PLACE = ["sentence", "start", "end", "article", "title", "publisher", "date", "url", "time", "time_value"];

  const TYPES = { mentions: "integer", negated: "boolean", confidence: "double", start: "integer", end: "integer" };

  // A node or edge; what it is told by is the first of its sentences.
  function part(name, attributes, values, evidence) {
    const all = { ...values, ...(evidence ?? {}) };
    const columns = [...COLUMNS[name], ...PLACE];
    const filled = columns.map((column, i) => [i, all[column]]).filter(([, value]) => value !== undefined && value !== null && value !== "");
    const head = Object.entries(attributes).filter(([, value]) => typeof value !== "object").map(([one, value]) => ` ${one}=${quoted(value)}`).join("");
    const position = attributes.position ? `<viz:position x="${attributes.position.x}" y="${-attributes.position.y}" z="0"/>` : "";
    return `<${name}${head}><attvalues>${filled.map(([i, value]) => `<attvalue for="${i}" value=${quoted(value)}/>`).join("")}</attvalues>${position}</${name}>`;
  }

  function gexf() {
    const all = shown();
    const number = new Map(actors.map((actor, i) => [actor.id, i]));
    const nodes = all.actors.map(({ id, name, type, mentions }) => part("node", { id, label: name, position: picture.placeOf(number.get(id)) }, { kind: "actor", type, mentions }));
    const known = new Set(all.actors.map(({ id }) => id));
    const edges = [];
    const edge = (source, target, label, values, evidence) => {
      if (known.has(source) && known.has(target)) edges.push(part("edge", { id: edges.length, source, target, label }, values, evidence));
    };
    for (const c of all.claims) {
      const { claim: text, speaker_name: speaker, cue, modality, negated, confidence, evidence } = c;
      nodes.push(part("node", { id: c.id, label: text }, { kind: "claim", text, speaker, cue, modality, negated, confidence }, evidence[0]));
      known.add(c.id);
      edge(c.speaker, c.id, strings.edges.says, { kind: "says" }, evidence[0]);
      for (const [kind, ends] of [["against", c.against], ["addressed", c.addressees], ["about", c.about]]) {
        for (const end of ends) edge(c.id, end, strings.edges[kind], { kind }, evidence[0]);
      }
    }
    for (const index of list.indices("relations").flatMap(list.members)) {
      const { s, t: target, label, text, event, modality, negated, conf: confidence } = relations[index];
      for (const one of places(relations[index])) {
        edge(key(s), key(target), label, { kind: "relation", text, event, modality, negated, confidence }, { ...one, according_to: one.according_to?.speaker });
      }
    }
    for (const role of all.roles) edge(role.actor, role.of, role.role, { kind: "role" }, role.evidence[0]);
    const titles = (name) => [...COLUMNS[name], ...PLACE].map((title, i) => `<attribute id="${i}" title="${title}" type="${TYPES[title] ?? "string"}"/>`).join("");
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
      `<meta><creator>newsgraph</creator><description>${quoted(all.title).slice(1, -1)}</description></meta>`,
      '<graph defaultedgetype="directed">',
      `<attributes class="node">${titles("node")}</attributes>`,
      `<attributes class="edge">${titles("edge")}</attributes>`,
      "<nodes>", ...nodes, "</nodes>",
      "<edges>", ...edges, "</edges>",
      "</graph></gexf>", "",
    ].join("\n"); // prettier-ignore
  }

  return {
    saveGexf: () => download(fileName("gexf"), new Blob([gexf()], { type: "application/gexf+xml" })),
    saveJson: () => download(fileName("json"), new Blob([JSON.stringify(shown(), null, 1)], { type: "application/json" })),
  };
})();
