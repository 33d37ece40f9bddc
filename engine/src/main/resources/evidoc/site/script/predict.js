// Predict, then see: what a run shows is veiled until the reader has chosen an answer or asks to see it. What was said is
// kept in this browser and sent nowhere. Without this script the answer is folded.
(() => {
  "use strict";
  const STORE = "evidoc predicted";
  const SECTIONS = ".sectionbody, .sect2, .sect3, .sect4, .sect5, article, main, body";
  const VEILED = {
    output: ".run, .run-missing",
    claim: ".claim",
    chart: ".charted",
    timeline: ".timeline",
    graph: ".diagram.graph",
    map: ".diagram:not(.graph)",
    schedules: ".schedules",
    value: ".paragraph"
  };

  // What another script has spoilt is as if empty.
  function read() {
    try {
      return JSON.parse(evidocMemory.read(STORE)) || {};
    } catch {
      return {};
    }
  }

  // What was said about a question and whether the run confirms it; with nothing, the question is forgotten.
  function remember(asked, what) {
    const all = read();
    if (what) all[asked] = what;
    else delete all[asked];
    evidocMemory.write(STORE, JSON.stringify(all));
  }

  function element(name, role, content) {
    const made = document.createElement(name);
    if (role) made.className = role;
    made.append(...content);
    return made;
  }

  function button(role, content, act) {
    const made = element("button", role, content);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  // What an option says, without links, values to point at and anchors, so that a button may hold it.
  function words(text) {
    const copy = text.cloneNode(true);
    copy.querySelectorAll(".cite, .footnote").forEach((note) => { note.remove(); });
    copy.querySelectorAll("a, data").forEach((part) => { part.replaceWith(...part.childNodes); });
    copy.querySelectorAll("[id]").forEach((part) => { part.removeAttribute("id"); });
    return Array.from(copy.childNodes);
  }

  // What is veiled until a question is answered: the rest of its section, as far as it shows the same example.
  function shows(question) {
    const section = question.closest(SECTIONS);
    const example = question.dataset.example;
    const kinds = question.dataset.veils
      ? question.dataset.veils.split(";").map((kind) => kind.trim())
      : Object.keys(VEILED);
    const ofExample = (part) => part.dataset.example === example
      || Array.from(part.querySelectorAll("[data-example]")).some((inner) => inner.dataset.example === example)
      || (part.dataset.run || "").split(" ")[0] === example;
    const found = Array.from(section.querySelectorAll(kinds.map((kind) => VEILED[kind]).join()))
      .filter((part) => part.closest(SECTIONS) === section && !part.closest(".predict, .predict-printed, .predictions"))
      .filter((part) => question.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING)
      .filter(ofExample);
    return found
      .filter((part) => !found.some((outer) => outer !== part && outer.contains(part)))
      .flatMap((part) => {
        const table = part.nextElementSibling;
        return part.matches(".diagram") && table && table.matches(".chart-data") ? [part, table] : [part];
      });
  }

  // Veiled parts keep their place. The browser's own search and links find what is in them, where it can; elsewhere they
  // are just invisible.
  function veil(parts, reveal) {
    const mark = document.createElement("div");
    mark.className = "predict-cover";
    let width = 0;

    function cover(part) {
      part.classList.remove("predict-invisible");
      part.removeAttribute("hidden");
      part.classList.remove("predict-veiled");
      if (getComputedStyle(part).display === "block") part.classList.add("predict-apart");
      const size = part.getBoundingClientRect().height;
      part.style.setProperty("--predict-size", size + "px");
      part.classList.add("predict-veiled");
      part.setAttribute("hidden", "until-found");
      if (!("onbeforematch" in part) || Math.abs(part.getBoundingClientRect().height - size) > 1) {
        part.removeAttribute("hidden");
        part.classList.add("predict-invisible");
      }
    }

    function coverAll() {
      parts.forEach(cover);
      width = parts[0].parentElement.offsetWidth;
    }

    const resized = new ResizeObserver(() => {
      if (parts[0].parentElement.offsetWidth !== width) coverAll();
    });
    mark.append(button("predict-button", ["Show it"], () => { reveal(true); }));
    coverAll();
    parts[0].before(mark);
    parts.forEach((part) => { part.addEventListener("beforematch", () => { reveal(false); }); });
    resized.observe(parts[0].parentElement);
    return () => {
      const focused = mark.contains(document.activeElement);
      resized.disconnect();
      mark.remove();
      parts.forEach((part) => {
        part.removeAttribute("hidden");
        part.classList.remove("predict-veiled", "predict-invisible");
      });
      if (focused) {
        parts[0].tabIndex = -1;
        parts[0].focus({ preventScroll: true });
      }
    };
  }

  function prediction(question) {
    const asked = question.dataset.asked;
    const items = Array.from(question.querySelectorAll(".predict-options > li"));
    const answer = question.querySelector(".predict-answer");
    const verdict = Array.from(answer.querySelector(".predict-verdict").childNodes, (node) => node.cloneNode(true));
    const reasons = Array.from(answer.querySelectorAll(".predict-reason"));
    const where = question.parentElement.querySelector(":scope > .predict-where a");
    const said = element("p", "predict-said", []);
    const told = element("div", "predict-told", []);
    const score = element("span", "", []);
    let unveil = null;

    function reveal(asks) {
      if (unveil) unveil();
      unveil = null;
      if (asks) choose("");
    }

    function hide() {
      const parts = where ? [] : shows(question);
      if (parts.length > 0) unveil = veil(parts, reveal);
    }

    function option(expression) {
      return items.find((item) => item.dataset.option === expression);
    }

    function isRight(expression) {
      const chosen = option(expression);
      return Boolean(chosen) && "confirmed" in chosen.dataset;
    }

    function folded(parts) {
      const rest = element("details", "predict-others", [element("summary", "", ["Why not the others"])]);
      rest.append(element("dl", "predict-reasons", parts));
      return rest;
    }

    function tell(expression) {
      const chosen = option(expression);
      const first = reasons.filter((reason) => reason.dataset.option === expression);
      const confirmed = reasons.filter((reason) => "confirmed" in reason.dataset && !first.includes(reason));
      const others = reasons.filter((reason) => !first.includes(reason) && !confirmed.includes(reason));
      said.replaceChildren();
      if (chosen) said.append("You said ", element("b", "", words(chosen.querySelector("span, .predict-button"))), ". ");
      said.append(...verdict);
      if (isRight(expression)) said.append(" You were right.");
      told.replaceChildren();
      if (first.length + confirmed.length > 0) told.append(element("dl", "predict-reasons", first.concat(confirmed)));
      if (others.length > 0) told.append(folded(others));
      const end = element("p", "predict-score", [score, " "]);
      if (where) {
        const see = element("a", "", ["See it run"]);
        see.href = where.href;
        end.append(see, " ");
      }
      end.append(
        button("predict-again", ["Ask me again"], again),
        " ",
        button("predict-again", ["Forget all answers"], forget));
      told.append(end);
      question.dataset.answered = "";
      items.forEach((item) => {
        const made = item.querySelector("button");
        made.setAttribute("aria-disabled", "true");
        made.setAttribute("aria-pressed", String(item === chosen));
      });
    }

    function choose(expression) {
      if ("answered" in question.dataset) return;
      remember(asked, { said: expression, right: isRight(expression) });
      if (unveil) unveil();
      unveil = null;
      tell(expression);
      all.forEach((each) => { each.count(); });
    }

    function ask() {
      delete question.dataset.answered;
      said.replaceChildren();
      told.replaceChildren();
      items.forEach((item) => {
        const made = item.querySelector("button");
        made.removeAttribute("aria-disabled");
        made.removeAttribute("aria-pressed");
      });
      if (!unveil) hide();
    }

    function again() {
      remember(asked, null);
      ask();
      all.forEach((each) => { each.count(); });
      items[0].querySelector("button").focus();
    }

    function count() {
      score.textContent = scored();
    }

    items.forEach((item) => {
      const made = button("predict-button", words(item.firstElementChild), () => { choose(item.dataset.option); });
      item.replaceChildren(made);
    });
    said.setAttribute("role", "status");
    answer.hidden = true;
    question.append(said, told);

    return {
      asked,
      isRight,
      count,
      ask,
      start() {
        const kept = read()[asked];
        if (kept && (kept.said === "" || option(kept.said))) tell(kept.said);
        else hide();
      },
      find(target) {
        if (unveil && target.closest(".predict-veiled, .predict-invisible") && shows(question).some((part) => part.contains(target))) {
          reveal(false);
          target.scrollIntoView();
        }
      }
    };
  }

  // How many answers were right, here and in all, of those that were given.
  function scored() {
    const given = Object.entries(read()).filter(([, kept]) => kept.said);
    const here = new Map(all.map((each) => [each.asked, each]));
    const right = ([asked, kept]) => here.has(asked) ? here.get(asked).isRight(kept.said) : kept.right;
    const onPage = given.filter(([asked]) => here.has(asked));
    const text = (answers) => answers.filter(right).length + " of " + answers.length;
    if (given.length === 0) return "";
    return onPage.length === given.length
      ? "Right: " + text(given) + "."
      : "Right: " + text(onPage) + " on this page, " + text(given) + " in all.";
  }

  function forget() {
    evidocMemory.write(STORE, null);
    all.forEach((each) => { each.ask(); });
    all.forEach((each) => { each.count(); });
  }

  function follow() {
    const id = decodeURIComponent(location.hash.slice(1)).split("=")[0];
    const target = id && document.getElementById(id);
    if (target) all.forEach((each) => { each.find(target); });
  }

  const all = Array.from(document.querySelectorAll(".predict[data-confirmed]"), prediction);
  all.forEach((each) => { each.start(); });
  all.forEach((each) => { each.count(); });
  follow();
  window.addEventListener("hashchange", follow);
})();
