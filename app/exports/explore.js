// What a browser adds to the report: a matrix to walk through, filters over the notes, findings and what they rest on.
// Whatever people wrote becomes the text of an element, never markup.
(() => {
  const data = JSON.parse(document.getElementById("x-data").textContent);
  const words = data.words;
  const MOST_DOTS = 6;
  const MOST_LARGE = 40;
  const views = ["report", "matrix", "notes", "findings"];
  const part = Object.fromEntries(views.map((v) => [v, document.getElementById(`x-${v}`)]));
  const articles = data.numbers.map((n) => document.getElementById(`n${n}`));

  // ---- elements

  /** Attributes that are null or false, and children that are null or empty, are left out. */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) {
      if (value !== null && value !== false) element.setAttribute(name, value);
    }
    element.append(...children.flat().filter((child) => child !== null && child !== ""));
    return element;
  }

  function button(label, name, act) {
    const made = make("button", { type: "button", class: name }, label);
    made.addEventListener("click", act);
    return made;
  }

  const small = (...said) => make("p", { class: "small" }, ...said);
  const arrow = document.getElementById("x-differ").content.firstElementChild;
  const differ = () => arrow.cloneNode(true);
  const written = new Intl.NumberFormat(document.documentElement.lang);
  const shown = (value) => (typeof value === "number" ? written.format(value) : value);
  const fill = (said, blanks) => said.replace(/\{(\w+)\}/g, (_, name) => shown(blanks[name]));
  const joined = (said) => said.filter(Boolean).join(" · ");
  const theirs = (lang) => ({ lang: lang || null, dir: "auto", translate: "yes" });

  /** A note as its article says it: number, words, and whose they are. */
  function quoted(number) {
    const link = make("p", { class: "number" }, make("a", { href: `#n${number}` }, `N${number}`));
    const said = document.querySelector(`#n${number} .voice`);
    if (!said) return make("li", { class: "quoted" }, link);
    return make(
      "li",
      { class: "quoted" },
      link,
      make("p", { class: "words voice", ...theirs(said.lang) }, said.textContent),
      make("p", { class: "about" }, document.querySelector(`#n${number} .about`).textContent),
    );
  }

  // ---- ratings, as dots and in words

  const level = (median) => String(median).replace(".", words.decimal);
  const median = (cell) =>
    cell.median === undefined ? "" : fill(words.median, { median: level(cell.median) });
  const counted = (cell) => (cell.n || !cell.none ? fill(words.n, { n: cell.n }) : "");

  function spoken(cell) {
    const people = (cell.levels ?? []).map((n, at) =>
      n ? fill(words["at-level"], { people: n, level: at + 1 }) : "",
    );
    return joined([
      counted(cell),
      people.filter(Boolean).join(", "),
      !cell.levels && cell.n ? words["not-shown"] : "",
      median(cell),
      cell.none ? fill(words["no-answer"], { people: cell.none }) : "",
    ]);
  }

  const dots = (n, name) => Array.from({ length: n }, () => make("i", { class: name }));

  /** One a level; where there is no room for so many dots, numbers in all of them. */
  function columns(cell, most) {
    const asNumbers = Math.max(...cell.levels) > most;
    return cell.levels.map((n, at) => {
      const isMedian = Math.abs((cell.median ?? -9) - at - 1) < 1;
      const people = asNumbers ? make("b", null, n || "") : dots(n, "dot");
      return make("span", { class: isMedian && "median" }, people);
    });
  }

  function strip(cell, scale) {
    if (!cell.levels) return "";
    const names = scale.map((name, at) =>
      make("small", null, make("b", null, at + 1), make("span", null, name)),
    );
    const name = scale.length ? "strip" : "strip strip--before";
    return make("div", { class: name, "aria-hidden": "true" }, columns(cell, MOST_LARGE), names);
  }

  function rated(cell, scale) {
    const said = (one) =>
      joined([one.round ? fill(words.round, { round: one.round }) : "", spoken(one)]);
    const before = cell.before ? [strip(cell.before, []), small(said(cell.before))] : [];
    const views = cell.differ ? small(differ(), ` ${words.differ}`) : "";
    return [strip(cell, scale), small(said(cell)), ...before, views];
  }

  // ---- the matrix

  const cells = [];
  const beside = matchMedia("(min-width: 72rem)");
  let chosen = null;

  function matrix() {
    if (!data.rows.length) return;
    const body = data.rows.map((row, at) => {
      const name = make("b", { dir: "auto" }, row.name);
      const lines = [row.country, row.people].map((said) => make("span", null, said));
      const made = data.blocks.map((block) => cell(row, block));
      cells[at] = made;
      const all = made.map((one) => make("td", null, one));
      return make("tr", null, make("th", { scope: "row" }, name, lines), all);
    });
    part.matrix.querySelector("tbody").append(...body);
    part.matrix.querySelector("table").addEventListener("keydown", walk);
    stand(cells[0][0]);
  }

  function cell(row, block) {
    const found = row.cells[block.id];
    const notes = notesOf(row, block).length;
    const said = joined([
      found ? spoken(found) : words["none-yet"],
      found?.differ ? words["key-differ"] : "",
      notes ? fill(words["cell-notes"], { notes }) : "",
    ]);
    const made = button(found ? drawn(found) : make("span", null, words["none-yet"]), "cell", () =>
      open(made, row, block, said),
    );
    made.classList.add(found ? `b${block.dye}` : "cell--empty");
    made.setAttribute("aria-label", `${row.name}, ${block.number} ${block.title}: ${said}`);
    made.setAttribute("aria-pressed", "false");
    return made;
  }

  function drawn(found) {
    const bar = make("i", { class: "bar" });
    const head = make(
      "span",
      { class: "cell__top" },
      found.median === undefined ? "" : make("b", null, bar, level(found.median)),
      found.differ ? differ() : "",
      found.n ? make("span", null, counted(found)) : "",
    );
    const only = found.none ? spoken(found) : words["only-notes"];
    if (!found.n) return [head, make("span", { class: "cell__words" }, only)];
    if (found.levels) return [head, make("span", { class: "dots" }, columns(found, MOST_DOTS))];
    const people = dots(Math.min(found.n, MOST_LARGE), "dot dot--open");
    return [head, make("span", { class: "cell__open" }, people)];
  }

  const facet = (id) => data.facets.find((one) => one.id === id);
  const [places, blocks] = [facet("place").of, facet("block").of];
  const byCell = {};
  for (const [at, number] of data.numbers.entries()) {
    byCell[`${places[at]}/${blocks[at]}`] ??= [];
    byCell[`${places[at]}/${blocks[at]}`].push(number);
  }
  const notesOf = (row, block) => byCell[`${row.place}/${block.option}`] ?? [];

  function open(made, row, block, said) {
    chosen?.setAttribute("aria-pressed", "false");
    made.setAttribute("aria-pressed", "true");
    chosen = made;
    stand(made);
    const detail = part.matrix.querySelector(".detail");
    detail.replaceChildren(...behind(row, block).filter(Boolean));
    detail.setAttribute("aria-label", `${row.name}, ${block.title}`);
    detail.scrollTop = 0;
    part.matrix.querySelector("[role=status]").textContent = `${row.name}, ${block.short}: ${said}`;
    if (beside.matches) return;
    // Below the table it is out of sight.
    detail.focus({ preventScroll: true });
    detail.scrollIntoView();
  }

  function behind(row, block) {
    const found = row.cells[block.id];
    const notes = notesOf(row, block);
    const criteria = block.criteria.filter(([id]) => row.criteria[id]);
    const none = row.isTerritory ? words["cell-no-notes"] : words["cell-without-territory"];
    const dyed = (name) => ({ class: `${name} b${block.dye}` });
    const show = () => only({ place: row.place, block: block.option });
    return [
      make("h2", { dir: "auto" }, row.name),
      small(joined([row.country, row.people])),
      make("p", dyed("of dyed"), `${block.number} ${block.title}`),
      make("h3", null, words.ratings),
      found && (found.n || found.none)
        ? make("div", dyed("all"), rated(found, data.scale))
        : small(words["none-yet"]),
      criteria.length ? make("h3", null, words.criteria) : "",
      ...criteria.map(([id, name]) =>
        make("div", dyed("criterion"), make("p", null, name), rated(row.criteria[id], [])),
      ),
      make("h3", null, fill(words["cell-notes"], { notes: notes.length })),
      notes.length ? make("ul", null, notes.map(quoted)) : small(none),
      notes.length ? button(words["show-notes"], "button", show) : "",
      button(words.back, "button back", () => chosen.focus()),
    ];
  }

  const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

  /** One cell at a time is on the way of the Tab key; the arrows, Home and End lead to the others. */
  function walk(event) {
    const at = cells.findIndex((row) => row.includes(document.activeElement));
    if (at < 0 || event.altKey || event.metaKey) return;
    const next = reachable(event, at, cells[at].indexOf(document.activeElement));
    if (next !== null) event.preventDefault();
    if (!next) return;
    stand(next);
    next.focus();
  }

  /** Null for keys that lead nowhere, undefined beyond the edge. */
  function reachable({ key, ctrlKey }, at, n) {
    if (key === "Home") return cells[ctrlKey ? 0 : at][0];
    if (key === "End") return cells.at(ctrlKey ? -1 : at).at(-1);
    if (!(key in STEPS)) return null;
    const on = document.documentElement.dir === "rtl" ? -1 : 1;
    return cells[at + STEPS[key][0]]?.[n + STEPS[key][1] * on];
  }

  function stand(next) {
    for (const one of cells.flat()) one.tabIndex = one === next ? 0 : -1;
  }

  // ---- filters

  const form = part.notes.querySelector("form");
  const field = form.elements;
  const summary = part.notes.querySelector("summary");
  const count = part.notes.querySelector("[role=status]");
  const sets = [...part.report.querySelectorAll("section.noted")];
  const first = new Set(data.first);
  const plain = (said) => said.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  let texts = null;

  function filters() {
    const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
    for (const { id, options } of data.facets) {
      const named = options.map((name, at) => [name, at]);
      named.sort((one, other) => order.compare(one[0], other[0]));
      field[id].append(...named.map(([name, value]) => make("option", { value }, name)));
    }
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => requestAnimationFrame(filter));
    form.addEventListener("reset", () => setTimeout(filter));
    part.notes.querySelector("details").open = matchMedia("(min-width: 64rem)").matches;
    filter();
  }

  /** All but the findings that use it. */
  function read(article) {
    const parts = [...(article?.children ?? [])].filter((one) => one.className !== "used");
    return plain(parts.map((one) => one.textContent).join(" "));
  }

  function filter() {
    const by = data.facets.filter(({ id }) => field[id].value !== "");
    const wanted = by.map(({ id, of }) => [of, Number(field[id].value)]);
    const sought = plain(field.search.value.trim());
    if (sought) texts ??= articles.map(read);
    let fitting = 0;
    data.numbers.forEach((number, at) => {
      const fits =
        wanted.every(([of, value]) => of[at].includes(value)) &&
        (!sought || texts[at].includes(sought)) &&
        (!field.first.checked || first.has(number));
      fitting += fits;
      if (articles[at] && articles[at].hidden === fits) articles[at].hidden = !fits;
    });
    for (const set of sets) {
      set.hidden = !set.querySelector(":scope > article[id]:not([hidden])");
      const heading = set.previousElementSibling;
      if (heading?.classList.contains("noted")) heading.hidden = set.hidden;
    }
    const n = by.length + Boolean(sought) + field.first.checked;
    summary.textContent = n ? fill(words.chosen, { chosen: n }) : words.filters;
    const said = fill(words.found, { notes: fitting, of: data.numbers.length });
    count.textContent = fitting ? said : `${said}. ${words["none-found"]}`;
  }

  function only(values) {
    form.reset();
    for (const [id, value] of Object.entries(values)) field[id].value = value;
    location.hash = "#view-notes";
    filter();
  }

  // ---- findings

  function findings() {
    const unused = part.findings.querySelector("button");
    unused?.addEventListener("click", () => only({ finding: data.unused }));
    for (const section of data.sections) {
      part.findings.append(make("h2", null, section.title), ...section.findings.map(finding));
    }
  }

  function finding(one) {
    const sources = one.sources.flatMap(({ said, notes }) => [
      said ? make("li", { class: "label", dir: "auto" }, said) : "",
      ...notes.map(quoted),
    ]);
    const named = one.sources.map(({ said, notes }) => said || `N${notes[0]}`).join("; ");
    const summary = make("summary", { dir: "auto" }, `${words["rests-on"]} ${named}`);
    return make(
      "article",
      { class: "finding", "data-finding": one.number },
      make("p", { class: "number" }, fill(words["finding-number"], { number: one.number })),
      make("p", null, make("span", theirs(one.lang), one.text)),
      one.stale ? make("p", { class: "stale small" }, one.stale) : "",
      sources.length
        ? make(
            "details",
            { class: "sources", open: sources.length < 9 && "" },
            summary,
            make("ul", null, sources),
          )
        : make("p", { class: "small quiet" }, words["rests-on-nothing"]),
    );
  }

  // ---- one view at a time; every place in the file has an address

  const unfilled = { matrix, findings };

  /** Only what does scroll within itself is on the way of the Tab key. */
  function frames() {
    for (const one of part.report.querySelectorAll(".frame")) {
      one.tabIndex = one.scrollWidth > one.clientWidth ? 0 : -1;
    }
  }

  function show(view) {
    document.body.dataset.view = view;
    unfilled[view]?.();
    delete unfilled[view];
    for (const one of views.slice(1)) part[one].hidden = one !== view;
    requestAnimationFrame(frames);
    for (const link of document.querySelectorAll("#x-views a")) {
      link.setAttribute("aria-current", link.hash === `#view-${view}` ? "page" : "false");
    }
  }

  /** Where an address leads from the view that is open: the element, which is shown then. */
  function reached(id) {
    const found = document.getElementById(id);
    const isOutside = document.body.dataset.view !== "report";
    if (isOutside && /^f\d+$/.test(id)) {
      show("findings");
      return part.findings.querySelector(`[data-finding="${id.slice(1)}"]`) ?? found;
    }
    show(isOutside && /^n\d+$/.test(id) ? "notes" : "report");
    if (isOutside && found?.hidden) {
      form.reset();
      filter();
    }
    return found;
  }

  function go() {
    const id = location.hash.slice(1);
    const view = views.find((one) => id === `view-${one}`);
    if (view) {
      show(view);
      return scrollTo(0, 0);
    }
    const target = document.getElementById(id) && reached(id);
    if (!target) return;
    document.querySelector(".here")?.classList.remove("here");
    target.classList.add("here");
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    // What was never drawn has no height yet: the place is certain only once it was gone to.
    target.scrollIntoView();
    setTimeout(() => target.scrollIntoView(), 50);
  }

  addEventListener("hashchange", go);
  addEventListener("resize", () => requestAnimationFrame(frames));
  addEventListener("click", (event) => {
    if (event.target.closest("a[href^='#']")?.hash === location.hash && location.hash) go();
  });
  document.getElementById("x-views").hidden = false;
  filters();
  frames();
  go();
  // Before anybody types: the first letter shall not wait for it.
  setTimeout(() => {
    texts ??= articles.map(read);
  }, 300);
})();
