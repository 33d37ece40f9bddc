// What a page gains with scripts: the theme button, and the machine that is remembered.
(function () {
  "use strict";
  var root = document.documentElement;

  function themeButton(button) {
    var themes = ["system", "light", "dark"];
    var names = { system: "System", light: "Light", dark: "Dark" };
    function show() {
      var theme = root.dataset.theme || "system";
      button.querySelector(".theme-label").textContent = names[theme];
      button.setAttribute("aria-label", names[theme] + " theme. Change");
    }
    button.addEventListener("click", function () {
      var theme = themes[(themes.indexOf(root.dataset.theme || "system") + 1) % themes.length];
      if (theme === "system") delete root.dataset.theme;
      else root.dataset.theme = theme;
      try {
        if (theme === "system") localStorage.removeItem("theme");
        else localStorage.setItem("theme", theme);
      } catch (refused) {
        // Not remembered, but shown.
      }
      show();
    });
    show();
    button.hidden = false;
  }

  // Where the reader is: the last element with an id above the upper third of the window, and how far from its top.
  function place() {
    var third = window.innerHeight / 3;
    var found = null;
    document.querySelectorAll("main [id]").forEach(function (element) {
      var top = element.getBoundingClientRect().top;
      if (top <= third) found = { id: element.id, top: top };
    });
    return found;
  }

  function choice(link) {
    link.addEventListener("click", function (event) {
      try {
        localStorage.setItem("machine", link.dataset.machine);
        if (event.ctrlKey || event.metaKey || event.shiftKey) return; // It opens elsewhere; this tab stays.
        sessionStorage.setItem("machine", link.dataset.machine);
        sessionStorage.setItem("place", JSON.stringify(place()));
      } catch (refused) {
        // Not remembered; the address says it.
      }
    });
  }

  // The same machine's page shows where the reader was on the other's.
  function returnToPlace() {
    try {
      var was = JSON.parse(sessionStorage.getItem("place"));
      sessionStorage.removeItem("place");
      var element = was && document.getElementById(was.id);
      if (element) window.scrollBy(0, element.getBoundingClientRect().top - was.top);
    } catch (refused) {
      // The page starts at its top.
    }
  }

  document.querySelectorAll(".theme-button").forEach(themeButton);
  document.querySelectorAll(".machine-list a").forEach(choice);
  returnToPlace();
  // A page that the browser kept: the reader went back to this machine.
  window.addEventListener("pageshow", function (shown) {
    if (!shown.persisted || !root.dataset.machines) return;
    try {
      sessionStorage.setItem("machine", root.dataset.machine);
    } catch (refused) {
      // Not remembered.
    }
  });
})();
