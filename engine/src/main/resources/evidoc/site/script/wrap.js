// What is wider than its box fades where it is cut, and a button wraps its lines, here and on all pages. Without this
// script it can be scrolled.
(() => {
  "use strict";
  const KEY = "evidoc wrap";
  const root = document.documentElement;
  const buttons = [];
  const boxes = [];

  // The fade goes where the end is in sight.
  function fade(box) {
    box.toggleAttribute("data-cut", box.scrollWidth - box.clientWidth - Math.abs(box.scrollLeft) > 1);
  }

  function isTooWide(lines) {
    lines.style.whiteSpace = "pre";
    const answer = lines.scrollWidth > lines.clientWidth + 1;
    lines.style.whiteSpace = "";
    return answer;
  }

  function show() {
    const wraps = "wrap" in root.dataset;
    buttons.forEach((button) => { button.setAttribute("aria-pressed", String(wraps)); });
  }

  function wrapButton() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "wrap-button";
    button.title = "Wrap lines";
    button.setAttribute("aria-label", "Wrap lines");
    button.hidden = true;
    button.addEventListener("click", () => {
      const before = button.getBoundingClientRect().top;
      const wraps = root.toggleAttribute("data-wrap");
      evidocMemory.write(KEY, wraps ? "on" : null);
      show();
      boxes.forEach(fade);
      window.scrollBy(0, button.getBoundingClientRect().top - before); // Much may have grown above it.
      evidocSay(wraps ? "Long lines wrap" : "Long lines don't wrap");
    });
    buttons.push(button);
    return button;
  }

  function keepFaded(box, fit) {
    boxes.push(box);
    box.addEventListener("scroll", () => { fade(box); }, { passive: true });
    new ResizeObserver(() => {
      fit();
      fade(box);
    }).observe(box);
  }

  root.toggleAttribute("data-wrap", Boolean(evidocMemory.read(KEY)));
  document.querySelectorAll(".source, .run, .listingblock").forEach((part) => {
    const lines = part.querySelector("pre");
    if (!lines || part.parentElement.closest(".source")) return;
    const button = wrapButton();
    const copy = part.querySelector(":scope > figcaption > .copy-button, :scope > .content > .copy-button");
    if (copy) copy.before(button);
    else part.querySelector("figcaption").append(button);
    keepFaded(lines, () => { button.hidden = !isTooWide(lines); });
  });
  document.querySelectorAll(".table-scroll, .timeline .run-output").forEach((box) => { keepFaded(box, () => {}); });
  show();
})();
