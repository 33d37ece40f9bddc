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

  // The first machine's pages stand at plain addresses, the others' below on/NAME. An address that names a machine
  // in ?machine= leads to its page. A reader who chose a machine, in this tab or before, is led from a plain address
  // to the same page of that one, unless the reader went back to it.
  var machines = (root.dataset.machines || "").split(" ");
  var here = root.dataset.machine;
  if (machines.length < 2) return;
  var first = machines[0];
  var site = new URL("../", document.currentScript.src).href;
  var asked = new URLSearchParams(location.search).get("machine");
  var visit = performance.getEntriesByType("navigation")[0];
  var fresh = !visit || visit.type === "navigate";
  var chosen = stored("sessionStorage", "machine") || stored("localStorage", "machine");

  function folder(machine) {
    return machine === first ? "" : "on/" + machine + "/";
  }

  function isKnown(machine) {
    return machines.indexOf(machine) >= 0;
  }

  var shown = isKnown(asked) ? asked : here === first && fresh && isKnown(chosen) ? chosen : here;
  if (shown === here) {
    store("sessionStorage", "machine", here);
  } else {
    var page = new URL(location.href.slice((site + folder(here)).length), site + folder(shown));
    if (shown !== first) page.searchParams.delete("machine");
    location.replace(page);
  }
})();
