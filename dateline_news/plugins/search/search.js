// Searches the bundles of the paper: the newest at first, one more at a press. Words and card are those of the page.
(() => {
  const [form, count, list, more, earlier, unsearchable] =
    ["find", "count", "results", "more", "earlier", "unsearchable"].map((name) => document.querySelector(`#${name}`));
  const words = form.dataset, { lang } = document.documentElement, template = document.querySelector("#result").content;
  const bundles = JSON.parse(document.querySelector("#bundles").textContent), at = (path) => new URL(words.root + path, location.href).href;
  if (location.protocol === "file:") return void (unsearchable.hidden = false); // where no script may read
  let step = 0, turn = 0, lot = 8; // results at a time

  const load = async (bundle) => {
    const engine = await import(at(`${bundle.engine}/pagefind.js`)), own = { language: bundle.lang, mergeFilter: { bundle: [bundle.folder] } };
    await (bundle.merged ??= engine.mergeIndex(at(`${bundle.folder}/`), { excerptLength: 28, ...own }));
    return engine;
  };
  // In place of a word that it does not know the engine takes the longest beginning that it knows, “in” for “inflation”, or none.
  const knows = async (engine, word, of) => { // what has the same stem has a score above 500
    const [best] = (await engine.search(word, of)).results, { raw_content, meta, weighted_locations: places } = (await best?.data()) ?? {};
    const stems = raw_content?.split(raw_content.includes("\u200b") ? "\u200b" : /\s+/).map(bare), wanted = bare(word);
    const isAkin = (stem) => stem.includes(wanted) || (stem.length > 1 && wanted.startsWith(stem) && /^\p{L}{1,2}$/u.test(wanted.slice(stem.length)));
    if (best && !places.length) return Object.values(meta).join(" ").split(/\s+/).some((name) => bare(name).startsWith(wanted.slice(0, 3)));
    return best && places.some(({ location: at, weight, balanced_score: score }) => score > 500 * weight ** 2 || isAkin(stems[at] ?? ""));
  };
  const hitsIn = async (bundle, { q, section, kind, order }) => { // the results in a bundle, each with what it is sorted by
    const engine = await load(bundle), of = { filters: { bundle: bundle.folder } }, text = fold(q, bundle.lang);
    for (const word of text.split(/[\s"\p{Pd}]+/u).filter(bare)) if (!(await knows(engine, word, of))) return []; // one by one: a story is one object
    const { results } = await engine.search(text, of);
    const rows = section || kind || order ? await (bundle.rows ??= fetch(at(`${bundle.folder}/stories.json`)).then((answer) => answer.json())) : null;
    const fits = ({ id }) => !rows || [section, kind].every((wanted, place) => !wanted || rows[id][place] === wanted);
    return results.filter(fits).map((hit) => ({ rank: order ? rows[hit.id][2] : hit.score, data: hit.data }));
  };
  const alike = { ar: { ی: "ي", ک: "ك" }, other: { ي: "ی", ى: "ی", ك: "ک" } }; // as records.py has them
  const fold = (text, of) => text.replace(/[\u0640\u200b-\u200f\ufeff]/g, "").replace(/./gu, (sign) => (alike[of] ?? alike.other)[sign] ?? sign);
  const bare = (word) => fold(word).normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  const withMarks = (text, query) => text.split(/(\s+)/).map((word) => {
    const shown = word.replace(/<\/?mark>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">"), stem = bare(shown);
    const isAkin = query.some((wanted) => stem.startsWith(wanted) || (stem.length > 3 && wanted.startsWith(stem)));
    return isAkin || word.startsWith("<mark>") ? Object.assign(document.createElement("mark"), { textContent: shown }) : shown;
  });
  const cardOf = ({ raw_url, meta, excerpt, plain_excerpt: part, raw_content: whole }, query) => {
    const story = JSON.parse(raw_url), card = template.cloneNode(true), put = (name, values) => Object.assign(card.querySelector(name) ?? {}, values);
    const cut = `${whole.startsWith(part) ? "" : "… "}${excerpt}${whole.endsWith(part) ? "" : " …"}`;
    const option = (name) => [...form[name].options].find(({ value }) => value === story[name]) ?? { dataset: {} };
    for (const name of ["kind", "author", "retracted"]) if (!story.shown.includes(name)) card.querySelector(`.${name}`).remove();
    put(".kicker a", { textContent: option("section").text, ...(option("section").dataset.path && { href: at(option("section").dataset.path) }) });
    put(".kind", { textContent: story.ended ?? option("kind").text }), put(".author", { textContent: meta.authors });
    put("time", { dateTime: story.iso, textContent: story.day });
    put(".card", { dir: story.own.dir ?? "" }).classList.add(story.ended ? "news" : story.kind);
    put("h2 a", { ...story.own, href: at(story.path) }).append(...withMarks(meta.title, query));
    put(".standfirst", story.own).append(...withMarks(excerpt.includes("<mark>") ? cut : meta.standfirst ?? excerpt, query));
    return card;
  };
  const show = async (hits, query, ownTurn) => {
    const stories = await Promise.all(hits.splice(0, lot).map((hit) => hit.data())), end = list.children.length;
    if (ownTurn !== turn) return;
    list.append(...stories.map((story) => cardOf(story, query)));
    more.hidden = !hits.length, more.onclick = () => show(hits, query, ownTurn).then(() => list.children[end + lot].querySelector("h2 a").focus());
  };
  const run = async () => {
    const ownTurn = ++turn, wanted = Object.fromEntries(new FormData(form)), query = wanted.q.split(/\s+/).map(bare).filter(Boolean);
    const way = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(wanted.q) ? "rtl" : "ltr", same = bundles.filter(({ dir }) => dir === way);
    const candidates = (same.length ? same : bundles).filter(({ year }) => !wanted.year || String(year) === wanted.year);
    const now = candidates.filter((bundle) => wanted.year || bundle.step <= step), next = candidates.filter((bundle) => !now.includes(bundle));
    list.replaceChildren(), more.hidden = earlier.hidden = true, count.textContent = query.length ? words.searching : "";
    const hits = query.length ? (await Promise.all(now.map((bundle) => hitsIn(bundle, wanted)))).flat() : [], total = hits.length;
    if (query.length) await show(hits.sort((a, b) => b.rank - a.rank), query, ownTurn);
    if (ownTurn !== turn || !query.length) return;
    const newest = [...form.year.options].find(({ value }) => next.some(({ year }) => String(year) === value));
    earlier.hidden = !next.length, earlier.textContent = words.earlier.replace("{year}", newest?.text);
    const sentence = total ? words[new Intl.PluralRules(lang).select(total)] : next.length ? words.noneNewer : words.none;
    count.textContent = sentence.replace(/\p{Nd}+/u, String(total).replace(/\d/g, (digit) => words.digits[digit]));
  };
  const begin = (first) => ((step = first), run().catch(() => (count.textContent = words.failed)));
  const change = (event) => {
    event.preventDefault(), begin(0);
    history.replaceState(null, "", `?${new URLSearchParams([...new FormData(form)].filter(([, value]) => value))}`);
  };
  for (const field of form.querySelectorAll("[name]")) field.value = new URLSearchParams(location.search).get(field.name) ?? "";
  form.onsubmit = form.onchange = change, earlier.onclick = () => begin(step + 1).then(() => earlier.hidden && (list.querySelector("h2 a") ?? form.q).focus());
  form.querySelector("fieldset").disabled = false, begin(0);
})();
