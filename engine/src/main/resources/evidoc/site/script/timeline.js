// A line of output and its moment in the timeline of the same run: each shows the other, and a replay plays both at
// their real pace. Without this script the page is complete.
(() => {
  "use strict";
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const SHORTEST = 50; // Milliseconds from the first line to the last that are worth a replay.
  const svgNames = "http://www.w3.org/2000/svg";

  function element(name, role, text) {
    const made = document.createElement(name);
    made.className = role;
    if (text) made.textContent = text;
    return made;
  }

  function withRun(selector, run) {
    return Array.from(document.querySelectorAll(selector)).filter((found) => found.dataset.run === run);
  }

  function player(figure) {
    const from = Number(figure.dataset.from);
    const to = Number(figure.dataset.to);
    const outputs = withRun(".run-output", figure.dataset.run);
    const lines = outputs.flatMap((output) => Array.from(output.querySelectorAll(".line[data-at]")));
    const heads = Array.from(figure.querySelectorAll(".timeline-plot")).map((plot) => {
      const line = document.createElementNS(svgNames, "line");
      line.setAttribute("class", "timeline-head");
      line.setAttribute("y1", "20");
      line.setAttribute("y2", plot.dataset.bottom);
      line.setAttribute("visibility", "hidden");
      plot.append(line);
      return {
        svg: plot.ownerSVGElement,
        line,
        start: Number(plot.dataset.start),
        end: Number(plot.dataset.end)
      };
    });
    const inside = lines.map(at).filter((time) => time >= from && time <= to);
    let playing = 0;
    const bar = figure.querySelector(".timeline-player");
    if (inside.length === 0) {
      bar.append(element("span", "moment-said", "No output on this page is from this time."));
      return;
    }

    const button = element("button", "replay-button", "Replay");
    button.type = "button";
    const slider = element("input", "moment");
    slider.type = "range";
    slider.min = from;
    slider.max = to;
    slider.step = "any";
    slider.value = from;
    slider.setAttribute("aria-label", "Moment of the run");
    const said = element("output", "moment-said");
    button.hidden = Math.max.apply(null, inside) - Math.min.apply(null, inside) < SHORTEST;
    bar.append(button, slider, said);

    function at(line) {
      return Number(line.dataset.at);
    }

    // The line that was printed last by a time.
    function last(time) {
      return lines.filter((line) => at(line) <= time).sort((a, b) => at(a) - at(b)).pop();
    }

    function unmark() {
      document.querySelectorAll(".line[data-now]").forEach((line) => {
        delete line.dataset.now;
      });
    }

    function text(time) {
      return (time - from).toFixed(1) + " ms";
    }

    function show(time, line) {
      const inside = time >= from && time <= to;
      heads.forEach((head) => {
        const x = head.start + (head.end - head.start) * (time - from) / (to - from);
        head.line.setAttribute("x1", x);
        head.line.setAttribute("x2", x);
        head.line.setAttribute("visibility", inside ? "visible" : "hidden");
      });
      unmark();
      const now = line || last(time);
      if (now) now.dataset.now = "";
      slider.value = Math.min(to, Math.max(from, time));
      said.textContent = inside ? text(time) : time < from ? "before this picture" : "after this picture";
      slider.setAttribute("aria-valuetext", said.textContent + (now ? ", last line: " + now.textContent : ""));
    }

    function stop() {
      cancelAnimationFrame(playing);
      playing = 0;
      button.textContent = "Replay";
      lines.forEach((line) => { delete line.dataset.later; });
    }

    function play() {
      const begun = performance.now();
      const start = Number(slider.value) >= to ? from : Number(slider.value);
      let shown = null;
      button.textContent = "Stop";
      function frame() {
        const time = start + performance.now() - begun;
        if (time >= to) {
          stop();
          show(to);
          return;
        }
        lines.forEach((line) => {
          if (at(line) > time) line.dataset.later = "";
          else delete line.dataset.later;
        });
        const now = last(time);
        if (!still.matches || now !== shown) show(time);
        shown = now;
        playing = requestAnimationFrame(frame);
      }
      playing = requestAnimationFrame(frame);
    }

    button.addEventListener("click", () => {
      if (playing) stop();
      else play();
    });
    slider.addEventListener("input", () => {
      const time = Number(slider.value);
      if (playing) stop();
      show(time);
    });
    lines.forEach((line) => {
      line.addEventListener("pointerenter", () => {
        if (!playing) show(at(line), line);
      });
    });
    heads.forEach((head) => {
      head.svg.addEventListener("pointermove", (event) => {
        if (playing) return;
        const box = head.svg.getBoundingClientRect();
        const view = head.svg.viewBox.baseVal;
        const x = view.x + (event.clientX - box.left) * view.width / box.width;
        if (x >= head.start && x <= head.end) show(from + (x - head.start) / (head.end - head.start) * (to - from));
      });
    });
  }

  document.querySelectorAll("figure.timeline[data-run]").forEach(player);
})();
