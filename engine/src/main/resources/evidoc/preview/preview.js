// Keeps the page that a preview serves up to date. It is no part of the published site.
(() => {
  "use strict";
  const script = document.currentScript;
  const page = nameOf(location.pathname);
  const place = "preview-place";
  let version = script.dataset.version;

  function nameOf(path) {
    const name = decodeURIComponent(path).slice(1);
    return name === "" || name.endsWith("/") ? name + "index.html" : name;
  }

  // The reader stays where the page was.
  function reload() {
    try {
      sessionStorage.setItem(place, JSON.stringify({ page, x: scrollX, y: scrollY }));
    } catch (refused) {
      // The browser itself remembers the place, more or less.
    }
    location.reload();
  }

  function returnToPlace() {
    try {
      const was = JSON.parse(sessionStorage.getItem(place));
      if (was && was.page === page) scrollTo({ left: was.x, top: was.y, behavior: "instant" });
    } catch (refused) {
      // The page starts at its top.
    }
  }

  function isOf(url, names) {
    const address = new URL(url, location.href);
    return address.origin === location.origin && names.indexOf(nameOf(address.pathname)) >= 0;
  }

  // A style sheet gives way to its successor when that is there.
  function swap(link) {
    const next = link.cloneNode();
    const address = new URL(link.href);
    address.searchParams.set("preview", version);
    next.href = address.href;
    next.addEventListener("load", () => { link.remove(); });
    link.after(next);
  }

  function show(changed) {
    version = changed.version;
    const names = changed.names;
    const loaded = Array.from(document.querySelectorAll("[src]"), (e) => e.src);
    if (names.indexOf("*") >= 0 || names.indexOf(page) >= 0
        || loaded.some((url) => url && isOf(url, names))) {
      reload();
      return;
    }
    document.querySelectorAll("link[rel~=stylesheet]").forEach((link) => {
      if (isOf(link.href, names)) swap(link);
    });
  }

  let shown = null;

  function hide() {
    if (shown) shown.remove();
    shown = null;
  }

  function element(name, text) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    return made;
  }

  function entry(problem) {
    const item = element("li");
    if (problem.where) item.append(element("code", problem.where), ": ");
    item.append(problem.what);
    return item;
  }

  // Something of the preview's own over the page, in its own style.
  function over(name, content) {
    const made = element(name);
    const style = element("link");
    style.rel = "stylesheet";
    style.href = new URL("preview.css", script.src).href;
    made.attachShadow({ mode: "open" }).append(style, content);
    document.documentElement.append(made);
    return made;
  }

  let busy = null;

  function showBusy(files) {
    if (busy) busy.remove();
    busy = null;
    if (files.length === 0) return;
    const more = files.length > 1 ? " and " + (files.length - 1) + " more" : "";
    const text = element("aside", "Running " + files[0] + more + " …");
    text.setAttribute("role", "status");
    busy = over("preview-busy", text);
  }

  function showProblems(problems) {
    hide();
    if (problems.length === 0) return;
    const box = element("section");
    box.setAttribute("role", "alert");
    const list = element("ul");
    problems.forEach((problem) => { list.append(entry(problem)); });
    const button = element("button", "Dismiss");
    button.type = "button";
    button.addEventListener("click", hide);
    box.append(
      element("h2", problems.length === 1 ? "1 problem" : problems.length + " problems"),
      list,
      element("p", "The page below is the last good one. It is updated as soon as this is fixed."),
      button);
    shown = over("preview-problems", box);
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  returnToPlace();
  window.addEventListener("load", () => {
    returnToPlace();
    try {
      sessionStorage.removeItem(place);
    } catch (refused) {
      // Nothing was remembered.
    }
  });

  let news = null;

  // Whoever listens again is told all that happened meanwhile.
  function listen() {
    if (news || document.hidden) return;
    const begun = new EventSource(new URL("events?" + version, script.src));
    begun.addEventListener("changed", (event) => { show(JSON.parse(event.data)); });
    begun.addEventListener("problems", (event) => { showProblems(JSON.parse(event.data)); });
    begun.addEventListener("busy", (event) => { showBusy(JSON.parse(event.data)); });
    begun.addEventListener("error", () => {
      if (begun !== news) return;
      rest();
      setTimeout(listen, 500);
    });
    news = begun;
  }

  function rest() {
    if (news) news.close();
    news = null;
  }

  // A browser has six connections to a server, and all pages share them: only those that are seen listen.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) rest();
    else listen();
  });
  // To reload would cancel the way to another page. A link may turn out to be a download, for which
  // nobody leaves.
  window.addEventListener("beforeunload", () => {
    rest();
    setTimeout(listen, 30000);
  });
  window.addEventListener("pagehide", rest);
  window.addEventListener("pageshow", listen);
  listen();
})();
