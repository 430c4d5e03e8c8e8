"use strict";
// Reloads an open page on a new edition, shows the problems of a build that failed, and leads to the editor, while
// `dateline serve` runs.
{
  const { edition, editor, folder } = document.currentScript.dataset;
  const { title } = document;
  const STYLE = `
    :host { all: initial; color-scheme: light dark; }
    section {
      box-sizing: border-box; padding: 1em 1.25em;
      border-block-start: 3px solid light-dark(#a8201a, #ff8a80);
      background: light-dark(#fdfbf7, #181613); color: light-dark(#1c1a17, #e8e3d9);
      font: medium/1.5 system-ui, sans-serif;
    }
    section.over { position: fixed; inset-block-end: 0; inset-inline: 0; z-index: 2147483647; max-block-size: 50vh; overflow: auto; }
    summary { cursor: pointer; font-weight: 600; }
    :is(summary, a):focus-visible { outline: 3px solid; outline-offset: 2px; }
    a { color: inherit; display: inline-block; min-block-size: 24px; }
    ul { margin: .5em 0 0; padding: 0; list-style: none; }
    ul > li { padding-block: .6em; border-block-start: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
    p { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
    p.where { display: flex; flex-wrap: wrap; gap: 0 1em; }
    code, ol { font: .875em/1.6 ui-monospace, monospace; overflow-wrap: anywhere; }
    code { user-select: all; }
    ol { margin: .35em 0; padding-inline-start: 3em; }
    ol > li { opacity: .75; padding-inline-start: .5em; unicode-bidi: plaintext; white-space: pre-wrap; }
    ol > li.here { background: light-dark(#f6dcd6, #46221d); font-weight: 600; opacity: 1; }
    @media print { section { display: none; } }
  `;
  let panel = null;
  let events = null;

  function element(name, text = "", parts = []) {
    const node = document.createElement(name);
    node.textContent = text;
    node.append(...parts);
    return node;
  }

  // A link to a line of a file, whose path is that of an address; none where no editor can be opened.
  function opener(path, line) {
    if (!editor || !path) return [];
    const link = element("a", "Open in the editor");
    link.href = editor.replaceAll("{path}", () => path).replaceAll("{line}", () => line);
    return [link];
  }

  function excerptOf({ line, excerpt }) {
    const lines = element("ol");
    for (const [number, text] of excerpt) {
      const item = element("li", text);
      item.value = number;
      if (number === line) item.className = "here";
      lines.append(item);
    }
    return excerpt.length ? [lines] : [];
  }

  function itemOf(problem) {
    const item = element("li");
    if (problem.file) {
      const where = element("p", "", [element("code", `${problem.file}:${problem.line}`), ...opener(problem.place, problem.line)]);
      where.className = "where";
      item.append(where, ...excerptOf(problem));
    }
    item.append(element("p", problem.message));
    return item;
  }

  function panelOf(problems, isOver) {
    const host = element("div");
    const section = element("section");
    const list = element("ul", "", problems.map(itemOf));
    section.setAttribute("role", "alert");
    section.lang = "en";
    section.dir = "ltr";
    if (isOver) {
      const summary = element("summary", "The build found problems; this page is the last good edition");
      const details = element("details", "", [summary, list]);
      details.open = true;
      section.className = "over";
      section.append(details);
    } else {
      section.append(list);
    }
    // A shadow root, so that neither style reaches the other, and a sheet that the page's policy does not forbid.
    const shadow = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(section);
    return host;
  }

  function show(problems) {
    panel?.remove();
    const standsIn = "standsIn" in document.body.dataset; // there is no edition that it could cover
    panel = problems.length ? panelOf(problems, !standsIn) : null;
    document.title = panel ? `Problem — ${title}` : title;
    // Beside the body: a body that is a container would hold a fixed panel in.
    if (panel) (standsIn ? document.body : document.documentElement).append(panel);
  }

  function receive({ data }) {
    const news = JSON.parse(data);
    if (news.edition === edition) return show(news.problems);
    events.close();
    location.reload();
  }

  // A browser allows six connections to one server: tabs in the background give theirs back, and
  // are told what they missed when they come to the front.
  function listen() {
    events?.close();
    if (document.hidden) return;
    events = new EventSource("/-/events");
    events.onmessage = receive;
  }

  for (const place of document.querySelectorAll("code[data-file]")) {
    const path = `${folder}/${place.dataset.file.split("/").map(encodeURIComponent).join("/")}`;
    for (const link of opener(path, place.dataset.line)) place.after(" ", link);
  }
  document.addEventListener("visibilitychange", listen);
  listen();
}
