// What goes to paper: the brief, the picture, the dossiers of the main actors or of the chosen one, the sources.

const report = (() => {
  const DOSSIERS = 6;
  const place = document.getElementById("report");

  // The picture in the colours of paper, with its legend; a reader's dark theme is for the screen.
  function picturePart() {
    const theme = document.documentElement.dataset.theme;
    document.documentElement.dataset.theme = "light";
    picture.repaint();
    // Of one shape, whatever the window has.
    picture.network.canvas.setSize("1100px", "720px");
    picture.fit();
    picture.network.redraw();
    const image = element("img", { src: sheetOf(picture.network.canvas.frame.canvas).toDataURL("image/png"), alt: strings.page.graph_label });
    if (theme === undefined) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    picture.network.canvas.setSize("100%", "100%");
    picture.repaint();
    picture.fit();
    return image;
  }

  function sources() {
    const line = ({ title, publisher, date, url, authors }) =>
      element("li", { dir: "auto" }, [title || t("no_title"), authors.join(", "), publisher, dateText(date), url].filter(Boolean).join(" · "));
    return [element("h2", {}, strings.page.sources), element("ul", {}, articles.slice(0, 400).map(line))];
  }

  function dossiers() {
    const selection = parseSelection(state.sel);
    const chosen = selection?.[0] === "a" ? [selection[1]] : actors.map((_, i) => i).filter((i) => view.actors[i] && actors[i].named).slice(0, DOSSIERS);
    return chosen.map((index) => element("section", { class: "dossier" }, details.actorView(index).filter(Boolean)));
  }

  function fill({ alone = false } = {}) {
    const head = element("h1", { dir: "auto" }, data.title);
    const facts = element("p", { class: "facts" }, document.getElementById("summary").textContent);
    const parts = alone ? dossiers() : [brief.render(), picturePart(), ...dossiers()];
    place.replaceChildren(head, facts, ...parts.filter(Boolean), ...sources(), element("p", { class: "facts" }, document.querySelector("footer").textContent));
    for (const section of place.querySelectorAll("details")) section.open = true;
  }

  addEventListener("beforeprint", () => place.childElementCount || fill());
  addEventListener("afterprint", () => place.replaceChildren());

  return {
    print(options) {
      fill(options);
      print();
    },
    fill,
  };
})();
