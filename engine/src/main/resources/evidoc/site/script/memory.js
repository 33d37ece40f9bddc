// What a reader's browser keeps for the other scripts. It may refuse, and is then as if empty.
const evidocMemory = (() => {
  "use strict";

  function read(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  // Without a value, what is kept by that key goes.
  function write(key, value) {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      // It is forgotten when the page is left.
    }
  }

  return { read, write };
})();
