// A value says which run it comes from. Without this script it has a title.
(() => {
  "use strict";

  // One tip for all values: it follows the pointer's or the keyboard's choice, can be pointed at, and Escape hides it.
  function values(found) {
    const tip = document.createElement("p");
    tip.className = "value-tip";
    tip.id = "_value-tip";
    tip.setAttribute("role", "tooltip");
    tip.hidden = true;
    document.body.append(tip);
    let shown = null;
    let leaving = 0;

    function hide() {
      clearTimeout(leaving);
      if (shown) shown.removeAttribute("aria-describedby");
      shown = null;
      tip.hidden = true;
    }

    function show(value) {
      hide();
      shown = value;
      value.setAttribute("aria-describedby", tip.id);
      tip.textContent = value.dataset.from;
      tip.hidden = false;
      const at = value.getClientRects()[0];
      const width = document.documentElement.clientWidth;
      const left = Math.min(at.left, width - tip.offsetWidth - 8);
      const above = at.top - tip.offsetHeight - 8;
      tip.style.left = window.scrollX + Math.max(8, left) + "px";
      tip.style.top = window.scrollY + (above >= 0 ? above : at.bottom + 8) + "px";
    }

    function leave() {
      clearTimeout(leaving);
      leaving = setTimeout(() => {
        if (shown !== document.activeElement) hide();
      }, 200);
    }

    found.forEach((value) => {
      value.dataset.from = value.title;
      value.removeAttribute("title");
      value.tabIndex = 0;
      value.addEventListener("focus", () => { show(value); });
      value.addEventListener("blur", hide);
      value.addEventListener("pointerenter", () => { show(value); });
      value.addEventListener("pointerleave", leave);
    });
    tip.addEventListener("pointerenter", () => { clearTimeout(leaving); });
    tip.addEventListener("pointerleave", leave);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") hide();
    });
  }

  const found = document.querySelectorAll(".run-value[title]");
  if (found.length) values(found);
})();
