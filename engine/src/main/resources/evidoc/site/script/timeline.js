// A line of output and its moment in the timeline of the same run: each shows the other, and a replay plays both at
// their real pace. Without this script the page is complete.
(function () {
  "use strict";
  var still = window.matchMedia("(prefers-reduced-motion: reduce)");
  var SHORTEST = 50; // Milliseconds from the first line to the last that are worth a replay.
  var svgNames = "http://www.w3.org/2000/svg";

  function element(name, role, text) {
    var made = document.createElement(name);
    made.className = role;
    if (text) made.textContent = text;
    return made;
  }

  function withRun(selector, run) {
    return Array.from(document.querySelectorAll(selector)).filter(function (found) {
      return found.dataset.run === run;
    });
  }

  function player(figure) {
    var from = Number(figure.dataset.from);
    var to = Number(figure.dataset.to);
    var outputs = withRun(".run-output", figure.dataset.run);
    var lines = outputs.flatMap(function (output) {
      return Array.from(output.querySelectorAll(".line[data-at]"));
    });
    var heads = Array.from(figure.querySelectorAll(".timeline-plot")).map(function (plot) {
      var line = document.createElementNS(svgNames, "line");
      line.setAttribute("class", "timeline-head");
      line.setAttribute("y1", "20");
      line.setAttribute("y2", plot.dataset.bottom);
      line.setAttribute("visibility", "hidden");
      plot.append(line);
      return {
        svg: plot.ownerSVGElement,
        line: line,
        start: Number(plot.dataset.start),
        end: Number(plot.dataset.end)
      };
    });
    var inside = lines.map(at).filter(function (time) { return time >= from && time <= to; });
    var playing = 0;
    var bar = figure.querySelector(".timeline-player");
    if (inside.length === 0) {
      bar.append(element("span", "moment-said", "No output on this page is from this time."));
      return;
    }

    var button = element("button", "replay-button", "Replay");
    button.type = "button";
    var slider = element("input", "moment");
    slider.type = "range";
    slider.min = from;
    slider.max = to;
    slider.step = "any";
    slider.value = from;
    slider.setAttribute("aria-label", "Moment of the run");
    var said = element("output", "moment-said");
    button.hidden = Math.max.apply(null, inside) - Math.min.apply(null, inside) < SHORTEST;
    bar.append(button, slider, said);

    function at(line) {
      return Number(line.dataset.at);
    }

    // The line that was printed last by a time.
    function last(time) {
      return lines.filter(function (line) { return at(line) <= time; }).sort(function (a, b) {
        return at(a) - at(b);
      }).pop();
    }

    function unmark() {
      document.querySelectorAll(".line[data-now]").forEach(function (line) {
        delete line.dataset.now;
      });
    }

    function text(time) {
      return (time - from).toFixed(1) + " ms";
    }

    function show(time, line) {
      var inside = time >= from && time <= to;
      heads.forEach(function (head) {
        var x = head.start + (head.end - head.start) * (time - from) / (to - from);
        head.line.setAttribute("x1", x);
        head.line.setAttribute("x2", x);
        head.line.setAttribute("visibility", inside ? "visible" : "hidden");
      });
      unmark();
      var now = line || last(time);
      if (now) now.dataset.now = "";
      slider.value = Math.min(to, Math.max(from, time));
      said.textContent = inside ? text(time) : time < from ? "before this picture" : "after this picture";
      slider.setAttribute("aria-valuetext", said.textContent + (now ? ", last line: " + now.textContent : ""));
    }

    function stop() {
      cancelAnimationFrame(playing);
      playing = 0;
      button.textContent = "Replay";
      lines.forEach(function (line) { delete line.dataset.later; });
    }

    function play() {
      var begun = performance.now();
      var start = Number(slider.value) >= to ? from : Number(slider.value);
      var shown = null;
      button.textContent = "Stop";
      function frame() {
        var time = start + performance.now() - begun;
        if (time >= to) {
          stop();
          show(to);
          return;
        }
        lines.forEach(function (line) {
          if (at(line) > time) line.dataset.later = "";
          else delete line.dataset.later;
        });
        var now = last(time);
        if (!still.matches || now !== shown) show(time);
        shown = now;
        playing = requestAnimationFrame(frame);
      }
      playing = requestAnimationFrame(frame);
    }

    button.addEventListener("click", function () {
      if (playing) stop();
      else play();
    });
    slider.addEventListener("input", function () {
      var time = Number(slider.value);
      if (playing) stop();
      show(time);
    });
    lines.forEach(function (line) {
      line.addEventListener("pointerenter", function () {
        if (!playing) show(at(line), line);
      });
    });
    heads.forEach(function (head) {
      head.svg.addEventListener("pointermove", function (event) {
        if (playing) return;
        var box = head.svg.getBoundingClientRect();
        var view = head.svg.viewBox.baseVal;
        var x = view.x + (event.clientX - box.left) * view.width / box.width;
        if (x >= head.start && x <= head.end) show(from + (x - head.start) / (head.end - head.start) * (to - from));
      });
    });
  }

  document.querySelectorAll("figure.timeline[data-run]").forEach(player);
})();
