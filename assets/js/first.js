// Runs before the first paint, so that nothing that is remembered, a theme, wrapped lines or a machine, flashes.
(() => {
  "use strict";
  const root = document.documentElement;
  root.dataset.script = "";

  // What a browser remembers; where storage is switched off, nothing is remembered. All scripts use it.
  const memory = {
    read(storage, name) {
      try {
        return window[storage].getItem(name);
      } catch (refused) {
        return null;
      }
    },
    // Without a value, it is forgotten.
    write(storage, name, value) {
      try {
        if (value === null) window[storage].removeItem(name);
        else window[storage].setItem(name, value);
      } catch (refused) {
        // Not remembered, but shown.
      }
    },
  };
  window.siteMemory = memory;

  if (memory.read("localStorage", "evidoc wrap")) root.dataset.wrap = "";
  const theme = memory.read("localStorage", "theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;

  // The first machine's pages stand at plain addresses, the others' below on/NAME. An address that names a machine
  // in ?machine= leads to its page. A reader who chose a machine, in this tab or before, is led from a plain address
  // to the same page of that one, unless the reader went back to it.
  const machines = (root.dataset.machines || "").split(" ");
  const here = root.dataset.machine;
  if (machines.length < 2) return;
  const first = machines[0];
  const site = new URL("../", document.currentScript.src).href;
  const asked = new URLSearchParams(location.search).get("machine");
  const visit = performance.getEntriesByType("navigation")[0];
  const fresh = !visit || visit.type === "navigate";
  const chosen = memory.read("sessionStorage", "machine") || memory.read("localStorage", "machine");

  // The address of a page about runs names the machine.
  const fixed = location.href.startsWith(site + "runs/");

  function folder(machine) {
    return machine === first ? "" : "on/" + machine + "/";
  }

  function isKnown(machine) {
    return machines.indexOf(machine) >= 0;
  }

  const shown = fixed ? here : isKnown(asked) ? asked : here === first && fresh && isKnown(chosen) ? chosen : here;
  if (shown === here) {
    memory.write("sessionStorage", "machine", here);
  } else {
    const page = new URL(location.href.slice((site + folder(here)).length), site + folder(shown));
    if (shown !== first) page.searchParams.delete("machine");
    location.replace(page);
  }
})();
