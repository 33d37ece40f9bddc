// Judges claims by what a reader pastes: the grammar of outputs and the expressions of claims are those of the engine,
// written down in its guide. Nothing leaves the page.
window.evidocJudge = (() => {
  "use strict";
  const here = document.currentScript.src;
  const LINE = /^\s*([\p{L}_`"'$@#<([][^:]{0,119}):\s+(\S.*)$/u;
  const GAP = / {2,}|\t/;
  const ESCAPE = /\u001b\[[0-?]*[ -/]*[@-~]/g;
  const NUMBER = new RegExp("^(?!-?0[xX])(-?(?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,18})(?:\\.\\d{1,18})?(?:[eE][+-]?\\d{1,3})?)"
    + "(?:( ?)([\\p{L}%°][\\p{L}/²³]{0,11}))?$", "u");
  const WORDS = new Set(("and or not eq ne lt gt le ge div mod size empty new var let const if else for foreach while do in "
    + "return break continue function true false null NaN switch case default try catch finally throw instanceof").split(" "));

  // A number, or the text as it is printed.
  function comparable(text) {
    const found = NUMBER.exec(text);
    if (!found || found[3] && !found[2] && /^[a-fA-F]+$/.test(found[3])) return text;
    const number = Number(found[1].replaceAll(",", ""));
    return Number.isFinite(number) ? number : text;
  }

  function name(label) {
    const letters = label.replace(/[^A-Za-z0-9]/g, "_");
    return WORDS.has(letters) ? letters + "_" : letters;
  }

  function put(map, key, value) {
    if (!map.has(key)) map.set(key, []);
    map.get(key).push(value);
  }

  // Values by label and columns by header, each a list of those that have it.
  function read(text) {
    const values = new Map();
    const columns = new Map();
    let rows = [];

    function endTable() {
      const names = new Set(rows.map((row) => row[0]));
      if (rows.length > 1 && names.size === rows.length) {
        rows[0].slice(1).forEach((header, c) => {
          put(columns, header, new Map(rows.slice(1).map((row) => [row[0], row[c + 1]])));
        });
      }
      rows = [];
    }

    text.split(/\r?\n/).forEach((raw) => {
      const line = raw.replace(ESCAPE, "");
      const cells = line.trim().split(GAP);
      const value = LINE.exec(line);
      const fits = rows.length > 0 && rows[0].length === cells.length;
      if (value && !(fits && !cells[0].endsWith(":"))) {
        endTable();
        put(values, value[1].trim(), value[2].trim());
      } else if (cells.length < 2) {
        endTable();
      } else {
        if (!fits) endTable();
        rows.push(cells);
      }
    });
    endTable();
    return { values, columns };
  }

  // What an expression can name: a number, a text, a list of them, or a map from rows to them; null if two have a name.
  function variables({ values, columns }) {
    const named = new Map();
    const add = (label, all) => {
      named.set(name(label), named.has(name(label)) ? null : all.length === 1 ? all[0] : all);
    };
    values.forEach((all, label) => { add(label, all.map(comparable)); });
    columns.forEach((all, label) => {
      add(label, all.map((cells) => new Map([...cells].map(([row, cell]) => [row, comparable(cell)]))));
    });
    return named;
  }

  // Numbers that differ by less than their arithmetic can tell are the same.
  function order(a, b) {
    if (typeof a !== typeof b) throw new Error("it compares a number with a text");
    if (typeof a === "number" && Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b))) return 0;
    return a < b ? -1 : a > b ? 1 : 0;
  }

  const LEVELS = [
    { "||": (a, b) => a || b() },
    { "&&": (a, b) => a && b() },
    { "==": (a, b) => order(a, b()) === 0, "!=": (a, b) => order(a, b()) !== 0 },
    {
      "<": (a, b) => order(a, b()) < 0, "<=": (a, b) => order(a, b()) <= 0,
      ">": (a, b) => order(a, b()) > 0, ">=": (a, b) => order(a, b()) >= 0,
    },
    { "+": (a, b) => a + b(), "-": (a, b) => a - b() },
    { "*": (a, b) => a * b(), "/": (a, b) => a / b(), "%": (a, b) => a % b() },
  ];
  const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([A-Za-z_]\w*)|(&&|\|\||[=!<>]=|[<>!()[\]+\-*/%]))/y;

  function tokens(expression) {
    const found = [];
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < expression.trimEnd().length) {
      const token = TOKEN.exec(expression);
      if (!token) throw new Error("this page can’t read the expression");
      const [, number, quoted, word, sign] = token;
      found.push(number ? { value: Number(number) } : quoted ? { value: quoted.slice(1, -1).replace(/\\(.)/g, "$1") }
        : word ? { word } : { sign });
    }
    return found;
  }

  // Reads an expression as functions that evaluate it, so that the right side of && may be left out.
  function parsed(expression, named) {
    const rest = tokens(expression);
    const takes = (sign) => rest[0] && rest[0].sign === sign && rest.shift();

    function level(i) {
      if (i === LEVELS.length) return unary();
      let left = level(i + 1);
      while (rest[0] && rest[0].sign && LEVELS[i][rest[0].sign]) {
        const apply = LEVELS[i][rest.shift().sign];
        const [a, b] = [left, level(i + 1)];
        left = () => apply(a(), b);
      }
      return left;
    }

    function unary() {
      if (takes("!")) return negated(unary());
      if (takes("-")) {
        const of = unary();
        return () => -of();
      }
      return primary();
    }

    function negated(of) {
      return () => !of();
    }

    function primary() {
      if (takes("(")) {
        const inner = level(0);
        if (!takes(")")) throw new Error("this page can’t read the expression");
        return inner;
      }
      const token = rest.shift() || {};
      if ("value" in token) return () => token.value;
      if (!token.word) throw new Error("this page can’t read the expression");
      return variable(token.word);
    }

    // All that an expression names must be there, even where the rest decides without it.
    function variable(word) {
      let value = found(word, rest[0] && rest[0].sign === "[");
      while (takes("[")) {
        const key = level(0)();
        if (!takes("]")) throw new Error("this page can’t read the expression");
        value = part(word, value, key);
      }
      if (value instanceof Map || Array.isArray(value)) throw new Error(`“${word}” is not one value`);
      return () => value;
    }

    function found(word, isTable) {
      if (named.has(word) && named.get(word) !== null) return named.get(word);
      if (word === "exit" || word === "elapsed") throw new Error("it needs more than the output");
      const label = word.replace(/_/g, " ").trim();
      throw new Error(isTable ? `no column “${label}”` : `no line “${label}: …”`);
    }

    const whole = level(0);
    if (rest.length > 0) throw new Error("this page can’t read the expression");
    return whole;
  }

  function part(word, of, key) {
    if (of instanceof Map && of.has(String(key))) return of.get(String(key));
    if (Array.isArray(of) && key in of) return of[key];
    throw new Error(`no row “${key}” under “${word.replace(/_/g, " ").trim()}”`);
  }

  // Whether a claim holds, or why it isn't judged.
  //
  // @param facts what is known besides the output: exit, elapsed
  function verdict(expression, figures, facts) {
    const named = new Map([...Object.entries(facts || {}), ...variables(figures)]);
    try {
      return { held: parsed(expression, named)() === true };
    } catch (reason) {
      return { why: reason.message };
    }
  }

  function element(name, role, text) {
    const made = document.createElement(name);
    if (role) made.className = role;
    if (text) made.textContent = text;
    return made;
  }

  // What the run file of a build says: its output, and how it ended.
  function ofFile(text, place) {
    const { example, recordings } = JSON.parse(text).content;
    if (example !== place.example) throw new Error(`This is a run of ${example}, not of ${place.example}.`);
    const run = recordings.find((each) => each.variant === (place.variant || ""));
    if (!run || !run.output) throw new Error("This file has no run of it.");
    const lines = run.output.map((line) => /^out \S+ ?(.*)$/s.exec(line)).filter((found) => found);
    const elapsed = /^PT(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(run.elapsed) || [];
    return {
      text: lines.map((found) => found[1]).join("\n"),
      facts: {
        elapsed: 60 * (Number(elapsed[1]) || 0) + (Number(elapsed[2]) || 0),
        ...(run.outcome.type === "exited" ? { exit: run.outcome.code } : {}),
      },
    };
  }

  function only(list) {
    return list.length === 1 ? list[0] : undefined;
  }

  // The value that a sentence or a table names, as it was pasted; none if several could be meant.
  function lookup(label, { values, columns }) {
    if (values.has(label)) return only(values.get(label));
    for (let at = label.indexOf(", "); at >= 0; at = label.indexOf(", ", at + 1)) {
      const found = cell(label.slice(0, at), label.slice(at + 2), columns);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function cell(column, row, columns) {
    return only((columns.get(column) || []).filter((cells) => cells.has(row)).map((cells) => cells.get(row)));
  }

  const FACTORS = [-3, -2, -1, 0, 1, 2, 3].flatMap((power) => [1000 ** power, 1024 ** power, 60 ** power]);

  // Rounded, and in another unit, where the page shows the recorded value so.
  function shown(value, mine) {
    const [, text, unit] = /^(\S*)(.*)$/s.exec(value.textContent);
    const ratio = comparable(text) / Number(value.value);
    if (mine === undefined || ratio === 1 || !Number.isFinite(ratio)) return mine || "…";
    const factor = FACTORS.find((each) => Math.abs(ratio / each - 1) < 0.006);
    const number = comparable(mine);
    if (!factor || typeof number !== "number") return "…";
    return Number((number * factor).toPrecision(3)).toLocaleString("en-GB") + unit;
  }

  // The sentence of a claim, its values given by a function.
  function sentence(claim, place, text) {
    const made = element("span");
    made.append(...claim.querySelector("p").cloneNode(true).childNodes);
    if (claim.querySelector(".claim-here")) made.querySelector("em").remove();
    values(made, place).forEach((value) => { value.replaceWith(element("b", "judge-value", text(value))); });
    return made;
  }

  function values(element, place) {
    return [...element.querySelectorAll(".run-value")].filter(({ dataset }) => (
      dataset.example === place.example && (dataset.variant || "") === (place.variant || "")));
  }

  // What a sentence that doesn't hold says in general, and the pasted values that deny it.
  function denied(claim, place, figures) {
    const mine = new Map(values(claim.querySelector("p"), place)
      .map(({ dataset: { label } }) => [label, lookup(label, figures)]).filter(([, value]) => value !== undefined));
    const made = sentence(claim, place, () => "…");
    if (mine.size === 0) return made;
    const said = element("span", "judge-denied", "Yours: ");
    [...mine].forEach(([label, value], i) => { said.append(i ? "; " : "", label + " ", element("b", "judge-value", value)); });
    made.append(said);
    return made;
  }

  function judged(claim, place, figures, facts) {
    const { held, why } = verdict(claim.dataset.claim, figures, facts);
    const item = element("li");
    item.dataset.standing = why ? "not-run" : held ? "held" : "not-held";
    item.append(element("span", "verdict", why ? `Not judged: ${why}` : held ? "Held in your run" : "Not held in your run"));
    if (held) item.append(" ", sentence(claim, place, (value) => shown(value, lookup(value.dataset.label, figures))));
    else if (!why) item.append(" ", denied(claim, place, figures));
    const link = element("a", "judge-place", claim.dataset.claim);
    link.href = "#" + claim.id;
    item.append(" ", link);
    return { item, why };
  }

  function bar(number, most, role) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    svg.setAttribute("class", "judge-bar " + role);
    svg.setAttribute("viewBox", "0 0 100 6");
    svg.setAttribute("preserveAspectRatio", "none");
    svg.setAttribute("aria-hidden", "true");
    Object.entries({ width: most > 0 ? Math.max(0, 100 * number / most) : 0, height: 6 })
      .forEach(([key, value]) => { rect.setAttribute(key, value); });
    svg.append(rect);
    return svg;
  }

  // One column of a chart: what is recorded beside what is pasted, as bars on one scale.
  function column(header, names, recorded, columns) {
    const rows = names.map((row, i) => ({ row, recorded: recorded[i], mine: cell(header, row, columns) }));
    const numbers = rows.flatMap((row) => [row.recorded, row.mine]).map((text) => comparable(text || ""))
      .filter((number) => typeof number === "number");
    if (rows.every((row) => row.mine === undefined) || numbers.length === 0) return null;
    const most = Math.max(...numbers);
    const table = element("table", "judge-table");
    const head = table.createTHead().insertRow();
    [header, "recorded", "yours"].forEach((text) => {
      const th = element("th", "", text);
      th.scope = "col";
      head.append(th);
    });
    const body = table.createTBody();
    rows.forEach((row) => {
      const line = body.insertRow();
      const th = element("th", "", row.row);
      th.scope = "row";
      line.append(th);
      [[row.recorded, "judge-recorded"], [row.mine, "judge-mine"]].forEach(([text, role]) => {
        const td = line.insertCell();
        td.textContent = text === undefined ? "–" : text;
        if (typeof comparable(text || "") === "number") td.append(bar(comparable(text), most, role));
      });
    });
    return table;
  }

  function redrawn(chart, { columns }) {
    const table = chart.querySelector(".chart-table");
    if (!table) return [];
    const [first, ...headers] = [...table.tHead.rows[0].cells].map((each) => each.textContent);
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    const names = rows.map((row) => row.cells[0].textContent);
    return headers.map((header, c) => column(header, names, rows.map((row) => row.cells[c + 1].textContent), columns))
      .filter((made) => made)
      .map((made) => {
        const box = element("div", "table-scroll");
        made.createCaption().textContent = `By ${first}`;
        box.tabIndex = 0;
        box.append(made);
        return box;
      });
  }

  // Fills the fold below the commands of an example.
  function open(fold, place, claims, charts) {
    const style = element("link");
    style.rel = "stylesheet";
    style.href = here.replace(/\.js$/, ".css");
    document.head.append(style);
    const file = place.example.replace(/^.*\//, "");
    const note = element("p", "judge-note", "Paste all that it printed, or drop the run file of a build here; it stays in this page.");
    const area = element("textarea", "judge-text");
    area.rows = 8;
    area.spellcheck = false;
    area.setAttribute("aria-label", `What ${file} printed`);
    const status = element("p", "judge-said");
    status.setAttribute("role", "status");
    const result = element("div", "judge-result");
    fold.append(note, area, status, result);

    function show(text, facts) {
      result.replaceChildren();
      status.textContent = "";
      if (!text.trim()) return;
      const figures = read(text);
      const all = claims.map((claim) => judged(claim, place, figures, facts));
      const done = all.filter(({ why }) => !why).length;
      if (done === 0) {
        status.textContent = `This is not what ${file} prints: ${all[0].why}.`;
        return;
      }
      const held = all.filter(({ item }) => item.dataset.standing === "held").length;
      status.textContent = `Claims judged by yours: ${done}, of which ${held} ${held === 1 ? "holds" : "hold"}.`;
      const list = element("ul", "judge-claims");
      list.append(...all.map(({ item }) => item));
      result.append(list, ...charts.flatMap((chart) => redrawn(chart, figures)));
    }

    async function drop(event) {
      const [dropped] = event.dataTransfer.files;
      if (!dropped) return;
      event.preventDefault();
      const text = await dropped.text();
      try {
        const run = dropped.name.endsWith(".json") ? ofFile(text, place) : { text };
        area.value = run.text;
        show(run.text, run.facts);
      } catch (reason) {
        result.replaceChildren();
        status.textContent = reason instanceof SyntaxError || reason instanceof TypeError
          ? "This is not a run file of this site." : reason.message;
      }
    }

    area.addEventListener("input", () => { show(area.value); });
    fold.addEventListener("dragover", (event) => { event.preventDefault(); });
    fold.addEventListener("drop", drop);
  }

  return { read, verdict, open };
})();
