// What a page gains with scripts: the theme button, and the machine that is remembered.
(() => {
  "use strict";
  const memory = window.siteMemory;
  const root = document.documentElement;

  function themeButton(button) {
    const themes = ["system", "light", "dark"];
    const names = { system: "System", light: "Light", dark: "Dark" };
    function show() {
      const theme = root.dataset.theme || "system";
      button.querySelector(".theme-label").textContent = names[theme];
      button.setAttribute("aria-label", names[theme] + " theme. Change");
    }
    button.addEventListener("click", () => {
      const theme = themes[(themes.indexOf(root.dataset.theme || "system") + 1) % themes.length];
      if (theme === "system") delete root.dataset.theme;
      else root.dataset.theme = theme;
      memory.write("localStorage", "theme", theme === "system" ? null : theme);
      show();
    });
    show();
    button.hidden = false;
  }

  // The menu of machines closes by Escape and by a click beside it. The focus goes back to what opened it.
  function closing(menu) {
    function close() {
      const inside = menu.contains(document.activeElement);
      menu.open = false;
      if (inside) menu.querySelector("summary").focus();
    }
    document.addEventListener("click", (event) => {
      if (menu.open && !menu.contains(event.target)) menu.open = false;
    });
    document.addEventListener("keydown", (event) => {
      if (menu.open && event.key === "Escape") close();
    });
  }

  // Where the reader is: the last element with an id above the upper third of the window, and how far from its top.
  // Drawings have ids too, and of two drawings one is hidden.
  function place() {
    const third = window.innerHeight / 3;
    let found = null;
    document.querySelectorAll("main [id]").forEach((element) => {
      const top = element.getBoundingClientRect().top;
      const isPlace = !element.closest("svg") && element.checkVisibility();
      if (isPlace && top <= third) found = { id: element.id, top };
    });
    return found;
  }

  function choice(link) {
    link.addEventListener("click", (event) => {
      memory.write("localStorage", "machine", link.dataset.machine);
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // It opens elsewhere; this tab stays.
      memory.write("sessionStorage", "machine", link.dataset.machine);
      memory.write("sessionStorage", "place", JSON.stringify(place()));
    });
  }

  // The same machine's page shows where the reader was on the other's.
  function returnToPlace() {
    const text = memory.read("sessionStorage", "place");
    memory.write("sessionStorage", "place", null);
    try {
      const was = JSON.parse(text);
      const element = was && document.getElementById(was.id);
      if (element) window.scrollBy(0, element.getBoundingClientRect().top - was.top);
    } catch (foreign) {
      // Another site of the same host remembers something else by that name.
    }
  }

  document.querySelectorAll(".theme-button").forEach(themeButton);
  document.querySelectorAll(".machine-menu").forEach(closing);
  document.querySelectorAll(".machine-list a").forEach(choice);
  // All scripts have made room for what they add.
  document.addEventListener("DOMContentLoaded", returnToPlace);
  // A page that the browser kept: the reader went back to this machine.
  window.addEventListener("pageshow", (shown) => {
    if (!shown.persisted || !root.dataset.machines) return;
    memory.write("sessionStorage", "machine", root.dataset.machine);
  });
})();
