// What can be explored in the file: the matrix, filters over the notes, findings and what they rest on.
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const said = data.words;
  const place = document.getElementById("explore");
  const report = document.getElementById("report");
  const AT_ONCE = 100;
  const chosen = { search: "", block: "", kind: "", group: "", territory: "", language: "", theme: "", finding: "", first: false };
  let shown = AT_ONCE;

  /** An element with attributes and children; words are text, never markup. */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value === true ? "" : String(value));
    }
    element.append(...children);
    return element;
  }
  const fill = (words, values) => words.replace(/\[(\w+)\]/g, (_, name) => String(values[name]));
  const different = (values) => [...new Set(values.filter((value) => value !== "" && value !== null))].sort((a, b) => String(a).localeCompare(String(b), document.documentElement.lang, { numeric: true }));
  const territory = (note) => (note.country ? (note.place ? `${note.place}, ${note.country}` : note.country) : "");
  const titles = new Map(data.blocks.map((block) => [block.id, `${block.n} ${block.title}`]));

  // ---- which notes

  const plain = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const sought = data.notes.map((note) => plain(`N${note.n} ${note.text} ${note.place} ${note.theme}`));
  function fits(note, at) {
    return (
      (!chosen.search || sought[at].includes(plain(chosen.search))) &&
      (!chosen.block || (note.block || "-") === chosen.block) &&
      (!chosen.kind || note.kind === chosen.kind) &&
      (!chosen.group || String(note.group) === chosen.group) &&
      (!chosen.territory || territory(note) === chosen.territory) &&
      (!chosen.language || note.language === chosen.language) &&
      (!chosen.theme || note.theme === chosen.theme) &&
      (!chosen.finding || (chosen.finding === "in") === note.used.length > 0) &&
      (!chosen.first || note.first)
    );
  }

  // ---- parts of the page

  const count = make("p", { role: "status", class: "quiet" });
  const list = make("div");
  const more = make("button", { type: "button", onclick: () => { shown += AT_ONCE; draw(); } }, said.more);
  const fields = {};

  function choice(name, label, options) {
    const select = make("select", { onchange: (event) => choose({ [name]: event.target.value }) }, make("option", { value: "" }, said.any));
    for (const [value, words] of options) select.append(make("option", { value }, words));
    fields[name] = select;
    return make("label", null, label, select);
  }

  function filters() {
    const search = make("input", { type: "search", oninput: (event) => choose({ search: event.target.value }) });
    const first = make("input", { type: "checkbox", onchange: (event) => choose({ first: event.target.checked }) });
    fields.search = search;
    fields.first = first;
    const own = (values) => different(values).map((value) => [value, String(value)]);
    const blocks = data.blocks.map((block) => [block.id, titles.get(block.id)]);
    const plenary = data.notes.some((note) => !note.block) ? [["-", said.plenary]] : [];
    const themes = own(data.notes.map((note) => note.theme));
    const places = own(data.notes.map(territory));
    return make(
      "form",
      { class: "filters", onsubmit: (event) => event.preventDefault() },
      make("label", null, said.search, search),
      choice("block", said.block, [...blocks, ...plenary]),
      choice("kind", said.kind, own(data.notes.map((note) => note.kind))),
      choice("group", said.group, own(data.notes.map((note) => note.group))),
      ...(places.length ? [choice("territory", said.territory, places)] : []),
      choice("language", said.language, own(data.notes.map((note) => note.language))),
      ...(themes.length ? [choice("theme", said.theme, themes)] : []),
      choice("finding", said.finding, [["in", said["in-a-finding"]], ["out", said["in-no-finding"]]]),
      make("label", { class: "check" }, first, said["priorities-only"]),
      make("button", { type: "button", onclick: () => choose({ search: "", block: "", kind: "", group: "", territory: "", language: "", theme: "", finding: "", first: false }) }, said.clear),
    );
  }

  function matrix() {
    if (!data.rows.length) return "";
    const head = make("tr", null, make("td"), ...data.blocks.map((block) => make("th", { scope: "col" }, `${block.n} ${block.short}`)));
    const body = data.rows.map((row) =>
      make("tr", null, make("th", { scope: "row" }, make("span", { dir: "auto" }, row.label), make("br"), make("span", { class: "quiet" }, `${row.country ? `${row.country} · ` : ""}${row.people}`)), ...data.blocks.map((block) => cell(row, block))),
    );
    return make(
      "section",
      null,
      make("h2", null, said.matrix),
      make("div", { class: "scroll tall", tabindex: "0", role: "region", "aria-label": said.matrix }, make("table", { class: "matrix" }, make("thead", null, head), make("tbody", null, ...body))),
    );
  }

  function cell(row, block) {
    const found = row.cells[block.id];
    if (!found) return make("td", { class: "none" }, make("span", null, "–"));
    const dots = make("span", { class: "dots", "aria-hidden": "true" });
    for (const people of found.levels || []) dots.append(make("span", null, ...(people > 12 ? [make("b", null, String(people))] : Array.from({ length: people }, () => make("i")))));
    const where = row.country ? (row.label === row.country ? row.country : `${row.label}, ${row.country}`) : "";
    const button = make("button", { type: "button", "aria-pressed": "false", "aria-label": `${row.label}, ${titles.get(block.id)}: ${found.said}`, title: found.said, onclick: () => { choose({ block: block.id, ...(where ? { territory: where } : {}) }); count.scrollIntoView({ block: "nearest" }); } }, dots, `n ${found.n}`);
    button.dataset.block = block.id;
    button.dataset.where = where;
    return make("td", null, button);
  }

  function findings() {
    const items = data.findings.map((finding) =>
      make("li", null, make("span", { lang: finding.lang, dir: finding.dir }, finding.text), make("br"), make("span", { class: "quiet" }, `${finding.section} · ${said["rests-on"]} `, ...links(finding.notes))),
    );
    return make("section", null, make("h2", null, said.findings), items.length ? make("ol", null, ...items) : make("p", { class: "quiet" }, said["no-finding-yet"]));
  }

  const links = (numbers) => numbers.flatMap((n, at) => [at ? ", " : "", make("a", { href: `#n${n}`, onclick: () => view("report") }, `N${n}`)]);

  function article(note) {
    const about = [note.kind, note.block ? titles.get(note.block) : said.plenary, territory(note), note.language, note.theme, note.first ? said.priority : "", note.dots ? fill(said.dots, { dots: note.dots }) : ""];
    const used = note.used.length ? fill(said["used-in"], { findings: note.used.join(", ") }) : "";
    return make(
      "article",
      null,
      make("h3", null, make("a", { href: `#n${note.n}`, onclick: () => view("report") }, `N${note.n}`)),
      make("div", null, make("p", { class: "quiet" }, [...about, used].filter(Boolean).join(" · ")), make("p", { class: "voice", lang: note.lang, dir: "auto", translate: "yes" }, note.text)),
    );
  }

  // ---- doing

  function choose(changes) {
    Object.assign(chosen, changes);
    for (const [name, value] of Object.entries(changes)) {
      if (!fields[name]) continue;
      if (name === "first") fields[name].checked = value;
      else if (fields[name].value !== value) fields[name].value = value;
    }
    shown = AT_ONCE;
    draw();
  }

  function draw() {
    const found = data.notes.filter(fits);
    count.textContent = found.length ? fill(said.found, { notes: found.length, of: data.notes.length }) : said["none-found"];
    list.replaceChildren(...found.slice(0, shown).map(article));
    more.hidden = found.length <= shown;
    for (const button of place.querySelectorAll(".matrix button")) {
      button.setAttribute("aria-pressed", String(button.dataset.block === chosen.block && (!button.dataset.where || button.dataset.where === chosen.territory)));
    }
  }

  const tabs = {};
  function view(name) {
    body.hidden = name !== "explore";
    report.hidden = name !== "report";
    for (const [id, tab] of Object.entries(tabs)) tab.setAttribute("aria-pressed", String(id === name));
  }

  const body = make("div", null, matrix(), make("section", null, make("h2", null, said.explore), filters(), count, list, more), findings());
  for (const id of ["report", "explore"]) tabs[id] = make("button", { type: "button", onclick: () => view(id) }, said[id]);
  place.append(make("div", { class: "views" }, tabs.report, tabs.explore), body);
  place.hidden = false;
  draw();
  view("report");
})();
