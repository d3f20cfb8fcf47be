// Who is the same, as the reader decides: the weaker one's part in everything becomes the stronger one's. It is
// always worked out from what the file says, so that each decision can be taken back.

const same = (() => {
  const own = actors.map(({ aliases, mentions, n, articles: inArticles, first, last, roles: offices }) => ({ aliases, mentions, n, articles: inArticles, first, last, roles: offices }));
  const names = actors.map((actor) => actor.label);
  const said = claims.map(({ speaker, via, against, about, to }) => ({ speaker, via, against, about, to }));
  const [deeds, offices] = [relations, roles].map((all) => all.map(({ s, t: target }) => ({ s, t: target })));
  let leaders = actors.map((_, index) => index);

  const of = (index) => (index === null || index === undefined ? null : leaders[index]);
  const each = (indices) => [...new Set(indices.map(of))];

  // Groups of actors' numbers; those that share an actor are one group.
  function apply(groups) {
    const before = leaders.join();
    leaders = actors.map((_, index) => index);
    for (const group of groups) {
      const joined = new Set(group.map(of));
      const main = Math.min(...joined); // they stand in the order of their strength
      leaders = leaders.map((leader) => (joined.has(leader) ? main : leader));
    }
    if (leaders.join() === before) return;
    relations.forEach((relation, i) => Object.assign(relation, { s: of(deeds[i].s), t: of(deeds[i].t) }));
    roles.forEach((role, i) => Object.assign(role, { s: of(offices[i].s), t: of(offices[i].t) }));
    claims.forEach((claim, i) => {
      const { speaker, via, against, about, to } = said[i];
      Object.assign(claim, { speaker: of(speaker), via: of(via), against: each(against), about: each(about), to: each(to) });
    });
    actors.forEach((actor, i) => Object.assign(actor, own[i], { roles: own[i].roles.map((role) => ({ ...role, of: of(role.of) })) }));
    actors.forEach((actor, i) => leaders[i] !== i && give(actor, actors[leaders[i]], names[i]));
    fillActors();
    fillBundles();
    fillStage();
  }

  function give(from, to, name) {
    to.aliases = [...new Set([...to.aliases, name, ...from.aliases])];
    to.mentions = [...to.mentions, ...from.mentions].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    to.n += from.n;
    to.articles = Math.max(to.articles, new Set(to.mentions.map(([article]) => article)).size);
    to.roles = [...to.roles, ...from.roles];
    [to.first] = [to.first, from.first].filter(Boolean).sort().concat("");
    to.last = [to.last, from.last].sort().at(-1);
    from.mentions = [];
  }

  return { apply, of, isGone: (index) => leaders[index] !== index };
})();
