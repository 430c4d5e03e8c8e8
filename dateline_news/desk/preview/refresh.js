"use strict";
// Reloads an open page on a new edition, and shows the problems of a build that failed, while `dateline serve` runs.
{
  const { edition } = document.currentScript.dataset;
  const STYLE = `
    :host { all: initial; color-scheme: light dark; }
    section {
      position: fixed; inset-block-end: 0; inset-inline: 0; z-index: 2147483647;
      box-sizing: border-box; max-block-size: 50vh; overflow: auto; padding: 1em 1.25em;
      border-block-start: 3px solid light-dark(#a8201a, #ff8a80);
      background: light-dark(#fdfbf7, #181613); color: light-dark(#1c1a17, #e8e3d9);
      font: medium/1.5 system-ui, sans-serif;
    }
    summary { cursor: pointer; font-weight: 600; }
    summary:focus-visible { outline: 3px solid; outline-offset: 2px; }
    ul {
      margin: .5em 0 0; padding: 0; list-style: none;
      font: .875em/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere;
    }
    li { padding-block: .375em; border-block-start: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
    @media print { section { display: none; } }
  `;
  let panel = null;
  let events = null;

  function element(name, text = "") {
    const node = document.createElement(name);
    node.textContent = text;
    return node;
  }

  function panelOf(problems) {
    const host = element("div");
    const section = element("section");
    const details = element("details");
    const list = element("ul");
    section.setAttribute("role", "alert");
    section.lang = "en";
    section.dir = "ltr";
    details.open = true;
    list.append(...problems.map((line) => element("li", line)));
    details.append(element("summary", "The build found problems; this page is the last good edition"), list);
    section.append(details);
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
    panel = problems.length ? panelOf(problems) : null;
    // Beside the body: a body that is a container would hold a fixed panel in.
    if (panel) document.documentElement.append(panel);
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

  document.addEventListener("visibilitychange", listen);
  listen();
}
