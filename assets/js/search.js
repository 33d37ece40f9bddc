// Search in pages, sections, examples and terms. The library and all that can be found are loaded when the search is
// opened first; without this script the link that opens it leads to a list of all pages.
(() => {
  "use strict";
  const memory = window.siteMemory;
  const here = document.currentScript;
  const links = document.querySelectorAll(".search-link");
  if (links.length === 0) return;
  const pages = new URL(here.dataset.pages, location.href); // Root of this machine's pages.
  const library = new URL("lunr.js", here.src);
  const WORD = /[^\n\r\p{Z}\p{P}]+/gu;
  const EXCERPT = window.matchMedia("(max-width: 40em)").matches ? 90 : 170; // Characters.
  const GROUPS = [
    { name: "Pages and sections", kinds: ["page", "section"], most: 12 },
    { name: "Terms", kinds: ["term"], most: 2 },
    { name: "Examples", kinds: ["example"], most: 4 }
  ];
  const FURNITURE = 5; // Pages that have a section of the same title.
  const NAMED = { page: 16, term: 6, section: 3, example: 3 }; // How much more counts what has the name asked for.
  const WEIGHTS = { page: 1.5, section: 1, example: 0.8, term: 1.4 };
  let index = null;
  let documents = [];
  let state = "asleep";
  let options = [];
  let active = -1;
  let saying = 0;
  let dialog, input, list, note, status;
  const root = document.documentElement;

  function element(name, role, text) {
    const made = document.createElement(name);
    made.className = role;
    if (text) made.textContent = text;
    return made;
  }

  // What is remembered: whether the slash opens the search. A single key can be in the way of those who speak to
  // their computer.
  function slashOpens() {
    return memory.read("localStorage", "slash") !== "off";
  }

  function rememberSlash(opens) {
    memory.write("localStorage", "slash", opens ? null : "off");
    root.dataset.slash = opens ? "on" : "off";
  }

  root.dataset.slash = slashOpens() ? "on" : "off";

  function load() {
    if (state !== "asleep") return;
    state = "loading";
    let missing = 2;
    [library, new URL("search-documents.js", pages)].forEach((address) => {
      const script = document.createElement("script");
      script.src = address.href;
      script.addEventListener("load", () => {
        missing--;
        if (missing === 0) begin();
      });
      script.addEventListener("error", () => {
        state = "failed";
        show();
      });
      document.head.append(script);
    });
  }

  // The words within names such as lostUpdate.
  function partsOf(text) {
    return (text.match(WORD) || []).filter((word) => /\p{Ll}\p{Lu}/u.test(word))
      .map((word) => word.replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$& ")).join(" ");
  }

  // Sections that many pages have, such as their sources, say little about what they are found for.
  function furniture() {
    const pages = new Map();
    documents.filter(({ kind }) => kind === "section").forEach(({ title }) => {
      pages.set(title, (pages.get(title) || 0) + 1);
    });
    return ({ title }) => (pages.get(title) || 0) >= FURNITURE;
  }

  // Words are indexed as they are written; their forms are looked for when something is found by them.
  function begin() {
    window.lunr.tokenizer.separator = /[\n\r\p{Z}\p{P}]+/u;
    documents = window.searchDocuments;
    index = window.lunr(function () {
      const builder = this;
      builder.pipeline.reset();
      builder.searchPipeline.reset();
      builder.field("title", { boost: 4 });
      builder.field("page", { boost: 0.7 });
      builder.field("aliases");
      builder.field("text");
      builder.field("parts", { boost: 0.2 });
      const isFurniture = furniture();
      documents.forEach((each, id) => {
        const parts = partsOf(each.title + " " + each.text);
        const boost = isFurniture(each) ? 0.1 : WEIGHTS[each.kind];
        builder.add(Object.assign({ id, parts }, each), { boost });
      });
    });
    state = "ready";
    dialog.dataset.ready = "";
    show();
  }

  // What a word has in common with its other forms: "switch" of "switching" and "switches".
  function stemOf(word) {
    return window.lunr.stemmer(new window.lunr.Token(word)).toString().replace(/i$/, "");
  }

  // A word also matches its other forms and what it begins; a long one that matches nothing may have a mistake.
  function findWord(word) {
    const wildcard = window.lunr.Query.wildcard.TRAILING;
    const stem = stemOf(word);
    const found = index.query((query) => {
      query.term(word, { boost: 1 });
      query.term(word, { boost: 0.3, wildcard });
      if (stem.length > 2 && word.startsWith(stem)) query.term(stem, { boost: 0.6, wildcard });
    });
    return found.length > 0 || word.length < 5 ? found : index.query((query) => { query.term(word, { editDistance: 1 }); });
  }

  // The words of a question, without those that any question has.
  function wordsOf(query) {
    const all = Array.from(new Set(query.toLowerCase().match(WORD) || []));
    const telling = all.filter((word) => window.lunr.stopWordFilter(new window.lunr.Token(word)));
    return telling.length > 0 ? telling : all;
  }

  function findWords(words) {
    const all = new Map();
    words.forEach((word) => {
      findWord(word).forEach((match) => {
        const result = all.get(match.ref)
          || Object.assign({ score: 0, words: 0, terms: [] }, documents[match.ref]);
        result.score += match.score;
        result.words++;
        result.terms = result.terms.concat(Object.keys(match.matchData.metadata));
        all.set(match.ref, result);
      });
    });
    return Array.from(all.values());
  }

  // Texts that say the same have the same key: "What is a thread?" and "threads".
  function keyOf(text) {
    return wordsOf(text).map(stemOf).sort().join(" ");
  }

  // What has all words; if nothing has, what has any of them. An exact title comes first.
  function find(query) {
    const words = wordsOf(query);
    const any = findWords(words);
    const all = any.filter((result) => result.words === words.length);
    const found = all.length > 0 ? all : any;
    const key = keyOf(query);
    function score(result) {
      const base = result.score * result.words * result.words;
      const names = result.title.split(", ").concat((result.aliases || "").split(", "));
      if (result.kind === "page") names.push(result.page);
      if (names.some((name) => name && keyOf(name) === key)) return base * NAMED[result.kind];
      return result.title.toLowerCase().includes(query.toLowerCase().trim()) ? 1.5 * base : base;
    }
    found.forEach((result) => { result.score = score(result); });
    return found.sort((a, b) => b.score - a.score);
  }

  function grouped(found) {
    return GROUPS.map((group) => {
      const results = found.filter((result) => group.kinds.indexOf(result.kind) >= 0);
      return { name: group.name, results: results.slice(0, group.most) };
    }).filter((group) => group.results.length > 0).sort((a, b) => b.results[0].score - a.results[0].score);
  }

  // Adds a text whose found words are marked.
  function addMarked(parent, text, words) {
    let from = 0;
    text.replace(WORD, (word, at) => {
      if (words.indexOf(word.toLowerCase()) < 0) return word;
      parent.append(text.slice(from, at), element("mark", "search-mark", word));
      from = at + word.length;
      return word;
    });
    parent.append(text.slice(from));
  }

  // The part of a text that has the most of the found words.
  function excerpt(text, words) {
    const places = [];
    text.replace(WORD, (word, at) => {
      if (words.indexOf(word.toLowerCase()) >= 0) places.push({ at, word: word.toLowerCase() });
      return word;
    });
    let best = 0;
    let most = 0;
    places.forEach((place) => {
      const near = places.filter((other) => other.at >= place.at && other.at < place.at + EXCERPT - 30);
      const different = near.filter((one, i) => near.findIndex((other) => other.word === one.word) === i).length;
      if (different > most) {
        most = different;
        best = place.at;
      }
    });
    if (best < EXCERPT / 2) best = 0;
    const start = best === 0 ? 0 : text.indexOf(" ", best - 40) + 1;
    const rest = text.slice(start);
    const end = rest.length <= EXCERPT ? rest.length : rest.lastIndexOf(" ", EXCERPT);
    return (start > 0 ? "… " : "") + rest.slice(0, end) + (end < rest.length ? " …" : "");
  }

  function place(result) {
    const made = element("span", "search-place", result.kind === "example" ? "Example, " : "");
    if (result.kind === "term") made.append("Term");
    else if (result.kind !== "page") made.append(result.page);
    else if (result.page !== result.title) addMarked(made, result.page, result.terms);
    return made;
  }

  function option(result) {
    const link = element("a", "search-result");
    link.id = "search-result-" + options.length;
    link.href = new URL(result.address, pages).href;
    link.tabIndex = -1;
    link.dataset.kind = result.kind;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    const title = element("span", "search-title");
    addMarked(title, result.title, result.terms);
    const text = element("span", "search-excerpt");
    addMarked(text, excerpt(result.text, result.terms), result.terms);
    link.append(title);
    link.append(" ", place(result), " ", text);
    link.addEventListener("pointermove", () => { activate(options.indexOf(link)); });
    options.push(link);
    return link;
  }

  function group(each, number) {
    const box = element("div", "search-group");
    const label = element("p", "search-label", each.name);
    label.id = "search-label-" + number;
    box.setAttribute("role", "group");
    box.setAttribute("aria-labelledby", label.id);
    label.setAttribute("role", "presentation");
    box.append(label);
    each.results.forEach((result) => { box.append(option(result)); });
    return box;
  }

  function activate(number) {
    if (options[active]) options[active].setAttribute("aria-selected", "false");
    active = options.length === 0 ? -1 : (number + options.length) % options.length;
    if (active < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    options[active].setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", options[active].id);
    const before = active === 0 ? options[0].previousElementSibling : null;
    (before || options[active]).scrollIntoView({ block: "nearest" });
    if (before) options[0].scrollIntoView({ block: "nearest" });
  }

  function say(text) {
    clearTimeout(saying);
    saying = setTimeout(() => { status.textContent = text; }, 400);
  }

  function allPages() {
    const link = element("a", "search-all", "All pages");
    link.href = links[0].href;
    return link;
  }

  function tell(text) {
    note.replaceChildren(text);
    if (text && (state === "failed" || state === "ready" && input.value.trim())) note.append(" ", allPages());
    note.hidden = !text;
    return text;
  }

  function show() {
    const query = input.value.trim();
    options = [];
    list.replaceChildren();
    if (state === "failed") say(tell("The search could not be loaded. Every page and section is here:"));
    else if (query === "") say(tell("Type a word of a page, a heading, an example or a term."));
    else if (state === "ready") showFound(query, grouped(find(query)));
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(options.length > 0));
    activate(0);
  }

  function showFound(query, groups) {
    groups.forEach((each, i) => { list.append(group(each, i)); });
    list.scrollTop = 0;
    if (options.length === 0) say(tell("Nothing has “" + query + "” in it. Perhaps the list of everything helps:"));
    else tell("");
    if (options.length > 0) say(options.length === 1 ? "1 result" : options.length + " results");
  }

  function onKey(event) {
    if (event.isComposing) return;
    const steps = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: options.length - 1 };
    if (event.key === "Enter" && options[active]) options[active].click();
    else if (options.length === 0 || event.shiftKey || !(event.key in steps)) return;
    else activate(steps[event.key]);
    event.preventDefault();
  }

  function keys() {
    const foot = element("p", "search-foot");
    [["↑ ↓", "choose"], ["Enter", "open"], ["Esc", "close"]].forEach((key) => {
      const pair = element("span", "search-hint");
      pair.append(element("kbd", "search-key", key[0]), " " + key[1]);
      foot.append(pair, " ");
    });
    const label = element("label", "search-slash");
    const box = element("input", "search-slash-box");
    box.type = "checkbox";
    box.checked = slashOpens();
    box.addEventListener("change", () => { rememberSlash(box.checked); });
    label.append(box, " ", element("kbd", "search-key", "/"), " opens the search");
    foot.append(label);
    return foot;
  }

  function field() {
    const bar = element("div", "search-field");
    input = element("input", "search-input");
    input.type = "text";
    input.placeholder = "Search";
    input.autocomplete = "off";
    input.spellcheck = false;
    input.setAttribute("autocapitalize", "none");
    input.setAttribute("enterkeyhint", "go");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-label", "Search");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-haspopup", "listbox");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", "search-results");
    input.addEventListener("input", show);
    input.addEventListener("keydown", onKey);
    const close = element("button", "search-close", "Close");
    close.type = "button";
    close.addEventListener("click", () => { dialog.close(); });
    bar.append(links[0].querySelector(".search-icon").cloneNode(true), input, close);
    return bar;
  }

  function build() {
    dialog = element("dialog", "search");
    dialog.setAttribute("aria-label", "Search");
    list = element("div", "search-results");
    list.id = "search-results";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Results");
    note = element("p", "search-note");
    status = element("p", "visually-hidden");
    status.setAttribute("role", "status");
    dialog.append(field(), note, list, keys(), status);
    // The page below has the focus again before its address changes, so that the browser shows what was found.
    dialog.addEventListener("click", (event) => {
      const aside = event.ctrlKey || event.metaKey || event.shiftKey;
      if (event.target === dialog || event.target.closest("a") && !aside) dialog.close();
    });
    document.body.append(dialog);
  }

  // @param words what is searched for at once
  function open(words) {
    if (!dialog) build();
    if (!dialog.open) dialog.showModal();
    if (words) input.value = words;
    input.focus();
    input.select();
    load();
    show();
  }

  function isTyping(target) {
    return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  links.forEach((link) => {
    link.setAttribute("role", "button");
    link.setAttribute("aria-haspopup", "dialog");
    link.setAttribute("aria-keyshortcuts", "/ Control+K Meta+K");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // The list of all pages, in another tab.
      event.preventDefault();
      open("");
    });
    link.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      open("");
    });
  });
  document.addEventListener("click", (event) => {
    const asker = event.target.closest("[data-search]");
    if (asker) open(asker.dataset.search);
  });
  document.addEventListener("keydown", (event) => {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (command && event.key.toLowerCase() === "k" || slash && slashOpens() && !isTyping(event.target)) {
      event.preventDefault();
      open("");
    }
  });
})();
