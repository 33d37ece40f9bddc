// Runs before the first paint, so that a remembered theme doesn't flash.
(function () {
  "use strict";
  var root = document.documentElement;
  root.dataset.script = "";
  try {
    var theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch (refused) {
    // Storage is switched off: the system's theme it is.
  }
})();
