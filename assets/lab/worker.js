// What a worker of the lab does: a message names a job, and its port takes the answer.
"use strict";
const FROM = 10_000_000; // the first number to test, as in SpeedUp.java
const BLOCK = 1_000; // numbers

function isPrime(n) {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return true;
}

function primesIn(block) {
  const from = FROM + block * BLOCK;
  let found = 0;
  for (let n = from; n < from + BLOCK; n++) if (isPrime(n)) found++;
  return found;
}

function sleep(ms) {
  return new Promise((resolve) => { setTimeout(resolve, ms); });
}

// Both workers are here before either begins.
function meet(table) {
  if (Atomics.add(table, 1, 1) === 0) Atomics.wait(table, 1, 1);
  else Atomics.notify(table, 1);
}

function addPlain(table, times) {
  for (let i = 0; i < times; i++) table[0]++;
}

function addAtomically(table, times) {
  for (let i = 0; i < times; i++) Atomics.add(table, 0, 1);
}

const jobs = {
  // Worker i of n takes every nth block of a thousand numbers.
  primes({ i, n, blocks }) {
    let primes = 0;
    for (let b = i; b < blocks; b += n) primes += primesIn(b);
    return primes;
  },

  // Adds 1 to a number in shared memory, again and again.
  add({ memory, times, atomic }) {
    const table = new Int32Array(memory); // the number, and how many workers have come
    meet(table);
    (atomic ? addAtomically : addPlain)(table, times);
    return times;
  },

  // One wait after the other; meanwhile this worker does nothing else.
  block({ memory, waits, ms }) {
    const never = new Int32Array(memory);
    for (let i = 0; i < waits; i++) Atomics.wait(never, 0, 0, ms);
    return waits;
  },

  // The same waits in one event loop: it can answer meanwhile.
  async loop({ waits, ms }) {
    await Promise.all(Array.from({ length: waits }, () => sleep(ms)));
    return waits;
  },

  hello() {
    return 1;
  },
};

addEventListener("message", async (event) => {
  event.ports[0].postMessage(await jobs[event.data.job](event.data));
});
