function showEvidence(title, items) {
  const quotes = items.flatMap(([label, evidence]) =>
    evidence.map((one) => element("blockquote", {}, element("b", {}, label + ": "), evidenceText(one))));
  document.getElementById("details").replaceChildren(element("h2", {}, title), ...quotes);
}

function showActor(number) {
  showEvidence(data.actors[number].label, [
    ...data.relations.filter((r) => r.s === number || r.t === number).map((r) => [r.label, r.ev]),
    ...data.claims.filter((c) => c.speaker === number || c.about.includes(number)).map((c) => [c.cue, c.ev]),
  ]);
}

function showPair(source, target) {
  showEvidence(`${data.actors[source].label} → ${data.actors[target].label}`, [
    ...data.relations.filter((r) => r.s === source && r.t === target).map((r) => [r.label, r.ev]),
    ...data.claims.filter((c) => c.speaker === source && c.about.includes(target)).map((c) => [c.cue, c.ev]),
    ...data.roles.filter((r) => r.s === source && r.t === target).map((r) => [r.label, r.ev]),
  ]);
}
