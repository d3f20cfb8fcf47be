// The time below the picture: how much is told on which day, month, year or decade, two sliders, and playback.
// By the days on which the articles appeared, or by the times that claims and events tell.

const timeline = (() => {
  const field = document.getElementById("timeline");
  const [from, to] = [document.getElementById("from"), document.getElementById("to")];
  const choice = document.getElementById("axis");
  const play = document.getElementById("play");
  const AXES = { published: axisOf(articles.map((article) => article.date)), told: axisOf(toldTimes()) };
  const FEW = 5; // dated sentences; of fewer a list says more than bars
  const usable = Object.keys(AXES).filter((name) => AXES[name].buckets.length > 1);
  const dated = Object.fromEntries(usable.map((name) => [name, pieces().filter((one) => (name === "told" ? one[9] : articles[one[0]].date)).length]));

  function pieces() {
    return [...relations, ...claims].flatMap((item) => item.ev);
  }

  function toldTimes() {
    return pieces().map((one) => one[9]);
  }

  // Days, months, years, decades or centuries, so that there are enough bars and not too many.
  function axisOf(times) {
    const days = times.filter(Boolean).map((time) => time.split("/")[0]).sort(); // prettier-ignore
    if (!days.length) return { letters: 10, buckets: [] };
    const span = (new Date(days.at(-1)) - new Date(days[0])) / 86400000;
    const exact = days.every((day) => day.length === 10);
    const letters = span <= 70 && exact ? 10 : span <= 2200 && days.every((day) => day.length > 4) ? 7 : span <= 36525 ? 4 : span <= 365250 ? 3 : 2;
    return { letters, buckets: bucketsBetween(days[0].slice(0, letters), days.at(-1).slice(0, letters), letters) };
  }

  function bucketsBetween(first, last, letters) {
    if (letters < 5) {
      const count = Number(last) - Number(first) + 1;
      return Array.from({ length: count }, (_, i) => String(Number(first) + i).padStart(letters, "0"));
    }
    const found = [first];
    const at = new Date(first.padEnd(10, "-01").slice(0, 10) + "T12:00:00Z");
    while (found.at(-1) < last) {
      if (letters === 10) at.setUTCDate(at.getUTCDate() + 1);
      else at.setUTCMonth(at.getUTCMonth() + 1);
      found.push(at.toISOString().slice(0, letters));
    }
    return found;
  }

  const axis = () => AXES[state.axis];

  function bucketText(bucket) {
    const { letters } = axis();
    if (letters === 2) return t("century", { from: `${bucket}00`, to: `${bucket}99` });
    if (letters === 3) return t("decade", { year: `${bucket}0` });
    if (letters === 4) return bucket;
    const date = new Date(bucket.padEnd(10, "-01").slice(0, 10) + "T12:00:00");
    const options = letters === 7 ? { month: "short", year: "numeric" } : { day: "numeric", month: "short", year: "numeric" };
    return date.toLocaleDateString(data.lang, options);
  }

  // How many sentences of what the other filters show there are to each bar; a year has no bar where bars are days.
  function counts() {
    const { letters, buckets } = axis();
    const perBucket = new Map(buckets.map((bucket) => [bucket, 0]));
    const passing = () => [...list.indices("relations").map((i) => relations[i]), ...list.indices("claims").map((i) => claims[i])];
    for (const item of state.from || state.to ? inView({ from: "", to: "" }, passing) : passing()) {
      for (const one of item.ev) {
        const bucket = timeOf(one).slice(0, letters);
        if (perBucket.has(bucket) && (state.article < 0 || one[0] === state.article)) perBucket.set(bucket, perBucket.get(bucket) + 1);
      }
    }
    return perBucket;
  }

  function bucketWords(bucket, n) {
    return counted("bucket_one", "bucket", n, { date: bucketText(bucket) });
  }

  function drawBars() {
    const perBucket = counts();
    const few = dated[state.axis] < FEW;
    field.classList.toggle("few", few);
    field.dataset.axis = state.axis;
    for (const slider of [from, to]) slider.max = axis().buckets.length - 1;
    const bars = [...field.querySelectorAll("[data-bucket]")];
    const focused = bars.indexOf(document.activeElement);
    field.querySelector(".bars").replaceChildren(...(few ? entriesOf(perBucket) : barsOf(perBucket)));
    if (focused >= 0) field.querySelectorAll("[data-bucket]")[focused]?.focus();
  }

  // A few dated sentences as a list: "Juni 2024: 1 Beleg".
  function entriesOf(perBucket) {
    const all = [...perBucket].filter(([bucket, n]) => n || bucket === state.from.slice(0, axis().letters));
    return all.map(([bucket, n]) => button(bucketWords(bucket, n), () => set(bucket, bucket), { "data-bucket": bucket, "data-n": n }));
  }

  function barsOf(perBucket) {
    const most = Math.max(1, ...perBucket.values());
    const bar = ([bucket, n]) => {
      const svg = document.createElementNS(SVG, "svg");
      const rect = document.createElementNS(SVG, "rect");
      const height = n ? Math.max(6, (100 * n) / most) : 0;
      for (const [key, value] of Object.entries({ x: 0, y: 100 - height, width: 10, height })) rect.setAttribute(key, value);
      svg.setAttribute("viewBox", "0 0 10 100");
      svg.setAttribute("preserveAspectRatio", "none");
      svg.append(rect);
      const text = bucketWords(bucket, n);
      return button(svg, () => set(bucket, bucket), { "data-bucket": bucket, "data-n": n, "aria-label": text, title: text, tabindex: -1 });
    };
    return [...perBucket].map(bar);
  }

  function start() {
    field.hidden = !usable.length;
    if (field.hidden) return;
    if (!usable.includes(state.axis)) state.axis = usable[0];
    choice.replaceChildren(...usable.map((name) => element("option", { value: name }, `${strings.page.timeline}: ${t(`axis_${name}`)}`)));
    choice.addEventListener("change", () => change({ axis: choice.value, from: "", to: "" }));
    for (const slider of [from, to]) {
      slider.addEventListener("input", () => {
        const [a, b] = [Number(from.value), Number(to.value)].sort((x, y) => x - y);
        set(axis().buckets[a], axis().buckets[b]);
      });
    }
  }

  function set(first, last) {
    const { letters, buckets } = axis();
    const whole = first === buckets[0] && last === buckets.at(-1);
    change({ from: whole ? "" : first, to: whole ? "" : last + "~".repeat(letters < 10 ? 1 : 0) });
  }

  function render() {
    if (field.hidden) return;
    drawBars();
    const { letters, buckets } = axis();
    choice.value = state.axis;
    const first = state.from ? state.from.slice(0, letters) : buckets[0];
    const last = state.to ? state.to.slice(0, letters) : buckets.at(-1);
    from.value = Math.max(0, buckets.indexOf(first));
    to.value = buckets.includes(last) ? buckets.indexOf(last) : buckets.length - 1;
    for (const [slider, bucket] of [[from, first], [to, last]]) {
      document.getElementById(`${slider.id}-out`).textContent = bucketText(bucket);
      slider.setAttribute("aria-valuetext", bucketText(bucket));
    }
    for (const bar of field.querySelectorAll("[data-bucket]")) {
      bar.classList.toggle("out", bar.dataset.bucket < first || bar.dataset.bucket > last);
    }
  }

  // One bar after the other, empty ones left out, until the end or until it is stopped.
  let playing = null;

  function stop() {
    clearInterval(playing);
    playing = null;
    play.setAttribute("aria-pressed", "false");
  }

  play.addEventListener("click", () => {
    if (playing !== null) return stop();
    const { letters } = axis();
    const full = [...field.querySelectorAll("[data-bucket]")].filter((bar) => bar.dataset.n !== "0").map((bar) => bar.dataset.bucket);
    const here = state.from.slice(0, letters);
    let at = here && here === state.to.slice(0, letters) ? full.indexOf(here) : -1;
    const step = () => {
      at += 1;
      if (at >= full.length) {
        stop();
        return change({ from: "", to: "" });
      }
      set(full[at], full[at]);
    };
    play.setAttribute("aria-pressed", "true");
    playing = setInterval(step, 1200);
    step();
  });

  // The chosen period in words, for the note on the picture.
  function words() {
    const { letters } = axis();
    const [first, last] = [state.from, state.to].map((time) => (time ? bucketText(time.slice(0, letters)) : "…"));
    return `${t(`axis_${state.axis}`)}: ${first === last ? first : `${first} – ${last}`}`;
  }

  return { start, render, words };
})();
