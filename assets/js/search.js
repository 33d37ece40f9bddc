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
    const needed = [library, new URL("find.js", here.src), new URL("search-documents.js", pages)];
    let missing = needed.length;
    needed.forEach((address) => {
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

  function begin() {
    window.siteFinder.begin(window.searchDocuments);
    state = "ready";
    dialog.dataset.ready = "";
    show();
  }

  // Adds a text whose found words are marked.
  function addMarked(parent, text, words) {
    let from = 0;
    text.replace(window.siteFinder.WORD, (word, at) => {
      if (words.indexOf(word.toLowerCase()) < 0) return word;
      parent.append(text.slice(from, at), element("mark", "search-mark", word));
      from = at + word.length;
      return word;
    });
    parent.append(text.slice(from));
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
    addMarked(text, window.siteFinder.excerpt(result.text, result.terms), result.terms);
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
    else if (state === "ready") showFound(query, window.siteFinder.search(query));
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
