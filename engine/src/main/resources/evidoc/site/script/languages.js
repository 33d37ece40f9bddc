// The same program in several languages: one tab for each, and the choice holds for all pages. On paper and without
// this script, one stands after the other.
(() => {
  "use strict";
  const KEY = "evidoc language";
  const NAMES = { java: "Java", py: "Python" };
  const groups = [];

  function languageOf(part) {
    const shown = part.matches("[data-example]") ? part : part.querySelector("[data-example]");
    return shown ? shown.dataset.example.split(".").pop() : "";
  }

  function panel(language, id) {
    const made = document.createElement("div");
    made.className = "languages-panel";
    made.id = id;
    made.setAttribute("role", "tabpanel");
    made.setAttribute("aria-labelledby", id + "-tab");
    made.dataset.language = language;
    return made;
  }

  function tab(group, { id, dataset }) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "languages-tab";
    made.id = id + "-tab";
    made.textContent = NAMES[dataset.language] || dataset.language;
    made.dataset.language = dataset.language;
    made.setAttribute("role", "tab");
    made.setAttribute("aria-controls", id);
    made.addEventListener("click", () => { choose(dataset.language); });
    made.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = group.tabs[(group.tabs.indexOf(made) + step + group.tabs.length) % group.tabs.length];
      next.focus();
      next.click();
      event.preventDefault();
    });
    return made;
  }

  function show({ tabs, panels }, language) {
    if (!panels.some((each) => each.dataset.language === language)) return;
    panels.forEach((each) => { each.toggleAttribute("data-shown", each.dataset.language === language); });
    tabs.forEach((each) => {
      each.setAttribute("aria-selected", String(each.dataset.language === language));
    });
  }

  function choose(language) {
    evidocMemory.write(KEY, language);
    groups.forEach((group) => { show(group, language); });
  }

  // The panel that an address leads into.
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const hidden = target && target.closest(".languages-panel:not([data-shown])");
    if (!hidden) return;
    choose(hidden.dataset.language);
    target.scrollIntoView();
  }

  document.querySelectorAll(".languages > .content").forEach((content, number) => {
    const group = { tabs: [], panels: [] };
    Array.from(content.children).forEach((part) => {
      const language = languageOf(part) || (group.panels.length > 0 ? group.panels.at(-1).dataset.language : "");
      let own = group.panels.find((each) => each.dataset.language === language);
      if (!own) {
        own = panel(language, "_languages-" + (number + 1) + "-" + language);
        group.panels.push(own);
      }
      own.append(part);
    });
    if (group.panels.length < 2) {
      group.panels.forEach((each) => { content.append(...each.childNodes); });
      return;
    }
    group.tabs = group.panels.map((each) => tab(group, each));
    const list = document.createElement("div");
    list.className = "languages-tabs";
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", "Language");
    list.append(...group.tabs);
    content.append(list, ...group.panels);
    groups.push(group);
    show(group, group.panels[0].dataset.language);
    show(group, evidocMemory.read(KEY));
  });
  if (groups.length > 0) {
    reveal();
    window.addEventListener("hashchange", reveal);
  }
})();
