// The experiments of the lab: each starts workers, times its rounds, ends the workers, and gives what it measured.
// All of them take a run, whose signal stops them, and a function that is told how far they are, from 0 to 1.
window.labWork = (() => {
  "use strict";
  const WORKER = new URL("../lab/worker.js", document.currentScript.src).href;
  const MOST_MS = 3_000; // of a round
  const ROUNDS = 7; // as in SpeedUp.java and Waiting.java
  const ROW_MS = 200; // of a job with a worker for each core
  const JOB_MS = 800; // of a job with one worker, at most
  const TRIAL = 100; // blocks
  const MOST_WORKERS = 32;
  const MARKS = 3_000_000; // of each worker, as in LostUpdateWild.java
  const TABLE_ROUNDS = 20;
  const WARM_UP = 2; // rounds
  const WAITS = 10; // as in Waiting.java
  const WAIT_MS = 25;

  // Workers that end when the run is stopped.
  class Team {
    constructor(size, run) {
      this.run = run;
      this.workers = Array.from({ length: size }, () => this.worker());
      run.signal.addEventListener("abort", () => { this.end(); });
    }

    worker() {
      const made = new Worker(WORKER);
      made.addEventListener("error", () => { this.run.abort("A worker could not start, or it failed."); });
      return made;
    }

    // What that worker answers.
    ask(i, job) {
      return new Promise((resolve, reject) => {
        const { port1, port2 } = new MessageChannel();
        const { signal } = this.run;
        if (signal.aborted) reject(signal.reason);
        signal.addEventListener("abort", () => { reject(signal.reason); }, { once: true });
        port1.onmessage = (event) => {
          port1.close();
          resolve(event.data);
        };
        this.workers[i].postMessage(job, [port2]);
      });
    }

    // The answers of the first n workers to a job each.
    all(n, job) {
      return Promise.all(Array.from({ length: n }, (_, i) => this.ask(i, job(i))));
    }

    end() {
      this.workers.forEach((worker) => { worker.terminate(); });
    }
  }

  // What it takes and gives, unless it takes too long: then the run is stopped.
  async function round(run, work) {
    const limit = setTimeout(() => { run.abort("A round took more than 3 seconds."); }, MOST_MS);
    try {
      const start = performance.now();
      const result = await work();
      return { ms: performance.now() - start, result };
    } finally {
      clearTimeout(limit);
    }
  }

  async function withTeam(size, run, work) {
    const team = new Team(size, run);
    try {
      return await work(team);
    } finally {
      team.end();
    }
  }

  function spread(values) {
    const sorted = [...values].sort((a, b) => a - b);
    return { median: sorted[sorted.length >> 1], min: sorted[0], max: sorted[sorted.length - 1] };
  }

  function cores() {
    return navigator.hardwareConcurrency || 1;
  }

  // 1, 2, 4 and so on up to twice as many as cores.
  function sizes() {
    const found = new Set([1, 2, cores(), 2 * cores()]);
    for (let n = 4; n <= cores(); n *= 2) found.add(n);
    return [...found].filter((n) => n <= MOST_WORKERS).sort((a, b) => a - b);
  }

  // How many blocks make the job as long as it has to be here; it warms all workers up.
  async function longEnough(team, run) {
    const trial = { job: "primes", i: 0, n: 1, blocks: TRIAL };
    await round(run, () => team.all(team.workers.length, () => trial));
    const times = [];
    for (let i = 0; i < 3; i++) times.push((await round(run, () => team.ask(0, trial))).ms);
    return Math.max(1, Math.round(TRIAL * Math.min(ROW_MS * cores(), JOB_MS) / spread(times).min));
  }

  // One job for teams of growing size.
  function rooms(run, told) {
    const teams = sizes().map((n) => ({ n, times: [] }));
    return withTeam(teams[teams.length - 1].n, run, async (team) => {
      const blocks = await longEnough(team, run);
      const answers = new Set();
      for (let r = 0; r < ROUNDS; r++) {
        for (const { n, times } of teams) {
          const { ms, result } = await round(run, () => team.all(n, (i) => ({ job: "primes", i, n, blocks })));
          times.push(ms);
          answers.add(result.reduce((sum, each) => sum + each, 0));
        }
        told((r + 1) / ROUNDS);
      }
      const one = teams[0].times;
      return {
        cores: cores(),
        rounds: ROUNDS,
        answers: answers.size,
        teams: teams.map(({ n, times }) => ({ n, ...spread(one.map((ms, r) => ms / times[r])) })),
      };
    });
  }

  // Two workers add to one number, plainly and atomically.
  function table(run, told) {
    const memory = new SharedArrayBuffer(8);
    const number = new Int32Array(memory);
    const lost = { plain: [], atomic: [] };
    return withTeam(2, run, async (team) => {
      for (let r = -WARM_UP; r < TABLE_ROUNDS; r++) {
        for (const kind of ["plain", "atomic"]) {
          number.fill(0);
          const job = { job: "add", memory, times: MARKS, atomic: kind === "atomic" };
          await round(run, () => team.all(2, () => job));
          if (r >= 0) lost[kind].push(2 * MARKS - number[0]);
        }
        told((r + 1 + WARM_UP) / (TABLE_ROUNDS + WARM_UP));
      }
      return { marks: 2 * MARKS, ...lost };
    });
  }

  // A worker that is asked while it waits: how long it took, and how long the question lay there.
  async function asked(team, run, job) {
    let answered = 0;
    const { ms } = await round(run, () => {
      const start = performance.now();
      const hello = () => team.ask(0, { job: "hello" }).then(() => { answered = performance.now() - start; });
      return Promise.all([team.ask(0, job), hello()]);
    });
    return { ms, answered };
  }

  // Ten waits in one worker that blocks, in one event loop, and in ten workers that block.
  function waiting(run, told) {
    const memory = new SharedArrayBuffer(4);
    const rows = { blocks: [], loop: [], ten: [] };
    return withTeam(WAITS, run, async (team) => {
      await round(run, () => team.all(WAITS, () => ({ job: "hello" })));
      for (let r = 0; r < ROUNDS; r++) {
        rows.blocks.push(await asked(team, run, { job: "block", memory, waits: WAITS, ms: WAIT_MS }));
        rows.loop.push(await asked(team, run, { job: "loop", waits: WAITS, ms: WAIT_MS }));
        const job = { job: "block", memory, waits: 1, ms: WAIT_MS };
        rows.ten.push(await round(run, () => team.all(WAITS, () => job)));
        told((r + 1) / ROUNDS);
      }
      const times = (name, what) => spread(rows[name].map((each) => each[what]));
      return {
        blocks: times("blocks", "ms"),
        loop: times("loop", "ms"),
        ten: times("ten", "ms"),
        answered: { blocks: times("blocks", "answered"), loop: times("loop", "answered") },
      };
    });
  }

  return { rooms, table, waiting, cores, spread };
})();
