// The lab: three experiments with the reader's own threads. What was measured stays in the page; it is kept in the tab
// while the page loads itself again, and never sent.
(() => {
  "use strict";
  const root = new URL("../", document.currentScript.src);
  const { siteMemory: memory, labWork: work, labPicture: picture } = window;
  const KEPT = "lab";
  const benches = [];
  const cores = work.cores();

  function element(name, role, text) {
    const made = document.createElement(name);
    if (role) made.className = role;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function button(text, press) {
    const made = element("button", "predict-button", text);
    made.type = "button";
    made.addEventListener("click", press);
    return made;
  }

  function count(number) {
    return Math.round(number).toLocaleString("en-GB");
  }

  function fixed(number, digits) {
    return number.toFixed(digits);
  }

  function range(spread, digits, unit) {
    return `${fixed(spread.median, digits)}${unit} (${fixed(spread.min, digits)} to ${fixed(spread.max, digits)})`;
  }

  // Why shared memory can't be had here; empty if it can.
  function lacking() {
    if (window.crossOriginIsolated) return "";
    if (!window.isSecureContext) {
      return "It needs shared memory, which browsers give to pages from https:// or from localhost only.";
    }
    if (!navigator.serviceWorker) {
      return "It needs shared memory, and so a service worker, which this window doesn’t allow: "
        + "it may be a private one. It runs in an ordinary window.";
    }
    return "";
  }

  // A static host can't send the headers that shared memory needs: a service worker adds them from the next load on.
  // The page's workers are in the folder lab, the page itself may be another machine's.
  async function isolate() {
    const folders = new Set([new URL("lab/", root).href, new URL("./", location.href).href]);
    for (const scope of folders) {
      const found = await navigator.serviceWorker.register(new URL("isolate.js", root), { scope });
      await active(found);
    }
    location.reload();
  }

  function active(registration) {
    return new Promise((resolve) => {
      const worker = registration.installing || registration.waiting || registration.active;
      if (worker.state === "activated") resolve();
      worker.addEventListener("statechange", () => {
        if (worker.state === "activated") resolve();
      });
    });
  }

  function keep(starting) {
    const kept = { starting, benches: benches.map(({ said, result }) => ({ said, result })) };
    memory.write("sessionStorage", KEPT, JSON.stringify(kept));
  }

  // The recorded machines of a table, and the reader's rows in it.
  class Recorded {
    constructor(bench) {
      this.table = bench.querySelector(".machine-table");
      this.fold = this.table.closest("details");
    }

    headings() {
      return [...this.table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent);
    }

    // Each machine with its numbers by heading.
    machines() {
      const headings = this.headings();
      return [...this.table.tBodies[0].rows].filter((row) => !row.classList.contains("lab-mine")).map((row) => ({
        name: row.cells[0].firstChild.textContent.trim(),
        cells: new Map([...row.cells].slice(1)
          .map((cell, i) => [headings[i], parseFloat(cell.textContent.replaceAll(",", ""))])
          .filter(([, number]) => !Number.isNaN(number))),
      }));
    }

    clear() {
      this.table.querySelectorAll(".lab-mine").forEach((old) => { old.remove(); });
    }

    // A row of the reader's; a heading that no machine has gets a column.
    add(name, cells) {
      cells.forEach((_, heading) => {
        if (this.headings().includes(heading)) return;
        const added = element("th", "lab-mine", heading);
        added.scope = "col";
        this.table.tHead.rows[0].append(added);
        [...this.table.tBodies[0].rows].forEach((row) => { row.append(element("td", "lab-mine")); });
      });
      const row = element("tr", "lab-mine");
      const label = element("th", "", name);
      label.scope = "row";
      row.append(label, ...this.headings().map((heading) => element("td", "", cells.get(heading) || "")));
      this.table.tBodies[0].append(row);
      this.fold.open = true;
    }
  }

  const rooms = {
    run: work.rooms,
    caption: "Times as fast as one worker: recorded processes, and workers of your browser (median, least to most)",
    question: () => `One job of computing is split among ${Math.max(2, cores)} workers; your browser reports `
      + `${cores === 1 ? "1 core" : cores + " cores"}. How many times as fast as one worker are they?`,
    options: () => [
      [`about ${Math.max(2, cores)} times as fast`, (result) => share(result) >= 0.75],
      ["faster, but clearly less than that", (result) => share(result) < 0.75 && asked(result).median >= 1.2],
      ["no faster", (result) => share(result) < 0.75 && asked(result).median < 1.2],
    ],
    say: (result) => `${asked(result).n} workers were ${range(asked(result), 2, "")} times as fast as one, `
      + `in ${result.rounds} rounds`
      + (result.answers === 1 ? "; all counted the same primes." : "; they counted different numbers of primes."),
    show(result, figure, recorded) {
      const machines = recorded.machines().map(({ name, cells }) => (
        { name, points: [...cells].map(([n, median]) => ({ n: Number(n), median })) }));
      const mine = result ? [{ name: "Your browser", mine: true, points: result.teams }] : [];
      picture.draw(figure, picture.curve, machines.concat(mine), {
        x: "workers", y: "times as fast as one; each line doubles", ideal: "as many times as workers",
      }, result ? this.say(result) : this.caption);
      if (!result) return;
      recorded.add("Your browser", new Map(result.teams.map((team) => [String(team.n), fixed(team.median, 2)])));
    },
  };

  function asked(result) {
    return result.teams.find((team) => team.n === Math.max(2, result.cores)) || result.teams[result.teams.length - 1];
  }

  function share(result) {
    return asked(result).median / asked(result).n;
  }

  const table = {
    run: work.table,
    shared: true,
    caption: "Rounds, by the share of their marks that was lost: recorded threads with a volatile number, "
      + "and workers of your browser",
    question: () => "Two workers add marks to one number, with plain reads and writes. "
      + "How many marks does the median round lose?",
    options: () => [
      ["none", (result) => lostShare(result) === 0],
      ["some, but fewer than one in a hundred", (result) => lostShare(result) > 0 && lostShare(result) < 0.01],
      ["more than one in a hundred", (result) => lostShare(result) >= 0.01],
    ],
    say: (result) => `Of ${count(result.marks)} marks, the median round lost ${count(work.spread(result.plain).median)} `
      + `with plain writes, and ${count(work.spread(result.atomic).median)} with Atomics; `
      + `${losing(result.plain)} of ${result.plain.length} rounds lost any with plain writes, `
      + `${losing(result.atomic)} with Atomics.`,
    show(result, figure, recorded) {
      const marks = Number(figure.closest(".lab").querySelector("[data-label='marks made in a round']").value);
      const series = recorded.machines().map(({ name, cells }) => (
        { name, shares: [...cells.values()].map((lost) => lost / marks) }));
      [["plain", "Your browser, plain"], ["atomic", "Your browser, Atomics"]].forEach(([kind, name]) => {
        if (result) series.push({ name, mine: true, shares: result[kind].map((lost) => lost / result.marks) });
      });
      picture.draw(figure, picture.histograms, series, { x: "share of a round’s marks that was lost" },
        result ? this.say(result) : this.caption);
      if (!result) return;
      recorded.add("Your browser, plain", rounds(result.plain));
      recorded.add("Your browser, Atomics", rounds(result.atomic));
    },
  };

  function lostShare(result) {
    return work.spread(result.plain).median / result.marks;
  }

  function losing(lost) {
    return lost.filter((each) => each > 0).length;
  }

  function rounds(lost) {
    return new Map(lost.map((each, i) => [String(i + 1), count(each)]));
  }

  const waiting = {
    run: work.waiting,
    shared: true,
    caption: "Ten waits, in ms: recorded threads (median), and workers of your browser (median, least to most)",
    question: () => "Ten waits of the same length: one worker blocks in each, another has an event loop. "
      + "How long does the event loop need for all ten?",
    options: () => [
      ["about as long as the worker that blocks", (result) => result.loop.median >= result.blocks.median / 2],
      ["about as long as one wait", (result) => result.loop.median < result.blocks.median / 2],
    ],
    say: (result) => `The worker that blocks took ${range(result.blocks, 1, " ms")} and answered a message after `
      + `${fixed(result.answered.blocks.median, 1)} ms; the event loop took ${range(result.loop, 1, " ms")} and `
      + `answered after ${fixed(result.answered.loop.median, 1)} ms; ten workers took ${range(result.ten, 1, " ms")}.`,
    show(result, figure, recorded) {
      const machines = recorded.machines();
      const groups = [["one thread", "blocks"], ["ten threads", "ten"]].map(([heading, mine]) => ({
        name: heading === "one thread" ? "One thread that blocks" : "Ten threads that block",
        rows: machines.filter(({ cells }) => cells.has(heading))
          .map(({ name, cells }) => ({ name, median: cells.get(heading) }))
          .concat(result ? [{ name: "Your browser", mine: true, ...result[mine] }] : []),
      }));
      if (result) groups.push({
        name: "One thread with an event loop", rows: [{ name: "Your browser", mine: true, ...result.loop }],
      });
      picture.draw(figure, picture.times, groups, { x: "ms" }, result ? this.say(result) : this.caption);
      if (!result) return;
      recorded.add("Your browser", new Map([
        ["one thread", fixed(result.blocks.median, 1)],
        ["ten threads", fixed(result.ten.median, 1)],
        ["one event loop", fixed(result.loop.median, 1)],
      ]));
    },
  };

  class Bench {
    constructor(box, experiment) {
      this.box = box;
      this.experiment = experiment;
      this.recorded = new Recorded(box.closest(".lab"));
      this.begin = button("Start", () => { this.start(); });
      this.halt = button("Stop", () => { this.run.abort("Stopped."); });
      this.reset = button("Clear", () => { this.clear(); });
      this.progress = element("progress", "lab-progress");
      this.status = element("p", "lab-status");
      this.figure = element("figure", "chart lab-picture");
      this.build();
    }

    build() {
      const row = element("p", "lab-buttons");
      row.append(this.begin, " ", this.halt, " ", this.reset, " ", this.progress);
      this.status.setAttribute("role", "status");
      this.progress.setAttribute("aria-label", "Progress");
      this.figure.hidden = true;
      this.figure.append(element("figcaption", "", this.experiment.caption));
      this.box.replaceChildren(this.question(), row, this.status, this.figure);
      this.running(false);
      if (this.experiment.shared) this.tell(lacking());
      if (this.experiment.shared && lacking()) this.begin.disabled = true;
    }

    question() {
      const asking = element("div", "predict");
      const text = element("p", "predict-question");
      text.append(element("span", "predict-title", "Predict first"), " ", this.experiment.question());
      const list = element("ul", "predict-options");
      this.options = this.experiment.options().map(([words, holds], i) => {
        const item = element("li");
        const choice = button(words, () => { this.choose(i); });
        choice.setAttribute("aria-pressed", "false");
        item.append(choice);
        list.append(item);
        return { words, holds, item, choice };
      });
      asking.append(text, list);
      this.asking = asking;
      return asking;
    }

    choose(index) {
      if (this.result || this.run) return;
      this.said = index;
      this.options.forEach(({ choice }, i) => { choice.setAttribute("aria-pressed", String(i === index)); });
    }

    tell(text) {
      this.status.textContent = text;
    }

    running(runs) {
      this.begin.disabled = runs;
      this.halt.disabled = !runs;
      this.progress.hidden = !runs;
      this.reset.disabled = runs || !this.result;
      this.begin.textContent = this.result ? "Start again" : "Start";
    }

    async start() {
      if (benches.some((bench) => bench.run)) {
        this.tell("Another experiment is running. Only one runs at a time, since they would disturb each other.");
        return;
      }
      this.run = new AbortController();
      this.running(true);
      try {
        if (this.experiment.shared && !window.crossOriginIsolated) await this.load();
        else await this.measure();
      } catch (reason) {
        this.tell(typeof reason === "string" ? reason : "It could not run: " + reason.message);
      }
      this.run = null;
      this.running(false);
    }

    // Shared memory comes with the next load of the page, which then starts this experiment by itself. If it has been
    // loaded for this already, it won't come.
    async load() {
      if (this.loaded) throw "This browser gives no shared memory to this page, although its headers ask for it.";
      this.tell("The page loads itself again, to get shared memory.");
      keep(benches.indexOf(this));
      await isolate();
    }

    async measure() {
      this.clear();
      this.running(true);
      this.tell("Running …");
      this.figure.hidden = false;
      this.experiment.show(null, this.figure, this.recorded);
      this.progress.value = 0;
      this.show(await this.experiment.run(this.run, (done) => { this.progress.value = done; }));
    }

    show(result) {
      this.result = result;
      this.figure.hidden = false;
      this.recorded.clear();
      this.experiment.show(result, this.figure, this.recorded);
      this.asking.dataset.answered = "";
      const right = this.options.findIndex(({ holds }) => holds(result));
      this.options.forEach(({ item }, i) => { item.toggleAttribute("data-confirmed", i === right); });
      this.tell(this.experiment.say(result) + this.judged(right));
      this.running(false);
    }

    judged(right) {
      if (this.said === undefined) return "";
      return ` You said: ${this.options[this.said].words}. ${this.said === right ? "You were right." : ""}`;
    }

    clear() {
      this.result = null;
      this.recorded.clear();
      this.figure.hidden = true;
      delete this.asking.dataset.answered;
      this.options.forEach(({ item }) => { item.removeAttribute("data-confirmed"); });
      this.tell("");
      this.running(false);
    }

    restore({ said, result }) {
      if (said !== undefined) this.choose(said);
      if (result) this.show(result);
    }
  }

  // What was measured before the page loaded itself again, and the experiment that waits for it.
  function restore() {
    const text = memory.read("sessionStorage", KEPT);
    memory.write("sessionStorage", KEPT, null);
    if (!text) return;
    const kept = JSON.parse(text);
    benches.forEach((bench, i) => { bench.restore(kept.benches[i]); });
    benches.forEach((bench) => { bench.loaded = true; });
    benches[kept.starting].box.scrollIntoView({ block: "nearest" });
    benches[kept.starting].start();
  }

  // Files from disk may not start workers: what the page says without scripts stays.
  const boxes = [...document.querySelectorAll(".lab-bench")];
  if (location.protocol === "file:") {
    boxes.forEach((box) => { box.classList.add("lab-none"); });
    return;
  }
  boxes.forEach((box) => {
    const lab = box.closest(".lab").classList;
    const experiment = lab.contains("lab-rooms") ? rooms : lab.contains("lab-table") ? table : waiting;
    benches.push(new Bench(box, experiment));
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) benches.forEach(({ run }) => { if (run) run.abort("Stopped: the page was out of sight."); });
  });
  restore();
})();
