// The reader is the scheduler: buttons take the next step of each thread. All states and all words come with the page;
// without this script it tells one order for each end.
(() => {
  "use strict";

  function element(name, role, text) {
    const made = document.createElement(name);
    if (role) made.className = role;
    if (text) made.textContent = text;
    return made;
  }

  function button(text, act) {
    const made = element("button", "schedules-button", text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  function stepper(figure) {
    const { threads, states, program } = JSON.parse(figure.dataset.schedules);
    const stage = figure.querySelector(".schedules-stage");
    const rows = Array.from(stage.querySelectorAll(".schedules-code > li"));
    const memory = stage.querySelector(".schedules-memory");
    const controls = stage.querySelector(".schedules-controls");
    const said = stage.querySelector(".schedules-said");
    const list = stage.querySelector(".schedules-path");
    const solved = figure.querySelector(".schedules-solved");
    let path = [];

    function solve(state) {
      const key = "evidoc solved " + figure.dataset.solved;
      const now = state.end === figure.dataset.challenge;
      if (now) evidocMemory.write(key, "yes");
      if (solved && (now || evidocMemory.read(key))) solved.hidden = false;
    }

    const steps = threads.map((thread, i) => {
      const made = button("", () => { step(i); });
      made.append(element("b", "", thread), element("code", ""));
      made.dataset.thread = i;
      controls.append(made);
      return made;
    });
    const undo = button("Undo", () => { go(path.slice(0, -1)); });
    const restart = button("Restart", () => { go([]); });
    controls.append(undo, restart);
    const download = program ? button("Download this order", save) : null;
    const command = element("p", "schedules-command", "");
    if (download) controls.append(download, command);
    figure.querySelectorAll(".schedules-example").forEach((example) => {
      const end = example.closest("tr").querySelector("th").textContent;
      const there = button("Take me there", () => {
        go(Array.from(example.dataset.path, Number));
        stage.scrollIntoView({ block: "nearest" });
      });
      there.setAttribute("aria-label", "Take me to: " + end);
      example.after(there);
    });

    // The state after some steps; null if they can't be taken.
    function after(taken) {
      return taken.reduce((at, thread) => {
        const next = at === null ? undefined : states[at].next[thread];
        return next === undefined || next < 0 ? null : next;
      }, 0);
    }

    function step(thread) {
      if (after(path.concat(thread)) !== null) go(path.concat(thread));
    }

    function go(taken) {
      path = taken;
      show();
      history.replaceState(null, "", path.length === 0 ? "#" + figure.id : "#" + figure.id + "=" + path.join(""));
    }

    // The steps taken, as the lines of an array.
    function order() {
      let at = 0;
      const lines = path.map((thread) => {
        const from = states[at];
        at = from.next[thread];
        return '        "' + threads[thread] + '", // ' + from.code[thread];
      });
      const end = states[at].end;
      return lines.concat("        // " + (end ? "The end: " + end : "From here on, nobody chooses.")).join("\n") + "\n";
    }

    function save() {
      const file = new Blob([program.before, order(), program.after], { type: "text/x-java-source" });
      const link = element("a", "", "");
      link.href = URL.createObjectURL(file);
      link.download = program.name;
      link.click();
      setTimeout(() => { URL.revokeObjectURL(link.href); }, 10000);
      command.textContent = "";
      command.append("Run it, as often as you like: ", element("code", "", program.command));
      if (states[after(path)].end === "deadlock") command.append(" It hangs, as this order does; Ctrl-C ends it.");
    }

    function entries(role, values) {
      const made = element("dl", role);
      Object.entries(values).forEach(([name, value]) => {
        const entry = element("div", "");
        entry.append(element("dt", "", name), element("dd", "", value));
        made.append(entry);
      });
      return made;
    }

    function card(title, content) {
      const made = element("div", "schedules-card");
      made.append(element("p", "schedules-title", title));
      content.forEach((part) => { made.append(part); });
      return made;
    }

    function threadCard(thread, i, state) {
      const at = state.at[i];
      const values = Object.assign({}, at.locals);
      if (at.stack.length > 0) values.operands = at.stack.join("  ");
      if (at.holds.length > 0) values.holds = at.holds.join(", ");
      const parts = [];
      if (Object.keys(values).length > 0) parts.push(entries("schedules-values", values));
      if (at.row === "") parts.push(element("p", "schedules-status", "has ended"));
      else if (at.waits) parts.push(element("p", "schedules-status", at.waits));
      const made = card(thread, parts);
      made.dataset.thread = i;
      return made;
    }

    function mark(state) {
      rows.forEach((row) => {
        const marks = row.querySelector(".schedules-marks");
        marks.textContent = "";
        state.at.forEach((at, i) => {
          if (row.dataset.at && at.row === row.dataset.at) {
            const here = element("span", "schedules-mark", threads[i]);
            here.dataset.thread = i;
            if (at.waits) here.dataset.waits = "";
            marks.append(here);
          }
        });
      });
    }

    function words(from, thread) {
      const made = element("li", "");
      made.append(element("b", "", threads[thread]), " ", element("code", "", from.code[thread]));
      if (from.effect[thread]) made.append(" " + from.effect[thread]);
      return made;
    }

    function show() {
      const state = states[after(path)];
      mark(state);
      memory.textContent = "";
      memory.append(card("Shared memory", [entries("schedules-values", state.shared)]));
      threads.forEach((thread, i) => { memory.append(threadCard(thread, i, state)); });
      steps.forEach((made, i) => {
        made.disabled = state.next[i] < 0;
        made.querySelector("code").textContent = state.next[i] < 0 ? "" : state.code[i];
        made.setAttribute("aria-label", threads[i] + "'s next step" + (state.code[i] ? ": " + state.code[i] : ""));
      });
      undo.disabled = path.length === 0;
      restart.disabled = path.length === 0;
      if (download) download.disabled = path.length === 0;
      command.textContent = "";
      list.textContent = "";
      let at = 0;
      path.forEach((thread) => {
        list.append(words(states[at], thread));
        at = states[at].next[thread];
      });
      const last = list.lastElementChild;
      said.textContent = state.end
        ? "The end: " + state.end
        : last ? last.textContent : "Choose who takes the first step.";
      said.dataset.end = state.end ? "yes" : "no";
      solve(state);
    }

    function fromAddress() {
      const [id, digits] = location.hash.slice(1).split("=");
      if (id !== figure.id || !/^\d+$/.test(digits || "")) return false;
      const taken = Array.from(digits, Number);
      if (after(taken) === null) return false;
      path = taken;
      return true;
    }

    stage.addEventListener("keydown", (event) => {
      const chosen = Number(event.key) - 1;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (chosen >= 0 && chosen < threads.length) step(chosen);
      else if (event.key === "Backspace" && path.length > 0) go(path.slice(0, -1));
      else return;
      event.preventDefault();
    });
    const asked = fromAddress();
    stage.hidden = false;
    show();
    if (asked) figure.scrollIntoView();
    window.addEventListener("hashchange", () => {
      if (fromAddress()) show();
    });
  }

  document.querySelectorAll("figure.schedules").forEach(stepper);
})();
