// Runs before the first paint, so that neither a remembered theme nor a remembered machine flashes.
(function () {
  "use strict";
  var root = document.documentElement;
  root.dataset.script = "";

  function stored(storage, name) {
    try {
      return window[storage].getItem(name);
    } catch (refused) {
      return null; // Storage is switched off: nothing is remembered.
    }
  }

  function store(storage, name, value) {
    try {
      window[storage].setItem(name, value);
    } catch (refused) {
      // Not remembered, but shown.
    }
  }

  var theme = stored("localStorage", "theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;

  // The first machine's pages stand at plain addresses. A reader who chose another machine, in this tab or before,
  // is led to the same page of that one, unless the address names the machine or the reader went back to it.
  var machines = (root.dataset.machines || "").split(" ");
  var here = root.dataset.machine;
  if (machines.length < 2) return;
  var named = here !== machines[0] || new URLSearchParams(location.search).has("machine");
  var visit = performance.getEntriesByType("navigation")[0];
  var fresh = !visit || visit.type === "navigate";
  var chosen = stored("sessionStorage", "machine") || stored("localStorage", "machine");
  if (!named && fresh && chosen !== here && machines.indexOf(chosen) > 0) {
    var site = new URL("../", document.currentScript.src).href;
    var page = location.href.slice(site.length);
    location.replace(site + "on/" + chosen + "/" + page);
  } else {
    store("sessionStorage", "machine", here);
  }
})();
