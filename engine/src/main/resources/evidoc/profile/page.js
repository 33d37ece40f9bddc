'use strict';

/* The chart of a profile: unpacks the data of the page, draws the lines that are in sight, and lets the reader search,
   fold, zoom and move. Times are microseconds since the start of the program. */
(() => {
  const KINDS = ['running', 'ready', 'lock', 'sleeping', 'waiting', 'io', 'alive', 'mixed'];
  const SAYS = ['runs', 'waits for a core', 'waits for a lock', 'sleeps', 'waits', 'waits for I/O', 'runs, is ready or parked', 'runs at times'];
  const MIXED = 7;
  const TYPES = ['', 'virtual thread', 'carrier of virtual threads', 'thread of the runtime'];
  const FOLDED_FROM = 13;
  const SHORTEST = 20;

  const find = selector => document.querySelector(selector);
  const chart = find('.chart');
  const rowsBox = find('.rows');
  const sheet = find('.sheet');
  const canvas = sheet.querySelector('canvas');
  const names = find('.names');
  const map = find('.map');
  const search = find('.search input');
  const pointed = find('.pointed');
  const said = find('.said');
  const found = find('.found');

  let data;
  let colours = {};
  let patterns = {};
  let rows = [];
  let view = {from: 0, to: 1};
  let active = 0;
  let narrow = false;
  let left = 0;
  let rowHeight = 22;
  let waiting = 0;
  let version = 0;
  const folded = new Map();
  const sums = new Map();

  /* Unpacking. */

  const bytesOf = async text => {
    const packed = Uint8Array.from(atob(text), c => c.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };

  const unpacked = bytes => {
    const length = new DataView(bytes.buffer).getUint32(0);
    const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
    const size = head.count.reduce((sum, n) => sum + n, 0);
    let at = 4 + length;
    const kinds = bytes.subarray(at, at + size);
    at += size;
    const number = () => {
      let value = 0;
      let factor = 1;
      for (;;) {
        const byte = bytes[at++];
        value += (byte & 127) * factor;
        if (byte < 128) return value;
        factor *= 128;
      }
    };
    const starts = new Float64Array(size);
    const ends = new Float64Array(size);
    const notes = new Uint32Array(size);
    const lanes = [];
    let first = 0;
    head.count.forEach((count, i) => {
      let time = head.from[i];
      for (let k = first; k < first + count; k++) {
        starts[k] = time;
        time += number();
        ends[k] = time;
      }
      lanes.push({first, last: first + count, from: head.from[i], to: time});
      first += count;
    });
    for (let k = 0; k < size; k++) notes[k] = number();
    return {...head, kinds, starts, ends, notes, lanes};
  };

  /* The first period of a line that ends after a time. */
  const after = (lane, time) => {
    let low = lane.first;
    let high = lane.last;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (data.ends[middle] > time) high = middle;
      else low = middle + 1;
    }
    return low;
  };

  /* Rows: cores, then processes with their groups and threads. */

  const isFolded = (key, size, type) => folded.has(key) ? folded.get(key) : type === 3 || size >= FOLDED_FROM;

  const outline = () => {
    const cores = data.core.map((core, i) => ({kind: 'core', name: `core ${core}`, lane: data.lanes[data.name.length + i], depth: 0}));
    const processes = data.pid.map((pid, i) => ({kind: 'process', key: `p${i}`, name: `${pid} ${data.program[i]}`, depth: 0, groups: new Map()}));
    data.name.forEach((name, t) => {
      const groups = processes[data.process[t]].groups;
      const g = data.group[t];
      if (!groups.has(g)) groups.set(g, {kind: 'group', key: `g${g}`, name: data.groups[g], depth: 1, type: data.type[t], threads: []});
      groups.get(g).threads.push(t);
    });
    return {cores, processes};
  };

  const threadRow = (t, depth) => ({kind: 'thread', name: data.name[t], thread: t, lane: data.lanes[t], depth});

  const laidOut = () => {
    const words = search.value.trim().toLowerCase();
    const fits = t => !words || data.name[t].toLowerCase().includes(words) || `${data.pid[data.process[t]]}` === words;
    rows = words ? [] : [...data.outline.cores];
    let count = 0;
    for (const process of data.outline.processes) {
      const inside = [];
      for (const group of process.groups.values()) {
        const threads = group.threads.filter(fits);
        count += threads.length;
        if (threads.length === 0) continue;
        if (threads.length === 1 && group.threads.length === 1) {
          inside.push(threadRow(threads[0], 1));
          continue;
        }
        const closed = isFolded(group.key, threads.length, words ? 0 : group.type) && !(words && threads.length < 200);
        inside.push({...group, threads, closed});
        if (!closed) threads.forEach(t => inside.push(threadRow(t, 2)));
      }
      if (inside.length === 0) continue;
      const closed = !words && folded.get(process.key) === true;
      rows.push({...process, closed});
      if (!closed) rows.push(...inside);
    }
    active = Math.min(active, Math.max(0, rows.length - 1));
    found.textContent = words ? `${count} of ${data.name.length} threads` : '';
    document.querySelectorAll('[data-searched] tbody tr').forEach(line => {
      line.hidden = Boolean(words) && !line.cells[0].textContent.toLowerCase().includes(words) && line.cells[1].textContent !== words;
    });
    sums.clear();
    version++;
    fitted();
  };

  /* Rows are as high as there is room for. */
  const fitted = () => {
    narrow = chart.clientWidth < 640;
    chart.classList.toggle('narrow', narrow);
    left = narrow ? 0 : Math.min(320, Math.round(chart.clientWidth * 0.22));
    sheet.style.setProperty('--names', narrow ? '100%' : `${left}px`);
    const most = parseFloat(getComputedStyle(chart).maxBlockSize);
    rowHeight = narrow ? 36 : Math.max(22, Math.min(40, Math.floor((most - 2) / Math.max(1, rows.length))));
    sheet.style.setProperty('--row', `${narrow ? 18 : rowHeight}px`);
    rowsBox.style.blockSize = `${rows.length * rowHeight}px`;
    chart.style.blockSize = `${Math.min(most, Math.max(3, rows.length) * rowHeight + 2)}px`;
    redraw();
  };

  /* Colours and patterns, from the properties of the page. */

  const themed = () => {
    const probe = document.createElement('span');
    document.body.append(probe);
    const colour = value => {
      probe.style.color = value;
      return getComputedStyle(probe).color;
    };
    colours = {
      ink: colour('var(--ink)'), soft: colour('var(--ink-soft)'), rule: colour('var(--rule)'), ground: colour('var(--ground)'),
      thread: colour('var(--timeline-thread)'), tint: colour('var(--timeline-thread-tint)'), accent: colour('var(--accent)'),
      accentTint: colour('var(--accent-tint)'), process: colour('var(--timeline-process)'),
      'core-0': colour('var(--timeline-thread)'),
      'core-1': colour('color-mix(in oklab, var(--timeline-thread) 62%, var(--ink))'),
      'core-2': colour('color-mix(in oklab, var(--timeline-thread) 80%, var(--timeline-core))'),
      'core-3': colour('color-mix(in oklab, var(--timeline-thread) 45%, var(--timeline-core))'),
      font: getComputedStyle(document.body).fontFamily,
    };
    colours.mixed = colours.thread;
    patterns = {};
    document.querySelectorAll('.swatch').forEach(swatch);
  };

  const tile = (context, look) => {
    const ratio = devicePixelRatio;
    const small = document.createElement('canvas');
    small.width = small.height = Math.round(6 * ratio);
    const pen = small.getContext('2d');
    pen.scale(small.width / 6, small.height / 6);
    pen.lineWidth = 1.2;
    if (look === 'ready') {
      pen.strokeStyle = colours.thread;
      pen.stroke(new Path2D('M-1 1L1 -1M0 6L6 0M5 7L7 5'));
    } else {
      pen.fillStyle = colours.accentTint;
      pen.fillRect(0, 0, 6, 6);
      pen.strokeStyle = colours.accent;
      pen.stroke(new Path2D('M1.5 0V6M4.5 0V6'));
    }
    const pattern = context.createPattern(small, 'repeat');
    pattern.setTransform(new DOMMatrix().scale(6 / small.width));
    return pattern;
  };

  const fill = (context, look) => {
    if (look === 'ready' || look === 'lock') return patterns[look] ??= tile(context, look);
    return colours[look] ?? (look === 'alive' ? colours.tint : colours.soft);
  };

  /* Boxes of each look, painted look by look. */
  class Paint {
    boxes = new Map();

    box(look, x, y, width, height) {
      let list = this.boxes.get(look);
      if (!list) this.boxes.set(look, list = []);
      list.push(x, y, width, height);
    }

    /* A period: running is solid, waiting a pattern or a thin line. */
    period(look, x, y, width, height) {
      if (look === 'waiting') this.box('soft', x, y + height / 2 - 1, width, 1.5);
      else if (look === 'sleeping') this.dashes(x, y + height / 2 - 1, width, 1.5, 5);
      else if (look === 'io') this.dashes(x, y + height / 2 - 1, width, 8, 12);
      else this.box(look, x, y, width, height);
    }

    dashes(x, y, width, dash, step) {
      if (width < 2) {
        if (Math.floor(x) % step < dash) this.box('soft', x, y, width, 1.5);
        return;
      }
      for (let at = Math.ceil(x / step) * step; at < x + width; at += step) this.box('soft', at, y, Math.min(dash, x + width - at), 1.5);
    }

    all(context) {
      for (const [look, list] of this.boxes) {
        context.fillStyle = fill(context, look);
        for (let i = 0; i < list.length; i += 4) context.fillRect(list[i], list[i + 1], list[i + 2], list[i + 3]);
      }
    }
  }

  /* An empty canvas of that size; a new one is made only for another size. */
  const sized = (target, width, height) => {
    const ratio = devicePixelRatio;
    const context = target.getContext('2d');
    const size = [Math.round(width * ratio), Math.round(height * ratio)];
    if (target.width !== size[0] || target.height !== size[1]) {
      [target.width, target.height] = size;
      target.style.inlineSize = `${width}px`;
      target.style.blockSize = `${height}px`;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    return context;
  };

  const swatch = holder => {
    const small = document.createElement('canvas');
    const context = sized(small, 20, 12);
    const paint = new Paint();
    const look = holder.dataset.look;
    if (look === 'mixed') paint.box('mixed', 0, 6, 20, 6);
    else if (look === 'folded') { paint.box('core-0', 0, 6, 10, 6); paint.box('core-0', 10, 3, 10, 9); paint.box('lock', 0, 0, 20, 3); }
    else if (look === 'birth') paint.box('ink', 8, 0, 2, 12);
    else if (look !== 'death') paint.period(look, 0, 0, 20, 12);
    paint.all(context);
    if (look === 'death') cross(context, 10, 6);
    holder.replaceChildren(small);
  };

  const cross = (context, x, y) => {
    context.strokeStyle = colours.ink;
    context.lineWidth = 1.2;
    context.stroke(new Path2D(`M${x - 3} ${y - 3}l6 6m0 -6l-6 6`));
  };

  /* Drawing. */

  const scale = () => (canvas.clientWidth - left) / (view.to - view.from);
  const place = time => left + (time - view.from) * scale();
  const timeAt = x => view.from + (x - left) / scale();

  const redraw = () => {
    if (!waiting) waiting = requestAnimationFrame(() => { waiting = 0; draw(); });
  };

  const draw = () => {
    const width = chart.clientWidth;
    const height = chart.clientHeight;
    sheet.style.blockSize = `${height}px`;
    const context = sized(canvas, width, height);
    const paint = new Paint();
    const top = chart.scrollTop;
    const first = Math.floor(top / rowHeight);
    const last = Math.min(rows.length, Math.ceil((top + height) / rowHeight));
    const marks = [];
    grid(context, width, height);
    for (let i = first; i < last; i++) {
      const y = i * rowHeight - top + (narrow ? rowHeight - 18 : 4);
      const high = narrow ? 14 : rowHeight - 8;
      const row = rows[i];
      if (row.kind === 'thread' || row.kind === 'core') lane(paint, row, y, high, marks);
      else if (row.kind === 'group') group(paint, row, y, high, width);
      else paint.box('rule', 0, y + high + 2, width, 1);
    }
    context.save();
    context.beginPath();
    context.rect(left, 0, width - left, height);
    context.clip();
    paint.all(context);
    texts(context, marks);
    context.restore();
    named(first, last, top);
    drawMap();
    document.documentElement.dataset.drawn = `${rows.length}`;
  };

  const lane = (paint, row, y, high, marks) => {
    const own = row.lane;
    if (own.to < view.from || own.from > view.to) return;
    const factor = scale();
    const share = new Float64Array(8);
    let column = -1;
    let filled = 0;
    const flush = () => {
      if (filled > 0) mixed(paint, share, filled, left + column, y, high);
      share.fill(0);
      filled = 0;
    };
    for (let k = after(own, view.from); k < own.last && data.starts[k] < view.to; k++) {
      const x0 = Math.max(0, (data.starts[k] - view.from) * factor);
      const x1 = Math.min(canvas.clientWidth, (data.ends[k] - view.from) * factor);
      const kind = data.kinds[k];
      const note = data.notes[k];
      if (x1 - x0 >= 1.5) {
        flush();
        if (kind === MIXED) mix(paint, note, left + x0, y, x1 - x0, high, row.kind === 'core');
        else if (row.kind === 'core') { if (kind === 0) { paint.box('core-0', left + x0, y, x1 - x0 - 0.5, high); label(marks, data.name[note - 1], x0, x1, y, high); } }
        else {
          const look = kind === 0 ? `core-${note ? (note - 1) % 4 : 0}` : KINDS[kind];
          paint.period(look, left + x0, y, x1 - x0, high);
          if (kind === 0 && note && x1 - x0 > 16) label(marks, `${note - 1}`, x0, x1, y, high);
        }
      } else {
        const at = Math.floor(x0);
        if (at !== column) { flush(); column = at; }
        const part = Math.max(x1 - x0, 0.001);
        if (kind === MIXED) { share[0] += part * (note >> 3) / 255; share[note & 7] += part * (1 - (note >> 3) / 255); }
        else share[kind] += part;
        filled += part;
      }
    }
    flush();
    if (row.kind === 'thread') {
      if (own.from >= view.from && own.from > 0) paint.box('ink', place(own.from) - 1, y - 2, 2, high + 4);
      if (own.to <= view.to && own.to < data.end) marks.push({cross: true, x: place(own.to), y: y + high / 2});
    }
  };

  /* Several periods in one pixel: as high as the share that ran, before what most of the rest is. */
  const mixed = (paint, share, filled, x, y, high) => {
    let most = 1;
    for (let kind = 2; kind < MIXED; kind++) if (share[kind] > share[most]) most = kind;
    if (share[most] > 0) paint.period(KINDS[most], x, y, 1, high);
    const ran = share[0] / filled;
    if (ran > 0) paint.box('mixed', x, y + high * (1 - Math.max(0.12, ran)), 1, high * Math.max(0.12, ran));
  };

  const mix = (paint, note, x, y, width, high, core) => {
    const ran = (note >> 3) / 255;
    if (!core) paint.period(KINDS[note & 7], x, y, width, high);
    paint.box('mixed', x, y + high * (1 - Math.max(0.12, ran)), width, high * Math.max(0.12, ran));
  };

  const label = (marks, text, x0, x1, y, high) => {
    if (x1 - x0 > 14) marks.push({text, x: left + x0 + 3, width: x1 - x0 - 6, y: y + high / 2});
  };

  const texts = (context, marks) => {
    context.font = `12px ${colours.font}`;
    context.textBaseline = 'middle';
    for (const mark of marks) {
      if (mark.cross) cross(context, mark.x, mark.y);
      else {
        context.fillStyle = colours.ground;
        if (context.measureText(mark.text).width <= mark.width) context.fillText(mark.text, mark.x, mark.y);
      }
    }
  };

  /* How many threads of a group ran, and waited for locks, in each pixel. */
  const sum = (row, columns) => {
    const key = `${row.key} ${view.from} ${view.to} ${columns}`;
    const known = sums.get(row.key);
    if (known?.key === key) return known;
    const run = new Float64Array(columns + 2);
    const lock = new Float64Array(columns + 2);
    const alive = new Float64Array(columns + 2);
    const factor = columns / (view.to - view.from);
    const add = (into, x0, x1, weight) => {
      const a = Math.max(0, x0);
      const b = Math.min(columns, x1);
      if (b <= a) return;
      const i = Math.floor(a);
      const j = Math.floor(b);
      /* Differences: column i has its part, those behind it all until j. */
      into[i] += (i + 1 - a) * weight;
      into[i + 1] += (a - i) * weight;
      into[j] -= (j + 1 - b) * weight;
      into[j + 1] -= (b - j) * weight;
    };
    for (const t of row.threads) {
      const own = data.lanes[t];
      for (let k = after(own, view.from); k < own.last && data.starts[k] < view.to; k++) {
        const kind = data.kinds[k];
        if (kind !== 0 && kind !== 2 && kind !== 6 && kind !== MIXED) continue;
        const x0 = (data.starts[k] - view.from) * factor;
        const x1 = (data.ends[k] - view.from) * factor;
        if (kind === 0) add(run, x0, x1, 1);
        else if (kind === 2) add(lock, x0, x1, 1);
        else if (kind === 6) add(alive, x0, x1, 1);
        else {
          const ran = (data.notes[k] >> 3) / 255;
          add(run, x0, x1, ran);
          if ((data.notes[k] & 7) === 2) add(lock, x0, x1, 1 - ran);
        }
      }
    }
    for (const list of [run, lock, alive]) for (let i = 1; i < columns; i++) list[i] += list[i - 1];
    const made = {key, run, lock, alive};
    sums.set(row.key, made);
    return made;
  };

  const group = (paint, row, y, high, width) => {
    const columns = Math.max(1, Math.floor(width - left));
    const {run, lock, alive} = sum(row, columns);
    const size = row.threads.length;
    const full = Math.min(data.width, size);
    paint.box('rule', left, y + high, columns, 0.5);
    for (let x = 0; x < columns; x++) {
      if (alive[x] > 0.001) paint.box('alive', left + x, y + high * (1 - Math.min(1, alive[x] / size)), 1, high * Math.min(1, alive[x] / size));
      if (run[x] > 0.002) {
        const tall = high * Math.min(1, Math.max(0.06, run[x] / full));
        paint.box('core-0', left + x, y + high - tall, 1, tall);
      }
      if (lock[x] > 0.01) paint.box('lock', left + x, y - 2, 1, 1 + 5 * Math.min(1, lock[x] / size));
    }
  };

  /* The names of the rows in sight; they stay while only the time in sight changes. */
  let shownNames = '';

  const named = (first, last, top) => {
    const key = `${version} ${first} ${last} ${top} ${active} ${rowHeight}`;
    if (key === shownNames) return;
    shownNames = key;
    const shown = [];
    for (let i = first; i < last; i++) {
      const row = rows[i];
      const element = document.createElement('div');
      const folds = row.kind === 'process' || row.kind === 'group';
      element.className = `name ${row.kind}${folds ? ' folds' : ''}${i === active ? ' on' : ''}`;
      element.style.insetBlockStart = `${i * rowHeight - top}px`;
      element.style.setProperty('--depth', narrow ? 0 : row.depth);
      element.dataset.row = i;
      if (folds) {
        const sign = document.createElement('b');
        sign.textContent = row.closed ? '▸' : '▾';
        element.append(sign);
      }
      element.append(row.kind === 'group' ? `${row.name} (${row.threads.length})` : row.name);
      element.title = row.name;
      shown.push(element);
    }
    names.replaceChildren(...shown);
  };

  /* Round steps of the axis: 1, 2 and 5 times a power of ten. */
  const step = room => {
    const least = (view.to - view.from) * 90 / Math.max(90, room);
    const power = 10 ** Math.floor(Math.log10(least));
    return [1, 2, 5, 10].map(n => n * power).find(n => n >= least);
  };

  const grid = (context, width, height) => {
    const by = step(width - left);
    context.fillStyle = colours.rule;
    for (let t = Math.ceil(view.from / by) * by; t <= view.to; t += by) context.fillRect(Math.round(place(t)), 0, 1, height);
  };

  const tick = (time, by) => {
    const [unit, size] = by >= 1e5 ? ['s', 1e6] : by >= 100 ? ['ms', 1e3] : ['µs', 1];
    const digits = Math.max(0, Math.ceil(-Math.log10(by / size) - 1e-9));
    return `${(time / size).toFixed(digits)} ${unit}`;
  };

  const length = time => time >= 1e6 ? `${(time / 1e6).toFixed(3)} s` : time >= 1e3 ? `${(time / 1e3).toFixed(2)} ms` : `${Math.round(time)} µs`;

  /* The strip above: use of the cores over the whole run, the part in sight, and the axis of that part. */
  const drawMap = () => {
    const width = map.clientWidth;
    const context = sized(map, width, 56);
    const busy = data.busy;
    context.fillStyle = colours.tint;
    context.fillRect(left, 0, width - left, 24);
    context.fillStyle = colours.thread;
    const columns = busy.length;
    for (let i = 0; i < columns; i++) {
      const high = 24 * Math.min(1, busy[i]);
      context.fillRect(left + i * (width - left) / columns, 24 - high, (width - left) / columns + 0.3, high);
    }
    const x0 = left + view.from / data.end * (width - left);
    const x1 = left + view.to / data.end * (width - left);
    context.strokeStyle = colours.accent;
    context.lineWidth = 2;
    context.strokeRect(x0 + 1, 1, Math.max(3, x1 - x0 - 2), 22);
    if (held?.chosen) {
      context.fillStyle = colours.accentTint;
      context.globalAlpha = 0.6;
      context.fillRect(Math.min(...held.chosen), 26, Math.abs(held.chosen[0] - held.chosen[1]), 30);
      context.globalAlpha = 1;
    }
    context.font = `13px ${colours.font}`;
    context.fillStyle = colours.soft;
    context.textBaseline = 'alphabetic';
    const by = step(width - left);
    for (let t = Math.ceil(view.from / by) * by; t <= view.to; t += by) {
      const x = Math.round(place(t));
      const text = tick(t, by);
      const wide = context.measureText(text).width;
      context.fillRect(x, 48, 1, 8);
      context.fillText(text, Math.min(width - wide, Math.max(left, x - wide / 2)), 44);
    }
  };

  const busy = () => {
    const columns = 600;
    const key = {key: 'all', threads: data.name.map((_, t) => t)};
    view = {from: 0, to: data.end};
    const all = sum(key, columns);
    sums.clear();
    const seen = all.run.some(x => x > 0);
    return Array.from({length: columns}, (_, i) => seen ? all.run[i] / data.width : all.alive[i] / data.name.length);
  };

  /* Zooming and moving. */

  const show = (from, to) => {
    const size = Math.min(data.end, Math.max(SHORTEST, to - from));
    const start = Math.min(Math.max(0, from), data.end - size);
    view = {from: start, to: start + size};
    document.documentElement.dataset.view = `${Math.round(view.from)}-${Math.round(view.to)}`;
    redraw();
  };

  const zoom = (factor, time = (view.from + view.to) / 2) => show(time - (time - view.from) * factor, time + (view.to - time) * factor);
  const move = share => show(view.from + share * (view.to - view.from), view.to + share * (view.to - view.from));

  const sayView = () => { said.textContent = `From ${length(view.from)} to ${length(view.to)}.`; };

  const fold = row => {
    folded.set(row.key, !row.closed);
    laidOut();
  };

  const foldAll = closed => {
    data.outline.processes.forEach(process => process.groups.forEach(each => folded.set(each.key, closed)));
    laidOut();
  };

  const actions = {
    in: () => zoom(0.5), out: () => zoom(2), left: () => move(-0.25), right: () => move(0.25), whole: () => show(0, data.end),
    fold: () => foldAll(true), unfold: () => foldAll(false),
  };

  /* What is at a place of the chart, in words. */
  const tells = (row, time) => {
    if (!row) return '';
    if (row.kind === 'process') return `Process ${row.name}.`;
    if (row.kind === 'group') {
      const {run, lock} = sum(row, Math.max(1, Math.floor(canvas.clientWidth - left)));
      const i = Math.floor(place(time) - left);
      return `${row.name}: ${row.threads.length} threads; at ${length(time)} ${(run[i] || 0).toFixed(2)} run, ${(lock[i] || 0).toFixed(1)} wait for a lock.`;
    }
    const head = row.kind === 'thread' ? [row.name, TYPES[data.type[row.thread]], `id ${data.id[row.thread]}`].filter(Boolean).join(', ') : row.name;
    const k = after(row.lane, time);
    if (time < row.lane.from) return `${head}: starts at ${length(row.lane.from)}.`;
    if (k >= row.lane.last) return `${head}: ended at ${length(row.lane.to)}.`;
    const kind = data.kinds[k];
    const note = data.notes[k];
    const from = `${length(data.ends[k] - data.starts[k])} from ${length(data.starts[k])}`;
    if (row.kind === 'core') return `${head}: ${kind === 0 ? data.name[note - 1] : kind === MIXED ? 'several threads' : 'none of these threads'}, ${from}.`;
    const detail = kind === MIXED ? `: ${Math.round((note >> 3) / 2.55)} % of the time; else ${SAYS[note & 7]}` : kind === 0 ? note ? ` on core ${note - 1}` : '' : note ? `: ${data.details[note - 1]}` : '';
    return `${head}: ${SAYS[kind]}${detail}, ${from}.`;
  };

  const rowAt = y => rows[Math.floor((y + chart.scrollTop) / rowHeight)];

  const sayActive = () => { said.textContent = pointed.textContent = tells(rows[active], (view.from + view.to) / 2) + (rows[active]?.closed === true ? ' Folded.' : ''); };

  const activate = i => {
    active = Math.min(rows.length - 1, Math.max(0, i));
    const y = active * rowHeight;
    if (y < chart.scrollTop) chart.scrollTop = y;
    else if (y + rowHeight > chart.scrollTop + chart.clientHeight) chart.scrollTop = y + rowHeight - chart.clientHeight;
    redraw();
    sayActive();
  };

  const keys = {
    ArrowLeft: () => { move(-0.15); sayView(); }, ArrowRight: () => { move(0.15); sayView(); },
    ArrowUp: () => activate(active - 1), ArrowDown: () => activate(active + 1),
    Home: () => activate(0), End: () => activate(rows.length - 1),
    PageUp: () => activate(active - Math.floor(chart.clientHeight / rowHeight)), PageDown: () => activate(active + Math.floor(chart.clientHeight / rowHeight)),
    '+': () => { zoom(0.6); sayView(); }, '=': () => { zoom(0.6); sayView(); }, '-': () => { zoom(1.7); sayView(); },
    0: () => { show(0, data.end); sayView(); },
    Enter: () => { if (rows[active]?.key) { fold(rows[active]); sayActive(); } },
    ' ': () => keys.Enter(),
  };

  const onKey = event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/' && event.target !== search) {
      event.preventDefault();
      search.focus();
    } else if (event.key === 'Escape' && event.target === search) {
      search.value = '';
      laidOut();
    } else if (event.target === chart && keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  };

  const onWheel = event => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const onMap = event.currentTarget === map;
    if (event.ctrlKey || event.metaKey || onMap && !event.shiftKey && Math.abs(event.deltaY) >= Math.abs(event.deltaX)) {
      event.preventDefault();
      zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 120), timeAt(x));
    } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      move((event.deltaX || event.deltaY) / canvas.clientWidth);
    }
  };

  /* Dragging with one pointer moves, with two it zooms. */
  let held = null;
  const pointers = new Map();

  const onDown = event => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, event.offsetX);
    held = {x: event.clientX, y: event.clientY, view: {...view}, top: chart.scrollTop, moved: false};
    if (pointers.size === 2) held.two = [...pointers.values()];
  };

  const inChart = event => {
    const box = chart.getBoundingClientRect();
    return {x: event.clientX - box.left - chart.clientLeft, y: event.clientY - box.top - chart.clientTop};
  };

  const onMove = event => {
    const {x, y} = inChart(event);
    if (!held || !pointers.has(event.pointerId)) {
      if (event.pointerType !== 'touch') pointed.textContent = x >= left ? tells(rowAt(y), timeAt(x)) : rowAt(y)?.name ?? '';
      return;
    }
    if (!held.moved && Math.hypot(event.clientX - held.x, event.clientY - held.y) < 4) return;
    held.moved = true;
    chart.setPointerCapture(event.pointerId);
    chart.classList.add('held');
    pointers.set(event.pointerId, x);
    if (pointers.size === 2 && held.two) {
      const [a, b] = held.two.map(place => held.view.from + (place - left) / (canvas.clientWidth - left) * (held.view.to - held.view.from));
      const [p, q] = [...pointers.values()];
      if (Math.abs(p - q) > 4) {
        const size = Math.abs((b - a) / (q - p)) * (canvas.clientWidth - left);
        const from = (a + b) / 2 - ((p + q) / 2 - left) / (canvas.clientWidth - left) * size;
        show(from, from + size);
      }
      return;
    }
    const by = (held.x - event.clientX) * (held.view.to - held.view.from) / (canvas.clientWidth - left);
    if (event.pointerType === 'mouse') chart.scrollTop = held.top + held.y - event.clientY;
    show(held.view.from + by, held.view.to + by);
  };

  const onUp = event => {
    if (!pointers.delete(event.pointerId)) return;
    if (held && !held.moved && event.type === 'pointerup') {
      const {x, y} = inChart(event);
      const row = rowAt(y);
      if (row) {
        active = rows.indexOf(row);
        if (row.key && (x < left || narrow)) fold(row);
        pointed.textContent = tells(row, timeAt(Math.max(left, x)));
        redraw();
      }
    }
    chart.classList.remove('held');
    held = null;
  };

  const mapDown = event => {
    map.setPointerCapture(event.pointerId);
    held = {map: true, chosen: null, x: event.offsetX, upper: event.offsetY < 24, size: view.to - view.from};
    mapMove(event);
  };

  const mapMove = event => {
    if (!held?.map) return;
    if (held.upper) {
      const middle = (event.offsetX - left) / (map.clientWidth - left) * data.end;
      show(middle - held.size / 2, middle + held.size / 2);
    } else {
      held.chosen = [held.x, event.offsetX];
      redraw();
    }
  };

  const mapUp = () => {
    const chosen = held?.chosen?.map(timeAt).sort((a, b) => a - b);
    held = null;
    if (chosen && chosen[1] - chosen[0] > (view.to - view.from) / 200) show(...chosen);
    redraw();
  };

  /* Tables: each column sorts. */
  const sortable = table => table.querySelectorAll('thead th').forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const body = table.tBodies[0];
      const value = row => {
        const text = row.cells[column].textContent.replaceAll(' ', '');
        return text === '' || Number.isNaN(Number(text)) ? text === '–' ? -1 : row.cells[column].textContent : Number(text);
      };
      const down = head.getAttribute('aria-sort') === 'descending' ? 1 : -1;
      const pairs = [...body.rows].map(row => [value(row), row]);
      pairs.sort(([a], [b]) => down * (typeof a === 'number' && typeof b === 'number' ? a - b : `${a}`.localeCompare(`${b}`, 'en', {numeric: true})));
      body.append(...pairs.map(([, row]) => row));
      table.querySelectorAll('th[aria-sort]').forEach(each => each.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', down === 1 ? 'ascending' : 'descending');
    });
  });

  const begin = async () => {
    const script = find('#packed');
    data = unpacked(await bytesOf(script.textContent.trim()));
    script.remove();
    data.outline = outline();
    data.busy = busy();
    themed();
    show(0, data.end);
    laidOut();
    new ResizeObserver(fitted).observe(chart);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { themed(); redraw(); });
    matchMedia('(forced-colors: active)').addEventListener('change', () => { themed(); redraw(); });
    search.addEventListener('input', laidOut);
    chart.addEventListener('scroll', redraw, {passive: true});
    chart.addEventListener('focus', () => { if (chart.matches(':focus-visible')) activate(active); });
    document.addEventListener('keydown', onKey);
    for (const target of [chart, map]) target.addEventListener('wheel', onWheel, {passive: false});
    chart.addEventListener('pointerdown', onDown);
    chart.addEventListener('pointermove', onMove);
    for (const end of ['pointerup', 'pointercancel']) chart.addEventListener(end, onUp);
    map.addEventListener('pointerdown', mapDown);
    map.addEventListener('pointermove', mapMove);
    for (const end of ['pointerup', 'pointercancel']) map.addEventListener(end, mapUp);
    find('.tools').addEventListener('click', event => actions[event.target.dataset.do]?.());
    document.querySelectorAll('table').forEach(sortable);
    document.documentElement.dataset.ready = '';
  };

  begin().catch(error => {
    document.documentElement.classList.add('failed');
    console.error(error);
  });
})();
