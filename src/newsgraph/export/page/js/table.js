// The table: actors, claims or relations as the list shows them, with columns to sort by, and to be saved.

const table = (() => {
  const MOST = 500; // rows on the screen; the files have all
  const dialog = document.getElementById("table");
  const narrow = dialog.querySelector("input");
  let tab = "relations";
  let sorted = ["", 1]; // column, direction

  const name = (index) => (index === null || index === undefined ? "" : actors[index].label);
  const names = (all) => all.map(name).join(", ");
  const place = (item) => {
    const [article, start, end] = item.ev[0];
    const { date, publisher, url } = articles[article];
    return { date, article: articleTitle(article), publisher, url, sentence: evidenceWords(item.ev[0]), start, end };
  };

  // What each kind of row tells, by the names of its columns; numbers stay numbers.
  const ROWS = {
    actors: (i) => {
      const { label, type, n, articles: inArticles, roles: offices, aliases, first, last, id } = actors[i];
      const role = [...new Set(offices.map((r) => r.text))].join(", ");
      return { name: label, type: strings.types[type], mentions: n, articles: inArticles, role, also: aliases.join(", "), first, last, key: id };
    },
    claims: (i) => {
      const claim = claims[i];
      return {
        speaker: speakerName(claim), cue: claim.cue, claim: claim.text, against: names(claim.against), addressees: names(claim.to),
        about: names(claim.about), holds: claimHolds(claim), confidence: claim.conf, ...place(claim), key: claim.id,
      }; // prettier-ignore
    },
    relations: (i) => {
      const relation = relations[i];
      const [subject, words, object] = endsOf(i).map((all) => all.join(", "));
      return {
        subject, relation: words, object,
        text: relation.text, holds: holds(relation), speaker: vouchers(relation), event: strings.events[relation.event],
        times: relation.w, confidence: relation.conf, ...place(relation), key: relation.id,
      }; // prettier-ignore
    },
  };
  const SELECTS = { actors: "a", claims: "c", relations: "r" };
  const HIDDEN = new Set(["publisher", "url", "sentence", "start", "end", "key", "also"]); // in the files only

  const TITLE = new Set(["article", "articles", "date", "first", "last"]); // of one article they stand above the page
  const isAlone = articles.length === 1;

  // Who says so, where it is not the author.
  function vouchers(relation) {
    return [...new Set(relation.ev.map((one) => one[5]).filter((claim) => claim !== null).map((claim) => speakerName(claims[claim])))].join(", ");
  }

  function rows() {
    const needles = fold(narrow.value).split(/\s+/).filter(Boolean);
    const all = list.items(tab).map((index) => [index, { ...ROWS[tab](index), judged: judge.words(SELECTS[tab], index) }]);
    if (all.every(([, row]) => !row.judged)) for (const [, row] of all) delete row.judged; // most pages have no judgements
    const found = all.filter(([, row]) => needles.every((needle) => fold(Object.values(row).join(" ")).includes(needle)));
    const [column, direction] = sorted;
    if (!column || !found.length || !(column in found[0][1])) return found;
    const compare = (a, b) => (typeof a === "number" ? a - b : String(a).localeCompare(String(b), data.lang));
    return found.sort((a, b) => direction * compare(a[1][column], b[1][column]) || a[0] - b[0]);
  }

  function head(columns) {
    const cell = (column) => {
      const [by, direction] = sorted;
      const sort = () => ((sorted = [column, by === column ? -direction : 1]), render());
      const sign = by === column ? (direction > 0 ? " ▲" : " ▼") : "";
      const order = by === column ? (direction > 0 ? "ascending" : "descending") : "none";
      return element("th", { scope: "col", "aria-sort": order }, button(`${strings.columns[column] ?? column}${sign}`, sort, { class: "link" }));
    };
    return element("thead", {}, element("tr", {}, columns.map(cell)));
  }

  function body(found, columns) {
    const show = (index) => () => {
      dialog.close();
      select(`${SELECTS[tab]}:${index}`);
    };
    const text = (value) => (typeof value === "number" ? number(value) : value);
    const cells = (index, row) =>
      columns.map((column, i) => element("td", { dir: "auto", class: typeof row[column] === "number" ? "number" : column }, i ? text(row[column]) : button(text(row[column]) || t("nobody"), show(index), { class: "link" })));
    return element("tbody", {}, found.slice(0, MOST).map(([index, row]) => element("tr", {}, cells(index, row))));
  }

  function render() {
    const found = rows();
    const columns = found.length ? Object.keys(found[0][1]).filter((column) => !HIDDEN.has(column) && !(isAlone && TITLE.has(column))) : [];
    for (const other of dialog.querySelectorAll("[data-tab]")) other.setAttribute("aria-pressed", String(other.dataset.tab === tab));
    const cut = found.length > MOST ? ` (${t("first_rows", { n: number(MOST) })})` : "";
    dialog.querySelector("output").textContent = t("found", { n: number(found.length) }) + cut;
    dialog.querySelector(".rows").replaceChildren(
      found.length ? element("table", {}, head(columns), body(found, columns)) : element("p", { class: "empty" }, t("none")),
    );
  }

  function saveAs(ending) {
    const found = rows().map(([, row]) => row);
    const columns = found.length ? Object.keys(found[0]) : [];
    const lines = [columns, ...found.map((row) => columns.map((column) => row[column]))];
    const csv = "\ufeff" + lines.map((line) => line.map(cell).join(";")).join("\r\n") + "\r\n";
    const text = ending === "csv" ? csv : JSON.stringify(found, null, 1);
    download(fileName(`${tab}.${ending}`), new Blob([text], { type: ending === "csv" ? "text/csv;charset=utf-8" : "application/json" }));
  }

  function open() {
    tab = state.tab in ROWS ? state.tab : "claims";
    narrow.value = "";
    sorted = ["", 1];
    render();
    dialog.showModal();
  }

  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || target.classList.contains("close")) dialog.close();
    if (target.dataset.tab) (tab = target.dataset.tab), (sorted = ["", 1]), render();
    if (target.dataset.save) saveAs(target.dataset.save);
  });
  narrow.addEventListener("input", render);

  return { open };
})();
