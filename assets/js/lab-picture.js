// The pictures of the lab: recorded machines and the reader's browser on one scale. A series has a name, says whether it
// is the reader's, and has its data. Colours and faces are those of all charts.
window.labPicture = (() => {
  "use strict";
  const NAMESPACE = "http://www.w3.org/2000/svg";
  const TEXT = 15;
  const ROW = 26;
  const LABELS = 210; // width of names beside their rows
  const WIDE = 560;

  function shape(name, role, attributes, text) {
    const made = document.createElementNS(NAMESPACE, name);
    if (role) made.setAttribute("class", role);
    Object.entries(attributes).forEach(([key, value]) => { made.setAttribute(key, value); });
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function words(x, y, text, role, anchor) {
    return shape("text", role, { x, y, "font-size": TEXT, "text-anchor": anchor || "start" }, text);
  }

  function line(x1, y1, x2, y2, role) {
    return shape("path", role, { d: `M${x1} ${y1}L${x2} ${y2}` });
  }

  // What marks a series, besides its name; the reader's own is a filled circle.
  function mark(series, index, x, y) {
    if (series.mine) return shape("circle", "chart-median", { cx: x, cy: y, r: 6 });
    const outlines = [
      `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z`,
      `M${x - 5} ${y - 5}h10v10h-10Z`,
      `M${x} ${y - 6}l6 10.5h-12Z`,
      `M${x} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5Z`,
    ];
    return shape("path", "lab-mark", { d: outlines[index % outlines.length] });
  }

  function group(series) {
    return shape("g", series.mine ? "chart-here" : "", {});
  }

  // A step of 1, 2 or 5 times a power of ten, so that there are at most so many.
  function step(most, parts) {
    const rough = most / parts;
    const power = 10 ** Math.floor(Math.log10(rough));
    return [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough);
  }

  function legend(svg, all, top, ideal) {
    all.forEach((series, i) => {
      const row = group(series);
      const y = top + i * ROW;
      row.append(mark(series, i, 12, y - 5), words(28, y, series.name));
      svg.append(row);
    });
    const y = top + all.length * ROW;
    svg.append(line(2, y - 5, 22, y - 5, "chart-ideal"), words(28, y, ideal));
  }

  // Speed-up over workers, both as powers of two, so that the ideal is a straight line.
  function curve(svg, width, all, texts) {
    const points = all.flatMap((series) => series.points);
    const most = Math.max(2, ...points.map((point) => point.n));
    const ticks = [];
    for (let n = 1; n <= most; n *= 2) ticks.push(n);
    const [left, top, right, bottom] = [44, 34, width - 24, 34 + Math.min(280, width * 0.55)];
    const low = Math.min(0, ...points.map((point) => Math.log2(point.min || point.median)));
    const x = (n) => left + 14 + (right - left - 14) * Math.log2(n) / Math.log2(most);
    const y = (times) => bottom - (bottom - top) * (Math.log2(times) - low) / (Math.log2(most) - low);
    svg.append(words(0, 16, texts.y, "chart-axis"), words(right, bottom + 44, texts.x, "chart-axis", "end"));
    ticks.forEach((n) => {
      svg.append(line(left, y(n), right, y(n), "chart-grid"), words(left - 8, y(n) + 5, n, "chart-tick", "end"));
      svg.append(words(x(n), bottom + 22, n, "chart-tick", "middle"));
    });
    svg.append(line(x(1), y(1), x(most), y(most), "chart-ideal"));
    all.forEach((series, i) => {
      const drawn = group(series);
      const path = series.points.map((point) => `${x(point.n)} ${y(point.median)}`).join("L");
      drawn.append(shape("path", series.mine ? "chart-course" : "lab-course", { d: "M" + path }));
      series.points.forEach((point) => {
        if (point.min) drawn.append(line(x(point.n), y(point.min), x(point.n), y(point.max), "chart-range"));
        drawn.append(mark(series, i, x(point.n), y(point.median)));
      });
      svg.append(drawn);
    });
    const end = bottom + 78;
    legend(svg, all, end, texts.ideal);
    return end + all.length * ROW + 10;
  }

  // Of each series, how many rounds lost which share: nothing, then steps up to the largest one.
  function histograms(svg, width, all, texts) {
    const high = 46;
    const largest = Math.max(0.5, ...all.flatMap((series) => series.shares));
    const between = largest > 0.7 ? 0.1 : 0.05;
    const bins = 1 + Math.ceil(largest / between - 1e-9);
    const cell = width / bins;
    let y = 4;
    all.forEach((series) => {
      const drawn = group(series);
      const counts = Array(bins).fill(0);
      series.shares.forEach((share) => { counts[Math.max(0, Math.ceil(share / between - 1e-9))]++; });
      const base = y + 22 + high + 18;
      drawn.append(words(0, y + 16, series.name));
      counts.forEach((count, i) => {
        if (count === 0) return;
        const tall = high * count / series.shares.length;
        const gap = i === 0 ? 14 : 2;
        const at = { x: i * cell + 1, y: base - tall, width: cell - gap, height: tall };
        drawn.append(shape("rect", "chart-column " + (series.mine ? "chart-solid" : "chart-empty"), at));
        drawn.append(words(at.x + at.width / 2, at.y - 5, count, "lab-count", "middle"));
      });
      drawn.append(line(0, base, width, base, "chart-zero"));
      svg.append(drawn);
      y = base + 12;
    });
    svg.append(words(0, y + 12, "none", "chart-tick"));
    for (let i = 3; i <= bins; i += width < WIDE ? 4 : 2) {
      const percent = Math.round(100 * between * (i - 1));
      svg.append(words(i * cell, y + 12, percent + " %", "chart-tick", i === bins ? "end" : "middle"));
    }
    svg.append(words(width, y + 38, texts.x, "chart-axis", "end"));
    return y + 50;
  }

  // Groups of rows, a time each, on one axis that starts at zero.
  function times(svg, width, groups, texts) {
    const wide = width >= WIDE;
    const left = wide ? LABELS : 8;
    const high = wide ? ROW : 2 * ROW - 6;
    const all = groups.flatMap((each) => each.rows);
    const most = Math.max(...all.map((row) => row.max || row.median)) * 1.05;
    const x = (ms) => left + (width - left - 16) * ms / most;
    const end = groups.reduce((sum, each) => sum + 34 + each.rows.length * high, 6);
    const between = step(most, wide ? 8 : 4);
    for (let ms = 0; ms <= most; ms += between) {
      svg.append(line(x(ms), 6, x(ms), end, "chart-grid"), words(x(ms), end + 20, ms, "chart-tick", "middle"));
    }
    svg.append(words(width, end + 42, texts.x, "chart-axis", "end"));
    let y = 6;
    groups.forEach((each) => {
      svg.append(words(0, y + 20, each.name, "chart-heading"));
      y += 34;
      each.rows.forEach((row, i) => {
        const drawn = group(row);
        const middle = wide ? y + 10 : y + high - 14;
        drawn.append(words(0, y + 14, row.name));
        if (row.min) drawn.append(line(x(row.min), middle, x(row.max), middle, "chart-range"));
        drawn.append(mark(row, i, x(row.median), middle));
        svg.append(drawn);
        y += high;
      });
    });
    return end + 52;
  }

  // Draws into a figure, and again when its width changes.
  //
  // @param kind curve, histograms or times
  // @param said what can be seen, for those who listen
  function draw(figure, kind, data, texts, said) {
    const paint = () => {
      const width = Math.max(280, Math.round(figure.clientWidth));
      const svg = shape("svg", "", { role: "img", "aria-label": said });
      const height = kind(svg, width, data, texts);
      svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
      figure.querySelectorAll("svg").forEach((old) => { old.remove(); });
      figure.append(svg);
      figure.dataset.width = width;
    };
    paint();
    if (figure.labObserver) figure.labObserver.disconnect();
    figure.labObserver = new ResizeObserver(() => {
      if (Math.round(figure.clientWidth) !== Number(figure.dataset.width)) paint();
    });
    figure.labObserver.observe(figure);
  }

  return { draw, curve, histograms, times };
})();
