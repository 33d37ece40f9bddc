// Below the commands that run an example: a place to paste what it printed. What judges it is loaded when it is opened.
(() => {
  "use strict";
  const judge = new URL("judge.js", document.currentScript.src).href;

  function isSame(element, other) {
    return element.dataset.example === other.dataset.example
      && (element.dataset.variant || "") === (other.dataset.variant || "");
  }

  function fold(place) {
    const claims = [...document.querySelectorAll(".claim")].filter((claim) => isSame(claim, place));
    if (claims.length === 0) return;
    const made = document.createElement("details");
    made.className = "judge";
    const summary = document.createElement("summary");
    summary.textContent = "Did you run it? Paste what it printed";
    made.append(summary);
    made.addEventListener("toggle", () => {
      const charts = [...document.querySelectorAll(".charted")].filter((chart) => isSame(chart, place));
      const begin = () => { window.evidocJudge.open(made, place.dataset, claims, charts); };
      if (window.evidocJudge) begin();
      else load(begin);
    }, { once: true });
    place.append(made);
  }

  function load(done) {
    const script = document.createElement("script");
    script.src = judge;
    script.addEventListener("load", done);
    document.head.append(script);
  }

  document.querySelectorAll(".run-it").forEach(fold);
})();
