// The axis of a timeline is a slider: a head shows a moment in all lanes, a sentence tells it, and a line of output and
// its moment show each other. A replay runs in slow motion. Without this script the page is complete.
(() => {
  "use strict";
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const LONGEST = 12000; // Milliseconds that a replay takes at most, unless it is slower than the run anyway.
  const svgNames = "http://www.w3.org/2000/svg";

  function element(name, role, text) {
    const made = document.createElement(name);
    made.className = role;
    if (text) made.textContent = text;
    return made;
  }

  function button(role, text, label) {
    const made = element("button", role, text);
    made.type = "button";
    if (label) made.setAttribute("aria-label", label);
    return made;
  }

  // 1, 2, 5, 10, 20 …: how many times slower than the run.
  function slowness(length) {
    const ratio = LONGEST / length;
    const power = 10 ** Math.floor(Math.log10(ratio));
    return Math.max(1, power * [5, 2, 1].find((step) => step * power <= ratio));
  }

  function withRun(selector, run) {
    return Array.from(document.querySelectorAll(selector)).filter((found) => found.dataset.run === run);
  }

  // For each lane its parts: the first moment after each, and the number of its words.
  function parts(text) {
    return text.split("¦").map((lane) => {
      let end = 0;
      return Array.from(lane.matchAll(/([0-9a-z]+)([A-Z]+)/g), ([, length, letters]) => {
        end += parseInt(length, 36);
        return { end, words: Array.from(letters).reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1 };
      });
    });
  }

  // The sentence of a moment: threads that do the same together, those that do nothing at the end.
  function sentence(lanes, names, says, moment) {
    const together = new Map();
    lanes.forEach((lane, i) => {
      const words = lane.find((part) => part.end > moment).words;
      together.set(words, [...together.get(words) || [], names[i]]);
    });
    [0, 1].filter((absent) => together.has(absent)).forEach((absent) => {
      const them = together.get(absent);
      together.delete(absent);
      together.set(absent, them);
    });
    return Array.from(together, ([words, them]) => {
      const said = says[words].replace(/\{([^|}]*)\|([^|}]*)\}/g, them.length > 1 ? "$2" : "$1");
      const all = them.length > 1 ? them.slice(0, -1).join(", ") + " and " + them.at(-1) : them[0];
      return all + " " + said;
    }).join("; ");
  }

  function head(plot) {
    const line = document.createElementNS(svgNames, "line");
    line.setAttribute("class", "timeline-head");
    line.setAttribute("y1", plot.dataset.top);
    line.setAttribute("y2", plot.dataset.bottom);
    plot.append(line);
    return { svg: plot.ownerSVGElement, line, start: Number(plot.dataset.start), end: Number(plot.dataset.end) };
  }

  // Lays the slider over the axis of each of the drawings, in their units.
  function lay(axis, heads) {
    heads.forEach(({ svg, line, start, end }) => {
      const shape = svg.classList.contains("timeline-wide") ? "wide" : svg.classList.contains("timeline-tall") && "tall";
      if (!shape) return;
      const view = svg.viewBox.baseVal;
      axis.style.setProperty("--" + shape, view.width);
      axis.style.setProperty("--" + shape + "-start", start - view.x);
      axis.style.setProperty("--" + shape + "-length", end - start);
      axis.style.setProperty("--top", line.getAttribute("y1"));
    });
  }

  function player(figure) {
    const from = Number(figure.dataset.from);
    const to = Number(figure.dataset.to);
    const bar = figure.querySelector(".timeline-player");
    const moments = Number(bar.dataset.moments);
    const names = bar.dataset.names.split("¦");
    const says = bar.dataset.says.split("¦");
    const shown = parts(bar.dataset.shown);
    const every = bar.dataset.every ? parts(bar.dataset.every) : shown;
    const choice = figure.querySelector(".timeline-choice");
    const outputs = withRun(".run-output", figure.dataset.run);
    const lines = outputs.flatMap((output) => Array.from(output.querySelectorAll(".line[data-at]")));
    const heads = Array.from(figure.querySelectorAll(".timeline-plot"), head);
    const times = slowness(to - from);
    const playText = times > 1 ? "Play " + times + " times slower" : "Play";
    let playing = 0;

    const play = button("replay-button", playText);
    const back = button("replay-button replay-step", "‹", "Previous change");
    const on = button("replay-button replay-step", "›", "Next change");
    const said = element("output", "moment-said");
    const controls = element("div", "timeline-controls");
    controls.append(play, back, on);
    bar.append(controls, said);

    const slider = element("input", "moment");
    slider.type = "range";
    slider.min = from;
    slider.max = to;
    slider.step = "any";
    slider.value = from;
    slider.setAttribute("aria-label", "Moment of the run");
    const axis = figure.querySelector(".timeline-axis");
    axis.append(slider);
    lay(axis, heads);

    function at(line) {
      return Number(line.dataset.at);
    }

    // The line that was printed last by a time.
    function last(time) {
      return lines.filter((line) => at(line) <= time).sort((a, b) => at(a) - at(b)).pop();
    }

    function moment(time) {
      return Math.min(moments - 1, Math.max(0, Math.floor((time - from) / (to - from) * moments)));
    }

    function lanes() {
      return choice && choice.checked ? every : shown;
    }

    function tell(time) {
      if (time < from) return "before this picture";
      if (time > to) return "after this picture";
      return (time - from).toFixed(1) + " ms: " + sentence(lanes(), names, says, moment(time));
    }

    function point(time) {
      heads.forEach(({ line, start, end }) => {
        const x = start + (end - start) * (time - from) / (to - from);
        line.setAttribute("x1", x);
        line.setAttribute("x2", x);
        line.setAttribute("visibility", time >= from && time <= to ? "visible" : "hidden");
      });
      slider.value = Math.min(to, Math.max(from, time));
      const text = tell(time);
      if (said.textContent !== text) said.textContent = text;
      slider.setAttribute("aria-valuetext", text);
    }

    function show(time, line) {
      point(time);
      document.querySelectorAll(".line[data-now]").forEach((marked) => { delete marked.dataset.now; });
      const now = line || last(time);
      if (now) now.dataset.now = "";
    }

    function stop() {
      cancelAnimationFrame(playing);
      playing = 0;
      play.textContent = playText;
      lines.forEach((line) => { delete line.dataset.later; });
    }

    function start() {
      const begun = performance.now();
      const first = Number(slider.value) >= to ? from : Number(slider.value);
      play.textContent = "Pause";
      function frame() {
        const time = first + (performance.now() - begun) / times;
        if (time >= to) {
          stop();
          show(to);
          return;
        }
        lines.forEach((line) => {
          if (at(line) > time && at(line) <= to) line.dataset.later = "";
          else delete line.dataset.later;
        });
        show(time);
        playing = requestAnimationFrame(frame);
      }
      playing = requestAnimationFrame(frame);
    }

    // To the next moment at which a lane changes, or the one before.
    function step(forward) {
      stop();
      const here = moment(Number(slider.value));
      const changes = lanes().flatMap((lane) => lane.map((part) => part.end));
      const next = forward
        ? Math.min(...changes.filter((end) => end > here))
        : Math.max(0, ...changes.filter((end) => end < here));
      said.ariaLive = "polite";
      show(next >= moments ? to : from + (next + (next && 0.5)) / moments * (to - from));
    }

    function quiet() {
      said.ariaLive = "off";
    }

    function motion() {
      play.hidden = still.matches;
    }

    play.addEventListener("click", () => {
      quiet();
      if (playing) stop();
      else start();
    });
    back.addEventListener("click", () => step(false));
    on.addEventListener("click", () => step(true));
    slider.addEventListener("input", () => {
      const time = Number(slider.value);
      quiet();
      if (playing) stop();
      show(time);
    });
    if (choice) choice.addEventListener("change", () => point(Number(slider.value)));
    [...lines, ...figure.querySelectorAll(".timeline-callouts > li")].forEach((told) => {
      told.addEventListener("pointerenter", () => {
        if (!playing) show(at(told), lines.includes(told) ? told : null);
      });
    });
    heads.forEach(({ svg, start: left, end: right }) => {
      svg.addEventListener("pointermove", (event) => {
        if (playing) return;
        const box = svg.getBoundingClientRect();
        const view = svg.viewBox.baseVal;
        const x = view.x + (event.clientX - box.left) * view.width / box.width;
        if (x >= left && x <= right) show(from + (x - left) / (right - left) * (to - from));
      });
    });
    still.addEventListener("change", motion);
    motion();
    quiet();
    point(from);
  }

  document.querySelectorAll("figure.timeline[data-run]").forEach(player);
})();
